"""Medallions: the shapes in the middle of a cover, as distances, so that outlines run parallel."""

from collections.abc import Callable
from math import atan2, cos, hypot, pi, sqrt

from saobac.loom.cloth import Warp
from saobac.loom.dyes import apart
from saobac.loom.palette import Dyes

Medallion = Callable[[float, float], float]
"""Distance in stitches from the inner panel's edge; below 0 is inside. Takes the distances from
the middle of the cloth, across and down."""


def star(across: float, down: float) -> float:
    """Eight-pointed star: a square and the same square turned."""
    return min(max(across, down) - 15.2, (across + down) / sqrt(2) - 15.2)


def octagon(across: float, down: float) -> float:
    """Octagon, a little taller than wide."""
    return max(across - 17.2, down - 18.2, (across + down - 26) / sqrt(2))


def lozenge(across: float, down: float) -> float:
    """Stepped lozenge (quả trám): its sides climb two stitches at a time."""
    step = (across + 0.5) // 2 * 2 + (down + 1) // 2 * 2
    return (step - 25.5) / 1.3


def cross(across: float, down: float) -> float:
    """Stepped cross: three rectangles over each other."""
    return min(
        max(across - 19.5, down - 9),
        max(across - 15.5, down - 15),
        max(across - 9.5, down - 19),
    )


def hexagon(across: float, down: float) -> float:
    """Hexagon with a point at the top and one at the bottom."""
    return max(across - 17.4, (across * 0.5 + down) / sqrt(1.25) - 20.4)


def flower(across: float, down: float) -> float:
    """Eight-petalled flower (hoa tám cánh)."""
    petals = min(
        hypot(across - 13.2 * x, down - 13.2 * y)
        for x, y in ((1, 0), (0, 1), (sqrt(0.5), sqrt(0.5)))
    )
    return min(petals - 6.6, hypot(across, down) - 14.5)


def sun(across: float, down: float) -> float:
    """Sun: a wheel whose rim is sixteen blunt teeth."""
    ray = atan2(down, across) * 16 / (2 * pi)
    near = abs(ray - round(ray))
    return hypot(across, down) - (18.2 + 1.5 * cos(2 * pi * near))


MEDALLIONS: dict[str, Medallion] = {
    "star": star,
    "octagon": octagon,
    "lozenge": lozenge,
    "cross": cross,
    "hexagon": hexagon,
    "flower": flower,
    "sun": sun,
}
"""Shapes by name."""

SEED = (".aa.", "aaaa", ".aa.")
"""A small lozenge for the tips of a panel."""


def weave_medallion(warp: Warp, dyes: Dyes, shape: Medallion, edge: int) -> None:
    """Weave panel, two outlines and a rest of ground around them.

    It may lie over the last two lines of the borders, as a cloth sewn upon a cloth.
    """
    inner, outer = dyes.outlines()
    ground, panel = dyes.thread(dyes.ground), dyes.thread(dyes.panel)
    half, middle = warp.width // 2, warp.height // 2
    # A quarter of it is measured, and mirrored at both axes.
    for down in range(middle - edge + 3):
        for across in range(half):
            far = shape(across + 0.5, down)
            for limit, thread in ((0, panel), (2, inner), (3, ground), (4, outer), (5.2, ground)):
                if far < limit and (limit < 5 or down <= middle - edge):
                    for x in (half + across, half - 1 - across):
                        warp.set(x, middle + down, thread)
                        warp.set(x, middle - down, thread)
                    break


def weave_tips(warp: Warp, dyes: Dyes, shape: Medallion, sign: set[tuple[int, int]]) -> None:
    """Set a small lozenge into each tip of the panel, above, below and beside, if it is free."""
    middle, down = warp.width // 2, warp.height // 2
    thread = dyes.thread(max((dyes.accent, dyes.second), key=lambda n: apart(n, dyes.panel)))
    cells = [(x, y) for y, row in enumerate(SEED) for x, letter in enumerate(row) if letter == "a"]
    tips = [[(0, -n) for n in range(24, 12, -1)], [(n, 0) for n in range(24, 12, -1)]]
    for tip in tips:
        for right, under in tip:
            spots = {
                (middle - 2 + side * right + x, down - 1 + side_down * under + y)
                for x, y in cells
                for side in (1, -1)
                for side_down in (1, -1)
            }
            if all(shape(abs(x + 0.5 - middle), abs(y - down)) < -1.4 for x, y in spots):
                if not any(
                    (x + i, y + j) in sign for x, y in spots for i in (-1, 0, 1) for j in (-1, 0, 1)
                ):
                    for x, y in spots:
                        warp.set(x, y, thread)
                break
