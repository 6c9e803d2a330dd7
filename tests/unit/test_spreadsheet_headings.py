"""Headings are matched in any order and spelling; what is not matched is told."""

import unicodedata
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saobac.spreadsheet.cells import Cell, Row, Table
from saobac.spreadsheet.columns import Sheet, sheet_of, sheets
from saobac.spreadsheet.common_words import COMMON_WORDS, FOR_EVERY_KIND
from saobac.spreadsheet.findings import Finding
from saobac.spreadsheet.headings import MEASURED, OF_A_DECISION, guess, vocabulary
from saobac.spreadsheet.lists import List, find_lists
from saobac.vietnamese import fold

PRODUCTS, PRODUCERS = sheet_of("product"), sheet_of("producer")


def table(name: str, *rows: Sequence[Any]) -> Table:
    made = (
        Row(number, {column: Cell(value) for column, value in enumerate(row, start=1) if value})
        for number, row in enumerate(rows, start=1)
    )
    return Table(name, tuple(row for row in made if row.cells))


def understood(name: str, *rows: Sequence[Any]) -> tuple[List, list[Finding]]:
    [found], findings = find_lists((table(name, *rows),), "a.xlsx")
    return found, findings


def paths(found: List) -> list[str]:
    return [".".join((*t.list_path, *t.column.path)) for t in found.targets.values()]


spellings = st.lists(
    st.sampled_from(
        (
            str.upper,
            str.lower,
            fold,
            lambda text: f"  {text} ",
            lambda text: text.replace(" ", "  "),
            lambda text: text.replace(" ", "\n"),
            lambda text: f"{text} (*)",
            lambda text: f"{text}:",
            lambda text: unicodedata.normalize("NFD", text),
        )
    ),
    max_size=4,
)


@given(st.data(), st.sampled_from(sheets()), st.sampled_from(("vi", "en")), spellings)
def test_headings_in_any_order_and_spelling_find_their_columns(
    data: st.DataObject, sheet: Sheet, language: str, changes: list[Any]
) -> None:
    columns = data.draw(st.permutations(sheet.columns))
    headings = [column.heading.of(language) for column in columns]
    for change in changes:
        headings = [change(heading) for heading in headings]
    found, findings = understood(sheet.name.vi, headings)
    assert [target.column for target in found.targets.values()] == columns
    assert findings == []


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.name.en)
def test_every_column_is_known_by_its_key(sheet: Sheet) -> None:
    known = vocabulary(sheet)
    for column in sheet.columns:
        if not column.path[0].startswith("*"):
            assert known[fold(" ".join(column.path)).replace("_", " ")].column == column


@pytest.mark.parametrize(
    ("sheet", "heading", "path"),
    [
        ("Sản phẩm", "Tên SP", "title"),
        ("Sản phẩm", "SẢN PHẨM", "title"),
        ("Sản phẩm", "Nhóm sản phẩm", "group"),
        ("Sản phẩm", "Chủ thể OCOP", "producers"),
        ("Sản phẩm", "Chủ thể sản xuất", "producers"),
        ("Sản phẩm", "TÊN CHỦ THỂ", "producers"),
        ("Sản phẩm", "Tên chủ thể sản xuất", "producers"),
        ("Sản phẩm", "Đơn vị sản xuất", "producers"),
        ("Sản phẩm", "Cơ sở", "producers"),
        ("Sản phẩm", "Tên cơ sở sản xuất", "producers"),
        ("Sản phẩm", "Chủ thể (HTX, doanh nghiệp, hộ)", "producers"),
        ("Công nhận sao", "Chủ thể sản xuất", "producer"),
        ("Cơ sở", "Chủ thể sản xuất", "title"),
        ("Cơ sở", "Tên đơn vị sản xuất", "title"),
        ("Cơ sở", "Tên cơ sở sản xuất", "title"),
        ("Sản phẩm", "Số sao (theo quyết định)", "recognitions.stars"),
        ("Sản phẩm", "Giá bán (nếu có)", "price.amount"),
        ("Sản phẩm", "Giá bán (đ/kg)", "price.amount"),
        ("Sản phẩm", "Xã, phường", "places"),
        ("Sản phẩm", "ĐVT", "price.unit"),
        ("Sản phẩm", "Giá (VNĐ)", "price.amount"),
        ("Sản phẩm", "HSD", "shelf_life"),
        ("Sản phẩm", "Số sao", "recognitions.stars"),
        ("Sản phẩm", "Hạng sao", "recognitions.stars"),
        ("Sản phẩm", "Số QĐ", "recognitions.decision"),
        ("Sản phẩm", "Ngày công nhận", "recognitions.decided"),
        ("Sản phẩm", "Nguồn", "sources"),
        ("Sản phẩm", "Phân nhóm", "group"),
        ("Sản phẩm", "Nhóm SP", "group"),
        ("Sản phẩm", "Hạn SD", "shelf_life"),
        ("Sản phẩm", "QĐ số", "recognitions.decision"),
        ("Sản phẩm", "Ngày QĐ", "recognitions.decided"),
        ("Cơ sở", "Đơn vị", "title"),
        ("Cơ sở", "Chủ thể", "title"),
        ("Cơ sở", "Địa chỉ", "address"),
        ("Ảnh – Cơ sở", "Người chụp", "credit"),
        ("Ảnh – Cơ sở", "Tên tệp ảnh", "file"),
        ("Cơ sở", "SĐT", "phone"),
        ("Cơ sở", "Điện thoại liên hệ", "phone"),
        ("Cơ sở", "Tên HTX", "title"),
        ("Cơ sở", "MST", "tax_code"),
        ("Cơ sở", "Email", "email"),
        ("Công nhận sao", "Tên sản phẩm", "*page"),
        ("Điểm đến", "Tên điểm đến", "title"),
    ],
)
def test_common_words_are_known(sheet: str, heading: str, path: str) -> None:
    others = ["Tóm tắt", "Dữ liệu minh họa", "Điểm", "Score", "Mô tả ảnh"]
    found, _ = understood(sheet, [heading, *others])
    first = found.targets[1]
    assert ".".join((*first.list_path, *first.column.path)) == path


