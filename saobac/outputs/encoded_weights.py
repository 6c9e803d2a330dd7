"""What a photograph will likely weigh once it is encoded, so that few encodings are tried.

Everything here was measured on photographs and on what the tests and the benchmark take for
some. No two weigh alike: it is a guess to begin with, and what was encoded corrects it.
"""

GROWTH = 0.8
"""By which power of its area the weight of a photograph grows as JPEG."""
LIGHTER = {"webp": 0.7, "avif": 0.6}
"""What other formats weigh over JPEG at the smallest width."""
WIDE = 800
"""Pixels from which on less quality saves more: sharp edges are farther apart."""
NARROW_ROOM, WIDE_ROOM = 0.94, 0.9
"""Up to this share of a ceiling a photograph is expected to fit; nearer to it, many would not."""

NARROW_SHARES = {
    "jpg": (
        *(1.0, 0.83, 0.72, 0.64, 0.59, 0.52, 0.46, 0.38, 0.33, 0.27, 0.22),
        *(0.175, 0.14, 0.11, 0.09, 0.086, 0.082),
    ),
    "webp": (
        *(1.0, 0.84, 0.765, 0.7, 0.635, 0.565, 0.5, 0.425, 0.36, 0.325, 0.295),
        *(0.24, 0.2, 0.183, 0.156, 0.15, 0.132),
    ),
    "avif": (
        *(1.0, 0.785, 0.635, 0.51, 0.405, 0.34, 0.28, 0.24, 0.21, 0.195, 0.18),
        *(0.17, 0.16, 0.157, 0.145, 0.14, 0.136),
    ),
}
WIDE_SHARES = {
    "jpg": (
        *(1.0, 0.81, 0.68, 0.585, 0.515, 0.44, 0.365, 0.29, 0.255, 0.21, 0.175),
        *(0.144, 0.113, 0.086, 0.06, 0.059, 0.058),
    ),
    "webp": (
        *(1.0, 0.765, 0.67, 0.59, 0.525, 0.47, 0.415, 0.35, 0.32, 0.285, 0.255),
        *(0.23, 0.194, 0.18, 0.157, 0.151, 0.134),
    ),
    "avif": (
        *(1.0, 0.76, 0.535, 0.42, 0.315, 0.265, 0.22, 0.18, 0.147, 0.132, 0.127),
        *(0.125, 0.123, 0.121, 0.11, 0.105, 0.1),
    ),
}
"""By format, what a photograph weighs on each step of the ladder over what it weighs on the
first."""


def share(ending: str, width: int, step: int) -> float:
    """Return what one weighs on a step over what it weighs on the first."""
    return _shares(ending, width)[step]


def likely_step(ending: str, width: int, ceiling: float, weight: float) -> int:
    """Return the first step on which what weighs so much on the very first one will likely fit."""
    shares = _shares(ending, width)
    room = ceiling * (WIDE_ROOM if width >= WIDE else NARROW_ROOM)
    fitting = (step for step, part in enumerate(shares) if weight * part <= room)
    return next(fitting, len(shares) - 1)


def _shares(ending: str, width: int) -> tuple[float, ...]:
    return (WIDE_SHARES if width >= WIDE else NARROW_SHARES)[ending]
