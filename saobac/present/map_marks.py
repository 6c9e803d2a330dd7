"""The marks of the map: every commune with products, every producer and every place to go."""

from collections.abc import Iterator
from dataclasses import dataclass

from saobac.loom.province.cloth import FRAME
from saobac.loom.province.survey import Survey, survey
from saobac.outline import places_of
from saobac.present.edition import Presenter
from saobac.present.map_land import centres, degrees
from saobac.present.taxonomies import taxonomies
from saobac.schema import Destination, Entry

KINDS = ("product", "producer", "destination")
"""In the order in which they are named and laid on the map."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be shown on the map."""

    kind: str
    code: str
    """Of the commune of today that it is in; the first one where it is in several."""
    title: str
    path: str
    count: int
    """Of products, which are marked by the commune; else 1."""
    x: float
    y: float
    """In stitches."""


def marks(presenter: Presenter) -> tuple[Mark, ...]:
    """Return all marks: by kind, in the order of the library."""
    ground = survey(centres(presenter.library.places), FRAME)
    return (
        *_products(presenter, ground),
        *_producers(presenter, ground),
        *_destinations(presenter, ground),
    )


def centre_of(presenter: Presenter, ground: Survey, code: str) -> tuple[float, float]:
    """Return the column and row of a commune's centre."""
    commune = presenter.library.places.by_code[code]
    return ground.place(*degrees(commune.lat, commune.lon))


def _products(presenter: Presenter, ground: Survey) -> Iterator[Mark]:
    places = presenter.library.places
    for commune in places.gazetteer.communes:
        found = taxonomies(presenter.edition).communes.get(commune.code, ())
        made = sum(record.kind == "product" for record in found)
        if made:
            path = presenter.links.entry("place", places.slug(commune.code))
            spot = centre_of(presenter, ground, commune.code)
            yield Mark("product", commune.code, commune.name, path, made, *spot)


def _producers(presenter: Presenter, ground: Survey) -> Iterator[Mark]:
    for record in presenter.library.producers:
        for place in record.outline.places:
            title = record.versions[presenter.language].title
            path = presenter.links.entry(record.kind, record.slug)
            spot = centre_of(presenter, ground, place.code)
            yield Mark("producer", place.code, title, path, 1, *spot)


def _destinations(presenter: Presenter, ground: Survey) -> Iterator[Mark]:
    for record in presenter.library.destinations:
        code = commune_of(presenter, record.fields)
        if code is None:
            continue
        title = record.versions[presenter.language].title
        path = presenter.links.entry(record.kind, record.slug)
        spot = spot_of(presenter, ground, record.fields, code)
        yield Mark("destination", code, title, path, 1, *spot)


def commune_of(presenter: Presenter, fields: Entry) -> str | None:
    """Return the commune of an entry: the first it names, else the one it lies nearest to."""
    named = places_of(fields)
    if named:
        return named[0].code
    if not isinstance(fields, Destination) or fields.coordinates is None:
        return None
    ground = survey(centres(presenter.library.places), FRAME)
    x, y = ground.place(*degrees(fields.coordinates.lat, fields.coordinates.lon))

    def away(code: str) -> float:
        there = centre_of(presenter, ground, code)
        return (there[0] - x) ** 2 + (there[1] - y) ** 2

    return min(presenter.library.places.by_code, key=away)


def spot_of(presenter: Presenter, ground: Survey, fields: Entry, code: str) -> tuple[float, float]:
    """Return where an entry lies; one beside the cloth is shown at its commune's centre."""
    if isinstance(fields, Destination) and fields.coordinates is not None:
        x, y = ground.place(*degrees(fields.coordinates.lat, fields.coordinates.lon))
        if 0 <= x < ground.width and FRAME.end <= y < ground.height - FRAME.end:
            return x, y
    return centre_of(presenter, ground, code)
