"""Tables to lists: which sheet a table is, where its headings stand, what its columns say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from saobac.spreadsheet.cells import EMPTY, Place, Row, Table, spans
from saobac.spreadsheet.columns import ONE_OF, Path, Sheet, sheets
from saobac.spreadsheet.common_words import NOT_DATA
from saobac.spreadsheet.findings import Finding, finding
from saobac.spreadsheet.headings import Target, bare, guess, meant, spellings, vocabulary
from saobac.spreadsheet.messages import MESSAGES
from saobac.spreadsheet.words import join

LOOK_IN_ROWS = 20
"""A list has its headings within so many rows; above them stand titles."""
LEAST_HEADINGS = 2
MOST_SHOWN, LONGEST_SHOWN = 12, 40
"""Of headings that mean nothing: how many are repeated, and how many letters of each."""


@dataclass(frozen=True, slots=True)
class List:
    """A table whose headings were understood."""

    table: Table
    sheet: Sheet
    file: str
    heading_row: int
    targets: Mapping[int, Target]
    """By column of the table, counted from 1, from left to right."""
    rows: Mapping[int, Row]
    """Those below the headings, by number."""

    @property
    def whole(self) -> Place:
        """The place of the table as a whole."""
        return Place(self.file, self.table.name)

    def place(self, row: int, column: int = 0) -> Place:
        """Return the place of a row's cell."""
        return Place(self.file, self.table.name, row, column)

    def row_place(self, row: int) -> Place:
        """Return the place that stands for a whole row: its first cell that is read."""
        return self.place(row, min(self.targets))

    def without_column(self, row: int, path: Path) -> Finding:
        """Tell that a row needs a column that the table does not have."""
        column = next(column for column in self.sheet.columns if column.path == path)
        return finding(self.place(row), "missing-column", label=column.heading)

    def column_of(self, path: Path, list_path: Path = ()) -> int:
        """Return the table's column of a field; 0 where it has none."""
        target = (path, list_path)
        columns = self.targets.items()
        return next((n for n, t in columns if (t.column.path, t.list_path) == target), 0)


def find_lists(tables: tuple[Table, ...], file: str) -> tuple[list[List], list[Finding]]:
    """Understand each table's headings; tell of tables and columns that are not read."""
    lists: list[List] = []
    unread: list[Table] = []
    findings: list[Finding] = []
    for table in tables:
        is_ours = table.is_hidden and bare(table.name) in _both("lists-sheet")
        if not table.rows or is_ours:
            continue
        found = _understand(table, file)
        if found:
            lists.append(found)
            findings += (*_told_of_columns(found), *_told_of_hiding(found))
        elif bare(table.name) not in _both("guide-sheet"):
            unread.append(table)
    findings += (_told_of_headings(table, file, is_all=not lists) for table in unread)
    if not lists and not unread:
        findings.append(finding(Place(file), "empty-file"))
    return lists, findings


def _told_of_headings(table: Table, file: str, *, is_all: bool) -> Finding:
    """Tell of a table that is not read; where none is, also what its headings look like."""
    place = Place(file, table.name)
    if not is_all:
        names = join((sheet.name for sheet in sheets()), ", ")
        return finding(place, "no-headings", names=names)
    [sheet, *_] = _named_so(table) or sheets()
    headings = max(table.rows[:LOOK_IN_ROWS], key=lambda row: len(row.cells))
    texts = (_text(headings, column) for column in sorted(headings.cells))
    found = ", ".join(f"“{text[:LONGEST_SHOWN]}”" for text in islice(texts, MOST_SHOWN))
    needed = join((column.heading for column in sheet.columns if column.required), ", ")
    return finding(place, "no-list", found=found, sheet=sheet.name, needed=needed)


def _both(*codes: str) -> set[str]:
    """Return words of our own, in both languages, as headings are compared."""
    return {bare(text) for code in codes for text in (MESSAGES[code].vi, MESSAGES[code].en)}


def _understand(table: Table, file: str) -> List | None:
    """Take the sheet that the table is named after, else the one that knows most headings."""
    best: tuple[Sheet, Row, dict[int, Target]] | None = None
    most = LEAST_HEADINGS - 1
    for sheet in _named_so(table) or sheets():
        known = vocabulary(sheet)
        for row in table.rows[:LOOK_IN_ROWS]:
            targets = _targets(row, known)
            if len(targets) > most:
                most, best = len(targets), (sheet, row, targets)
    if best is None:
        return None
    sheet, headings, targets = best
    rows = {row.number: row for row in table.rows if row.number > headings.number}
    return List(table, sheet, file, headings.number, targets, rows)


def _named_so(table: Table) -> list[Sheet]:
    return [sheet for sheet in sheets() if bare(table.name) in _names(sheet)]


def _names(sheet: Sheet) -> set[str]:
    names = (sheet.name, ONE_OF[sheet.kind]) if sheet.of_pages else (sheet.name,)
    return {bare(name) for words in names for name in (words.vi, words.en)}


def _targets(row: Row, known: Mapping[str, Target]) -> dict[int, Target]:
    """Return what a row's cells mean as headings; of two that mean the same, the first."""
    first: dict[Target, int] = {}
    for column in sorted(row.cells):
        if target := meant(_text(row, column), known):
            first.setdefault(target, column)
    return {column: target for target, column in first.items()}


def _text(row: Row, column: int) -> str:
    return str(row.cells.get(column, EMPTY).value or "")


def _told_of_columns(found: List) -> Iterator[Finding]:
    """Tell of headings that mean nothing here or the same as another, and of missing ones."""
    [headings] = [row for row in found.table.rows if row.number == found.heading_row]
    known = vocabulary(found.sheet)
    filled = {column for row in found.rows.values() for column in row.cells}
    for column in sorted(filled | headings.cells.keys()):
        if column in found.targets:
            continue
        place = found.place(found.heading_row, column)
        text = _text(headings, column)
        if target := meant(text, known):
            other = found.column_of(target.column.path, target.list_path)
            first = found.place(found.heading_row, other).address
            yield finding(place, "doubled-heading", heading=text, other=first)
        elif not spellings(text):
            yield finding(place, "column-without-heading")
        elif not set(spellings(text)) & ({bare(word) for word in NOT_DATA} | _both("marked")):
            yield _unknown_heading(found, place, text)


def _unknown_heading(found: List, place: Place, text: str) -> Finding:
    known = vocabulary(found.sheet)
    if near := next((known[word] for word in spellings(text) if word in known), None):
        return finding(place, "heading-changed", heading=text, label=near.column.heading)
    for sheet in sorted(sheets(), key=lambda sheet: sheet.kind != found.sheet.kind):
        if sheet != found.sheet and meant(text, vocabulary(sheet)):
            return finding(place, "heading-of-other-sheet", heading=text, sheet=sheet.name)
    guessed = guess(text, found.sheet) or ""
    return finding(place, "unknown-heading", heading=text, sheet=found.sheet.name, guess=guessed)


def _told_of_hiding(found: List) -> Iterator[Finding]:
    place = found.whole
    if rows := tuple(row for row in found.table.hidden_rows if row > found.heading_row):
        yield finding(place, "hidden-rows", count=len(rows), rows=spans(rows))
    if found.table.is_hidden:
        yield finding(place, "hidden-sheet")
