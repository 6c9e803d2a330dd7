"""Nothing is published that a list does not say: what is unsure is asked about, never guessed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from saobac.preview.excel import SentList, look
from saobac.project import Project
from saobac.spreadsheet.messages import MESSAGES
from tests.site.conftest import TODAY, files_of
from tests.site.spreadsheets import make, run

HEADINGS = ("Tên", "Nhóm", "Tóm tắt", "Nguồn")
ROW = ("Măng khô", "Thực phẩm", "Măng phơi nắng.", "Nhà làm")
PRICE = ("Giá", "ĐVT", "Thời điểm")


def products(root: Path, headings: Sequence[str], *rows: Sequence[Any]) -> Path:
    return make(root / "a.xlsx", {"Sản phẩm": (headings, *rows)})


def refused(root: Path, headings: Sequence[str], *rows: Sequence[Any]) -> list[str]:
    """Return what is said of a list that must not be written."""
    before = files_of(root / "content")
    done = run("import", products(root, headings, *rows), root, "--yes")
    assert done.exit_code == 1, done.output
    assert files_of(root / "content") == before
    lines = [line for line in done.stderr.splitlines() if line.startswith("a.xlsx · ")]
    return [line.removeprefix("a.xlsx · Sản phẩm").lstrip("! ") for line in lines]


def taken(root: Path, headings: Sequence[str], *rows: Sequence[Any]) -> tuple[str, list[str]]:
    """Return the page of “Măng khô” as it was written, and what was said."""
    done = run("import", products(root, headings, *rows), root, "--yes")
    assert done.exit_code == 0, done.output
    text = (root / "content" / "products" / "mang-kho.md").read_text(encoding="utf-8")
    return text, done.stderr.splitlines()


UNSURE = [
    ("Sao", "Tiềm năng 5 sao", "“Tiềm năng 5 sao” chưa phải sao được công nhận"),
    ("Sao", "Chưa đạt 3 sao", "“Chưa đạt 3 sao” không phải một số sao đã được công nhận."),
    ("Sao", "dưới 3 sao", "“dưới 3 sao” không phải một số sao"),
    ("Sao", "Đề nghị 4 sao", "“Đề nghị 4 sao” không phải một số sao"),
    ("Sao", "4 sao (hết hạn)", "“4 sao (hết hạn)” không phải một số sao"),
    ("Sao", "trên 4 sao", "“trên 4 sao” không phải một số sao"),
    ("Sao", "3-4 sao", "“3-4 sao” không phải một số sao"),
    ("Ngày QĐ", "2023-2024", "“2023-2024” không phải ngày."),
    ("Ngày QĐ", "05/11/2025 (dự kiến)", "“05/11/2025 (dự kiến)” không phải ngày."),
    ("Số QĐ", "chưa có", "“chưa có” không có số của quyết định."),
    ("Điểm", "85-90", "“85-90” không phải là số."),
    ("Độ cồn", "29% - 32%", "“29% - 32%” không phải độ cồn."),
    ("Mùa vụ", "SP tháng 9 đến 11", "“SP tháng 9 đến 11” không phải tháng."),
    ("Mùa vụ", "3 tháng", "“3 tháng” không phải tháng."),
    ("Giá", "khoảng 150.000", "“khoảng 150.000” không phải số tiền."),
    ("Giá", "150-200k", "“150-200k” không phải số tiền."),
    ("Giá", 1.255, "“1.255” có phần lẻ, mà giá là số đồng nguyên."),
]


@pytest.mark.parametrize(("heading", "typed", "said"), UNSURE)
def test_words_become_no_number_that_they_do_not_say(
    tiny_site: Path, heading: str, typed: Any, said: str
) -> None:
    known = {"Sao": 4, "Số QĐ": "1/QĐ-UBND", "Ngày QĐ": "05/11/2025"}
    if heading == "Giá":
        known = {"ĐVT": "kg", "Thời điểm": "10/2026"}
    row = {**dict(zip(HEADINGS, ROW, strict=True)), **known, heading: typed}
    [line] = refused(tiny_site, tuple(row), tuple(row.values()))
    address, _, sentence = line.partition("  ")
    assert address == f"{'ABCDEFGH'[list(row).index(heading)]}2"
    assert sentence.startswith(said)


def test_a_candidate_for_five_stars_is_told_what_to_write(tiny_site: Path) -> None:
    """The state is kept by the score alone: 90 and more without stars (facts, 2e)."""
    headings = (*HEADINGS, "Sao", "Điểm")
    [line] = refused(tiny_site, headings, (*ROW, "Tiềm năng 5 sao", 91))
    assert "Hãy để trống ô này" in line
    assert "ghi số điểm ở cột “Điểm”" in line
    text, said = taken(tiny_site, headings, (*ROW, None, 91))
    assert said == []
    assert "score: 91" in text
    assert "stars:" not in text


def test_a_column_of_hoped_for_stars_is_not_read(tiny_site: Path) -> None:
    text, [said] = taken(tiny_site, (*HEADINGS, "Sao (tiềm năng)"), (*ROW, 5))
    assert "recognitions" not in text
    assert said.startswith("a.xlsx · Sản phẩm!E1  Cột “Sao (tiềm năng)” không được đọc:")


# Prices


@pytest.mark.parametrize(
    "heading", ["Giá bán (nghìn đồng)", "Giá (1.000đ)", "Giá bán (USD)", "Giá ($)", "Giá bán $"]
)
def test_a_price_that_is_not_in_dong_is_refused_once_at_its_heading(
    tiny_site: Path, heading: str
) -> None:
    headings = (*HEADINGS, heading, "ĐVT", "Thời điểm")
    rows = [(f"Măng {n}", *ROW[1:], n, "kg", "10/2026") for n in (80, 150, 200)]
    [line] = refused(tiny_site, headings, *rows)
    assert line.startswith("E1  Tiêu đề ghi giá tính bằng “")
    assert "nên cột này không được đọc. Hãy đổi các số trong cột ra đồng" in line


def test_a_price_that_was_surely_in_thousands_is_pointed_out(tiny_site: Path) -> None:
    """A title above the table may say so, where no heading does."""
    text, [said] = taken(tiny_site, (*HEADINGS, *PRICE), (*ROW, 150, "kg", "10/2026"))
    assert "amount: 150\n" in text
    assert said.startswith("a.xlsx · Sản phẩm!E2  Trang sẽ ghi giá 150 đồng.")


@pytest.mark.parametrize(
    ("price", "unit", "day"),
    [(None, "kg", "10/2026"), (None, "kg", None), (None, None, "10/2026")],
)
def test_a_row_without_a_price_is_told_to_empty_its_other_cells_too(
    tiny_site: Path, price: Any, unit: Any, day: Any
) -> None:
    [line] = refused(tiny_site, (*HEADINGS, *PRICE), (*ROW, price, unit, day))
    assert line == (
        "E2  Dòng này có “Đơn vị”, “Thời điểm” hoặc “Loại giá” mà không có giá. Hãy điền giá; "
        "hoặc xóa cả các ô ấy: khi đó trang không ghi giá, khách hỏi giá qua liên hệ của cơ sở."
    )


def test_a_price_to_talk_about_is_told_to_leave_all_cells_empty(tiny_site: Path) -> None:
    [line] = refused(tiny_site, (*HEADINGS, *PRICE), (*ROW, "Liên hệ", "kg", "10/2026"))
    assert line.startswith("E2  “Liên hệ” không phải số tiền. Nếu không công bố giá, hãy để trống")
    text, said = taken(tiny_site, (*HEADINGS, *PRICE), (*ROW, None, None, None))
    assert said == []
    assert "price" not in text


def test_a_heading_lends_its_unit_to_mere_numbers_and_that_is_told_once(tiny_site: Path) -> None:
    headings = (*HEADINGS, "Hạn sử dụng (tháng)")
    rows = [(*ROW, 12), ("Măng tươi", *ROW[1:], 6), ("Măng chua", *ROW[1:], "18 ngày")]
    text, [said] = taken(tiny_site, headings, *rows)
    assert "shelf_life: 12 tháng\n" in text
    other = tiny_site / "content" / "products" / "mang-chua.md"
    assert "shelf_life: 18 ngày\n" in other.read_text(encoding="utf-8")
    assert said.startswith("a.xlsx · Sản phẩm!E1  Ô nào của cột này chỉ có số")


# Errors of Excel


@pytest.mark.parametrize("heading", ["Tên gọi khác", "Đã xuất khẩu", "Chủ thể", "Xã", "Mùa vụ"])
@pytest.mark.parametrize("error", ["#REF!", "#N/A"])
def test_an_error_of_excel_is_no_item_of_a_list(tiny_site: Path, heading: str, error: str) -> None:
    [line] = refused(tiny_site, (*HEADINGS, heading), (*ROW, error))
    assert line.startswith(f"E2  Ô này đang báo lỗi {error} của Excel.")


def test_an_error_of_excel_is_no_source(tiny_site: Path) -> None:
    [line, *_] = refused(tiny_site, HEADINGS, (*ROW[:3], "#VALUE!"))
    assert line.startswith("D2  Ô này đang báo lỗi #VALUE! của Excel.")


# Rows that are no data

LEFT_OUT = """\
Dòng 2, 4–5 được bỏ qua: là tiêu đề nhóm (như “I NHÓM THỰC PHẨM”), không phải dữ liệu.
Dòng 6–7 được bỏ qua: là dòng cộng (như “Cộng 1 sản phẩm”), không phải dữ liệu.
""".splitlines()


def test_sections_and_totals_are_left_out_and_told_once(tiny_site: Path) -> None:
    path = products(
        tiny_site,
        ("TT", *HEADINGS),
        ("I", "NHÓM THỰC PHẨM"),
        (1, *ROW),
        ("A. Nhóm khác",),
        ("II", "ĐỒ UỐNG"),
        ("Cộng", "1 sản phẩm"),
        ("Tổng cộng", "1 sản phẩm"),
    )
    book = openpyxl.load_workbook(path)
    book["Sản phẩm"].merge_cells("B2:E2")
    book.save(path)
    done = run("import", path, tiny_site, "--yes")
    assert done.exit_code == 0, done.output
    assert "1 trang thêm mới, 0 trang sửa; 0 dòng giữ nguyên, 0 dòng chưa đúng." in done.stdout
    assert done.stderr.splitlines() == [f"a.xlsx · Sản phẩm  {line}" for line in LEFT_OUT]


def test_the_excel_page_tells_of_rows_that_are_left_out(tiny_site: Path) -> None:
    text = "TT,Tên,Nhóm,Tóm tắt,Nguồn\nI,NHÓM THỰC PHẨM\n1,Măng,1,M.,N\nII,ĐỒ UỐNG\nCộng,1\n"
    project = Project(tiny_site, tiny_site / "public", TODAY)
    view: Any = look(project, SentList("a.csv", text.encode()), "en")
    [sheet] = view["sheets"]
    assert [item["sentence"] for item in sheet["findings"]] == [
        "Rows left out: 2, 4. Titles of sections (such as “I NHÓM THỰC PHẨM”) are no data.",
        "Rows left out: 5. Totals (such as “Cộng 1”) are no data.",
    ]
    assert [row["row"] for row in sheet["rows"]] == [3]
    assert view["can_write"]


def test_a_total_across_a_row_is_told_as_what_it_is(tiny_site: Path) -> None:
    path = products(tiny_site, HEADINGS, ROW, ("TỔNG CỘNG: 1 SẢN PHẨM",))
    book = openpyxl.load_workbook(path)
    book["Sản phẩm"].merge_cells("A3:D3")
    book.save(path)
    done = run("import", path, tiny_site)
    assert "là dòng cộng (như “TỔNG CỘNG: 1 SẢN PHẨM”)" in done.stderr


def test_a_half_filled_product_is_not_taken_for_a_section(tiny_site: Path) -> None:
    assert refused(tiny_site, ("TT", *HEADINGS), (1, "Măng tươi")) != []


# Advice that can be followed


def test_rows_of_one_item_that_disagree_are_told_of_the_column_that_parts_items(
    tiny_site: Path,
) -> None:
    headings = ("Sản phẩm", "Tên trên quyết định", "Số sao", "Số quyết định", "Nguồn")
    rows = [("mien", "Miến dong", stars, "34/QĐ-UBND", "Quyết định") for stars in (3, 4)]
    path = make(tiny_site / "a.xlsx", {"Công nhận sao": (headings, *rows)})
    done = run("import", path, tiny_site)
    [line] = [text for text in done.stderr.splitlines() if text.startswith("a.xlsx")]
    assert line.startswith("a.xlsx · Công nhận sao!C3  Ô C2 ghi khác về cùng một mục: “3”.")
    assert "Mã trang" not in line
    assert "trang “Công nhận sao” như khi tải danh mục về" in line
    assert "ở cột “Thứ tự”" in line


@pytest.mark.parametrize("code", ["content-first", "caused"])
def test_what_names_files_is_true_above_them_and_below(code: str) -> None:
    """A terminal says it after the files, the Excel page before them."""
    message = MESSAGES[code]
    assert not {"trên", "dưới"} & set(message.vi.rstrip(".").split())
    assert not {"above", "below"} & set(message.en.rstrip(".").split())
