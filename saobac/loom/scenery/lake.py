"""The lake: karst towers on both sides, their mirror images, an islet and a dug-out boat."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import DEEP, FAR, HILL, NEAR, Tower, raise_towers, valley, weave_ridge
from saobac.loom.scene import Scene
from saobac.loom.sky import weave_sky
from saobac.loom.water import weave_glitter, weave_lake


def weave(scene: Scene) -> None:
    """Weave the lake into the whole of the scene."""
    shore = scene.height * 47 // 80
    wide = scene.width / 120
    weave_sky(scene, shore)
    counts = (round(5 * wide), round(5 * wide), round(6 * wide))
    weave_ridge(scene, raise_towers(scene, "far", counts[0], 30, shore, valley), shore, FAR)
    weave_ridge(scene, raise_towers(scene, "hill", counts[1], 29, shore, valley), shore, HILL)
    sides = [
        tower
        for tower in raise_towers(scene, "near", counts[2], 24, shore, valley)
        if abs(tower.x - scene.width / 2) > scene.width * 0.24
    ]
    weave_ridge(scene, sides, shore, NEAR, 1)
    bank = raise_towers(scene, "bank", round(11 * wide), 6, shore, valley)
    weave_ridge(scene, bank, shore, DEEP, 1)
    weave_lake(scene, shore, scene.height)
    weave_glitter(scene, shore, scene.height - 2)
    _weave_islet(scene, shore)
    _weave_boats(scene, shore)


def _weave_islet(scene: Scene, shore: int) -> None:
    """Weave the widow's islet: a small wooded rock alone on the water."""
    x = scene.width * 3 // 10 + scene.jitter("islet", 4)
    base = shore + 6
    weave_islet(scene, [Tower(x, 9, 9), Tower(x + 6, 6, 6)], base)


def weave_islet(scene: Scene, towers: list[Tower], base: int) -> None:
    """Weave an islet and its short mirror image."""
    for x in range(towers[0].x - 12, towers[0].x + 16):
        rise = max(tower.rise(x) for tower in towers)
        for y in range(base - rise, base):
            top = y == base - rise
            scene.warp.set(x, y, Thread.HILL if top else Thread.DEEP)
        for y in range(base + 1, base + 1 + rise * 2 // 3):
            if y % 3 != base % 3:
                scene.warp.set(x, y, Thread.NIGHT)
        if rise:
            scene.warp.set(x, base, Thread.WATER)


def _weave_boats(scene: Scene, shore: int) -> None:
    middle = scene.width * 62 // 100 + scene.jitter("boat", 3)
    foot = shore + (scene.height - shore) * 3 // 4
    stitch_figure(scene, "boat", middle, foot, outline=Thread.WATER)
    stitch_figure(scene, "boat-far", scene.width // 2 - 4, shore + 9)
