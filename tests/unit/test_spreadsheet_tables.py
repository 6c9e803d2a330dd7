"""Workbooks and CSVs are read as they mean; what is not safe to open is refused with a reason."""

import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from saobac.spreadsheet import package, workbook_in
from saobac.spreadsheet.cells import EMPTY, Cell, Table, Value, normal, spans
from saobac.spreadsheet.csv_in import read_csv
from saobac.spreadsheet.excel_text import from_excel, to_excel
from saobac.spreadsheet.findings import UnusableFileError
from saobac.spreadsheet.workbook_in import read_workbook


def saved(path: Path, fill: Callable[[Worksheet], None]) -> Path:
    book = openpyxl.Workbook()
    fill(book.worksheets[0])
    book.save(path)
    return path


def rows(table: Table) -> dict[int, dict[int, Value]]:
    return {row.number: {c: cell.value for c, cell in row.cells.items()} for row in table.rows}


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Change one part of a workbook, as no program that writes workbooks would."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    reader = read_csv if path.suffix == ".csv" else read_workbook
    with pytest.raises(UnusableFileError) as caught:
        reader(path)
    return caught.value.code


SHEET_PART = "xl/worksheets/sheet1.xml"
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHARED = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)


def share_strings(path: Path, text: bytes = b"a") -> Path:
    """Keep a workbook's only text where Excel keeps texts."""
    rewritten(path, "[Content_Types].xml", lambda part: part.replace(b"</Types>", SHARED))
    shared = b"<sst %s><si><t>%s</t></si></sst>" % (MAIN, text)
    rewritten(path, "xl/sharedStrings.xml", lambda _: shared)
    inline, index = rb't="inlineStr"><is><t>.*?</t></is>', b't="s"><v>0</v>'
    return rewritten(path, SHEET_PART, lambda part: re.sub(inline, index, part))


def test_values_are_read_as_what_they_are(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["chữ", 4, 4.5, True, date(2025, 11, 5), "  NFD\u00a0  e\u0302\u0301\u00a0 "])

    [table] = read_workbook(saved(tmp_path / "a.xlsx", fill))
    assert rows(table) == {1: {1: "chữ", 2: 4, 3: 4.5, 4: True, 5: date(2025, 11, 5), 6: "NFD ế"}}


def test_blank_rows_and_cells_of_spaces_are_left_out(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B3"], sheet["A5"] = "a", " \u00a0 ", "b"

    [table] = read_workbook(saved(tmp_path / "a.xlsx", fill))
    assert rows(table) == {1: {1: "a"}, 5: {1: "b"}}


def test_a_chart_on_a_sheet_of_its_own_is_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["a"])
    book.create_chartsheet("Biểu đồ trống")
    book.save(tmp_path / "a.xlsx")
    [table] = read_workbook(tmp_path / "a.xlsx")
    assert rows(table) == {1: {1: "a"}}


def test_a_value_merged_downwards_counts_for_each_row(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["HTX A", "bánh"], [None, "bún"], [None, "miến"], [None, "măng"]):
            sheet.append(row)
        sheet.merge_cells("A1:A3")

    [table] = read_workbook(saved(tmp_path / "a.xlsx", fill))
    assert [row.get(1) for row in rows(table).values()] == ["HTX A", "HTX A", "HTX A", None]


def test_a_value_merged_sideways_counts_for_its_first_cell(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["a", None, "c"])
        sheet.merge_cells("A1:B1")

    [table] = read_workbook(saved(tmp_path / "a.xlsx", fill))
    assert rows(table) == {1: {1: "a", 3: "c"}}


def test_a_value_alone_across_a_row_is_a_heading(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["II. Đồ uống"])
        sheet.append(["a", "b", "c"])
        sheet.merge_cells("A1:C1")

    [table] = read_workbook(saved(tmp_path / "a.xlsx", fill))
    assert [row.across for row in table.rows] == [True, False]


