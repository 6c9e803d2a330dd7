"""The edges of the cloth: lines, lozenges and saw teeth above and below, as on a cover."""

from collections.abc import Mapping, Sequence

from saobac.loom.bands import BANDS, TEETH
from saobac.loom.borders import lay_band
from saobac.loom.cloth import Warp


def weave_edges(warp: Warp, threads: Sequence[str]) -> None:
    """Weave both edges, the lower one upside down."""
    top = 0
    for tile, dyes, flip in _COURSES:
        letters = {letter: threads.index(name) for letter, name in dyes.items()}
        lay_band(warp, top, tile, letters, flip=flip)
        lay_band(warp, warp.height - top - len(tile), tile, letters, flip=not flip)
        top += len(tile)


_LINE: Sequence[str] = ("a",)
_COURSES: tuple[tuple[Sequence[str], Mapping[str, str], bool], ...] = (
    (_LINE, {"a": "gold"}, False),
    (_LINE, {"a": "indigo"}, False),
    (BANDS["lozenges"], {".": "indigo", "a": "cream", "b": "red", "c": "gold"}, False),
    (_LINE, {"a": "indigo"}, False),
    (_LINE, {"a": "gold"}, False),
    (TEETH["saw"], {".": "indigo", "a": "brick", "b": "gold"}, True),
)
