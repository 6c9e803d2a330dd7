"""The dye pots: named thread colours, how far apart they look, and which suit which ground."""

from functools import cache

DYES: dict[str, str] = {
    # The six grounds: indigo, ink, turmeric, lake, persimmon red, mulberry paper.
    "indigo": "#1b1f3b",
    "ink": "#15130f",
    "turmeric": "#b8650f",
    "lake": "#0d4f4a",
    "brick": "#a8321f",
    "paper": "#efe3c8",
    # The six threads.
    "red": "#c8372d",
    "gold": "#e8a317",
    "cream": "#f4ead5",
    "jade": "#2f8f6b",
    "rose": "#e06a8b",
    "sky": "#3b7a9e",
    # Natural shades, for signs only.
    "orange": "#ee7a22",
    "rust": "#bf4a17",
    "leaf": "#7cb342",
    "moss": "#3f6f2f",
    "celadon": "#a9d18e",
    "straw": "#d8b96a",
    "flax": "#c3b18c",
    "clay": "#a5602f",
    "bark": "#5e3620",
    "smoke": "#7a2e1e",
    "ash": "#8b8578",
    "night": "#2b2f52",
}
"""Colours by name, as `#rrggbb`."""

PALETTE: tuple[str, ...] = tuple(DYES)[:12]
"""The grounds and threads of a cloth; the other dyes are for signs."""

COLOURWAYS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "indigo": (
        ("cream", "red", "gold"),
        ("gold", "jade", "cream"),
        ("cream", "rose", "sky"),
        ("gold", "red", "cream"),
        ("cream", "jade", "gold"),
        ("cream", "sky", "gold"),
    ),
    "ink": (
        ("gold", "red", "cream"),
        ("cream", "red", "jade"),
        ("cream", "sky", "gold"),
        ("gold", "jade", "red"),
        ("cream", "rose", "gold"),
        ("cream", "jade", "rose"),
    ),
    "turmeric": (
        ("cream", "indigo", "gold"),
        ("indigo", "cream", "lake"),
        ("cream", "ink", "rose"),
        ("cream", "lake", "gold"),
        ("ink", "gold", "cream"),
    ),
    "lake": (
        ("cream", "gold", "jade"),
        ("gold", "cream", "red"),
        ("cream", "rose", "gold"),
        ("cream", "jade", "rose"),
        ("gold", "jade", "cream"),
    ),
    "brick": (
        ("cream", "gold", "indigo"),
        ("gold", "indigo", "cream"),
        ("cream", "indigo", "rose"),
        ("cream", "ink", "gold"),
        ("gold", "cream", "ink"),
    ),
    "paper": (
        ("indigo", "red", "gold"),
        ("brick", "indigo", "gold"),
        ("lake", "red", "gold"),
        ("indigo", "jade", "rose"),
        ("ink", "red", "jade"),
        ("lake", "gold", "brick"),
        ("indigo", "sky", "red"),
    ),
}
"""For each ground the sets of three threads that hold against it: line, second, accent."""

SEASON_THREADS: tuple[str, ...] = (
    *("red", "rose", "rose", "jade", "jade", "sky"),
    *("sky", "jade", "gold", "gold", "red", "cream"),
)
"""The thread that January to December likes to see: plum and peach, young rice, rain, harvest."""


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


@cache
def _oklab(colour: str) -> tuple[float, float, float]:
    red, green, blue = (_linear(part) for part in bytes.fromhex(colour.removeprefix("#")))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


@cache
def apart(one: str, other: str) -> float:
    """Return how different two named dyes look (OKLab): 0 the same, above 0.25 clearly apart."""
    pairs = zip(_oklab(DYES[one]), _oklab(DYES[other]), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)
