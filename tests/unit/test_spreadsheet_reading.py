"""A cell becomes the value that front matter would hold, or says why it cannot."""

from datetime import date
from typing import Any

import pytest

from saobac.schema import Commune, FormerCommunes, Gazetteer
from saobac.spreadsheet.cells import Cell, Value, normal
from saobac.spreadsheet.columns import Column, sheet_of, sheets
from saobac.spreadsheet.communes import Communes
from saobac.spreadsheet.findings import UnclearCellError
from saobac.spreadsheet.matching import Directory, Page
from saobac.spreadsheet.reading import Known, read


def commune(code: str, name: str, district: str, *former: str, kind: Any = "commune") -> Commune:
    part = FormerCommunes(district=district, communes=former)
    return Commune(code=code, name=name, kind=kind, lat=22, lon=105, former=(part,))  # type: ignore[arg-type]


KNOWN = Known(
    Directory.of(
        (
            Page("producer", "htx-tai-hoan", "HTX Tài Hoan", ("Miến Tài Hoan",)),
            Page("producer", "co-hoa", "Cơ sở Hoa"),
            Page("producer", "co-hoa-2", "Cơ sở Hòa"),
            Page("producer", "a-b", "Nhà A, nhà B"),
            Page("product", "mien-dong", "Miến dong"),
        )
    ),
    Communes.of(
        Gazetteer(
            province="Thái Nguyên",
            former_province="Bắc Kạn",
            merged=date(2025, 7, 1),
            source="NQ",
            communes=(
                commune("01906", "Ba Bể", "Huyện Ba Bể", "Nam Mẫu", "Khang Ninh"),
                commune("02185", "Côn Minh", "Huyện Na Rì", "Côn Minh", "Quang Phong"),
                commune("01843", "Bắc Kạn", "Thành phố Bắc Kạn", "Sông Cầu", kind="ward"),
                commune("01912", "Chợ Rã", "Huyện Ba Bể", "Thị trấn Chợ Rã", "Tân Lập"),
                commune("02038", "Quảng Bạch", "Huyện Chợ Đồn", "Tân Lập"),
            ),
        )
    ),
)


def column(kind: str, path: str, list_path: tuple[str, ...] = ()) -> Column:
    wanted = tuple(path.split("."))
    return next(c for c in sheet_of(kind, list_path).columns if c.path == wanted)


def said(kind: str, path: str, value: Value, list_path: tuple[str, ...] = ()) -> Any:
    value = normal(value) if isinstance(value, str) else value
    return read(column(kind, path, list_path), Cell(value), KNOWN)


def refused(
    kind: str, path: str, value: Value, list_path: tuple[str, ...] = ()
) -> UnclearCellError:
    with pytest.raises(UnclearCellError) as caught:
        said(kind, path, value, list_path)
    return caught.value


@pytest.mark.parametrize(
    "typed",
    [
        "food", "Thực phẩm", "thuc pham", "THỰC PHẨM", "Food", "1", 1, 1.0, "Nhóm 1",
        "1. Thực phẩm", "Nhóm thực phẩm",
    ],
)  # fmt: skip
def test_a_group_is_known_by_name_number_and_key(typed: Value) -> None:
    assert said("product", "group", typed) == "food"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Dược liệu và sản phẩm từ dược liệu", "herb"),
        ("Hàng thủ công mỹ nghệ", "craft"),
        ("Dịch vụ du lịch cộng đồng, du lịch sinh thái", "tourism"),
    ],
)
def test_a_group_is_known_by_its_long_name(typed: str, meant: str) -> None:
    assert said("product", "group", typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["1-2", "1 hoặc 2", "Nhóm 1, 2", "1. Đồ uống", "Không phải thực phẩm", "Thực phẩm?",
     "Thực phẩm hoặc khác", "Chưa rõ, có thể thực phẩm", "7"],
)  # fmt: skip
def test_a_group_that_is_doubted_or_contradicted_is_refused(typed: str) -> None:
    assert refused("product", "group", typed).code == "unknown-choice"


@pytest.mark.parametrize("typed", ["noodles", "Miến", "mien"])
def test_a_woven_sign_is_known_by_its_name_and_its_key(typed: str) -> None:
    assert said("product", "sign", typed) == "noodles"


@pytest.mark.parametrize("typed", ["Bánh  kiểm", "Bánh\u00a0\u00a0kiểm", " Bánh\nkiểm "])
def test_a_name_is_of_one_line_and_of_single_spaces(typed: str) -> None:
    assert said("product", "title", typed) == "Bánh kiểm"


def test_an_unknown_choice_is_told_with_all_names_and_a_guess() -> None:
    error = refused("product", "group", "Đồ uốg")
    assert error.code == "unknown-choice"
    assert error.facts["guess"] == "Đồ uống"
    assert "Thủ công mỹ nghệ" in str(error.facts["choices"])


