"""Kinds of value that authors write as text: how each is read, and what is refused."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal

import phonenumbers
from pydantic import (
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from saobac.kept import Kept

ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
ISO_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
VIETNAMESE_MONTH = re.compile(r"(?:tháng )?(\d{1,2})[/.-](\d{4})", re.IGNORECASE)


def field(
    vi: str, en: str, *, hint: tuple[str, str] = ("", ""), example: str = "", **more: Any
) -> Any:
    """Declare a field with its label, and if wanted a hint, in Vietnamese and English.

    `example` is a good value as authors type it. `translatable=True` lets a translation
    (`NAME.en.md`) give the field anew.
    """
    translatable = more.pop("translatable", False)
    return Field(
        title=en,
        description=hint[1] or None,
        json_schema_extra={
            "x-label": {"vi": vi, "en": en},
            "x-hint": {"vi": hint[0], "en": hint[1]},
            "x-example": example,
            "x-translatable": translatable,
        },
        **more,
    )


def _day(text: object) -> object:
    if isinstance(text, date) or not isinstance(text, str):
        return text
    if match := ISO_DAY.fullmatch(text):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            raise PydanticCustomError("no_such_day", "no such day") from None
    raise PydanticCustomError("not_a_day", "not a day", {"guess": _iso_guess(text)})


def _iso_guess(text: str) -> str:
    """Turn a date as Vietnamese write it (2/11/2027) into the form that is asked for."""
    if match := VIETNAMESE_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return f"{year:04}-{month:02}-{day:02}"
    return ""


def _iso_month_guess(text: str) -> str:
    """Turn a month as Vietnamese write it (11/2027) into the form that is asked for."""
    match = VIETNAMESE_MONTH.fullmatch(text)
    if match and 1 <= int(match[1]) <= 12:
        return f"{match[2]}-{int(match[1]):02}"
    return ""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate(Kept):
    """A date known to the day, the month or only the year, as sources give it."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> date | None:
        """The day, where it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @classmethod
    def parse(cls, text: object) -> "PartialDate":
        """Read `2027`, `2027-11` or `2027-11-02`.

        Raises:
            PydanticCustomError: `not_a_day` or `no_such_day`.
        """
        if isinstance(text, PartialDate):
            return text
        match = ISO_PARTIAL.fullmatch(str(text))
        if not match:
            guess = _iso_guess(str(text)) or _iso_month_guess(str(text))
            raise PydanticCustomError("not_a_day", "not a day", {"guess": guess, "partial": True})
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        value = cls(year, month, day)
        try:
            _ = value.latest
        except (ValueError, calendar.IllegalMonthError):
            raise PydanticCustomError("no_such_day", "no such day") from None
        return value

    def __str__(self) -> str:
        parts = (
            f"{self.year:04}",
            *(f"{n:02}" for n in (self.month, self.day) if n is not None),
        )
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate through `parse`; in JSON it is the text."""
        return core_schema.no_info_plain_validator_function(
            cls.parse,
            json_schema_input_schema=core_schema.union_schema(
                [
                    core_schema.int_schema(),
                    core_schema.str_schema(pattern=f"^{ISO_PARTIAL.pattern}$"),
                ]
            ),
            serialization=core_schema.to_string_ser_schema(),
        )


