"""The festival of going to the fields: a ring on a tall pole, a còn in the air, people in rows."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import valley
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_canopy, weave_field


def weave(scene: Scene) -> None:
    """Weave the festival into the whole of the scene."""
    weave_backdrop(scene, 50, (34, 32, 20), (valley, valley, valley), (7, 6, 8))
    threads = (Thread.DEEP, Thread.NEAR, Thread.NIGHT)
    weave_canopy(scene, ((50, 3), (53, 3)), threads)
    weave_field(scene, 55, scene.height, Thread.LEAF, Thread.STRAW, Thread.CREAM)
    pole = 60 + scene.jitter("pole", 2)
    _weave_ring(scene, pole)
    for x in (12, 108):
        stitch_figure(scene, "festival-flag", x, 62, mirrored=x > 60)
    for number, x in enumerate((20, 30, 40, 80, 90, 100)):
        name = ("woman", "man", "woman")[number % 3]
        stitch_figure(scene, name, x + scene.jitter(f"guest {x}", 1), 65 + number % 2)
    stitch_figure(scene, "thrower", 47, 75)
    stitch_figure(scene, "woman", 32, 75, dye={Thread.INDIGO: Thread.RED, Thread.RED: Thread.STRAW})
    stitch_figure(scene, "woman", 73, 75)
    stitch_figure(scene, "man", 86, 75)
    for x in (14, 106):
        _weave_tray(scene, x, 74)
    stitch_figure(scene, "con", pole - 13, 27, mirrored=True)


def _weave_ring(scene: Scene, x: int) -> None:
    """Weave the pole and its ring: paper in a red hoop with a gold heart."""
    scene.warp.fill(x, 8, 2, 62, Thread.CLAY)
    for y in range(24, 70, 4):
        scene.warp.fill(x, y, 2, 1, Thread.STRAW)
    for under in range(-8, 9):
        for across in range(-8, 10):
            far = (across - 0.5) ** 2 + under**2
            if far <= 68:
                thread = Thread.RED if far > 42 else Thread.CREAM
                scene.warp.set(x + across, 17 + under, Thread.STRAW if far <= 7 else thread)
    for step in range(3):
        scene.warp.set(x - 3 - step, 26 + step * 2, Thread.RED)
        scene.warp.set(x + 4 + step, 26 + step * 2, Thread.STRAW)


def _weave_tray(scene: Scene, x: int, foot: int) -> None:
    """Weave a tray of offerings: cakes and five-coloured rice on a small table."""
    for row, (half, thread) in enumerate(
        ((1, Thread.RED), (3, Thread.STRAW), (4, Thread.CREAM), (5, Thread.LEAF), (6, Thread.RED))
    ):
        scene.row(foot - 9 + row, thread, x - half, x + half + 1)
    scene.row(foot - 4, Thread.CLAY, x - 8, x + 9)
    for leg in (x - 6, x + 6):
        scene.warp.fill(leg, foot - 3, 1, 3, Thread.CLAY)
