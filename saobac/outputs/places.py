"""Plans the communes of today and the districts of before, with all that lies in each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from saobac.library import Record
from saobac.outputs.listings import (
    first_on,
    on_page,
    page_count,
    page_title,
    pagination,
    samples_last,
)
from saobac.outputs.pages import late_page_output, page_output, records_input
from saobac.permalink import Permalinks
from saobac.places import District
from saobac.plan import Input, Output
from saobac.present.cards import cards
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import breadcrumb, head, json_ld
from saobac.present.linked_data import breadcrumb_list, item_list
from saobac.present.map_locator import locator
from saobac.present.taxonomies import taxonomies
from saobac.schema import Commune, Entry, PlaceReference
from saobac.theme import Shown
from saobac.views.frame import Link
from saobac.views.pages import ListingPage, PlaceGroup, PlacesPage, Section

KINDS = ("product", "destination", "producer")
"""In the order in which a place shows them."""
PER_PAGE = 48
"""Twice that of a list: what lies in a place is better seen whole, and few hold more."""


def plan_places(edition: Edition) -> Iterator[Output]:
    """Plan the list of all places, a page a commune and a page a district."""
    for presenter in edition.presenters():
        index = places_page(presenter)
        yield page_output(
            presenter,
            "places",
            head(
                presenter,
                lambda links: links.section("place"),
                title=index.title,
                description=index.intro,
            ),
            index,
            (breadcrumb_list(presenter, index.breadcrumb),),
        )
        places = edition.library.places
        for commune in places.gazetteer.communes:
            yield from _plan_place(presenter, _commune(presenter, commune))
        for district in places.districts:
            yield from _plan_place(presenter, _district(presenter, district))


def _path_of(slug: str, number: int) -> Callable[[Permalinks], str]:
    return lambda links: links.entry("place", slug, number)


@dataclass(frozen=True, slots=True)
class _Place:
    """A commune or a district, and all that lies in it."""

    title: str
    intro: str
    slug: str
    codes: tuple[str, ...]
    """Of its communes of today."""
    records: tuple[Record[Entry], ...]
    """By kind, in the order in which they are shown."""


def _plan_place(presenter: Presenter, place: _Place) -> Iterator[Output]:
    for number in range(1, page_count(place.records, PER_PAGE) + 1):
        top = head(
            presenter,
            _path_of(place.slug, number),
            title=page_title(presenter, place.title, number),
            description=f"{place.title}: {_count(presenter, place)}. {place.intro}",
        )
        seen = (
            Input.of("place", (place.slug, place.codes, place.intro, len(place.records), number)),
            records_input(presenter, on_page(place.records, number, PER_PAGE)),
        )
        show = partial(_show, presenter, place, number)
        yield late_page_output(presenter, "listing", top, seen, show)


def _show(presenter: Presenter, place: _Place, number: int) -> Shown:
    page = _place_page(presenter, place, number)
    items = (
        *item_list(
            presenter,
            page.title,
            page.sections,
            first=first_on(number, PER_PAGE),
            total=len(place.records),
        ),
        breadcrumb_list(presenter, page.breadcrumb),
    )
    return Shown(page, json_ld(items))


def _count(presenter: Presenter, place: _Place) -> str:
    return presenter.wording.count("{n} entry", "{n} entries", len(place.records))


def places_page(presenter: Presenter) -> PlacesPage:
    """Return the communes of today by the district that they were in before."""
    say, links, places = presenter.wording.say, presenter.links, presenter.library.places
    title = say("Communes")
    return PlacesPage(
        breadcrumb(presenter, Link(title, links.section("place"))),
        title,
        say(
            "Since 1 July 2025 the old province of Bắc Kạn is {n} communes and wards of"
            " {province} province. People still say the old district names; both lead here.",
            n=len(places.by_code),
            province=places.gazetteer.province,
        ),
        place_groups(presenter),
    )


def district_links(presenter: Presenter) -> tuple[Link, ...]:
    """Return the ways to the districts of before, by their bare names."""
    return tuple(
        Link(
            presenter.wording.district_name(district.name),
            presenter.links.entry("place", district.slug),
            count=len(_in_district(presenter, district)),
        )
        for district in presenter.library.places.districts
    )


def place_groups(presenter: Presenter) -> tuple[PlaceGroup, ...]:
    """Return the districts of before, each with its communes of today and what they hold."""
    links, places = presenter.links, presenter.library.places
    return tuple(
        PlaceGroup(
            Link(
                presenter.wording.district(district.name),
                links.entry("place", district.slug),
                count=len(_in_district(presenter, district)),
            ),
            tuple(
                Link(
                    places.by_code[code].name,
                    links.entry("place", places.slug(code)),
                    count=len(_in_commune(presenter, code)),
                )
                for code in district.communes
            ),
        )
        for district in places.districts
    )


def _in_commune(presenter: Presenter, code: str) -> tuple[Record[Entry], ...]:
    return taxonomies(presenter.edition).communes.get(code, ())


def _in_district(presenter: Presenter, district: District) -> tuple[Record[Entry], ...]:
    return taxonomies(presenter.edition).districts.get(district.slug, ())


def _commune(presenter: Presenter, commune: Commune) -> _Place:
    """Return what lies in a commune of today."""
    wording = presenter.wording
    name = wording.commune(presenter.library.places, commune.code)
    reference = PlaceReference(code=commune.code)
    now = wording.place_now(presenter.library.places, reference)
    before = wording.place_before(presenter.library.places, reference)
    return _Place(
        name[:1].upper() + name[1:],
        f"{now[:1].upper()}{now[1:]} ({before}).",
        presenter.library.places.slug(commune.code),
        (commune.code,),
        _by_kind(_in_commune(presenter, commune.code)),
    )


def _district(presenter: Presenter, district: District) -> _Place:
    """Return what lies where a district was."""
    say, places = presenter.wording.say, presenter.library.places
    names = ", ".join(places.by_code[code].name for code in district.communes)
    return _Place(
        presenter.wording.district(district.name),
        say("Until 30 June 2025. Today its land lies in: {communes}.", communes=names),
        district.slug,
        district.communes,
        _by_kind(_in_district(presenter, district)),
    )


def _by_kind(records: Iterable[Record[Entry]]) -> tuple[Record[Entry], ...]:
    """Put entries in the order of `KINDS`, samples last in each."""
    return tuple(sorted(samples_last(records), key=lambda record: KINDS.index(record.kind)))


def _place_page(presenter: Presenter, place: _Place, number: int) -> ListingPage:
    """Return one page of a place; one that holds much has several."""
    say, links = presenter.wording.say, presenter.links
    shown = on_page(place.records, number, PER_PAGE)
    headings = (say("Products"), say("Places to go"), say("Producers"))
    sections = (
        Section(heading, cards(presenter, tuple(each for each in shown if each.kind == kind)))
        for kind, heading in zip(KINDS, headings, strict=True)
    )
    return ListingPage(
        breadcrumb=breadcrumb(
            presenter,
            Link(say("Communes"), links.section("place")),
            Link(place.title, links.entry("place", place.slug)),
        ),
        kind="place",
        title=place.title,
        intro=place.intro,
        count=_count(presenter, place),
        facets=(),
        sections=tuple(section for section in sections if section.cards),
        pagination=pagination(
            presenter,
            partial(links.entry, "place", place.slug),
            number,
            page_count(place.records, PER_PAGE),
        ),
        empty=say("The catalogue has nothing from here yet."),
        requires_stars=False,
        locator=locator(presenter.library.places, links, place.codes),
    )