def _phone(text: object) -> object:
    try:
        number = phonenumbers.parse(str(text), "VN")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        raise PydanticCustomError("not_a_phone", "not a telephone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _gtin(text: object) -> object:
    from stdnum import ean  # noqa: PLC0415 - heavy, and few pages give a number

    digits = re.sub(r"[\s-]", "", str(text))
    if not ean.is_valid(digits):
        raise PydanticCustomError("not_a_gtin", "not a GTIN")
    return digits


def _tax_code(text: object) -> object:
    """Read a tax code of 10 digits, or of 13 of a branch, whose tenth digit checks the others.

    Since 1 July 2025 household businesses go by their owner's personal identification number of
    12 digits (Circular 86/2024/TT-BTC), which is personal data: tax codes are published.
    """
    from stdnum.vn import mst  # noqa: PLC0415 - heavy, and few pages give one

    code = mst.compact(str(text))
    if len(code) == 12 and code.isdecimal():
        raise PydanticCustomError("tax_code_personal", "a personal number")
    if len(code) not in (10, 13) or not code.isdecimal():
        length = sum(letter.isdecimal() for letter in code)
        raise PydanticCustomError("not_a_tax_code", "not a tax code", {"length": length})
    if not mst.is_valid(code):
        raise PydanticCustomError("tax_code_mistyped", "a digit is wrong")
    return mst.format(code)


def _number(text: object) -> object:
    """Read a number as Vietnamese or English write it: `12,5`, `12.5`; never thousands marks."""
    if isinstance(text, str):
        try:
            value = Decimal(text.replace(",", "."))
        except InvalidOperation:
            raise PydanticCustomError("not_a_number", "not a number") from None
        if not value.is_finite():
            raise PydanticCustomError("not_a_number", "not a number")
        return value
    return text


def _strength(text: object) -> Decimal | str:
    """Read the strength of a drink in % vol, or the honest `unknown`."""
    if text == "unknown":
        return "unknown"
    number = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(?:%|độ|% vol)?", str(text))
    value = Decimal(number[1].replace(",", ".")) if number else None
    if value is None or value > 100:
        raise PydanticCustomError("not_a_strength", "not a strength")
    return value


def _dong(text: object) -> object:
    """Read an amount of đồng: digits, thousands marks allowed (`150000`, `150.000`)."""
    if isinstance(text, str):
        digits = re.fullmatch(r"\d{1,3}([. ]\d{3})+|\d+", text)
        if not digits:
            raise PydanticCustomError("not_an_amount", "not an amount")
        return int(re.sub(r"\D", "", text))
    return text


def _months(text: object) -> object:
    """Read `all-year`, or months and spans of months (`9`, `11-1`), into sorted months."""
    if text == "all-year":
        return tuple(range(1, 13))
    items = text if isinstance(text, list | tuple) else [text]
    months: set[int] = set()
    for item in items:
        match = re.fullmatch(r"(\d{1,2})(?:-(\d{1,2}))?", str(item))
        first = int(match[1]) if match else 0
        last = int(match[2] or first) if match else 0
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise PydanticCustomError("not_a_month", "not a month", {"month": str(item)})
        months.update((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))
    return tuple(sorted(months))


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


def _pattern(code: str, pattern: str) -> Callable[[object], object]:
    compiled = re.compile(pattern)

    def check(text: object) -> object:
        if not compiled.fullmatch(str(text)):
            raise PydanticCustomError(code, "not of the form")
        return text

    return check


@dataclass(frozen=True, slots=True)
class Holds:
    """What a kind of value is, in both languages, and how one is typed."""

    vi: str
    en: str
    example: str = ""


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), Holds("chữ", "text", "…")
]
Day = Annotated[
    date,
    BeforeValidator(_day),
    Holds("ngày: năm-tháng-ngày", "a day: year-month-day", "2026-11-24"),
]
Phone = Annotated[
    str,
    BeforeValidator(_phone),
    Holds("số điện thoại Việt Nam", "a Vietnamese telephone number", "0912 345 678"),
]
"""E.164, such as `+842093870000`."""
Gtin = Annotated[
    str,
    BeforeValidator(_gtin),
    Holds("mã vạch 8, 12, 13 hoặc 14 số", "a bar code of 8, 12, 13 or 14 digits", "9520000000028"),
]
TaxCode = Annotated[
    str,
    BeforeValidator(_tax_code),
    Holds(
        "mã số thuế 10 số (chi nhánh: 13 số); đừng ghi số định danh 12 số của chủ hộ",
        "a tax code of 10 digits (13 of a branch); never an owner's personal number of 12",
        "0000000017",
    ),
]
Number = Annotated[Decimal, BeforeValidator(_number), Holds("số", "a number", "12,5")]
Dong = Annotated[
    int,
    BeforeValidator(_dong),
    Field(gt=0),
    Holds("số tiền bằng đồng", "an amount in đồng", "150.000"),
]
Strength = Annotated[
    Decimal | Literal["unknown"],
    PlainValidator(_strength, json_schema_input_type=str),
    Holds("số phần trăm, hoặc unknown", "per cent, or unknown", "29"),
]
Months = Annotated[
    tuple[int, ...],
    BeforeValidator(_months, json_schema_input_type=int | str | list[int | str]),
    Holds(
        "tháng từ 1 đến 12, khoảng tháng (11-1), hoặc all-year (quanh năm)",
        "months from 1 to 12, spans (11-1), or all-year",
        "[9, 11-1]",
    ),
]
Email = Annotated[
    str,
    BeforeValidator(_pattern("not_an_email", r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")),
    Holds("địa chỉ thư điện tử", "an e-mail address", "htx@example.com"),
]
WebAddress = Annotated[
    str,
    BeforeValidator(_pattern("not_a_web_address", r"https?://[^\s/\[\]]+(/\S*)?")),
    Holds("địa chỉ web đầy đủ", "a whole web address", "https://example.com/"),
]
CommuneCode = Annotated[
    str,
    BeforeValidator(_pattern("not_a_commune_code", r"\d{5}")),
    Holds("mã xã 5 chữ số", "a commune code of 5 digits", "02185"),
]


def one_or_many(kind: Any) -> BeforeValidator:
    """Let authors leave out the list where there is but one."""
    return BeforeValidator(_one_or_many, json_schema_input_type=kind | list[kind])
