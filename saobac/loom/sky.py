"""The sky: three bands hatched into each other, and the sun as a stitched disc."""

from saobac.loom.hatching import floats, twill
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

HATCHES = {"dawn": floats, "noon": twill, "mist": floats, "dusk": floats}
"""How the bands of the sky pass into each other, by light."""


def weave_sky(scene: Scene, horizon: int) -> None:
    """Weave the sky down to the horizon, and the sun into it."""
    hatch = HATCHES[scene.light]
    first, second = horizon * 28 // 100, horizon * 62 // 100
    blend = max(4, horizon // 4)
    for y in range(horizon):
        low = y >= (first + second) // 2
        upper, lower = (Thread.SKY, Thread.SKY_LOW) if low else (Thread.SKY_HIGH, Thread.SKY)
        share = min(1.0, max(0.0, (y - (second if low else first)) / blend + 0.5))
        for x in range(scene.width):
            scene.warp.set(x, y, lower if hatch(x, y, share) else upper)
    weave_sun(scene)


def weave_sun(scene: Scene) -> None:
    """Weave the sun whole, in a lozenge of single stitches."""
    sun = scene.sun
    reach = sun.radius + sun.radius // 2 + 2
    for step in range(0, reach + 1, 2):
        for x, y in ((step, reach - step), (step, step - reach)):
            scene.warp.set(sun.x + x, sun.y + y, Thread.WATER)
            scene.warp.set(sun.x - x, sun.y + y, Thread.WATER)
    for x, y in sun.stitches():
        scene.warp.set(x, y, Thread.SUN)
