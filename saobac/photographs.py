"""What a build knows of a photograph: digest, size, measures, a tiny blurred stand-in for it.

Files are untrusted: only four formats are opened, within limits, and nothing but pixels
is passed on, so that no place, name or camera of a photographer is ever published.
"""

import base64
import io
import json
import warnings
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageFilter

from saobac.photo_exif import exif_of
from saobac.photo_measures import WORKING_EDGE, Measures, measure
from saobac.processes import spread

FORMATS = ("JPEG", "PNG", "WEBP")
"""Beside HEIF. Of several pictures in one file (Live and burst photographs, MPO, animations)
the first or primary one is meant."""
MAX_BYTES = 40_000_000
MAX_PIXELS = 80_000_000
PLACEHOLDER_WIDTH = 16
GROUND = "#faf4e6"
"""Shown through transparent pixels: the paper of the site."""

MIN_PARALLEL = 4
CACHE_VERSION = 4
"""To be raised when something else is measured, or measured otherwise."""

DECODER_FAULTS = (OSError, EOFError, SyntaxError, ValueError, RuntimeError, MemoryError)
"""What decoders raise at bytes that are damaged, or meant to harm."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""By EXIF orientation, what brings the pixels upright."""
SIDEWAYS = (5, 6, 7, 8)


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
    measures: Measures


