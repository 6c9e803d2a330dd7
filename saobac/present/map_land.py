"""The land under the map: the centres of the communes of today, and the lakes."""

from collections.abc import Iterable
from functools import lru_cache

from saobac.library import Library
from saobac.loom.province.survey import Centre
from saobac.places import Places
from saobac.schema import Commune

LAKE = "lake"
"""The kind of destination that is water on the map."""


def main_district(places: Places, commune: Commune) -> str:
    """Return the district that most of a commune was in: by its parts, else the larger one."""
    sizes = {district.name: len(district.communes) for district in places.districts}
    most = max(commune.former, key=lambda part: (len(part.communes), sizes[part.district]))
    return most.district


@lru_cache(maxsize=8)
def centres(places: Places) -> tuple[Centre, ...]:
    """Return the centres of all communes."""
    return tuple(
        Centre(commune.code, main_district(places, commune), *degrees(commune.lat, commune.lon))
        for commune in places.gazetteer.communes
    )


def degrees(lat: object, lon: object) -> tuple[float, float]:
    """Return latitude and longitude as floats that lie on the globe."""
    return _within(90.0, lat), _within(180.0, lon)


def _within(limit: float, value: object) -> float:
    return max(-limit, min(limit, float(str(value))))


def lakes(library: Library) -> tuple[tuple[float, float], ...]:
    """Return latitude and longitude of the lakes that have a page."""
    return tuple(_spots(library))


def _spots(library: Library) -> Iterable[tuple[float, float]]:
    for record in library.destinations:
        spot = record.fields.coordinates
        if record.fields.kind == LAKE and spot is not None:
            yield degrees(spot.lat, spot.lon)
