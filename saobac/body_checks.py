"""Checks the texts that people read: where links lead, what is drawn, what may not be said."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from saobac import prose
from saobac.claims import claims
from saobac.contacts import contacts
from saobac.diagnostics import Diagnostic, Position, nearest, nearest_name
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.references import resolve_link
from saobac.texts import Text, in_body, places_in_body
from saobac.vietnamese import slugify

EATEN = ("food", "drink", "herb")
"""Groups of products of which no claim of health may be made."""
WITH_CONTACTS = ("product", "producer")
"""Kinds of page that speak of people one can call."""
NAMED = 12
"""Headings that are named where a link leads to none of them."""


@dataclass(frozen=True)
class BodyChecks:
    """All texts of a site, and the pages that a link may mean."""

    texts: tuple[Text, ...]
    files: frozenset[str]
    left_out: frozenset[str]

    def problems(self) -> Iterator[Diagnostic]:
        """Give what is wrong with each text."""
        for text in self.texts:
            yield from _headings(text)
            yield from self._links(text)
            yield from _charts(text)
            if text.source.kind in WITH_CONTACTS:
                yield from _contacts(text)
            if text.matter.data.get("group") in EATEN:
                yield from _claims(text)

    def _links(self, text: Text) -> Iterator[Diagnostic]:
        file = text.source.file
        for target in dict.fromkeys(prose.links(text.body)):
            linked = text.page if target.startswith("#") else resolve_link(target, file, self.files)
            if linked is None:
                guess = _page_meant(target, file, self.files) or None
                example = _example(target, file, self.files)
                facts = {"target": target, "guess": guess, "example": example}
                yield from _at_each(text, target, "broken-link", facts)
            elif linked in self.left_out and text.page not in self.left_out:
                yield from _at_each(text, target, "left-out", {"found": target})
            elif linked in self.files and (fragment := unquote(target.partition("#")[2])):
                yield from self._fragment(text, target, linked, fragment)

    def _fragment(
        self, text: Text, target: str, linked: str, fragment: str
    ) -> Iterator[Diagnostic]:
        in_language = self._anchors.get((linked, text.source.language))
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
            yield from _at_each(text, target, "broken-fragment", facts)

    @cached_property
    def _anchors(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """What a link may lead to inside a page, by its file and language."""
        return {
            (text.page, text.source.language): (*prose.anchors(text.body), *_charts_of(text))
            for text in self.texts
            if text.body or text.source.language == DEFAULT_LANGUAGE
        }


def _at_each(
    text: Text, needle: str, code: str, facts: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """Tell of a text in the body at each of its places."""
    for position in places_in_body(text.source, needle):
        yield text.problem(position, code, **facts)
    if not places_in_body(text.source, needle):
        yield in_body(text.source, needle, code, **facts)


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


def _headings(text: Text) -> Iterator[Diagnostic]:
    """Point at the first heading that claims the place of the title."""
    source = text.source
    if heading := prose.HEADING_1.search(source.body):
        line = source.body_line + source.body.count("\n", 0, heading.start())
        yield text.problem(Position(source.file, line, 1), "heading-1")


def _charts_of(text: Text) -> tuple[str, ...]:
    charts = text.matter.data.get("charts")
    items = charts if isinstance(charts, list) else [charts]
    return tuple(str(item["id"]) for item in items if isinstance(item, Mapping) and "id" in item)


def _charts(text: Text) -> Iterator[Diagnostic]:
    known = _charts_of(text)
    for part in text.body.parts:
        if part.chart and part.chart not in known:
            guess = nearest(part.chart, known) or None
            yield in_body(
                text.source, f"[chart:{part.chart}", "unknown-chart", found=part.chart, guess=guess
            )


def _claims(text: Text) -> Iterator[Diagnostic]:
    """Point at the first place of each claim of health."""
    told: set[str] = set()
    for position, found in text.search(claims):
        if found.lower() not in told:
            told.add(found.lower())
            yield text.problem(position, "health-word", word=" ".join(found.split()))


def _contacts(text: Text) -> Iterator[Diagnostic]:
    """Refuse contacts outside of their fields: there no consent covers them, nor is it found."""
    for position, found in text.search(contacts):
        yield text.problem(position, "contact-in-text", found=found)
