"""The pass: a road that winds up between the hills to a notch, and a kilometre stone."""

from itertools import pairwise

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import DEEP, NEAR, Tower, clear_of_sun, valley, weave_ridge
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_canopy

BENDS: tuple[tuple[int, int], ...] = (
    *((62, 31), (68, 34), (50, 38), (80, 43), (36, 49), (92, 57), (24, 67), (70, 80)),
)
"""Where the road turns, from the notch down to the viewer."""


def weave(scene: Scene) -> None:
    """Weave the pass into the whole of the scene."""
    weave_backdrop(scene, 40, (24, 26), (valley, valley), (8, 6))
    towers = [
        clear_of_sun(scene, Tower(x, half, tall + scene.jitter(f"shoulder {x}", 3), 2.2), 44)
        for x, half, tall in ((12, 22, 26), (38, 18, 19), (90, 20, 24), (116, 18, 31))
    ]
    weave_ridge(scene, towers, 44, NEAR)
    slope = [Tower(60, 66, 16, 1.7), Tower(20, 34, 14, 2.0), Tower(104, 34, 14, 2.0)]
    weave_ridge(scene, slope, 46, DEEP)
    scene.warp.fill(0, 46, scene.width, scene.height - 46, Thread.DEEP)
    threads = (Thread.DEEP, Thread.NEAR, Thread.NIGHT)
    weave_canopy(scene, ((47, 2), (52, 3), (58, 4), (65, 5), (73, 6)), threads)
    _weave_road(scene)
    stitch_figure(scene, "milestone", 101, 75, outline=Thread.NIGHT)


def _weave_road(scene: Scene) -> None:
    """Weave the road from far to near: light, with a dark wall below and posts on its edge."""
    for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(BENDS)):
        broad = 1 + number * 0.75
        length = abs(x1 - x0)
        step = 1 if x1 > x0 else -1
        for along in range(-round(broad), length + round(broad) + 1):
            x = x0 + step * along
            share = min(1.0, max(0.0, along / length))
            middle = y0 + (y1 - y0) * (3 * share**2 - 2 * share**3)
            beyond = max(0, -along, along - length) / (broad + 1)
            tall = round(broad * (1 - beyond**2) ** 0.5)
            top = round(middle - tall / 2)
            scene.warp.fill(x, top + tall, 1, 1 + number // 3, Thread.NIGHT)
            scene.warp.fill(x, top, 1, tall, Thread.WATER)
            if number > 3 and along % 8 < 4:
                scene.warp.set(x, top + tall // 2, Thread.CREAM)
            if number > 2 and along % 10 == 5 and 0 < along < length:
                scene.warp.fill(x, top - number // 2, 1, number // 2, Thread.CREAM)
                scene.warp.set(x, top - number // 2, Thread.RED)
