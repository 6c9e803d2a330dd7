"""Which derivatives a photograph gets: names, widths and formats; pure arithmetic."""

from dataclasses import dataclass

from saobac.photographs import Photograph

KIOSK_WIDTH = 1080
WIDTHS = (320, 480, 720, KIOSK_WIDTH, 1600)
"""Two covers abreast on a phone, one on a phone or four on a desktop, a page's picture on a
desktop, a kiosk's full width, and the same on a dense screen."""

MIME_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
"""Best first: browsers take the first that they know."""


@dataclass(frozen=True, slots=True)
class Derivative:
    """One file made from a photograph."""

    path: str
    format: str
    width: int
    height: int


def formats(*, release: bool) -> tuple[str, ...]:
    """Return the formats to make; AVIF costs three times WebP and is left to releases."""
    return tuple(MIME_TYPES) if release else ("webp", "jpg")


def derivatives(
    photograph: Photograph, name: str, formats: tuple[str, ...]
) -> tuple[Derivative, ...]:
    """Name the derivatives of a photograph, by format, smallest first; none is enlarged."""
    widths = [width for width in WIDTHS if width < photograph.width] or []
    if not widths or photograph.width < WIDTHS[-1]:
        widths.append(photograph.width)
    return tuple(
        Derivative(
            f"media/{name}-{photograph.digest[:8]}-{width}.{extension}",
            extension,
            width,
            max(1, round(photograph.height * width / photograph.width)),
        )
        for extension in formats
        for width in widths
    )
