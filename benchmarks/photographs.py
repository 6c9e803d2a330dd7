"""Makes JPEG files of 12 megapixels that weigh and encode much as photographs of goods do."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from random import Random

from PIL import Image, ImageChops

SIZE = (4000, 3000)
QUALITY = 88
MARGIN = 400
"""Pixels by which a grain is larger than a photograph, which shows another part each time."""
GRAINS = 3
SCALES = ((1, 0.042), (2, 0.035), (6, 0.03), (24, 0.06), (120, 0.3))
"""Of a grain: the size of its specks in pixels, and how much of it they are. Little is as fine as
a pixel, most as large as a leaf: so a photograph of 12 megapixels comes to about 3 MB."""
TURNS = (
    None,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.ROTATE_180,
)


def make_photographs(folder: Path, count: int, seed: int) -> tuple[str, ...]:
    """Make so many photographs; those that lie in the folder already are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    names = tuple(f"anh-{number:05}.jpg" for number in range(count))
    wanted = [number for number, name in enumerate(names) if not (folder / name).is_file()]
    make = partial(_make, folder, seed)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for number in pool.map(make, wanted, chunksize=4):
            _draft(folder, number).replace(folder / names[number])
    return names


def _draft(folder: Path, number: int) -> Path:
    return folder / f"{number}.new"


def _make(folder: Path, seed: int, number: int) -> int:
    photograph(seed, number).save(_draft(folder, number), "JPEG", quality=QUALITY)
    return number


def photograph(seed: int, number: int) -> Image.Image:
    """Draw one photograph: soft light of its own, and a part of one of a few grains over it."""
    random = Random(f"{seed} photograph {number}")
    light = Image.frombytes("RGB", (5, 4), bytes(random.randrange(60, 230) for _ in range(60)))
    left, top = random.randrange(MARGIN), random.randrange(MARGIN)
    grain = _grain(seed, number % GRAINS).crop((left, top, left + SIZE[0], top + SIZE[1]))
    turn = random.choice(TURNS)
    if turn is not None:
        grain = grain.transpose(turn)
    soft = light.resize(SIZE, Image.Resampling.BICUBIC)
    return ImageChops.add(soft, Image.merge("RGB", (grain,) * 3), offset=-128)


@lru_cache(maxsize=GRAINS)
def _grain(seed: int, number: int) -> Image.Image:
    """Return specks of several sizes laid over one another, grey around 128."""
    size = (SIZE[0] + MARGIN, SIZE[1] + MARGIN)
    grain = Image.new("L", size, 128)
    for specks, share in _specks(seed, number, size):
        contrast = share * 2
        layer = specks.point([round(128 + (value - 128) * contrast) % 256 for value in range(256)])
        grain = ImageChops.add(grain, layer, offset=-128)
    return grain


def _specks(seed: int, number: int, size: tuple[int, int]) -> Iterator[tuple[Image.Image, float]]:
    for scale, share in SCALES:
        width, height = (-(-side // scale) for side in size)
        noise = Random(f"{seed} grain {number} {scale}").randbytes(width * height)
        specks = Image.frombytes("L", (width, height), noise)
        yield specks.resize(size, Image.Resampling.BICUBIC), share
