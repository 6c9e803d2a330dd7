"""Makes the pages that are being looked at before all others of a build."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import TemplateError

from saobac.plan import Output


def make_first(folder: Path, asked: frozenset[str], pages: Sequence[Output]) -> frozenset[str]:
    """Bring pages up to date that lie in a folder already; return those that have changed.

    The manifest does not know of it: the build makes them once more, to the same bytes, and tells
    what is wrong with a template.
    """
    wanted = [page for page in pages if page.paths[0] in asked]
    try:
        return frozenset(_changed(folder, wanted))
    except TemplateError:
        return frozenset()


def _changed(folder: Path, pages: Iterable[Output]) -> Iterable[str]:
    for page in pages:
        (path,), (content,) = page.paths, page.render()
        file = folder / path
        if file.is_file() and file.read_bytes() != content:
            draft = file.with_name(f".{file.name}.new")
            draft.write_bytes(content)
            draft.replace(file)
            yield path
