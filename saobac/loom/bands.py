"""Tiles for the bands of a border.

A tile is read with its left side towards the middle of the cloth, and its width divides thirty,
half a cover, so that no motif is cut at an edge. Letters: `.` the band's ground, `a` its thread,
`b` and `c` two more.
"""

TEETH: dict[str, tuple[str, ...]] = {
    "saw": ("..aa..", ".aaaa.", "aaaaaa"),
    "steps": ("....aa....", "..aaaaaa..", "aaaaaaaaaa"),
    "peaks": ("....aa....", "...aaaa...", "..aabbaa..", "aaabbbbaaa"),
    "reeds": ("....aa....", "a...aa...a", "aa.aaaa.aa", "aaaaaaaaaa"),
}
"""Saw teeth (răng cưa) for the outer edge, points up."""

BANDS: dict[str, tuple[str, ...]] = {
    "dots": ("..aa..", ".abba.", ".abba.", "..aa.."),
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
        ".a..aa..a.",
        ".aa.aa.aa.",
        "..aaaaaa..",
        "b..aaaa..b",
        "bb..aa..bb",
    ),
    "paws": (
        "...a..a...",
        ".a.a..a.a.",
        ".a......a.",
        "...bbbb...",
        "..bbccbb..",
        "...bbbb...",
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
