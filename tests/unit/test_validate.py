"""Text becomes typed values by its field, and every mistake is told once."""

from typing import TypeVar

import pytest
from pydantic import BaseModel

from saobac.front_matter import parse
from saobac.schema import Producer, Product
from saobac.validate import check

COMMON = "title: Thử\nsummary: Một dòng.\nupdated: 2026-11-24\nsources: Nguồn\n"
PRODUCER = COMMON + "type: household\n"
PRODUCT = COMMON + "group: food\n"
M = TypeVar("M", bound=BaseModel)


def valid(model: type[M], text: str) -> M:
    matter, _ = parse(text, "a.md", 1, tuple(text.split("\n")))
    assert matter is not None
    value, problems = check(model, matter)
    assert value is not None, problems
    return value


def sentences(model: type[BaseModel], text: str, language: str = "en") -> list[str]:
    matter, _ = parse(text, "a.md", 1, tuple(text.split("\n")))
    assert matter is not None
    return [problem.sentence(language) for problem in check(model, matter)[1]]


def test_a_telephone_number_keeps_its_leading_zero() -> None:
    text = PRODUCER + "phone: 0377123456\nconsent: {date: 2026-11-01, by: Bà Nhà}"
    assert valid(Producer, text).phone == "+84377123456"


def test_a_bar_code_keeps_its_leading_zeros() -> None:
    assert valid(Product, PRODUCT + "gtin: 0012345600012").gtin == "0012345600012"


@pytest.mark.parametrize("title", ["12:30", "no", "1_000", "2018"])
def test_a_title_stays_as_typed(title: str) -> None:
    assert valid(Product, PRODUCT.replace("Thử", title)).title == title


@pytest.mark.parametrize(("typed", "meant"), [("150.000", 150_000), ("150000", 150_000)])
def test_an_amount_may_have_marks_of_thousands(typed: str, meant: int) -> None:
    price = valid(Product, PRODUCT + f"price: {{amount: {typed}, unit: kg, as_of: 2026}}").price
    assert price is not None
    assert price.amount == meant


def test_a_mistyped_field_is_not_missing_too() -> None:
    assert sentences(Product, PRODUCT.replace("group", "gruop")) == [
        "A product has no field “gruop”. Did you mean “group”?"
    ]


def test_a_mistake_in_a_part_names_the_part() -> None:
    text = PRODUCT + "price: {amout: 5, unit: kg, as_of: 2026}"
    assert "“price” (Price) has no field “amout”. Did you mean “amount”?" in sentences(
        Product, text
    )


def test_a_date_as_vietnamese_write_it_is_offered_in_the_right_form() -> None:
    [sentence] = sentences(Product, PRODUCT.replace("2026-11-24", "2/11/2027"))
    assert sentence.endswith("Did you mean “2027-11-02”?")


def test_a_choice_is_told_with_all_choices() -> None:
    [sentence] = sentences(Product, PRODUCT.replace("food", "foods"))
    assert "Choose one of: food, drink, herb, craft, ornamental, tourism." in sentence
    assert sentence.endswith("Did you mean “food”?")


@pytest.mark.parametrize("typed", ["Thực phẩm", "thuc-pham", "Thuc pham"])
def test_a_choice_by_its_vietnamese_name_is_understood(typed: str) -> None:
    [sentence] = sentences(Product, PRODUCT.replace("food", typed), "vi")
    assert "Hãy chọn một trong: food (Thực phẩm), drink (Đồ uống)," in sentence
    assert sentence.endswith("Có phải bạn muốn viết “food”?")
