"""Plans the derivatives of every photograph: each is decoded once, at a reduced scale."""

import io
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

from PIL import Image

from saobac.derivatives import LADDER, POLICY, QUALITIES, Derivative, derivatives
from saobac.photographs import Photograph, open_image, upright
from saobac.plan import Input, Output
from saobac.present.edition import Edition
from saobac.present.pictures import media_name

ENCODERS: dict[str, tuple[str, dict[str, int | bool]]] = {
    "jpg": ("JPEG", {"optimize": True, "progressive": True}),
    "webp": ("WEBP", {"method": 4}),
    "avif": ("AVIF", {"speed": 7}),
}


def plan_photographs(edition: Edition) -> Iterator[Output]:
    """Plan all derivatives of a photograph as one output, for they share its decoding."""
    for record in edition.library.records():
        for file, photograph in record.photographs.items():
            made = derivatives(photograph, media_name(record, file), edition.formats)
            yield Output(
                tuple(item.path for item in made),
                (
                    Input("photograph", photograph.digest),
                    Input("policy", POLICY),
                    Input.of("encoders", ENCODERS),
                ),
                partial(_make, photograph, made),
            )


def _make(photograph: Photograph, made: tuple[Derivative, ...]) -> tuple[bytes, ...]:
    """Encode every derivative; each width is reduced from the next larger one."""
    sizes = sorted({(item.width, item.height) for item in made}, reverse=True)
    with open_image(Path(photograph.file)) as source:
        image = upright(source, width=max(sizes[0]))
    pixels: dict[int, Image.Image] = {}
    for size in sizes:
        if image.size != size:
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        pixels[size[0]] = image
    return tuple(encode(pixels[item.width], item.format, item.ceiling) for item in made)


def encode(image: Image.Image, ending: str, ceiling: int) -> bytes:
    """Encode pixels as well as so many bytes allow; most photographs fit at once."""

    @cache
    def attempt(step: int) -> bytes:
        share, softness = LADDER[step]
        return _bytes(_softer(image, softness), ending, round(share * QUALITIES[ending]))

    return attempt(_first(lambda step: len(attempt(step)) <= ceiling, len(LADDER)))


def _first(fits: Callable[[int], bool], end: int) -> int:
    """Return the first step that fits, the last where none does; each step weighs less."""
    if fits(0):
        return 0
    low, high = 1, end - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle + 1, high)
    return low


def _softer(image: Image.Image, softness: float) -> Image.Image:
    if softness == 1:
        return image
    small = (max(1, round(side * softness)) for side in image.size)
    reduced = image.resize(tuple(small), Image.Resampling.LANCZOS)
    return reduced.resize(image.size, Image.Resampling.BICUBIC)


def _bytes(image: Image.Image, ending: str, quality: int) -> bytes:
    """Encode pixels alone: a fresh image carries no metadata of the camera or the person."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    name, options = ENCODERS[ending]
    buffer = io.BytesIO()
    bare.save(buffer, name, quality=quality, **options)
    return buffer.getvalue()
