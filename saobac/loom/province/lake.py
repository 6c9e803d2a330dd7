"""A lake: a patch of water with a light shore, larger than life so that it can be found."""

from collections.abc import Sequence

from saobac.loom.cloth import Warp
from saobac.loom.province.patches import Patches

Point = tuple[float, float]
"""Latitude and longitude."""

WATER = (
    "..sss........",
    ".swwws.......",
    "swwwwws......",
    "swwrwwws.....",
    ".swwwwwwss...",
    "..swwwwwwws..",
    "..swrrwwwws..",
    "...swwwwwws..",
    "...swwwwwwwss",
    "....swwwrrwws",
    ".....swwwwwws",
    "......swwwws.",
    "......swrwws.",
    ".......swws..",
    "........ss...",
)
"""Three basins in a row, as the lake Ba Bể has: `s` shore, `w` water, `r` a ripple."""

THREADS = {"s": "cream", "w": "sky", "r": "cream"}


def weave_lake(warp: Warp, patches: Patches, lake: Point, threads: Sequence[str]) -> None:
    """Stitch water where a lake lies."""
    x, y = patches.survey.place(*lake)
    left, top = round(x) - len(WATER[0]) // 2, round(y) - len(WATER) // 2
    for under, row in enumerate(WATER):
        for right, letter in enumerate(row):
            if letter != ".":
                warp.set(left + right, top + under, threads.index(THREADS[letter]))
