"""Plans the page of every place to go."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import page_output
from saobac.plan import Output
from saobac.present.articles import article
from saobac.present.cards import cards
from saobac.present.contacts import map_href, place_lines
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import entry_head, social_url
from saobac.present.linked_data import breadcrumb_list, destination_item
from saobac.present.seasons import season
from saobac.schema import Coordinates, Destination, Product, label_of
from saobac.views.pages import DestinationPage
from saobac.views.parts import Row

NEARBY = 3


def plan_destinations(edition: Edition) -> Iterator[Output]:
    """Plan a page for each destination in each language."""
    for presenter in edition.presenters():
        for record in edition.library.destinations:
            page = destination_page(presenter, record)
            way = breadcrumb_list(presenter, page.article.breadcrumb)
            items = (destination_item(presenter, record, social_url(presenter, record)), way)
            yield page_output(
                presenter, "destination", entry_head(presenter, record, "article", items), page
            )


def destination_page(presenter: Presenter, record: Record[Destination]) -> DestinationPage:
    """Return all that a destination's page shows."""
    fields = record.versions[presenter.language].fields
    spot = fields.coordinates
    products = tuple(item for item in presenter.library.products if _made_nearby(fields, item))
    return DestinationPage(
        article=article(presenter, record),
        places=place_lines(presenter, fields.places),
        map_href=map_href(spot.lat, spot.lon) if spot else "",
        when=_when(presenter, fields),
        season=season(presenter, fields.season),
        facts=tuple(_facts(presenter, fields)),
        products=cards(presenter, products),
        nearby=cards(presenter, _nearby(presenter, record)),
    )


def _facts(presenter: Presenter, fields: Destination) -> Iterator[Row]:
    for fact in fields.facts:
        yield Row(fact.label, fact.value)
    if fields.coordinates:
        yield Row(presenter.wording.say("Position"), _position(presenter, fields.coordinates))
    if fields.aliases:
        label = label_of(Destination, "aliases", presenter.language)
        yield Row(label, ", ".join(fields.aliases))


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
        "commune": wording.say("approximate, not for navigation"),
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
