"""Rock: the walls of a cave around its mouth, in stepped rings, dripstone, and shafts of light."""

from collections.abc import Callable

from saobac.loom.hatching import floats
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

Depth = Callable[[int, int], float]
"""How far a stitch is from the light: below 0 is the opening, 1 and beyond is dark."""

RINGS: tuple[Thread, ...] = (Thread.FAR, Thread.HILL, Thread.NEAR, Thread.DEEP, Thread.NIGHT)
"""Rock from the light into the dark."""


def arch(x: int, foot: int, half: int, height: int, power: float = 2.6) -> Depth:
    """Return the depth around an arch that stands on row `foot`."""

    def depth(column: int, row: int) -> float:
        across = abs(column // 2 * 2 + 1 - x) / half
        up = (foot - row) / height if row <= foot else 1 + (row - foot) / height
        return float((across**power + up**power) ** (1 / power)) - 1

    return depth


def weave_rock(
    scene: Scene,
    depth: Depth,
    rings: tuple[Thread, ...] = RINGS,
    breadth: float = 0.9,
    rows: tuple[int, int] = (0, 80),
) -> None:
    """Weave rock over all but the opening: rings from light to dark, hatched into each other."""
    for y in range(*rows):
        for x in range(scene.width):
            far = depth(x, y)
            if far < 0:
                continue
            place = (far / breadth) ** 0.7 * (len(rings) - 1)
            ring = min(int(place), len(rings) - 1)
            share = max(0.0, place - ring - 0.55) * 2
            if ring + 1 < len(rings) and floats(x, y, share, 8):
                ring += 1
            scene.warp.set(x, y, rings[ring])


def weave_drop(
    scene: Scene, x: int, y: int, length: int, half: int, threads: tuple[Thread, Thread]
) -> None:
    """Weave a stalactite, or with a negative length a stalagmite: lit side, dark side, rings."""
    body, light = threads
    down = 1 if length > 0 else -1
    for step in range(abs(length)):
        reach = round(half * (1 - step / abs(length)) ** 1.3)
        for across in range(-reach, reach + 1):
            lit = across == -reach or (step % 5 == 4 and across < reach)
            scene.warp.set(x + across, y + down * step, light if lit else body)


def weave_column(
    scene: Scene, x: int, top: int, bottom: int, half: int, threads: tuple[Thread, Thread]
) -> None:
    """Weave a pillar of dripstone: narrow in the middle, ringed."""
    body, light = threads
    for y in range(top, bottom):
        middle = abs((y - top) / (bottom - top) - 0.55) * 2
        reach = round(half * (0.45 + 0.6 * middle**2))
        for across in range(-reach, reach + 1):
            lit = across <= -reach + 1 or y % 6 == 0
            scene.warp.set(x + across, y, light if lit else body)


def weave_shaft(scene: Scene, top: tuple[int, int, int], foot: tuple[int, int, int]) -> None:
    """Let light fall from one row to another, each `(row, start, end)`: all it meets is paler."""
    for y in range(top[0], foot[0] + 1):
        share = (y - top[0]) / (foot[0] - top[0])
        start = round(top[1] + (foot[1] - top[1]) * share)
        end = round(top[2] + (foot[2] - top[2]) * share)
        for x in range(start - (y % 2) * 3, end + (y % 2) * 3):
            if 0 <= x < scene.width:
                thread = scene.warp.get(x, y)
                if Thread.HILL <= thread <= Thread.NIGHT:
                    scene.warp.set(x, y, Thread(thread - 1))
