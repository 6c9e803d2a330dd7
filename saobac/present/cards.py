"""The card of an entry, as every list shows it."""

from functools import lru_cache

from saobac.library import Record
from saobac.outline import places_of
from saobac.present.badges import leading_badge
from saobac.present.edition import Presenter
from saobac.present.pictures import lead_picture
from saobac.present.stops import stop_of
from saobac.programme import DESTINATION_KINDS, INDICATION_KINDS, PRODUCER_TYPES
from saobac.schema import Destination, Entry, Producer, Product
from saobac.views.parts import Card

ALL_MONTHS = 12
CARD_PLACES = 2
"""More communes than this are counted, not named."""


def eyebrow(presenter: Presenter, fields: Entry) -> str:
    """Return the word above a title: group, kind or type."""
    wording = presenter.wording
    if isinstance(fields, Product):
        return wording.group(fields.group)
    if isinstance(fields, Destination):
        return wording.term(DESTINATION_KINDS, fields.kind)
    if isinstance(fields, Producer):
        return wording.term(PRODUCER_TYPES, fields.type)
    return ""


def short_place(presenter: Presenter, fields: Entry) -> str:
    """Return the communes of an entry in few words: `Côn Minh · Văn Lang`, `… + 6 xã`."""
    by_code = presenter.library.places.by_code
    codes = list(dict.fromkeys(place.code for place in places_of(fields)))
    names = [by_code[code].name for code in codes]
    shown = " · ".join(names[:CARD_PLACES])
    more = len(names) - CARD_PLACES
    if more > 0:
        return f"{shown} " + presenter.wording.count("+ {n} commune", "+ {n} communes", more)
    return shown


def protection(presenter: Presenter, fields: Entry) -> str:
    """Return the protection of a product's name in one line; empty for none."""
    if not isinstance(fields, Product) or not fields.indications:
        return ""
    indication = fields.indications[0]
    kind = presenter.wording.term(INDICATION_KINDS, indication.kind)
    return f"{kind} {indication.number}" if indication.number else kind


@lru_cache(maxsize=2)
def _deck(presenter: Presenter) -> dict[tuple[str, str], Card]:
    """Return the cards of a language that were asked for: each is made once, for all lists."""
    return {}


def card(presenter: Presenter, record: Record[Entry]) -> Card:
    """Return the card of an entry."""
    deck, key = _deck(presenter), (record.kind, record.slug)
    if key not in deck:
        deck[key] = _card(presenter, record)
    return deck[key]


def _card(presenter: Presenter, record: Record[Entry]) -> Card:
    version = record.versions[presenter.language]
    fields = version.fields
    season = fields.season if isinstance(fields, Product) else ()
    months = season if len(season) < ALL_MONTHS else ()
    return Card(
        kind=record.kind,
        path=presenter.links.entry(record.kind, record.slug),
        title=fields.title,
        eyebrow=eyebrow(presenter, fields),
        place=short_place(presenter, fields),
        summary=fields.summary,
        picture=lead_picture(presenter.edition, record, fields.images),
        badge=leading_badge(presenter, record),
        mark=protection(presenter, fields),
        sample=fields.sample,
        months=months,
        in_season=presenter.edition.today.month in months,
        stop=stop_of(presenter.edition, record) if record.kind == "destination" else "",
        language=version.language,
    )


def cards(presenter: Presenter, records: "tuple[Record[Entry], ...]") -> tuple[Card, ...]:
    """Return the cards of entries in their order."""
    return tuple(card(presenter, record) for record in records)
