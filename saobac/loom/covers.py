"""Covers: the cloth of a product that has no photograph, with its sign in the middle."""

from saobac.loom.borders import weave_borders
from saobac.loom.cloth import Cloth, Warp
from saobac.loom.families import FAMILIES
from saobac.loom.fields import weave_field
from saobac.loom.medallions import MEDALLIONS, weave_medallion, weave_tips
from saobac.loom.palette import choose_dyes
from saobac.loom.seed import Seed
from saobac.loom.signs import read_sign

WIDTH, HEIGHT = 60, 75
"""Stitches of a cover, 4:5."""


def weave_cover(
    slug: str, group: str, sign: str | None = None, season: tuple[int, ...] = ()
) -> Cloth:
    """Weave the cover of a product: the same slug, group, sign and season give the same cloth.

    Raises:
        ValueError: unknown group or sign, or a month that is not 1 to 12.
    """
    if group not in FAMILIES:
        raise ValueError(f"no group {group!r}; one of {', '.join(FAMILIES)}")
    if any(not 1 <= month <= 12 for month in season):
        raise ValueError(f"months are 1 to 12, not {season}")
    seed, family, glyph = Seed(slug), FAMILIES[group], read_sign(sign or group)
    dyes = choose_dyes(seed, family, glyph, season)
    shape = seed.pick("medallion", tuple(MEDALLIONS.values()))
    warp = Warp(WIDTH, HEIGHT, dyes.colours())
    edge = weave_borders(warp, seed, family, dyes)
    weave_field(warp, seed, family, dyes, edge, shape)
    weave_medallion(warp, dyes, shape, edge)
    left, top = (WIDTH - glyph.width) // 2, (HEIGHT - glyph.height) // 2
    stitches = [(left + x, top + y, dye) for x, y, dye in glyph.stitches()]
    weave_tips(warp, dyes, shape, {(x, y) for x, y, _ in stitches})
    for x, y, dye in stitches:
        warp.set(x, y, dyes.thread(dye))
    return warp.cut()
