"""What a build knows of a photograph: digest, size and a tiny blurred stand-in for it.

Files are untrusted: only three formats are opened, within limits, and nothing but pixels
is passed on, so that no place, name or camera of a photographer is ever published.
"""

import base64
import io
import json
import warnings
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from PIL import Image, ImageFilter, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_BYTES = 40_000_000
MAX_PIXELS = 80_000_000
PLACEHOLDER_WIDTH = 16


class UnusableImageError(Exception):
    """A file that is no image, or too large; carries a message code and facts."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph as it will be shown: upright, with its size in pixels."""

    file: str
    """Absolute path; not part of what derivatives depend on."""
    digest: str
    width: int
    height: int
    placeholder: str
    """A data URI of about 300 bytes."""


def open_image(path: Path) -> Image.Image:
    """Open an image of a known format, within limits.

    Raises:
        UnusableImageError: `not-an-image` or `image-too-large`.
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnusableImageError("image-too-large", found=f"{size // 10**6} MB", limit="40 MB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(path, formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnusableImageError("image-too-large", found="> 89 Mpx", limit="80 Mpx") from None
    except (OSError, SyntaxError, ValueError):
        raise UnusableImageError("not-an-image") from None
    if image.width * image.height > MAX_PIXELS:
        found = f"{image.width * image.height // 10**6} Mpx"
        raise UnusableImageError("image-too-large", found=found, limit="80 Mpx")
    return image


def upright(image: Image.Image, width: int | None = None) -> Image.Image:
    """Return the pixels turned as the camera was held, as RGB, decoded no larger than needed."""
    if width is not None:
        image.draft("RGB", (width, width))
    turned = ImageOps.exif_transpose(image)
    if turned.mode in ("RGBA", "LA", "P", "PA"):
        ground = Image.new("RGBA", turned.size, "#faf4e6")
        return Image.alpha_composite(ground, turned.convert("RGBA")).convert("RGB")
    return turned.convert("RGB")


def read(path: Path) -> Photograph:
    """Read a photograph; decodes it at a reduced scale for its stand-in.

    Raises:
        UnusableImageError: the file is no readable image.
    """
    digest = blake2b(path.read_bytes(), digest_size=16).hexdigest()
    with open_image(path) as image:
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        width, height = (image.height, image.width) if turned else image.size
        try:
            small = upright(image, width=PLACEHOLDER_WIDTH * 8)
        except (OSError, SyntaxError, ValueError):
            raise UnusableImageError("not-an-image") from None
    small.thumbnail((PLACEHOLDER_WIDTH, PLACEHOLDER_WIDTH * 2))
    buffer = io.BytesIO()
    small.filter(ImageFilter.GaussianBlur(1)).save(buffer, "WEBP", quality=30, method=6)
    stand_in = "data:image/webp;base64," + base64.b64encode(buffer.getvalue()).decode()
    return Photograph(str(path), digest, width, height, stand_in)


class PhotographCache:
    """Remembers photographs between builds by size and time of change, as version control does."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            self._known = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._known = {}
        self._used: dict[str, object] = {}

    def read(self, path: Path) -> Photograph:
        """Return what is known of a photograph, reading it where it has changed.

        Raises:
            UnusableImageError: the file is no readable image.
        """
        stat = path.stat()
        stamp = [stat.st_size, stat.st_mtime_ns, stat.st_ino]
        entry = self._known.get(str(path))
        if entry and entry["stamp"] == stamp:
            photograph = Photograph(**entry["photograph"])
        else:
            photograph = read(path)
        self._used[str(path)] = {"stamp": stamp, "photograph": asdict(photograph)}
        return photograph

    def save(self) -> None:
        """Keep what this build used, and nothing else."""
        if self._used != self._known:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(self._used), encoding="utf-8")
