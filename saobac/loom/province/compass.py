"""The compass: the North Star, the mark of the site, where the ground is widest."""

from collections.abc import Sequence

from saobac.loom.cloth import Warp, runs
from saobac.loom.ornaments import weave_mark
from saobac.loom.province.quilting import Distances

LARGEST, SMALLEST = 22, 16
"""Stitches across."""

NAMES = ("indigo", "gold", "cream", "red")
"""The threads of the mark."""


def compass_place(outside: Distances, end: int) -> tuple[int, int, int] | None:
    """Return the middle of the widest stretch of ground and how wide it is; None for too narrow."""
    height, width = len(outside), len(outside[0])
    room, y, x = max(
        (min(outside[y][x], x + 1, width - x, y - end + 1, height - end - y), -y, x)
        for y in range(end, height - end)
        for x in range(width)
    )
    side = min(LARGEST, int(room * 2) - 4) // 2 * 2
    return (x, -y, side) if side >= SMALLEST else None


def weave_compass(warp: Warp, outside: Distances, end: int, threads: Sequence[str]) -> None:
    """Stitch the star, its northern ray red."""
    place = compass_place(outside, end)
    if place is None:
        return
    x, y, side = place
    for run in runs(weave_mark(side)):
        for column in range(run.x, run.x + run.length):
            north = run.y < side // 2 - 2 and NAMES[run.thread] == "gold"
            if run.thread:
                name = "red" if north and abs(column - side / 2 + 0.5) < 3 else NAMES[run.thread]
                warp.set(
                    x - side // 2 + column, y - side // 2 + run.y, threads.index(name)
                )