def test_common_words_are_words_for_fields_that_are_there() -> None:
    fields = {
        " ".join((sheet.kind, *sheet.list_path, ".".join(column.path)))
        for sheet in sheets()
        for column in sheet.columns
    }
    assert set(COMMON_WORDS) <= fields
    assert {f"product {path}" for path in FOR_EVERY_KIND} <= fields
    names = {path for field in fields for path in field.replace(".", " ").split()}
    assert {*OF_A_DECISION, *MEASURED} <= names


@pytest.mark.parametrize(
    "heading",
    [
        "Sao (tiềm năng)", "SỐ SAO (TIỀM NĂNG)", "Hạng sao (đề nghị)", "Xếp hạng (tự đánh giá)",
        "Sao (cũ)", "Điểm (tự chấm)", "Ngày QĐ (dự kiến)", "Số QĐ (chưa ban hành)",
        "Stars (expected)",
    ],
)  # fmt: skip
def test_what_is_hoped_for_or_was_is_no_column_of_what_was_decided(heading: str) -> None:
    found, [item] = understood("Sản phẩm", ["Tên", "Nhóm", heading])
    assert paths(found) == ["title", "group"]
    assert (item.code, item.is_error) == ("heading-changed", False)
    assert f"“{heading}”" in item.sentence("vi")


def test_a_column_of_what_is_hoped_for_may_stand_beside_that_of_what_was_decided() -> None:
    found, _ = understood("Sản phẩm", ["Tên", "Sao (tiềm năng)", "Sao"])
    assert {number: target.column.path for number, target in found.targets.items()} == {
        1: ("title",),
        3: ("stars",),
    }


UNITS = {
    "Giá bán (nghìn đồng)": "nghìn đồng",
    "Giá (1.000đ)": "1.000đ",
    "Giá (x1000)": "x1000",
    "Giá (‘000đ)": "‘000đ",
    "GIÁ (NGHÌN\nĐỒNG)": "NGHÌN ĐỒNG",
    "Giá (ngàn)": "ngàn",
    "Giá (k)": "k",
    "Giá (kVND)": "kVND",
    "Giá từ (triệu đồng)": "triệu đồng",
    "Giá (tr.đ)": "tr.đ",
    "Giá bán (USD)": "USD",
    "Giá bán ($)": "$",
    "Giá bán $": "$",
    "Giá (€)": "€",
    "Giá (NDT)": "NDT",
    "Giá (tệ)": "tệ",
    "Giá (VNĐ)": "",
    "Giá (₫)": "",
    "Giá bán (đồng)": "",
    "Giá (thực tế)": "",
    "Giá (Ngân Sơn)": "",
    "Hạn sử dụng (tháng)": "tháng",
    "Hạn dùng (ĐVT: ngày)": "ngày",
    "KHỐI LƯỢNG (KG)": "kg",
    "Sản lượng (tấn/năm)": "tấn/năm",
    "Sản lượng (dự kiến)": "",
    "Độ cồn (%)": "",
    "Tên (kg)": "",
}


@pytest.mark.parametrize("heading", UNITS)
def test_a_heading_keeps_the_unit_that_its_cells_do_not_say(heading: str) -> None:
    found, _ = understood("Sản phẩm", [heading, "Nhóm", "Tóm tắt"])
    assert found.targets[1].unit == UNITS[heading]


