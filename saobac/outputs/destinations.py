"""Plans the page of every place to go."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import EntryLook, entry_output
from saobac.plan import Output
from saobac.present.articles import article
from saobac.present.cards import cards
from saobac.present.contacts import map_href, place_lines
from saobac.present.days import calendar_path, days_to_come, when
from saobac.present.edition import Edition, Presenter
from saobac.present.linked_data import destination_item
from saobac.present.nearby import destinations_around, products_around
from saobac.present.seasons import season
from saobac.present.stops import stop_of
from saobac.schema import Coordinates, Destination, label_of
from saobac.views.pages import DestinationPage
from saobac.views.parts import Row


def plan_destinations(edition: Edition) -> Iterator[Output]:
    """Plan a page for each destination in each language."""
    for presenter in edition.presenters():
        for record in edition.library.destinations:
            yield destination_output(presenter, record)


def destination_output(presenter: Presenter, record: Record[Destination]) -> Output:
    """Plan the page of a place to go."""
    beside = (*products_around(presenter, record), *destinations_around(presenter, record))
    return entry_output(presenter, LOOK, record, beside)


def destination_page(presenter: Presenter, record: Record[Destination]) -> DestinationPage:
    """Return all that a destination's page shows."""
    fields = record.versions[presenter.language].fields
    spot = fields.coordinates
    return DestinationPage(
        article=article(presenter, record),
        stop=stop_of(presenter.edition, record),
        places=place_lines(presenter, fields.places),
        map_href=map_href(spot.lat, spot.lon) if spot else "",
        map_is_rough=spot is not None and spot.precision == "commune",
        when=when(presenter, fields),
        calendar=calendar_path(presenter.language, record.slug)
        if days_to_come(presenter, fields)
        else "",
        season=season(presenter, fields.season),
        facts=tuple(_facts(presenter, fields)),
        products=cards(presenter, products_around(presenter, record)),
        nearby=cards(presenter, destinations_around(presenter, record)),
    )


LOOK = EntryLook("article", destination_page, destination_item)


def _facts(presenter: Presenter, fields: Destination) -> Iterator[Row]:
    for fact in fields.facts:
        yield Row(fact.label, fact.value)
    if fields.coordinates:
        yield Row(presenter.wording.say("Position"), _position(presenter, fields.coordinates))
    if fields.aliases:
        label = label_of(Destination, "aliases", presenter.language)
        yield Row(label, ", ".join(fields.aliases))


def _position(presenter: Presenter, coordinates: Coordinates) -> str:
    wording = presenter.wording
    precision = {
        "exact": wording.say("exact"),
        "site": wording.say("near the site"),
        "commune": wording.say("approximate, not for navigation"),
    }[coordinates.precision]
    lat, lon = wording.number(coordinates.lat), wording.number(coordinates.lon)
    return wording.say("{lat}° N, {lon}° E · {precision}", lat=lat, lon=lon, precision=precision)
