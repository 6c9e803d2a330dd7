"""Photographs as telephones write them, made from nothing but a number."""

import random
from pathlib import Path

import pillow_heif
from PIL import Image

TWELVE_MEGAPIXELS = (4032, 3024)
PLACE = (22.0, 24.0, 3.0)
"""Degrees, minutes and seconds of somebody's home."""


def scene(seed: int, size: tuple[int, int] = TWELVE_MEGAPIXELS) -> Image.Image:
    """Return a sharp picture: broad patches of colour with fine grain, one for each number."""
    chance = random.Random(seed)
    patches = Image.frombytes("RGB", (4, 3), chance.randbytes(36))
    fine = (size[0] // 4, size[1] // 4)
    grain = Image.frombytes("L", fine, chance.randbytes(fine[0] * fine[1]))
    picture = patches.resize(fine, Image.Resampling.BICUBIC)
    return Image.blend(picture, grain.convert("RGB"), 0.3).resize(size, Image.Resampling.BICUBIC)


def phone_exif(orientation: int = 1, taken: str = "2026:11:20 08:00:00") -> Image.Exif:
    """Return what a telephone says of itself, of the hour and of the place."""
    exif = Image.Exif()
    exif[0x010F] = "Apple"
    exif[0x0110] = "iPhone 15"
    exif[0x0112] = orientation
    exif[0x013B] = "Người chụp"
    exif.get_ifd(0x8769)[0x9003] = taken
    exif.get_ifd(0x8825).update({1: "N", 2: PLACE, 3: "E", 4: PLACE})
    return exif


def save_jpeg(image: Image.Image, file: Path, exif: Image.Exif | None = None) -> Path:
    """Save as a telephone does."""
    image.save(file, "JPEG", quality=92, exif=exif or b"")
    return file


def save_heic(image: Image.Image, file: Path, exif: Image.Exif | None = None) -> Path:
    """Save as an iPhone does; an orientation becomes the container's own."""
    pillow_heif.register_heif_opener()
    raw = exif.tobytes() if exif else None
    # The encoder's own pace takes five seconds for a picture.
    image.save(file, "HEIF", quality=50, exif=raw, enc_params={"preset": "ultrafast"})
    return file