def test_prices_in_two_currencies_are_two_columns_of_one_meaning() -> None:
    found, [item] = understood("Sản phẩm", ["Tên", "Giá (VNĐ)", "Giá (USD)"])
    assert (item.code, item.place.address) == ("doubled-heading", "C1")
    assert found.targets[2].unit == ""


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.name.en)
def test_excel_takes_the_name_of_every_sheet(sheet: Sheet) -> None:
    for name in (sheet.name.vi, sheet.name.en):
        assert len(name) <= 31
        assert not set(name) & set("[]:*?/\\")


def test_headings_are_found_below_titles() -> None:
    found, _ = understood("Sản phẩm", ["DANH SÁCH SẢN PHẨM"], [], ["STT", "Tên", "Nhóm"])
    assert found.heading_row == 3
    assert paths(found) == ["title", "group"]


def test_a_sheet_of_any_name_is_known_by_its_headings() -> None:
    found, _ = understood("Sheet1", ["TT", "Tên HTX", "SĐT", "Loại hình"])
    assert found.sheet is PRODUCERS


def test_a_sheet_is_known_by_its_english_name() -> None:
    found, _ = understood("Products", ["Title", "Group"])
    assert found.sheet is PRODUCTS


def test_a_list_of_staff_called_like_our_lists_is_read() -> None:
    found, findings = understood("Danh mục", ["Tên", "Nhóm"], ["A", "B"])
    assert (found.sheet, findings) == (PRODUCTS, [])


def test_row_numbers_are_not_told() -> None:
    _, findings = understood("Sản phẩm", ["STT", "Tên", "Nhóm"], [1, "A", "B"])
    assert findings == []


def told(findings: list[Finding]) -> list[str]:
    return [finding.text("vi").split("\n")[0] for finding in findings]


def test_an_unknown_heading_is_told_with_a_guess() -> None:
    _, findings = understood("Sản phẩm", ["Tên", "Nhóm", "Bảo quảm"])
    [line] = told(findings)
    assert line.startswith("a.xlsx · Sản phẩm!C1  Trang “Sản phẩm” không có cột “Bảo quảm”")
    assert line.endswith("Có phải bạn muốn nói “Bảo quản”?")


@pytest.mark.parametrize(
    "heading",
    [
        "Ghi chú", "Người đại diện", "Ngày sinh", "Diện tích", "Doanh thu", "Số lượng", "Năm",
        "Huyện", "Ngành", "Hồ sơ", "Tình trạng", "Hạng mục", "Số lao động", "Chức vụ",
    ],
)  # fmt: skip
def test_nothing_is_guessed_where_nothing_is_sure(heading: str) -> None:
    for sheet in (PRODUCTS, PRODUCERS):
        assert guess(heading, sheet) is None


def test_a_heading_of_another_sheet_is_told() -> None:
    _, findings = understood("Sản phẩm", ["Tên", "Nhóm", "SĐT"])
    assert [item.code for item in findings] == ["heading-of-other-sheet"]


def test_a_heading_of_another_sheet_is_sent_to_that_of_its_own_kind() -> None:
    _, [item] = understood("Cơ sở", ["Tên", "Loại hình", "Mô tả ảnh"])
    assert "thuộc trang “Ảnh – Cơ sở”" in item.sentence("vi")


def test_two_columns_of_one_meaning_are_refused() -> None:
    _, findings = understood("Sản phẩm", ["Tên", "Nhóm", "Tên SP"])
    assert [(item.code, item.is_error) for item in findings] == [("doubled-heading", True)]


def test_data_without_a_heading_is_told() -> None:
    _, findings = understood("Sản phẩm", ["Tên", "Nhóm"], ["A", "B", "lạc"])
    assert [item.code for item in findings] == ["column-without-heading"]


def test_a_sheet_without_known_headings_is_told_beside_one_that_is_read() -> None:
    tables = (table("Sản phẩm", ["Tên", "Nhóm"]), table("Sheet2", ["a", "b"], [1, 2]))
    lists, findings = find_lists(tables, "a.xlsx")
    assert [found.table.name for found in lists] == ["Sản phẩm"]
    assert [(item.code, item.is_error) for item in findings] == [("no-headings", False)]


@pytest.mark.parametrize("heading", ["a", "Tªn s¶n phÈm", "Tờn sản phẩm gỡ đú"])
def test_a_file_without_known_headings_is_refused_with_what_was_found(heading: str) -> None:
    lists, [item] = find_lists((table("Sheet1", [heading, "b"], [1, 2]),), "a.xlsx")
    assert lists == []
    assert item.is_error
    text = item.sentence("vi")
    assert f"Tiêu đề tìm thấy: “{heading}”, “b”." in text
    assert "trang “Sản phẩm”: Tên, Tóm tắt" in text
    assert "lưu thành .xlsx hoặc “CSV UTF-8”" in text
