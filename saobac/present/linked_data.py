"""JSON-LD: what a page is, in schema.org's words.

OCOP stars are a certification with a number and an end, never a rating: no
`aggregateRating`, and none but what is in force today.
"""

from collections.abc import Iterable, Mapping

from saobac.library import Record, places_of
from saobac.present.badges import state
from saobac.present.edition import Presenter
from saobac.programme import expiry
from saobac.schema import Destination, Entry, Producer, Product
from saobac.views.frame import Link

Item = dict[str, object]


def _without_empty(item: Mapping[str, object]) -> Item:
    return {key: value for key, value in item.items() if value not in (None, "", (), [])}


def breadcrumb_list(presenter: Presenter, breadcrumb: Iterable[Link]) -> Item:
    """Return the way to a page."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.label,
                "item": presenter.edition.url(link.path),
            }
            for position, link in enumerate(breadcrumb, start=1)
        ],
    }


def product_item(presenter: Presenter, record: Record[Product], image: str) -> Item:
    """Return a product with the certificates in force, and no offer, for nothing is sold here."""
    fields = record.versions[presenter.language].fields
    makers = [
        _organisation_reference(presenter, presenter.library.producer(slug))
        for slug in fields.producers
    ]
    certifications = [
        _without_empty(
            {
                "@type": "Certification",
                "name": f"OCOP {recognition.stars}/5",
                "certificationIdentification": recognition.decision,
                "validFrom": str(recognition.decided),
                "expires": expiry(recognition.decided).isoformat(),
                "certificationStatus": "https://schema.org/CertificationActive",
                "issuedBy": {"@type": "Organization", "name": recognition.certifier}
                if recognition.certifier
                else None,
                "about": {"@type": "Thing", "name": recognition.name},
            }
        )
        for recognition in fields.recognitions
        if state(presenter, recognition).shows_stars and recognition.stars and recognition.decided
    ]
    return _without_empty(
        {
            "@type": "Product",
            "name": fields.title,
            "alternateName": list(fields.aliases),
            "description": fields.summary,
            "url": presenter.edition.url(presenter.links.entry("product", record.slug)),
            "image": image,
            "category": presenter.wording.group(fields.group),
            "gtin": fields.gtin,
            "manufacturer": makers,
            "hasCertification": certifications,
            "countryOfOrigin": {"@type": "Country", "name": "Việt Nam"},
        }
    )


def _organisation_reference(presenter: Presenter, record: Record[Producer]) -> Item:
    return {
        "@type": "Organization",
        "name": record.versions[presenter.language].fields.title,
        "url": presenter.edition.url(presenter.links.entry("producer", record.slug)),
    }


def producer_item(presenter: Presenter, record: Record[Producer]) -> Item:
    """Return a producer with the contacts that were consented to."""
    fields = record.versions[presenter.language].fields
    return _without_empty(
        {
            **_organisation_reference(presenter, record),
            "description": fields.summary,
            "telephone": fields.phone,
            "email": fields.email,
            "sameAs": fields.website,
            "taxID": fields.tax_code,
            "foundingDate": str(fields.founded) if fields.founded else None,
            "address": _address(presenter, fields),
        }
    )


def _address(presenter: Presenter, fields: Entry) -> Item | None:
    places = places_of(fields)
    if not places:
        return None
    return {
        "@type": "PostalAddress",
        "addressLocality": presenter.library.places.by_code[places[0].code].name,
        "addressRegion": presenter.library.places.gazetteer.province,
        "addressCountry": "VN",
    }


def destination_item(presenter: Presenter, record: Record[Destination], image: str) -> Item:
    """Return a place to go; a festival is an event only where its solar date is set."""
    fields = record.versions[presenter.language].fields
    where = _without_empty(
        {
            "@type": "TouristAttraction",
            "name": fields.title,
            "alternateName": list(fields.aliases),
            "description": fields.summary,
            "url": presenter.edition.url(presenter.links.entry("destination", record.slug)),
            "image": image,
            "address": _address(presenter, fields),
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": float(fields.coordinates.lat),
                "longitude": float(fields.coordinates.lon),
            }
            if fields.coordinates and fields.coordinates.precision != "commune"
            else None,
        }
    )
    coming = [day for day in fields.solar_dates if day >= presenter.edition.today]
    if fields.kind == "festival" and coming:
        address = where.pop("address", None)
        location = _without_empty({"@type": "Place", "name": fields.title, "address": address})
        return {
            **where,
            "@type": "Event",
            "startDate": min(coming).isoformat(),
            "location": location,
        }
    return where
