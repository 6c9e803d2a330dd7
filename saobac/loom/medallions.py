"""Medallions: the shapes in the middle of a cover, as distances, so that outlines run parallel."""

from collections.abc import Callable
from math import atan2, cos, hypot, pi, sqrt

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
    return (step - 27.5) / 1.6


def cross(across: float, down: float) -> float:
    """Stepped cross: three rectangles over each other."""
    return min(
        max(across - 19.5, down - 9),
        max(across - 15.5, down - 15),
        max(across - 9.5, down - 20),
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
