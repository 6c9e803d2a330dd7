"""Plans QR codes: the address of each page to take home, the call and Zalo of each producer."""

import io
from collections.abc import Iterator
from functools import partial

import segno

from saobac.plan import Input, Output
from saobac.present.contacts import call_qr_path, has_qr, qr_path, zalo_href, zalo_qr_path
from saobac.present.edition import Edition

QUIET_ZONE = 4
"""Modules of white around a code that the standard (ISO/IEC 18004) asks for."""


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
    """Draw a code that survives a scratched print (error correction M)."""
    buffer = io.BytesIO()
    code = segno.make(content, error="m", micro=False)
    code.save(
        buffer, kind="svg", border=QUIET_ZONE, light="#fff", dark="#000",
        xmldecl=False, omitsize=False, scale=4, nl=False,
    )  # fmt: skip
    return (buffer.getvalue() + b"\n",)
