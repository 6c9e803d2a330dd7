"""Rows to what they say: of which page, of which fields, in front matter's values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from saobac.spreadsheet.cells import EMPTY, Cell, Place, Row, normal
from saobac.spreadsheet.columns import ITEM, PAGE, Column
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.findings import Finding, UnclearCellError, finding
from saobac.spreadsheet.identity import TITLE, Identity, identify
from saobac.spreadsheet.left_out import reason_to_leave_out, told_of_left_out
from saobac.spreadsheet.lists import List
from saobac.spreadsheet.matching import Directory
from saobac.spreadsheet.reading import Known, Raw, as_text, is_bare_number, read
from saobac.spreadsheet.showing import as_shown


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says of a field; no value where a cell was emptied to empty the field."""

    column: Column
    place: Place
    cell: Cell
    raw: Raw


@dataclass(frozen=True, slots=True)
class RowSaid:
    """What a row says."""

    found: List
    number: int
    identity: Identity
    of_page: tuple[Said, ...]
    of_item: tuple[Said, ...]
    """Of an item of a list: of the sheet's own, or of the stars beside a product."""
    item_number: int = 0
    """From 1; 0 where the row does not say which item it is."""

    @property
    def place(self) -> Place:
        """The row as a whole."""
        return self.found.row_place(self.number)


def read_rows(
    lists: Iterable[List], known: Known
) -> tuple[tuple[RowSaid, ...], tuple[tuple[List, int], ...], list[Finding]]:
    """Read all rows; pages first, so that a list may name pages that the workbook makes.

    Returns what could be read, the rows that could not, and why not. A row with a wrong cell is
    read without it.
    """
    findings: list[Finding] = []
    identities, failed = _identities(lists, known.pages, findings)
    new = (identity.page for _, _, identity in identities if identity.is_new)
    known = replace(known, pages=known.pages.with_pages(new))
    rows = [_read_row(found, row, identity, known, findings) for found, row, identity in identities]
    for found in lists:
        if not found.sheet.of_pages:
            for row in _data_rows(found, findings):
                if (identity := _owner(found, row, known.pages, findings)) is None:
                    failed.append((found, row.number))
                else:
                    rows.append(_read_row(found, row, identity, known, findings))
    return tuple(rows), tuple(failed), findings


def _identities(
    lists: Iterable[List], pages: Directory, findings: list[Finding]
) -> tuple[list[tuple[List, Row, Identity]], list[tuple[List, int]]]:
    """Tell whose the rows of pages are; a page may have several, as one of two stars has."""
    identities: list[tuple[List, Row, Identity]] = []
    failed: list[tuple[List, int]] = []
    for found in lists:
        if not found.sheet.of_pages:
            continue
        for row in _data_rows(found, findings):
            identity = identify(found, row, pages)
            if isinstance(identity, Finding):
                findings.append(identity)
                failed.append((found, row.number))
            else:
                identities.append((found, row, identity))
                findings += _told_of_title(found, row, identity)
    return identities, failed


def _data_rows(found: List, findings: list[Finding]) -> Iterator[Row]:
    """Give the rows that say something; headings between rows, and totals, are told."""
    left_out: dict[str, list[Row]] = {}
    for row in found.rows.values():
        reason = reason_to_leave_out(found, row)
        if row.across and reason != "total-rows":
            first = min(row.cells)
            text = as_shown(row.cells[first].value)
            findings.append(finding(found.place(row.number, first), "heading-row", found=text))
        elif reason:
            left_out.setdefault(reason, []).append(row)
        elif row.cells.keys() & found.targets.keys():
            yield row
    findings += (told_of_left_out(found, reason, rows) for reason, rows in left_out.items())


def _told_of_title(found: List, row: Row, identity: Identity) -> Iterator[Finding]:
    """Tell where a row that was found by its title writes it otherwise; the page keeps its own."""
    column = found.column_of(TITLE)
    written = as_shown(row.cells.get(column, EMPTY).value)
    title = identity.page.title
    if not _may_rename(identity) and written.casefold() != normal(title).casefold():
        yield finding(found.place(row.number, column), "other-title", written, page=title)


def _owner(found: List, row: Row, pages: Directory, findings: list[Finding]) -> Identity | None:
    """Return the page whose list a row is an item of."""
    column = found.column_of(PAGE)
    if not column:
        findings.append(found.without_column(row.number, PAGE))
        return None
    place = found.place(row.number, column)
    cell = row.cells.get(column, EMPTY)
    if cell is EMPTY:
        findings.append(finding(place, "row-without-page", sheet=found.sheet.name))
        return None
    try:
        slug = pages.slug(found.sheet.kind, as_text(cell))
    except UnclearCellError as error:
        findings.append(finding(place, error.code, as_shown(cell.value), **error.facts))
        return None
    return Identity(pages.pages[found.sheet.kind, slug], False, True)


def _read_row(
    found: List, row: Row, identity: Identity, known: Known, findings: list[Finding]
) -> RowSaid:
    of_page: list[Said] = []
    of_item: list[Said] = []
    number = _item_number(found, row, findings)
    for index, target in found.targets.items():
        column, cell = target.column, row.cells.get(index, EMPTY)
        if column.path in (PAGE, ITEM) or (column.path == TITLE and not _may_rename(identity)):
            continue
        is_item = bool(target.list_path or found.sheet.list_path)
        # Rows that name their page by its code speak for empty cells too, so that a telephone
        # number can be taken away; a list from elsewhere may just not know.
        speaks = number > 0 if is_item else identity.by_code
        if cell is EMPTY and not speaks:
            continue
        place = found.place(row.number, index)
        if target.unit and column.kind is CellKind.AMOUNT:
            # The same for every row, and told once.
            heading = found.place(found.heading_row, index)
            findings.append(finding(heading, "price-in-other-unit", unit=target.unit))
            continue
        if target.unit and is_bare_number(cell):
            cell = replace(cell, value=f"{as_text(cell)} {target.unit}")
            heading = found.place(found.heading_row, index)
            findings.append(finding(heading, "unit-of-heading", unit=target.unit))
        try:
            raw = None if cell is EMPTY else read(column, cell, known)
        except UnclearCellError as error:
            findings.append(finding(place, error.code, as_shown(cell.value), **error.facts))
            continue
        said = Said(column, place, cell, raw)
        (of_item if is_item else of_page).append(said)
    return RowSaid(found, row.number, identity, tuple(of_page), tuple(of_item), number)


def _may_rename(identity: Identity) -> bool:
    return identity.is_new or identity.by_code


def _item_number(found: List, row: Row, findings: list[Finding]) -> int:
    column = found.column_of(ITEM)
    cell = row.cells.get(column, EMPTY)
    if cell is EMPTY:
        return 0
    text = as_shown(cell.value)
    if text.isdecimal() and int(text) > 0:
        return int(text)
    findings.append(finding(found.place(row.number, column), "not-an-item", text, found=text))
    return 0
