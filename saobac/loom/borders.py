"""Borders: selvedge, saw teeth, lines and a band of motifs, mirrored from the middle outwards."""

from collections.abc import Mapping, Sequence

from saobac.loom.bands import BANDS, TEETH, UPRIGHT
from saobac.loom.cloth import Warp
from saobac.loom.families import Family
from saobac.loom.palette import Dyes
from saobac.loom.seed import Seed


def lay_band(
    warp: Warp, top: int, tile: Sequence[str], threads: Mapping[str, int], *, flip: bool = False
) -> None:
    """Weave one band across the cloth, mirrored at its middle."""
    middle = warp.width // 2
    for row, line in enumerate(reversed(tile) if flip else tile):
        for x in range(warp.width):
            outwards = x - middle if x >= middle else middle - 1 - x
            warp.set(x, top + row, threads[line[outwards % len(line)]])


def weave_borders(warp: Warp, seed: Seed, family: Family, dyes: Dyes) -> int:
    """Weave the upper and lower border; return the height of each."""
    ground, line, second, accent = dyes.roles()
    teeth = seed.pick("teeth", tuple(TEETH.values()))
    name = seed.pick("band", family.bands)
    band = BANDS[name]
    outer = {".": line, "a": dyes.edge(), "b": accent}
    if dyes.edge() == line:
        outer["."] = ground
    inner = dyes.band_threads(inverse=bool(seed.number("inverse", 2)))
    stripe: tuple[str, ...] = ("a",)
    last = line if outer["."] != line else second
    rows: list[tuple[Sequence[str], Mapping[str, int], bool]] = [
        (stripe, {"a": dyes.edge()}, False),
        (teeth, outer, True),
        (stripe, {"a": last}, False),
        (stripe, {"a": inner["."]}, False),
        (band, inner, False),
        (stripe, {"a": inner["."]}, False),
        (stripe, {"a": line}, False),
        (stripe, {"a": accent if len(band) < 7 else line}, False),
    ]
    top = 0
    for tile, threads, flip in rows:
        lay_band(warp, top, tile, threads, flip=flip)
        upside_down = not flip if name not in UPRIGHT or tile is not band else False
        lay_band(warp, warp.height - top - len(tile), tile, threads, flip=upside_down)
        top += len(tile)
    return top
