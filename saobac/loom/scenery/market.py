"""The periodic market: awnings, heaps of fruit, a house on stilts, carriers and a pack horse."""

from saobac.loom.figures import stitch_figure
from saobac.loom.houses import weave_stall, weave_stilt_house
from saobac.loom.lights import Thread
from saobac.loom.ridges import valley
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_canopy, weave_field

AWNINGS = (
    (Thread.RED, Thread.CREAM),
    (Thread.INDIGO, Thread.CREAM),
    (Thread.STRAW, Thread.RED),
    (Thread.NEAR, Thread.CREAM),
)


def weave(scene: Scene) -> None:
    """Weave the market into the whole of the scene."""
    weave_backdrop(scene, 44, (30, 30, 18), (valley, valley, valley), (7, 6, 7))
    threads = (Thread.DEEP, Thread.NEAR, Thread.NIGHT)
    weave_canopy(scene, ((43, 4), (47, 4)), threads)
    weave_field(scene, 51, scene.height, Thread.STRAW, Thread.CREAM, Thread.CREAM)
    _weave_bunting(scene)
    weave_stilt_house(scene, 92, 55, 36)
    stitch_figure(scene, "areca", 114, 57)
    first = scene.seed.number("awning", len(AWNINGS))
    goods = (Thread.RED, Thread.LEAF, Thread.CLAY)
    for number, left in enumerate((4, 29, 54)):
        stitch_figure(scene, "woman", left + 11, 62)
        cloth = AWNINGS[(first + number) % len(AWNINGS)]
        weave_stall(scene, left, 61, 22, cloth, goods[number])
    stitch_figure(scene, "horse", 96, 74)
    stitch_figure(scene, "man", 112, 75)
    stitch_figure(scene, "carrier", 58, 75)
    stitch_figure(scene, "woman", 22, 75, dye={Thread.RED: Thread.STRAW})
    stitch_figure(scene, "man", 34, 75)
    stitch_figure(scene, "woman", 78, 75)


def _weave_bunting(scene: Scene) -> None:
    """Weave a line of small flags from roof to roof; it hangs below the sun."""
    colours = (Thread.RED, Thread.STRAW, Thread.CREAM, Thread.LEAF)
    for x in range(scene.width):
        sag = round(5 - 5 * ((x % 60 - 30) / 30) ** 2)
        y = 28 + sag
        scene.warp.set(x, y, Thread.INDIGO)
        across = abs(x % 6 - 3)
        if across < 3:
            scene.warp.fill(x, y + 1, 1, 3 - across, colours[x // 6 % 4])
