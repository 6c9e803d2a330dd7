"""Plans the derivatives of every photograph: each is decoded once, at a reduced scale."""

import io
import math
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

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
STEP = 0.87
"""How much a photograph weighs over what it weighed a step of the ladder before, as measured."""
GROWTH = 0.85
"""By which power of its area its weight grows, as measured."""


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
    last: dict[str, Encoded] = {}
    contents = []
    for item in made:
        image = pixels[item.width]
        likely = _likely(last.get(item.format), image, item.ceiling)
        last[item.format] = encode(image, item.format, item.ceiling, likely)
        contents.append(last[item.format].content)
    return tuple(contents)


class Encoded(NamedTuple):
    """A derivative's bytes, and how it was encoded."""

    content: bytes
    step: int
    """Of the ladder."""
    area: int
    """In pixels."""


def _likely(smaller: Encoded | None, image: Image.Image, ceiling: int) -> int:
    """Return the step that a derivative will likely need, from what the next smaller one needed."""
    if smaller is None:
        return 0
    growth = (image.width * image.height / smaller.area) ** GROWTH
    step = smaller.step + _steps_to(ceiling, len(smaller.content) * growth)
    return min(max(step, 0), len(LADDER) - 1)


def encode(image: Image.Image, ending: str, ceiling: int, likely: int = 0) -> Encoded:
    """Encode pixels about as well as so many bytes allow; most photographs fit at once.

    No better step would fit but by less than a step. To encode is nearly all that a photograph
    costs, so few steps are tried: the likely one, and then what its weight leads to expect.
    """
    too_heavy, light_enough = -1, len(LADDER)
    step, contents = likely, dict[int, bytes]()
    while too_heavy + 1 < light_enough:
        share, softness = LADDER[step]
        content = _bytes(_softer(image, softness), ending, round(share * QUALITIES[ending]))
        contents[step] = content
        more = _steps_to(ceiling, len(content))
        if len(content) > ceiling:
            too_heavy = step
        else:
            light_enough = step
            if more == 0:
                break
        step = min(max(step + more, too_heavy + 1), light_enough - 1)
    best = min(light_enough, len(LADDER) - 1)
    return Encoded(contents[best], best, image.width * image.height)


def _steps_to(ceiling: int, weight: float) -> int:
    """Return how many steps further down a weight fits under a ceiling; below 0, further up."""
    return math.ceil(math.log(ceiling / weight, STEP))


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
