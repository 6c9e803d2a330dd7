"""Tables as they were read, from a workbook or a CSV alike: rows of cells with their places."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openpyxl.utils import get_column_letter

from saobac.vietnamese import compose

Value = str | int | float | bool | date | None
"""What a cell holds: text is composed (NFC), without spaces around it."""

EXCEL_ERROR = "excel-error"
"""The trouble of a cell in which Excel shows an error."""
_ERROR = re.compile(r"#(NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|SPILL!|CALC!)")
_NOTHING = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ufeff]+")
"""Characters that look like nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something."""

    value: Value
    number_format: str = "General"
    trouble: str = ""
    """A message code where the file gives no value to use."""

    @classmethod
    def of(cls, value: Value, number_format: str = "General") -> "Cell":
        """Make a cell; an error that was saved as text, as in a CSV, is one all the same."""
        is_error = isinstance(value, str) and _ERROR.fullmatch(value)
        return cls(value, number_format, EXCEL_ERROR if is_error else "")


EMPTY = Cell(None)


@dataclass(frozen=True, slots=True)
class Row:
    """One row, counted from 1 as on the screen."""

    number: int
    cells: Mapping[int, Cell]
    """By column, counted from 1; empty cells are left out."""
    across: bool = False
    """Whether one value stands across the whole row, as a heading between rows does."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet; a CSV is a table without a name."""

    name: str
    rows: tuple[Row, ...]
    hidden_rows: tuple[int, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell, a sheet or the file as a whole, as messages name it."""

    file: str
    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def address(self) -> str:
        """The cell's address, such as `F12`."""
        return f"{get_column_letter(self.column)}{self.row}" if self.column else ""

    def __str__(self) -> str:
        """Return `products.xlsx · Sản phẩm!F12`; a CSV has no sheet."""
        within = "!".join(part for part in (self.sheet, self.address) if part)
        return f"{self.file} · {within}" if within else self.file


def normal(text: str) -> str:
    """Return text as it will be kept: composed, one plain space where any stand, none around."""
    text = compose(_NOTHING.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def spans(numbers: tuple[int, ...]) -> str:
    """Write row numbers as a person would: `2–48, 50`."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in found)
