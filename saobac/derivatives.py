"""Which derivatives a photograph gets: names, widths, formats, and how many bytes each may have.

The numbers follow from what a page may weigh on a phone before anybody scrolls: 150 KB (see
`tests/browser/test_photograph_budgets.py`). HTML, styles, scripts and fonts take up to 60 KB,
what is woven 5 KB. The rest is for photographs, and a browser fetches more of them than it
shows: Chromium loads `loading="lazy"` when a picture is nearer than 1,250 points, which on a
phone is two and a half screens in all. There lie:

- on the front page and in lists up to ten covers, two abreast, each of 320 pixels: 10 × 8 KB;
- on a page of an entry the photograph at its head, of 800 pixels, and three of its gallery, or
  cards as wide as the screen, of 480: 40 KB + 3 × 13 KB.

How wide pictures stand is told by `templates/macros/picture.html`.
"""

from dataclasses import dataclass

from saobac.photographs import Photograph
from saobac.plan import digest

KIOSK_WIDTH = 1080
CEILINGS = {240: 5_000, 320: 8_000, 480: 13_000, 800: 45_000, KIOSK_WIDTH: 90_000, 1600: 180_000}
"""By width in pixels, the most bytes: thumbnails and who saves data; two covers abreast on a
phone; one on a phone, or four on a desktop; a phone's whole width (412 points of 1.75 pixels are
721); a kiosk's; and the same on a dense screen. The last two are for wires, not for masts."""
WIDTHS = tuple(CEILINGS)

MIME_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
"""Best first: browsers take the first that they know."""

QUALITIES = {"avif": 60, "webp": 78, "jpg": 80}
LADDER = (
    *((share / 10, 1.0) for share in range(10, 2, -1)),
    *((0.25, 0.75), (0.19, 0.75), (0.14, 0.75)),
    *((0.1, 0.6), (0.07, 0.48), (0.05, 0.38), (0.03, 0.3), (0.02, 0.24), (0.01, 0.18)),
)
"""Tried one after the other until the bytes suffice: a share of the quality, and a share of the
width that a picture is reduced to and enlarged from again. A photograph of goods fits on the
first steps. One full of leaves or of grain loses its finest marks, which cost most and are seen
least; below a quarter of the quality that looks better than the blocks it would break into.
The last steps are for grain alone, which nothing else makes small."""

ENCODING = 5
"""To be raised when the same numbers come to mean other bytes."""
POLICY = digest((tuple(CEILINGS.items()), tuple(QUALITIES.items()), LADDER, ENCODING))


@dataclass(frozen=True, slots=True)
class Derivative:
    """One file made from a photograph."""

    path: str
    format: str
    width: int
    height: int

    @property
    def ceiling(self) -> int:
        """The most bytes that it may have."""
        return next((most for width, most in CEILINGS.items() if self.width <= width), 0)


def formats(*, release: bool) -> tuple[str, ...]:
    """Return the formats to make; AVIF costs three times WebP and is left to releases."""
    return tuple(MIME_TYPES) if release else ("webp", "jpg")


def derivatives(
    photograph: Photograph, name: str, formats: tuple[str, ...]
) -> tuple[Derivative, ...]:
    """Name the derivatives of a photograph, by format, smallest first; none is enlarged.

    Browsers may keep them for ever: a name tells of the photograph and of how it was encoded.
    """
    widths = [width for width in WIDTHS if width < photograph.width] or []
    if not widths or photograph.width < WIDTHS[-1]:
        widths.append(photograph.width)
    mark = digest((photograph.digest, POLICY))[:8]
    return tuple(
        Derivative(
            f"media/{name}-{mark}-{width}.{extension}",
            extension,
            width,
            max(1, round(photograph.height * width / photograph.width)),
        )
        for extension in formats
        for width in widths
    )
