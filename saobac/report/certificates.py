"""The certificate watch: every OCOP result, by how soon the office must act on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from saobac.fields import PartialDate
from saobac.library import Library, Record
from saobac.programme import State, expiry, state_of
from saobac.schema import Product, Recognition

SOON, LATER = 90, 180
"""Days: a renewal takes about three months, and a season of good photographs about six."""

STANDINGS = ("within-90", "ended", "within-180", "future", "unverified", "in-force")
"""What a certificate may be, the most pressing first; keys of `words.WORDS`."""


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """One OCOP result and what to know to act on it."""

    product: Record[Product]
    name: str
    """As certified."""
    holder: str
    """Title of the producer; empty where the record names none."""
    phone: str
    """E.164; empty where none is published."""
    stars: int | None
    decision: str
    decided: PartialDate | None
    """As exact as known."""
    ends: date | None
    """The last day; None where the day of the decision is not known."""
    days_left: int | None
    """Negative once it has ended."""
    standing: str
    renewed: bool
    """A newer result of the same product and holder is in force: nothing is left to do."""


def certificates(library: Library, today: date) -> tuple[CertificateRow, ...]:
    """Return every OCOP result, the most pressing first."""
    rows = (
        _row(library, record, recognition, today)
        for record in library.products
        for recognition in record.fields.recognitions
    )
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: CertificateRow) -> tuple[bool, int, int, str]:
    # Among those that have ended the latest leads: it is the likeliest to be asked for again.
    days = abs(row.days_left) if row.days_left is not None else 10**6
    return row.renewed, STANDINGS.index(row.standing), days, row.product.slug


def _row(
    library: Library, record: Record[Product], recognition: Recognition, today: date
) -> CertificateRow:
    holder = library.producer(recognition.producer) if recognition.producer else None
    ends = expiry(recognition.decided) if recognition.decided else None
    state = _state(recognition, today)
    return CertificateRow(
        product=record,
        name=recognition.name,
        holder=holder.fields.title if holder else "",
        phone=(holder.fields.phone or "") if holder else "",
        stars=recognition.stars,
        decision=recognition.decision or "",
        decided=recognition.decided,
        ends=ends,
        days_left=(ends - today).days if ends else None,
        standing=_standing(recognition, state, ends, today),
        renewed=state is State.EXPIRED
        and any(_follows(other, recognition, today) for other in record.fields.recognitions),
    )


def _state(recognition: Recognition, today: date) -> State:
    return state_of(
        stars=recognition.stars,
        score=recognition.score,
        decided=recognition.decided,
        decision=recognition.decision,
        today=today,
    )


def _standing(recognition: Recognition, state: State, ends: date | None, today: date) -> str:
    if state is State.EXPIRED:
        return "ended"
    decided = recognition.decided.exact if recognition.decided else None
    if decided and decided > today and recognition.decision:
        return "future"
    if state is State.UNKNOWN or ends is None:
        return "unverified"
    left = (ends - today).days
    return "within-90" if left <= SOON else "within-180" if left <= LATER else "in-force"


def _follows(other: Recognition, recognition: Recognition, today: date) -> bool:
    return other.producer == recognition.producer and _state(other, today).shows_stars


def needing_renewal(rows: tuple[CertificateRow, ...]) -> Iterator[CertificateRow]:
    """Give the certificates in force, whose last day belongs into a calendar."""
    return (row for row in rows if row.standing in ("within-90", "within-180", "in-force"))
