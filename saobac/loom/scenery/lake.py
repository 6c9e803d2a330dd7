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
from saobac.loom.woods import weave_reeds

_SHARES = (
    *((0, 11, 39), (10, 9, 30), (19, 8, 19), (27, 7, 10)),
    *((77, 8, 17), (85, 9, 32), (97, 11, 42)),
)
"""The near towers: hundredths of the width, half the breadth, and the height."""

_SHARES_WIDE = (
    *((1, 10, 46), (8, 9, 37), (14, 8, 28), (20, 8, 33), (26, 7, 17), (32, 6, 9)),
    *((70, 6, 10), (75, 7, 19), (80, 8, 34), (86, 9, 27), (91, 9, 41), (98, 10, 50)),
)


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
    weave_reeds(scene, scene.width * 6 // 100, scene.height, 1)
    weave_reeds(scene, scene.width * 95 // 100, scene.height, -1)


def _headlands(scene: Scene, shore: int) -> list[Tower]:
    """Set the tall near towers at both sides, lower ones inwards."""
    width = scene.width
    wide = width / 120
    shares = _SHARES if wide < 1.4 else _SHARES_WIDE
    towers = []
    for number, (share, half, height) in enumerate(shares):
        x = width * share // 100 + scene.jitter(f"headland {number}", 2)
        tall = height + scene.jitter(f"headland height {number}", 3)
        tower = Tower(x, round(half * (0.6 + 0.4 * wide)), tall, 3.2)
        towers.append(clear_of_sun(scene, tower, shore))
    return towers


def _weave_islet(scene: Scene, shore: int) -> None:
    """Weave the widow's islet: a small wooded rock alone on the water, and its short image."""
    base = shore + 10
    x = scene.width * 33 // 100 + scene.jitter("islet", 3)
    towers = (Tower(x, 5, 9), Tower(x + 5, 5, 5), Tower(x - 5, 4, 3))
    for column in range(x - 11, x + 14):
        rise = max(tower.rise(column) for tower in towers)
        for y in range(base - rise, base):
            scene.warp.set(column, y, Thread.HILL if y == base - rise else Thread.DEEP)
        for y in range(base + 1, base + 1 + rise * 2 // 3):
            scene.warp.set(column, y, Thread.NIGHT if y % 3 else Thread.DEEP)
        if rise:
            scene.warp.set(column, base, Thread.WATER)


def _weave_boats(scene: Scene, shore: int) -> None:
    middle = scene.width * 62 // 100 + scene.jitter("boat", 3)
    foot = shore + (scene.height - shore) * 3 // 4
    stitch_figure(scene, "boat", middle, foot, outline=Thread.WATER)
    stitch_figure(scene, "boat-far", scene.width * 46 // 100, shore + 8)
