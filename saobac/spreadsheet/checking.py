"""The merged content through the real check, before anything is written.

What the check says of a place in a file is said of the cell that put it there; sentences that
speak of lines of a file are given in the words of a sheet.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from saobac.content_folder import PageFile
from saobac.diagnostics import Diagnostic, Position
from saobac.front_matter import FrontMatter
from saobac.join import join_sources
from saobac.loom.signs import SIGNS
from saobac.photographs import PhotographCache
from saobac.project import Project
from saobac.source import Sources
from saobac.spreadsheet.cells import Place
from saobac.spreadsheet.columns import Column, sheet_of, sheets
from saobac.spreadsheet.drafts import Draft
from saobac.spreadsheet.findings import Finding, finding
from saobac.spreadsheet.fresh import fresh_source
from saobac.spreadsheet.lists import List
from saobac.spreadsheet.messy import with_century
from saobac.spreadsheet.nested import Path as Way
from saobac.spreadsheet.nested import get
from saobac.spreadsheet.showing import as_shown
from saobac.spreadsheet.words import Words, join

IN_SHEET_WORDS = {
    "sources-missing": (("sources",), "sources-missing"),
    "consent-missing": (("phone", "zalo", "email"), "consent-missing"),
    "abv-missing": (("abv",), "abv-missing"),
    "stars-missing": (("stars",), "stars-missing"),
    "score-and-stars": (("stars", "score"), ""),
    "price-form": (("amount", "low", "high"), "price-form"),
    "price-range": (("low",), "price-range"),
}
"""Mistakes of a page or item as a whole: the fields to point at, and the sentence for a sheet."""

OF_A_DAY = ("not-a-day", "no-such-day")
OF_A_VALUE = (*OF_A_DAY, "not-yes-or-no", "not-a-strength", "not-a-month", "contact-in-text")
"""Mistakes of a value for which a sheet has a sentence of its own."""

PRICE = ("price",)
OF_A_WHOLE_PRICE = ("missing-field", "price-form")
"""Mistakes of a price that are no longer any once all its cells are empty."""
CONSENT = (("consent", "date"), ("consent", "by"))


@dataclass(frozen=True, slots=True)
class Merged:
    """A page as it would be written."""

    page: PageFile
    before: bytes | None
    """The file as it is; None where there is none yet."""
    text: str
    draft: Draft


def check_merged(
    project: Project, sources: Sources, pages: Iterable[Merged]
) -> tuple[list[Finding], list[Diagnostic]]:
    """Check the content as it would be.

    Returns what is wrong with cells, and mistakes of which no cell can be blamed.
    """
    merged = {page.page.file: page for page in pages}
    fresh = {file: fresh_source(one.page, one.text, one.draft.data) for file, one in merged.items()}
    there = {page.file for page in sources.pages}
    new = tuple(page.page for file, page in merged.items() if file not in there)
    entries = tuple(source for source in sources.entries if source.file not in fresh)
    content = replace(sources, pages=(*sources.pages, *new), entries=(*entries, *fresh.values()))
    of_cells: list[Finding] = []
    elsewhere: list[Diagnostic] = []
    for problem in mistakes_in(project, content):
        file = problem.position.file
        source = fresh.get(file)
        if source and (found := _of_cell(problem, source.matter, merged[file].draft)):
            of_cells.append(found)
        elif problem.is_error:
            elsewhere.append(problem)
    return of_cells, elsewhere


def mistakes_in(project: Project, sources: Sources) -> list[Diagnostic]:
    """Return what the real check says of a content."""
    photographs = PhotographCache(project.root / ".cache" / "photographs.json")
    _, problems = join_sources(sources, SIGNS, photographs.read, project.leaves_out)
    return sorted(set(problems))


def _of_cell(problem: Diagnostic, matter: FrontMatter, draft: Draft) -> Finding | None:
    way = _way(problem.position, matter)
    if way is None:
        return None
    if problem.code in OF_A_WHOLE_PRICE and (empty := _empty_price(way, draft)):
        return finding(_cell(draft, empty)[0], "price-missing")
    if problem.code == "missing-field":
        way = (*way, problem.fact("field"))
        return _missing(draft, way)
    if problem.code in IN_SHEET_WORDS:
        fields, code = IN_SHEET_WORDS[problem.code]
        if way and way[-1] in fields:
            # The key is there, and empty.
            way = way[:-1]
        ways = [(*way, name) for name in fields]
        way = next((w for w in ways if get(draft.data, w) is not None), ways[0])
        place, shown = _cell(draft, way)
        if code == "consent-missing":
            return _without_consent(draft, place, shown)
        if get(draft.data, way) is None and not any(_has_column(draft, each) for each in ways):
            if code == "sources-missing":
                found, number, _ = _row(draft, ())
                return finding(found.place(number), "sources-column-missing")
            return _missing(draft, way)
        if code:
            return finding(place, code)
    column = _column(draft, way)
    if column is None:
        return None
    place, shown = _cell(draft, way)
    return _in_sheet_words(problem, column, place, shown)


def _empty_price(way: Way, draft: Draft) -> Way:
    """Return the way to the number that a price lacks, of which only unit and day are given."""
    numbers = [(*PRICE, name) for name in ("amount", "low", "high")]
    if way[:1] != PRICE or any(get(draft.data, each) is not None for each in numbers):
        return ()
    return next((each for each in numbers if _has_column(draft, each)), ())


def _in_sheet_words(problem: Diagnostic, column: Column, place: Place, shown: str) -> Finding:
    """Say what the check says of a value as staff see it: by heading, a day as they typed it."""
    if problem.code in OF_A_VALUE:
        is_typed = problem.code in OF_A_DAY and bool(shown) and not column.many
        found = shown if is_typed else problem.fact("found")
        return finding(place, problem.code, shown, found=found, guess=with_century(found))
    field = f"“{problem.fact('field')}”"
    vi, _, en = problem.fact("label").partition("\t")
    sentence = Words(
        problem.sentence("vi").replace(f"{field} ({vi})", f"“{column.heading.vi}”"),
        problem.sentence("en").replace(f"{field} ({en})", f"“{column.heading.en}”"),
    )
    code = "checked-error" if problem.is_error else "checked-warning"
    return finding(place, code, shown, sentence=sentence)


def _way(position: Position, matter: FrontMatter) -> Way | None:
    """Return the way to what stands at a position, or on its line."""
    marks = matter.marks.items()
    exact = [way for way, mark in marks if position in (mark.value, mark.key)]
    line = [way for way, mark in marks if mark.key.line == position.line]
    return max(exact or line, key=len, default=None)


def _missing(draft: Draft, way: Way) -> Finding:
    found, number, rest = _row(draft, way)
    column = _column(draft, way)
    label = column.heading if column else Words(str(rest[-1]), str(rest[-1]))
    if _has_column(draft, way):
        return finding(_cell(draft, way)[0], "missing-value", label=label)
    return finding(found.place(number), "missing-column", label=label)


def _without_consent(draft: Draft, place: Place, shown: str) -> Finding:
    """Name the cells to fill, or the columns to add."""
    found, number, _ = _row(draft, ())
    columns = [column for column in sheet_of(draft.kind).columns if column.path in CONSENT]
    if not any(found.column_of(column.path) for column in columns):
        headings = join((column.heading for column in columns), "”, “")
        return finding(found.place(number), "consent-columns-missing", missing=headings)
    named: list[Words] = []
    for column in columns:
        if get(draft.data, column.path) is None:
            index = found.column_of(column.path)
            address = found.place(number, index).address if index else ""
            where = Words(f" (ô {address})", f" (cell {address})") if address else None
            added = where or Words(" (thêm cột này)", " (add this column)")
            named.append(join((Words("“", "“"), column.heading, Words("”", "”"), added), ""))
    return finding(place, "consent-missing", shown, missing=join(named, "; "))


def _row(draft: Draft, way: Way) -> tuple[List, int, Way]:
    """Return the row that speaks of what is at a way, and the rest of the way from there."""
    for end in range(len(way), -1, -1):
        if rows := draft.rows.get(way[:end]):
            found, number = rows[0]
            return found, number, way[end:]
    found, number = next(rows[0] for rows in draft.rows.values())
    return found, number, way


def _has_column(draft: Draft, way: Way) -> bool:
    """Tell whether the row that speaks of a field has a column for it."""
    found, _, rest = _row(draft, way)
    return bool(_number(found, rest, way))


def _number(found: List, rest: Way, way: Way) -> int:
    """Return the column of a list that holds the field at a way, or 0."""
    names = tuple(step for step in rest if isinstance(step, str))
    above = tuple(step for step in way[: len(way) - len(rest)] if isinstance(step, str))
    list_path = above if above and found.sheet.of_pages else ()
    for end in range(len(names), 0, -1):
        if column := found.column_of(names[:end], list_path):
            return column
    return 0


def _cell(draft: Draft, way: Way) -> tuple[Place, str]:
    """Return the cell that holds the field at a way, and what it shows; else the row."""
    found, number, rest = _row(draft, way)
    rows = draft.rows.get(way[: len(way) - len(rest)], ((found, number),))
    for each, row_number in rows:
        if column := _number(each, rest, way):
            cell = each.rows[row_number].cells.get(column)
            if cell is not None or len(rows) == 1:
                return each.place(row_number, column), as_shown(cell.value) if cell else ""
    return found.row_place(number), ""


def _column(draft: Draft, way: Way) -> Column | None:
    """Return the column that the schema's sheets have for a field, or for what it is a part of."""
    for sheet in sheets():
        steps = tuple(step for step in way if isinstance(step, str))
        if sheet.kind == draft.kind and steps[: len(sheet.list_path)] == sheet.list_path:
            rest = steps[len(sheet.list_path) :]
            for column in sheet.columns:
                if rest[: len(column.path)] == column.path:
                    return column
    return None
