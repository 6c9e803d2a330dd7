"""Ornaments: the star of a recognition, woven rules between sections, the mark of the site."""

from math import hypot, sqrt

from saobac.loom.bands import BANDS, TEETH
from saobac.loom.borders import lay_band
from saobac.loom.cloth import Cloth, Warp, runs
from saobac.loom.dyes import COLOURWAYS, DYES
from saobac.loom.seed import Seed

STAR: tuple[str, ...] = (
    "................",
    ".......gd.......",
    ".......gd.......",
    "......gggd......",
    "......gggd......",
    ".....gggggd.....",
    "gggggggggggggggd",
    ".ggggggggggggdd.",
    "..ggggggggggdd..",
    "....gggggggd....",
    "....gggggggd....",
    "....gggggggd....",
    "...gggggggggd...",
    "...gggd..gggd...",
    "..ggd......gdd..",
    "................",
)
"""A five-pointed star of 16 stitches: gold, and a darker edge away from the light."""

Course = tuple[tuple[str, ...], dict[str, int], bool]
"""A tile, its threads, and whether it hangs upside down."""

RULE_GROUNDS: tuple[str, ...] = ("indigo", "brick", "lake", "ink")
"""Grounds that hold on the light page and on the dark one."""


def weave_star(filled: bool) -> Cloth:
    """Weave the star of a recognition on paper: gold, or only its outline."""
    names = ("paper", "gold", "turmeric")
    warp = Warp(len(STAR[0]), len(STAR), [DYES[name] for name in names])
    for y, row in enumerate(STAR):
        for x, letter in enumerate(row):
            if letter != "." and (filled or _at_rim(x, y)):
                warp.set(x, y, 2 if letter == "d" or not filled else 1)
    return warp.cut()


def _at_rim(x: int, y: int) -> bool:
    around = ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
    return any(
        not (0 <= column < 16 and 0 <= row < 16) or STAR[row][column] == "."
        for column, row in around
    )


def star_svg(filled: bool) -> bytes:
    """Draw the star without a ground, for any page, readable from 16 px."""
    cloth = weave_star(filled)
    paths: dict[int, list[str]] = {}
    for run in runs(cloth):
        if run.thread:
            paths.setdefault(run.thread, []).append(
                f"M{run.x} {run.y}h{run.length}v1h-{run.length}z"
            )
    body = "".join(
        f'<path fill="{cloth.threads[thread]}" d="{"".join(parts)}"/>'
        for thread, parts in sorted(paths.items())
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16" '
        f'shape-rendering="crispEdges">{body}</svg>\n'
    ).encode()


def _dress(seed: Seed) -> tuple[list[str], dict[str, int], dict[str, int]]:
    """Choose ground and threads of a rule; give them, for a band and for teeth at the edge."""
    ground = seed.pick("ground", RULE_GROUNDS)
    colours = [DYES[name] for name in (ground, *seed.pick("threads", COLOURWAYS[ground]))]
    return colours, {".": 0, "a": 1, "b": 2, "c": 3}, {".": 1, "a": 0, "b": 2}


def _check_width(width: int) -> None:
    if width <= 0 or width % 60:
        raise ValueError(f"a rule of {width} stitches does not repeat; take a multiple of 60")


def weave_rule(seed: str, width: int = 120) -> Cloth:
    """Weave a rule, seven or eight stitches high, that repeats sideways without a seam.

    Raises:
        ValueError: the width is not a multiple of 60.
    """
    _check_width(width)
    choice = Seed(seed)
    colours, plain, edge = _dress(choice)
    low = [tile for tile in BANDS.values() if len(tile) in (5, 6)]
    teeth = [tile for tile in TEETH.values() if len(tile) == 3]
    if choice.number("kind", 3) == 0:
        tooth = choice.pick("teeth", teeth)
        return _stack(
            width, colours, [(tooth, edge, True), (("b",), plain, False), (tooth, edge, False)]
        )
    band, gap = choice.pick("band", low), ((".",), plain, False)
    return _stack(width, colours, [gap, (band, plain, False), gap])


def weave_strip(seed: str, width: int = 120) -> Cloth:
    """Weave a tall strip, teeth and lines around a band, that repeats sideways without a seam.

    Raises:
        ValueError: the width is not a multiple of 60.
    """
    _check_width(width)
    choice = Seed(seed)
    colours, plain, edge = _dress(choice)
    tooth = choice.pick("teeth", tuple(TEETH.values()))
    band = choice.pick("band", tuple(BANDS.values()))
    line, gap = (("b",), plain, False), ((".",), plain, False)
    middle: list[Course] = [line, gap, (band, plain, False), gap, line]
    return _stack(width, colours, [(tooth, edge, True), *middle, (tooth, edge, False)])


def _stack(width: int, colours: list[str], tiles: list[Course]) -> Cloth:
    warp = Warp(width, sum(len(tile) for tile, _, _ in tiles), colours)
    top = 0
    for tile, threads, flip in tiles:
        lay_band(warp, top, tile, threads, flip=flip)
        top += len(tile)
    return warp.cut()


def weave_mark(side: int = 32) -> Cloth:
    """Weave the mark, the North Star: eight rays, four of them long.

    Raises:
        ValueError: the side is odd or too small to hold the star.
    """
    if side % 2 or side < 16:
        raise ValueError(f"a mark of {side} stitches: take an even number from 16")
    names = ("indigo", "gold", "cream", "red")
    warp = Warp(side, side, [DYES[name] for name in names])
    half = side / 2
    for y in range(side):
        for x in range(side):
            right, down = x + 0.5 - half, y + 0.5 - half
            thread = _ray(abs(right), abs(down), half - 1, 0.3, 1)
            if not thread:
                turned = abs(right + down) / sqrt(2), abs(right - down) / sqrt(2)
                thread = _ray(*turned, half * 0.86, 0.4, 3)
            if hypot(right, down) < half * 0.19:
                thread = 2
            warp.set(x, y, thread)
    return warp.cut()


def _ray(one: float, other: float, length: float, slope: float, thread: int) -> int:
    along, aside = max(one, other), min(one, other)
    return thread if aside <= (length - along) * slope + 0.3 and along <= length else 0
