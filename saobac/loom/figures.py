"""Figures: people, animals, trees and things as stitched glyphs, a letter a thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from saobac.loom.glyphs import EMPTY, names, parse
from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

_FOLDER = files("saobac.loom") / "figures"

FIGURES = names(_FOLDER)
"""Names of the figures there are."""

THREADS = {thread.name.lower().replace("_", "-"): thread for thread in Thread}
"""The threads as figures name them."""

NO_CHANGE: Mapping[Thread, Thread] = {}


@dataclass(frozen=True, slots=True)
class Figure:
    """A stitched glyph: rows of threads, `None` where the landscape shows."""

    name: str
    rows: tuple[tuple[Thread | None, ...], ...]

    @property
    def width(self) -> int:
        """Stitches across."""
        return len(self.rows[0])

    @property
    def height(self) -> int:
        """Stitches down."""
        return len(self.rows)

    def stitches(self) -> list[tuple[int, int, Thread]]:
        """Give column, row and thread of every stitch that is set."""
        return [
            (x, y, thread)
            for y, row in enumerate(self.rows)
            for x, thread in enumerate(row)
            if thread is not None
        ]


def parse_figure(name: str, text: str) -> Figure:
    """Read a figure: lines `letter = thread`, an empty line, then the rows.

    Raises:
        ValueError: an unknown thread, a letter without one, or rows of unequal length.
    """
    legend, rows = parse(f"figure {name}", text, THREADS)
    threads: dict[str, Thread | None] = {EMPTY: None}
    threads |= {letter: THREADS[thread] for letter, thread in legend.items()}
    return Figure(name, tuple(tuple(threads[letter] for letter in row) for row in rows))


@cache
def read_figure(name: str) -> Figure:
    """Read the figure of that name.

    Raises:
        ValueError: there is none.
    """
    if name not in FIGURES:
        raise ValueError(f"no figure {name!r}; there are {', '.join(FIGURES)}")
    return parse_figure(name, (_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def stitch_figure(
    scene: Scene,
    name: str,
    x: int,
    foot: int,
    *,
    mirrored: bool = False,
    outline: Thread | None = None,
    dye: Mapping[Thread, Thread] = NO_CHANGE,
) -> Figure:
    """Stitch a figure, its middle in column `x`, its lowest row just above row `foot`.

    An outline lifts it from a ground of its own colour; `dye` gives it other threads.
    """
    figure = read_figure(name)
    left, top = x - figure.width // 2, foot - figure.height
    cells = [
        (left + (figure.width - 1 - column if mirrored else column), top + row, thread)
        for column, row, thread in figure.stitches()
    ]
    if outline is not None:
        for column, row, _ in cells:
            for right, under in ((0, -1), (-1, 0), (1, 0), (0, 1)):
                scene.warp.set(column + right, row + under, outline)
    for column, row, thread in cells:
        scene.warp.set(column, row, dye.get(thread, thread))
    return figure
