"""Plans the page of every place to go."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import page_output
from saobac.plan import Output
from saobac.present.cards import cards, eyebrow
from saobac.present.contacts import map_href, place_lines, qr_path
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import breadcrumb, entry_head, social_url
from saobac.present.linked_data import breadcrumb_list, destination_item
from saobac.present.notices import notices
from saobac.present.pictures import lead_picture, pictures
from saobac.present.prose_blocks import blocks
from saobac.present.seasons import season
from saobac.schema import Coordinates, Destination, Product
from saobac.views import DestinationPage, Row

NEARBY = 3


def plan_destinations(edition: Edition) -> Iterator[Output]:
    """Plan a page for each destination in each language."""
    for presenter in edition.presenters():
        for record in edition.library.destinations:
            page = destination_page(presenter, record)
            way = breadcrumb_list(presenter, page.breadcrumb)
            items = (destination_item(presenter, record, social_url(presenter, record)), way)
            yield page_output(
                presenter, "destination", entry_head(presenter, record, "article", items), page
            )


def destination_page(presenter: Presenter, record: Record[Destination]) -> DestinationPage:
    """Return all that a destination's page shows."""
    edition, library = presenter.edition, presenter.library
    wording, links = presenter.wording, presenter.links
    version = record.versions[presenter.language]
    fields = version.fields
    path = links.entry("destination", record.slug)
    return DestinationPage(
        breadcrumb=breadcrumb(
            presenter,
            (wording.say("Places to go"), links.section("destination")),
            (fields.title, path),
        ),
        title=fields.title,
        eyebrow=eyebrow(presenter, fields),
        summary=fields.summary,
        aliases=fields.aliases,
        language=version.language,
        picture=lead_picture(edition, record, fields.images),
        gallery=pictures(edition, record, fields.images[1:]),
        notices=notices(presenter, version),
        places=place_lines(presenter, fields.places),
        map_href=map_href(fields.coordinates.lat, fields.coordinates.lon)
        if fields.coordinates
        else "",
        position=_position(presenter, fields.coordinates) if fields.coordinates else "",
        when=_when(presenter, fields),
        season=season(presenter, fields.season),
        facts=tuple(Row(fact.label, fact.value) for fact in fields.facts),
        blocks=blocks(presenter, record),
        products=cards(
            presenter,
            tuple(item for item in library.products if _made_nearby(fields, item)),
        ),
        nearby=cards(presenter, _nearby(presenter, record)),
        sources=fields.sources,
        updated=wording.day(fields.updated),
        updated_iso=fields.updated.isoformat(),
        qr=qr_path("destination", record.slug, presenter.language),
        page_url=edition.url(path),
    )


def _made_nearby(fields: Destination, product: Record[Product]) -> bool:
    if fields.products:
        return product.slug in fields.products
    codes = {place.code for place in fields.places}
    return not product.fields.sample and any(place.code in codes for place in product.fields.places)


def _nearby(presenter: Presenter, record: Record[Destination]) -> tuple[Record[Destination], ...]:
    """Return the nearest other destinations that have coordinates, else the first ones."""
    here = record.fields.coordinates

    def distance(other: Record[Destination]) -> float:
        there = other.fields.coordinates
        if here is None or there is None:
            return 1e6
        # At 22° north a degree of longitude is 0.93 of a degree of latitude.
        east = float(there.lon - here.lon) * 0.93
        north = float(there.lat - here.lat)
        return east * east + north * north

    others = (other for other in presenter.library.destinations if other.slug != record.slug)
    return tuple(sorted(others, key=distance)[:NEARBY])


def _position(presenter: Presenter, coordinates: Coordinates) -> str:
    wording = presenter.wording
    precision = {
        "exact": wording.say("exact"),
        "site": wording.say("near the site"),
        "commune": wording.say("centre of the commune"),
    }[coordinates.precision]
    lat, lon = wording.number(coordinates.lat), wording.number(coordinates.lon)
    return wording.say("{lat}° N, {lon}° E · {precision}", lat=lat, lon=lon, precision=precision)


def _when(presenter: Presenter, fields: Destination) -> str:
    """Write when it is: the lunar day, and the solar dates that staff have set and that come."""
    wording = presenter.wording
    parts = [wording.lunar(fields.lunar)] if fields.lunar else []
    parts += [wording.day(day) for day in fields.solar_dates if day >= presenter.edition.today]
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]
