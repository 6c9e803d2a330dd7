"""QR codes hold what they are drawn from, leave room around them, and bear some damage."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from saobac.outputs.qr import SCALE, qr_output

QUIET_ZONE = 4
"""Modules of white around a code that the standard (ISO/IEC 18004) asks for."""
CONTENTS = (
    "https://saobac.example/san-pham/mien-dong-na-ri.html",
    "https://saobac.example/en/products/gao-nep-khau-nua-lech.html",
    "tel:+84209386868",
    "https://zalo.me/0209386868",
    "x" * 300,
)
STEP = re.compile(r"m(-?\d+) (-?\d+)h(\d+)")


def drawn(content: str) -> Image.Image:
    """Return a code as its SVG draws it, a pixel a module."""
    [svg] = qr_output("code.svg", content).render()
    text = svg.decode()
    size = re.search(r'width="(\d+)" height="\1" viewBox="0 0 (\d+) \2"', text)
    assert size
    assert int(size[1]) == int(size[2]) * SCALE
    image = Image.new("L", (int(size[2]), int(size[2])), 255)
    x = y = 0
    for right, down, length in STEP.findall(text):
        x, y = x + int(right), y + int(down)
        ImageDraw.Draw(image).line((x, y, x + int(length) - 1, y), 0)
        x += int(length)
    return image


def read(image: Image.Image) -> list[str]:
    larger = image.resize((image.width * SCALE, image.height * SCALE), Image.Resampling.NEAREST)
    return [code.text for code in zxingcpp.read_barcodes(larger)]


@pytest.mark.parametrize("content", CONTENTS)
def test_a_code_holds_what_it_is_drawn_from(content: str) -> None:
    assert read(drawn(content)) == [content]


@pytest.mark.parametrize("content", CONTENTS)
def test_a_code_stands_in_white(content: str) -> None:
    image = drawn(content)
    room = QUIET_ZONE, QUIET_ZONE, image.width - QUIET_ZONE, image.height - QUIET_ZONE
    assert image.point(lambda value: 255 - value).getbbox() == room


@pytest.mark.parametrize("content", CONTENTS)
def test_a_scratch_does_not_hide_what_a_code_holds(content: str) -> None:
    image = drawn(content)
    line = image.height - QUIET_ZONE - 3
    ImageDraw.Draw(image).line((QUIET_ZONE + 9, line, image.width, line), 255)
    assert read(image) == [content]
