"""Checks the texts that people read, each by itself: what is drawn, what may not be said."""

from collections.abc import Iterator, Mapping

from saobac import prose
from saobac.claims import claims
from saobac.contacts import contacts
from saobac.diagnostics import Diagnostic, Position, nearest
from saobac.texts import Text, in_body

EATEN = ("food", "drink", "herb")
"""Groups of products of which no claim of health may be made."""
WITH_CONTACTS = ("product", "producer")
"""Kinds of page that speak of people one can call."""


def problems_of(text: Text) -> Iterator[Diagnostic]:
    """Give what is wrong with a text."""
    yield from _headings(text)
    yield from _charts(text)
    if text.source.kind in WITH_CONTACTS:
        yield from _contacts(text)
    if text.matter.data.get("group") in EATEN:
        yield from _claims(text)


def _headings(text: Text) -> Iterator[Diagnostic]:
    """Point at the first heading that claims the place of the title."""
    source = text.source
    if heading := prose.HEADING_1.search(source.body):
        line = source.body_line + source.body.count("\n", 0, heading.start())
        yield text.problem(Position(source.file, line, 1), "heading-1")


def charts_of(text: Text) -> tuple[str, ...]:
    """Return the ids of the charts that a text may show."""
    charts = text.matter.data.get("charts")
    items = charts if isinstance(charts, list) else [charts]
    return tuple(str(item["id"]) for item in items if isinstance(item, Mapping) and "id" in item)


def _charts(text: Text) -> Iterator[Diagnostic]:
    known = charts_of(text)
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
