"""Values as people type them mean what they look like."""

from datetime import date

import pytest

from saobac.spreadsheet import messy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("05/11/2025", "2025-11-05"),
        ("5-11-2025", "2025-11-05"),
        ("5.11.2025", "2025-11-05"),
        ("5 / 11 / 2025", "2025-11-05"),
        ("2025-11-05", "2025-11-05"),
        ("2025/11/5", "2025-11-05"),
        ("2025-11-05 00:00:00", "2025-11-05"),
        ("ngày 5 tháng 11 năm 2025", "2025-11-05"),
        ("11/2025", "2025-11"),
        ("tháng 11/2025", "2025-11"),
        ("2025-11", "2025-11"),
        ("2025", "2025"),
        ("năm 2025", "2025"),
        ("31/02/2025", "2025-02-31"),
        ("05/11/25", None),
        ("hôm qua", None),
        ("2023-2024", None),
        ("khoảng 2023", None),
        ("sau 05/11/2025", None),
        ("05/11/2025 (dự kiến)", None),
    ],
)
def test_a_date_is_read_day_first(typed: str, meant: str | None) -> None:
    assert messy.iso_day(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("5/11/25", "05/11/2025"), ("05-11-25", "05/11/2025"), ("45/11/25", ""), ("hôm qua", "")],
)
def test_a_year_of_two_digits_is_asked_about(typed: str, meant: str) -> None:
    assert messy.with_century(typed) == meant


@pytest.mark.parametrize(
    ("typed", "several"),
    [
        ("0912345678 - 0987654321", True),
        ("0912 345 678/0209 387 0000", True),
        ("+84 (0) 912 345 678", False),
        ("0209.387.0000", False),
    ],
)
def test_two_telephone_numbers_are_more_than_one(typed: str, several: bool) -> None:
    assert messy.are_several_phones(typed) is several


@pytest.mark.parametrize(
    ("day", "number_format", "meant"),
    [
        (date(2025, 11, 5), "dd/mm/yyyy", "2025-11-05"),
        (date(2025, 11, 1), "mmm-yy", "2025-11"),
        (date(2025, 11, 1), '"tháng" mm/yyyy', "2025-11"),
        # 2025 typed into a cell for dates is the 2025th day since 1900.
        (date(1905, 7, 17), "dd/mm/yyyy", "2025"),
    ],
)
def test_a_date_cell_is_as_exact_as_it_was_typed(day: date, number_format: str, meant: str) -> None:
    assert messy.partial_day(day, number_format) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "4", "4.0", "4,0", "4 sao", "★★★★", "★★★★☆", "****", "bốn sao", "OCOP 4 sao", "4*",
        "⭐⭐⭐⭐",
    ],
)  # fmt: skip
def test_four_stars_are_written_in_many_ways(typed: str) -> None:
    assert messy.stars(typed) == "4"


@pytest.mark.parametrize(
    "typed",
    [
        "4 stars", "4sao", "Đạt 4 sao", "Đạt chuẩn 4 sao", "Hạng 4 sao", "OCOP: 4 sao",
        "4 sao OCOP", "Sản phẩm OCOP bốn sao", "OCOP ★★★★", "★ ★ ★ ★", "⭐️⭐️⭐️⭐️", "4 ★", "4 sao.",
    ],
)  # fmt: skip
def test_words_that_only_say_that_it_is_a_result_change_nothing(typed: str) -> None:
    assert messy.stars(typed) == "4"


@pytest.mark.parametrize(
    "typed", ["4 sao cấp tỉnh", "4 (bốn) sao", "Bốn (4) sao", "Sao: 4", "04 sao", "04"]
)
def test_four_stars_of_decisions_and_of_offices(typed: str) -> None:
    assert messy.stars(typed) == "4"


@pytest.mark.parametrize("typed", ["4 sao quốc gia", "★★★★★ cấp tỉnh", "5 sao cấp huyện"])
def test_stars_of_who_cannot_give_them_are_none(typed: str) -> None:
    assert messy.stars(typed) == typed


def test_five_stars_are_national() -> None:
    assert messy.stars("5 sao cấp quốc gia") == "5"


@pytest.mark.parametrize("typed", ["3-4 sao", "sao", "tiềm năng", "4.5"])
def test_stars_that_are_not_sure_stay_as_typed(typed: str) -> None:
    assert messy.stars(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "Tiềm năng 5 sao", "tiềm năng ★★★★★", "5 sao (tiềm năng)", "Chưa đạt 3 sao", "dưới 3 sao",
        "Đề nghị 4 sao", "4 sao (hết hạn)", "trên 4 sao", "từ 3 sao", "4 hoặc 5", "từng đạt 4 sao",
        "Không đạt 4 sao", "4 sao?", "năm 2025", "năm ngoái", "năm", "5 sao cấp tỉnh", "4 năm",
        "đạt 78 điểm", "4/5", "Hạng 3",
    ],
)  # fmt: skip
def test_a_word_that_says_anything_else_leaves_no_stars(typed: str) -> None:
    """Only a result in force is a number of stars: facts, 2, “Tiềm năng 5 sao” and 2e."""
    assert messy.stars(typed) == typed


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [
        ("TIỀM NĂNG 5 SAO", True),
        ("Potential 5 stars", True),
        ("5-star candidate", True),
        ("chưa đạt", False),
        ("6 sao", False),
    ],
)
def test_a_candidate_for_five_stars_is_known_by_its_words(typed: str, is_one: bool) -> None:
    assert messy.is_star_candidate(typed) is is_one


