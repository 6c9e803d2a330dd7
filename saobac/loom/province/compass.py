"""The compass: the North Star, the mark of the site, where the ground is widest."""

from collections.abc import Sequence
from dataclasses import dataclass

from saobac.loom.cloth import Warp, runs
from saobac.loom.ornaments import weave_mark
from saobac.loom.province.quilting import Distances

LARGEST, SMALLEST = 22, 16
"""Stitches across."""

NAMES = ("indigo", "gold", "cream", "red")
"""The threads of the mark."""

NECK = 2
"""Rows above its middle where the northern ray begins."""


@dataclass(frozen=True, slots=True)
class Compass:
    """Where the star lies: its middle, and how wide it is."""

    x: int
    y: int
    side: int


def compass_place(outside: Distances, end: int) -> Compass | None:
    """Return the place of the star, on the widest stretch of ground; None where all are narrow."""
    height, width = len(outside), len(outside[0])
    room, y, x = max(
        (min(outside[y][x], x + 1, width - x, y - end + 1, height - end - y), -y, x)
        for y in range(end, height - end)
        for x in range(width)
    )
    side = min(LARGEST, int(room * 2) - 4) // 2 * 2
    return Compass(x, -y, side) if side >= SMALLEST else None


def weave_compass(warp: Warp, outside: Distances, end: int, threads: Sequence[str]) -> None:
    """Stitch the star on plain ground, its northern ray light."""
    place = compass_place(outside, end)
    if place is None:
        return
    left, top, side = place.x - place.side // 2, place.y - place.side // 2, place.side
    ground = threads.index(NAMES[0])
    warp.fill(left - 1, top - 1, side + 2, side + 2, ground)
    for run in runs(weave_mark(side)):
        north = NAMES[run.thread] == "gold" and run.y < side // 2 - NECK
        thread = threads.index("cream" if north else NAMES[run.thread])
        if thread != ground:
            warp.fill(left + run.x, top + run.y, run.length, 1, thread)
