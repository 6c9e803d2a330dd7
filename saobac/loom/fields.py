"""Fields: what fills the cloth between the borders and the medallion.

A lattice gives for every stitch, counted from the middle across and down, the role of its thread:
0 the ground, 1 the line, 2 the second, 3 the accent. Scatters (see there) set whole motifs.
"""

from collections.abc import Callable

from saobac.loom.cloth import Warp
from saobac.loom.families import Family
from saobac.loom.medallions import Medallion
from saobac.loom.palette import Dyes
from saobac.loom.scatters import SCATTERS, scatter
from saobac.loom.seed import Seed

Lattice = Callable[[int, int], int]
"""Role of the thread at a distance from the middle, across and down."""


def _fold(distance: int, period: int) -> int:
    """Distance to the nearest multiple of the period, in half stitches, from the cloth's axis."""
    place = (2 * distance + 1) % (2 * period)
    return min(place, 2 * period - place)


def lozenges(across: int, down: int) -> int:
    """Stepped lozenges (quả trám) with a seed in each, in a net."""
    path = _fold(across, 14) // 2 + _fold(down, 14) // 2
    return (3, 3, 0, 2, 2, 0, 1, 1, 0, 2, 2, 0, 3, 3)[min(path, 13)]


def nested(across: int, down: int) -> int:
    """Lozenges in lozenges around the middle, their floats broken every few stitches."""
    ring = (across + down) % 12
    if ring in (3, 9):
        return 0 if (across - down) % 6 in (0, 1) else 2
    if ring in (5, 6, 7):
        return (0, 1, 3)[(across - down) % 3] if ring == 6 else 0
    return 1 if ring in (0, 11) else 0


def checker(across: int, down: int) -> int:
    """Squares of two kinds, the open one with a seed."""
    if (across // 4 + down // 4) % 2:
        return 2 if (across % 4 in (0, 3)) == (down % 4 in (0, 3)) else 0
    return 3 if across % 4 in (1, 2) and down % 4 in (1, 2) else 0


def pines(across: int, down: int) -> int:
    """Pine branches (cây thông) in upright rows."""
    branch = min(abs(across % 14 - 6), abs(across % 14 - 7))
    if branch == 0:
        return 1
    return (2, 2, 0, 3 if branch < 4 else 0, 0)[(branch + down) % 5] if branch < 6 else 0


def waves(across: int, down: int) -> int:
    """Water (sóng nước): rows of stepped waves, one above the other."""
    rise = (0, 0, 1, 2, 2, 2, 2, 1, 0, 0, -1, -2, -2, -1)[across % 14]
    row = (down + rise) % 8
    return (1, 0, 2, 0, 0, 3 if across % 4 < 2 else 0, 0, 0)[row]


def chevrons(across: int, down: int) -> int:
    """Chevrons that climb to the middle, bold and fine in turn."""
    fall = (down + across % 14 if (across // 14) % 2 == 0 else down + 13 - across % 14) % 10
    return (2, 2, 0, 0, 1, 0, 0, 3 if across % 2 else 0, 0, 0)[fall]


def zigzag(across: int, down: int) -> int:
    """Lightning across the cloth, with a seed in every bend."""
    bend = min(across % 8, 7 - across % 8)
    row = (down + bend) % 9
    return (1, 1, 0, 2, 2, 0, 0, 3 if bend in (0, 3) else 0, 0)[row]


def twill(across: int, down: int) -> int:
    """Bird's eye: small lozenges of single floats."""
    path = _fold(across, 4) // 2 + _fold(down, 4) // 2
    eye = (3, 0, 2, 0, 1) if (across // 8 + down // 8) % 2 else (2, 0, 1, 0, 3)
    return eye[min(path, 4)]


def rain(across: int, down: int) -> int:
    """Broken upright floats, as rain on the lake: a calm field."""
    if across % 3:
        return 0
    return (2, 2, 2, 0, 3, 0)[(down + (across // 3) % 2 * 3) % 6]


def mats(across: int, down: int) -> int:
    """Plaited mat (đan lát): floats over three and under three, turned by turns."""
    if (across // 4 + down // 4) % 2:
        return (2, 0, 2, 0)[across % 4]
    return (2, 0, 3, 0)[down % 4]


LATTICES: dict[str, Lattice] = {
    "lozenges": lozenges,
    "nested": nested,
    "checker": checker,
    "pines": pines,
    "waves": waves,
    "chevrons": chevrons,
    "zigzag": zigzag,
    "twill": twill,
    "rain": rain,
    "mats": mats,
}
"""Fields woven from edge to edge."""

SELVEDGE = 2
"""Stitches at either side of the field: a line, then ground."""


def weave_field(
    warp: Warp, seed: Seed, family: Family, dyes: Dyes, edge: int, shape: Medallion
) -> None:
    """Weave the field between the borders, mirrored at both axes, and its selvedges."""
    name = seed.pick("field", family.fields)
    roles = dyes.roles()
    half, half_down = warp.width // 2, warp.height // 2 + 1 - edge

    def lay(across: int, down: int, role: int) -> None:
        for x in (half + across, half - 1 - across):
            for y in (warp.height // 2 + down, warp.height // 2 - down):
                warp.set(x, y, roles[role])

    def free(across: int, down: int) -> bool:
        inner = across < half - SELVEDGE - 1 and down < half_down - 1
        return inner and shape(across + 0.5, down) > 5.5

    for down in range(half_down):
        lay(half - 1, down, 1)
    if name in SCATTERS:
        if scatter(SCATTERS[name], half - SELVEDGE, half_down, free, lay):
            return
        name = seed.pick("instead", [other for other in family.fields if other in LATTICES])
    for down in range(half_down):
        for across in range(half - SELVEDGE):
            lay(across, down, LATTICES[name](across, down))
