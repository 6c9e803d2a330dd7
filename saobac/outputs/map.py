"""Plans the map: its page in each language, its cloth, and the small map of all other pages."""

from collections.abc import Iterator, Sequence
from functools import partial

from saobac.loom.cloth import to_svg
from saobac.loom.province.cloth import weave_province, weave_small_province
from saobac.outputs.pages import late_page_output
from saobac.outputs.woven import Pattern
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import breadcrumb, head, json_ld
from saobac.present.linked_data import breadcrumb_list
from saobac.present.map_drawing import MAP, drawing, swatches
from saobac.present.map_land import centres, lakes, main_district
from saobac.present.map_locator import SMALL_MAP, commune_id
from saobac.present.map_marks import KINDS, Mark, marks
from saobac.present.map_pins import ALL
from saobac.schema import Commune
from saobac.theme import Shown
from saobac.views.frame import Link
from saobac.views.map import MapCommune, MapDistrict, MapLayer, MapLine
from saobac.views.pages import MapPage


def plan_map(edition: Edition) -> Iterator[Output]:
    """Plan a page with the map in each language."""
    for presenter in edition.presenters():
        title, intro = _title(presenter), _intro(presenter)
        yield late_page_output(
            presenter,
            "map",
            head(presenter, lambda links: links.map(), title=title, description=intro),
            (
                Input.of("marks", marks(presenter)),
                Input.of("lakes", lakes(edition.library)),
            ),
            partial(_show, presenter),
        )


def _title(presenter: Presenter) -> str:
    province = presenter.library.places.gazetteer.former_province
    return presenter.wording.say("Map of old {province}", province=province)


def _intro(presenter: Presenter) -> str:
    return presenter.wording.say("Where things are made, who makes them, and where to go.")


def _show(presenter: Presenter) -> Shown:
    page = map_page(presenter)
    return Shown(page, json_ld((breadcrumb_list(presenter, page.breadcrumb),)))


def plan_map_cloths(edition: Edition) -> Iterator[Output]:
    """Plan the cloth under the pins, and the small one under a lit commune."""
    land = centres(edition.library.places)
    yield _cloth(MAP, Pattern(weave_province, (land, lakes(edition.library))))
    yield _cloth(SMALL_MAP, Pattern(weave_small_province, (land,)))


def _cloth(path: str, pattern: Pattern) -> Output:
    return Output((path,), (pattern.input(),), partial(_draw, pattern))


def _draw(pattern: Pattern) -> tuple[bytes, ...]:
    return (to_svg(pattern()),)


def map_page(presenter: Presenter) -> MapPage:
    """Return the map with everything on it, and the list that says the same."""
    say, places = presenter.wording.say, presenter.library.places
    title = say("Map")
    found = marks(presenter)
    return MapPage(
        breadcrumb(presenter, Link(title, presenter.links.map())),
        _title(presenter),
        _intro(presenter),
        drawing(presenter, found),
        _layers(presenter, found),
        _districts(presenter, found),
        say(
            "A scheme, not a map of boundaries: each stitch belongs to the nearest of {n} commune"
            " centres, so its seams are no official borders. Distances are as the crow flies and"
            " approximate; please do not navigate by it.",
            n=len(places.by_code),
        ),
        places.gazetteer.centres_source or "",
    )


def _layers(presenter: Presenter, found: Sequence[Mark]) -> tuple[MapLayer, ...]:
    say = presenter.wording.say
    labels = {
        "product": say("Products"),
        "producer": say("Producers"),
        "destination": say("Places to go"),
    }
    shown = {mark.kind for mark in found}
    return (
        MapLayer(ALL, say("All")),
        *(MapLayer(kind, labels[kind]) for kind in KINDS if kind in shown),
    )


def _districts(presenter: Presenter, found: Sequence[Mark]) -> tuple[MapDistrict, ...]:
    """Return the communes under the district that most of each was in, in dictionary order."""
    places, links = presenter.library.places, presenter.links
    worn = swatches(presenter)
    whole = (
        (
            district,
            [
                places.by_code[code]
                for code in district.communes
                if main_district(places, places.by_code[code]) == district.name
            ],
        )
        for district in places.districts
    )
    return tuple(
        MapDistrict(
            Link(presenter.wording.district(district.name), links.entry("place", district.slug)),
            worn[district.name],
            tuple(
                # Those with nothing to show stand together at the end.
                sorted(
                    (_commune(presenter, commune, found) for commune in communes),
                    key=lambda commune: not commune.lines,
                )
            ),
        )
        for district, communes in whole
        if communes
    )


def _commune(presenter: Presenter, commune: Commune, found: Sequence[Mark]) -> MapCommune:
    here = [mark for mark in found if mark.code == commune.code]
    path = presenter.links.entry("place", presenter.library.places.slug(commune.code))
    return MapCommune(
        commune_id(commune.code),
        Link(commune.name, path),
        tuple(MapLine(mark.kind, _line(presenter, mark)) for mark in here),
    )


def _line(presenter: Presenter, mark: Mark) -> Link:
    if mark.kind == "product":
        label = presenter.wording.count("{n} product", "{n} products", mark.count)
        return Link(label, mark.path)
    return Link(mark.title, mark.path)
