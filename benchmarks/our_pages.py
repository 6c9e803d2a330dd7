"""The pages that the other generators make too, of all that Sao Bắc makes.

Woven pictures, cards for messengers, QR codes, the map, the search and the open data have no
counterpart in them, and are left to `build.py build`.
"""

from collections.abc import Callable, Iterator
from functools import partial

from saobac.library import Record
from saobac.outputs.feeds import plan_feeds
from saobac.outputs.home import plan_home
from saobac.outputs.listings import (
    Listing,
    catalogue_listings,
    list_output,
    page_count,
    samples_last,
)
from saobac.outputs.photographs import plan_photographs
from saobac.outputs.products import plan_products
from saobac.permalink import SECTIONS, Permalinks
from saobac.pipeline import Planners
from saobac.places import District
from saobac.plan import Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import head
from saobac.schema import Product
from saobac.views.frame import Link


def plan_lists(edition: Edition) -> Iterator[Output]:
    """Plan the lists that the peers have: of all, by group and stars, and by district."""
    for presenter in edition.presenters():
        by_month = f"/{SECTIONS[presenter.language]['month']}/"
        for listing in catalogue_listings(presenter):
            if by_month not in listing.path_of(presenter, 1):
                yield from _plan_list(presenter, listing)
        for listing in _district_lists(presenter):
            yield from _plan_list(presenter, listing)


TEXT = Planners(pages=(plan_home, plan_products, plan_lists), others=(plan_feeds, plan_photographs))


def _by_district(presenter: Presenter) -> dict[str, list[Record[Product]]]:
    places = presenter.library.places
    held: dict[str, list[Record[Product]]] = {district.slug: [] for district in places.districts}
    for record in samples_last(presenter.library.products):
        for slug in dict.fromkeys(
            district.slug
            for place in record.outline.places
            for district in places.districts_of(place)
        ):
            held[slug].append(record)
    return held


def _district_lists(presenter: Presenter) -> Iterator[Listing]:
    """Give the products of each former district; the site itself has them on one page."""
    places = presenter.library.places
    held = _by_district(presenter)
    for district in places.districts:
        records = tuple(held[district.slug])
        yield Listing(
            "product",
            partial(_path_of_district, district),
            presenter.wording.district(district.name),
            "",
            records,
            presenter.wording.count("{n} product", "{n} products", len(records)),
            presenter.wording.say("There is no product here yet."),
            (Link(district.name, presenter.links.entry("place", district.slug)),),
        )


def _path_of_district(district: District, presenter: Presenter, page: int) -> str:
    return presenter.links.entry("place", district.slug, page)


def _always(path: str) -> Callable[[Permalinks], str]:
    return lambda links: path


def _plan_list(presenter: Presenter, listing: Listing) -> Iterator[Output]:
    for number in range(1, page_count(listing.records) + 1):
        yield list_output(
            presenter,
            listing,
            number,
            head(
                presenter,
                _always(listing.path_of(presenter, number)),
                title=listing.title,
                description=listing.intro or f"{listing.title}: {listing.count}",
            ),
        )
