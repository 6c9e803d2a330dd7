"""Woods near by: crowns in scalloped rows, bamboo, and ground with furrows."""

from collections.abc import Callable

from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

Threads = tuple[Thread, Thread, Thread]
"""Body, light and shade of a crown."""


def weave_crown(scene: Scene, x: int, y: int, radius: int, threads: Threads) -> None:
    """Weave the crown of a tree: body, light cap, dark floats at its foot."""
    body, light, dark = threads
    for under in range(-radius, radius + 1):
        half = round((radius * radius - under * under + radius) ** 0.5 * 1.15)
        for across in range(-half, half + 1):
            thread = body
            if under == -radius or (abs(across) >= half - (across < 0) and under < -radius // 4):
                thread = light
            elif under % 3 == 1 and (across + under) % 6 < 3 and abs(across) < half - 2:
                thread = dark
            scene.warp.set(x + across, y + under, thread)


def weave_canopy(
    scene: Scene,
    rows: tuple[tuple[int, int], ...],
    threads: Threads,
    where: Callable[[int, int, int], bool] = lambda x, y, radius: True,
    other: Threads | None = None,
) -> None:
    """Weave rows of crowns, each given by its row and its radius, far ones first, staggered.

    `where` tells at which column and row a crown may stand; one in six gets the `other` threads.
    """
    for number, (y, radius) in enumerate(rows):
        pitch = radius * 2
        for step in range(-1, scene.width // pitch + 2):
            x = step * pitch + number % 2 * radius + scene.jitter(f"crown {number} {step}", 1)
            lift = scene.jitter(f"lift {number} {step}", 1)
            if where(x, y, radius):
                odd = scene.seed.number(f"odd {number} {step}", 6) == 0
                chosen = other if odd and other is not None else threads
                weave_crown(scene, x, y + lift, radius, chosen)


def weave_bamboo(scene: Scene, x: int, foot: int, height: int, lean: int) -> None:
    """Weave a stalk of bamboo that bends at its tip, with leaves as short floats."""
    for step in range(height):
        bend = round(lean * (step / height) ** 2)
        thread = Thread.CREAM if step % 6 == 5 else Thread.LEAF
        scene.warp.set(x + bend, foot - 1 - step, thread)
        if step > height // 2 and step % 3 == 0:
            side = 1 if step % 2 else -1
            start = x + bend + (1 if side > 0 else -4)
            scene.row(foot - 1 - step, Thread.LEAF, start, start + 4)
            scene.row(foot - step, Thread.DEEP, start + side, start + side + 3)


def weave_reeds(scene: Scene, x: int, foot: int, side: int) -> None:
    """Weave a clump of reeds in the foreground: dark blades that lean to one side, a few ears."""
    for number, height in enumerate((9, 15, 12, 20, 16, 22, 13, 18, 10, 7)):
        stem = x + (number - 5) * 2
        for step in range(height):
            bend = side * round((step / height) ** 2 * (3 + number % 3))
            scene.warp.set(stem + bend, foot - 1 - step, Thread.NIGHT)
            if number % 3 == 1 and height - 5 <= step:
                scene.warp.set(stem + bend + 1, foot - 1 - step, Thread.CLAY)
                scene.warp.set(stem + bend, foot - 1 - step, Thread.CLAY)


def weave_field(
    scene: Scene, top: int, bottom: int, ground: Thread, furrow: Thread, edge: Thread
) -> None:
    """Weave level ground: a light edge, then furrows, farther apart nearer the viewer."""
    scene.warp.fill(0, top, scene.width, bottom - top, ground)
    scene.row(top, edge)
    y, number = top + 2, 0
    while y < bottom:
        length, period = 5 + number * 3, 8 + number * 4
        for x in range(-(number % 2) * period // 2, scene.width, period):
            scene.row(y, furrow, max(0, x), min(scene.width, x + length))
        y += 2 + number // 2
        number += 1
