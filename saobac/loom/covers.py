"""Covers: the cloth of a product that has no photograph, with its sign in the middle."""

from dataclasses import dataclass

from saobac.loom.borders import BANDS, TEETH, UPRIGHT, lay_band
from saobac.loom.cloth import Cloth, Warp
from saobac.loom.dyes import COLOURWAYS, SEASON_THREADS, apart
from saobac.loom.fields import LATTICES, SCATTERS, Scatter
from saobac.loom.medallions import MEDALLIONS
from saobac.loom.seed import Seed
from saobac.loom.signs import Sign, read_sign

WIDTH, HEIGHT = 60, 75
"""Stitches of a cover, 4:5."""

MIDDLE = HEIGHT // 2


@dataclass(frozen=True, slots=True)
class Family:
    """What the makers of one group like: their grounds, fields and bands."""

    grounds: tuple[str, ...]
    fields: tuple[str, ...]
    bands: tuple[str, ...]


FAMILIES: dict[str, Family] = {
    "food": Family(
        ("indigo", "brick", "turmeric", "ink", "paper", "lake"),
        ("lozenges", "nested", "checker", "chevrons", "twill", "flowers", "paws"),
        ("combs", "paws", "lozenges", "flowers", "birds", "dots"),
    ),
    "drink": Family(
        ("lake", "paper", "indigo", "brick"),
        ("waves", "rain", "zigzag", "stars", "twill"),
        ("waves", "s-hooks", "vines", "dots", "lozenges"),
    ),
    "herb": Family(
        ("paper", "lake", "ink", "indigo"),
        ("pines", "flowers", "mats", "chevrons", "rain"),
        ("pines", "vines", "flowers", "paws", "s-hooks"),
    ),
    "craft": Family(
        ("ink", "indigo", "brick", "turmeric"),
        ("nested", "checker", "mats", "lozenges", "stars", "zigzag"),
        ("s-hooks", "lozenges", "horses", "combs", "suns"),
    ),
    "ornamental": Family(
        ("paper", "lake", "indigo", "brick"),
        ("flowers", "stars", "twill", "pines"),
        ("flowers", "birds", "vines", "suns"),
    ),
    "tourism": Family(
        ("lake", "indigo", "turmeric", "paper"),
        ("waves", "pines", "chevrons", "stars", "zigzag"),
        ("horses", "birds", "waves", "pines", "suns"),
    ),
}
"""The six groups of the programme."""


@dataclass(frozen=True, slots=True)
class Dyes:
    """The threads of one cover by the part they play."""

    ground: str
    line: str
    second: str
    accent: str
    panel: str


