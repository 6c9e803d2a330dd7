"""What a build changed is told to staff: each page once, by the title that they gave it."""

from collections.abc import Mapping

import pytest

from saobac.changes import IN_ENGLISH, Changes, changes
from saobac.manifest import Manifest, Written
from saobac.permalink import SECTIONS, Permalinks
from saobac.write import Staged

VI, EN = Permalinks("vi"), Permalinks("en")
BEFORE = {"san-pham/cu.html": "Cũ", "en/products/cu.html": "Old", "style.css": ""}


def told(before: Mapping[str, str], after: Mapping[str, str], *touched: str) -> Changes:
    """Tell the changes from titles by path to others; what is touched has other bytes."""
    manifest = Manifest({path: Written("", "", 0, 0, title) for path, title in before.items()})
    staged = [
        Staged(path, "", "", "other" if path in touched else "", 0, title)
        for path, title in after.items()
    ]
    return changes(manifest, staged, sorted(set(before) - set(after)))


def test_a_page_and_its_translation_are_told_as_one_by_the_vietnamese_title() -> None:
    new = {**BEFORE, "en/products/moi.html": "New", "san-pham/moi.html": "Mới"}
    assert told(BEFORE, new).added == ("Mới",)
    assert told(new, BEFORE).removed == ("Mới",)
    assert told(new, new, "en/products/moi.html", "san-pham/moi.html").changed == ("Mới",)


def test_of_a_page_whose_translation_alone_changed_that_is_said() -> None:
    assert told(BEFORE, BEFORE, "en/products/cu.html").changed == (f"Cũ{IN_ENGLISH}",)
    vietnamese = {path: title for path, title in BEFORE.items() if path != "en/products/cu.html"}
    assert told(vietnamese, BEFORE).added == (f"Cũ{IN_ENGLISH}",)
    assert told(BEFORE, vietnamese).removed == (f"Cũ{IN_ENGLISH}",)


def test_pages_stand_in_the_order_of_their_vietnamese_addresses() -> None:
    new = {
        "en/products/a.html": "A",
        "san-pham/c.html": "C",
        "san-pham/b.html": "B",
        "en/index.html": "Front",
        "index.html": "Trang đầu",
    }
    assert told(BEFORE, {**BEFORE, **new}).added == ("Trang đầu", f"A{IN_ENGLISH}", "B", "C")


@pytest.mark.parametrize("kind", ["product", "producer", "destination", "story", "place"])
@pytest.mark.parametrize("slug", ["mien", "map", "page", "search", "a-page-2"])
def test_every_entry_knows_its_twin(kind: str, slug: str) -> None:
    pages = {VI.entry(kind, slug): "Một", EN.entry(kind, slug): "One"}
    assert told(BEFORE, {**BEFORE, **pages}).added == ("Một",)


SINGLE = ("home", "search", "enquiry", "route", "open_data", "map")


@pytest.mark.parametrize("name", SINGLE)
def test_every_page_of_the_site_knows_its_twin(name: str) -> None:
    pages = {getattr(VI, name)(): "Một", getattr(EN, name)(): "One"}
    assert told(BEFORE, {**BEFORE, **pages}).added == ("Một",)


@pytest.mark.parametrize("number", [1, 2, 10])
def test_every_page_of_a_long_list_knows_its_twin(number: int) -> None:
    pages = {VI.section("product", number): "Một", EN.section("product", number): "One"}
    assert told(BEFORE, {**BEFORE, **pages}).added == ("Một",)


def test_every_page_of_a_place_with_many_entries_knows_its_twin() -> None:
    pages = {VI.entry("place", "ba-be", 2): "Một", EN.entry("place", "ba-be", 2): "One"}
    assert told(BEFORE, {**BEFORE, **pages}).added == ("Một",)


@pytest.mark.parametrize("term", ["group", "stars", "month"])
def test_an_english_list_of_a_term_goes_without_saying(term: str) -> None:
    pages = {VI.term(term, "mot"): "Một", EN.term(term, "one"): "One"}
    assert told(BEFORE, {**BEFORE, **pages}).added == ("Một",)
    assert not told(BEFORE, {**BEFORE, EN.term(term, "one"): "One"})


def test_a_title_that_was_shortened_ends_without_its_dots() -> None:
    long = {**BEFORE, "san-pham/dai.html": "Miến dong mẫu Mây Trắng, túi giấy 500 g…"}
    assert told(BEFORE, long).added == ("Miến dong mẫu Mây Trắng, túi giấy 500 g",)


def test_what_is_no_page_and_a_first_build_change_nothing() -> None:
    assert not told(BEFORE, BEFORE, "style.css")
    assert not told({}, BEFORE)


def test_the_words_of_addresses_are_known_by_one_meaning_each() -> None:
    """Else two English pages would have one Vietnamese twin."""
    for words in SECTIONS.values():
        assert len(set(words.values())) == len(words)
