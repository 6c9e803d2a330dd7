"""Quilting: lines of stitches that echo the outline of the province across the ground."""

from functools import lru_cache

from saobac.loom.cloth import Warp
from saobac.loom.province.patches import NONE, Patches

Distances = tuple[tuple[float, ...], ...]
"""By row and column, how many stitches a stitch is away from the province."""

FIRST, APART = 4, 5
"""Stitches from the outline to the first echo, and from one echo to the next."""


@lru_cache(maxsize=8)
def distances(patches: Patches) -> Distances:
    """Return how far each stitch is from the province, nearly as the crow flies.

    Two sweeps of a chamfer: straight steps count three thirds, slanting ones four.
    """
    width, height = patches.survey.width, patches.survey.height
    far = [
        [0 if patches.owner(x, y) != NONE else 3 * (width + height) for x in range(width)]
        for y in range(height)
    ]
    for ahead in (1, -1):
        steps = ((-ahead, 0, 3), (0, -ahead, 3), (-ahead, -ahead, 4), (ahead, -ahead, 4))
        for y in range(height)[::ahead]:
            for x in range(width)[::ahead]:
                for right, under, cost in steps:
                    if 0 <= x + right < width and 0 <= y + under < height:
                        far[y][x] = min(far[y][x], far[y + under][x + right] + cost)
    return tuple(tuple(value / 3 for value in row) for row in far)


def weave_echoes(warp: Warp, outside: Distances, thread: int, end: int) -> None:
    """Weave echoes of the outline between the edges of the cloth."""
    for y in range(end, warp.height - end):
        for x in range(warp.width):
            lies = round(outside[y][x]) - FIRST
            if lies >= 0 and lies % APART == 0:
                warp.set(x, y, thread)
