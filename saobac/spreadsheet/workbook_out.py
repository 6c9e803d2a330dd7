"""The content as a workbook that staff fill in: notes on headings, drop-downs, real dates."""

import io
from collections.abc import Iterator
from copy import copy
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from saobac.source import Source, Sources
from saobac.spreadsheet.cells import Value
from saobac.spreadsheet.columns import ITEM, PAGE, SHEET_NAMES, Column, Sheet, sheets
from saobac.spreadsheet.content import known_of, originals
from saobac.spreadsheet.drop_downs import DropDowns
from saobac.spreadsheet.excel_text import looks_like_formula, to_excel
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.findings import say
from saobac.spreadsheet.matching import Page
from saobac.spreadsheet.nested import get
from saobac.spreadsheet.notes import note
from saobac.spreadsheet.showing import Shower
from saobac.vietnamese import collation_key

TEXT, DAY, AMOUNT, GENERAL = "@", "dd/mm/yyyy", "#,##0", "General"
FORMATS = {
    CellKind.DAY: DAY,
    CellKind.AMOUNT: AMOUNT,
    CellKind.NUMBER: GENERAL,
    CellKind.STRENGTH: GENERAL,
    CellKind.ITEM: GENERAL,
    CellKind.STARS: GENERAL,
}
"""All other cells are text, so that Excel eats no zero and makes no date of `9-10`."""

WIDE, NARROW = 60, 12
WIDTHS = {
    CellKind.PAGE: 28,
    CellKind.ITEM: 9,
    CellKind.TEXT: 26,
    CellKind.PLACE: 30,
    CellKind.REFERENCE: 36,
    CellKind.CHOICE: 22,
    CellKind.PHONE: 18,
    CellKind.DIGITS: 18,
    CellKind.MONTHS: 14,
}
LONG_TEXT = 120
"""Letters of a field's longest value from which its column is wide."""

REQUIRED = PatternFill("solid", fgColor="1F2A44")
OPTIONAL = PatternFill("solid", fgColor="DDE1EA")
LINE = Border(bottom=Side("thin", color="8890A4"))
FROZEN = 2
"""The first columns say whose row it is, and stay in sight."""

NOTE_WIDTH, NOTE_LINE = 300, 22
"""Pixels."""


def workbook_of(sources: Sources, language: str) -> tuple[bytes, int]:
    """Return the pages of a content as an .xlsx file, and how many pages it holds."""
    known = known_of(sources)
    shower = Shower(known, language)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Sao Bắc"
    made = {sheet: book.create_sheet(sheet.name.of(language)) for sheet in sheets()}
    _write_guide(book, language)
    drop_downs = DropDowns(book, known, language)
    there = dict(originals(sources))
    pages = sorted(known.pages.pages.values(), key=lambda p: (collation_key(p.title), p.slug))
    for sheet, worksheet in made.items():
        of_kind = [(page, there[page.kind, page.slug]) for page in pages if page.kind == sheet.kind]
        rows = list(_rows(sheet, of_kind, shower))
        _fill(worksheet, sheet, rows, language)
        for index, column in enumerate(sheet.columns, start=1):
            drop_downs.offer(sheet, column, worksheet, get_column_letter(index))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue(), sum(page.kind in SHEET_NAMES for page in pages)


def _rows(sheet: Sheet, pages: list[tuple[Page, Source]], shower: Shower) -> Iterator[list[Value]]:
    """Give the rows of a sheet: a page each, or an item of its list."""
    for page, source in pages:
        data = source.matter.data
        if sheet.of_pages:
            yield [_value(column, data, page.slug, 0, shower) for column in sheet.columns]
            continue
        items = get(data, sheet.list_path)
        for number, item in enumerate(items if isinstance(items, list) else (), start=1):
            yield [_value(column, item, str(page), number, shower) for column in sheet.columns]


def _value(column: Column, data: Any, page: str, number: int, shower: Shower) -> Value:
    if column.path == PAGE:
        return page
    if column.path == ITEM:
        return number
    return shower.show(column, get(data, column.path))


def _fill(worksheet: Worksheet, sheet: Sheet, rows: list[list[Value]], language: str) -> None:
    for index, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(index)
        _write_heading(worksheet.cell(1, index), sheet, column, language)
        longest = max((len(str(row[index - 1] or "")) for row in rows), default=0)
        is_wide = column.kind is CellKind.TEXT and longest > LONG_TEXT
        dimension = worksheet.column_dimensions[letter]
        dimension.width = WIDE if is_wide else WIDTHS.get(column.kind, NARROW + 2)
        # Empty cells are not written: for them, and for rows to come, the column's style counts.
        dimension.number_format = FORMATS.get(column.kind, TEXT)
        dimension.alignment = Alignment(
            vertical="top", wrap_text=column.kind is CellKind.TEXT or column.many
        )
        for number, row in enumerate(rows, start=2):
            if (value := row[index - 1]) is not None:
                _write(worksheet.cell(number, index), value, dimension)
    worksheet.freeze_panes = worksheet.cell(2, FROZEN + 1).coordinate
    last = get_column_letter(len(sheet.columns))
    worksheet.auto_filter.ref = f"A1:{last}{max(len(rows) + 1, 2)}"
    worksheet.row_dimensions[1].height = 36
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.print_title_rows = "1:1"


def _write_heading(cell: Cell | MergedCell, sheet: Sheet, column: Column, language: str) -> None:
    assert isinstance(cell, Cell)
    cell.value = column.heading.of(language)
    cell.fill = REQUIRED if column.required else OPTIONAL
    cell.font = Font(bold=True, color="FFFFFF" if column.required else "1F2A44")
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    cell.border = LINE
    text = note(sheet, column, language)
    lines = sum(1 + len(line) // 42 for line in text.split("\n"))
    cell.comment = Comment(text, "Sao Bắc", height=NOTE_LINE * lines, width=NOTE_WIDTH)


def _write(cell: Cell | MergedCell, value: Value, column: ColumnDimension) -> None:
    assert isinstance(cell, Cell)
    # openpyxl looks a style up by its parts; one lookup a column is enough.
    cell._style = copy(column._style)  # type: ignore[attr-defined]
    if isinstance(value, str):
        # Set as text whatever it begins with: “=”, “+”, “-” and “@” make no formula.
        cell.value = to_excel(value)
        cell.data_type = "s"
        cell.number_format = TEXT
        if looks_like_formula(value):
            cell.quotePrefix = True
    elif isinstance(value, date):
        cell.value, cell.number_format = value, DAY
    else:
        cell.value = value


def _write_guide(book: Workbook, language: str) -> None:
    worksheet = book.create_sheet(say("guide-sheet", language))
    worksheet.column_dimensions["A"].width = 110
    for number, line in enumerate(say("guide", language).split("\n"), start=1):
        cell = worksheet.cell(number, 1, line)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
