"""The sky: three bands hatched into each other, and the sun as a stitched disc."""

from collections.abc import Callable

from saobac.loom.hatching import floats, lozenges, twill
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene, Sun

Hatch = Callable[[int, int, float], bool]

HATCHES: dict[str, Hatch] = {"dawn": floats, "noon": twill, "mist": floats, "dusk": lozenges}
"""How the bands of the sky pass into each other, by light."""


def weave_sky(scene: Scene, horizon: int) -> None:
    """Weave the sky down to the horizon, and the sun into it."""
    hatch = HATCHES[scene.light]
    bands = (Thread.SKY_HIGH, Thread.SKY, Thread.SKY_LOW)
    first, second = horizon * 3 // 10, horizon * 13 // 20
    blend = max(4, horizon // 5)
    for y in range(horizon):
        upper = bands[0] if y < second - blend // 2 and y < first + blend else bands[1]
        lower = bands[1] if upper is bands[0] else bands[2]
        middle = first if upper is bands[0] else second
        share = min(1.0, max(0.0, (y - middle + blend / 2) / blend))
        for x in range(scene.width):
            scene.warp.set(x, y, lower if hatch(x, y, share) else upper)
    weave_sun(scene)


def weave_sun(scene: Scene) -> None:
    """Weave the sun whole."""
    for x, y in scene.sun.stitches():
        scene.warp.set(x, y, Thread.SUN)


def clouds(scene: Scene, places: tuple[tuple[int, int, int], ...], thread: Thread) -> None:
    """Weave lenses of cloud: column, row and length of their longest float; none over the sun."""
    for x, y, length in places:
        for row, (shift, share) in enumerate(((length // 3, 0.4), (0, 1.0), (length // 5, 0.5))):
            for column in range(x + shift, x + shift + round(length * share)):
                if not scene.sun.covers(column, y + row, 1):
                    scene.warp.set(column, y + row, thread)


def sun_low(width: int, x: int, y: int, radius: int) -> Sun:
    """Place a sun so that the disc stays on the cloth."""
    return Sun(min(max(x, radius + 2), width - radius - 3), max(y, radius + 2), radius)
