"""The hidden sheet of lists, and the drop-downs that offer them."""

from collections.abc import Iterable

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from saobac.spreadsheet.columns import PAGE, SHEET_NAMES, Column, Sheet
from saobac.spreadsheet.communes import place_text
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.findings import say
from saobac.spreadsheet.reading import Known
from saobac.spreadsheet.showing import NO, YES
from saobac.spreadsheet.words import names_of
from saobac.vietnamese import collation_key

LAST_ROW = 5000
"""Drop-downs reach so far down."""
LONGEST_TITLE = 32
"""Letters that Excel allows; one more, and it offers to repair the workbook."""


class DropDowns:
    """Writes each list once into a hidden sheet, and offers it wherever it is wanted."""

    def __init__(self, book: Workbook, known: Known, language: str) -> None:
        self._sheet: Worksheet = book.create_sheet(say("lists-sheet", language))
        self._sheet.sheet_state = "hidden"
        self._known = known
        self._language = language
        self._ranges: dict[tuple[str | int, ...], str] = {}
        ordered = sorted(known.pages.pages.values(), key=lambda page: collation_key(page.title))
        self._pages = {
            kind: tuple(str(page) for page in ordered if page.kind == kind) for kind in SHEET_NAMES
        }

    def offer(self, sheet: Sheet, column: Column, worksheet: Worksheet, letter: str) -> None:
        """Offer a column its list, if it has one.

        A choice of the schema must be one of the list; pages and communes may also be typed,
        for there may be several, or new ones.
        """
        values = self._values(sheet, column)
        if not values:
            return
        is_open = column.kind in (CellKind.PAGE, CellKind.REFERENCE, CellKind.PLACE)
        offered = DataValidation(
            type="list",
            formula1=self._range(values),
            allow_blank=True,
            showErrorMessage=not is_open,
            errorTitle=column.label.of(self._language)[:LONGEST_TITLE],
            error=say("choose-from-list", self._language),
        )
        offered.add(f"{letter}2:{letter}{LAST_ROW}")
        worksheet.add_data_validation(offered)

    def _values(self, sheet: Sheet, column: Column) -> tuple[str | int, ...]:
        match column.kind:
            case CellKind.PAGE if sheet.of_pages and column.path == PAGE:
                return ()
            case CellKind.PAGE | CellKind.REFERENCE:
                return self._pages[column.refers_to]
            case CellKind.PLACE:
                communes = self._known.communes.by_code.values()
                return tuple(place_text(c) for c in sorted(communes, key=lambda c: c.code))
            case CellKind.STARS:
                return tuple(int(choice) for choice in column.choices)
            case CellKind.YES_NO:
                return YES.of(self._language), NO.of(self._language)
            case CellKind.CHOICE:
                return tuple(n.of(self._language) for n in names_of(column.choices).values())
            case _:
                return ()

    def _range(self, values: tuple[str | int, ...]) -> str:
        if values not in self._ranges:
            column = len(self._ranges) + 1
            self._write(column, values)
            letter, name = get_column_letter(column), quote_sheetname(self._sheet.title)
            self._ranges[values] = f"{name}!${letter}$1:${letter}${len(values)}"
        return self._ranges[values]

    def _write(self, column: int, values: Iterable[str | int]) -> None:
        for row, value in enumerate(values, start=1):
            cell = self._sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                # A title that begins with = stays a text.
                cell.data_type = "s"
