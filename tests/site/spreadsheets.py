"""What tests of lists have in common: commands as staff run them, workbooks as they make them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from click.testing import CliRunner, Result
from openpyxl.worksheet.worksheet import Worksheet

from saobac.commands import export_command, import_command

COMMANDS = {"export": export_command.command, "import": import_command.command}
CONTENT = "content"


def run(name: str, file: Path, root: Path, *more: str | Path) -> Result:
    """Run `export` or `import` on a site; a fault of the program is raised."""
    words = [str(file), "--root", str(root), *map(str, more)]
    return CliRunner().invoke(COMMANDS[name], words, catch_exceptions=False)


def make(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """Save a workbook of plain rows."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def edit(path: Path, sheet: str, row: int, heading: str, value: Any) -> None:
    """Write into the cell under a heading, as staff do in Excel."""
    book = openpyxl.load_workbook(path)
    worksheet = book[sheet]
    worksheet.cell(row, column_of(worksheet, heading)).value = value
    book.save(path)


def column_of(sheet: Worksheet, heading: str) -> int:
    """Return the column of a heading in the first row."""
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def row_of(path: Path, sheet: str, code: str) -> int:
    """Return the first row of a page, whose code stands first in the row."""
    worksheet = openpyxl.load_workbook(path)[sheet]
    return next(int(cell.row) for cell in worksheet["A"] if str(cell.value).split(" ")[0] == code)


def changed_lines(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """Return the lines that two states of a site do not share: `-` gone, `+` new."""
    found: list[str] = []
    for name in sorted(before.keys() | after.keys()):
        old = before.get(name, b"").decode().split("\n")
        new = after.get(name, b"").decode().split("\n")
        found += [f"-{line}" for line in old if line not in new]
        found += [f"+{line}" for line in new if line not in old]
    return found
