"""Text becomes typed values by its field, and every mistake is told once."""

import pickle
from typing import TypeVar

import pytest
from pydantic import BaseModel

from saobac.diagnostics import MOST_IN_A_FILE, Diagnostic
from saobac.front_matter import parse
from saobac.schema import Producer, Product
from saobac.validate import SCHEMAS, check, inner_model, sound_part

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


def problems_of(model: type[BaseModel], text: str) -> list[Diagnostic]:
    matter, _ = parse(text, "a.md", 1, tuple(text.split("\n")))
    assert matter is not None
    return check(model, matter)[1]


def sentences(model: type[BaseModel], text: str, language: str = "en") -> list[str]:
    return [problem.sentence(language) for problem in problems_of(model, text)]


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


@pytest.mark.parametrize("typed", ["11/2025", "11-2025", "tháng 11/2025"])
@pytest.mark.parametrize(
    "field",
    [
        "price: {{amount: 5, unit: kg, as_of: {}}}",
        "recognitions: [{{name: a, stars: 4, source: b, decided: {}}}]",
    ],
)
def test_where_a_month_is_enough_a_month_as_vietnamese_write_it_is_offered(
    typed: str, field: str
) -> None:
    [sentence] = sentences(Product, PRODUCT + field.format(typed), "vi")
    assert "chỉ năm-tháng (2027-11) hay chỉ năm (2027) cũng được" in sentence
    assert sentence.endswith("Có phải bạn muốn viết “2025-11”?")


@pytest.mark.parametrize("typed", ["11/2025", "13/2025"])
def test_a_month_is_not_offered_where_it_would_not_do(typed: str) -> None:
    field = "publish_on" if typed == "11/2025" else "price: {amount: 5, unit: kg, as_of"
    text = f"{PRODUCT}{field}: {typed}" + "}" * field.count("{")
    [problem] = problems_of(Product, text)
    assert (problem.code, problem.fact("guess")) == ("not-a-day", "")


def test_where_only_a_day_will_do_nothing_less_is_offered() -> None:
    [sentence] = sentences(Product, PRODUCT.replace("2026-11-24", "11/2026"))
    assert sentence == "“11/2026” is not a date. Write year-month-day, such as 2027-11-02."


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        ("4700123456", "tax-code-mistyped", "một chữ số bị gõ sai"),
        ("0100112438-001", "tax-code-mistyped", "một chữ số bị gõ sai"),
        ("470012345", "not-a-tax-code", "có 9 chữ số; phải có 10 (chi nhánh: 13,"),
        ("47001234567", "not-a-tax-code", "có 11 chữ số"),
        ("47OO112437", "not-a-tax-code", "có 8 chữ số"),
        ("079123456789", "tax-code-personal", "không được đưa lên web"),
        ("0791 2345 6789", "tax-code-personal", "số định danh cá nhân của chủ hộ"),
    ],
)
def test_of_a_tax_code_it_is_told_what_is_wrong(typed: str, code: str, told: str) -> None:
    [problem] = problems_of(Producer, f"{PRODUCER}tax_code: {typed}")
    assert problem.code == code
    assert told in problem.sentence("vi")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0100112437", "0100112437"),
        ("0100112437-001", "0100112437-001"),
        ("0100112437001", "0100112437-001"),
    ],
)
def test_a_tax_code_has_ten_digits_or_thirteen_of_a_branch(typed: str, kept: str) -> None:
    assert valid(Producer, f"{PRODUCER}tax_code: {typed}").tax_code == kept


@pytest.mark.parametrize(
    ("model", "typed", "fields", "example"),
    [
        (
            Product,
            "price: 150.000",
            "amount, low, high, unit, as_of, kind",
            "price: {amount: 150.000, unit: kg, as_of: 2026-10}",
        ),
        (
            Product,
            "price: 150.000 đồng",
            "amount, low, high, unit, as_of, kind",
            "price: {amount: 150.000, unit: kg, as_of: 2026-10}",
        ),
        (Product, "images: a.jpg", "file, alt, credit", "images: [{file: a.jpg}]"),
        (Product, "images: [a.jpg]", "file, alt, credit", "- {file: a.jpg}"),
        (
            Producer,
            "consent: Bà Nhà, tổ trưởng",
            "date, by",
            'consent: {date: 2026-11-24, by: "Bà Nhà, tổ trưởng"}',
        ),
    ],
)
def test_what_wants_fields_of_its_own_names_them_and_shows_them_with_what_was_typed(
    model: type[BaseModel], typed: str, fields: str, example: str
) -> None:
    text = (PRODUCT if model is Product else PRODUCER) + typed
    [sentence] = sentences(model, text, "vi")
    assert f"các trường con: {fields}. " in sentence
    assert sentence.endswith(example)


NESTED = [
    (kind, model, key)
    for kind, model in SCHEMAS.items()
    for key, info in model.model_fields.items()
    if inner_model(info.annotation) and key not in ("place", "places")
]
"""A place may be a bare code."""


@pytest.mark.parametrize(("kind", "model", "key"), NESTED)
def test_every_such_example_can_be_copied(kind: str, model: type[BaseModel], key: str) -> None:
    told = problems_of(model, f"{key}: Bà Nhà, [5]")
    [problem] = [problem for problem in told if problem.fact("field") == key]
    again = problems_of(model, problem.fact("example"))
    assert not {problem.code for problem in again} & {"not-fields", "not-a-list-of-fields"}
    assert not [problem for problem in again if problem.code.startswith("yaml")]


def test_a_choice_is_told_with_all_choices() -> None:
    [sentence] = sentences(Product, PRODUCT.replace("food", "foods"))
    assert "Choose one of: food, drink, herb, craft, ornamental, tourism." in sentence
    assert sentence.endswith("Did you mean “food”?")


