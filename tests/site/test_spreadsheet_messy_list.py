"""The list of an office as it comes by mail: sixty rows, everything that can be untidy in them."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from saobac.content import read
from saobac.project import Project
from tests.site.conftest import TODAY, files_of
from tests.site.spreadsheets import run

PRODUCER_HEADINGS = (
    "TT", "TÊN CHỦ THỂ", "Loại hình", "Xã, phường", "SĐT", "Ngày đồng ý", "Người đồng ý",
    "Giới thiệu", "Nguồn", "Ngày cập nhật",
)  # fmt: skip
PRODUCT_HEADINGS = (
    "STT", "Tên SP", "Nhóm sản phẩm", "Chủ thể", "Địa bàn", "Sao", "Số QĐ", "Ngày QĐ", "Mùa vụ",
    "Mô tả", "Nguồn", "Ngày cập nhật",
)  # fmt: skip
COMMUNES = (
    "xã Ba Bể",
    "Nam Mẫu",
    "Côn Minh, huyện Na Rì",
    "01912",
    "Xã Nghiên Loan",
    "phường Bắc Kạn",
)
GROUPS = ("Thực phẩm", "thuc pham", "1", "Đồ uống không cồn", "THỦ CÔNG MỸ NGHỆ", "drink")
STARS = ("4 sao", "★★★★", 4, 4.0, "3 sao", "★★★", "OCOP 3 sao")
DATES = ("05/11/2025", "5-11-2025", "2025-11-05", date(2025, 11, 5), "11/2025", "2025")
MONTHS = ("9-10", "tháng 9, 10", "quanh năm", "T11 đến T1", None)
PRODUCERS, PRODUCTS = 15, 45
WRONG_GROUP, WRONG_DAY = "Thực phẫn ăn", "31/02/2025"


def producer_rows() -> Iterator[list[Any]]:
    for n in range(1, PRODUCERS + 1):
        name = f"HTX Thử nghiệm {n}"
        yield [
            n,
            # As a Mac writes it, and with what is left behind when one pastes.
            unicodedata.normalize("NFD", name) if n % 3 == 0 else f" {name}\u00a0 ",
            "HTX" if n % 2 else "Hợp tác xã",
            COMMUNES[n % len(COMMUNES)],
            # Excel has eaten the leading zero of 0912 345 6nn.
            912345600 + n,
            DATES[n % 4],
            "Giám đốc",
            f"Hợp tác xã thứ {n} của danh sách.",
            "Phòng Kinh tế, 11/2026",
            "24/11/2026",
        ]


def product_rows() -> Iterator[list[Any]]:
    for n in range(1, PRODUCTS + 1):
        # The last but one is the first once more.
        number = 1 if n == PRODUCTS - 1 else n
        yield [
            n,
            f"Bánh thử số {number}  ".replace("  ", " ", n % 2),
            GROUPS[number % len(GROUPS)],
            # Three products of one producer share a merged cell.
            f"htx thu nghiem {(number - 1) // 3 + 1}" if number % 3 == 1 else None,
            COMMUNES[number % len(COMMUNES)],
            STARS[number % len(STARS)],
            f"{number}/QĐ-UBND",
            DATES[number % len(DATES)],
            MONTHS[number % len(MONTHS)],
            f"Món bánh thứ {number}\u00a0của danh sách. ",
            "Phòng Kinh tế, 11/2026",
            "24/11/2026",
        ]


@pytest.fixture
def messy_list(tmp_path: Path) -> Path:
    """Save the list, with two wrong cells: Sản phẩm!C10 and Sản phẩm!H20."""
    book = openpyxl.Workbook()
    products = book.worksheets[0]
    products.title = "Sản phẩm"
    products.append(["DANH SÁCH SẢN PHẨM OCOP NĂM 2025"])
    products.merge_cells("A1:K1")
    products.append([])
    products.append(PRODUCT_HEADINGS)
    for row in product_rows():
        if row[0] == 23:
            # A blank row, a heading across, and spaces that look blank.
            products.append([])
            products.append(["II. Sản phẩm đánh giá lại"])
            products.merge_cells(f"A{products.max_row}:K{products.max_row}")
            products.append([None, "  ", "\u00a0"])
        products.append(row)
    for first in range(4, products.max_row - 1):
        named = [bool(products.cell(row, 4).value) for row in range(first, first + 3)]
        if named == [True, False, False] and products.cell(first + 2, 2).value:
            products.merge_cells(f"D{first}:D{first + 2}")
    products["C10"], products["H20"] = WRONG_GROUP, WRONG_DAY
    products.row_dimensions[6].hidden = True
    producers = book.create_sheet("DS chủ thể")
    producers.append(PRODUCER_HEADINGS)
    for row in producer_rows():
        producers.append(row)
    path = tmp_path / "danh-sach.xlsx"
    book.save(path)
    return path


def mend(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    book["Sản phẩm"]["C10"], book["Sản phẩm"]["H20"] = "Thực phẩm", "28/02/2025"
    book.save(path)


def told(output: str) -> list[str]:
    """Return what is said of the file, without what the cells hold."""
    return [line for line in output.splitlines() if line.startswith("danh-sach.xlsx · ")]


WHAT_IS_SAID = """\
danh-sach.xlsx · Sản phẩm  1 dòng đang ẩn (dòng 6) vẫn được đọc.
danh-sach.xlsx · Sản phẩm!C10  “Thực phẫn ăn” không có trong danh sách. Hãy chọn một trong: \
Thực phẩm, Đồ uống, Dược liệu, Thủ công mỹ nghệ, Sinh vật cảnh, Du lịch cộng đồng. \
Có phải bạn muốn nói “Thực phẩm”?
danh-sach.xlsx · Sản phẩm!H20  Không có ngày “31/02/2025”. Hãy xem lại tháng có bao nhiêu ngày.
danh-sach.xlsx · Sản phẩm!A27  “II. Sản phẩm đánh giá lại” nằm ngang cả dòng nên được hiểu là \
tiêu đề nhóm, không đọc thành dữ liệu.
danh-sach.xlsx · Sản phẩm!B50  Dòng này lặp lại dòng 4 nên được bỏ qua.
""".splitlines()


def test_a_look_says_exactly_what_is_wrong_and_where(small_site: Path, messy_list: Path) -> None:
    before = files_of(small_site / "content")
    done = run("import", messy_list, small_site, "--yes")
    assert done.exit_code == 1
    assert told(done.stderr) == WHAT_IS_SAID
    assert done.stderr.splitlines()[-1].startswith("2 lỗi, 3 cảnh báo. Chưa ghi gì")
    assert files_of(small_site / "content") == before


def test_once_mended_the_list_is_written_checked_and_has_no_more_to_say(
    small_site: Path, messy_list: Path
) -> None:
    mend(messy_list)
    done = run("import", messy_list, small_site, "--yes")
    assert done.exit_code == 0, done.output
    assert "59 trang thêm mới, 0 trang sửa; 1 dòng giữ nguyên, 0 dòng chưa đúng." in done.stdout
    library, problems = read(Project(small_site, small_site / "public", TODAY))
    assert library is not None, problems
    before = files_of(small_site / "content")
    again = run("import", messy_list, small_site, "--yes")
    assert again.stdout.splitlines()[-2:] == [
        "0 trang thêm mới, 0 trang sửa; 60 dòng giữ nguyên, 0 dòng chưa đúng.",
        "Không có gì thay đổi; không ghi tệp nào.",
    ]
    assert files_of(small_site / "content") == before


WRITTEN = {
    "producers/htx-thu-nghiem-3.md": """---
title: HTX Thử nghiệm 3
summary: Hợp tác xã thứ 3 của danh sách.
updated: 2026-11-24
sources:
  - Phòng Kinh tế, 11/2026
type: cooperative
place: 01912
phone: +84912345603
consent: {date: 2025-11-05, by: Giám đốc}
---
""",
    "products/banh-thu-so-2.md": """---
title: Bánh thử số 2
summary: Món bánh thứ 2 của danh sách.
updated: 2026-11-24
sources:
  - Phòng Kinh tế, 11/2026
group: food
places:
  - {code: 02185, former: Côn Minh}
season: all-year
producers:
  - htx-thu-nghiem-1
recognitions:
  - name: Bánh thử số 2
    producer: htx-thu-nghiem-1
    stars: 4
    decided: 2025-11-05
    decision: 2/QĐ-UBND
    source: Phòng Kinh tế, 11/2026
---
""",
}


@pytest.mark.parametrize("file", WRITTEN)
def test_what_was_untidy_is_written_tidily(small_site: Path, messy_list: Path, file: str) -> None:
    mend(messy_list)
    run("import", messy_list, small_site, "--yes")
    assert (small_site / "content" / file).read_text(encoding="utf-8") == WRITTEN[file]
