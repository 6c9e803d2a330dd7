"""Borders: bands of motifs, laid from the middle outwards so that none is cut at an edge.

A tile is read with its left side towards the middle of the cloth, and its width divides thirty, half
a cover. Letters: `.` the band's ground, `a` its thread, `b` and `c` two more.
"""

from collections.abc import Sequence

from saobac.loom.cloth import Warp

HALF = 30
"""Stitches from the middle of a cover to its edge."""

TEETH: dict[str, tuple[str, ...]] = {
    "saw": ("..aa..", ".aaaa.", "aaaaaa"),
    "steps": ("...aaaa...", "..aaaaaa..", "aaaaaaaaaa"),
    "peaks": ("....aa....", "...aaaa...", ".aaabbaaa.", "aaabbbbaaa"),
    "comb": ("a.a.aa.a.a", "a.a.aa.a.a", "aaaaaaaaaa"),
}
"""Saw teeth (răng cưa) for the outer edge, points up."""

BANDS: dict[str, tuple[str, ...]] = {
    "dots": (".aa.bb", ".aa.bb"),
    "lozenges": (
        "....aa....",
        "..aabbaa..",
        "aabbccbbaa",
        "..aabbaa..",
        "....aa....",
    ),
    "s-hooks": (
        "...aaaa........",
        "..a....a......b",
        "..a.aa.a.aa.a..",
        "b......a....a..",
        "........aaaa...",
    ),
    "vines": (
        "..aaa.....",
        ".a...a...b",
        "...a.a..b.",
        "..aa..aa.b",
        "b.........",
    ),
    "combs": (
        "..a.aa.a..",
        "a.a.aa.a.a",
        "a.aaaaaa.a",
        "aa..bb..aa",
        ".aa.bb.aa.",
    ),
    "paws": (
        "..a....a..",
        "..a.aa.a..",
        "....aa....",
        ".a.bbbb.a.",
        ".a.bbbb.a.",
    ),
    "pines": (
        "....aa....",
        "...aaaa...",
        "c...aa...c",
        "..aaaaaa..",
        "....bb....",
        ".aaaaaaaa.",
        "....bb....",
    ),
    "birds": (
        "..aaa..........",
        "baa.aa.......aa",
        "..aaa.aaaaaaaa.",
        "...aaabbbbbaa..",
        "....aaaaaaa....",
        "......a..a.....",
    ),
    "horses": (
        "...a...........",
        ".aaab..........",
        "aa.aab.......b.",
        "..aaaaaaaaaab.b",
        "...aaccccaaa..b",
        "...aaaaaaaaa...",
        "...a.a....a.a..",
        "..aa.a....a.aa.",
    ),
    "waves": (
        "....aa....",
        "..aa..aa..",
        "aa..bb..aa",
        "..bb..bb..",
        "bb..cc..bb",
    ),
    "flowers": (
        "..aa..aa..",
        "..aa..aa..",
        ".b.abba.b.",
        "..bbccbb..",
        ".b.abba.b.",
        "..aa..aa..",
        "..aa..aa..",
    ),
    "suns": (
        "b...aa...b",
        "..a.aa.a..",
        "...abba...",
        "aaabccbaaa",
        "...abba...",
        "..a.aa.a..",
        "b...aa...b",
    ),
}
"""Bands between the lines."""

UPRIGHT = frozenset({"birds", "horses", "pines"})
"""Motifs that stand on their feet at the lower border too."""


def stitch_tile(tile: Sequence[str], from_middle: int, row: int) -> str:
    """Return the letter of a repeated tile at a distance from the middle."""
    line = tile[row]
    return line[from_middle % len(line)]


def lay_band(
    warp: Warp, top: int, tile: Sequence[str], threads: dict[str, int], *, flip: bool = False
) -> int:
    """Weave one band across the cloth, mirrored at its middle; return its height."""
    for row in range(len(tile)):
        source = len(tile) - 1 - row if flip else row
        for x in range(warp.width):
            middle = warp.width // 2
            thread = threads[stitch_tile(tile, middle - 1 - x if x < middle else x - middle, source)]
            warp.set(x, top + row, thread)
    return len(tile)
