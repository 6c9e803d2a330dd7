"""A cell to the value that front matter would hold, by the kind of its column.

What a cell surely means is turned into front matter's words; anything else is handed on as it
is, for the schema's own check to refuse. Only what that check could not name to staff (choices
by name, pages, communes) is refused here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from saobac.diagnostics import nearest
from saobac.spreadsheet import messy
from saobac.spreadsheet.cells import Cell
from saobac.spreadsheet.columns import Column
from saobac.spreadsheet.communes import Communes, key
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.findings import UnclearCellError
from saobac.spreadsheet.matching import Directory
from saobac.spreadsheet.words import OTHER_WORDS, are_numbered, join, names_of

Raw = Any
"""A value as front matter holds it: a text, a list or a mapping of such."""

DECISION = "decision"
"""The field that makes stars valid, with its day: `chưa có` must not."""
LONGEST_TAX_CODE = 10
_DOUBT = re.compile(r"\b(khong phai|chua (phan|ro|xac|xep|biet)|hoac|not|or)\b|\?")
FIRST_SERIAL_DATE, LAST_SERIAL_DATE = 20_000, 80_000
"""Days since 1900 that a date without its format shows as: 1954 to 2119."""


@dataclass(frozen=True, slots=True)
class Known:
    """What cells may name."""

    pages: Directory
    communes: Communes


def read(column: Column, cell: Cell, known: Known) -> Raw:
    """Return what a cell says of its field; a list where the field takes several values.

    Raises:
        UnclearCellError: the file gives no value, or it could mean nothing or more than one thing.
    """
    if column.kind is CellKind.MONTHS:
        return _months(cell)
    if not column.many:
        return _one(column, cell, known)
    if cell.trouble or not isinstance(cell.value, str):
        return [_one(column, cell, known)]
    return [item for text in cell.value.split("\n") for item in _items(column, text.strip(), known)]


def _items(column: Column, text: str, known: Known) -> list[Raw]:
    """Read a line of a cell of several values; names may also be parted by `;` or `,`.

    Free text may not: a source is often written `A; B`.
    """
    if not text:
        return []
    if column.kind is CellKind.TEXT:
        return [text]
    if ";" in text:
        return [item for part in text.split(";") for item in _items(column, part.strip(), known)]
    try:
        return [_one(column, Cell(text), known)]
    except UnclearCellError as error:
        parts = [part.strip() for part in text.split(",")]
        if len(parts) == 1:
            raise
        try:
            return [_one(column, Cell(part), known) for part in parts if part]
        except UnclearCellError as of_part:
            # A comma may part names, or belong to one: the first complaint that says more wins.
            raise (of_part if of_part.facts.get("guess") else error) from None


def _one(column: Column, cell: Cell, known: Known) -> Raw:
    if column.kind is CellKind.CHOICE:
        return _choice(column, as_text(cell))
    if column.kind is CellKind.REFERENCE:
        return known.pages.slug(column.refers_to, as_text(cell))
    if column.kind is CellKind.PLACE:
        return known.communes.place(as_text(cell))
    if column.path[-1] == DECISION:
        return _decision(cell)
    return _READERS.get(column.kind, as_text)(cell)


def as_text(cell: Cell) -> str:
    """Return a cell as text on one line; a whole number without `.0`.

    Raises:
        UnclearCellError: the file gives no value, or Excel has made a date of what was typed.
    """
    if cell.trouble:
        raise UnclearCellError(cell.trouble, found=str(cell.value or ""))
    match cell.value:
        case str():
            return " ".join(cell.value.split())
        case bool():
            return "true" if cell.value else "false"
        case float():
            return str(int(cell.value)) if cell.value.is_integer() else f"{cell.value:.15g}"
        case date():
            raise UnclearCellError("became-a-date", found=f"{cell.value:%d/%m/%Y}")
        case _:
            return str(cell.value)


def is_bare_number(cell: Cell) -> bool:
    """Tell whether a cell holds a number, or a span of them, without what it counts."""
    is_text = isinstance(cell.value, str) and not cell.trouble
    number = r"\d+(?:[.,]\d+)?"
    return (is_text or isinstance(cell.value, int | float)) and bool(
        re.fullmatch(rf"{number}(?:\s*[-–]\s*{number})?", as_text(cell))
    )


def _choice(column: Column, text: str) -> str:
    wanted = key(text)
    meant = _spellings(column.choices)
    if choice := meant.get(wanted):
        return choice
    if are_numbered(column.choices) and not _DOUBT.search(wanted):
        number = re.fullmatch(r"(?:nhom |group )?(\d+)(?:[.):\s-](\D*))?", wanted)
        # The long names of the groups hold the short ones.
        longer = {choice for word, choice in meant.items() if word in wanted}
        if number and 1 <= int(number[1]) <= len(column.choices):
            longer.add(column.choices[int(number[1]) - 1])
        if len(longer) == 1:
            return longer.pop()
    names = names_of(column.choices)
    guess = nearest(text, [name.vi for name in names.values()])
    raise UnclearCellError(
        "unknown-choice", found=text, choices=join(names.values(), ", "), guess=guess
    )


@cache
def _spellings(choices: tuple[str, ...]) -> dict[str, str]:
    """Return each choice by its key, its names and what else it is called."""
    names = names_of(choices)
    words = {
        choice: (choice, names[choice].vi, names[choice].en, *OTHER_WORDS.get(choice, ()))
        for choice in choices
    }
    return {key(word): choice for choice in choices for word in words[choice]}


def _months(cell: Cell) -> Raw:
    if isinstance(cell.value, date):
        raise UnclearCellError("months-became-a-date", found=f"{cell.value:%d/%m/%Y}")
    months = messy.months(as_text(cell))
    return months[0] if isinstance(months, list) and len(months) == 1 else months


def _day(cell: Cell) -> str:
    if isinstance(cell.value, date):
        return _with_year(cell, cell.value).isoformat()
    return _serial_date(cell) or messy.iso_day(as_text(cell)) or as_text(cell)


def _partial_day(cell: Cell) -> str:
    if isinstance(cell.value, date):
        return messy.partial_day(_with_year(cell, cell.value), cell.number_format)
    return _day(cell)


def _with_year(cell: Cell, day: date) -> date:
    if messy.hides_year(cell.number_format):
        raise UnclearCellError("became-a-date", found=f"{day:%d/%m/%Y}")
    return day


def _serial_date(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, int | float) and FIRST_SERIAL_DATE < value < LAST_SERIAL_DATE:
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(value)).isoformat()
    return ""


def _digits(cell: Cell) -> str:
    text = as_text(cell)
    is_number = isinstance(cell.value, int | float)
    # A number has lost its leading zeros: tax codes have ten digits, bar codes at least 12.
    if is_number and text.isdecimal() and len(text) != 8:
        return text.zfill(LONGEST_TAX_CODE if len(text) <= LONGEST_TAX_CODE else 12)
    return text


def _phone(cell: Cell) -> str:
    text = as_text(cell)
    if messy.are_several_phones(text):
        raise UnclearCellError("several-phones", found=text)
    if not messy.is_only_a_phone(text):
        raise UnclearCellError("more-than-a-phone", found=text)
    return messy.phone(text)


def _stars(cell: Cell) -> str:
    text = messy.stars(as_text(cell))
    if text.isdecimal():
        return text
    code = "star-candidate" if messy.is_star_candidate(text) else "not-a-result"
    raise UnclearCellError(code, found=text)


def _decision(cell: Cell) -> str:
    text = as_text(cell)
    if not any(letter.isdecimal() for letter in text):
        raise UnclearCellError("decision-without-number", found=text)
    return text


def _amount(cell: Cell) -> str:
    text = messy.amount(as_text(cell))
    if messy.is_on_request(text):
        raise UnclearCellError("price-on-request", found=text)
    is_fraction = isinstance(cell.value, float) and not cell.value.is_integer()
    # Left alone, the point of 1.255 would part thousands.
    if is_fraction or messy.is_part_of_a_dong(text):
        raise UnclearCellError("part-of-a-dong", found=text)
    return text


def _number(cell: Cell) -> str:
    if isinstance(cell.value, int | float) and "%" in cell.number_format:
        return as_text(Cell(cell.value * 100.0))
    return as_text(cell)


def _strength(cell: Cell) -> str:
    text = messy.strength(_number(cell))
    if isinstance(cell.value, float) and 0 < cell.value < 1 and "%" not in cell.number_format:
        # Excel holds 29 % as 0.29; a drink of 0.29 % would be none to speak of.
        raise UnclearCellError("strength-as-share", found=text, percent=f"{cell.value * 100:g}")
    return text


_READERS: dict[CellKind, Callable[[Cell], str]] = {
    CellKind.PHONE: _phone,
    CellKind.DIGITS: _digits,
    CellKind.DAY: _day,
    CellKind.PARTIAL_DAY: _partial_day,
    CellKind.NUMBER: _number,
    CellKind.AMOUNT: _amount,
    CellKind.STRENGTH: _strength,
    CellKind.YES_NO: lambda cell: messy.yes_no(as_text(cell)),
    CellKind.STARS: _stars,
}
