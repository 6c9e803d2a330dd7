"""Where one can go: what can be put on a visitor's own route."""

from collections.abc import Mapping
from functools import lru_cache

from saobac.library import Record
from saobac.present.edition import Edition
from saobac.schema import Entry

GUESTS = "tourism"
"""The group whose products are visited, not sent."""


@lru_cache(maxsize=1)
def stops(edition: Edition) -> Mapping[str, Record[Entry]]:
    """Return them by slug: places to go, producers, then houses that take guests.

    Where two have the same slug, the first is meant; the other cannot be put on a route.
    """
    library = edition.library
    guests = (record for record in library.products if record.outline.group == GUESTS)
    found: dict[str, Record[Entry]] = {}
    for record in (*library.destinations, *library.producers, *guests):
        if record.outline.places or record.outline.coordinates:
            found.setdefault(record.slug, record)
    return found


def stop_of(edition: Edition, record: Record[Entry]) -> str:
    """Return by which slug an entry is known on a route; empty where one cannot go there."""
    return record.slug if stops(edition).get(record.slug) is record else ""
