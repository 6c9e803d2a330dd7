"""Ridges: rows of karst towers with steep sides and round heads, forested, with bare cliffs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from saobac.loom.hatching import floats, trees
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

Envelope = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Tower:
    """A hill of limestone: its axis, half its breadth, and how high it stands."""

    x: int
    half: int
    height: int
    steep: float = 2.8

    def rise(self, x: int) -> int:
        """Return how high the tower is in a column; steps are two stitches wide."""
        across = abs((x // 2 * 2 + 1 - self.x) / self.half)
        return 0 if across >= 1 else round(self.height * (1 - across**self.steep) ** 0.75)


@dataclass(frozen=True, slots=True)
class Dye:
    """The threads of one ridge: body, trees, light edge and cliffs, the mist below."""

    body: Thread
    tree: Thread
    edge: Thread
    mist: Thread | None = None
    mist_rows: int = 6


FAR = Dye(Thread.FAR, Thread.FAR, Thread.FAR, Thread.SKY_LOW, 8)
HILL = Dye(Thread.HILL, Thread.HILL, Thread.FAR, Thread.FAR)
NEAR = Dye(Thread.NEAR, Thread.DEEP, Thread.HILL, Thread.HILL)
DEEP = Dye(Thread.DEEP, Thread.NIGHT, Thread.NEAR)


def valley(share: float) -> float:
    """Envelope: high at both sides, low in the middle."""
    return 0.42 + 0.58 * min(1.0, abs(share - 0.5) * 2.2)


def peak(share: float) -> float:
    """Envelope: high in the middle."""
    return 1.0 - 0.55 * abs(share - 0.5) * 2


def falling(share: float) -> float:
    """Envelope: from high on the left to low on the right."""
    return 1.0 - 0.65 * share


def rising(share: float) -> float:
    """Envelope: from low on the left to high on the right."""
    return falling(1 - share)


def raise_towers(
    scene: Scene, name: str, count: int, height: int, base: int, envelope: Envelope
) -> list[Tower]:
    """Set towers from side to side, under the envelope; those below the sun stay clear of it."""
    pitch = scene.width / count
    towers = []
    for number in range(count + 1):
        x = round(pitch * number) + scene.jitter(f"{name} x {number}", round(pitch * 0.25))
        half = round(pitch * (0.5 + scene.seed.number(f"{name} half {number}", 25) / 100))
        swell = 0.74 + scene.seed.number(f"{name} height {number}", 27) / 100
        tall = round(height * swell * envelope(min(1.0, max(0.0, x / scene.width))))
        towers.append(clear_of_sun(scene, Tower(x, half, max(3, tall)), base))
    return towers


def clear_of_sun(scene: Scene, tower: Tower, base: int) -> Tower:
    """Return the tower, lower where it would rise over the sun."""
    sun = scene.sun
    if abs(tower.x - sun.x) < tower.half + sun.radius + 2:
        highest = base - sun.y - sun.radius - 3
        return Tower(tower.x, tower.half, min(tower.height, highest), tower.steep)
    return tower


def weave_ridge(scene: Scene, towers: Sequence[Tower], base: int, dye: Dye) -> None:
    """Weave a ridge down to its base: the tall towers first, low ones before them."""
    for tower in sorted(towers, key=lambda tower: -tower.height):
        _weave_tower(scene, tower, base, dye)
    if dye.mist is not None:
        for y in range(base - dye.mist_rows, base):
            share = min(1.0, (y - base + dye.mist_rows + 1) / (dye.mist_rows - 1))
            for x in range(scene.width):
                if floats(x, y, share, 16) and any(base - t.rise(x) <= y for t in towers):
                    scene.warp.set(x, y, dye.mist)


def _weave_tower(scene: Scene, tower: Tower, base: int, dye: Dye) -> None:
    """Weave one tower: edge, forest, a shaded flank away from the sun, cliffs towards it."""
    side = 1 if scene.sun.x >= tower.x else -1
    shade = tower.half * (5 - scene.seed.number(f"shade {tower.x}", 3)) // 9
    for x in range(tower.x - tower.half - 2, tower.x + tower.half + 3):
        rise = tower.rise(x)
        top = base - rise
        for y in range(top, base):
            thread = dye.body
            if (tower.x - x) * side > shade + (y - top) // 4 - y % 2 or (
                trees(x, y) and (y > top + 2)
            ):
                thread = dye.tree
            if y == top:
                thread = dye.edge
            scene.warp.set(x, y, thread)
    if dye.edge is not dye.body and tower.height >= 16:
        _weave_cliff(scene, tower, side, base, dye)


def _weave_cliff(scene: Scene, tower: Tower, side: int, base: int, dye: Dye) -> None:
    """Bare the rock on the side that looks at the sun: a few hanging floats under the head."""
    for number in range(min(4, tower.half // 3)):
        x = tower.x + side * (tower.half // 5 + 2 * number)
        start = base - tower.rise(x) + 2 + scene.seed.number(f"cliff {tower.x} {number}", 4)
        length = 4 + scene.seed.number(f"drop {tower.x} {number}", tower.height // 4)
        scene.warp.fill(x, start, 1, max(0, min(length, base - dye.mist_rows - start)), dye.edge)
