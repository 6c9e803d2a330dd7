"""Export, then import: nothing changes that nobody has changed, and little where one has."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from saobac.front_matter import FrontMatter, split
from saobac.loom.signs import SIGNS
from saobac.source import Source, Sources
from saobac.spreadsheet.cells import normal
from saobac.spreadsheet.markdown_edit import new_page
from saobac.spreadsheet.schema_order import order_of
from saobac.spreadsheet.workbook_in import read_workbook
from saobac.spreadsheet.workbook_out import workbook_of
from tests.site.conftest import files_of
from tests.site.spreadsheets import changed_lines, column_of, edit, make, row_of, run

SAVED_ODDLY = """\ufeff---\r
# ghi chú của tác giả\r
title: Mie\u0302\u0301n lạ   # tên\r
summary: >-\r
  Hai dòng\r
  gấp lại.\r
updated: 2026-11-24\r
sample: "true"\r
group: food\r
places: [ "02185" ]\r
season: 9-10\r
storage:\r
producers:\r
- htx-nha   # một\r
price: {amount: 20 000, unit: kg, as_of: 2026-10}\r
recognitions:\r
    - stars: "4"\r
      name: 'Miến lạ'\r
      decided: 2026\r
      source: Quyết định\r
---\r
Bài viết, dòng  cuối không xuống dòng"""


@pytest.fixture
def exported(tiny_site: Path) -> Path:
    """Return the workbook of the tiny site, with a page that was saved oddly."""
    page = tiny_site / "content" / "products" / "mien-la.md"
    page.write_bytes(SAVED_ODDLY.encode())
    path = tiny_site / "san-pham.xlsx"
    assert run("export", path, tiny_site).exit_code == 0
    return path


def content(root: Path) -> dict[str, bytes]:
    return files_of(root / "content")


def sheet(path: Path, name: str) -> Worksheet:
    return openpyxl.load_workbook(path)[name]


def test_the_real_content_comes_back_byte_for_byte(small_site: Path) -> None:
    before = content(small_site)
    run("export", small_site / "a.xlsx", small_site)
    done = run("import", small_site / "a.xlsx", small_site, "--yes")
    assert done.exit_code == 0
    assert done.output.endswith("Không có gì thay đổi; không ghi tệp nào.\n")
    assert content(small_site) == before


def test_content_of_any_style_comes_back_byte_for_byte(exported: Path) -> None:
    before = content(exported.parent)
    done = run("import", exported, exported.parent, "--yes")
    assert "Không có gì thay đổi" in done.output
    assert content(exported.parent) == before


def test_an_export_writes_over_nothing(exported: Path) -> None:
    before = exported.read_bytes()
    refused = run("export", exported, exported.parent)
    assert refused.exit_code == 2
    assert exported.read_bytes() == before


def test_an_export_in_english_comes_back_too(exported: Path) -> None:
    before = content(exported.parent)
    exported.unlink()
    run("export", exported, exported.parent, "--lang", "en")
    assert sheet(exported, "Products")["B1"].value == "Title"
    done = run("import", exported, exported.parent, "--yes", "--lang", "en")
    assert done.output.endswith("Nothing has changed; no file was written.\n")
    assert content(exported.parent) == before


EDITS: dict[str, tuple[str, str, str, Any, list[str]]] = {
    "a text": (
        "Sản phẩm", "mien", "Bao gói", "Túi 500 g",
        ["+packaging: Túi 500 g"],
    ),
    "a text that begins with =": (
        "Sản phẩm", "mien", "Tóm tắt", "+84 là mã nước",
        ["-summary: Miến làm ở nhà.", "+summary: +84 là mã nước"],
    ),
    "a choice by name": (
        "Sản phẩm", "mien", "Nhóm", "Đồ uống",
        ["-group: food", "+group: drink"],
    ),
    "a date": (
        "Sản phẩm", "mien", "Cập nhật", date(2026, 12, 1),
        ["-updated: 2026-11-24", "+updated: 2026-12-01"],
    ),
    "stars, on the line of the item": (
        "Công nhận sao", "mien", "Số sao", "5 sao",
        ["-    stars: 4", "+    stars: 5"],
    ),
    "a part of a place": (
        "Điểm đến", "ho-nho", "Nơi", "02185 · Côn Minh (Quang Phong)",
        ['-places: "02185"', "+places: {code: 02185, former: Quang Phong}"],
    ),
    "a price from nothing": (
        "Sản phẩm", "mien", "Tên gọi khác", "Miến A\nMiến B",
        ["+aliases:", "+  - Miến A", "+  - Miến B"],
    ),
    "a line of a file with CRLF": (
        "Sản phẩm", "mien-la", "Tên", "Miến khác",
        ["-title: Mie\u0302\u0301n lạ   # tên\r", "+title: Miến khác   # tên\r"],
    ),
    "an amount, in the file's own marks": (
        "Sản phẩm", "mien-la", "Giá", 21000,
        [
            "-price: {amount: 20 000, unit: kg, as_of: 2026-10}\r",
            "+price: {amount: 21 000, unit: kg, as_of: 2026-10}\r",
        ],
    ),
    "a key that was there without a value": (
        "Sản phẩm", "mien-la", "Bảo quản", "Nơi khô",
        ["-storage:\r", "+storage: Nơi khô\r"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDITS)
def test_an_edited_cell_changes_its_line_alone(exported: Path, case: str) -> None:
    name, page, heading, value, lines = EDITS[case]
    before = content(exported.parent)
    edit(exported, name, row_of(exported, name, page), heading, value)
    done = run("import", exported, exported.parent, "--yes")
    assert done.exit_code == 0, done.output
    assert changed_lines(before, content(exported.parent)) == lines


def test_an_emptied_cell_takes_its_line_away(exported: Path) -> None:
    before = content(exported.parent)
    edit(exported, "Công nhận sao", row_of(exported, "Công nhận sao", "mien"), "Chủ thể", None)
    run("import", exported, exported.parent, "--yes")
    assert changed_lines(before, content(exported.parent)) == ["-    producer: htx-nha"]


def test_an_item_emptied_of_all_is_taken_away(exported: Path) -> None:
    row = row_of(exported, "Công nhận sao", "mien")
    for heading in [cell.value for cell in sheet(exported, "Công nhận sao")[1]][2:]:
        edit(exported, "Công nhận sao", row, str(heading), None)
    run("import", exported, exported.parent, "--yes")
    assert b"recognitions" not in content(exported.parent)["products/mien.md"]


def test_a_new_recognition_keeps_the_old_one(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    book["Công nhận sao"].append(
        [
            "Miến nhà",
            None,
            "Miến nhà",
            "Hợp tác xã Nhà",
            5,
            91,
            "15/10/2026",
            "99/QĐ",
            None,
            "QĐ 99",
        ]
    )
    book.save(exported)
    before = content(exported.parent)
    run("import", exported, exported.parent, "--yes")
    assert changed_lines(before, content(exported.parent)) == [
        "+    stars: 5",
        "+    score: 91",
        "+    decided: 2026-10-15",
        "+    decision: 99/QĐ",
        "+    source: QĐ 99",
    ]


def test_a_column_that_is_gone_takes_nothing_away(exported: Path) -> None:
    before = content(exported.parent)
    book = openpyxl.load_workbook(exported)
    book["Sản phẩm"].delete_cols(column_of(book["Sản phẩm"], "Tóm tắt"))
    book.save(exported)
    run("import", exported, exported.parent, "--yes")
    assert content(exported.parent) == before


def test_a_row_that_is_gone_takes_nothing_away(exported: Path) -> None:
    before = content(exported.parent)
    book = openpyxl.load_workbook(exported)
    book["Sản phẩm"].delete_rows(2)
    book["Công nhận sao"].delete_rows(2)
    book.save(exported)
    run("import", exported, exported.parent, "--yes")
    assert content(exported.parent) == before


# Photographs

OF_PRODUCTS = "Ảnh – Sản phẩm"


@pytest.fixture
def pictured(tiny_site: Path) -> Path:
    """Return the workbook of the tiny site, one page of which shows two photographs of three."""
    products = tiny_site / "content" / "products"
    for number in (1, 2, 3):
        Image.new("RGB", (1200, 800), (number * 50, 90, 60)).save(products / f"mien-{number}.jpg")
    page = products / "mien.md"
    images = "images:\n  - file: mien-1.jpg   # bìa\n    credit: Bà A\n  - file: mien-2.jpg\n"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("sources:", f"{images}sources:"), encoding="utf-8")
    path = tiny_site / "san-pham.xlsx"
    assert run("export", path, tiny_site).exit_code == 0
    return path


def test_photographs_are_listed_with_their_words(pictured: Path) -> None:
    assert list(sheet(pictured, OF_PRODUCTS).values) == [
        ("Sản phẩm", "Thứ tự", "Tệp ảnh", "Mô tả ảnh", "Tác giả ảnh"),
        ("mien · Miến nhà", 1, "mien-1.jpg", None, "Bà A"),
        ("mien · Miến nhà", 2, "mien-2.jpg", None, None),
    ]


def test_photographs_that_nobody_has_edited_change_no_byte(pictured: Path) -> None:
    before = content(pictured.parent)
    assert run("import", pictured, pictured.parent, "--yes").exit_code == 0
    assert content(pictured.parent) == before


def test_a_description_is_written_where_its_photograph_stands(pictured: Path) -> None:
    before = content(pictured.parent)
    edit(pictured, OF_PRODUCTS, 2, "Mô tả ảnh", "Miến phơi\ntrên phên")
    run("import", pictured, pictured.parent, "--yes")
    after = content(pictured.parent)
    name = "products/mien.md"
    assert changed_lines({name: before[name]}, {name: after[name]}) == [
        "+    alt: Miến phơi trên phên"
    ]


def test_a_list_of_photographs_is_known_by_file_names(pictured: Path) -> None:
    rows = [
        ("Sản phẩm", "Tệp ảnh", "Mô tả", "Người chụp"),
        ("Miến nhà", "mien-2.jpg", "Gói miến", "Bà A"),
        ("Miến nhà", "mien-3.jpg", "Bó miến", "Bà A"),
    ]
    path = make(pictured.parent / "anh.xlsx", {"Ảnh": rows})
    done = run("import", path, pictured.parent, "--yes")
    assert done.exit_code == 0, done.output
    text = content(pictured.parent)["products/mien.md"].decode()
    assert (
        "  - file: mien-2.jpg\n    alt: Gói miến\n    credit: Bà A\n"
        "  - file: mien-3.jpg\n    alt: Bó miến\n    credit: Bà A\n"
    ) in text


def test_a_photograph_that_is_not_there_is_told_at_its_cell(pictured: Path) -> None:
    edit(pictured, OF_PRODUCTS, 3, "Tệp ảnh", "mien-9.jpg")
    done = run("import", pictured, pictured.parent)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"san-pham.xlsx · {OF_PRODUCTS}!C3  Không thấy tệp ảnh")


# What the workbook looks like


def test_there_is_a_sheet_for_each_kind_and_each_list(exported: Path) -> None:
    assert openpyxl.load_workbook(exported).sheetnames == [
        "Sản phẩm", "Cơ sở", "Điểm đến", "Công nhận sao", "Bảo hộ tên gọi", "Giấy chứng nhận",
        "Nơi mua trên mạng", "Số liệu", "Ảnh – Sản phẩm", "Ảnh – Cơ sở", "Ảnh – Điểm đến",
        "Hướng dẫn", "Danh mục",
    ]  # fmt: skip


def test_names_stand_beside_codes_and_dates_are_dates(exported: Path) -> None:
    stars = sheet(exported, "Công nhận sao")
    row = [cell.value for cell in stars[row_of(exported, "Công nhận sao", "mien")]]
    assert row[:5] == ["mien · Miến nhà", 1, "Miến nhà", "htx-nha · Hợp tác xã Nhà", 4]
    assert [str(value) for value in row[6:8]] == ["2026-01-15 00:00:00", "12/QĐ-UBND"]
    assert sheet(exported, "Cơ sở")["E2"].value == "02185 · Côn Minh"


def test_lists_are_offered_from_a_hidden_sheet(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    assert book["Danh mục"].sheet_state == "hidden"
    products = book["Sản phẩm"]
    offered = {
        str(rule.sqref)[0]: rule.formula1 for rule in products.data_validations.dataValidation
    }
    group = products.cell(1, 4)
    assert group.value == "Nhóm"
    [[first]] = book["Danh mục"][
        f"{offered[group.column_letter].split('!')[1].replace('$', '').split(':')[0]}:A1"
    ]
    assert first.value == "Thực phẩm"


def test_woven_signs_are_offered_by_name(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    products = book["Sản phẩm"]
    first = products.cell(2, column_of(products, "Hình dệt")).coordinate
    [rule] = [r for r in products.data_validations.dataValidation if first in r.sqref]
    cells = book["Danh mục"][str(rule.formula1).split("!")[1].replace("$", "")]
    offered = [cell.value for [cell] in cells]
    assert offered[:3] == ["Bí xanh", "Cam", "Chum rượu"]
    assert not set(offered) & (set(SIGNS) - {"curcumin"})


def test_cells_that_are_empty_have_the_style_of_their_column(exported: Path) -> None:
    products = sheet(exported, "Sản phẩm")
    letter = get_column_letter(column_of(products, "Mã vạch"))
    assert products.column_dimensions[letter].number_format == "@"


def test_a_heading_says_what_its_column_holds(exported: Path) -> None:
    products = sheet(exported, "Sản phẩm")
    notes = {cell.value: cell.comment.text for cell in products[1] if cell.comment}
    assert set(notes) == {cell.value for cell in products[1]}
    assert notes["Cập nhật"] == "Cập nhật\nBắt buộc.\nNgày. Ví dụ: 05/11/2025."


def test_headings_are_frozen_and_filtered(exported: Path) -> None:
    products = sheet(exported, "Sản phẩm")
    assert products.freeze_panes == "C2"
    assert str(products.auto_filter.ref).startswith("A1:")


def test_no_text_is_a_formula(tiny_site: Path) -> None:
    page = tiny_site / "content" / "products" / "mien.md"
    text = page.read_text(encoding="utf-8")
    odd = ('"=1+2"', '"+84 912"', '"-x"', '"@SUM(A1)"', '"#N/A"', '"007"')
    aliases = "".join(f"  - {value}\n" for value in odd)
    page.write_text(
        text.replace("summary: Miến làm ở nhà.", f'summary: "=cmd"\naliases:\n{aliases}'.rstrip()),
        encoding="utf-8",
    )
    before = content(tiny_site)
    path = tiny_site / "a.xlsx"
    run("export", path, tiny_site)
    assert {cell.data_type for row in sheet(path, "Sản phẩm").iter_rows() for cell in row} <= {
        "s", "n", "d",
    }  # fmt: skip
    run("import", path, tiny_site, "--yes")
    assert content(tiny_site) == before


# Any text


def source(data: dict[str, Any]) -> Source:
    return Source("product", "a", "vi", "a.md", Path(), FrontMatter(data, {}, ()), "", 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_any_text_survives_the_workbook_and_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    written, _ = workbook_of(
        Sources((), (source({"title": "A", "storage": text}),), None, None), "vi"
    )
    path.write_bytes(written)
    products = read_workbook(path)[0]
    column = next(n for n, cell in products.rows[0].cells.items() if cell.value == "Bảo quản")
    cell = products.rows[1].cells.get(column)
    assert (cell.value if cell else "") == normal(text)
    if cell:
        page = new_page({"title": "A", "storage": cell.value}, order_of("product"))
        matter, _, _, problems = split(page, "a.md")
        assert matter is not None
        assert problems == []
        assert matter.data["storage"] == normal(text)
