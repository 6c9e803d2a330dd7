"""Water: one calm shore line, towers mirrored darker and squashed, ripples as floats."""

from saobac.loom.hatching import floats
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

MIRRORED: dict[int, Thread] = {
    Thread.SKY_HIGH: Thread.SKY,
    Thread.SUN: Thread.SKY,
    Thread.FAR: Thread.HILL,
    Thread.HILL: Thread.NEAR,
    Thread.NEAR: Thread.DEEP,
    Thread.DEEP: Thread.NIGHT,
}
"""What a thread above the shore becomes below it; the others stay."""


def weave_lake(scene: Scene, shore: int, bottom: int, squash: float = 1.7) -> None:
    """Mirror what stands above the shore, and ripple it, longer floats nearer the viewer."""
    warp = scene.warp
    mirrored = round((shore - 4) / squash)
    for y in range(shore + 1, bottom):
        depth = y - shore
        source = max(2, shore - 2 - round(depth * squash))
        fade = max(0.0, (depth - mirrored * 0.45) / (mirrored * 0.7))
        for x in range(scene.width):
            shifted = min(max(x + (depth // 2 % 2) * (depth // 5), 0), scene.width - 1)
            image = warp.get(shifted, source)
            thread = MIRRORED.get(image, Thread(image))
            if floats(x, y, fade, 16):
                thread = Thread.SKY if thread <= Thread.SKY_LOW else thread
            warp.set(x, y, thread)
    scene.row(shore, Thread.WATER)
    _weave_ripples(scene, shore, bottom)


def _weave_ripples(scene: Scene, shore: int, bottom: int) -> None:
    y, number = shore + 3, 0
    while y < bottom:
        depth = y - shore
        length, period = 3 + depth // 3, 14 + depth
        start = scene.seed.number(f"ripple {number}", period)
        for x in range(start - period, scene.width, period):
            for column in range(max(0, x), min(scene.width, x + length)):
                scene.warp.set(column, y, Thread.WATER)
        y += 2 + depth // 9
        number += 1


def weave_glitter(scene: Scene, shore: int, bottom: int) -> None:
    """Weave the sun's way on the water: floats below it, broader nearer the viewer."""
    for number, y in enumerate(range(shore + 2, bottom, 2)):
        half = 1 + number // 2 + (number % 2) * 2
        shift = (0, 1, -1)[number % 3]
        scene.row(y, Thread.SUN, max(0, scene.sun.x - half + shift), scene.sun.x + half + shift + 1)
