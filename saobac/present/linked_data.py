"""JSON-LD: what a page is, in schema.org's words.

OCOP stars are a certification with a number and an end, never a rating: no
`aggregateRating`, and none but what is in force today.
"""

from collections.abc import Iterable, Mapping

from saobac.library import Record
from saobac.outline import places_of
from saobac.present.badges import state
from saobac.present.days import days_to_come
from saobac.present.edition import Presenter
from saobac.programme import expiry
from saobac.schema import Destination, Entry, Producer, Product, Recognition, Story
from saobac.views.frame import Link
from saobac.views.pages import Section

Item = dict[str, object]

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
"""Of texts and data."""


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
                "item": {"@id": presenter.edition.url(link.path)},
            }
            for position, link in enumerate(breadcrumb, start=1)
        ],
    }


def item_list(
    presenter: Presenter, name: str, sections: Iterable[Section], first: int = 1, total: int = 0
) -> tuple[Item, ...]:
    """Return what a list shows, as the one item that says so; none for an empty list.

    `first` is the place in the whole list of what this page begins with, `total` its length.
    """
    cards = [card for section in sections for card in section.cards]
    if not cards:
        return ()
    return (
        {
            "@type": "ItemList",
            "name": name,
            "numberOfItems": total or len(cards),
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": card.title,
                    "url": presenter.edition.url(card.path),
                }
                for position, card in enumerate(cards, start=first)
            ],
        },
    )


def website_item(presenter: Presenter) -> Item:
    """Return the site as a whole."""
    site = presenter.library.site
    return {
        "@type": "WebSite",
        "name": site.name,
        "description": getattr(site.description, presenter.language),
        "url": presenter.edition.url(presenter.links.home()),
        "inLanguage": presenter.language,
        "publisher": _publisher(presenter),
    }


def _publisher(presenter: Presenter) -> Item:
    site = presenter.library.site
    return {
        "@type": "Organization",
        "name": getattr(site.publisher, presenter.language),
        "url": presenter.edition.url(presenter.links.home()),
    }


def article_item(presenter: Presenter, record: Record[Story], images: list[str]) -> Item:
    """Return a page to read."""
    version = record.versions[presenter.language]
    url = presenter.edition.url(presenter.links.entry("story", record.slug))
    return {
        "@type": "Article",
        "headline": version.fields.title,
        "description": version.fields.summary,
        "url": url,
        "mainEntityOfPage": url,
        "image": images,
        "inLanguage": version.language,
        "dateModified": version.fields.updated.isoformat(),
        "author": _publisher(presenter),
        "publisher": _publisher(presenter),
        "license": LICENCE_URL,
    }


def dataset_item(
    presenter: Presenter,
    *,
    name: str,
    description: str,
    path: str,
    files: Iterable[tuple[str, str]],
) -> Item:
    """Return the open data, with its files and their media types."""
    library, url = presenter.library, presenter.edition.url
    newest = max((record.outline.updated for record in library.products), default=None)
    return _without_empty(
        {
            "@type": "Dataset",
            "name": name,
            "description": description,
            "url": url(path),
            "license": LICENCE_URL,
            "isAccessibleForFree": True,
            "inLanguage": list(library.site.languages),
            "creator": _publisher(presenter),
            "publisher": _publisher(presenter),
            "dateModified": newest.isoformat() if newest else None,
            "spatialCoverage": {
                "@type": "Place",
                "name": f"{library.places.gazetteer.former_province}, Việt Nam",
            },
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": file,
                    "contentUrl": url(file),
                    "encodingFormat": media_type,
                }
                for file, media_type in files
            ],
        }
    )


def product_item(presenter: Presenter, record: Record[Product], images: list[str]) -> Item:
    """Return a product with the certificates in force, and no offer, for nothing is sold here."""
    fields = record.versions[presenter.language].fields
    makers = [
        _organisation_reference(presenter, presenter.library.producer(slug))
        for slug in fields.producers
    ]
    in_force = [
        recognition
        for recognition in fields.recognitions
        if state(recognition, presenter.edition.today).shows_stars and recognition.stars
    ]
    return _without_empty(
        {
            "@type": "Product",
            "name": fields.title,
            "alternateName": list(fields.aliases),
            "description": fields.summary,
            "url": presenter.edition.url(presenter.links.entry("product", record.slug)),
            "image": images,
            "category": presenter.wording.group(fields.group),
            "gtin": fields.gtin,
            "manufacturer": makers,
            "award": [
                presenter.wording.say("{stars} OCOP stars", stars=recognition.stars)
                for recognition in in_force
            ],
            "hasCertification": [_certification(recognition) for recognition in in_force],
            "countryOfOrigin": {"@type": "Country", "name": "Việt Nam"},
        }
    )


def _certification(recognition: Recognition) -> Item:
    """Return a recognition that is in force: so its day is known."""
    return _without_empty(
        {
            "@type": "Certification",
            "name": f"OCOP {recognition.stars}/5",
            "certificationIdentification": recognition.decision,
            "validFrom": str(recognition.decided),
            "expires": expiry(recognition.decided).isoformat() if recognition.decided else None,
            "certificationStatus": "https://schema.org/CertificationActive",
            "issuedBy": {"@type": "Organization", "name": recognition.certifier}
            if recognition.certifier
            else None,
            "about": {"@type": "Thing", "name": recognition.name},
        }
    )


def _organisation_reference(presenter: Presenter, record: Record[Producer]) -> Item:
    return {
        "@type": "Organization",
        "name": record.versions[presenter.language].fields.title,
        "url": presenter.edition.url(presenter.links.entry("producer", record.slug)),
    }


def producer_item(presenter: Presenter, record: Record[Producer], images: list[str]) -> Item:
    """Return a producer with the contacts that were consented to."""
    fields = record.versions[presenter.language].fields
    return _without_empty(
        {
            **_organisation_reference(presenter, record),
            "description": fields.summary,
            "image": images,
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


def destination_item(presenter: Presenter, record: Record[Destination], images: list[str]) -> Item:
    """Return a place to go; a festival is an event only where its solar date is set."""
    fields = record.versions[presenter.language].fields
    where = _without_empty(
        {
            "@type": "TouristAttraction",
            "name": fields.title,
            "alternateName": list(fields.aliases),
            "description": fields.summary,
            "url": presenter.edition.url(presenter.links.entry("destination", record.slug)),
            "image": images,
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
    coming = days_to_come(presenter, fields)
    if fields.kind == "festival" and coming:
        # Of an event, only the place has an address and a position.
        spot = {key: where.pop(key, None) for key in ("address", "geo")}
        day = min(coming).isoformat()
        return {
            **where,
            "@type": "Event",
            "startDate": day,
            "endDate": day,
            "eventStatus": "https://schema.org/EventScheduled",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": _without_empty({"@type": "Place", "name": fields.title, **spot}),
        }
    return where
