"""Photographs as telephones write them, made from nothing but a number."""

import math
import random
from pathlib import Path

import pillow_heif
from PIL import Image, ImageChops, ImageDraw, ImageFilter

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


def still_life(seed: int, size: tuple[int, int]) -> Image.Image:
    """Return what most photographs of goods are: things with edges on a soft ground, some grain."""
    chance = random.Random(seed)
    ground = Image.frombytes("RGB", (4, 3), chance.randbytes(36))
    picture = ground.resize(size, Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    wide = size[0]
    for _ in range(60):
        x, y = chance.uniform(0.15, 0.85) * wide, chance.uniform(0.2, 0.8) * size[1]
        far, high = chance.uniform(0.03, 0.14) * wide, chance.uniform(0.02, 0.1) * wide
        pen.ellipse((x - far, y - high, x + far, y + high), fill=_colour(chance))
    for _ in range(300):
        x, y = chance.uniform(0, wide), chance.uniform(0.3, 0.7) * size[1]
        end = (x + chance.gauss(0, wide / 8), y + chance.gauss(0, wide / 40))
        pen.line((x, y, *end), fill=_colour(chance), width=max(1, wide // 400))
    return _grained(picture.filter(ImageFilter.GaussianBlur(wide / 1000)), 6)


def foliage(seed: int, size: tuple[int, int]) -> Image.Image:
    """Return what costs most bytes: leaves from edge to edge, in sun and shade, with grain."""
    chance = random.Random(seed)
    picture = Image.new("RGB", size, "#1c2a14")
    pen = ImageDraw.Draw(picture)
    for _ in range(14_000):
        x, y, turn = chance.uniform(0, size[0]), chance.uniform(0, size[1]), chance.uniform(0, 6.3)
        long, broad = chance.uniform(6, 22), chance.uniform(2, 7)
        across = (broad * -math.sin(turn), broad * math.cos(turn))
        along = (long * math.cos(turn), long * math.sin(turn))
        light = chance.uniform(0.3, 1)
        pen.polygon(
            (
                (x - along[0], y - along[1]),
                (x + across[0], y + across[1]),
                (x + along[0], y + along[1]),
                (x - across[0], y - across[1]),
            ),
            fill=(int(150 * light), int(220 * light), int(90 * light * chance.random())),
        )
    return _grained(picture, 24)


def _colour(chance: random.Random) -> tuple[int, int, int]:
    return chance.randrange(256), chance.randrange(256), chance.randrange(256)


def _grained(picture: Image.Image, strength: float) -> Image.Image:
    """Lay the grain of a small sensor over a picture: bright and dark specks of every pixel."""
    grain = Image.effect_noise(picture.size, strength).convert("RGB")
    return ImageChops.add(picture, grain, scale=1, offset=-128)


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
