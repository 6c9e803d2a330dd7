"""What lies near what: products around a place to go, places on the way to a product."""

from collections.abc import Iterator
from math import cos, hypot, radians

from saobac.library import Record, makes, places_of
from saobac.present.edition import Presenter
from saobac.schema import Destination, Entry, Producer, Product

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


def points_of(presenter: Presenter, fields: Entry) -> tuple[Point, ...]:
    """Return where an entry is: its own point, else the centres of its communes."""
    spot = fields.coordinates if isinstance(fields, Destination) else None
    if spot is not None:
        return ((float(spot.lat), float(spot.lon)),)
    communes = (presenter.library.places.by_code[place.code] for place in places_of(fields))
    return tuple((float(commune.lat), float(commune.lon)) for commune in communes)


def _apart_km(presenter: Presenter, one: Entry, other: Entry) -> float:
    pairs = (
        distance_km(here, there)
        for here in points_of(presenter, one)
        for there in points_of(presenter, other)
    )
    return min(pairs, default=float("inf"))


Made = tuple[bool, float, Record[Product]]
"""Whether a product belongs to a place by name, how far away it is made, and the product."""


def made_around(presenter: Presenter, record: Record[Entry]) -> Iterator[Made]:
    """Give what is made around an entry: what its author names or it makes, and what is near.

    Samples stand around no real place.
    """
    for product in presenter.library.products:
        apart = _apart_km(presenter, record.fields, product.fields)
        is_named = _belongs(record, product)
        is_near = apart <= AROUND_KM and product.fields.sample <= record.fields.sample
        if product is not record and (is_named or is_near):
            yield is_named, apart, product


def _belongs(record: Record[Entry], product: Record[Product]) -> bool:
    if isinstance(record.fields, Destination):
        return product.slug in record.fields.products
    return isinstance(record.fields, Producer) and makes(record.slug, product)


def products_around(
    presenter: Presenter, record: Record[Destination]
) -> tuple[Record[Product], ...]:
    """Return what is made around a place: what it names, what is in season, what is near."""
    month = presenter.edition.today.month

    def order(made: Made) -> tuple[bool, bool, float]:
        is_named, apart, product = made
        return not is_named, month not in product.fields.season, apart

    found = sorted(made_around(presenter, record), key=order)
    return tuple(product for _, _, product in found[:SHOWN_PRODUCTS])


def destinations_around(
    presenter: Presenter, record: Record[Destination]
) -> tuple[Record[Destination], ...]:
    """Return the nearest other places; those that are everywhere come last."""
    others = (other for other in presenter.library.destinations if other.slug != record.slug)
    nearest = sorted(others, key=lambda other: _apart_km(presenter, record.fields, other.fields))
    return tuple(nearest[:SHOWN_PLACES])


def destinations_on_the_way(
    presenter: Presenter, record: Record[Product]
) -> tuple[Record[Destination], ...]:
    """Return places that name the product, then those in or beside the communes that make it."""
    found: list[tuple[bool, float, Record[Destination]]] = []
    for place in presenter.library.destinations:
        apart = _apart_km(presenter, record.fields, place.fields)
        is_named = record.slug in place.fields.products
        if is_named or apart <= AROUND_KM:
            found.append((not is_named, apart, place))
    found.sort(key=lambda item: item[:2])
    return tuple(item[2] for item in found[:SHOWN_PLACES])
