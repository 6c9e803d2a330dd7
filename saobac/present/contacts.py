"""How to reach a producer: every address has a consent record behind it."""

from urllib.parse import urlsplit

from saobac.library import Record
from saobac.present.edition import Presenter
from saobac.schema import PlaceReference, Producer
from saobac.views.parts import Contact, PlaceLine

DIRECTIONS = "https://www.google.com/maps/dir/?api=1&destination={lat},{lon}"
"""The way there: Android and iOS open it in the map app where there is one, others as a page.

`geo:` would ask for any map app, but iOS does not know it and a desktop seldom: a script takes it
on phones that are known to (assets/js/directions.js).
"""


def vcard_path(slug: str) -> str:
    """Return where a producer's vCard lies."""
    return f"static/contacts/{slug}.vcf"


def qr_path(kind: str, slug: str, language: str) -> str:
    """Return where the QR code of a page lies."""
    return f"static/qr/{language}/{kind}/{slug}.svg"


def has_qr(kind: str) -> bool:
    """Tell whether visitors may take a page of this kind home as a QR code."""
    return kind != "story"


def call_qr_path(slug: str) -> str:
    """Return where the QR code that dials a producer lies."""
    return f"static/qr/call/{slug}.svg"


def zalo_qr_path(slug: str) -> str:
    """Return where the QR code that opens a producer's Zalo lies."""
    return f"static/qr/zalo/{slug}.svg"


def zalo_href(number: str) -> str:
    """Return the address that opens Zalo at a number."""
    return f"https://zalo.me/{number.lstrip('+')}"


def map_href(lat: object, lon: object) -> str:
    """Return the address that shows the way to a point."""
    return DIRECTIONS.format(lat=lat, lon=lon)


def contact(presenter: Presenter, record: Record[Producer]) -> Contact:
    """Return the contact block of a producer; empty ways are left out."""
    fields = record.versions[presenter.language].fields
    by_code = presenter.library.places.by_code
    commune = by_code[fields.place.code] if fields.place else None
    reachable = bool(fields.phone or fields.zalo or fields.email or fields.website)
    return Contact(
        producer=fields.title,
        producer_path=presenter.links.entry("producer", record.slug),
        phone=presenter.wording.phone(fields.phone) if fields.phone else "",
        phone_href=f"tel:{fields.phone}" if fields.phone else "",
        zalo=presenter.wording.phone(fields.zalo) if fields.zalo else "",
        zalo_href=zalo_href(fields.zalo) if fields.zalo else "",
        email=fields.email or "",
        website=fields.website or "",
        website_name=urlsplit(fields.website).netloc.removeprefix("www.") if fields.website else "",
        map_href=map_href(commune.lat, commune.lon) if commune else "",
        vcard=vcard_path(record.slug) if reachable else "",
        qr=call_qr_path(record.slug) if fields.phone else "",
        zalo_qr=zalo_qr_path(record.slug) if fields.zalo else "",
        sample=fields.sample,
    )


def place_lines(presenter: Presenter, places: tuple[PlaceReference, ...]) -> tuple[PlaceLine, ...]:
    """Return places as they are named today and were named before."""
    known = presenter.library.places
    return tuple(
        PlaceLine(
            presenter.wording.place_now(known, place),
            presenter.wording.place_before(known, place),
            presenter.links.entry("place", known.slug(place.code)),
        )
        for place in places
    )
