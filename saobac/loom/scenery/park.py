"""The national park: forest over forest, karst towers, and an arm of the lake that winds in."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import NEAR, Tower, clear_of_sun, falling, peak, weave_ridge
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.water import OPEN_WATER
from saobac.loom.woods import weave_canopy

_TOP = 47
_CANOPY = (
    (((49, 3), (52, 3)), (Thread.NEAR, Thread.HILL, Thread.DEEP)),
    (((56, 4), (61, 5)), (Thread.DEEP, Thread.NEAR, Thread.NIGHT)),
    (((68, 6), (76, 7)), (Thread.NIGHT, Thread.NEAR, Thread.DEEP)),
)
_YOUNG = (Thread.HILL, Thread.LEAF, Thread.NEAR)
"""Young leaves here and there among the old."""


def _arm(y: int) -> tuple[int, int]:
    """Return the middle and half the breadth of the lake's arm in a row: it winds."""
    way = (y - _TOP) / 30
    middle = 64 - 46 * way * (1 - way) * (1.6 - way) + 10 * way * way
    return round(middle), round(2 + way * way * 17)


def weave(scene: Scene) -> None:
    """Weave the park into the whole of the scene."""
    weave_backdrop(scene, _TOP, (34, 26), (falling, peak), (7, 8))
    giants = ((4, 12, 40), (24, 9, 28), (112, 13, 34), (94, 8, 20), (44, 6, 12))
    towers = [
        Tower(x + scene.jitter(f"giant {x}", 2), half, tall + scene.jitter(f"tall {x}", 3), 3.2)
        for x, half, tall in giants
    ]
    weave_ridge(scene, [clear_of_sun(scene, tower, _TOP) for tower in towers], _TOP, NEAR)
    scene.warp.fill(0, _TOP, scene.width, scene.height - _TOP, Thread.DEEP)
    for y in range(_TOP, scene.height):
        middle, half = _arm(y)
        scene.row(
            y,
            OPEN_WATER[scene.light][1] if y % 5 else Thread.WATER,
            middle - half,
            middle + half + 1,
        )
        if y % 4 == 1:
            scene.row(y, Thread.WATER, middle - half // 2, middle + half // 3)

    def ashore(x: int, y: int, radius: int) -> bool:
        middle, half = _arm(y + radius)
        return abs(x - middle) > half + radius

    for rows, threads in _CANOPY:
        weave_canopy(scene, rows, threads, ashore, _YOUNG)
    for x, foot in ((6, 66), (100, 70), (116, 76)):
        tall = {Thread.DEEP: Thread.NIGHT, Thread.CLAY: Thread.NIGHT}
        stitch_figure(scene, "pine", x + scene.jitter(f"pine {x}", 2), foot, dye=tall)
    stitch_figure(scene, "heron", 40, 24, dye={Thread.NIGHT: Thread.INDIGO})
