"""What lies near what: products around a place to go, places on the way to a product."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, inf, radians

from saobac.library import Record
from saobac.outline import Outline
from saobac.present.edition import Edition, Presenter
from saobac.present.taxonomies import promoted, taxonomies, under
from saobac.schema import Destination, Entry, Product

KM_A_DEGREE = 111.2
"""Of latitude; a degree of longitude is shorter by the cosine of the latitude."""
EAST = cos(radians(22.3))
AROUND_KM = 15.0
"""As far as a neighbouring commune, between centres."""
SHOWN_PRODUCTS, SHOWN_PLACES = 8, 3

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def distance_km(one: Point, other: Point) -> float:
    """Return the distance of two points of the province, true to a few hundred metres."""
    north = (one[0] - other[0]) * KM_A_DEGREE
    east = (one[1] - other[1]) * KM_A_DEGREE * EAST
    return hypot(north, east)


def points_of(presenter: Presenter, outline: Outline) -> tuple[Point, ...]:
    """Return where an entry is: its own point, else the centres of its communes."""
    spot = outline.coordinates
    if spot is not None:
        return ((float(spot.lat), float(spot.lon)),)
    communes = (presenter.library.places.by_code[place.code] for place in outline.places)
    return tuple((float(commune.lat), float(commune.lon)) for commune in communes)


def _apart_km(here: tuple[Point, ...], there: tuple[Point, ...]) -> float:
    pairs = (distance_km(one, other) for one in here for other in there)
    return min(pairs, default=inf)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Products of one commune that are alike in what decides who is shown first."""

    commune: str
    sample: bool
    in_season: bool
    products: tuple[Record[Product], ...]
    """In the order of the library."""


@lru_cache(maxsize=1)
def _shelves(edition: Edition) -> Mapping[str, tuple[Shelf, ...]]:
    """Return the shelves of every commune."""
    month = edition.today.month
    found = under(
        # To the others only their authors lead.
        promoted(edition),
        lambda outline: [
            (place.code, outline.sample, month in outline.season) for place in outline.places
        ],
    )
    shelves: defaultdict[str, list[Shelf]] = defaultdict(list)
    for key, products in found.items():
        shelves[key[0]].append(Shelf(*key, products))
    return {commune: tuple(members) for commune, members in shelves.items()}


def _named(presenter: Presenter, record: Record[Entry]) -> tuple[Record[Product], ...]:
    """Return the products that an author names with a place, or that a producer makes."""
    if record.kind == "producer":
        return taxonomies(presenter.edition).makers.get(record.slug, ())
    wanted = set(record.outline.products)
    return tuple(item for item in presenter.library.products if item.slug in wanted)


Rank = Callable[[bool, bool, float], tuple[object, ...]]
"""From whether a product is named, whether it is in season and how many kilometres away it is
made: what is shown first."""


def products_made_around(
    presenter: Presenter, record: Record[Entry], limit: int, rank: Rank
) -> tuple[Record[Product], ...]:
    """Return the first of what is made around an entry: what is named with it, and what is near.

    Samples stand around no real place. Of a commune, no more are looked at than can be shown.
    """
    here = points_of(presenter, record.outline)
    found: dict[str, tuple[tuple[object, ...], Record[Product]]] = {}

    def take(product: Record[Product], *, is_named: bool) -> None:
        if product is not record and product.slug not in found:
            in_season = presenter.edition.today.month in product.outline.season
            apart = _apart_km(here, points_of(presenter, product.outline))
            found[product.slug] = (rank(is_named, in_season, apart), product)

    for product in _named(presenter, record):
        take(product, is_named=True)
    for commune, shelves in _shelves(presenter.edition).items():
        spot = presenter.library.places.by_code[commune]
        if _apart_km(here, ((float(spot.lat), float(spot.lon)),)) > AROUND_KM:
            continue
        for shelf in shelves:
            if shelf.sample <= record.outline.sample:
                for product in shelf.products[: limit + 1]:
                    take(product, is_named=False)
    first = heapq.nsmallest(
        limit, found.values(), key=lambda item: (item[0], presenter.library.position(item[1]))
    )
    return tuple(product for _, product in first)


def products_around(
    presenter: Presenter, record: Record[Destination]
) -> tuple[Record[Product], ...]:
    """Return what is made around a place: what it names, what is in season, what is near."""
    return products_made_around(
        presenter,
        record,
        SHOWN_PRODUCTS,
        lambda is_named, in_season, apart: (not is_named, not in_season, apart),
    )


def destinations_around(
    presenter: Presenter, record: Record[Destination]
) -> tuple[Record[Destination], ...]:
    """Return the nearest other places; none where it is not known where the place lies."""
    here = points_of(presenter, record.outline)
    found = (
        (_apart_km(here, points_of(presenter, other.outline)), number, other)
        for number, other in enumerate(presenter.library.destinations)
        if other.slug != record.slug
    )
    known = (item for item in found if item[0] < inf)
    return tuple(other for _, _, other in heapq.nsmallest(SHOWN_PLACES, known))


def destinations_on_the_way(
    presenter: Presenter, record: Record[Product]
) -> tuple[Record[Destination], ...]:
    """Return places that name the product, then those in or beside the communes that make it."""
    found: list[tuple[bool, float, Record[Destination]]] = []
    here = points_of(presenter, record.outline)
    for place in presenter.library.destinations:
        apart = _apart_km(here, points_of(presenter, place.outline))
        is_named = record.slug in place.outline.products
        if is_named or apart <= AROUND_KM:
            found.append((not is_named, apart, place))
    found.sort(key=lambda item: item[:2])
    return tuple(item[2] for item in found[:SHOWN_PLACES])
