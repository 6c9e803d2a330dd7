"""Relics: a palm-roofed hut of the resistance base in the jungle, or a stele below its roof."""

from saobac.loom.figures import stitch_figure
from saobac.loom.houses import weave_hut, weave_roof
from saobac.loom.lights import Thread
from saobac.loom.ridges import peak, valley
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_bamboo, weave_canopy, weave_field


def weave_jungle_hut(scene: Scene) -> None:
    """Weave the hut among bamboo, steps up the bank, forest all around."""
    weave_backdrop(scene, 52, (36, 36, 26), (valley, valley, valley), (6, 6, 7))
    threads = (Thread.DEEP, Thread.NEAR, Thread.NIGHT)
    weave_canopy(scene, ((48, 5), (54, 5)), threads)
    weave_field(scene, 60, scene.height, Thread.NEAR, Thread.DEEP, Thread.HILL)
    for x, height, lean in ((14, 56, 14), (20, 50, 20), (8, 58, -4), (26, 44, 16)):
        weave_bamboo(scene, x, 70, height, lean)
    weave_hut(scene, 66, 64, 42)
    for step in range(5):
        scene.row(64 + step * 3, Thread.STRAW, 68 - step, 80 + step)
        scene.row(65 + step * 3, Thread.CLAY, 68 - step, 80 + step)
    for x, height, lean in ((104, 58, -12), (110, 52, -18), (116, 56, 3)):
        weave_bamboo(scene, x, 72, height, lean)
    stitch_figure(scene, "banana", 36, 71)
    stitch_figure(scene, "banana", 98, 73, mirrored=True)
    weave_canopy(
        scene,
        ((78, 6),),
        (Thread.NIGHT, Thread.DEEP, Thread.DEEP),
        lambda x, y, r: abs(x - 74) > 24,
    )


def weave_memorial(scene: Scene) -> None:
    """Weave a stele under a tiled roof, wide steps before it, the flag, two old pines."""
    weave_backdrop(scene, 54, (34, 32), (peak, peak), (7, 6))
    threads = (Thread.DEEP, Thread.NEAR, Thread.NIGHT)
    weave_canopy(scene, ((52, 4), (57, 4)), threads)
    weave_field(scene, 60, scene.height, Thread.LEAF, Thread.NEAR, Thread.CREAM)
    for step in range(7):
        half = 23 + step * 3
        scene.row(60 + step * 3, Thread.CREAM, 60 - half, 60 + half)
        scene.warp.fill(60 - half, 61 + step * 3, half * 2, 2, Thread.FAR)
    scene.warp.fill(40, 34, 40, 26, Thread.STRAW)
    scene.warp.fill(44, 36, 32, 24, Thread.NEAR)
    stitch_figure(scene, "stele", 60, 60)
    for x in (40, 77):
        scene.warp.fill(x, 34, 3, 26, Thread.RED)
        scene.row(58, Thread.CREAM, x - 1, x + 4)
        scene.row(59, Thread.CREAM, x - 1, x + 4)
    weave_roof(scene, 33, 23, 54, 10, (Thread.CLAY, Thread.NIGHT))
    for side, x in ((-1, 33), (1, 86)):
        for step in range(4):
            scene.warp.fill(x + side * step, 33 - step, 1, 2, Thread.NIGHT)
    stitch_figure(scene, "flag", 102, 61)
    for x in (14, 26):
        stitch_figure(scene, "pine", x, 63 + x % 3)
    stitch_figure(scene, "man", 30, 75)
    stitch_figure(scene, "woman", 90, 75)
