"""What a camera wrote beside the pixels: how it was held, that there was one, and when.

Nothing else is read of it, and none of it is ever published.
"""

import struct
import warnings
from dataclasses import dataclass

from PIL import ExifTags, Image

UPRIGHT = 1
FAULTS = (
    OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError,
    struct.error,
)  # fmt: skip
"""What Pillow raises at EXIF that is damaged."""


@dataclass(frozen=True, slots=True)
class Exif:
    """What is known of a photograph from its EXIF; damaged EXIF is like none."""

    orientation: int = UPRIGHT
    """How stored pixels lie, 1 to 8 as EXIF counts; 1 where the decoder has turned them."""
    has_camera: bool = False
    """Whether a camera is named; chats, screenshots and most editors drop it."""
    taken: str = ""
    """When, as `2026:11:24 08:30:00`; empty where it is not known."""


def exif_of(image: Image.Image) -> Exif:
    """Read the EXIF of an opened image."""
    try:
        with warnings.catch_warnings(action="ignore"):
            exif = image.getexif()
            details = exif.get_ifd(ExifTags.IFD.Exif)
            orientation = exif.get(ExifTags.Base.Orientation, UPRIGHT)
            camera = exif.get(ExifTags.Base.Make) or exif.get(ExifTags.Base.Model)
            taken = details.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
    except FAULTS:
        return Exif()
    # HEIF says by itself how it lies, and its decoder obeys; EXIF would turn it once more.
    obeyed = image.format == "HEIF" or orientation not in range(1, 9)
    return Exif(UPRIGHT if obeyed else orientation, bool(camera), str(taken or ""))
