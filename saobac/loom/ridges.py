"""Ridges: rows of karst towers with steep sides and round heads, forested, with bare cliffs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from saobac.loom.hatching import chevrons, floats
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

Envelope = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Tower:
    """A hill of limestone: its axis, half its breadth, and how high it stands."""

    x: int
    half: int
    height: int

    def rise(self, x: int) -> int:
        """Return how high the tower is in a column; steps are two stitches wide."""
        across = abs((x // 2 * 2 + 1 - self.x) / self.half)
        return 0 if across >= 1 else round(self.height * (1 - across**2.6) ** 0.8)


@dataclass(frozen=True, slots=True)
class Dye:
    """The threads of one ridge: body, its trees, its light edge and cliffs, the mist at its foot."""

    body: Thread
    tree: Thread
    edge: Thread
    mist: Thread | None = None
    mist_rows: int = 8


FAR = Dye(Thread.FAR, Thread.FAR, Thread.FAR, Thread.SKY_LOW, 10)
HILL = Dye(Thread.HILL, Thread.NEAR, Thread.FAR, Thread.FAR)
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
        x = round(pitch * number) + scene.jitter(f"{name} x {number}", round(pitch * 0.28))
        half = round(pitch * (0.52 + scene.seed.number(f"{name} half {number}", 30) / 100))
        swell = 0.72 + scene.seed.number(f"{name} height {number}", 29) / 100
        tall = round(height * swell * envelope(min(1.0, max(0.0, x / scene.width))))
        sun = scene.sun
        if abs(x - sun.x) < half + sun.radius + 2:
            tall = min(tall, base - sun.y - sun.radius - 3)
        towers.append(Tower(x, half, max(3, tall)))
    return towers


def skyline(scene: Scene, towers: Sequence[Tower], base: int, floor: int = 2) -> list[int]:
    """Return the topmost row of a ridge in each column."""
    return [base - max(floor, *(tower.rise(x) for tower in towers)) for x in range(scene.width)]


def weave_ridge(
    scene: Scene, towers: Sequence[Tower], base: int, dye: Dye, floor: int = 2
) -> list[int]:
    """Weave a ridge down to its base and return its skyline."""
    tops = skyline(scene, towers, base, floor)
    for x, top in enumerate(tops):
        for y in range(top, base):
            thread = dye.body
            if y == top:
                thread = dye.edge
            elif y > top + 2 and chevrons(x + dye.body * 3, y - base):
                thread = dye.tree
            if dye.mist is not None and y >= base - dye.mist_rows:
                share = (y - base + dye.mist_rows + 1) / (dye.mist_rows + 2)
                if floats(x, y, share):
                    thread = dye.mist
            scene.warp.set(x, y, thread)
    if dye.edge is not dye.body:
        for tower in towers:
            _weave_cliff(scene, tower, tops, base, dye)
    return tops


def _weave_cliff(scene: Scene, tower: Tower, tops: Sequence[int], base: int, dye: Dye) -> None:
    """Bare the rock on the side of a tower that looks at the sun: hanging floats, broken."""
    if tower.height < 14:
        return
    side = 1 if scene.sun.x >= tower.x else -1
    for number in range(max(2, tower.half // 3)):
        x = tower.x + side * (tower.half // 4 + 2 * number)
        if not 0 <= x < scene.width or tops[x] > base - tower.rise(x):
            continue
        start = tops[x] + 3 + scene.seed.number(f"cliff {tower.x} {number}", 4)
        length = tower.height // 4 + scene.seed.number(f"drop {tower.x} {number}", 4)
        for y in range(start, min(start + length, base - dye.mist_rows // 2)):
            scene.warp.set(x, y, dye.edge)
