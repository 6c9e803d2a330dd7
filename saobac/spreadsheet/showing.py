"""A value of front matter to the cell that staff see: names beside codes, dates as dates.

What is shown reads back as the same value; so a cell that still shows what the file says is
left alone, byte for byte. A value that its field does not understand is shown as typed.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from saobac.fields import PartialDate
from saobac.spreadsheet.cells import Value, normal
from saobac.spreadsheet.columns import Column
from saobac.spreadsheet.communes import place_text
from saobac.spreadsheet.excel_text import LIMIT, to_excel
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.reading import Known, Raw
from saobac.spreadsheet.words import Words, names_of

YES, NO = Words("có", "yes"), Words("không", "no")
ALL_YEAR = Words("quanh năm", "all year")
UNKNOWN = Words("chưa rõ", "unknown")
EXACT_DIGITS = 15
"""Of a number in Excel; one with more stays text."""


@dataclass(frozen=True, slots=True)
class Shower:
    """Shows values in one language."""

    known: Known
    language: str

    def show(self, column: Column, raw: Raw) -> Value:
        """Return what the cell of a field holds; None where there is nothing to show."""
        if raw is None:
            return None
        if not column.many:
            return _fitting(self._one(column, raw))
        items = raw if isinstance(raw, list) else [raw]
        values = [self._one(column, item) for item in items]
        if len(values) == 1:
            return _fitting(values[0])
        return _fitting("\n".join(as_shown(value) for value in values))

    def _one(self, column: Column, raw: Raw) -> Value:
        match column.kind:
            case CellKind.PLACE:
                return self._place(raw)
            case CellKind.MONTHS:
                return self._months(raw)
            case _ if not isinstance(raw, str):
                return None
            case CellKind.CHOICE:
                names = names_of(column.choices)
                return names[raw].of(self.language) if raw in names else raw
            case CellKind.REFERENCE:
                page = self.known.pages.pages.get((column.refers_to, raw))
                return str(page) if page else raw
            case CellKind.TEXT | CellKind.PHONE | CellKind.DIGITS:
                return raw
            case CellKind.STARS:
                return int(raw) if raw.isdecimal() else raw
            case _:
                return self._typed(column, raw)

    def _typed(self, column: Column, raw: str) -> Value:
        value = column.meaning([raw] if column.many else raw)
        value = value[0] if column.many and isinstance(value, tuple) else value
        match value:
            case bool():
                return (YES if value else NO).of(self.language)
            case int() | date():
                return value
            case Decimal():
                digits = len(value.as_tuple().digits)
                return float(value) if digits <= EXACT_DIGITS else raw
            case PartialDate():
                if value.exact:
                    return value.exact
                return f"{value.month:02}/{value.year}" if value.month else str(value.year)
            case "unknown":
                return UNKNOWN.of(self.language)
            case _:
                return raw

    def _place(self, raw: Raw) -> Value:
        place = raw if isinstance(raw, dict) else {"code": raw}
        code, former = place.get("code"), place.get("former")
        commune = self.known.communes.by_code.get(code) if isinstance(code, str) else None
        if commune is not None:
            return place_text(commune, former)
        return code if isinstance(code, str) and not former else None

    def _months(self, raw: Raw) -> Value:
        if raw == "all-year":
            return ALL_YEAR.of(self.language)
        return ", ".join(map(str, raw)) if isinstance(raw, list) else str(raw)


def as_shown(value: Any) -> str:
    """Return a cell's value as its text on the screen."""
    match value:
        case None:
            return ""
        case date():
            return f"{value:%d/%m/%Y}"
        case float():
            return f"{value:.15g}"
        case _:
            return str(value)


def same(one: Value, other: Value) -> bool:
    """Tell whether two cells show the same."""
    if isinstance(one, date) or isinstance(other, date) or None in (one, other):
        return one == other
    return (isinstance(one, str) and one == other) or normal(as_shown(one)) == normal(
        as_shown(other)
    )


def _fitting(value: Value) -> Value:
    """Leave out a text that no cell can hold, rather than cut it."""
    is_long = isinstance(value, str) and len(to_excel(value)) > LIMIT
    return None if is_long else value
