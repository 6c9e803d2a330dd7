"""Import shows first and writes when told; a wrong cell is named, and then nothing is written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from saobac.content import read
from saobac.project import Project
from tests.site.conftest import TODAY, files_of
from tests.site.spreadsheets import COMMANDS, edit, make, run

PRODUCT = ("Tên", "Nhóm", "Tóm tắt", "Nguồn", "Chủ thể")
PRODUCER = ("Tên", "Loại hình", "Tóm tắt", "Nguồn", "SĐT", "Ngày đồng ý", "Người đồng ý")
GOOD = ("Măng khô", "Thực phẩm", "Măng phơi nắng.", "Nhà làm", "Hợp tác xã Nhà")


def products(root: Path, *rows: Sequence[Any], headings: Sequence[str] = PRODUCT) -> Path:
    return make(root / "a.xlsx", {"Sản phẩm": (headings, *rows)})


def producers(root: Path, *rows: Sequence[Any], headings: Sequence[str] = PRODUCER) -> Path:
    return make(root / "a.xlsx", {"Cơ sở": (headings, *rows)})


def content(root: Path) -> dict[str, bytes]:
    return files_of(root / "content")


def text_of(root: Path, file: str) -> str:
    return (root / "content" / file).read_text(encoding="utf-8")


def complaints(path: Path, root: Path, *more: str) -> list[str]:
    """Return what is said to be wrong, without what the cells hold and the closing line."""
    done = run("import", path, root, *more)
    assert done.exit_code == 1, done.output
    name = f"{path.name} · "
    return [line.removeprefix(name) for line in done.stderr.splitlines() if line.startswith(name)]


# Looking and writing


def test_without_yes_nothing_is_written(tiny_site: Path) -> None:
    before = content(tiny_site)
    done = run("import", products(tiny_site, GOOD), tiny_site)
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "Sản phẩm",
        "      2  thêm mới  mang-kho · Măng khô  content/products/mang-kho.md",
        "1 trang thêm mới, 0 trang sửa; 0 dòng giữ nguyên, 0 dòng chưa đúng.",
        "Mới chỉ xem trước, chưa ghi gì. Để ghi, hãy chạy lại lệnh này và thêm --yes.",
    ]
    assert content(tiny_site) == before


def test_with_yes_a_new_page_is_written_in_the_order_of_the_schema(tiny_site: Path) -> None:
    row = (*GOOD, "24/11/2026")
    done = run(
        "import", products(tiny_site, row, headings=(*PRODUCT, "Cập nhật")), tiny_site, "--yes"
    )
    assert done.stdout.endswith("Đã ghi 1 tệp trong content. Nội dung mới đã qua kiểm tra.\n")
    assert text_of(tiny_site, "products/mang-kho.md") == (
        "---\ntitle: Măng khô\nsummary: Măng phơi nắng.\nupdated: 2026-11-24\n"
        "sources:\n  - Nhà làm\ngroup: food\nproducers:\n  - htx-nha\n---\n"
    )


def test_what_was_written_passes_the_check(tiny_site: Path) -> None:
    run("import", products(tiny_site, GOOD), tiny_site, "--yes")
    library, problems = read(Project(tiny_site, tiny_site / "public", TODAY))
    assert library is not None
    assert problems == ()


def test_a_change_is_shown_with_before_and_after(tiny_site: Path) -> None:
    path = products(
        tiny_site, ("mien", "Miến nhà", "Miến ngon."), headings=("Mã trang", "Tên", "Tóm tắt")
    )
    lines = run("import", path, tiny_site).stdout.splitlines()
    assert lines[:3] == [
        "Sản phẩm",
        "      2  sửa  mien · Miến nhà  content/products/mien.md",
        "         C2 Tóm tắt: “Miến làm ở nhà.” → “Miến ngon.”",
    ]


def test_a_second_import_has_nothing_to_change(tiny_site: Path) -> None:
    path = products(tiny_site, GOOD)
    run("import", path, tiny_site, "--yes")
    before = content(tiny_site)
    done = run("import", path, tiny_site, "--yes")
    assert done.stdout.splitlines()[1:] == [
        "  giữ nguyên: 1 dòng (2)",
        "0 trang thêm mới, 0 trang sửa; 1 dòng giữ nguyên, 0 dòng chưa đúng.",
        "Không có gì thay đổi; không ghi tệp nào.",
    ]
    assert content(tiny_site) == before


def test_while_one_row_is_wrong_no_row_is_written(tiny_site: Path) -> None:
    before = content(tiny_site)
    path = products(tiny_site, GOOD, ("Măng tươi", "Rau củ", "Măng.", "Nhà làm", None))
    done = run("import", path, tiny_site, "--yes")
    assert done.exit_code == 1
    assert "Đã ghi" not in done.output
    *rows, summary = done.stdout.splitlines()[1:]
    assert rows == [
        "      2  sẽ thêm khi đã sửa lỗi  mang-kho · Măng khô  content/products/mang-kho.md",
        "      3  chưa đúng  mang-tuoi · Măng tươi",
    ]
    assert summary.startswith("Chưa ghi gì. Sẽ thêm 2 trang, sửa 0 trang khi đã sửa hết lỗi;")
    assert done.stderr.splitlines()[-1] == (
        "1 lỗi, 0 cảnh báo. Chưa ghi gì; sửa xong hãy nhập lại."
    )
    assert content(tiny_site) == before


def test_a_change_beside_a_wrong_row_is_not_announced_as_done(tiny_site: Path) -> None:
    path = products(
        tiny_site,
        ("mien", "Miến nhà", "Miến ngon."),
        ("mien-la", None, "Tóm tắt."),
        headings=("Mã trang", "Tên", "Tóm tắt"),
    )
    lines = run("import", path, tiny_site).stdout.splitlines()
    assert lines[1] == "      2  sẽ sửa khi đã hết lỗi  mien · Miến nhà  content/products/mien.md"


def test_english_is_spoken_where_it_is_asked_for(tiny_site: Path) -> None:
    done = run("import", products(tiny_site, GOOD), tiny_site, "--lang", "en")
    assert done.stdout.splitlines()[-1] == (
        "This was a preview; nothing was written. To write, run the command again with --yes."
    )


# Wrong cells


def test_a_wrong_cell_is_named_with_its_address_and_what_it_holds(tiny_site: Path) -> None:
    path = products(tiny_site, GOOD, ("Măng", "Thực phẩn", "Măng.", "Nhà làm", None))
    done = run("import", path, tiny_site)
    first, shown, _ = done.stderr.splitlines()
    assert first == (
        "a.xlsx · Sản phẩm!B3  “Thực phẩn” không có trong danh sách. Hãy chọn một trong: "
        "Thực phẩm, Đồ uống, Dược liệu, Thủ công mỹ nghệ, Sinh vật cảnh, Du lịch cộng đồng. "
        "Có phải bạn muốn nói “Thực phẩm”?"
    )
    assert shown == "      B3 | Thực phẩn"


def test_what_the_check_refuses_is_said_of_its_cell(tiny_site: Path) -> None:
    path = producers(tiny_site, ("HTX", "HTX", "Nhà.", "Nguồn", "12345", "1/11/2026", "Bà A"))
    [line] = complaints(path, tiny_site)
    assert line.startswith("Cơ sở!E2  “12345” không phải số điện thoại Việt Nam.")


def test_all_wrong_cells_are_told_at_once(tiny_site: Path) -> None:
    path = products(
        tiny_site,
        ("A", "Rau", "Tóm tắt.", "Nguồn", None, None),
        ("B", "1", "Tóm tắt.", "Nguồn", "Không có ai", None),
        ("C", "1", "Tóm tắt.", "Nguồn", None, "31/02/2026"),
        ("D", "1", None, "Nguồn", None, None),
        (None, "1", "Tóm tắt.", "Nguồn", None, None),
        headings=(*PRODUCT, "Cập nhật"),
    )
    assert [line.split("  ")[0] for line in complaints(path, tiny_site)] == [
        "Sản phẩm!B2", "Sản phẩm!E3", "Sản phẩm!F4", "Sản phẩm!C5", "Sản phẩm!A6",
    ]  # fmt: skip


def test_an_empty_cell_that_is_needed_is_named(tiny_site: Path) -> None:
    [line] = complaints(products(tiny_site, ("Măng", "1", None, "Nguồn", None)), tiny_site)
    assert line == "Sản phẩm!C2  Ô “Tóm tắt” còn trống. Hãy điền."


@pytest.mark.parametrize(
    ("missing", "headings", "row"),
    [
        ("Tên", ("Nhóm", "Tóm tắt", "Nguồn"), ("1", "Măng.", "Nhà làm")),
        ("Tóm tắt", ("Tên", "Nhóm", "Nguồn"), ("Măng {}", "1", "Nhà làm")),
        ("Độ cồn (%)", ("Tên", "Nhóm", "Tóm tắt", "Nguồn"), ("Rượu {}", "2", "Rượu.", "Nhà")),
    ],
)
def test_a_column_that_is_missing_is_asked_for_once(
    tiny_site: Path, missing: str, headings: tuple[str, ...], row: tuple[str, ...]
) -> None:
    rows = [[cell.format(number) for cell in row] for number in "ABC"]
    done = run("import", products(tiny_site, *rows, headings=headings), tiny_site)
    assert done.stderr.splitlines()[:-1] == [
        f"a.xlsx · Sản phẩm  Danh sách không có cột “{missing}”, cần cho dòng 2–4. Hãy thêm cột ấy."
    ]
    assert "3 dòng chưa đúng" in done.stdout


def test_a_list_without_sources_is_taken_and_told_so_once(tiny_site: Path) -> None:
    rows = [(f"Măng {letter}", "1", "Măng.") for letter in "ABC"]
    path = products(tiny_site, *rows, headings=("Tên", "Nhóm", "Tóm tắt"))
    done = run("import", path, tiny_site, "--yes")
    assert done.exit_code == 0
    assert done.stderr.count("không có cột “Nguồn” (dòng 2–4)") == 1
    assert (tiny_site / "content" / "products" / "mang-a.md").is_file()


def test_a_list_of_items_without_their_page_asks_for_the_column_once(tiny_site: Path) -> None:
    path = make(tiny_site / "a.xlsx", {"Công nhận sao": (("Số sao", "Điểm"), (4, 71), (3, 51))})
    done = run("import", path, tiny_site)
    assert done.exit_code == 1
    assert done.stderr.count("không có cột “Sản phẩm”, cần cho dòng 2–3") == 1


BAD_VALUES = {
    "Cập nhật": ("5/11/25", "“5/11/25” không phải ngày. Hãy ghi ngày/tháng/năm, năm đủ bốn chữ số"),
    "Ngày quyết định": ("31/2/2026", "Không có ngày “31/2/2026”."),
    "Tóm tắt": ("dài " * 60, "“Tóm tắt” dài 239 ký tự, tối đa 220."),
    "Điểm": ("sáu", "“sáu” không phải là số. Với “Điểm” hãy viết số"),
    "Độ cồn (%)": ("150", "“150” không phải độ cồn. Hãy ghi số phần trăm trên nhãn, ví dụ 29;"),
    "Mùa vụ": ("mùa xuân", "“mùa xuân” không phải tháng."),
    "Về mùa vụ": ("Gọi 0912 345 678.", "“0912 345 678” là liên hệ nằm giữa đoạn chữ. Liên hệ chỉ"),
    "Bản nháp": ("chắc", "Ô này chỉ nhận “có” hoặc “không”, không nhận “chắc”."),
    "Số sao": ("6 sao", "“6” không phải số sao OCOP."),
    "Hình dệt": ("Gừngg", "“Gừngg” không có trong danh sách. Hãy chọn một trong: Bí xanh,"),
}  # fmt: skip


@pytest.mark.parametrize("heading", BAD_VALUES)
def test_a_wrong_value_is_told_in_the_words_of_its_column(tiny_site: Path, heading: str) -> None:
    value, said = BAD_VALUES[heading]
    row = dict(zip(PRODUCT, GOOD, strict=True)) | {heading: value}
    path = products(tiny_site, tuple(row.values()), headings=tuple(row))
    [line] = complaints(path, tiny_site)
    assert line.split("  ")[1].startswith(said)


def test_a_year_of_two_digits_is_asked_about(tiny_site: Path) -> None:
    path = products(tiny_site, (*GOOD, "5/11/25"), headings=(*PRODUCT, "Cập nhật"))
    [line] = complaints(path, tiny_site)
    assert line.endswith("Có phải bạn muốn nói “05/11/2025”?")


def test_a_price_range_upside_down_is_told_in_the_words_of_its_columns(tiny_site: Path) -> None:
    headings = (*PRODUCT, "Giá từ", "Giá đến", "Đơn vị", "Thời điểm")
    path = products(tiny_site, (*GOOD, 9000, 8000, "kg", "10/2026"), headings=headings)
    [line] = complaints(path, tiny_site)
    assert line == "Sản phẩm!F2  “Giá từ” phải nhỏ hơn “Giá đến”. Hãy sửa một trong hai ô."


def test_a_formula_that_was_never_calculated_is_told(tiny_site: Path) -> None:
    path = products(tiny_site, ("=A9", *GOOD[1:]), ("Măng", "1", "=A9", "Nguồn", None))
    assert [line.split(".")[0] for line in complaints(path, tiny_site)] == [
        "Sản phẩm!A2  Ô này có công thức chưa được tính",
        "Sản phẩm!C3  Ô này có công thức chưa được tính",
    ]


def test_a_telephone_without_consent_is_told_with_the_cells_to_fill(tiny_site: Path) -> None:
    path = producers(tiny_site, ("HTX A", "HTX", "Nhà.", "Nguồn", 912345678, None, None))
    [line] = complaints(path, tiny_site)
    assert line == (
        "Cơ sở!E2  Có liên hệ mà chưa có văn bản đồng ý. Hãy điền “Ngày đồng ý” (ô F2); “Người "
        "đồng ý” (ô G2), hoặc xóa liên hệ. Luật Bảo vệ dữ liệu cá nhân yêu cầu như vậy."
    )


def test_a_telephone_without_consent_is_told_with_the_columns_to_add(tiny_site: Path) -> None:
    rows = (("HTX A", "HTX", "Nhà.", "Nguồn", 912345678), ("HTX B", "HTX", "B.", "B", 912345679))
    done = run("import", producers(tiny_site, *rows, headings=PRODUCER[:5]), tiny_site)
    assert done.stderr.splitlines()[0].startswith(
        "a.xlsx · Cơ sở  Có liên hệ (dòng 2–3) mà danh sách không có cột “Ngày đồng ý”, "
        "“Người đồng ý”. Hãy thêm các cột ấy, hoặc xóa liên hệ."
    )
    assert len(done.stderr.splitlines()) == 2


def test_half_a_consent_asks_for_the_other_half(tiny_site: Path) -> None:
    path = producers(tiny_site, ("HTX A", "HTX", "Nhà.", "Nguồn", 912345678, "1/11/2026", None))
    assert complaints(path, tiny_site) == ["Cơ sở!G2  Ô “Người đồng ý” còn trống. Hãy điền."]


def test_stars_that_do_not_fit_the_score_are_told_at_the_stars(tiny_site: Path) -> None:
    path = products(tiny_site, (*GOOD, 5, 60), headings=(*PRODUCT, "Số sao", "Điểm"))
    [line] = complaints(path, tiny_site)
    assert line.startswith("Sản phẩm!F2  Điểm và số sao không khớp")


def test_a_health_claim_is_pointed_out_and_stops_nothing(tiny_site: Path) -> None:
    row = ("Trà", "Đồ uống", "Trà chữa bệnh mất ngủ.", "Nhà làm", None)
    done = run("import", products(tiny_site, row), tiny_site)
    assert done.exit_code == 0
    assert done.stderr.startswith("a.xlsx · Sản phẩm!C2  “chữa bệnh” nghe như")


# Whose row it is


def test_a_row_without_code_is_of_the_page_of_its_title(tiny_site: Path) -> None:
    path = products(tiny_site, ("MIEN NHA", "Miến ngon."), headings=("Tên", "Tóm tắt"))
    done = run("import", path, tiny_site, "--yes")
    assert "keeps" not in done.output
    text = text_of(tiny_site, "products/mien.md")
    assert "title: Miến nhà\nsummary: Miến ngon.\n" in text


def test_a_title_that_is_written_otherwise_is_told(tiny_site: Path) -> None:
    path = products(tiny_site, ("Mien nha", "Miến ngon."), headings=("Tên", "Tóm tắt"))
    assert "Dòng này được hiểu là của trang “Miến nhà”" in run("import", path, tiny_site).stderr


def test_a_row_with_its_code_may_rename_its_page(tiny_site: Path) -> None:
    path = products(tiny_site, ("mien", "Miến mới"), headings=("Mã trang", "Tên"))
    run("import", path, tiny_site, "--yes")
    assert "title: Miến mới\n" in text_of(tiny_site, "products/mien.md")


def test_an_empty_cell_of_a_list_without_codes_takes_nothing_away(tiny_site: Path) -> None:
    before = content(tiny_site)
    path = products(tiny_site, ("Miến nhà", None, None), headings=("Tên", "Tóm tắt", "Chủ thể"))
    done = run("import", path, tiny_site, "--yes")
    assert done.exit_code == 0
    assert content(tiny_site) == before


@pytest.mark.parametrize(
    ("code", "title", "said"),
    [
        (None, "Con", "Không đặt tên tệp là “con” được"),
        (None, "Trang 2", "Không đặt tên tệp là “trang-2” được"),
        (None, "???", "không có chữ cái hay chữ số nào"),
        (None, "Miến", "Tên tệp “mien” đã là của mien · Miến nhà."),
        ("Măng Khô", "Măng khô", "“Măng Khô” không dùng làm mã trang được"),
        ("mienn", "Miến nhà", "nhưng tên này là của mien · Miến nhà"),
        (None, "m" * 101, "dài 101 ký tự, tối đa 100"),
    ],
)
def test_a_name_that_cannot_be_a_file_is_refused(
    tiny_site: Path, code: str | None, title: str, said: str
) -> None:
    row = (code, title, *GOOD[1:])
    path = products(tiny_site, row, headings=("Mã trang", *PRODUCT))
    [line] = complaints(path, tiny_site)
    assert said in line


def test_a_code_of_ones_own_names_the_new_file(tiny_site: Path) -> None:
    path = products(tiny_site, ("con-nuong", "Con", *GOOD[1:]), headings=("Mã trang", *PRODUCT))
    run("import", path, tiny_site, "--yes")
    assert "title: Con\n" in text_of(tiny_site, "products/con-nuong.md")


def test_another_name_of_a_page_is_asked_about(tiny_site: Path) -> None:
    page = tiny_site / "content" / "products" / "mien.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("group:", "aliases: Miến Na Rì\ngroup:"),
        encoding="utf-8",
    )
    [line] = complaints(products(tiny_site, ("Miến Na Rì", *GOOD[1:])), tiny_site)
    assert "là tên gọi khác của mien · Miến nhà" in line


@pytest.mark.parametrize("title", ["Bánh  kiểm", "Bánh\u00a0kiểm", "Bánh\nkiểm"])
def test_a_name_means_the_same_whatever_spaces_it_has(tiny_site: Path, title: str) -> None:
    path = products(tiny_site, ("Bánh kiểm", *GOOD[1:]), (title, *GOOD[1:]))
    done = run("import", path, tiny_site, "--yes")
    assert "Dòng này lặp lại dòng 2" in done.stderr
    assert "title: Bánh kiểm\n" in text_of(tiny_site, "products/banh-kiem.md")


def test_two_rows_of_one_new_page_that_disagree_are_told(tiny_site: Path) -> None:
    other = (*GOOD[:2], "Măng khác.", *GOOD[3:])
    [line] = complaints(products(tiny_site, GOOD, other), tiny_site)
    assert line.startswith("Sản phẩm!C3  Ô C2 ghi khác về cùng một trang: “Măng phơi nắng.”")


# Several sheets


def test_a_new_product_may_name_a_producer_of_the_same_workbook(tiny_site: Path) -> None:
    path = make(
        tiny_site / "a.xlsx",
        {
            "Sản phẩm": (PRODUCT, (*GOOD[:4], "Cơ sở Măng Việt")),
            "Cơ sở": (PRODUCER[:4], ("Cơ sở Măng Việt", "Hộ", "Nhà.", "Nguồn")),
        },
    )
    done = run("import", path, tiny_site, "--yes")
    assert done.exit_code == 0, done.output
    assert "producers:\n  - co-so-mang-viet\n" in text_of(tiny_site, "products/mang-kho.md")


def test_stars_beside_a_product_become_its_recognition(tiny_site: Path) -> None:
    headings = (*PRODUCT, "Số sao", "Số QĐ", "Ngày QĐ")
    path = products(tiny_site, (*GOOD, "★★★★", "7/QĐ", "05/11/2026"), headings=headings)
    run("import", path, tiny_site, "--yes")
    assert text_of(tiny_site, "products/mang-kho.md").endswith(
        "recognitions:\n  - name: Măng khô\n    producer: htx-nha\n    stars: 4\n"
        "    decided: 2026-11-05\n    decision: 7/QĐ\n    source: Nhà làm\n---\n"
    )


def test_stars_beside_a_product_are_found_again_by_their_decision(tiny_site: Path) -> None:
    headings = ("Tên", "Số sao", "Số QĐ")
    path = products(tiny_site, ("Miến nhà", 5, "12/QĐ-UBND"), headings=headings)
    run("import", path, tiny_site, "--yes")
    text = text_of(tiny_site, "products/mien.md")
    assert text.count("- name:") == 1
    assert "    stars: 5\n" in text


def test_an_item_that_is_not_there_is_told(tiny_site: Path) -> None:
    path = make(
        tiny_site / "a.xlsx",
        {"Công nhận sao": (("Sản phẩm", "Thứ tự", "Số sao"), ("mien", 3, 5))},
    )
    [line] = complaints(path, tiny_site)
    assert "Trang “mien” chỉ có 1 mục nên không có mục thứ 3." in line


def test_hidden_rows_are_read_and_told(tiny_site: Path) -> None:
    path = products(tiny_site, GOOD)
    book = openpyxl.load_workbook(path)
    book["Sản phẩm"].row_dimensions[2].hidden = True
    book.save(path)
    done = run("import", path, tiny_site)
    assert "1 trang thêm mới" in done.stdout
    assert done.stderr == "a.xlsx · Sản phẩm  1 dòng đang ẩn (dòng 2) vẫn được đọc.\n"


# CSV


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1258"])
def test_a_csv_is_taken_in_as_excel_saves_it(
    tiny_site: Path, separator: str, encoding: str
) -> None:
    # ă, ê, ơ and é have letters of their own in Windows-1258; other tones follow their letter.
    lines = ("Tên", "Nhóm", "Tóm tắt", "Nguồn"), ("Trà dây", "Đồ uống", "Trà đặc sản.", "Báo")
    text = "".join(separator.join(line) + "\r\n" for line in lines)
    apart = {"ắ": "ă\u0301", "ố": "ô\u0301", "ồ": "ô\u0300", "ặ": "ă\u0323", "ả": "a\u0309"}
    if encoding == "cp1258":
        for letter, parts in apart.items():
            text = text.replace(letter, parts)
    path = tiny_site / "danh-sach.csv"
    path.write_bytes(text.encode(encoding))
    assert run("import", path, tiny_site, "--yes").exit_code == 0
    text = text_of(tiny_site, "products/tra-day.md")
    assert "title: Trà dây\nsummary: Trà đặc sản.\n" in text


def test_a_wrong_cell_of_a_csv_has_an_address_too(tiny_site: Path) -> None:
    path = tiny_site / "a.csv"
    path.write_text("Tên,Nhóm,Tóm tắt,Nguồn\nMăng,Rau,Khô.,Báo\n", encoding="utf-8")
    assert run("import", path, tiny_site).stderr.startswith("a.csv · B2  “Rau” không có")


# The marked copy


def test_a_marked_copy_says_why_beside_each_row(tiny_site: Path) -> None:
    path = products(tiny_site, GOOD, ("Măng", "Rau", None, "Nhà làm", None))
    marked = tiny_site / "sua.xlsx"
    run("import", path, tiny_site, "--marked", marked)
    sheet = openpyxl.load_workbook(marked)["Sản phẩm"]
    assert [cell.value for cell in sheet["F"][:2]] == ["Cần sửa", None]
    reasons = str(sheet["F3"].value).split("\n")
    assert reasons[0].startswith("B3: “Rau” không có trong danh sách.")
    assert reasons[1] == "C3: Ô “Tóm tắt” còn trống. Hãy điền."
    assert sheet["B3"].fill.fgColor.rgb.endswith("FFC7CE")


def test_a_marked_copy_that_was_mended_is_taken_in(tiny_site: Path) -> None:
    path = products(tiny_site, ("Măng khô", "Rau", *GOOD[2:]))
    marked = tiny_site / "sua.xlsx"
    run("import", path, tiny_site, "--marked", marked)
    edit(marked, "Sản phẩm", 2, "Nhóm", "Thực phẩm")
    done = run("import", marked, tiny_site, "--yes")
    assert done.exit_code == 0
    assert done.stderr == ""


def test_marking_again_takes_old_reasons_away(tiny_site: Path) -> None:
    path = products(tiny_site, ("Măng khô", "Rau", *GOOD[2:]), ("Măng", "1", None, "Nguồn", None))
    run("import", path, tiny_site, "--marked", path)
    edit(path, "Sản phẩm", 2, "Nhóm", "Thực phẩm")
    run("import", path, tiny_site, "--marked", path)
    sheet = openpyxl.load_workbook(path)["Sản phẩm"]
    assert sheet["F2"].value is None
    assert sheet["F3"].value is not None
    assert sheet.max_column == 6


def test_a_csv_is_marked_as_a_workbook(tiny_site: Path) -> None:
    path = tiny_site / "a.csv"
    path.write_text("Tên;Nhóm;Tóm tắt;Nguồn\n=1+1;Rau;Khô.;Báo\n", encoding="utf-8")
    run("import", path, tiny_site, "--marked", tiny_site / "sua.xlsx")
    sheet = openpyxl.load_workbook(tiny_site / "sua.xlsx").worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert str(sheet["E2"].value).startswith("B2: “Rau”")


def test_where_all_is_right_no_marked_copy_is_made(tiny_site: Path) -> None:
    done = run("import", products(tiny_site, GOOD), tiny_site, "--marked", tiny_site / "sua.xlsx")
    assert "không cần bản ghi lý do" in done.stdout
    assert not (tiny_site / "sua.xlsx").exists()


def test_a_marked_copy_asks_for_a_missing_column_at_the_heading_of_the_reasons(
    tiny_site: Path,
) -> None:
    path = products(tiny_site, ("Măng", "1", "Nguồn"), headings=("Tên", "Nhóm", "Nguồn"))
    run("import", path, tiny_site, "--marked", tiny_site / "sua.xlsx")
    heading = openpyxl.load_workbook(tiny_site / "sua.xlsx")["Sản phẩm"]["D1"]
    assert heading.value == "Cần sửa"
    assert heading.comment
    assert "không có cột “Tóm tắt”" in heading.comment.text


# What cannot be begun


@pytest.mark.parametrize(
    "headings", [("Cột A", "Cột B"), ("Tªn s¶n phÈm", "Nhãm"), ("吀渀", "一栀渀洀")]
)
def test_a_list_of_which_no_heading_is_understood_is_refused(
    tiny_site: Path, headings: tuple[str, ...]
) -> None:
    path = tiny_site / "a.csv"
    path.write_text(";".join(headings) + "\nMăng;Thực phẩm\n", encoding="utf-8")
    done = run("import", path, tiny_site)
    assert done.exit_code == 1
    assert done.stderr.startswith("a.csv  Không hiểu tiêu đề cột nào")
    assert "Không có gì thay đổi" not in done.output


def test_the_mark_of_an_open_file_is_not_taken_for_a_list(tiny_site: Path) -> None:
    (tiny_site / "~$a1.xlsx").write_bytes(b"\x05Lan")
    done = run("import", tiny_site / "~$a1.xlsx", tiny_site)
    assert done.exit_code == 2
    assert "chọn tệp “a1.xlsx” (không có ~$)" in done.stderr


def test_content_with_a_mistake_of_its_own_is_put_right_first(tiny_site: Path) -> None:
    page = tiny_site / "content" / "stories" / "chuyen.md"
    page.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    before = content(tiny_site)
    done = run("import", products(tiny_site, GOOD), tiny_site, "--yes")
    assert done.exit_code == 1
    assert "content/stories/chuyen.md:" in done.stderr
    assert "Nội dung đang có lỗi riêng." in done.stderr
    assert content(tiny_site) == before


def test_what_a_list_would_break_elsewhere_is_told(tiny_site: Path) -> None:
    path = products(tiny_site, ("mien", "Miến nhà", "có"), headings=("Mã trang", "Tên", "Bản nháp"))
    done = run("import", path, tiny_site, "--yes")
    assert done.exit_code == 1
    assert "content/producers/htx-nha.md:9:" in done.stderr
    assert "Danh sách này sẽ làm hỏng những tệp được nêu." in done.stderr


def test_a_mistake_in_the_body_of_a_page_is_told_of_its_file(tiny_site: Path) -> None:
    page = tiny_site / "content" / "products" / "mien.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[x](khong-co.md)\n", encoding="utf-8")
    path = products(tiny_site, ("mien", "Miến mới"), headings=("Mã trang", "Tên"))
    done = run("import", path, tiny_site)
    assert "content/products/mien.md:" in done.stderr
    assert "Nội dung đang có lỗi riêng." in done.stderr


def test_content_that_cannot_be_read_is_not_exported(tiny_site: Path) -> None:
    page = tiny_site / "content" / "stories" / "chuyen.md"
    page.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert run("export", tiny_site / "a.xlsx", tiny_site).exit_code == 1
    assert not (tiny_site / "a.xlsx").exists()


@pytest.mark.parametrize(
    ("name", "code"), [("khong-co.xlsx", 2), ("a.docx", 2), ("a.xlsm", 1), ("a.xlsx", 1)]
)
def test_a_file_that_is_no_list_is_refused(tiny_site: Path, name: str, code: int) -> None:
    if code == 1 or name == "a.docx":
        (tiny_site / name).write_bytes(b"")
    done = run("import", tiny_site / name, tiny_site)
    assert done.exit_code == code
    assert done.stdout == ""
    assert done.stderr


@pytest.mark.parametrize("name", ["import", "export"])
def test_a_file_must_be_named(tiny_site: Path, name: str) -> None:
    done = CliRunner().invoke(COMMANDS[name], ["--root", str(tiny_site)])
    assert done.exit_code == 2
    assert f"python build.py {name}" in done.stderr


def test_a_name_with_a_space_needs_no_quotes(tiny_site: Path) -> None:
    products(tiny_site, GOOD).rename(tiny_site / "danh sach.xlsx")
    words = [str(tiny_site / "danh"), "sach.xlsx", "--root", str(tiny_site)]
    assert CliRunner().invoke(COMMANDS["import"], words).exit_code == 0


def test_an_export_is_a_workbook_by_name(tiny_site: Path) -> None:
    assert run("export", tiny_site / "a.csv", tiny_site).exit_code == 2
