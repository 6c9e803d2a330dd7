"""The plan of an import: which rows make pages, which change them, which are left; and why not."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from saobac.content_folder import FOLDERS, PageFile
from saobac.diagnostics import Diagnostic
from saobac.diagnostics import has_errors as has_mistakes
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.project import Project
from saobac.source import Sources, load
from saobac.spreadsheet.cells import Place, Table
from saobac.spreadsheet.checking import Merged, check_merged, mistakes_in
from saobac.spreadsheet.columns import PAGE
from saobac.spreadsheet.content import known_of, originals
from saobac.spreadsheet.drafts import Draft, FieldChange, draft
from saobac.spreadsheet.findings import Finding, has_errors, once_a_column
from saobac.spreadsheet.lists import List, find_lists
from saobac.spreadsheet.markdown_edit import new_page, revise
from saobac.spreadsheet.matching import Directory, Name
from saobac.spreadsheet.rows import RowSaid, read_rows
from saobac.spreadsheet.schema_order import order_of
from saobac.spreadsheet.showing import Shower
from saobac.vietnamese import slugify

WRITTEN_FIRST = ("producer", "product", "destination")
"""Pages that others name come first: a write that is cut short leaves no name without its page."""


class Fate(StrEnum):
    """What becomes of a row."""

    CREATED = "created"
    CHANGED = "changed"
    LEFT = "left"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row and what becomes of it."""

    place: Place
    fate: Fate
    page: str = ""
    """The page's code and title."""
    file: str = ""
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PageEdit:
    """A file to be written."""

    file: str
    path: Path
    before: bytes | None
    """None where the file is new."""
    after: bytes


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that an import would do; it is done whole or not at all."""

    rows: tuple[RowPlan, ...]
    edits: tuple[PageEdit, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Diagnostic, ...]
    """Mistakes in files, of which no cell can be blamed."""
    were_there: bool
    """Whether the content had mistakes before the list came."""
    headings: Mapping[str, int]
    """By sheet, the row of its headings."""
    absent: Mapping[str, int]
    """By sheet that gives codes of pages, how many pages of its kind it does not name."""

    @property
    def failed(self) -> bool:
        """Whether anything forbids writing."""
        return has_errors(self.findings) or bool(self.problems)


def plan_import(
    project: Project, tables: tuple[Table, ...], file: str, language: str
) -> ImportPlan:
    """Compare a list with the content, and check what they would be together; writes nothing.

    `file` is the list's name, as messages give it; values are shown in `language`. A page that is
    made takes today as its date.
    """
    sources, problems = load(project.root)
    lists, findings = find_lists(tables, file)
    headings = {found.table.name: found.heading_row for found in lists}
    if errors := tuple(problem for problem in problems if problem.is_error):
        # A page that cannot be read cannot be compared.
        return ImportPlan((), (), tuple(findings), errors, True, headings, {})
    shower = Shower(known_of(sources), language)
    rows, unread, found = read_rows(lists, shower.known)
    drafts = _drafts(rows, sources, project.today, shower)
    findings += [*found, *(item for one in drafts.values() for item in one.findings)]
    merged = _merged(drafts, sources, project.root)
    of_cells, elsewhere = check_merged(project, sources, merged.values())
    told = {item.place for item in findings if item.is_error and item.place.column}
    findings += [item for item in of_cells if not told & {item.place, _heading(item, headings)}]
    wrong = {(item.place.sheet, item.place.row) for item in findings if item.is_error}
    sheets = list(headings)
    ordered = sorted(
        dict.fromkeys(once_a_column(findings, headings)),
        key=lambda item: (
            sheets.index(item.place.sheet) if item.place.sheet in sheets else -1,
            item.place.row,
            item.place.column,
        ),
    )
    return ImportPlan(
        _row_plans(rows, unread, drafts, merged, wrong),
        tuple(_edit(one) for one in merged.values()),
        tuple(ordered),
        tuple(elsewhere),
        bool(elsewhere) and has_mistakes(mistakes_in(project, sources)),
        headings,
        _absent(lists, drafts, shower.known.pages),
    )


def _drafts(
    rows: Iterable[RowSaid], sources: Sources, today: date, shower: Shower
) -> dict[Name, Draft]:
    """Gather the rows of each page."""
    by_page: dict[Name, list[RowSaid]] = {}
    for row in rows:
        page = row.identity.page
        by_page.setdefault((page.kind, page.slug), []).append(row)
    there = {name: source.matter.data for name, source in originals(sources)}
    return {name: draft(*name, there.get(name), of, today, shower) for name, of in by_page.items()}


def _merged(drafts: Mapping[Name, Draft], sources: Sources, root: Path) -> dict[Name, Merged]:
    """Return the pages that change, or are made, as they would be written."""
    pages = (page for page in sources.pages if page.language == DEFAULT_LANGUAGE)
    there = {(page.kind, slugify(page.name)): page for page in pages}
    data = {name: source.matter.data for name, source in originals(sources)}
    merged: dict[Name, Merged] = {}
    for name, one in sorted(drafts.items(), key=lambda item: WRITTEN_FIRST.index(item[0][0])):
        order = order_of(one.kind)
        if name not in there:
            file = f"content/{FOLDERS[one.kind]}/{one.slug}.md"
            page = PageFile(one.kind, one.slug, DEFAULT_LANGUAGE, file, str(root / file))
            merged[name] = Merged(page, None, new_page(one.data, order), one)
        elif one.data != data[name]:
            page = there[name]
            before = page.path.read_bytes()
            text = revise(before.decode("utf-8"), one.data, order)
            merged[name] = Merged(page, before, text, one)
    return merged


def _absent(
    lists: Iterable[List], drafts: Mapping[Name, Draft], pages: Directory
) -> dict[str, int]:
    return {
        found.table.name: sum(
            name[0] == found.sheet.kind and name not in drafts for name in pages.pages
        )
        for found in lists
        if found.sheet.of_pages and found.column_of(PAGE)
    }


def _heading(item: Finding, headings: Mapping[str, int]) -> Place:
    """Return the heading above a cell: what is wrong there is not said again of every cell."""
    return replace(item.place, row=headings[item.place.sheet])


def _edit(merged: Merged) -> PageEdit:
    return PageEdit(merged.page.file, merged.page.path, merged.before, merged.text.encode("utf-8"))


def _row_plans(
    rows: Iterable[RowSaid],
    unread: Iterable[tuple[List, int]],
    drafts: Mapping[Name, Draft],
    merged: Mapping[Name, Merged],
    wrong: Container[tuple[str, int]],
) -> tuple[RowPlan, ...]:
    plans = [RowPlan(found.row_place(number), Fate.WRONG) for found, number in unread]
    for row in rows:
        page = row.identity.page
        name = (page.kind, page.slug)
        number = (row.found.table.name, row.number)
        changes = drafts[name].changes.get(number, ())
        if number in wrong:
            fate = Fate.WRONG
        elif not changes:
            fate = Fate.LEFT
        else:
            fate = Fate.CREATED if merged[name].before is None else Fate.CHANGED
        file = merged[name].page.file if name in merged else ""
        plans.append(RowPlan(row.place, fate, str(page), file, changes))
    return tuple(plans)
