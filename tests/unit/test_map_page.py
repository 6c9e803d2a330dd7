"""What the map shows: everything that has a place, once in the list and once on each sheet."""

from dataclasses import replace
from itertools import combinations

import pytest

from saobac.library import Version
from saobac.loom.province.cloth import FRAME
from saobac.loom.province.patches import lay_patches
from saobac.outline import outline_of
from saobac.outputs.map import map_page, plan_map, plan_map_cloths
from saobac.present.contacts import map_href
from saobac.present.edition import Edition
from saobac.present.map_drawing import COMMUNES, GLYPH, LARGE_DISTRICTS
from saobac.present.map_labels import Lettering, Name, label_boxes, pin_boxes, place_names
from saobac.present.map_land import centres
from saobac.present.map_locator import locator
from saobac.present.map_marks import marks
from saobac.present.map_pins import FINGER, POINTER, UNITS
from saobac.views.map import MapPin
from tests.real_content import presenters

LANGUAGES = ("vi", "en")


def count(pin: MapPin) -> int:
    return int(pin.number or 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_tells_of_everything_that_has_a_place(language: str) -> None:
    presenter = presenters()[language]
    library, links = presenter.library, presenter.links
    listed = {
        line.link.path
        for district in map_page(presenter).districts
        for commune in district.communes
        for line in commune.lines
    }
    for producer in library.producers:
        path = links.entry("producer", producer.slug)
        assert (path in listed) is (producer.fields.place is not None)
    for place in library.destinations:
        known = bool(place.fields.places) or place.fields.coordinates is not None
        assert (links.entry("destination", place.slug) in listed) is known
    codes = {place.code for product in library.products for place in product.fields.places}
    for code in codes:
        assert links.entry("place", library.places.slug(code)) in listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_commune_stands_in_the_list_once(language: str) -> None:
    presenter = presenters()[language]
    anchors = [c.id for district in map_page(presenter).districts for c in district.communes]
    codes = [commune.code for commune in presenter.library.places.gazetteer.communes]
    assert sorted(anchors) == sorted(f"xa-{code}" for code in codes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_shows_all_of_its_layer(language: str) -> None:
    presenter = presenters()[language]
    found, drawing = marks(presenter), map_page(presenter).drawing
    for sheet in drawing.narrow:
        wanted = sum(mark.count for mark in found if sheet.layer in ("all", mark.kind))
        assert sum(count(pin) for pin in sheet.pins) == wanted
        kinds = {pin.kind for pin in sheet.pins}
        assert sheet.layer == "all" or kinds == {sheet.layer}
    assert sum(count(pin) for pin in drawing.wide) == sum(mark.count for mark in found)
    assert "several" not in {pin.kind for pin in drawing.wide}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pin_lies_on_another_and_all_lie_on_the_cloth(language: str) -> None:
    presenter = presenters()[language]
    drawing = map_page(presenter).drawing
    sheets = [(sheet.pins, FINGER) for sheet in drawing.narrow] + [(drawing.wide, POINTER)]
    for pins, room in sheets:
        for one, other in combinations(pins, 2):
            apart = max(abs(one.x - other.x), abs(one.y - other.y))
            assert apart >= room * UNITS - 2, (one.name, other.name)
        for pin in pins:
            half = room * UNITS / 2
            assert half <= pin.x <= drawing.picture.width * UNITS - half
            assert half <= pin.y <= drawing.picture.height * UNITS - half


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pin_says_what_it_leads_to(language: str) -> None:
    presenter = presenters()[language]
    drawing = map_page(presenter).drawing
    pins = [*drawing.wide, *(pin for sheet in drawing.narrow for pin in sheet.pins)]
    assert all(pin.name and pin.path for pin in pins)
    by_name = {pin.name: pin.path for pin in drawing.wide}
    if language == "vi":
        assert by_name["Động Hua Mạ"] == "diem-den/dong-hua-ma.html"
        assert by_name["Nghiên Loan: 3 sản phẩm"] == "dia-ban/nghien-loan-01882.html"
        assert by_name["Ba Bể: 3 cơ sở"] == "dia-ban/ba-be-01906.html"
    shared = [pin.path for pin in pins if "#" in pin.path]
    assert shared
    assert all(path.startswith(presenter.links.map() + "#xa-") for path in shared)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_cover_neither_pins_nor_each_other(language: str) -> None:
    drawing = map_page(presenters()[language]).drawing
    communes = [label for label in drawing.wide_labels if label.kind == "commune"]
    assert len(communes) == 37
    for labels, lettering, pins, side in (
        (communes, COMMUNES, drawing.wide, POINTER * 0.8),
        (drawing.narrow_labels, LARGE_DISTRICTS, drawing.narrow[0].pins, GLYPH * 0.85),
    ):
        boxes = label_boxes(labels, lettering)
        squares = pin_boxes(pins, side)
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
        assert not [(box, square) for box in boxes for square in squares if overlap(box, square)]


def overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    slack = 0.35  # Letters are narrower and lower than the room they are given.
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def test_a_long_name_without_room_is_placed_all_the_same() -> None:
    lettering = Lettering("commune", 2, 0.6, 1, 0.3, 1.2)
    own = tuple((x, y) for x in range(50, 53) for y in range(50, 53))
    names = (Name("Nguyễn Thị Minh Khai", 51, 51, own), Name("Xã", 51, 51, own))
    everywhere = ((0.0, 0.0, 120.0, 160.0),)
    labels = place_names(names, lettering, everywhere, frozenset(own))
    assert [label.lines for label in labels] == [("Nguyễn Thị", "Minh Khai"), ("Xã",)]


def test_the_same_library_gives_the_same_page() -> None:
    first = map_page(presenters()["vi"])
    place_names.cache_clear()
    lay_patches.cache_clear()
    assert map_page(presenters()["vi"]) == first


def test_a_small_map_lights_the_communes_of_an_entry() -> None:
    presenter = presenters()["vi"]
    places = presenter.library.places
    assert locator(places, presenter.links, ()) is None
    one = locator(places, presenter.links, ("01933",))
    two = locator(places, presenter.links, ("01933", "02155"))
    assert one is not None
    assert two is not None
    assert one.path == "ban-do.html#xa-01933"
    assert (one.lit.count("M"), two.lit.count("M")) == (1, 2)
    for commune in places.gazetteer.communes:
        lit = locator(places, presenter.links, (commune.code,))
        assert lit is not None
        assert lit.lit.count("M") == 1
        assert len(lit.lit) < 250


def test_a_commune_of_two_districts_wears_the_dress_of_the_larger_part() -> None:
    worn = {centre.code: centre.district for centre in centres(presenters()["vi"].library.places)}
    assert worn["01933"] == "Huyện Ba Bể", "three of four communes of Đồng Phúc"
    assert worn["01849"] == "Huyện Bạch Thông", "Phong Quang: one each; the larger district"


def test_the_way_is_shown_by_one_address_for_all_phones() -> None:
    address = "https://www.google.com/maps/dir/?api=1&destination=22.411,105.606"
    assert map_href("22.411", "105.606") == address


def test_the_cloth_is_as_large_as_the_drawing_says() -> None:
    presenter = presenters()["en"]
    survey = lay_patches(centres(presenter.library.places), FRAME).survey
    picture = map_page(presenter).drawing.picture
    assert (picture.width, picture.height) == (survey.width, survey.height)


def keys(edition: Edition) -> dict[tuple[str, ...], str]:
    return {output.paths: output.key for output in (*plan_map(edition), *plan_map_cloths(edition))}


def with_fields(edition: Edition, **fields: object) -> Edition:
    """Return the edition with its first place to go changed."""
    library = edition.library
    first, *rest = library.destinations
    versions = {
        language: Version.of(
            version.fields.model_copy(update=fields), version.body, version.language
        )
        for language, version in first.versions.items()
    }
    changed = replace(first, outline=outline_of(versions["vi"].fields), versions=versions)
    library = replace(library, destinations=(changed, *rest))
    return replace(edition, library=library)


def test_the_map_is_made_anew_only_when_what_it_shows_changes() -> None:
    edition = presenters()["vi"].edition
    before = keys(edition)
    assert keys(with_fields(edition, summary="Khác.", aliases=("Khác",))) == before
    renamed = keys(with_fields(edition, title="Tên khác"))
    assert {paths for paths in before if before[paths] != renamed[paths]} == {
        ("ban-do.html",),
        ("en/map.html",),
    }
