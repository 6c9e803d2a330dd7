"""Takes photographs in: from a person's folder to files that may lie beside a page.

They are put in order, turned upright, reduced, and saved as pixels alone; the originals
stay as they are.
"""

import io
import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from saobac.photo_exif import exif_of
from saobac.photographs import Photograph, UnusableImageError, open_image, read, upright

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
LONGEST = 2560
"""Pixels of the longer side: more than any derivative needs, a tenth of what a phone writes."""
QUALITY = 88


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A photograph under its new name."""

    name: str
    original: Photograph
    """As it was found: its file still tells what the new one no longer does."""
    content: bytes
    """JPEG without any metadata."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of a folder."""

    photographs: tuple[TakenIn, ...]
    unusable: tuple[tuple[str, UnusableImageError], ...]
    """By file name."""
    left_out: tuple[str, ...]
    """Names of files that are no photographs."""


def take_in(folder: Path, slug: str) -> Intake:
    """Read the photographs of a folder, by the day they were taken and then by name."""
    files = [path for path in folder.iterdir() if path.is_file() and path.name[0] != "."]
    photos = [path for path in files if path.suffix.lower() in ENDINGS]
    unusable: list[tuple[str, UnusableImageError]] = []
    found: list[tuple[str, Photograph, bytes]] = []
    for path in sorted(photos, key=_natural):
        try:
            found.append((_taken(path), read(path), _reduced(path)))
        except UnusableImageError as error:
            unusable.append((path.name, error))
    # One without a day comes last; sorting keeps names in order.
    found.sort(key=lambda item: item[0] or "~")
    photographs = tuple(
        TakenIn(f"{slug}-{number}.jpg", original, content)
        for number, (_, original, content) in enumerate(found, start=1)
    )
    left_out = sorted(path.name for path in files if path not in photos)
    return Intake(photographs, tuple(unusable), tuple(left_out))


def _natural(path: Path) -> list[tuple[int, str]]:
    """Return a sort key by which `IMG_9` comes before `IMG_10`."""
    parts = re.findall(r"\d+|\D+", path.name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _taken(path: Path) -> str:
    with open_image(path) as image:
        return exif_of(image).taken


def _reduced(path: Path) -> bytes:
    with open_image(path) as image:
        pixels = upright(image, width=LONGEST * min(image.size) // max(image.size) or 1)
    pixels.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    pixels.save(buffer, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()
