"""Hatching: ordered floats by which one thread passes into another, as a weaver does it."""


def floats(x: int, y: int, share: float, period: int = 12) -> bool:
    """Tell whether the second thread shows: floats in brick bond, `share` of every row."""
    return (x + y % 2 * (period // 2)) % period < round(share * period)


def twill(x: int, y: int, share: float, period: int = 12) -> bool:
    """Tell whether the second thread shows: floats that climb, a diagonal line."""
    return (x + 3 * y) % period < round(share * period)


def trees(x: int, y: int) -> bool:
    """Tell whether a stitch is part of a tree: one stitch over three, in staggered rows."""
    row, under = divmod(y, 4)
    across = abs((x + row % 2 * 4) % 8 - 3)
    return under < 2 and across <= under
