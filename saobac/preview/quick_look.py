"""Plans the pages that are looked at of what was just saved, long before the whole site is read.

It is a look and no more: what pages say of each other is not checked, and a new title has the
place of the old one in lists. The build that follows makes good for it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from saobac.content import look_again
from saobac.content_folder import original_of
from saobac.library import Library, Record
from saobac.outputs.destinations import destination_output
from saobac.outputs.producers import producer_output
from saobac.outputs.products import product_output
from saobac.outputs.stories import story_output
from saobac.plan import Output
from saobac.present.edition import Edition, Presenter
from saobac.project import Project
from saobac.vietnamese import compose

PAGES: Mapping[str, Callable[[Presenter, Record[Any]], Output]] = {
    "product": product_output,
    "producer": producer_output,
    "destination": destination_output,
    "story": story_output,
}
"""What plans the page of an entry, by its kind."""


def quick_look(
    project: Project, edition: Edition, saved: frozenset[Path], asked: frozenset[str]
) -> tuple[Output, ...]:
    """Return the pages asked for of entries that were saved, as their files are now.

    The edition is the last that was read. An entry that has an error now is left to the build.

    Raises:
        LookupError: one names what is not there; to render one may raise the same.
    """
    found: list[Output] = []
    for record in _saved(project.root, edition.library, saved):
        paths = [each.links.entry(record.kind, record.slug) for each in edition.presenters()]
        now = look_again(project, record, edition.library) if asked & set(paths) else None
        if now:
            library = _exchanged(edition.library, record, now)
            presenters = replace(edition, library=library).presenters()
            pages = (PAGES[now.kind](presenter, now) for presenter in presenters)
            found += (page for page in pages if page.paths[0] in asked)
    return tuple(found)


def _saved(root: Path, library: Library, files: frozenset[Path]) -> Iterator[Record[Any]]:
    """Give the entries that files belong to, each once."""
    names = (compose(path.relative_to(root).as_posix()) for path in files if root in path.parents)
    for name in sorted({original_of(name) for name in names}):
        if record := library.by_file.get(name):
            yield record


def _exchanged(library: Library, before: Record[Any], now: Record[Any]) -> Library:
    """Return a library with one entry exchanged for what it is now."""

    def exchange(records: tuple[Record[Any], ...]) -> tuple[Record[Any], ...]:
        return tuple(now if record is before else record for record in records)

    return replace(
        library,
        products=exchange(library.products),
        producers=exchange(library.producers),
        destinations=exchange(library.destinations),
        stories=exchange(library.stories),
    )
