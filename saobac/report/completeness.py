"""How complete a page is: a score of 100, and what would raise it most."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from saobac.library import Library, Record
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.programme import state_of
from saobac.schema import Entry, Producer, Product

E_contra = TypeVar("E_contra", bound=Entry, contravariant=True)

LONG_TEXT = 100
"""Words."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a page is judged against."""

    library: Library
    today: date


@dataclass(frozen=True, slots=True)
class Criterion(Generic[E_contra]):
    """Something that a page should have."""

    name: str
    """A key of `words.WORDS`."""
    points: int
    met: Callable[[Record[E_contra], Context], bool]


@dataclass(frozen=True, slots=True)
class Completeness:
    """The score of one page."""

    record: Record[Entry]
    score: int
    """0 to 100."""
    missing: tuple[str, ...]
    """Names of criteria, the most valuable first."""


def is_translated(record: Record[Entry], context: Context) -> bool:
    """Tell whether the page is there in every language of the site."""
    return all(version.language == language for language, version in record.versions.items())


def has_photo(record: Record[Entry], context: Context) -> bool:
    """Tell whether the page has a photograph of its own."""
    return bool(record.fields.images)


def _has_text(record: Record[Entry], context: Context) -> bool:
    html = " ".join(part.html for part in record.versions[DEFAULT_LANGUAGE].body.parts)
    return len(html.split()) >= LONG_TEXT


def _makers_reachable(record: Record[Product], context: Context) -> bool:
    makers = (context.library.producer(slug).fields for slug in record.fields.producers)
    return any(maker.phone or maker.zalo or maker.email for maker in makers)


def _recognised(record: Record[Product], context: Context) -> bool:
    """Tell whether some star is in force, with its number and day."""
    return any(
        state_of(
            stars=item.stars,
            score=item.score,
            decided=item.decided,
            decision=item.decision,
            today=context.today,
        ).shows_stars
        for item in record.fields.recognitions
    )


PRODUCT: tuple[Criterion[Product], ...] = (
    Criterion("photo", 15, has_photo),
    Criterion("contact", 15, _makers_reachable),
    Criterion("recognition", 15, _recognised),
    Criterion("price", 10, lambda record, context: record.fields.price is not None),
    Criterion("maker", 8, lambda record, context: bool(record.fields.producers)),
    Criterion("text", 7, _has_text),
    Criterion("translation", 7, is_translated),
    Criterion("weight", 5, lambda record, context: bool(record.fields.net_weight)),
    Criterion("shelf-life", 5, lambda record, context: bool(record.fields.shelf_life)),
    Criterion("season", 4, lambda record, context: bool(record.fields.season)),
    Criterion("place", 4, lambda record, context: bool(record.fields.places)),
    Criterion("storage", 3, lambda record, context: bool(record.fields.storage)),
    Criterion("trade", 2, lambda record, context: record.fields.trade is not None),
)
"""What a visitor decides by weighs most. Adds up to 100, as the next list does."""

PRODUCER: tuple[Criterion[Producer], ...] = (
    Criterion("call", 35, lambda record, context: bool(record.fields.phone)),
    Criterion("photo", 15, has_photo),
    Criterion(
        "other-way",
        12,
        lambda record, context: bool(
            record.fields.zalo or record.fields.email or record.fields.website
        ),
    ),
    Criterion("place", 10, lambda record, context: record.fields.place is not None),
    Criterion("address", 8, lambda record, context: bool(record.fields.address)),
    Criterion("translation", 8, is_translated),
    Criterion("text", 7, _has_text),
    Criterion("tax-code", 5, lambda record, context: bool(record.fields.tax_code)),
)

E = TypeVar("E", bound=Entry)


def completeness(
    records: Iterable[Record[E]], criteria: tuple[Criterion[E], ...], context: Context
) -> tuple[Completeness, ...]:
    """Return the score of each page, the least complete first."""
    scored = (_score(record, criteria, context) for record in records)
    return tuple(sorted(scored, key=lambda item: item.score))


def _score(record: Record[E], criteria: tuple[Criterion[E], ...], context: Context) -> Completeness:
    missing = [item for item in criteria if not item.met(record, context)]
    missing.sort(key=lambda item: -item.points)
    return Completeness(
        record, 100 - sum(item.points for item in missing), tuple(item.name for item in missing)
    )
