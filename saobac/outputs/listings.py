"""Plans every list: the catalogue, its groups, stars and months, and the other sections."""

from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TypeVar

from saobac.library import Record
from saobac.outputs.pages import late_page_output, records_input
from saobac.outputs.stories import in_order
from saobac.permalink import Permalinks
from saobac.plan import Input, Output
from saobac.present.cards import cards
from saobac.present.edition import Edition, Presenter
from saobac.present.filters import filters
from saobac.present.frame import breadcrumb, head, json_ld
from saobac.present.linked_data import breadcrumb_list, item_list
from saobac.present.taxonomies import taxonomies
from saobac.present.terms import group_term, month_term, stars_term
from saobac.programme import GROUPS, STAR_SCORES
from saobac.schema import Entry, Product
from saobac.theme import Shown
from saobac.views.frame import Head, Link
from saobac.views.pages import Facet, ListingPage, Pagination, Section

PER_PAGE = 24
"""Fills rows of two, three, four and six."""
BESIDE = 1
"""Pages offered on either side of the present one: with both ends they fit on a phone."""


T = TypeVar("T")
E = TypeVar("E", bound=Entry)
PathOfPage = Callable[[Presenter, int], str]
"""The path of one page of a list, in the presenter's language."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is parted into pages."""

    kind: str
    path_of: PathOfPage
    title: str
    intro: str
    records: tuple[Record[Entry], ...]
    count: str
    empty: str
    steps: tuple[Link, ...]
    """The way from the section down to it."""
    requires_stars: bool = False


def _section_path(kind: str) -> PathOfPage:
    return lambda presenter, page: presenter.links.section(kind, page)


def _term_path(taxonomy: str, word: Callable[[Presenter, T], str], term: T) -> PathOfPage:
    return lambda presenter, page: presenter.links.term(taxonomy, word(presenter, term), page)


def plan_listings(edition: Edition) -> Iterator[Output]:
    """Plan all lists in each language."""
    for presenter in edition.presenters():
        for listing in (*catalogue_listings(presenter), *_section_listings(presenter)):
            yield from _plan_listing(presenter, listing)


def samples_last(records: Iterable[Record[E]]) -> tuple[Record[E], ...]:
    """Return entries with real ones first; sorting keeps the dictionary order of each part."""
    return tuple(sorted(records, key=lambda record: record.outline.sample))


def catalogue_listings(presenter: Presenter) -> Iterator[Listing]:
    """Give the catalogue, then its lists by group, by stars in force and by month."""
    say, links = presenter.wording.say, presenter.links
    products = samples_last(presenter.library.products)
    shelves = taxonomies(presenter.edition)
    top = Link(say("Products"), links.section("product"))

    def listing(
        title: str,
        intro: str,
        records: Iterable[Record[Product]],
        path_of: PathOfPage,
        empty: str = "",
        requires_stars: bool = False,
    ) -> Listing:
        kept = tuple(records)
        path = path_of(presenter, 1)
        return Listing(
            "product",
            path_of,
            title,
            intro,
            kept,
            presenter.wording.count("{n} product", "{n} products", len(kept)),
            empty or say("There is no product here yet."),
            (top,) if path == top.path else (top, Link(title, path)),
            requires_stars,
        )

    yield listing(
        say("Products"),
        say("What the villages of Bắc Kạn grow, cook, weave and welcome guests with."),
        products,
        _section_path("product"),
    )
    for key in GROUPS:
        yield listing(
            presenter.wording.group(key),
            "",
            samples_last(shelves.groups.get(key, ())),
            _term_path("group", group_term, key),
        )
    for stars in STAR_SCORES:
        yield listing(
            say("{stars} OCOP stars", stars=stars),
            say("Only recognitions that are in force today: 36 months from the decision."),
            samples_last(shelves.stars.get(stars, ())),
            _term_path("stars", stars_term, stars),
            empty=say("No product holds {stars} stars in force today.", stars=stars),
            requires_stars=True,
        )
    for month in range(1, 13):
        name = presenter.wording.month(month)
        yield listing(
            say("In season: {month}", month=name),
            say("Fresh or made in {month}; goods made all year are included.", month=name),
            samples_last(shelves.months.get(month, ())),
            _term_path("month", month_term, month),
        )


def _section_listings(presenter: Presenter) -> Iterator[Listing]:
    say, library, wording = presenter.wording.say, presenter.library, presenter.wording
    sections: tuple[tuple[str, str, str, tuple[Record[Entry], ...], str, str], ...] = (
        (
            "destination",
            say("Places to go"),
            say("Lakes, caves, passes, relics and feasts, each named as it is today."),
            library.destinations,
            "{n} place",
            "{n} places",
        ),
        (
            "producer",
            say("Producers"),
            say("Cooperatives, companies and households behind the products."),
            samples_last(library.producers),
            "{n} producer",
            "{n} producers",
        ),
        (
            "story",
            say("OCOP stories"),
            say("What the stars mean, and how the programme went in Bắc Kạn."),
            in_order(library.stories),
            "{n} story",
            "{n} stories",
        ),
    )
    for kind, title, intro, records, singular, plural in sections:
        yield Listing(
            kind,
            _section_path(kind),
            title,
            intro,
            records,
            wording.count(singular, plural, len(records)),
            say("There is nothing here yet."),
            (Link(title, presenter.links.section(kind)),),
        )


