"""What pages lack that a visitor would look for, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from saobac.library import Library, Record
from saobac.report.completeness import Context, has_photo, is_translated
from saobac.schema import Entry, Producer, Product


@dataclass(frozen=True, slots=True)
class Gap:
    """A page and what it lacks."""

    record: Record[Entry]
    missing: tuple[str, ...]
    """Keys of `words.WORDS`."""


def gaps(library: Library, today: date) -> tuple[Gap, ...]:
    """Return the pages that lack a translation, photograph, price, source or consent."""
    context = Context(library, today)
    found = (
        Gap(record, missing)
        for record in library.records()
        if (missing := tuple(_missing(record, context)))
    )
    return tuple(sorted(found, key=lambda gap: (-len(gap.missing), gap.record.file)))


def _missing(record: Record[Entry], context: Context) -> Iterator[str]:
    fields = record.fields
    if not is_translated(record, context):
        yield "translation"
    if not has_photo(record, context):
        yield "photo"
    if isinstance(fields, Product) and fields.price is None:
        yield "price"
    if not fields.sources:
        yield "source"
    if isinstance(fields, Producer) and fields.consent is None:
        yield "consent"