def legibility(sign: Sign, panel: str) -> float:
    """Return how well the sign stands out: the mean distance of its outer stitches, a tenth lowest.

    A sign with a weak side is a weak sign, therefore the weakest part of the rim counts as much.
    """
    rim = sorted(apart(dye, panel) for dye in _rim(sign))
    weakest = rim[: max(1, len(rim) // 4)]
    return (sum(rim) / len(rim) + sum(weakest) / len(weakest)) / 2


def _rim(sign: Sign) -> list[str]:
    cells = {(x, y): dye for x, y, dye in sign.stitches()}
    beside = ((0, 1), (0, -1), (1, 0), (-1, 0))
    return [
        dye
        for (x, y), dye in cells.items()
        if any((x + right, y + under) not in cells for right, under in beside)
    ]


def choose_dyes(seed: Seed, family: Family, sign: Sign, season: tuple[int, ...]) -> Dyes:
    """Choose ground, threads and panel: those the sign reads on, and shares colours with."""
    ground = seed.pick("ground", family.grounds)
    likes = {SEASON_THREADS[month - 1] for month in season}
    shared = set(sign.legend.values())
    ways = sorted(
        COLOURWAYS[ground],
        key=lambda way: -2 * len(shared.intersection(way)) - len(likes.intersection(way)),
    )
    line, second, accent = seed.pick("threads", ways[: max(3, len(ways) // 2)])
    panels = [ground, "paper", "indigo", "ink", "lake"]
    best = max(legibility(sign, panel) for panel in panels)
    good = [panel for panel in panels if legibility(sign, panel) >= 0.86 * best]
    return Dyes(ground, line, second, accent, seed.pick("panel", good))


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
    seed = Seed(slug)
    family = FAMILIES[group]
    glyph = read_sign(sign or group)
    dyes = choose_dyes(seed, family, glyph, season)
    names = list(dict.fromkeys((dyes.ground, dyes.line, dyes.second, dyes.accent, dyes.panel, *glyph.legend.values())))
    from saobac.loom.dyes import DYES

    warp = Warp(WIDTH, HEIGHT, [DYES[name] for name in names])
    thread = {name: number for number, name in enumerate(names)}
    edge = _weave_borders(warp, seed, family, dyes, thread)
    _weave_field(warp, seed, family, dyes, thread, edge)
    _weave_medallion(warp, seed, dyes, thread, edge)
    left, top = (WIDTH - glyph.width) // 2, MIDDLE - glyph.height // 2
    for x, y, dye in glyph.stitches():
        warp.set(left + x, top + y, thread[dye])
    return warp.cut()


def _weave_borders(warp, seed, family, dyes, thread):
    teeth = seed.pick("teeth", tuple(TEETH.values()))
    name = seed.pick("band", family.bands)
    band = BANDS[name]
    inverse = seed.number("inverse", 2)
    g, a, b, c = (thread[n] for n in (dyes.ground, dyes.line, dyes.second, dyes.accent))
    outer = {".": g, "a": a, "b": c}
    inner = {".": g, "a": a, "b": c, "c": b} if not inverse else {".": b, "a": a, "b": g, "c": c}
    if inverse and apart(dyes.second, dyes.line) < 0.3:
        inner = {".": b, "a": g, "b": a, "c": c}
    rows = [("line", a), ("teeth", 0), ("line", b)]
    rows += [("gap", inner["."])] + [("band", 0)] + [("gap", inner["."])]
    rows += [("line", a), ("line", c if len(band) < 7 else a)]
    y = 0
    for kind, t in rows:
        if kind == "teeth":
            h = len(teeth)
            lay_band(warp, y, teeth, outer, flip=True)
            lay_band(warp, HEIGHT - y - h, teeth, outer)
        elif kind == "band":
            h = len(band)
            lay_band(warp, y, band, inner)
            lay_band(warp, HEIGHT - y - h, band, inner, flip=name not in UPRIGHT)
        else:
            h = 1
            warp.fill(0, y, WIDTH, 1, t)
            warp.fill(0, HEIGHT - 1 - y, WIDTH, 1, t)
        y += h
    return y


def _weave_field(warp, seed, family, dyes, thread, edge):
    name = seed.pick("field", family.fields)
    roles = [thread[n] for n in (dyes.ground, dyes.line, dyes.second, dyes.accent)]
    if name in LATTICES:
        lattice = LATTICES[name]
        for y in range(edge, HEIGHT - edge):
            for x in range(WIDTH):
                m = 29 - x if x < 30 else x - 30
                n = abs(y - MIDDLE)
                if m < 28:
                    warp.set(x, y, roles[lattice(m, n)])
    else:
        s = SCATTERS[name]
        key = dict(zip(".abc", roles))
        _scatter(warp, s, key, edge)
    for y in range(edge, HEIGHT - edge):
        for x in (0, WIDTH - 1):
            warp.set(x, y, roles[1])
        for x in (1, WIDTH - 2):
            warp.set(x, y, roles[0])


def _scatter(warp, s, key, edge):
    for row, cy in enumerate(range(-2, 3)):
        for col in range(-2, 3):
            odd = row % 2
            for motif, dx in ((s.large, 0), (s.small, 7)):
                x = WIDTH // 2 + col * 14 + (7 if odd else 0) + dx - len(motif[0]) // 2 -0
                y = MIDDLE + cy * 11 - len(motif) // 2
                if x < 3 or x + len(motif[0]) > WIDTH - 3 or y < edge + 1 or y + len(motif) > HEIGHT - edge - 1:
                    continue
                for j, line in enumerate(motif):
                    for i, c in enumerate(line):
                        warp.set(x + i, y + j, key[c])


def _weave_medallion(warp, seed, dyes, thread, edge):
    shape = MEDALLIONS[seed.pick("medallion", tuple(MEDALLIONS))]
    order = [dyes.line, dyes.accent, dyes.second, dyes.ground]
    first = next(d for d in order if apart(d, dyes.panel) > 0.22)
    order = [dyes.line, dyes.accent, dyes.second]
    second = next((d for d in order if d != first and apart(d, dyes.ground) > 0.2 and apart(d, first) > 0.15), dyes.accent)
    for y in range(edge - 2, HEIGHT - edge + 2):
        for x in range(WIDTH):
            d = shape(abs(x - 29.5), abs(y - MIDDLE))
            if d < 0:
                t = dyes.panel
            elif d < 2:
                t = first
            elif d < 3:
                t = dyes.ground
            elif d < 4:
                t = second
            elif d < 5.2:
                t = dyes.ground
            else:
                continue
            warp.set(x, y, thread[t])
