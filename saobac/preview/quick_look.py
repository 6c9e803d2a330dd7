"""Plans the pages that are looked at of what was just saved, long before the whole site is read.

It is a look and no more: what pages say of each other is not checked, and a new title has the
place of the old one in lists. The build that follows makes good for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from saobac.content import look_again
from saobac.content_folder import original_of
from saobac.diagnostics import has_errors
from saobac.library import Library, Record
from saobac.outputs.entries import entry_pages
from saobac.plan import Output
from saobac.present.edition import Edition
from saobac.project import Project
from saobac.vietnamese import compose


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
        if now and now.record and not has_errors(now.problems):
            library = edition.library.exchanged({record.file: now.record})
            pages = entry_pages(replace(edition, library=library), now.record)
            found += (page for page in pages if page.paths[0] in asked)
    return tuple(found)


def _saved(root: Path, library: Library, files: frozenset[Path]) -> Iterator[Record[Any]]:
    """Give the entries that files belong to, each once."""
    names = (compose(path.relative_to(root).as_posix()) for path in files if root in path.parents)
    for name in sorted({original_of(name) for name in names}):
        if record := library.by_file.get(name):
            yield record