def test_hidden_rows_are_read_and_known(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["a"])
        sheet.append(["b"])
        sheet.row_dimensions[2].hidden = True

    [table] = read_workbook(saved(tmp_path / "a.xlsx", fill))
    assert (table.hidden_rows, rows(table)[2]) == ((2,), {1: "b"})


def test_a_formula_counts_by_its_last_result(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["=1+2"]))
    rewritten(path, SHEET_PART, lambda part: part.replace(b"<v />", b"<v>3</v>"))
    [table] = read_workbook(path)
    assert rows(table) == {1: {1: 3}}


def test_a_formula_that_was_never_calculated_has_no_value(tmp_path: Path) -> None:
    [table] = read_workbook(saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["=1+2"])))
    assert table.rows[0].cells[1].trouble == "formula-without-value"


def test_an_error_of_excel_has_no_value(tmp_path: Path) -> None:
    [table] = read_workbook(saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["#N/A"])))
    assert table.rows[0].cells[1].trouble == "excel-error"


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#SPILL!"])
def test_an_error_that_was_saved_as_text_has_no_value_either(tmp_path: Path, error: str) -> None:
    """As a CSV holds it, or a workbook into which values were pasted."""
    (tmp_path / "a.csv").write_text(f"a,b\n{error},# N/A\n", encoding="utf-8")
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    share_strings(path, error.encode())
    for table in (*read_csv(tmp_path / "a.csv"), *read_workbook(path)):
        last = table.rows[-1]
        assert last.cells[1] == Cell(error, trouble="excel-error")
        assert last.cells.get(2, EMPTY).trouble == ""


