"""A scene: a loom with the seed, the light and the sun of one landscape, passed hand to hand."""

from dataclasses import dataclass

from saobac.loom.cloth import Warp
from saobac.loom.lights import Thread
from saobac.loom.seed import Seed


@dataclass(frozen=True, slots=True)
class Sun:
    """A disc of stepped rings; nothing may be woven over it."""

    x: int
    y: int
    radius: int

    def covers(self, x: int, y: int, margin: int = 0) -> bool:
        """Tell whether a stitch is on the disc or in the margin around it."""
        reach = self.radius + margin
        return (x - self.x) ** 2 + (y - self.y) ** 2 <= reach * reach + reach

    def stitches(self) -> list[tuple[int, int]]:
        """Give column and row of every stitch of the disc."""
        reach = range(-self.radius, self.radius + 1)
        places = [(self.x + right, self.y + under) for under in reach for right in reach]
        return [place for place in places if self.covers(*place)]


@dataclass(frozen=True, slots=True)
class Scene:
    """What every part of a landscape is woven on."""

    warp: Warp
    seed: Seed
    light: str
    sun: Sun

    @property
    def width(self) -> int:
        """Stitches across."""
        return self.warp.width

    @property
    def height(self) -> int:
        """Stitches down."""
        return self.warp.height

    def row(self, y: int, thread: Thread, start: int = 0, end: int | None = None) -> None:
        """Weave one row from side to side, or from `start` up to `end`."""
        self.warp.fill(start, y, (self.width if end is None else end) - start, 1, thread)

    def jitter(self, question: str, reach: int) -> int:
        """Return a number from `-reach` to `reach`."""
        return self.seed.number(question, 2 * reach + 1) - reach
