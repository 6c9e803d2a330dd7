"""The survey: where the centres of communes fall on a cloth of a given width."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians
from statistics import median

KM_A_DEGREE = 111.2
"""Of latitude; of longitude it is less by the cosine of the latitude."""

LONELY = 10.0
"""Kilometres between centres that a province of a single commune is drawn with."""

CROWDED = 0.1
"""Kilometres between centres below which no map is drawn larger."""

REACH = 0.72
"""How far the outermost patches reach beyond their centres, in the spacing of the centres."""


@dataclass(frozen=True, slots=True)
class Centre:
    """The centre of a commune, and the district that most of it was in."""

    code: str
    district: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a cloth that the province may fill, in stitches."""

    width: int
    side: int
    """Left free left and right."""
    end: int
    """Left free above and below."""
    least: int
    most: int
    """Of the height."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Turns degrees into stitches: equirectangular, true to scale in the middle of the map."""

    width: int
    height: int
    stitches_a_km: float
    spacing: float
    """Stitches between neighbouring centres, as a rule."""
    middle: tuple[float, float]
    """Latitude and longitude of the middle of the cloth."""

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the column and row of a point; it may lie beside the cloth."""
        east = (lon - self.middle[1]) * cos(radians(self.middle[0])) * KM_A_DEGREE
        south = (self.middle[0] - lat) * KM_A_DEGREE
        return (
            self.width / 2 + east * self.stitches_a_km,
            self.height / 2 + south * self.stitches_a_km,
        )


@lru_cache(maxsize=8)
def survey(centres: tuple[Centre, ...], frame: Frame) -> Survey:
    """Fit centres into a frame, as large as they go; the height of the cloth follows."""
    lats, lons = [centre.lat for centre in centres], [centre.lon for centre in centres]
    middle = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    shrink = cos(radians(middle[0]))
    spots = [(c.lon * shrink * KM_A_DEGREE, c.lat * KM_A_DEGREE) for c in centres]
    spacing = _spacing(spots)
    wide = (max(lons) - min(lons)) * shrink * KM_A_DEGREE + 2 * REACH * spacing
    high = (max(lats) - min(lats)) * KM_A_DEGREE + 2 * REACH * spacing
    scale = min((frame.width - 2 * frame.side) / wide, (frame.most - 2 * frame.end) / high)
    height = max(frame.least, round(high * scale) + 2 * frame.end)
    return Survey(frame.width, height, scale, spacing * scale, middle)


def _spacing(spots: list[tuple[float, float]]) -> float:
    """Return how far centres are apart as a rule, in kilometres."""
    nearest = [
        min((hypot(x - a, y - b) for a, b in spots if (a, b) != (x, y)), default=LONELY)
        for x, y in spots
    ]
    return max(CROWDED, median(nearest))
