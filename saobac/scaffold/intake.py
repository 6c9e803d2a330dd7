"""Takes photographs in: from a person's files to files that may lie beside a page.

They are put in order, turned upright, reduced, and saved as pixels alone; the originals
stay as they are.
"""

import io
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.JpegImagePlugin import get_sampling

from saobac.photo_exif import exif_of
from saobac.photo_measures import jpeg_quality
from saobac.photographs import Photograph, UnusableImageError, open_image, read, upright

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
LONGEST = 2560
"""Pixels of the longer side: more than any derivative needs, a tenth of what a phone writes."""
QUALITY = 88
DEEPEST = 2
"""Folders below the one that was given, in which photographs are looked for to name them."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file that a person gave."""

    name: str
    """As the person knows it."""
    path: Path
    """Where it lies now."""


def is_photograph(name: str) -> bool:
    """Tell whether a file's name says that it is a photograph."""
    return name.lower().endswith(ENDINGS)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A photograph under its new name."""

    name: str
    given: str
    """The name that the person knows."""
    original: Photograph
    """As it was found: its file still tells what the new one no longer does."""
    content: bytes
    """JPEG without any metadata."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the files."""

    photographs: tuple[TakenIn, ...]
    unusable: tuple[tuple[str, UnusableImageError], ...]
    """By file name."""
    left_out: tuple[str, ...]
    """Names of files that are no photographs."""


NOTHING = Intake((), (), ())


def files_in(folder: Path) -> tuple[Given, ...]:
    """Return the files of a folder; hidden ones are no person's."""
    return tuple(
        Given(path.name, path)
        for path in folder.iterdir()
        if path.is_file() and path.name[0] != "."
    )


def folders_below(folder: Path) -> Iterator[Path]:
    """Give the folders below one that hold photographs, as cameras nest them: `DCIM/100APPLE`.

    They are looked for no deeper than cameras go, and never in hidden ones, which hold thumbnails.
    """
    for at, folders, names in os.walk(folder):
        below = Path(at).relative_to(folder).parts
        folders[:] = sorted(name for name in folders if name[0] != "." and len(below) < DEEPEST)
        if below and any(is_photograph(name) and name[0] != "." for name in names):
            yield Path(at)


def take_in(files: Iterable[Given], slug: str, first: int = 1) -> Intake:
    """Read photographs, by the day they were taken and then by name; numbers start at `first`."""
    files = tuple(files)
    unusable: list[tuple[str, UnusableImageError]] = []
    found: list[tuple[str, str, Photograph, bytes]] = []
    for file in sorted((file for file in files if is_photograph(file.name)), key=_natural):
        try:
            found.append((_taken(file.path), file.name, read(file.path), _reduced(file.path)))
        except UnusableImageError as error:
            unusable.append((file.name, error))
    # One without a day comes last; sorting keeps names in order.
    found.sort(key=lambda item: item[0] or "~")
    photographs = tuple(
        TakenIn(f"{slug}-{number}.jpg", name, original, content)
        for number, (_, name, original, content) in enumerate(found, start=first)
    )
    left_out = sorted(file.name for file in files if not is_photograph(file.name))
    return Intake(photographs, tuple(unusable), tuple(left_out))


def _natural(file: Given) -> list[tuple[int, str]]:
    """Return a sort key by which `IMG_9` comes before `IMG_10`."""
    parts = re.findall(r"\d+|\D+", file.name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _taken(path: Path) -> str:
    with open_image(path) as image:
        return exif_of(image).taken


def _reduced(path: Path) -> bytes:
    with open_image(path) as image:
        saving = _saving(image)
        pixels = upright(image, width=LONGEST * min(image.size) // max(image.size) or 1)
    pixels.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    pixels.save(buffer, "JPEG", optimize=True, progressive=True, **saving)
    return buffer.getvalue()


def _saving(image: Image.Image) -> dict[str, Any]:
    """Return how to save an image: a JPEG as coarsely as it was; a reduced one no finer than that.

    So the copy still tells how hard it was compressed: no finer file gives back what was lost.
    Pillow's `quality="keep"` does this for pixels that are as read; these may have been turned.
    """
    tables: dict[int, list[int]] | None = getattr(image, "quantization", None)
    quality = jpeg_quality(image)
    is_reduced = max(image.size) > LONGEST
    if not tables or quality is None or (is_reduced and quality > QUALITY):
        return {"quality": QUALITY}
    sampling = get_sampling(image)
    known = {"subsampling": sampling} if sampling >= 0 else {}
    return {"qtables": [tables[number] for number in sorted(tables)], **known}
