"""Communes and districts in the kiosk: with a code, as all that a visitor may take home."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import PurePosixPath

from saobac.outputs.qr import qr_output
from saobac.plan import Output
from saobac.present.contacts import qr_path
from saobac.present.edition import Edition
from saobac.theme import PageTask
from saobac.views.pages import ListingPage


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceScreen(ListingPage):
    """What lies in a commune or a district, and the code of its page on the web."""

    qr: str


def place_screen(task: PageTask, page: ListingPage) -> PageTask:
    """Return the page of a place as a screen with its code."""
    values = {item.name: getattr(page, item.name) for item in fields(page)}
    slug = PurePosixPath(task.path).stem
    screen = PlaceScreen(**values, qr=qr_path("place", slug, task.language))
    return replace(task, layout="place.html").showing(screen)


def plan_place_codes(edition: Edition) -> Iterator[Output]:
    """Plan a code for each commune and each district."""
    places = edition.library.places
    slugs = [places.slug(commune.code) for commune in places.gazetteer.communes]
    slugs += [district.slug for district in places.districts]
    for presenter in edition.presenters():
        for slug in slugs:
            url = edition.url(presenter.links.entry("place", slug))
            yield qr_output(qr_path("place", slug, presenter.language), url)
