"""The village: houses on stilts before terraces, areca palms, a buffalo by the pond."""

from saobac.loom.figures import stitch_figure
from saobac.loom.houses import weave_stilt_house
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.scenery.terraces import Hill, weave_terraced_hill
from saobac.loom.water import OPEN_WATER
from saobac.loom.woods import weave_canopy, weave_field


def weave(scene: Scene) -> None:
    """Weave the village into the whole of the scene."""
    weave_backdrop(scene, 44, (30, 26), counts=(7, 6))
    weave_terraced_hill(scene, Hill(100 + scene.jitter("hill", 4), 27, 70, 7), 58)
    rows = ((50, 4), (54, 4))
    weave_canopy(scene, rows, (Thread.DEEP, Thread.NEAR, Thread.NIGHT), lambda x, y, r: x < 74)
    weave_field(scene, 57, scene.height, Thread.LEAF, Thread.NEAR, Thread.CREAM)
    stitch_figure(scene, "areca", 62, 60)
    weave_stilt_house(scene, 84, 61, 24)
    stitch_figure(scene, "areca", 8, 62)
    stitch_figure(scene, "banana", 56, 66)
    weave_stilt_house(scene, 32, 69, 38)
    _weave_pond(scene)
    stitch_figure(scene, "buffalo", 96, 73)
    stitch_figure(scene, "woman", 64, 75)
    stitch_figure(scene, "areca", 112, 70)


def _weave_pond(scene: Scene) -> None:
    """Weave a fish pond before the houses."""
    for y in range(69, 76):
        half = 26 - abs(y - 72) * 3
        scene.row(y, OPEN_WATER[scene.light][0], 92 - half, 93 + half)
        if y % 2 == 0:
            scene.row(y, Thread.WATER, 84 - half // 2, 92 + half // 3)
