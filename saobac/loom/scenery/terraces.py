"""Terraces: hills cut into steps, each with a light edge, rows of rice and a dark riser."""

from dataclasses import dataclass

from saobac.loom.lights import Thread
from saobac.loom.scene import Scene
from saobac.loom.scenery.backdrop import weave_backdrop
from saobac.loom.woods import weave_crown

RICE = (
    (Thread.LEAF, Thread.NEAR),
    (Thread.LEAF, Thread.STRAW),
    (Thread.STRAW, Thread.LEAF),
    (Thread.STRAW, Thread.CLAY),
    (Thread.WATER, Thread.LEAF),
)
"""Rice and the rows in it: from seedlings in water to ripe ears."""


@dataclass(frozen=True, slots=True)
class Hill:
    """A terraced hill: where its top is, how broad it grows, and how many steps to its foot."""

    x: int
    top: int
    breadth: int
    steps: int

    def edge(self, step: int, x: int) -> int:
        """Return the row of a step's outer edge in a column: level in front, bent at the sides."""
        deep = step + 1
        ahead = self.top + 4 * deep + deep * (deep + 1) // 4
        reach = self.breadth * (0.34 + 0.66 * deep / self.steps)
        across = abs(x // 3 * 3 + 1 - self.x) / reach
        return ahead + round(float(across**2.2) * (7 + 2.8 * deep))


def weave_terraced_hill(scene: Scene, hill: Hill, bottom: int) -> None:
    """Weave a hill from its crown downwards, down to row `bottom`."""
    wet = scene.seed.number(f"wet {hill.x}", len(RICE))
    for x in range(scene.width):
        above = hill.edge(-1, x)
        for step in range(hill.steps + 6):
            below = hill.edge(step, x)
            riser = 1 + (step > 2)
            rice, row = RICE[(step * 2 + wet) % len(RICE)]
            for y in range(max(above, 0), min(below, bottom)):
                left = below - y
                thread = rice
                if y == above:
                    thread = Thread.CREAM if step else Thread.STRAW
                elif left <= riser:
                    thread = Thread.DEEP if left > 1 else Thread.NIGHT
                elif (y - above) % 2 == 0 and (x + step * 2) % 6 < 4:
                    thread = row
                scene.warp.set(x, y, thread)
            above = below


def weave(scene: Scene) -> None:
    """Weave the terraces into the whole of the scene."""
    weave_backdrop(scene, 44, (28, 24), counts=(7, 6))
    shift = scene.jitter("hills", 5)
    for hill in (
        Hill(96 + shift, 28, 60, 7),
        Hill(14 + shift, 34, 58, 7),
        Hill(58 + shift, 50, 62, 5),
    ):
        weave_terraced_hill(scene, hill, scene.height)
        for across, under, radius in ((-8, 0, 2), (7, 0, 2), (-2, -2, 3)):
            threads = (Thread.DEEP, Thread.NEAR, Thread.NIGHT)
            weave_crown(scene, hill.x + across, hill.top + under, radius, threads)
