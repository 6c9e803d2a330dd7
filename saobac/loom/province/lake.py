"""A lake: a patch of water with a light shore, larger than life so that it can be found."""

from collections.abc import Sequence

from saobac.loom.cloth import Warp
from saobac.loom.province.patches import Patches

Point = tuple[float, float]
"""Latitude and longitude."""

WATER = (
    "..ss......",
    ".swws.....",
    ".swwws....",
    "..swwwss..",
    "..swwwwws.",
    "...swwwws.",
    "...swwwss.",
    "....swwws.",
    "....swwwws",
    ".....swwws",
    "......swws",
    ".......ss.",
)
"""Three basins in a row, as the lake Ba Bể has: `s` shore, `w` water."""


def weave_lake(warp: Warp, patches: Patches, lake: Point, threads: Sequence[str]) -> None:
    """Stitch water where a lake lies."""
    x, y = patches.survey.place(*lake)
    left, top = round(x) - len(WATER[0]) // 2, round(y) - len(WATER) // 2
    for under, row in enumerate(WATER):
        for right, letter in enumerate(row):
            if letter != ".":
                ripple = (under % 3 == 1) and (right + under) % 5 < 2
                name = "cream" if letter == "s" or ripple else "sky"
                warp.set(left + right, top + under, threads.index(name))
