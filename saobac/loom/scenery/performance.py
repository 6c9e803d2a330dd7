"""The performance: a Then singer with her đàn tính on a veranda, hills and the moon behind."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import valley
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop


def weave(scene: Scene) -> None:
    """Weave the performance into the whole of the scene."""
    weave_backdrop(scene, 62, (34, 30, 20), (valley, valley, valley), (7, 6, 7))
    _weave_veranda(scene)
    stitch_figure(scene, "singer", 62 + scene.jitter("singer", 2), 68, outline=Thread.CREAM)


def _weave_veranda(scene: Scene) -> None:
    """Weave eave, posts, rail, floor and the brocade that hangs from its edge."""
    for y in range(7):
        for x in range(scene.width):
            thatch = (x + y * 2) % 6 < 3
            scene.warp.set(x, y + 1, Thread.CLAY if thatch or y % 2 else Thread.STRAW)
    scene.row(8, Thread.NIGHT)
    for x in range(scene.width):
        scene.warp.fill(x, 9, 1, (2, 1, 3, 2)[x % 4], Thread.CLAY)
    for left in (6, 108):
        scene.warp.fill(left, 9, 6, 56, Thread.CLAY)
        scene.warp.fill(left + 5, 9, 1, 56, Thread.NIGHT)
        for y in range(14, 62, 6):
            scene.row(y, Thread.STRAW, left, left + 5)
            scene.row(y + 1, Thread.NIGHT, left, left + 5)
    for left, right in ((12, 34), (90, 108)):
        scene.row(50, Thread.STRAW, left, right)
        scene.row(51, Thread.CLAY, left, right)
        for x in range(left + 2, right, 4):
            scene.warp.fill(x, 52, 1, 10, Thread.CLAY)
    scene.row(61, Thread.CREAM)
    scene.warp.fill(0, 62, scene.width, 6, Thread.CLAY)
    for y, shift in ((63, 0), (65, 11), (67, 5)):
        for x in range(shift - 22, scene.width, 22):
            scene.row(y, Thread.STRAW, max(0, x), min(x + 14, scene.width))
    _weave_brocade(scene, 68, scene.height)


def _weave_brocade(scene: Scene, top: int, bottom: int) -> None:
    """Weave a brocade of stepped lozenges on indigo."""
    for y in range(top, bottom):
        for x in range(scene.width):
            place = min(x, scene.width - 1 - x) % 12
            far = abs(place - 5.5) - 0.5 + abs(y - top - 4)
            thread = Thread.INDIGO
            if far <= 1:
                thread = Thread.STRAW
            elif far in (3, 4):
                thread = Thread.RED
            elif far == 6:
                thread = Thread.CREAM
            scene.warp.set(x, y, thread)
    scene.row(top, Thread.STRAW)
