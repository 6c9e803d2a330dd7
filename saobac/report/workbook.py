"""The report as a workbook: a sheet a table, dates as dates, ready to be printed and sorted."""

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from saobac.report.tables import Cell, Table

MAX_WIDTH = 60
DAY = "dd/mm/yyyy"


def workbook(tables: tuple[Table, ...]) -> bytes:
    """Return tables as an .xlsx file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        # Excel takes 31 letters at most for the name of a sheet.
        _fill(book.create_sheet(table.title[:31]), table)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(sheet: Worksheet, table: Table) -> None:
    sheet.append(list(table.columns))
    for number, row in enumerate(table.rows, start=2):
        for column, value in enumerate(row, start=1):
            _write(sheet, number, column, value)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for index, heading in enumerate(table.columns):
        texts = (heading, *(str(row[index] or "") for row in table.rows))
        width = min(MAX_WIDTH, max(map(len, texts)) + 2)
        sheet.column_dimensions[get_column_letter(index + 1)].width = width


def _write(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    cell = sheet.cell(row, column)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if isinstance(value, date):
        cell.value, cell.number_format = value, DAY
    elif isinstance(value, str):
        # A text that begins with = + - or @ stays a text.
        cell.value = value
        cell.data_type = "s"
    else:
        cell.value = value
