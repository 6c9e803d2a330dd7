"""The dress of a district: ground, figure and texture, unlike those of its neighbours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from saobac.loom.dyes import apart
from saobac.loom.province.patches import NONE, Patches


@dataclass(frozen=True, slots=True)
class Dress:
    """What a district is woven with."""

    ground: str
    figure: str
    """Dyes by name."""
    tile: Sequence[str]
    """The texture: `a` shows the figure. It repeats across the whole cloth."""

    def dye(self, x: int, y: int) -> str:
        """Return the dye at a stitch."""
        row = self.tile[y % len(self.tile)]
        return self.figure if row[x % len(row)] == "a" else self.ground


DRESSES: tuple[Dress, ...] = (
    Dress("brick", "red", ("..a...", ".a.a..", "a...a.", "......")),
    Dress("lake", "jade", ("aa....", "......", "...aa.", "......")),
    Dress("turmeric", "gold", ("a.....", "......", "...a..", "......")),
    Dress("sky", "lake", ("a.....", ".a....", "..a...", "...a..", "....a.", ".....a")),
    Dress("moss", "leaf", ("..a...", "..a...", ".....a", ".....a")),
    Dress("rose", "brick", ("......", "..a...", ".a.a..", "..a...", "......", "......")),
    Dress("jade", "lake", (".a....", "aaa...", ".a....", "....a.", "...aaa", "....a.")),
    Dress("bark", "clay", ("aa......", "aa......", "........", "....aa..", "....aa..", "........")),
)
"""Enough for a province of eight districts; with more of them they come again."""


def dress_districts(patches: Patches) -> Mapping[str, Dress]:
    """Return a dress for each district: the freshest, and farthest from its neighbours' dresses."""
    beside = _neighbours(patches)
    worn: dict[str, Dress] = {}
    # Those in the middle of others choose first.
    for name in sorted(beside, key=lambda district: (-len(beside[district]), district)):
        around = [worn[other] for other in sorted(beside[name]) if other in worn]
        worn[name] = min(DRESSES, key=lambda dress: _shame(dress, around, list(worn.values())))
    return worn


def _shame(dress: Dress, around: list[Dress], worn: list[Dress]) -> tuple[bool, int, float]:
    """Tell how ill a dress becomes a district: worn by a neighbour, by others, or too like one."""
    near = min((apart(dress.ground, other.ground) for other in around), default=0.0)
    return dress in around, worn.count(dress), -near


def _neighbours(patches: Patches) -> dict[str, set[str]]:
    """Return for each district those whose patches touch its own."""
    beside: dict[str, set[str]] = {centre.district: set() for centre in patches.centres}
    for x, y, owner in patches.cells():
        here = patches.district(owner)
        for other in (patches.owner(x + 1, y), patches.owner(x, y + 1)):
            there = patches.district(other)
            if other != NONE and there != here:
                beside[here].add(there)
                beside[there].add(here)
    return beside
