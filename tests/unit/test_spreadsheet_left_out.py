"""Titles of sections and totals are no products; they are left out, and told once."""

from collections.abc import Sequence

import pytest

from saobac.spreadsheet.cells import Cell, Row, Table, Value
from saobac.spreadsheet.left_out import reason_to_leave_out, told_of_left_out
from saobac.spreadsheet.lists import List, find_lists

HEADINGS = ("STT", "Tên", "Nhóm", "Tóm tắt", "Giá")


def read(*rows: Sequence[Value], name: str = "Sản phẩm") -> List:
    made = (
        Row(number, {column: Cell(value) for column, value in enumerate(row, start=1) if value})
        for number, row in enumerate((HEADINGS, *rows), start=1)
    )
    [found], _ = find_lists((Table(name, tuple(made)),), "a.xlsx")
    return found


def reason(*row: Value) -> str:
    found = read(row)
    return reason_to_leave_out(found, found.rows[2])


SECTIONS: list[tuple[Value, ...]] = [
    ("I", "NHÓM THỰC PHẨM"),
    ("II.", None, "Đồ uống"),
    ("A", "Xã Ba Bể", None, None, 25),
    ("B)", "Xã Chợ Rã", None, None, "12 sản phẩm"),
    ("A. Thực phẩm",),
    (None, "A. Thực phẩm"),
    (None, "IV - Thủ công mỹ nghệ"),
    (None, "I.NHÓM THỰC PHẨM"),
    (None, "NHÓM THỰC PHẨM"),
    ("Nhóm 1: Thực phẩm",),
]


@pytest.mark.parametrize("row", SECTIONS)
def test_a_title_of_a_section_is_no_row(row: tuple[Value, ...]) -> None:
    assert reason(*row) == "section-rows"


def test_a_tick_before_a_name_makes_no_title_of_it() -> None:
    headings = ("Đã duyệt", "Tên", "Giá", "Thời điểm")
    rows: tuple[tuple[Value, ...], ...] = (headings, ("X", "Măng khô", 170000, 2026))
    made = (
        Row(number, {column: Cell(value) for column, value in enumerate(row, start=1)})
        for number, row in enumerate(rows, start=1)
    )
    [found], _ = find_lists((Table("Sản phẩm", tuple(made)),), "a.xlsx")
    assert reason_to_leave_out(found, found.rows[2]) == ""


TOTALS: list[tuple[Value, ...]] = [
    ("Tổng cộng", "60 sản phẩm"),
    (None, "TỔNG CỘNG"),
    (None, "Cộng"),
    ("Cộng:", None, None, None, 12),
    ("Tổng số: 60 sản phẩm",),
    (None, "Tổng", "6 nhóm"),
    (None, "Cộng nhóm I", None, None, "25"),
    (None, "Tong cong"),
    ("III", "Tổng cộng", None, None, 60),
    (None, "Total (60)"),
]


@pytest.mark.parametrize("row", TOTALS)
def test_a_total_is_no_row(row: tuple[Value, ...]) -> None:
    assert reason(*row) == "total-rows"


PRODUCTS: list[tuple[Value, ...]] = [
    (1, "Măng khô", "Thực phẩm"),
    (1, "Măng khô"),
    (None, "Măng khô"),
    ("I", "Măng khô", "Thực phẩm", "Măng."),
    (None, "A. Trà dây", "Đồ uống"),
    (None, "V.I.P"),
    (None, "Cồng chiêng"),
    (None, "Cồng"),
    (None, "Cộng đồng"),
    (None, "Công ty A"),
    (None, "Tổng quán sủi"),
    (None, "Vitamin C"),
    (61, None),
]


@pytest.mark.parametrize("row", PRODUCTS)
def test_what_says_anything_of_a_product_is_a_row(row: tuple[Value, ...]) -> None:
    assert reason(*row) == ""


def test_a_group_of_people_is_a_producer_not_a_section() -> None:
    found = read((None, "Nhóm sở thích trồng chè"), name="Cơ sở")
    assert reason_to_leave_out(found, found.rows[2]) == ""


def test_rows_that_are_left_out_are_told_once() -> None:
    found = read(("I", "NHÓM THỰC PHẨM"), (1, "Măng"), ("II", "ĐỒ UỐNG"), ("III", "DƯỢC LIỆU"))
    rows = [found.rows[number] for number in (2, 4, 5)]
    item = told_of_left_out(found, "section-rows", rows)
    assert not item.is_error
    assert item.text("vi") == (
        "a.xlsx · Sản phẩm  Dòng 2, 4–5 được bỏ qua: là tiêu đề nhóm (như “I NHÓM THỰC PHẨM”), "
        "không phải dữ liệu."
    )