@pytest.mark.parametrize("typed", ["có", "CÓ", "x", "X", "yes", "true", "đúng", "1", "✓"])
def test_yes_has_many_names(typed: str) -> None:
    assert messy.yes_no(typed) == "true"


@pytest.mark.parametrize("typed", ["không", "Khong", "no", "false", "0", "-"])
def test_no_has_many_names(typed: str) -> None:
    assert messy.yes_no(typed) == "false"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9-10", ["9-10"]),
        ("tháng 9, 10", ["9", "10"]),
        ("Tháng 9 và tháng 10", ["9", "10"]),
        ("T11 đến T1", ["11-1"]),
        ("từ tháng 11 đến tháng 1", ["11-1"]),
        ("9 – 10; 12", ["9-10", "12"]),
        ("09, 10", ["9", "10"]),
        ("6", ["6"]),
        ("quanh năm", "all-year"),
        ("Cả năm", "all-year"),
        ("mùa xuân", "mùa xuân"),
    ],
)
def test_months_are_read_from_words(typed: str, meant: str | list[str]) -> None:
    assert messy.months(typed) == meant


@pytest.mark.parametrize(
    "typed", ["3 tháng", "2 tháng/năm", "SP tháng 9 đến 11", "trước tháng 9", "quanh năm trừ T2"]
)
def test_how_long_or_not_when_is_no_month(typed: str) -> None:
    assert messy.months(typed) == typed


@pytest.mark.parametrize(
    ("typed", "is_only_that"),
    [
        ("0912 345 678", True),
        ("+84 (0) 912-345-678", True),
        ("ĐT: 0912.345.678", True),
        ("Số điện thoại 0912 345 678", True),
        ("số cũ: 0912 345 678", False),
        ("không dùng 0912 345 678", False),
        ("0912 345 678 ext 5", False),
    ],
)
def test_a_number_is_read_where_nothing_else_is_said_of_it(typed: str, is_only_that: bool) -> None:
    assert messy.is_only_a_phone(typed) is is_only_that


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("912345678", "+84912345678"),
        ("2093870000", "+842093870000"),
        ("84912345678", "+84912345678"),
        ("912 345 678", "+84912345678"),
        ("0912 345 678", "0912 345 678"),
        ("+84 912 345 678", "+84 912 345 678"),
        ("12345", "12345"),
    ],
)
def test_a_telephone_number_gets_its_zero_back(typed: str, meant: str) -> None:
    assert messy.phone(typed) == meant


@pytest.mark.parametrize("typed", ["20.000", "20.000đ", "20.000 ₫", "20.000 VNĐ", "20.000 đồng"])
def test_an_amount_loses_its_words(typed: str) -> None:
    assert messy.amount(typed) == "20.000"


def test_an_amount_in_english_marks_is_read() -> None:
    assert messy.amount("1,250,000") == "1250000"


@pytest.mark.parametrize(
    "typed", ["khoảng 150.000", "150-200k", "150k", "150 nghìn", "1,5 triệu", "0,150", "150 USD"]
)
def test_an_amount_with_any_other_word_stays_as_typed(typed: str) -> None:
    assert messy.amount(typed) == typed


@pytest.mark.parametrize(
    "typed", ["Liên hệ", "liên hệ HTX", "Giá liên hệ", "Theo thỏa thuận", "LH"]
)
def test_a_price_may_be_left_to_talk_about(typed: str) -> None:
    assert messy.is_on_request(typed)


@pytest.mark.parametrize(
    "typed", ["29% - 32%", "29-32", "29° - 32°", "29% (32)", "từ 29%", "khoảng 29 độ", "dưới 30%"]
)
def test_a_strength_that_is_not_one_number_stays_as_typed(typed: str) -> None:
    assert messy.strength(typed) == typed


@pytest.mark.parametrize("typed", ["29%", "29 %", "29% vol", "29%Vol.", "29% v/v", "29 độ", "29°"])
def test_a_strength_loses_the_words_of_its_label(typed: str) -> None:
    assert messy.strength(typed) == "29"


@pytest.mark.parametrize(
    ("number_format", "hides"),
    [
        ("d-mmm", True),
        ("dd/mm", True),
        ("h:mm", True),
        ("dd/mm/yyyy", False),
        ("mmm-yy", False),
        ("General", False),
    ],
)
def test_a_year_that_a_cell_does_not_show_was_made_up_by_excel(
    number_format: str, hides: bool
) -> None:
    assert messy.hides_year(number_format) is hides


@pytest.mark.parametrize(
    ("typed", "meant"), [("29%", "29"), ("29,5 độ", "29,5"), ("chưa rõ", "unknown"), ("29", "29")]
)
def test_a_strength_is_read_from_its_label(typed: str, meant: str) -> None:
    assert messy.strength(typed) == meant
