"""The forest reserve: old conifers on limestone, and Francois' langurs on a bough."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import rising, valley
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_canopy


def weave(scene: Scene) -> None:
    """Weave the reserve into the whole of the scene."""
    weave_backdrop(scene, 62, (44, 40, 24), (rising, valley, valley), (6, 6, 7))
    for x, foot, tone in ((10, 58, Thread.NEAR), (24, 62, Thread.DEEP), (40, 60, Thread.NEAR)):
        shift = scene.jitter(f"pine {x}", 2)
        stitch_figure(scene, "pine", x + shift, foot, dye={Thread.DEEP: tone})
    scene.warp.fill(0, 62, scene.width, scene.height - 62, Thread.DEEP)
    weave_canopy(scene, ((61, 4), (66, 5)), (Thread.NEAR, Thread.HILL, Thread.DEEP))
    weave_canopy(scene, ((72, 6), (78, 7)), (Thread.DEEP, Thread.NEAR, Thread.NIGHT))
    _weave_tree(scene)
    stitch_figure(scene, "langur", 66, 62, outline=Thread.FAR)
    stitch_figure(scene, "langur", 89, 60, mirrored=True, outline=Thread.FAR)
    stitch_figure(scene, "langur-young", 78, 51)
    _weave_leaves(scene)


def _weave_tree(scene: Scene) -> None:
    """Weave a trunk at the right and its bough to the left, rough with floats."""
    for y in range(scene.height):
        start = 105 + (y // 7 % 2) - (y - 60) // 6 * (y > 60)
        scene.row(y, Thread.CLAY, start, start + 9)
        scene.row(y, Thread.INDIGO, start + 6, start + 9)
        if y % 3 == 0:
            scene.row(y, Thread.STRAW, start + 1 + y % 2, start + 4)
    for x in range(50, 107):
        y = 49 - (x - 50) // 12
        thick = 2 + (x - 50) // 20
        scene.warp.fill(x, y, 1, thick, Thread.CLAY)
        scene.warp.set(x, y + thick, Thread.INDIGO)
        if x % 7 < 3:
            scene.warp.set(x, y, Thread.STRAW)


def _weave_leaves(scene: Scene) -> None:
    """Weave hanging sprays of leaves at the upper right and at the bough's tip: lozenges."""
    high = ((82, 3), (91, 5), (100, 4), (109, 6), (117, 3), (95, 10), (104, 11), (114, 12))
    for x, y in (*high, (99, 17), (118, 19), (108, 18), (113, 26), (48, 47), (52, 54), (43, 52)):
        for across in range(-4, 5):
            reach = 2 - abs(across) // 2
            for under in range(-reach, reach + 1):
                edge = abs(under) == reach
                scene.warp.set(x + across, y + under, Thread.DEEP if edge else Thread.LEAF)