@pytest.mark.parametrize("typed", ["HTX", "Hợp tác xã", "hop tac xa", "cooperative"])
def test_a_type_is_known_by_what_people_write(typed: str) -> None:
    assert said("producer", "type", typed) == "cooperative"


PLACES: dict[str, Any] = {
    "01906": "01906",
    "1906": "01906",
    "01906 · Ba Bể": "01906",
    "01906 · Ba Bể (Nam Mẫu)": {"code": "01906", "former": "Nam Mẫu"},
    "Ba Bể": "01906",
    "xã Ba Bể": "01906",
    "XÃ BA BỂ": "01906",
    "xa ba be": "01906",
    "Xã Ba Bể, tỉnh Thái Nguyên": "01906",
    "phường Bắc Kạn": "01843",
    "P. Bắc Kạn": "01843",
    "Nam Mẫu": {"code": "01906", "former": "Nam Mẫu"},
    "nam mau": {"code": "01906", "former": "Nam Mẫu"},
    "Nam Mẫu (cũ)": {"code": "01906", "former": "Nam Mẫu"},
    "xã Nam Mẫu, huyện Ba Bể, tỉnh Bắc Kạn": {"code": "01906", "former": "Nam Mẫu"},
    "Ba Bể (Khang Ninh)": {"code": "01906", "former": "Khang Ninh"},
    "Côn Minh": "02185",
    "xã Côn Minh cũ": {"code": "02185", "former": "Côn Minh"},
    "Côn Minh, Na Rì": {"code": "02185", "former": "Côn Minh"},
    "Chợ Rã": "01912",
    "thị trấn Chợ Rã": {"code": "01912", "former": "Thị trấn Chợ Rã"},
    "Tân Lập, huyện Chợ Đồn": {"code": "02038", "former": "Tân Lập"},
}


@pytest.mark.parametrize("typed", PLACES)
def test_a_commune_is_known_by_code_and_by_its_names_of_today_and_before(typed: str) -> None:
    assert said("producer", "place", typed) == PLACES[typed]


def test_a_code_whose_zero_was_eaten_is_mended() -> None:
    assert said("producer", "place", 1906) == "01906"


def test_a_name_of_two_places_is_told_with_both() -> None:
    error = refused("producer", "place", "Tân Lập")
    assert error.code == "ambiguous-place"
    choices = "01912 · Chợ Rã (Tân Lập); 02038 · Quảng Bạch (Tân Lập)"
    assert error.facts["choices"] == choices


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Hà Nội", "unknown-place-name"),
        ("99999", "unknown-place-code"),
        ("01906 · Chợ Rã", "code-and-name"),
        ("01906 · Ba Bể (Côn Minh)", "unknown-former-commune"),
    ],
)
def test_a_place_that_is_none_is_told(typed: str, code: str) -> None:
    assert refused("producer", "place", typed).code == code


@pytest.mark.parametrize(
    "typed", ["Ba Bể; Côn Minh", "Ba Bể\nCôn Minh", "Ba Bể, Côn Minh", "01906, 02185"]
)
def test_several_places_stand_in_one_cell(typed: str) -> None:
    assert said("product", "places", typed) == ["01906", "02185"]


@pytest.mark.parametrize(
    "typed",
    [
        "htx-tai-hoan", "htx-tai-hoan · HTX Tài Hoan", "HTX Tài Hoan", "htx tai hoan",
        "Hợp tác xã  Tài Hoan", "Miến Tài Hoan",
    ],
)  # fmt: skip
def test_a_producer_is_known_by_code_and_by_name(typed: str) -> None:
    assert said("product", "producers", typed) == ["htx-tai-hoan"]


def test_a_name_with_a_comma_is_one_name() -> None:
    assert said("product", "producers", "Nhà A, nhà B") == ["a-b"]


def test_marks_tell_names_apart_where_they_are_written() -> None:
    assert said("product", "producers", "cơ sở hòa") == ["co-hoa-2"]


def test_a_name_of_two_pages_is_told_with_both() -> None:
    error = refused("product", "producers", "co so hoa")
    assert error.code == "ambiguous-reference"
    assert error.facts["choices"] == "co-hoa · Cơ sở Hoa; co-hoa-2 · Cơ sở Hòa"


def test_an_unknown_producer_is_told_with_a_guess() -> None:
    error = refused("product", "producers", "HTX Tài Hoa")
    assert error.code == "unknown-reference"
    assert error.facts["guess"] == "htx-tai-hoan · HTX Tài Hoan"


@pytest.mark.parametrize(
    ("path", "value", "meant"),
    [
        ("gtin", 9520000000011, "9520000000011"),
        ("gtin", 9520000000011.0, "9520000000011"),
        ("gtin", "0012345600012", "0012345600012"),
        ("gtin", 12345670, "12345670"),
        ("title", 2018, "2018"),
        ("title", 12.5, "12.5"),
        ("price.amount", 150000, "150000"),
        ("season", 9, "9"),
    ],
)
def test_a_number_is_read_as_its_digits(path: str, value: Value, meant: str) -> None:
    assert said("product", path, value) == meant


