"""Plans the communes of today and the districts of before, with all that lies in each."""

from collections.abc import Callable, Iterator

from saobac.library import Record
from saobac.outputs.listings import samples_last
from saobac.outputs.pages import page_output
from saobac.permalink import Permalinks
from saobac.places import District
from saobac.plan import Output
from saobac.present.cards import cards
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import breadcrumb, head
from saobac.present.linked_data import breadcrumb_list, item_list
from saobac.present.map_locator import locator
from saobac.present.taxonomies import taxonomies
from saobac.schema import Commune, Entry, PlaceReference
from saobac.views.frame import Link
from saobac.views.pages import ListingPage, PlaceGroup, PlacesPage, Section


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
            page = commune_page(presenter, commune)
            yield _plan_place(presenter, page, _entry_path(places.slug(commune.code)))
        for district in places.districts:
            page = district_page(presenter, district)
            yield _plan_place(presenter, page, _entry_path(district.slug))


def _entry_path(slug: str) -> Callable[[Permalinks], str]:
    return lambda links: links.entry("place", slug)


def _plan_place(
    presenter: Presenter, page: ListingPage, path_of: Callable[[Permalinks], str]
) -> Output:
    return page_output(
        presenter,
        "listing",
        head(
            presenter,
            path_of,
            title=page.title,
            description=f"{page.title}: {page.count}. {page.intro}",
        ),
        page,
        (
            *item_list(presenter, page.title, page.sections),
            breadcrumb_list(presenter, page.breadcrumb),
        ),
    )


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


def commune_page(presenter: Presenter, commune: Commune) -> ListingPage:
    """Return what lies in a commune of today."""
    wording = presenter.wording
    name = wording.commune(presenter.library.places, commune.code)
    reference = PlaceReference(code=commune.code)
    now = wording.place_now(presenter.library.places, reference)
    before = wording.place_before(presenter.library.places, reference)
    return _place_page(
        presenter,
        name[:1].upper() + name[1:],
        f"{now[:1].upper()}{now[1:]} ({before}).",
        presenter.library.places.slug(commune.code),
        (commune.code,),
        _in_commune(presenter, commune.code),
    )


def district_page(presenter: Presenter, district: District) -> ListingPage:
    """Return what lies where a district was."""
    say, places = presenter.wording.say, presenter.library.places
    names = ", ".join(places.by_code[code].name for code in district.communes)
    return _place_page(
        presenter,
        presenter.wording.district(district.name),
        say("Until 30 June 2025. Today its land lies in: {communes}.", communes=names),
        district.slug,
        district.communes,
        _in_district(presenter, district),
    )


def _place_page(
    presenter: Presenter,
    title: str,
    intro: str,
    slug: str,
    codes: tuple[str, ...],
    records: tuple[Record[Entry], ...],
) -> ListingPage:
    say, links = presenter.wording.say, presenter.links
    headings = (
        ("product", say("Products")),
        ("destination", say("Places to go")),
        ("producer", say("Producers")),
    )
    sections = (
        Section(heading, cards(presenter, samples_last(r for r in records if r.kind == kind)))
        for kind, heading in headings
    )
    return ListingPage(
        breadcrumb=breadcrumb(
            presenter,
            Link(say("Communes"), links.section("place")),
            Link(title, links.entry("place", slug)),
        ),
        kind="place",
        title=title,
        intro=intro,
        count=presenter.wording.count("{n} entry", "{n} entries", len(records)),
        facets=(),
        sections=tuple(section for section in sections if section.cards),
        pagination=None,
        empty=say("The catalogue has nothing from here yet."),
        requires_stars=False,
        locator=locator(presenter.library.places, links, codes),
    )
