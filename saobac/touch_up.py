"""The short story of a build: of pages of which but words were edited, which no other shows."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from saobac.basis import Basis
from saobac.build_report import Report
from saobac.content import look_again
from saobac.content_folder import original_of, relative_name, translation_of
from saobac.library import Library, Record
from saobac.make import make
from saobac.manifest import Manifest, is_intact
from saobac.outputs.assets import read_assets
from saobac.outputs.entries import entry_pages
from saobac.plan import Plan
from saobac.present.edition import edition_of
from saobac.project import Project
from saobac.snapshot import Edits
from saobac.stopwatch import Lap, no_laps
from saobac.vietnamese import compose
from saobac.write import Workshop


def touch_up(project: Project, edits: Edits, lap: Lap = no_laps) -> Report | None:
    """Make the pages anew that were edited; None, and nothing is done, where that is not all.

    That is where others show, or lead to, what was edited, and where anything was or is to be said
    of the pages: it may have to be said otherwise now.
    """
    lap("import")
    workshop = Workshop(project.output)
    basis, manifest = Basis.load(workshop.basis), Manifest.load(workshop.manifest)
    if basis is None or not is_intact(basis.plan.standing, manifest, project.output):
        return None
    lap("load")
    edited = look_at(project, basis.library, edits)
    if edited is None:
        return None
    plan = _plan(project, edited, basis.plan)
    lap("plan")
    return make(project, plan, manifest, edits.problems, lap=lap)


@dataclass(frozen=True, slots=True)
class Edited:
    """A library in which but words of some entries' texts are others."""

    library: Library
    records: tuple[Record[Any], ...]
    """Those entries."""


def look_at(project: Project, library: Library, edits: Edits) -> Edited | None:
    """Return a library with the edited pages as they are now; None where that is not enough."""
    names = {original_of(compose(relative_name(Path(file), project.root))) for file in edits.files}
    told_of = {problem.position.file for problem in edits.problems}
    records: list[Record[Any]] = []
    for name in sorted(names):
        before = library.by_file.get(name)
        if before is None or told_of & _files(name, library):
            return None
        now = _with_other_words(project, before, library)
        if now is None:
            return None
        library = library.exchanged(before, now)
        records.append(now)
    return Edited(library, tuple(records))


def _files(name: str, library: Library) -> set[str]:
    """Return the names of a page and its translations."""
    return {name, *(translation_of(name, language) for language in library.site.languages)}


def _with_other_words(
    project: Project, before: Record[Any], library: Library
) -> Record[Any] | None:
    """Return an entry as it is now; None where more than its words has changed, or is wrong."""
    now = look_again(project, before, library)
    if now is None or now.record is None or now.problems or now.record.face != before.face:
        return None
    return now.record


def _plan(project: Project, edited: Edited, before: Plan) -> Plan:
    """Plan the pages of the edited entries, as far as they are part of the site."""
    assets = read_assets(project.layers("assets"), offline=not project.preview)
    edition = edition_of(project, edited.library, assets.paths)
    pages = (page for record in edited.records for page in entry_pages(edition, record))
    planned = tuple(page for page in pages if before.standing.issuperset(page.paths))
    return replace(before, outputs=planned)
