"""A workbook to tables: text composed, dates as dates, formulas by their last result.

A value merged downwards counts for every row it stands beside: so lists write one producer for
several products. One merged sideways counts for its first cell only; where it stands across
most of a row, it is a heading between rows.
"""

import warnings
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from defusedxml import DefusedXmlException
from openpyxl.reader.excel import ExcelReader

from saobac.spreadsheet.cells import EXCEL_ERROR, Cell, Row, Table, normal
from saobac.spreadsheet.excel_text import from_excel
from saobac.spreadsheet.findings import UnusableFileError
from saobac.spreadsheet.package import MAX_COLUMNS, MAX_ROWS, Merge, Shape, inspect

FORMULA, ERROR = "f", "e"
"""openpyxl's types of cells."""

HEADING_WIDTH = 3
"""A value merged over so many columns, alone in its row, is a heading."""


def read_workbook(path: Path) -> tuple[Table, ...]:
    """Read every sheet of a workbook that is safe to open.

    Raises:
        UnusableFileError: it cannot be read, or is too large.
    """
    shapes = inspect(path)
    written = _sheets(path, data_only=False)
    results = _sheets(path, data_only=True) if _have_formulas(written) else written
    return tuple(
        _table(name, is_hidden, rows, calculated, shapes.get(name, Shape((), frozenset())))
        for (name, is_hidden, rows), (_, _, calculated) in zip(written, results, strict=True)
    )


class _Reader(ExcelReader):
    """Passes chart sheets over: they hold no cells, and openpyxl stumbles over empty ones."""

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:
        """Take nothing."""


Cells = dict[int, dict[int, Any]]
"""openpyxl's cells that hold something, by row and column."""


def _sheets(path: Path, *, data_only: bool) -> list[tuple[str, bool, Cells]]:
    try:
        with warnings.catch_warnings():
            # openpyxl warns of extensions that it leaves out; no value is among them.
            warnings.simplefilter("ignore")
            reader = _Reader(path, read_only=True, data_only=data_only)
            reader.read()
            book = reader.wb
            try:
                return [
                    (sheet.title, sheet.sheet_state != "visible", _cells(sheet.title, sheet))
                    for sheet in book.worksheets
                ]
            finally:
                book.close()
    except UnusableFileError:
        raise
    except Exception as error:
        # What openpyxl raises on a damaged workbook is a matter of chance.
        is_unsafe = isinstance(error, DefusedXmlException) or isinstance(
            error.__cause__, DefusedXmlException
        )
        raise UnusableFileError("unsafe-xml" if is_unsafe else "not-a-workbook") from None


def _have_formulas(sheets: list[tuple[str, bool, Cells]]) -> bool:
    cells = (cell for _, _, rows in sheets for row in rows.values() for cell in row.values())
    return any(cell.data_type == FORMULA for cell in cells)


def _cells(name: str, sheet: Any) -> Cells:
    # What a file says of its own size may be wrong, or a lie.
    sheet.reset_dimensions()
    rows: Cells = {}
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        filled = {cell.column: cell for cell in row if cell.value is not None}
        if filled:
            rows[number] = filled
            if len(rows) > MAX_ROWS:
                raise UnusableFileError("too-many-rows", sheet=name, limit=MAX_ROWS)
    return rows


def _table(name: str, is_hidden: bool, rows: Cells, results: Cells, shape: Shape) -> Table:
    cells = {
        number: {
            column: _cell(cell, results.get(number, {}).get(column)) for column, cell in row.items()
        }
        for number, row in rows.items()
    }
    across = {
        merge.first_row
        for merge in shape.merges
        if merge.last_column - merge.first_column + 1 >= HEADING_WIDTH
        and merge.first_row == merge.last_row
        and len(_filled(cells.get(merge.first_row, {}))) == 1
    }
    _fill_down(cells, shape.merges)
    kept = tuple(
        Row(number, filled, number in across)
        for number in sorted(cells)
        if (filled := _filled(cells[number]))
    )
    hidden = tuple(row.number for row in kept if row.number in shape.hidden_rows)
    return Table(normal(name), kept, hidden, is_hidden)


def _filled(row: dict[int, Cell]) -> dict[int, Cell]:
    return {column: cell for column, cell in row.items() if cell.value is not None or cell.trouble}


def _fill_down(cells: dict[int, dict[int, Cell]], merges: Iterable[Merge]) -> None:
    for merge in merges:
        first = cells.get(merge.first_row, {}).get(merge.first_column)
        if first is not None:
            for number in range(merge.first_row + 1, merge.last_row + 1):
                if number in cells:
                    cells[number].setdefault(merge.first_column, first)


def _cell(cell: Any, result: Any) -> Cell:
    if cell.data_type == FORMULA:
        if result is None or result.value is None:
            return Cell(None, trouble="formula-without-value")
        cell = result
    if cell.data_type == ERROR:
        return Cell(normal(str(cell.value)), trouble=EXCEL_ERROR)
    return Cell.of(_value(cell.value), cell.number_format)


def _value(value: Any) -> str | int | float | bool | date | None:
    match value:
        case str():
            return normal(from_excel(value)) or None
        case datetime():
            return value.date()
        case bool() | int() | float() | date():
            return value
        case _:
            return normal(str(value)) or None
