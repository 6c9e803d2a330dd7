"""Tables as they were read, from a workbook or a CSV alike: rows of cells with their places."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openpyxl.utils import get_column_letter

from saobac.source import ODD_BREAKS
from saobac.vietnamese import compose

Value = str | int | float | bool | date | None
"""What a cell holds: text is composed (NFC), without spaces around it."""

_CONTROLS = (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))
_NOTHING = (*_CONTROLS, 0x200B, 0xFEFF)
_SPACES = dict.fromkeys(_NOTHING) | dict.fromkeys((0x09, 0xA0, 0x2007, 0x202F), " ") | ODD_BREAKS
"""Spaces that look like one, and characters that look like nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something."""

    value: Value
    number_format: str = "General"
    trouble: str = ""
    """A message code where the file gives no value to use."""


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
    """Return text as it will be kept: composed, plain spaces, none around it or its lines."""
    text = compose(text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES))
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def spans(numbers: tuple[int, ...]) -> str:
    """Write row numbers as a person would: `2–48, 50`."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in found)
