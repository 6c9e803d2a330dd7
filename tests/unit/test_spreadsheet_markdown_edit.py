"""An edit of front matter changes what it must and not one byte beside it."""

import difflib
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saobac.front_matter import split
from saobac.spreadsheet.markdown_edit import new_page, revise
from saobac.spreadsheet.page_text import PageText
from saobac.spreadsheet.schema_order import order_of

ORDER = order_of("product")
PAGE = """---
# Đầu trang
title: Miến dong   # tên
summary: >-
  Dòng một
  dòng hai

# Nhóm theo QĐ 148
group: food
storage: # chưa hỏi
places:
  - 02185
  # trước kia
  - {code: 02143, former: Lạng San}  # xã cũ
season: [9, 10]
producers: htx-tai-hoan
recognitions:
  - name: Miến dong
    stars: 4   # bốn
    source: 'Báo Bắc Kạn'
  - stars: 3
    name: Miến nhỏ
    source: "Báo: Nhân Dân"
price:
  amount: 68.000
  unit: bag
  as_of: 2026
sources:
- Báo A; Báo B
- "12345678"
---
Bài viết: một dấu hai chấm.
"""

ODD_PAGE = """---
"title": 'Tên'

summary: |
  một

  hai

price: {amount: 1.000,   # giá
  unit: kg}
places: [ "02185",
  {code: 01906, former: Nam Mẫu} ]
producers:
    - a    # một

    -
    # hai
    - b
recognitions: [{name: x, source: y}]
trade:
  certificates:
  - name:
      a
    stars: "4"
  -
    name: b
sources: >-
  dài
  lắm

# cuối
---
Bài.
"""


def data_of(text: str) -> dict[str, Any]:
    matter, _, _, problems = split(text.removeprefix("\ufeff").replace("\r\n", "\n"), "a.md")
    assert matter is not None
    assert problems == []
    return deepcopy(dict(matter.data))


def lines_changed(old: str, new: str) -> list[str]:
    """Return the lines that are gone (`-`), then those that are new (`+`)."""
    compared = list(difflib.ndiff(old.split("\n"), new.split("\n")))
    return [sign + line[2:] for sign in "-+" for line in compared if line[0] == sign]


def edited(path: tuple[str | int, ...], value: Any, text: str = PAGE) -> list[str]:
    """Set one value of the page, or take it out; return the lines that are not the same."""
    data = data_of(text)
    here: Any = data
    for step in path[:-1]:
        here = here[step]
    if value is None:
        del here[path[-1]]
    elif isinstance(here, list) and path[-1] == len(here):
        here.append(value)
    else:
        here[path[-1]] = value
    new = revise(text, data, ORDER)
    assert data_of(new) == data
    return lines_changed(text, new)


def test_what_says_so_already_stays() -> None:
    assert revise(PAGE, data_of(PAGE), ORDER) == PAGE


EDITS: dict[str, tuple[tuple[str | int, ...], Any, list[str]]] = {
    "a text keeps the comment behind it": (
        ("title",),
        "Miến nhỏ",
        ["-title: Miến dong   # tên", "+title: Miến nhỏ   # tên"],
    ),
    "a text with a mark of YAML is quoted": (
        ("title",),
        "Miến: ngon #1",
        ["-title: Miến dong   # tên", '+title: "Miến: ngon #1"   # tên'],
    ),
    "an empty value is filled before its comment": (
        ("storage",),
        "Nơi khô",
        ["-storage: # chưa hỏi", "+storage: Nơi khô # chưa hỏi"],
    ),
    "a folded text becomes one line": (
        ("summary",),
        "Ngắn.",
        ["-summary: >-", "-  Dòng một", "-  dòng hai", "+summary: Ngắn."],
    ),
    "quotes stay the author's: single": (
        ("recognitions", 0, "source"),
        "Báo của d'Art",
        ["-    source: 'Báo Bắc Kạn'", "+    source: 'Báo của d''Art'"],
    ),
    "quotes stay the author's: double": (
        ("recognitions", 1, "source"),
        "Nhân Dân",
        ['-    source: "Báo: Nhân Dân"', '+    source: "Nhân Dân"'],
    ),
    "a value in braces changes alone": (
        ("places", 1, "former"),
        "Ân Tình",
        [
            "-  - {code: 02143, former: Lạng San}  # xã cũ",
            "+  - {code: 02143, former: Ân Tình}  # xã cũ",
        ],
    ),
    "a key leaves its braces": (
        ("places", 1),
        {"code": "02143"},
        ["-  - {code: 02143, former: Lạng San}  # xã cũ", "+  - {code: 02143}  # xã cũ"],
    ),
    "an item comes last in its list": (
        ("places", 2),
        {"code": "01906", "former": "Nam Mẫu"},
        ["+  - {code: 01906, former: Nam Mẫu}"],
    ),
    "an item leaves its list, and the comments stay": (("places", 0), None, ["-  - 02185"]),
    "a list in brackets stays one": (
        ("season",),
        ["9", "11-1"],
        ["-season: [9, 10]", "+season: [9, 11-1]"],
    ),
    "a list becomes a word": (
        ("season",),
        "all-year",
        ["-season: [9, 10]", "+season: all-year"],
    ),
    "a single value becomes a list": (
        ("producers",),
        ["htx-tai-hoan", "htx-nha"],
        ["-producers: htx-tai-hoan", "+producers:", "+  - htx-tai-hoan", "+  - htx-nha"],
    ),
    "a new key stands below the one before it in the schema": (
        ("season_note",),
        "Hàng khô",
        ["+season_note: Hàng khô"],
    ),
    "a new key of an item keeps the item's indent": (
        ("recognitions", 0, "decided"),
        "2025-11-05",
        ["+    decided: 2025-11-05"],
    ),
    "the key behind a dash leaves its place to the next": (
        ("recognitions", 1, "stars"),
        None,
        ["-  - stars: 3", "-    name: Miến nhỏ", "+  - name: Miến nhỏ"],
    ),
    "a key leaves with its line": (("price", "unit"), None, ["-  unit: bag"]),
    "a whole block leaves with its lines": (
        ("price",),
        None,
        ["-price:", "-  amount: 68.000", "-  unit: bag", "-  as_of: 2026"],
    ),
    "a list without indent keeps none": (("sources", 2), "Báo C", ["+- Báo C"]),
    "digits of a bar code are quoted": (
        ("gtin",),
        "9520000000011",
        ['+gtin: "9520000000011"'],
    ),
    "a text of several lines is a block": (
        ("packaging",),
        "Túi\nThùng",
        ["+packaging: |-", "+  Túi", "+  Thùng"],
    ),
}


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_changes_its_lines_alone(case: str) -> None:
    path, value, lines = EDITS[case]
    assert edited(path, value) == lines


