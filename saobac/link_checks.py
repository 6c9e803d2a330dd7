"""Checks the links in authors' texts: each leads to a page, or to a heading of one."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from saobac.diagnostics import Diagnostic, diagnostic, nearest, nearest_name
from saobac.examine import Reading
from saobac.originals import Originals
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.references import resolve_link
from saobac.texts import in_body, places_in_body
from saobac.vietnamese import slugify

NAMED = 12
"""Headings that are named where a link leads to none of them."""


@dataclass(frozen=True)
class LinkChecks:
    """All texts of a site, and the pages that a link may mean."""

    readings: tuple[Reading, ...]
    files: frozenset[str]
    left_out: frozenset[str]
    moved: Mapping[str, str]
    """Files of former names, and those of the pages that go by another now."""
    originals: Originals

    def problems(self) -> Iterator[Diagnostic]:
        """Give what is wrong with each link."""
        for reading in self.readings:
            yield from self._links(reading)

    def _links(self, reading: Reading) -> Iterator[Diagnostic]:
        file = reading.file
        for target in reading.links:
            linked = (
                reading.page if target.startswith("#") else resolve_link(target, file, self.files)
            )
            if linked is None:
                guess = self._meant(target, file) or None
                example = _example(target, file, self.files)
                facts = {"target": target, "guess": guess, "example": example}
                yield from self._at_each(file, target, "broken-link", facts)
            elif linked in self.left_out and reading.page not in self.left_out:
                yield from self._at_each(file, target, "left-out", {"found": target})
            elif linked in self.files and (fragment := unquote(target.partition("#")[2])):
                yield from self._fragment(reading, target, linked, fragment)

    def _meant(self, target: str, file: str) -> str:
        """Return the page that a broken link means: one that was called so, or one like it."""
        former = resolve_link(target, file, self.moved)
        if former is not None and former in self.moved:
            return posixpath.relpath(self.moved[former], posixpath.dirname(file))
        return _page_meant(target, file, self.files)

    def _fragment(
        self, reading: Reading, target: str, linked: str, fragment: str
    ) -> Iterator[Diagnostic]:
        in_language = self._anchors.get((linked, reading.language))
        known = (
            in_language
            if in_language is not None
            else self._anchors.get((linked, DEFAULT_LANGUAGE))
        )
        if known is not None and fragment not in known:
            guess = nearest(fragment, known)
            facts = {
                "target": target,
                "found": fragment,
                "guess": f"#{guess}" if guess else None,
                "headings": _named(known),
            }
            yield from self._at_each(reading.file, target, "broken-fragment", facts)

    @cached_property
    def _anchors(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """What a link may lead to inside a page, by its file and language."""
        return {
            (reading.page, reading.language): reading.anchors
            for reading in self.readings
            if not reading.is_empty or reading.language == DEFAULT_LANGUAGE
        }

    def _at_each(
        self, file: str, needle: str, code: str, facts: Mapping[str, object]
    ) -> Iterator[Diagnostic]:
        """Tell of a text in the body at each of its places."""
        source = self.originals.source(file)
        places = places_in_body(source, needle)
        for position in places:
            yield diagnostic(position, code, source.matter.excerpt(position), **facts)
        if not places:
            yield in_body(source, needle, code, **facts)


def _named(headings: tuple[str, ...]) -> str:
    if not headings:
        return (
            "Trang ấy không có tiêu đề nào: hãy bỏ phần từ dấu # trở đi."
            "\tThat page has no heading: leave out what begins with #."
        )
    names = ", ".join(f"#{name}" for name in headings[:NAMED])
    return f"Hãy dùng một trong: {names}.\tUse one of: {names}."


def _example(target: str, file: str, files: frozenset[str]) -> str:
    """Return a link that leads somewhere, to the folder of a broken one if there is such."""
    folder = posixpath.dirname(file)
    there = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target)))
    beside = [other for other in files if posixpath.dirname(other) == there]
    return posixpath.relpath(min(beside or files), folder)


def _page_meant(target: str, file: str, files: frozenset[str]) -> str:
    """Return the page that a broken link means: one of that name, or of nearly that name there."""
    folder = posixpath.dirname(file)
    path = posixpath.normpath(posixpath.join(folder, target.partition("#")[0].partition("?")[0]))
    there, name = posixpath.dirname(path), slugify(posixpath.basename(path).partition(".")[0])
    names = {other: _name_of(other) for other in sorted(files)}
    same = [other for other in names if names[other] == name]
    beside = {names[other]: other for other in names if posixpath.dirname(other) == there}
    meant = next(iter(same), None) or beside.get(nearest_name(name, beside))
    return posixpath.relpath(meant, folder) if meant else ""


def _name_of(file: str) -> str:
    stem = posixpath.basename(file).removesuffix(".md")
    return posixpath.basename(posixpath.dirname(file)) if stem == "index" else stem