@pytest.mark.parametrize("typed", ["Thực phẩm", "thuc-pham", "Thuc pham"])
def test_a_choice_by_its_vietnamese_name_is_understood(typed: str) -> None:
    [sentence] = sentences(Product, PRODUCT.replace("food", typed), "vi")
    assert "Hãy chọn một trong: food (Thực phẩm), drink (Đồ uống)," in sentence
    assert sentence.endswith("Có phải bạn muốn viết “food”?")


def test_an_unknown_field_like_no_other_is_told_with_those_there_are() -> None:
    [sentence] = sentences(Product, PRODUCT + "xyz: 1")
    assert sentence.startswith(
        "A product has no field “xyz”. Delete it, or use one of the fields: "
    )
    assert "title, summary," in sentence


def test_a_missing_choice_is_told_with_all_choices() -> None:
    [sentence] = sentences(Product, COMMON, "vi")
    assert "Hãy thêm một dòng: group: … (một trong: food (Thực phẩm), drink (Đồ uống)," in sentence


@pytest.mark.parametrize(
    ("key", "example"),
    [("title", "(such as: Miến dong Na Rì)"), ("updated", "(such as: 2026-11-24)")],
)
def test_a_missing_field_is_told_with_an_example(key: str, example: str) -> None:
    text = "".join(line for line in PRODUCT.splitlines(True) if not line.startswith(key))
    [sentence] = sentences(Product, text)
    assert sentence.endswith(f"Add a line: {key}: … {example}")


@pytest.mark.parametrize("places", ["Côn Minh", "\n  - Côn Minh"])
def test_a_place_by_its_name_is_quoted(places: str) -> None:
    [problem] = problems_of(Product, f"{PRODUCT}places: {places}")
    assert problem.sentence("vi").startswith("“Côn Minh” không phải mã xã.")
    assert problem.position.width == len("Côn Minh")


def test_a_colon_that_makes_a_field_of_a_text_is_told() -> None:
    text = PRODUCT.replace("sources: Nguồn", "sources:\n  - Báo Bắc Kạn: số 3")
    [problem] = problems_of(Product, text)
    assert (problem.code, problem.position.line) == ("text-with-colon", 5)
    assert "“Báo Bắc Kạn”" in problem.sentence("vi")


def test_of_several_months_the_wrong_one_is_pointed_at() -> None:
    [problem] = problems_of(Product, PRODUCT + "season: [1, 13]")
    assert (problem.fact("found"), problem.position.column) == ("13", len("season: [1, 1"))


def test_a_flood_of_mistakes_is_cut_and_counted() -> None:
    flood = "".join(f"k{number}: x\n" for number in range(3000))
    *told, last = problems_of(Product, PRODUCT + flood)
    assert len(told) == MOST_IN_A_FILE
    assert {problem.code for problem in told} == {"unknown-field"}
    assert last.sentence("en").startswith(f"There are {3000 - MOST_IN_A_FILE} more errors")


@pytest.mark.parametrize(
    ("model", "text", "codes"),
    [
        pytest.param(
            Product,
            PRODUCT.replace("food", "drink").replace("Thử", "Rượu") + "season: 13\n",
            {"abv-missing", "not-a-month"},
            id="a rule and a wrong field",
        ),
        pytest.param(
            Producer,
            PRODUCER + "phone: 0377123456\nemail: không có\n",
            {"consent-missing", "not-an-email"},
            id="consent beside a wrong address",
        ),
        pytest.param(
            Product,
            PRODUCT.replace("food", "drink").replace("Thử", "Rượu") + "abv: mạnh\n",
            {"not-a-strength"},
            id="what is wrong is not missing too",
        ),
        pytest.param(
            Product,
            "summary: Một dòng.\nupdated: 2026-11-24\ngroup: drink\n",
            {"missing-field"},
            id="a rule that needs a missing field waits",
        ),
    ],
)
def test_rules_of_the_whole_entry_are_told_beside_wrong_fields(
    model: type[BaseModel], text: str, codes: set[str]
) -> None:
    assert {problem.code for problem in problems_of(model, text)} == codes


@pytest.mark.parametrize("typed", ["45", "45%", "45 %", "45 độ", "45,0", "45.0 % vol"])
def test_a_strength_is_taken_as_labels_write_it(typed: str) -> None:
    spirit = PRODUCT.replace("food", "drink").replace("Thử", "Rượu")
    assert valid(Product, f"{spirit}abv: {typed}").abv == 45


def test_an_entry_that_another_process_read_is_as_it_was() -> None:
    text = PRODUCT + "price: {amount: 150000, unit: kg, as_of: 2026-11}\nplaces: 02185\n"
    before = valid(Product, text)
    after = pickle.loads(pickle.dumps(before))
    assert (after, after.model_fields_set) == (before, before.model_fields_set)
    assert repr(after) == repr(before)
    changed = after.model_copy(update={"sample": True})
    assert (changed.sample, "sample" in after.model_fields_set) == (True, False)


def test_what_is_right_of_an_entry_reaches_another_process() -> None:
    text = COMMON + "group: miến\naliases: Miến\n"
    matter, _ = parse(text, "a.md", 1, tuple(text.split("\n")))
    assert matter is not None
    before = sound_part(Product, matter)
    after = pickle.loads(pickle.dumps(before))
    assert vars(after) == vars(before)
    assert "group" not in vars(after)


def test_a_pickled_entry_names_no_field() -> None:
    assert b"redirect_from" not in pickle.dumps(valid(Product, PRODUCT))
