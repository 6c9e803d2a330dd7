"""Glyphs: small pictures as text files, lines `letter = thread`, an empty line, then the rows."""

from collections.abc import Collection
from importlib.resources.abc import Traversable

EMPTY = "."
"""The letter for a stitch that is left to what is woven under the glyph."""


def names(folder: Traversable) -> tuple[str, ...]:
    """Return the names of the glyphs of a folder."""
    return tuple(
        sorted(
            entry.name.removesuffix(".txt")
            for entry in folder.iterdir()
            if entry.name.endswith(".txt")
        )
    )


def parse(
    name: str, text: str, threads: Collection[str], called: str = "thread"
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read a glyph into its legend, letter to thread in the order of the file, and its rows.

    Raises:
        ValueError: an unknown thread, a letter without a thread, a thread without a letter,
            or rows of unequal length.
    """
    head, _, body = text.strip("\n").partition("\n\n")
    legend: dict[str, str] = {}
    for line in head.splitlines():
        if line.startswith("#"):
            continue
        letter, _, thread = (part.strip() for part in line.partition("="))
        if len(letter) != 1 or letter == EMPTY or thread not in threads:
            known = ", ".join(threads)
            raise ValueError(f"{name}: legend line {line!r}; a {called} is one of {known}")
        legend[letter] = thread
    rows = tuple(body.splitlines())
    if not rows:
        raise ValueError(f"{name}: no picture after an empty line, and there must be one")
    if len({len(row) for row in rows}) != 1:
        raise ValueError(f"{name}: rows must be equally long")
    letters = set("".join(rows)) - {EMPTY}
    if letters != set(legend):
        odd = ", ".join(sorted(letters ^ set(legend)))
        raise ValueError(f"{name}: only in the picture or only in the legend: {odd}")
    return legend, rows
