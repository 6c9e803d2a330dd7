"""The patches: which commune each stitch of the province belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from saobac.loom.province.survey import Centre, Frame, Survey, survey

NONE = -1
"""Of a stitch outside the province."""

BLUR = 0.62
"""How far a centre is felt, in the spacing of the centres; with `EDGE` it sets the outline.

For Bắc Kạn the two give 4,859 km², as much as the province had, though its shape is not known.
"""
EDGE = 0.3
"""A stitch belongs to the province where it feels its centres at least so much."""


@dataclass(frozen=True, slots=True)
class Patches:
    """A grid of stitches, each with the number of its commune, or `NONE`."""

    survey: Survey
    centres: tuple[Centre, ...]
    owners: tuple[int, ...]

    def owner(self, x: int, y: int) -> int:
        """Return the number of the commune at a stitch; beside the cloth there is none."""
        if 0 <= x < self.survey.width and 0 <= y < self.survey.height:
            return self.owners[y * self.survey.width + x]
        return NONE

    def cells(self) -> Iterator[tuple[int, int, int]]:
        """Give column, row and commune of every stitch of the province."""
        for index, owner in enumerate(self.owners):
            if owner != NONE:
                yield index % self.survey.width, index // self.survey.width, owner

    def district(self, owner: int) -> str:
        """Return the district of a commune by its number; outside there is none."""
        return "" if owner == NONE else self.centres[owner].district


@lru_cache(maxsize=8)
def lay_patches(centres: tuple[Centre, ...], frame: Frame) -> Patches:
    """Give each stitch to the nearest centre, as far as centres are felt.

    Every centre keeps the stitch that it lies on, whatever lies around it; of several on one
    stitch the first does.
    """
    ground = survey(centres, frame)
    places = [ground.place(centre.lat, centre.lon) for centre in centres]
    felt = (BLUR * ground.spacing) ** 2
    owners = [
        _owner(places, x + 0.5, y + 0.5, felt)
        for y in range(ground.height)
        for x in range(ground.width)
    ]
    for number, (x, y) in reversed(list(enumerate(places))):
        column, row = min(int(x), ground.width - 1), min(int(y), ground.height - 1)
        owners[row * ground.width + column] = number
    return Patches(ground, centres, tuple(owners))


def _owner(places: list[tuple[float, float]], x: float, y: float, felt: float) -> int:
    far = [(x - a) * (x - a) + (y - b) * (y - b) for a, b in places]
    nearest = min(far)
    # Most stitches are told by the nearest centre alone: it is felt enough, or all cannot be.
    if nearest <= -log(EDGE) * felt:
        return far.index(nearest)
    if nearest > log(len(far) / EDGE) * felt:
        return NONE
    return far.index(nearest) if sum(exp(-square / felt) for square in far) >= EDGE else NONE
