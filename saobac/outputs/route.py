"""Plans the page of a visitor's own route, and what it knows of every stop."""

import json
from collections.abc import Iterator
from functools import partial

from saobac.outputs.pages import late_page_output
from saobac.plan import Input, Output
from saobac.present.contacts import DIRECTIONS
from saobac.present.edition import Edition, Presenter, catalogue_inputs
from saobac.present.frame import breadcrumb, head
from saobac.present.map_drawing import drawing
from saobac.present.map_land import lakes
from saobac.present.route import borders, place_in_short, route_data, route_data_path
from saobac.present.stops import stop_of
from saobac.theme import Shown
from saobac.views.frame import Link
from saobac.views.pages import Pick, RoutePage


def plan_route(edition: Edition) -> Iterator[Output]:
    """Plan the page in each language."""
    for presenter in edition.presenters():
        title = _title(presenter)
        yield late_page_output(
            presenter,
            "route",
            head(
                presenter,
                lambda links: links.route(),
                title=title,
                description=title,
                indexable=False,
            ),
            (
                Input.of("picks", _picks(presenter)),
                Input.of("lakes", lakes(edition.library)),
            ),
            partial(_show, presenter),
        )


def _title(presenter: Presenter) -> str:
    return presenter.wording.say("My route")


def _show(presenter: Presenter) -> Shown:
    return Shown(route_page(presenter))


def route_page(presenter: Presenter) -> RoutePage:
    """Return what the page shows before anything is chosen, and where its scripts are."""
    say, links = presenter.wording.say, presenter.links
    title, assets = _title(presenter), presenter.edition.assets
    return RoutePage(
        breadcrumb=breadcrumb(presenter, Link(title, links.route())),
        title=title,
        drawing=drawing(presenter, ()),
        borders=borders(presenter),
        picks=_picks(presenter),
        ways=(
            Link(say("Places to go"), links.section("destination")),
            Link(say("Producers"), links.section("producer")),
            Link(say("See the map"), links.map()),
        ),
        months=tuple(presenter.wording.months((month,)) for month in range(1, 13)),
        directions=DIRECTIONS.partition("{lat}")[0],
        url=presenter.edition.url(links.route()),
        data=route_data_path(presenter.language),
        script=assets.route,
        stylesheet=assets.route_stylesheet,
    )


def _picks(presenter: Presenter) -> tuple[Pick, ...]:
    return tuple(
        Pick(
            stop,
            Link(
                record.versions[presenter.language].fields.title,
                presenter.links.entry(record.kind, record.slug),
            ),
            place_in_short(presenter, record.fields),
        )
        for record in presenter.library.destinations
        if (stop := stop_of(presenter.edition, record))
    )


def plan_route_data(edition: Edition) -> Iterator[Output]:
    """Plan the data of each language, as a script: a request for data fails from disk."""
    for presenter in edition.presenters():
        language = Input.of("language", presenter.language)
        inputs = (*catalogue_inputs(edition), language)
        yield Output((route_data_path(presenter.language),), inputs, partial(_script, presenter))


def _script(presenter: Presenter) -> tuple[bytes, ...]:
    text = json.dumps(route_data(presenter), ensure_ascii=False, separators=(",", ":"))
    return (f"window.saobacStops={text};\n".encode(),)
