"""Water: one calm shore line, towers mirrored darker and squashed, ripples as floats."""

from saobac.loom.hatching import floats
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

OPEN_WATER: dict[str, tuple[Thread, Thread]] = {
    "dawn": (Thread.SKY, Thread.SKY_LOW),
    "noon": (Thread.SKY, Thread.SKY_HIGH),
    "mist": (Thread.SKY, Thread.SKY_HIGH),
    "dusk": (Thread.SKY_LOW, Thread.SKY),
}
"""Water without an image in it, far out and near, by light."""

MIRRORED: dict[int, Thread] = {
    Thread.FAR: Thread.HILL,
    Thread.HILL: Thread.NEAR,
    Thread.NEAR: Thread.DEEP,
    Thread.DEEP: Thread.NIGHT,
    Thread.NIGHT: Thread.NIGHT,
}
"""What a thread above the shore becomes below it; all others are open water."""


def weave_open_water(scene: Scene, top: int, bottom: int) -> None:
    """Weave water from far to near, hatched into each other."""
    far, near = OPEN_WATER[scene.light]
    for y in range(top, bottom):
        share = min(1.0, max(0.0, (y - top) / (bottom - top) * 2.2 - 0.6))
        for x in range(scene.width):
            scene.warp.set(x, y, near if floats(x, y, share, 24) else far)


def weave_lake(scene: Scene, shore: int, bottom: int, squash: float = 1.5) -> None:
    """Mirror what stands above the shore, and ripple it, longer floats nearer the viewer."""
    warp = scene.warp
    weave_open_water(scene, shore + 1, bottom)
    for y in range(shore + 1, bottom):
        depth = y - shore
        source = max(2, shore - 2 - round(depth * squash))
        shift = depth // 2 % 2 * (depth // 6)
        for x in range(scene.width):
            image = warp.get(min(x + shift, scene.width - 1), source)
            if image in MIRRORED and not (depth > 10 and depth % 3 == 0):
                warp.set(x, y, MIRRORED[image])
    scene.row(shore, Thread.WATER)
    weave_ripples(scene, shore, bottom)


def weave_ripples(scene: Scene, shore: int, bottom: int) -> None:
    """Weave floats of light, longer and farther apart nearer the viewer."""
    y, number = shore + 3, 0
    while y < bottom:
        depth = y - shore
        length, period = 3 + depth // 2, 16 + depth * 3 // 2
        start = scene.seed.number(f"ripple {number}", period)
        for x in range(start - period, scene.width, period):
            scene.row(y, Thread.WATER, max(0, x), min(scene.width, x + length))
        y += 2 + depth // 8
        number += 1


def weave_glitter(scene: Scene, shore: int, bottom: int) -> None:
    """Weave the sun's way on the water: floats below it, broader nearer the viewer."""
    for number, y in enumerate(range(shore + 2, bottom, 2)):
        half = 1 + number // 2 + number % 2 * 2
        start = scene.sun.x - half + (0, 1, -1)[number % 3]
        scene.row(y, Thread.SUN, start, start + 2 * half + 1)
