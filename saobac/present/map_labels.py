"""The names on the map, each where it covers neither a pin nor another name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from saobac.present.map_pins import UNITS
from saobac.views.map import MapLabel, MapPin

Cell = tuple[int, int]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in stitches."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How large letters are, in stitches."""

    kind: str
    size: float
    breadth: float
    """Of a letter on average, as a share of the size; rather too much than too little."""
    above: float
    below: float
    """Of a capital with its marks, from the baseline, as shares of the size."""
    leading: float
    """From one baseline to the next, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that looks for its place."""

    text: str
    x: float
    y: float
    """Where it would like to be."""
    own: tuple[Cell, ...]
    """The stitches that it should lie on."""


REACH = 14
"""Stitches from where a name would like to be to the farthest place tried."""
ACROSS_COST, DOWN_COST = 0.2, 0.4
"""What a stitch of distance costs; a name is wide, so aside it still points to its place."""
BREAK_COST = 2.0
"""What a second line costs."""
COVER_COST = 5.0
"""What a square stitch on a pin or on another name costs."""
ABROAD_COST = 4.0
"""What a square stitch on the land of others costs."""
BESIDE_COST = 0.5
"""What a square stitch beside the province costs."""

PLACES = tuple(
    sorted(
        (ACROSS_COST * abs(right) + DOWN_COST * abs(under) + BREAK_COST * broken, *place)
        for place in product((False, True), range(-REACH, REACH + 1), range(-REACH, REACH + 1))
        for broken, right, under in (place,)
    )
)
"""Ways to place a name, cheapest first: the cost, in two lines or one, how far right and under."""


@lru_cache(maxsize=16)
def place_names(
    names: tuple[Name, ...], lettering: Lettering, taken: tuple[Box, ...], land: frozenset[Cell]
) -> tuple[MapLabel, ...]:
    """Place names one after the other, those with the least land first."""
    boxes = list(taken)
    placed: dict[Name, MapLabel] = {}
    for name in sorted(names, key=lambda name: (len(name.own), name.text)):
        lines, box = _cheapest(name, lettering, boxes, land)
        boxes.append(box)
        placed[name] = _label(lines, box, lettering)
    return tuple(placed[name] for name in names)


def pin_boxes(pins: Sequence[MapPin], side: float) -> tuple[Box, ...]:
    """Return the squares that pins cover."""
    half = side / 2
    spots = ((pin.x / UNITS, pin.y / UNITS) for pin in pins)
    return tuple((x - half, y - half, x + half, y + half) for x, y in spots)


def label_boxes(labels: Sequence[MapLabel], lettering: Lettering) -> tuple[Box, ...]:
    """Return what placed names cover."""
    return tuple(
        _box(
            label.lines,
            label.x / UNITS,
            label.baselines[0] / UNITS - lettering.above * lettering.size,
            lettering,
        )
        for label in labels
    )


def _cheapest(
    name: Name, lettering: Lettering, taken: Sequence[Box], land: frozenset[Cell]
) -> tuple[tuple[str, ...], Box]:
    """Return the lines and the box that cost least; dearer ones are not even looked at."""
    own = set(name.own)
    settings = tuple(
        (lines, _box(lines, name.x, name.y - _height(lines, lettering) / 2, lettering))
        for lines in ((name.text,), _in_two(name.text))
    )
    reached = _reached(name, (name.text,), lettering)
    near = [box for box in taken if _overlap(reached, box)]
    best, least = None, float("inf")
    for away, broken, right, under in PLACES:
        if away >= least:
            break
        lines, (x1, y1, x2, y2) = settings[broken]
        box = x1 + right, y1 + under, x2 + right, y2 + under
        covering = away + _cost_of_cover(box, near, least - away)
        if covering < least:
            cost = covering + _cost_of_ground(box, own, land)
            if cost < least:
                best, least = (lines, box), cost
    assert best is not None
    return best


def _in_two(text: str) -> tuple[str, ...]:
    """Break a name between words, where its lines are shortest; one word stays whole."""
    words = text.split(" ")
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(breaks, key=lambda lines: max(map(len, lines)), default=(text,))


def _reached(name: Name, lines: Sequence[str], lettering: Lettering) -> Box:
    """Return all that a name in one line may cover, and in two."""
    left, top, right, bottom = _box(lines, name.x, name.y, lettering)
    high = _height(("", ""), lettering)
    return left - REACH, top - REACH - high, right + REACH, bottom + REACH + high


def _height(lines: Sequence[str], lettering: Lettering) -> float:
    leading = (len(lines) - 1) * lettering.leading
    return (leading + lettering.above + lettering.below) * lettering.size


def _box(lines: Sequence[str], x: float, top: float, lettering: Lettering) -> Box:
    half = max(len(line) for line in lines) * lettering.breadth * lettering.size / 2
    return x - half, top, x + half, top + _height(lines, lettering)


def _label(lines: tuple[str, ...], box: Box, lettering: Lettering) -> MapLabel:
    first = box[1] + lettering.above * lettering.size
    baselines = (first + row * lettering.leading * lettering.size for row in range(len(lines)))
    return MapLabel(
        lettering.kind,
        round((box[0] + box[2]) / 2 * UNITS),
        tuple(round(baseline * UNITS) for baseline in baselines),
        lines,
    )


def _overlap(one: Box, other: Box) -> float:
    """Return how much two boxes share."""
    if one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]:
        return 0.0
    wide = min(one[2], other[2]) - max(one[0], other[0])
    return wide * (min(one[3], other[3]) - max(one[1], other[1]))


def _cost_of_cover(box: Box, near: Sequence[Box], most: float) -> float:
    """Return how much of a box lies on others; no longer exact where it is dearer than `most`."""
    cost = 0.0
    for other in near:
        cost += COVER_COST * _overlap(box, other)
        if cost >= most:
            break
    return cost


def _cost_of_ground(box: Box, own: set[Cell], land: frozenset[Cell]) -> float:
    """Return how much of a box lies elsewhere than it should."""
    left, top, right, bottom = (round(side) for side in box)
    return sum(
        ABROAD_COST if cell in land else BESIDE_COST
        for cell in product(range(left, right), range(top, bottom))
        if cell not in own
    )