def test_a_tax_code_gets_its_zeros_back() -> None:
    assert said("producer", "tax_code", 17) == "0000000017"


@pytest.mark.parametrize("value", [date(2025, 11, 5), 45966, "05/11/2025"])
def test_a_day_is_read_from_a_date_its_number_and_text(value: Value) -> None:
    assert said("product", "updated", value) == "2025-11-05"


def test_free_text_is_parted_by_lines_alone() -> None:
    assert said("product", "sources", "Báo A; Báo B\n\nBáo C, 2/2023") == [
        "Báo A; Báo B",
        "Báo C, 2/2023",
    ]


@pytest.mark.parametrize(
    ("path", "code"), [("title", "became-a-date"), ("season", "months-became-a-date")]
)
def test_text_of_which_excel_made_a_date_is_refused(path: str, code: str) -> None:
    assert refused("product", path, date(2025, 10, 9)).code == code


def test_two_telephone_numbers_are_asked_to_be_one() -> None:
    assert refused("producer", "phone", "0912345678\n0987654321").code == "several-phones"


RESULTS = ("recognitions",)


@pytest.mark.parametrize("typed", [4, 4.0, "4", "4 sao", "OCOP 4 sao"])
def test_stars_are_those_of_a_decision(typed: Value) -> None:
    assert said("product", "stars", typed, RESULTS) == "4"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Tiềm năng 5 sao", "star-candidate"),
        ("Chưa đạt 3 sao", "not-a-result"),
        ("Đề nghị 4 sao", "not-a-result"),
        ("4 sao (hết hạn)", "not-a-result"),
        ("3-4 sao", "not-a-result"),
        (4.5, "not-a-result"),
        (True, "not-a-result"),
    ],
)
def test_what_is_no_result_in_force_is_no_number_of_stars(typed: Value, code: str) -> None:
    error = refused("product", "stars", typed, RESULTS)
    assert error.code == code


@pytest.mark.parametrize("typed", ["chưa có", "Đang trình UBND tỉnh", "-"])
def test_a_decision_without_a_number_is_none_and_makes_no_stars_valid(typed: str) -> None:
    assert refused("product", "decision", typed, RESULTS).code == "decision-without-number"


@pytest.mark.parametrize("typed", ["1234/QĐ-UBND", 1234, "Quyết định số 5, ngày 1/2/2025"])
def test_a_decision_has_a_number(typed: Value) -> None:
    assert said("product", "decision", typed, RESULTS) == str(typed)


@pytest.mark.parametrize("value", [0.15, 1.255, 150.5, "0,150", "0.150"])
def test_a_price_with_a_fraction_was_not_in_dong(value: Value) -> None:
    assert refused("product", "price.amount", value).code == "part-of-a-dong"


@pytest.mark.parametrize("value", [150000, 150000.0, "150.000", "150,000", "150.000đ"])
def test_a_price_in_dong_is_whole(value: Value) -> None:
    assert said("product", "price.amount", value) in ("150000", "150.000")


def test_a_telephone_of_which_more_is_said_is_refused() -> None:
    assert refused("producer", "phone", "số cũ: 0912 345 678").code == "more-than-a-phone"


@pytest.mark.parametrize(
    ("kind", "path", "list_path"), [("product", "updated", ()), ("product", "decided", RESULTS)]
)
def test_a_day_whose_year_the_cell_does_not_show_is_refused(
    kind: str, path: str, list_path: tuple[str, ...]
) -> None:
    typed = Cell(date(2026, 12, 1), "d-mmm")
    with pytest.raises(UnclearCellError, match="became-a-date"):
        read(column(kind, path, list_path), typed, KNOWN)


EVERY_COLUMN = [
    pytest.param(column, id=f"{sheet.name.en} {'.'.join(column.path)}")
    for sheet in sheets()
    for column in sheet.columns
    if not column.path[0].startswith("*")
]


@pytest.mark.parametrize("column", EVERY_COLUMN)
def test_an_error_of_excel_is_no_value_of_any_column(column: Column) -> None:
    with pytest.raises(UnclearCellError, match="excel-error"):
        read(column, Cell("#REF!", trouble="excel-error"), KNOWN)


def test_a_formula_without_a_result_is_refused() -> None:
    with pytest.raises(UnclearCellError, match="formula-without-value"):
        read(column("product", "title"), Cell(None, trouble="formula-without-value"), KNOWN)


def test_a_strength_that_looks_like_a_share_is_asked_about() -> None:
    with pytest.raises(UnclearCellError) as refusal:
        read(column("product", "abv"), Cell(0.29), KNOWN)
    assert refusal.value.code == "strength-as-share"


def test_a_strength_that_is_shown_as_per_cent_is_one() -> None:
    assert read(column("product", "abv"), Cell(0.29, number_format="0%"), KNOWN) == "29"