def test_a_new_key_follows_its_neighbour_of_the_schema() -> None:
    new = revise(PAGE, {**data_of(PAGE), "season_note": "Khô"}, ORDER)
    assert "season: [9, 10]\nseason_note: Khô\nproducers:" in new


def test_line_ends_and_bom_of_the_file_stay() -> None:
    text = "\ufeff" + PAGE.replace("\n", "\r\n")
    new = revise(text, {**data_of(text), "gtin": "12345670", "title": "Khác"}, ORDER)
    assert new.startswith("\ufeff---\r\n")
    assert "\n" not in new.replace("\r\n", "")


def test_marks_stored_apart_stay_so_where_nothing_changes() -> None:
    decomposed = PAGE.replace("Miến dong   #", "Mie\u0302\u0301n dong   #")
    data = data_of(PAGE)
    assert revise(decomposed, data, ORDER) == decomposed


def test_a_page_without_fields_takes_its_first() -> None:
    assert revise("---\n---\nBài\n", {"title": "Tên"}, ORDER) == "---\ntitle: Tên\n---\nBài\n"


def test_a_new_page_reads_as_what_was_meant() -> None:
    data = data_of(PAGE)
    assert data_of(new_page(data, ORDER)) == data


texts = st.text(
    alphabet=st.sampled_from("ab:-#'\"[]{}&*!|>%@,?=+~ \u00a0\u2028\ufeff\ufffeếđ019.\\"),
    max_size=12,
).map(lambda text: text.strip().replace("\u2028", ""))
values = texts.filter(bool)
places = st.one_of(
    st.sampled_from(("02185", "01906", "01912")),
    st.fixed_dictionaries({"code": values}, optional={"former": values}),
)
items = st.fixed_dictionaries({"name": values}, optional={"stars": values, "source": values})
pages = st.fixed_dictionaries(
    {"title": values},
    optional={
        "summary": values,
        "season": st.one_of(values, st.lists(values, min_size=1, max_size=3)),
        "places": st.one_of(values, st.lists(places, min_size=1, max_size=3)),
        "producers": st.lists(values, min_size=1, max_size=3),
        "recognitions": st.lists(items, min_size=1, max_size=3),
        "price": st.fixed_dictionaries(
            {"amount": values}, optional={"low": values, "unit": values}
        ),
        "trade": st.fixed_dictionaries({"certificates": st.lists(items, min_size=1, max_size=2)}),
        "sources": st.one_of(values, st.lists(values, min_size=1, max_size=3)),
    },
)


@given(pages, pages)
def test_any_page_becomes_any_other(old: dict[str, Any], new: dict[str, Any]) -> None:
    text = new_page(old, ORDER) + "Bài.\n"
    assert data_of(text) == old
    revised = revise(text, new, ORDER)
    assert data_of(revised) == new
    assert revised.endswith("---\nBài.\n")


@given(st.sampled_from((PAGE, ODD_PAGE)), pages)
def test_a_page_in_any_style_becomes_any_other(old: str, new: dict[str, Any]) -> None:
    assert data_of(revise(old, new, ORDER)) == new


@given(
    st.sampled_from((PAGE, ODD_PAGE)),
    pages,
    st.sets(
        st.sampled_from(
            ("title", "sources", "producers", "price", "places", "recognitions", "trade", "summary")
        )
    ),
)
def test_what_is_not_edited_stays_as_typed(old: str, new: dict[str, Any], kept: set[str]) -> None:
    data = data_of(old)
    wanted = {**new, **{key: data[key] for key in kept & data.keys()}}
    before, after = typed_in(old), typed_in(revise(old, wanted, ORDER))
    assert {key: after[key] for key in kept & data.keys()} == {
        key: before[key] for key in kept & data.keys()
    }


def typed_in(text: str) -> dict[str, str]:
    """Return what stands in the text for each key of the page."""
    page = PageText.of(text)
    assert page.root is not None
    return {key.value: page.typed(value) for key, value in page.root.value}
