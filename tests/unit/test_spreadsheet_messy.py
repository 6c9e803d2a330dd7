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


@pytest.mark.parametrize("typed", ["3-4 sao", "sao", "tiềm năng", "4.5"])
def test_stars_that_are_not_sure_stay_as_typed(typed: str) -> None:
    assert messy.stars(typed) == typed


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
    ("typed", "meant"), [("29%", "29"), ("29,5 độ", "29,5"), ("chưa rõ", "unknown"), ("29", "29")]
)
def test_a_strength_is_read_from_its_label(typed: str, meant: str) -> None:
    assert messy.strength(typed) == meant
