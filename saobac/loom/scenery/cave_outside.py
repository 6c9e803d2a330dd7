"""A cave from outside: a dark mouth with teeth of stone under a ridge like a dragon's back."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.rock import arch, weave_drop
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_canopy

_MOUTH = (Thread.HILL, Thread.NIGHT, Thread.INDIGO, Thread.CLAY, Thread.STRAW)
"""The mouth from its brim to the lamp within."""


def _back(x: int) -> int:
    """Return the row of the dragon's back in a column: head on the right, spines all along."""
    slope = 34 - round(18 * max(0.0, 1 - ((x - 66) / 62) ** 2))
    spine = 3 - abs(x % 8 - 3)
    return slope - max(0, spine)


def weave(scene: Scene) -> None:
    """Weave the cliff, its scales, the mouth, the steps up to it and the wood around."""
    weave_backdrop(scene, 50, (30, 28))
    floor = 62
    for x in range(scene.width):
        top = _back(x)
        for y in range(top, floor):
            row = (y - top) // 4
            scale = (y - top) % 4 == 3 - abs((x + row % 2 * 4) % 8 - 4) // 2 and y > top + 3
            thread = Thread.DEEP if scale else Thread.NEAR
            scene.warp.set(x, y, Thread.FAR if y < top + 1 else thread)
    depth = arch(64, floor, 25, 32, 2.2)
    for y in range(10, floor):
        for x in range(30, 100):
            far = depth(x, y)
            if far < 0.14:
                ring = sum(far < brim for brim in (0, -0.3, -0.58, -0.76))
                scene.warp.set(x, y, _MOUTH[ring])
    for x in range(44, 86, 5):
        top = next(y for y in range(floor) if depth(x, y) < 0)
        length = 5 + scene.seed.number(f"tooth {x}", 6)
        weave_drop(scene, x, top - 1, length, 2, (Thread.HILL, Thread.FAR))
    scene.warp.fill(0, floor, scene.width, scene.height - floor, Thread.DEEP)
    rows = ((60, 4), (66, 5), (74, 6))
    threads = (Thread.DEEP, Thread.HILL, Thread.NIGHT)
    weave_canopy(scene, rows, threads, lambda x, y, radius: abs(x - 64) > 16 + (y - 58) // 2)
    for y in range(floor, scene.height):
        half = 11 + (y - floor) // 2
        scene.row(y, Thread.CREAM if (y - floor) % 3 == 0 else Thread.FAR, 64 - half, 65 + half)
        if (y - floor) % 3 == 2:
            scene.row(y, Thread.HILL, 64 - half, 65 + half)
    stitch_figure(scene, "woman", 56, 75)
    stitch_figure(scene, "man", 72, 74)