def test_a_text_that_looks_like_an_escape_survives_a_visit_to_excel(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    [table] = read_workbook(share_strings(path, to_excel("_x0041_").encode()))
    assert rows(table) == {1: {1: "_x0041_"}}


@given(st.text())
def test_any_text_survives_the_escapes_of_excel(text: str) -> None:
    assert from_excel(to_excel(text)) == text


@given(st.text())
def test_text_is_normal_once_it_was_made_so(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_row_numbers_are_written_as_spans() -> None:
    assert spans((2, 3, 4, 7, 9, 10)) == "2–4, 7, 9–10"


# What is refused


def test_a_workbook_with_macros_is_refused_by_its_name(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    assert refusal(path.rename(tmp_path / "a.xlsm")) == "macros"


def test_a_workbook_with_macros_under_another_name_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    assert refusal(rewritten(path, "xl/vbaProject.bin", lambda _: b"x")) == "macros"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "old-or-locked"),
        (b"<html><table>", "not-a-workbook"),
        (b"PK\x03\x04" + b"\0" * 100, "not-a-workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refusal(path) == "not-a-workbook"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    assert refusal(rewritten(path, "xl/x.xml", lambda _: b" " * 50_000_000)) == "packed-like-a-bomb"


def test_more_than_can_be_held_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    assert refusal(rewritten(path, "xl/x.xml", lambda _: b" " * 120_000_000)) == "too-much-inside"


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", SHEET_PART, "xl/sharedStrings.xml", "xl/styles.xml"]
)
def test_a_bomb_of_entities_is_refused_in_every_part(tmp_path: Path, part: str) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    if part == "xl/sharedStrings.xml":
        share_strings(path)
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    body = re.compile(rb"^(<\?xml[^>]*>)?", re.DOTALL)
    rewritten(path, part, lambda content: body.sub(lambda m: m[0] + entities, content, count=1))
    assert refusal(path) == "unsafe-xml"


def test_rows_out_of_order_are_refused_not_lost(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    row = b'<row r="1"><c r="B1"><v>1</v></c></row></sheetData>'
    rewritten(path, SHEET_PART, lambda part: part.replace(b"</sheetData>", row))
    assert refusal(path) == "not-a-workbook"


def test_cells_merged_over_whole_columns_are_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    merge = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><pageMargins'
    rewritten(path, SHEET_PART, lambda part: part.replace(b"<pageMargins", merge))
    assert refusal(path) == "merged-too-far"


def test_a_stray_cell_far_to_the_right_is_refused(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["XFD1048576"] = "lạc"

    assert refusal(saved(tmp_path / "a.xlsx", fill)) == "too-many-columns"


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_in, "MAX_ROWS", 3)

    def fill(sheet: Worksheet) -> None:
        for n in range(4):
            sheet.append([n])

    path = saved(tmp_path / "a.xlsx", fill)
    assert refusal(path) == "too-many-rows"


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_FILE_BYTES", 1000)
    path = saved(tmp_path / "a.xlsx", lambda sheet: sheet.append(["a"]))
    assert refusal(path) == "file-too-large"


# CSV

TEXT = 'Tên,Nhóm\n"Miến dong Na Rì, loại 1",Thực phẩm\n'


def csv(path: Path, content: bytes) -> dict[int, dict[int, Value]]:
    path.write_bytes(content)
    [table] = read_csv(path)
    return rows(table)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_csv_is_read_in_any_encoding_of_unicode(
    tmp_path: Path, encoding: str, newline: str
) -> None:
    found = csv(tmp_path / "a.csv", TEXT.replace("\n", newline).encode(encoding))
    assert found == {1: {1: "Tên", 2: "Nhóm"}, 2: {1: "Miến dong Na Rì, loại 1", 2: "Thực phẩm"}}


def in_windows_1258(text: str) -> bytes:
    """Encode as Vietnamese Windows does: what has no letter of its own, as letter and tone."""
    encoded = b""
    for letter in text:
        try:
            encoded += letter.encode("cp1258")
        except UnicodeEncodeError:
            for tone in "\u0300\u0309\u0303\u0301\u0323":
                for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY":
                    if normal(base + tone) == letter:
                        encoded += (base + tone).encode("cp1258")
    return encoded


def test_a_csv_of_windows_1258_is_read_with_its_marks_joined(tmp_path: Path) -> None:
    text = "Tên;Nhóm\nMiến dong Na Rì ở huyện cũ, đặc sản;Thực phẩm\n"
    found = csv(tmp_path / "a.csv", in_windows_1258(text))
    assert found[2] == {1: "Miến dong Na Rì ở huyện cũ, đặc sản", 2: "Thực phẩm"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_out(tmp_path: Path, separator: str) -> None:
    found = csv(tmp_path / "a.csv", f'a{separator}b\n"x, y; z"{separator}1\n'.encode())
    assert found == {1: {1: "a", 2: "b"}, 2: {1: "x, y; z", 2: "1"}}


def test_commas_of_sentences_are_no_separators(tmp_path: Path) -> None:
    text = "Danh sách, năm 2025, bản 2, 3\nTên;Mô tả\nA;một, hai, ba, bốn\nB;dài, rộng\n"
    assert csv(tmp_path / "a.csv", text.encode())[4] == {1: "B", 2: "dài, rộng"}


def test_the_line_that_names_the_separator_is_no_row(tmp_path: Path) -> None:
    assert csv(tmp_path / "a.csv", b"sep=;\na;b,c,d\n") == {1: {1: "a", 2: "b,c,d"}}


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    assert csv(tmp_path / "a.csv", b'a,b\n"x\ny",1\nz,2\n')[3] == {1: "z", 2: "2"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"Ten,Xa\nMien dong,B?c K?n\n", "lost-letters"),
        ("Tên,Xã\nMiến,".encode("cp1258", "replace") + b"B?c K?n\n", "lost-letters"),
        (b"a,b\n\xd2\xff\x81\n", "unknown-encoding"),
    ],
)
def test_a_csv_that_has_lost_its_text_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_question_mark_in_an_address_is_no_lost_letter(tmp_path: Path) -> None:
    found = csv(tmp_path / "a.csv", b"Ten,Web\nA,https://e.example/a?b=1\n")
    assert found[2][2] == "https://e.example/a?b=1"