def page_count(records: Sized, per_page: int = PER_PAGE) -> int:
    """Return into how many pages a list is parted; an empty one has a page that says so."""
    return max(1, -(-len(records) // per_page))


def on_page(
    records: tuple[Record[E], ...], number: int, per_page: int = PER_PAGE
) -> tuple[Record[E], ...]:
    """Return what one page of a list shows."""
    return records[(number - 1) * per_page : number * per_page]


def first_on(number: int, per_page: int = PER_PAGE) -> int:
    """Return the place in the whole list of what a page begins with."""
    return (number - 1) * per_page + 1


def page_title(presenter: Presenter, title: str, number: int) -> str:
    """Return the title of one page of a list."""
    if number == 1:
        return title
    return f"{title} · " + presenter.wording.say("page {n}", n=number)


def _plan_listing(presenter: Presenter, listing: Listing) -> Iterator[Output]:
    for number in range(1, page_count(listing.records) + 1):
        yield list_output(
            presenter,
            listing,
            number,
            head(
                presenter,
                _path_of(presenter, listing, number),
                title=page_title(presenter, listing.title, number),
                description=listing.intro or f"{listing.title}: {listing.count}",
            ),
        )


def _path_of(presenter: Presenter, listing: Listing, number: int) -> Callable[[Permalinks], str]:
    return lambda links: listing.path_of(presenter.other(links.language), number)


def list_output(presenter: Presenter, listing: Listing, number: int, head: Head) -> Output:
    """Plan one page of a list."""
    bare, shown = _bare_page(presenter, listing, number), on_page(listing.records, number)
    seen = [Input.of("list", (bare, len(listing.records))), records_input(presenter, shown)]
    page = bare
    if listing.kind == "product":
        path = listing.path_of(presenter, 1)
        seen.append(facets_input(presenter, path))
        page = replace(bare, facets=facets(presenter, path))
    show = partial(_show, presenter, page, number, shown, len(listing.records))
    return late_page_output(presenter, "listing", head, tuple(seen), show)


def _show(
    presenter: Presenter,
    bare: ListingPage,
    number: int,
    shown: tuple[Record[Entry], ...],
    total: int,
) -> Shown:
    """Return a page of a list with its cards; `total` counts those of the whole list."""
    sections = (Section("", cards(presenter, shown)),) if shown else ()
    items = (
        *item_list(presenter, bare.title, sections, first=first_on(number), total=total),
        breadcrumb_list(presenter, bare.breadcrumb),
    )
    return Shown(replace(bare, sections=sections), json_ld(items))


def _bare_page(presenter: Presenter, listing: Listing, number: int) -> ListingPage:
    """Return one page of a list, without its cards and the choices above them."""
    path = listing.path_of(presenter, 1)
    total = page_count(listing.records)
    is_catalogue = path == presenter.links.section("product") and number == 1
    return ListingPage(
        breadcrumb=breadcrumb(presenter, *listing.steps),
        kind=listing.kind,
        title=listing.title,
        intro=listing.intro,
        count=listing.count,
        facets=(),
        sections=(),
        pagination=pagination(presenter, partial(listing.path_of, presenter), number, total),
        empty=listing.empty,
        requires_stars=listing.requires_stars,
        filters=filters(presenter) if is_catalogue else (),
    )


def pagination(
    presenter: Presenter, path_of: Callable[[int], str], number: int, total: int
) -> Pagination | None:
    """Return the ways to the other pages of a list; None where there is but one."""
    if total == 1:
        return None
    say = presenter.wording.say

    def link(page: int, label: str = "") -> Link:
        return Link(label or str(page), path_of(page), current=page == number)

    return Pagination(
        number,
        total,
        link(number - 1, say("Previous page")) if number > 1 else None,
        link(number + 1, say("Next page")) if number < total else None,
        tuple(link(page) if page else None for page in shown_pages(number, total)),
    )


def shown_pages(number: int, total: int) -> tuple[int | None, ...]:
    """Return the pages that one of many offers: the ends and its neighbours, None for a gap."""
    near = range(number - BESIDE, number + BESIDE + 1)
    shown = sorted(page for page in {1, total, *near} if 1 <= page <= total)
    gapped: list[int | None] = []
    for before, page in zip([0, *shown], shown, strict=False):
        if page - before == 2:
            gapped.append(page - 1)
        elif page - before > 2:
            gapped.append(None)
        gapped.append(page)
    return tuple(gapped)


def group_links(presenter: Presenter) -> tuple[Link, ...]:
    """Return the ways to the product groups, with how many each holds."""
    groups = taxonomies(presenter.edition).groups
    return tuple(
        Link(
            presenter.wording.group(key),
            presenter.links.term("group", group_term(presenter, key)),
            count=len(groups.get(key, ())),
        )
        for key in GROUPS
    )


@lru_cache(maxsize=8)
def facets_input(presenter: Presenter, path: str) -> Input:
    """Return the choices above a list of products as one input of each of its pages."""
    return Input.of("facets", facets(presenter, path))


@lru_cache(maxsize=8)
def facets(presenter: Presenter, path: str) -> tuple[Facet, ...]:
    """Return the choices above a list of products, with how many each holds."""
    say, links, wording = presenter.wording.say, presenter.links, presenter.wording
    shelves, total = taxonomies(presenter.edition), len(presenter.library.products)

    def link(label: str, target: str, count: int) -> Link:
        return Link(label, target, target == path, count)

    groups = tuple(replace(group, current=group.path == path) for group in group_links(presenter))
    stars = tuple(
        link(
            say("{n} stars", n=number),
            links.term("stars", stars_term(presenter, number)),
            len(shelves.stars.get(number, ())),
        )
        for number in STAR_SCORES
    )
    months = tuple(
        link(
            wording.month_short(month),
            links.term("month", month_term(presenter, month)),
            len(shelves.months.get(month, ())),
        )
        for month in range(1, 13)
    )
    return (
        Facet(say("Group"), (link(say("All"), links.section("product"), total), *groups)),
        Facet(say("Stars in force"), stars),
        Facet(say("In season"), months),
    )
