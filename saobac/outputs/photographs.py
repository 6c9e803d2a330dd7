"""Plans the derivatives of every photograph: each is decoded once, at a reduced scale."""

import io
import math
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from saobac.derivatives import LADDER, POLICY, QUALITIES, Derivative, derivatives
from saobac.outputs.encoded_weights import GROWTH, LIGHTER, likely_step, share
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
        image = upright(source, width=min(sizes[0]))
    pixels: dict[int, Image.Image] = {}
    for size in sizes:
        if image.size != size:
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        pixels[size[0]] = image
    contents: dict[tuple[str, int], bytes] = {}
    others = {item.format for item in made} - {"jpg"}
    lighter = dict(LIGHTER)
    smaller, growth = Encoded(b"", 1, 1), GROWTH
    # JPEG first: it costs a sixth of WebP, and tells what to expect of that.
    for width, ceiling in sorted({(item.width, item.ceiling) for item in made}):
        image = pixels[width]
        larger = image.width * image.height / smaller.area
        expected = smaller.weight * larger**growth
        jpeg = encode(image, "jpg", ceiling, likely_step("jpg", width, ceiling, expected))
        contents["jpg", width] = jpeg.content
        for ending in others:
            expected = jpeg.weight * lighter[ending]
            other = encode(image, ending, ceiling, likely_step(ending, width, ceiling, expected))
            contents[ending, width] = other.content
            lighter[ending] = other.weight / jpeg.weight
        if smaller.content:
            growth = math.log(jpeg.weight / smaller.weight, larger)
        smaller = jpeg
    return tuple(contents[item.format, item.width] for item in made)


class Encoded(NamedTuple):
    """A derivative's bytes, and how it was encoded."""

    content: bytes
    weight: float
    """What it would likely weigh on the first step, in bytes."""
    area: int
    """In pixels."""
    step: int = 0
    """Of the ladder."""


def encode(image: Image.Image, ending: str, ceiling: int, likely: int = 0) -> Encoded:
    """Encode pixels about as well as so many bytes allow; most photographs fit at once.

    No better step would fit but by less than a step. To encode is nearly all that a photograph
    costs, so few steps are tried: the likely one, and then what its weight leads to expect.
    """
    width = image.width
    too_heavy, light_enough = -1, len(LADDER)
    step, tried = likely, dict[int, Encoded]()
    while too_heavy + 1 < light_enough:
        quality, softness = LADDER[step]
        content = _bytes(_softer(image, softness), ending, round(quality * QUALITIES[ending]))
        weight = len(content) / share(ending, width, step)
        tried[step] = Encoded(content, weight, width * image.height, step)
        better = likely_step(ending, width, ceiling, weight)
        if len(content) > ceiling:
            too_heavy = step
        else:
            light_enough = step
            if better >= step:
                break
        step = min(max(better, too_heavy + 1), light_enough - 1)
    return tried[min(light_enough, len(LADDER) - 1)]


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
