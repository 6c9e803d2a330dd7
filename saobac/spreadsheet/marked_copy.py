"""The list as it came, with the reasons beside each row that is not right."""

import io
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from saobac.spreadsheet.cells import Table, normal
from saobac.spreadsheet.changes import ImportPlan
from saobac.spreadsheet.excel_text import to_excel
from saobac.spreadsheet.findings import Finding, say
from saobac.spreadsheet.messages import MESSAGES
from saobac.spreadsheet.showing import as_shown

WRONG = PatternFill("solid", fgColor="FFC7CE")
DOUBTFUL = PatternFill("solid", fgColor="FFEB9C")
WIDTH = 70


def marked_copy(path: Path, tables: tuple[Table, ...], plan: ImportPlan, language: str) -> bytes:
    """Return the workbook of a list, or of a CSV, with what is wrong in a column beside.

    Only to be called with a file that `read_workbook` or `read_csv` has read.
    """
    book = _book(path, tables)
    for table, worksheet in _pairs(tables, book):
        heading_row = plan.headings.get(table.name, 0)
        of_sheet = [item for item in plan.findings if item.place.sheet == table.name]
        findings = [item for item in of_sheet if item.place.row]
        if heading_row and findings:
            column = _column(worksheet, table, heading_row)
            _mark(worksheet, heading_row, column, findings, language)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _book(path: Path, tables: tuple[Table, ...]) -> Workbook:
    """Open the workbook with all that it holds; else, as of a CSV, make one of its texts."""
    if path.suffix.casefold() != ".csv":
        try:
            return load_workbook(path, rich_text=True)
        except Exception:
            # The quick reader was content with less; a plain copy is better than none.
            return _of_tables(tables)
    return _of_tables(tables)


def _of_tables(tables: tuple[Table, ...]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        worksheet = book.create_sheet(table.name or None)
        for row in table.rows:
            for column, cell in row.cells.items():
                _write_text(worksheet.cell(row.number, column), as_shown(cell.value))
    return book


def _pairs(tables: tuple[Table, ...], book: Workbook) -> list[tuple[Table, Worksheet]]:
    sheets = {normal(worksheet.title): worksheet for worksheet in book.worksheets}
    first = book.worksheets[0]
    return [(table, sheets.get(table.name, first)) for table in tables]


def _column(worksheet: Worksheet, table: Table, heading_row: int) -> int:
    """Return the column of reasons of an earlier marking, emptied; else the first free one."""
    ours = {MESSAGES["marked"].vi, MESSAGES["marked"].en}
    headings = next(row for row in table.rows if row.number == heading_row)
    for column, cell in headings.cells.items():
        if cell.value in ours:
            for row in table.rows:
                if row.number > heading_row:
                    _write_text(worksheet.cell(row.number, column), None)
            return column
    return max(column for row in table.rows for column in row.cells) + 1


def _mark(
    worksheet: Worksheet, heading_row: int, column: int, findings: list[Finding], language: str
) -> None:
    heading = worksheet.cell(heading_row, column)
    _write_text(heading, say("marked", language))
    heading.font = Font(bold=True)
    worksheet.column_dimensions[get_column_letter(column)].width = WIDTH
    heading.comment = None
    of_columns: dict[int, list[str]] = {}
    of_rows: dict[int, list[str]] = {}
    for item in findings:
        sentence = item.sentence(language)
        # A column that is missing is told at the heading of the reasons.
        at = item.place.column or column
        worksheet.cell(item.place.row, at).fill = WRONG if item.is_error else DOUBTFUL
        if item.place.row == heading_row:
            of_columns.setdefault(at, []).append(sentence)
        else:
            of_rows.setdefault(item.place.row, []).append(f"{item.place.address}: {sentence}")
    for at, sentences in of_columns.items():
        worksheet.cell(heading_row, at).comment = Comment("\n".join(sentences), "Sao Bắc")
    for row, sentences in of_rows.items():
        cell = worksheet.cell(row, column)
        _write_text(cell, "\n".join(sentences))
        cell.alignment = Alignment(vertical="top", wrap_text=True)


def _write_text(cell: Cell | MergedCell, text: str | None) -> None:
    if isinstance(cell, Cell):
        cell.value = to_excel(text) if text else None
        if text:
            cell.data_type = "s"
