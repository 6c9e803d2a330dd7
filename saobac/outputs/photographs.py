"""Plans the derivatives of every photograph: each is decoded once, at a reduced scale."""

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PIL import Image

from saobac.derivatives import Derivative, derivatives
from saobac.photographs import Photograph, open_image, upright
from saobac.plan import Input, Output
from saobac.present.edition import Edition
from saobac.present.pictures import media_name

ENCODERS = {
    "jpg": ("JPEG", {"quality": 80, "optimize": True, "progressive": True}),
    "webp": ("WEBP", {"quality": 78, "method": 4}),
    "avif": ("AVIF", {"quality": 60, "speed": 7}),
}


def plan_photographs(edition: Edition) -> Iterator[Output]:
    """Plan all derivatives of a photograph as one output, for they share its decoding."""
    for record in edition.library.records():
        for file, photograph in record.photographs.items():
            made = derivatives(photograph, media_name(record, file), edition.formats)
            yield Output(
                tuple(item.path for item in made),
                (Input("photograph", photograph.digest), Input.of("encoders", ENCODERS)),
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
    return tuple(_encode(pixels[item.width], item.format) for item in made)


def _encode(image: Image.Image, ending: str) -> bytes:
    """Encode pixels alone: a fresh image carries no metadata of the camera or the person."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    name, options = ENCODERS[ending]
    buffer = io.BytesIO()
    bare.save(buffer, name, **options)
    return buffer.getvalue()
