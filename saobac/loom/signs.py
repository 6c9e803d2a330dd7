"""Signs: the products as stitched glyphs, read from text files in which a letter is a colour."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from saobac.loom.dyes import DYES
from saobac.loom.glyphs import EMPTY, names, parse

MAX_SIDE = 30
"""A sign fits a square of this many stitches."""

_FOLDER = files("saobac.loom") / "signs"

SIGNS = names(_FOLDER)
"""Names of the signs there are."""


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """A stitched glyph; there is one of each name."""

    name: str
    legend: dict[str, str]
    """Letter to dye name, in the order of the file."""
    rows: tuple[str, ...]

    @property
    def width(self) -> int:
        """Stitches across."""
        return len(self.rows[0])

    @property
    def height(self) -> int:
        """Stitches down."""
        return len(self.rows)

    def stitches(self) -> list[tuple[int, int, str]]:
        """Give column, row and dye of every stitch that is set."""
        return [
            (x, y, self.legend[letter])
            for y, row in enumerate(self.rows)
            for x, letter in enumerate(row)
            if letter != EMPTY
        ]


def parse_sign(name: str, text: str) -> Sign:
    """Read a sign: lines `letter = dye`, an empty line, then the rows.

    Raises:
        ValueError: an unknown dye, a letter without a dye, a dye without a letter, or a
            picture that is ragged or too large.
    """
    legend, rows = parse(f"sign {name}", text, DYES, called="dye")
    if max(len(rows[0]), len(rows)) > MAX_SIDE:
        raise ValueError(f"sign {name}: at most {MAX_SIDE} × {MAX_SIDE} stitches")
    return Sign(name, legend, rows)


@cache
def read_sign(name: str) -> Sign:
    """Read the sign of that name.

    Raises:
        ValueError: there is none; the message names the nearest.
    """
    if name not in SIGNS:
        near = get_close_matches(name, SIGNS, n=1, cutoff=0)
        raise ValueError(f"no sign {name!r}; did you mean {near[0]!r}?")
    return parse_sign(name, (_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
