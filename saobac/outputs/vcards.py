"""Plans a vCard for each producer that can be reached."""

from collections.abc import Iterator
from functools import partial

from saobac.content_lines import escape, write_lines
from saobac.plan import Input, Output
from saobac.present.contacts import vcard_path
from saobac.present.edition import Edition
from saobac.schema import Producer


def plan_vcards(edition: Edition) -> Iterator[Output]:
    """Plan the vCards; one without a way to reach the producer would be of no use."""
    for record in edition.library.producers:
        fields = record.fields
        if fields.phone or fields.zalo or fields.email or fields.website:
            province = edition.library.places.gazetteer.province
            commune = edition.library.places.by_code[fields.place.code].name if fields.place else ""
            text = vcard(fields, commune, province)
            yield Output(
                (vcard_path(record.slug),), (Input.of("vcard", text),), partial(_encode, text)
            )


def vcard(fields: Producer, commune: str, province: str) -> str:
    """Write a producer as a vCard 3.0 (RFC 2426), which old phones read too."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{escape(fields.title)}",
        f"N:{escape(fields.title)};;;;",
        f"ORG:{escape(fields.title)}",
        "X-ABShowAs:COMPANY",  # An iPhone then shows the name as that of a firm.
    ]
    if fields.phone:
        lines.append(f"TEL;TYPE=WORK,VOICE:{fields.phone}")
    if fields.zalo and fields.zalo != fields.phone:
        lines.append(f"TEL;TYPE=CELL:{fields.zalo}")
    if fields.email:
        lines.append(f"EMAIL;TYPE=INTERNET:{fields.email}")
    if fields.website:
        lines.append(f"URL:{fields.website}")
    if fields.place:
        street = escape(fields.address or "")
        lines.append(f"ADR;TYPE=WORK:;;{street};{escape(commune)};{escape(province)};;Việt Nam")
    if fields.sample:
        lines.append("NOTE:Dữ liệu minh họa / Sample data")
    lines.append("END:VCARD")
    return write_lines(lines)


def _encode(text: str) -> tuple[bytes, ...]:
    return (text.encode(),)
