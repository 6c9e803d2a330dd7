"""The selvedge of a landscape: a narrow woven band, mirrored from the middle, as on the covers."""

from saobac.loom.lights import Thread
from saobac.loom.scene import Scene

ROWS = 4
"""How many rows at the foot of the cloth it takes."""

PATTERNS: tuple[tuple[str, str], ...] = (
    ("..rr..", ".rrrr."),
    ("gg..gg", "gg..gg"),
    ("c.rr.c", "cc..cc"),
    (".c..c.", "c.gg.c"),
    ("rrggrr", "......"),
)
"""Two rows of a band, six stitches to a turn, the same from both sides."""

_THREADS = {".": Thread.INDIGO, "r": Thread.RED, "g": Thread.STRAW, "c": Thread.CREAM}


def weave_selvedge(scene: Scene) -> None:
    """Weave the band into the lowest rows, and one line of its ground at the top."""
    pattern = scene.seed.pick("selvedge", PATTERNS)
    top = scene.height - ROWS
    scene.row(0, Thread.INDIGO)
    scene.row(top, Thread.INDIGO)
    scene.row(scene.height - 1, Thread.INDIGO)
    for under, letters in enumerate(pattern):
        for x in range(scene.width):
            letter = letters[min(x, scene.width - 1 - x) % len(letters)]
            scene.warp.set(x, top + 1 + under, _THREADS[letter])
