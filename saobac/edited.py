"""Looks again at a few pages that were edited, where all that was found of others still holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from saobac import prose
from saobac.basis import Basis
from saobac.content import look_again
from saobac.content_folder import original_of, relative_name, translation_of
from saobac.diagnostics import Diagnostic
from saobac.examine import Examined
from saobac.library import Library, Record
from saobac.project import Project
from saobac.snapshot import Edits
from saobac.vietnamese import compose
from saobac.write import Workshop


@dataclass(frozen=True, slots=True)
class Edited:
    """What is known of a site, its entries as they are now."""

    basis: Basis
    problems: tuple[Diagnostic, ...]
    """What there is to say: what there was before."""
    records: tuple[Record[Any], ...]
    """The entries that were edited."""
    are_words: bool
    """Whether but words of their texts were, which no other page shows."""


def look_at(project: Project, edits: Edits) -> Edited | None:
    """Return a site with its edited pages; None where it is to be read anew.

    That is where an edit may change where an entry stands or what leads to it, and where anything
    was or is to be said of a page: it may have to be said otherwise now.
    """
    basis = Basis.load(Workshop(project.output))
    if basis is None:
        return None
    names = {original_of(compose(relative_name(Path(file), project.root))) for file in edits.files}
    told_of = {problem.position.file for problem in edits.problems}
    records: list[Record[Any]] = []
    are_words = True
    for name in sorted(names):
        before = basis.library.by_file.get(name)
        if before is None or told_of & _files(name, basis.library):
            return None
        now = look_again(project, before, basis.library)
        if now is None or now.record is None or not _is_sound(now):
            return None
        if now.record.face != before.face:
            are_words = False
            if _standing(now.record) != _standing(before):
                return None
        records.append(now.record)
    return Edited(basis.amend(records), edits.problems, tuple(records), are_words)


def _files(name: str, library: Library) -> set[str]:
    """Return the names of a page and its translations."""
    return {name, *(translation_of(name, language) for language in library.site.languages)}


def _is_sound(now: Examined) -> bool:
    """Tell whether there is nothing to be said of a page, here or when pages are joined."""
    needs_sources = not (now.outline.sample or now.outline.draft)
    return not now.problems and (now.gives_sources or not needs_sources) and not _has_pictures(now)


def _has_pictures(now: Examined) -> bool:
    """Tell whether a text shows photographs: what is written beside them is judged elsewhere."""
    versions = now.record.versions.values() if now.record else ()
    return any(True for version in versions for _ in prose.images(version.body))


def _standing(record: Record[Any]) -> object:
    """Return what decides where an entry stands, what leads to it, and what is said of it."""
    titles = {key: (version.title, version.language) for key, version in record.versions.items()}
    return record.outline, record.bearing, titles, record.fields.images, record.photographs
