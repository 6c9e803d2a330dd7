"""Caves from within: a tall hall with a shaft of light, and a pool with steps of stone."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import HILL, NEAR, Tower, weave_ridge
from saobac.loom.rock import arch, weave_column, weave_drop, weave_rock, weave_shaft
from saobac.loom.scene import Scene
from saobac.loom.sky import weave_sky

_DIM = (Thread.HILL, Thread.NEAR, Thread.DEEP, Thread.NIGHT, Thread.NIGHT)


def weave_hall(scene: Scene) -> None:
    """Weave a hall: a high opening, its light falling across, dripstone twice a man's height."""
    floor = 65
    weave_sky(scene, 36)
    weave_ridge(scene, [Tower(76, 9, 6), Tower(91, 10, 9), Tower(100, 8, 7)], 34, HILL)
    weave_rock(scene, arch(86, 32, 20, 25), _DIM, 2.0)
    for x in range(3, 120, 6):
        if not 64 <= x <= 108:
            length = 8 + scene.seed.number(f"drop {x}", 16)
            weave_drop(scene, x, 1, length, 3, (Thread.DEEP, Thread.NEAR))
    for x in (70, 77, 95, 102):
        weave_drop(scene, x, 6, 6 + abs(x - 86) // 3, 2, (Thread.NEAR, Thread.HILL))
    _weave_floor(scene, floor)
    weave_column(scene, 12, 0, floor + 5, 8, (Thread.DEEP, Thread.HILL))
    weave_column(scene, 113, 6, floor + 3, 6, (Thread.NIGHT, Thread.NEAR))
    for x, foot, height, half in (
        (28, 67, 24, 5),
        (40, 66, 33, 6),
        (50, 67, 14, 4),
        (96, 66, 17, 5),
    ):
        tall = height + scene.jitter(f"stalagmite {x}", 2)
        weave_drop(scene, x, foot, -tall, half, (Thread.NEAR, Thread.FAR))
    weave_shaft(scene, (33, 68, 104), (floor + 9, 24, 88))
    stitch_figure(scene, "woman", 64, 73, outline=Thread.FAR)
    stitch_figure(scene, "man", 75, 72, outline=Thread.FAR)


def _weave_floor(scene: Scene, floor: int) -> None:
    scene.warp.fill(0, floor, scene.width, scene.height - floor, Thread.NEAR)
    scene.row(floor, Thread.HILL)
    for y in range(floor + 2, scene.height, 2):
        length, period = 6 + (y - floor), 16 + (y - floor)
        for x in range(-(y * 5 % period), scene.width, period):
            scene.row(y, Thread.DEEP, max(0, x), min(scene.width, x + length))


def weave_pool(scene: Scene) -> None:
    """Weave the fairies' pool: curtains of stone, a round opening, basins like rice terraces."""
    middle = 60
    weave_sky(scene, 46)
    weave_ridge(scene, [Tower(46, 8, 11), Tower(59, 8, 7), Tower(73, 9, 13)], 45, HILL)
    weave_ridge(scene, [Tower(52, 7, 5), Tower(66, 9, 6)], 45, NEAR)
    weave_rock(scene, arch(middle, 45, 19, 38, 2.2), breadth=2.2, rows=(0, 46))
    scene.warp.fill(0, 45, scene.width, 35, Thread.DEEP)
    for side in (-1, 1):
        for number, (away, end, half) in enumerate(((24, 50, 4), (36, 54, 6), (50, 60, 7))):
            foot = end + scene.jitter(f"curtain {number} {side}", 2)
            threads = (Thread(Thread.HILL + number), Thread(Thread.FAR + number))
            weave_column(scene, middle + side * away, 14 - number * 7, foot, half, threads)
    for x in range(3, scene.width, 6):
        if abs(x - middle) > 18:
            length = 8 + scene.seed.number(f"fringe {x}", 14)
            weave_drop(scene, x, 1, length, 2, (Thread.DEEP, Thread.HILL))
    for y, half, deep in ((64, 60, 9), (57, 45, 7), (51, 31, 5), (46, 20, 3)):
        _weave_basin(scene, middle, y, half, deep)
    for number in range(7):
        x, y = middle - 30 + number * 10, 71 - abs(number - 3)
        for across, under in ((0, -1), (-1, 0), (0, 0), (1, 0), (0, 1)):
            scene.warp.set(x + across, y + under, Thread.STRAW)


def _weave_basin(scene: Scene, middle: int, y: int, half: int, deep: int) -> None:
    """Weave a basin of stone: still water with the opening in it, a light brim, a fluted wall."""
    wall = 2 + deep // 3
    for x in range(scene.width):
        across = abs(x // 2 * 2 + 1 - middle)
        if across >= half:
            continue
        bulge = (1 - (across / half) ** 2) ** 0.5
        front, back = y + round(deep * bulge), y - round(deep * bulge * 0.4)
        for row in range(back, front):
            shine = across < 15 + (row % 3) * 2
            ripple = row % 3 == 1 and (x + row * 5) % 18 < 8
            light = Thread.WATER if ripple else Thread.SKY_HIGH
            scene.warp.set(x, row, light if shine else Thread.HILL if ripple else Thread.NEAR)
        scene.warp.set(x, front, Thread.CREAM)
        for row in range(front + 1, front + 1 + wall):
            flute = Thread.HILL if x % 6 < 2 else Thread.FAR
            scene.warp.set(x, row, Thread.NEAR if row == front + wall else flute)
        scene.warp.set(x, front + 1 + wall, Thread.NIGHT)
