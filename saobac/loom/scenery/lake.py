"""The lake: karst towers on both sides, their mirror images, an islet and a dug-out boat."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import (
    DEEP,
    FAR,
    HILL,
    NEAR,
    Tower,
    clear_of_sun,
    raise_towers,
    valley,
    weave_ridge,
)
from saobac.loom.scene import Scene
from saobac.loom.sky import weave_sky
from saobac.loom.water import weave_glitter, weave_lake


def weave(scene: Scene) -> None:
    """Weave the lake into the whole of the scene."""
    shore = scene.height * 48 // 80
    wide = scene.width / 120
    weave_sky(scene, shore)
    far = raise_towers(scene, "far", round(8 * wide), 30, shore, valley)
    weave_ridge(scene, far, shore, FAR)
    hill = raise_towers(scene, "hill", round(7 * wide), 36, shore, valley)
    weave_ridge(scene, hill, shore, HILL)
    weave_ridge(scene, _headlands(scene, shore), shore, NEAR)
    weave_ridge(scene, raise_towers(scene, "bank", round(13 * wide), 6, shore, valley), shore, DEEP)
    weave_lake(scene, shore, scene.height)
    weave_glitter(scene, shore, scene.height - 2)
    _weave_islet(scene, shore)
    _weave_boats(scene, shore)


def _headlands(scene: Scene, shore: int) -> list[Tower]:
    """Set the tall near towers at both sides, lower ones inwards."""
    width = scene.width
    towers = []
    for number, (share, half, height) in enumerate(
        ((0, 11, 39), (10, 9, 30), (19, 8, 19), (27, 7, 10), (77, 8, 17), (85, 9, 32), (97, 11, 42))
    ):
        x = width * share // 100 + scene.jitter(f"headland {number}", 2)
        tall = height + scene.jitter(f"headland height {number}", 3)
        tower = Tower(x, half * width // 120, tall, 3.2)
        towers.append(clear_of_sun(scene, tower, shore))
    return towers


def _weave_islet(scene: Scene, shore: int) -> None:
    """Weave the widow's islet: a small wooded rock alone on the water, and its short image."""
    base = shore + 7
    x = scene.width * 28 // 100 + scene.jitter("islet", 3)
    towers = (Tower(x, 8, 8), Tower(x + 6, 6, 5), Tower(x - 6, 4, 3))
    for column in range(x - 11, x + 14):
        rise = max(tower.rise(column) for tower in towers)
        for y in range(base - rise, base):
            scene.warp.set(column, y, Thread.NEAR if y == base - rise else Thread.DEEP)
        for y in range(base + 1, base + 1 + rise * 2 // 3):
            scene.warp.set(column, y, Thread.NIGHT if y % 3 else Thread.DEEP)
        if rise:
            scene.warp.set(column, base, Thread.WATER)


def _weave_boats(scene: Scene, shore: int) -> None:
    middle = scene.width * 62 // 100 + scene.jitter("boat", 3)
    foot = shore + (scene.height - shore) * 3 // 4
    stitch_figure(scene, "boat", middle, foot, outline=Thread.WATER)
    stitch_figure(scene, "boat-far", scene.width * 44 // 100, shore + 10)
