"""Scatters: fields of whole motifs, set apart, the small ones in the gaps of the large.

Letters: `.` left as it is, `a` the line, `b` the second, `c` the accent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

GAP = 2
"""Stitches left between motifs."""

Set = Callable[[int, int, int], None]
Free = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Scatter:
    """A large and a small motif, both an even number of stitches wide."""

    large: Sequence[str]
    small: Sequence[str]


SCATTERS: dict[str, Scatter] = {
    "flowers": Scatter(
        (
            "..a..a..",
            ".aa..aa.",
            "aab..baa",
            "...cc...",
            "aab..baa",
            ".aa..aa.",
            "..a..a..",
        ),
        (".bb.", "bccb", ".bb."),
    ),
    "stars": Scatter(
        ("...aa...", "..abba..", "aabccbaa", "..abba..", "...aa..."),
        (".bb.", "b..b", ".bb."),
    ),
    "paws": Scatter(
        ("a.a..a.a", "a.a..a.a", "...bb...", ".bbbbbb.", ".bbccbb.", "..bbbb.."),
        (".cc.", "c..c", ".cc."),
    ),
}
"""Scatters by name."""


def _places(width: int, height: int, half: int, half_down: int) -> list[tuple[int, int]]:
    """Places for motifs right of the middle, row by row, from the corner inwards."""
    return [(x, y) for y in range(half_down - height, -1, -1) for x in range(half - width, -1, -1)]


def scatter(motifs: Scatter, half: int, half_down: int, free: Free, lay: Set) -> bool:
    """Set motifs into the quarter field outwards of the middle, whole or not at all.

    The large go first, from the corner inwards, then the small fill what is left. `free` tells
    whether a stitch of the quarter may be used, `lay` sets one.
    """
    taken: set[tuple[int, int]] = set()
    for motif in (motifs.large, motifs.small):
        width, height = len(motif[0]), len(motif)
        for x, y in _places(width, height, half, half_down):
            around = [
                (column, row)
                for row in range(y - GAP, y + height + GAP)
                for column in range(x - GAP, x + width + GAP)
            ]
            inside = [
                (column, row) for row in range(y, y + height) for column in range(x, x + width)
            ]
            if not all(free(*cell) for cell in inside) or taken.intersection(around):
                continue
            taken.update(inside)
            for column, row in inside:
                letter = motif[row - y][column - x]
                if letter != ".":
                    lay(column, row, " abc".index(letter))
        if not taken:
            return False
    return True