def open_image(path: Path) -> Image.Image:
    """Open an image of a known format, within limits.

    Raises:
        UnusableImageError: `not-an-image` or `image-too-large`.
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnusableImageError("image-too-large", found=f"{size // 10**6} MB", limit="40 MB")
    try:
        # Pillow's other warnings are of metadata, which nobody is shown.
        with warnings.catch_warnings(action="ignore"):
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(path, formats=_formats(path))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnusableImageError("image-too-large", found="> 89 Mpx", limit="80 Mpx") from None
    except DECODER_FAULTS:
        raise UnusableImageError("not-an-image") from None
    if image.width * image.height > MAX_PIXELS:
        found = f"{image.width * image.height // 10**6} Mpx"
        image.close()
        raise UnusableImageError("image-too-large", found=found, limit="80 Mpx")
    return image


def _formats(path: Path) -> tuple[str, ...]:
    """Return the formats that a file may have; HEIF is made known where a file looks like it."""
    with path.open("rb") as file:
        if file.read(8)[4:] != b"ftyp":
            return FORMATS
    import pillow_heif  # noqa: PLC0415 - a heavy decoder that few sites need

    pillow_heif.register_heif_opener()
    return ("HEIF",)


def upright(image: Image.Image, width: int | None = None) -> Image.Image:
    """Return the pixels alone, turned as the camera was held, as RGB for the web.

    They are decoded no larger than needed: `width` is the least that the shorter side needs.
    """
    if width is not None and image.format != "HEIF":
        # HEIF would give the thumbnail that it holds, which may not be of the same picture.
        image.draft("RGB", (width, width))
    turn = TURNS.get(exif_of(image).orientation)
    pixels = _as_srgb(image)
    pixels.info = {}
    return pixels if turn is None else pixels.transpose(turn)


def _as_srgb(image: Image.Image) -> Image.Image:
    """Return pixels as the web takes them: RGB of 8 bits, without alpha and colour profile.

    Telephones write Display P3, print shops CMYK: without its profile, either looks dull.
    """
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode not in ("L", "RGB", "CMYK") or mode == "RGBA":
        image = image.convert(mode)
    pixels = _by_profile(image, mode) or image.convert(mode)
    if mode == "RGB":
        return pixels
    ground = Image.new("RGBA", pixels.size, GROUND)
    return Image.alpha_composite(ground, pixels).convert("RGB")


def _by_profile(image: Image.Image, mode: str) -> Image.Image | None:
    """Convert by the colour profile that an image carries; None where it has no usable one."""
    profile = image.info.get("icc_profile")
    if not profile:
        return None
    try:
        return ImageCms.profileToProfile(image, io.BytesIO(profile), _srgb(), outputMode=mode)
    except ImageCms.PyCMSError:
        return None


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def read(path: Path) -> Photograph:
    """Read a photograph; decodes it at a reduced scale for its measures and its stand-in.

    Raises:
        UnusableImageError: the file is no readable image.
    """
    digest = blake2b(path.read_bytes(), digest_size=16).hexdigest()
    try:
        with open_image(path) as image:
            width, height = _upright_size(image)
            shorter = WORKING_EDGE * min(image.size) // max(image.size)
            small = upright(image, width=max(1, shorter))
            small.thumbnail((WORKING_EDGE, WORKING_EDGE), Image.Resampling.LANCZOS)
            measures = measure(image, small)
    except DECODER_FAULTS:
        raise UnusableImageError("not-an-image") from None
    small.thumbnail((PLACEHOLDER_WIDTH, PLACEHOLDER_WIDTH * 2))
    buffer = io.BytesIO()
    small.filter(ImageFilter.GaussianBlur(1)).save(buffer, "WEBP", quality=30, method=6)
    stand_in = "data:image/webp;base64," + base64.b64encode(buffer.getvalue()).decode()
    return Photograph(str(path), digest, width, height, stand_in, measures)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    turned = exif_of(image).orientation in SIDEWAYS
    return (image.height, image.width) if turned else (image.width, image.height)


class PhotographCache:
    """Remembers photographs between builds by size and time of change, as version control does."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = _kept(file)
        self._known = dict(self._kept)
        self._used: dict[str, Any] = {}

    def read_all(self, paths: Iterable[Path], jobs: int) -> None:
        """Read those of many files that have changed, in several processes where that is sooner.

        What is no image is told of when a page asks for it.
        """
        new: dict[Path, list[int]] = {}
        for path in paths:
            # One that went a moment ago is missed where it is asked for.
            with suppress(OSError):
                stamp = _stamp(path)
                if self._recall(path, stamp) is None:
                    new[path] = stamp
        found = spread(_read_or_none, None, tuple(new), jobs, MIN_PARALLEL, 1)
        for (path, stamp), photograph in zip(new.items(), found, strict=True):
            if photograph is not None:
                self._known[str(path)] = {"stamp": stamp, "photograph": asdict(photograph)}

    def read(self, path: Path) -> Photograph:
        """Return what is known of a photograph, reading it where it has changed.

        Raises:
            UnusableImageError: the file is no readable image.
        """
        stamp = _stamp(path)
        photograph = self._recall(path, stamp) or read(path)
        self._used[str(path)] = {"stamp": stamp, "photograph": asdict(photograph)}
        return photograph

    def keep(self, path: Path) -> None:
        """Note that a photograph is shown, which another process has asked for."""
        if known := self._known.get(str(path)):
            self._used.setdefault(str(path), known)

    def _recall(self, path: Path, stamp: list[int]) -> Photograph | None:
        entry = self._known.get(str(path))
        if entry is None or entry["stamp"] != stamp:
            return None
        facts = entry["photograph"]
        return Photograph(**{**facts, "measures": Measures(**facts["measures"])})

    def save(self) -> None:
        """Keep what this build used, and nothing else."""
        if self._used != self._kept:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            kept = {"version": CACHE_VERSION, "photographs": self._used}
            self._file.write_text(json.dumps(kept), encoding="utf-8")


def _stamp(path: Path) -> list[int]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns, stat.st_ino]


def _read_or_none(_: None, path: Path) -> Photograph | None:
    try:
        return read(path)
    except (OSError, UnusableImageError):
        return None


def _kept(file: Path) -> dict[str, Any]:
    """Return what earlier builds kept, where it is of this version."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return dict(kept["photographs"]) if kept["version"] == CACHE_VERSION else {}
    except (OSError, ValueError, LookupError, TypeError):
        return {}
