"""Plans QR codes: the address of each page to take home, the call and Zalo of each producer."""

import re
from collections.abc import Iterator
from functools import partial

from PIL import Image
from zxingcpp import BarcodeFormat, create_barcode

from saobac.plan import Input, Output
from saobac.present.contacts import call_qr_path, has_qr, qr_path, zalo_href, zalo_qr_path
from saobac.present.edition import Edition

LEVELS = ("H", "Q", "M")
"""Of error correction, the strongest first. M survives a scratched print; where a stronger one
makes a code no larger, it costs nothing."""
SCALE = 4
"""Pixels a module, where nothing says how large a code is shown."""
DARK = re.compile(rb"\x00+")
"""Dark modules that stand side by side."""


def plan_qr_codes(edition: Edition) -> Iterator[Output]:
    """Plan a code for each page that a visitor may take home, and each number to dial."""
    for presenter in edition.presenters():
        for record in filter(lambda record: has_qr(record.kind), edition.library.records()):
            url = edition.url(presenter.links.entry(record.kind, record.slug))
            yield qr_output(qr_path(record.kind, record.slug, presenter.language), url)
    for record in edition.library.producers:
        if record.fields.phone:
            yield qr_output(call_qr_path(record.slug), f"tel:{record.fields.phone}")
        if record.fields.zalo:
            yield qr_output(zalo_qr_path(record.slug), zalo_href(record.fields.zalo))


def qr_output(path: str, content: str) -> Output:
    """Plan a code that holds a text."""
    return Output((path,), (Input.of("content", content),), partial(_draw, content))


def _draw(content: str) -> tuple[bytes, ...]:
    """Draw a code as SVG, a path of dark modules row by row."""
    side, modules = _modules(content)
    steps, left, above = [], 0, 0
    for y in range(side):
        for run in DARK.finditer(modules, y * side, (y + 1) * side):
            x, length = run.start() - y * side, run.end() - run.start()
            steps.append(f"m{x - left} {y - above}h{length}")
            left, above = x + length, y
    size = side * SCALE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {side} {side}"><path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path stroke="#000" transform="translate(0 .5)" d="{"".join(steps)}"/></svg>\n'.encode(),
    )


def _modules(content: str) -> tuple[int, bytes]:
    """Return how many modules a code has on a side, and all of them, row by row."""
    codes = [
        Image.fromarray(create_barcode(content, BarcodeFormat.QRCode, ec_level=level).to_image())
        for level in LEVELS
    ]
    # Of equals the first: the one that bears the most damage.
    smallest = min(codes, key=lambda code: code.width)
    return smallest.width, smallest.tobytes()
