"""What the Excel page asks: the catalogue as a workbook, and what a filled one would do.

Nothing is remembered between two questions. Who writes sends the list again, with the digest of
what was seen: so what is written is what was shown, or nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from saobac.plan import digest
from saobac.preview.refusal import Refusal
from saobac.preview.work_words import say as say_here
from saobac.project import Project
from saobac.source import load
from saobac.spreadsheet.cells import Place, Table, spans
from saobac.spreadsheet.changes import Fate, ImportPlan, RowPlan, plan_import
from saobac.spreadsheet.csv_in import read_csv
from saobac.spreadsheet.findings import Finding, UnusableFileError, finding, say
from saobac.spreadsheet.marked_copy import marked_copy
from saobac.spreadsheet.showing import as_shown
from saobac.spreadsheet.telling import counted
from saobac.spreadsheet.workbook_in import read_workbook
from saobac.spreadsheet.workbook_out import workbook_of
from saobac.spreadsheet.write_pages import ChangedMeanwhileError, write_pages

READERS = {".xlsx": read_workbook, ".xlsm": read_workbook, ".csv": read_csv}
"""By ending. A workbook with macros is refused by its reader, which says why."""
SHOWN = 200
"""Rows of a sheet that the page shows; all of them are counted."""
LONG = 300
"""Letters of a value that the page shows."""

View = dict[str, object]
"""What is sent to the page as JSON."""


@dataclass(frozen=True, slots=True)
class SentList:
    """A list as a browser sent it."""

    name: str
    """As messages give it; never a path."""
    content: bytes


def catalogue(project: Project, language: str) -> tuple[bytes, int]:
    """Return the catalogue as a workbook, and how many pages it holds.

    Raises:
        Refusal: the content has mistakes; a workbook must hold every page.
    """
    sources, problems = load(project.root)
    if errors := [problem for problem in problems if problem.is_error]:
        sentences = (problem.text(language) for problem in errors)
        raise Refusal(*sentences, say("not-exported", language))
    return workbook_of(sources, language)


def look(project: Project, sent: SentList, language: str) -> View:
    """Return what a list would do, row by row.

    Raises:
        Refusal: it is no list.
    """
    with _opened(sent, language) as (_, tables):
        return _view(plan_import(project, tables, sent.name, language), language)


def write(project: Project, sent: SentList, seen: str, language: str) -> View:
    """Write what a list would do, where that is as it was seen; else return how it is now.

    Raises:
        Refusal: it is no list, or a page cannot be written.
    """
    with _opened(sent, language) as (_, tables):
        plan = plan_import(project, tables, sent.name, language)
    if plan.failed or not plan.edits or _digest(plan) != seen:
        return _view(plan, language) | {"note": say_here("not-as-seen", language)}
    try:
        write_pages(plan.edits)
    except ChangedMeanwhileError as error:
        raise Refusal(finding(Place(error.file), "changed-meanwhile").text(language)) from None
    return {"written": [edit.file for edit in plan.edits]}


def marked(project: Project, sent: SentList, language: str) -> bytes:
    """Return the list as it came, with the reasons beside each row that is not right.

    Raises:
        Refusal: it is no list.
    """
    with _opened(sent, language) as (path, tables):
        plan = plan_import(project, tables, sent.name, language)
        return marked_copy(path, tables, plan, language)


@contextmanager
def _opened(sent: SentList, language: str) -> Iterator[tuple[Path, tuple[Table, ...]]]:
    """Give a list as a file, for readers want one, and its tables."""
    ending = Path(sent.name).suffix.casefold()
    if ending not in READERS:
        raise Refusal(say("unknown-ending", language))
    with TemporaryDirectory(prefix="saobac-") as folder:
        path = Path(folder) / f"list{ending}"
        path.write_bytes(sent.content)
        try:
            tables = READERS[ending](path)
        except UnusableFileError as error:
            problem = finding(Place(sent.name), error.code, **error.facts)
            raise Refusal(problem.text(language)) from None
        yield path, tables


def _digest(plan: ImportPlan) -> str:
    return digest(tuple((edit.file, edit.before, edit.after) for edit in plan.edits))


def _view(plan: ImportPlan, language: str) -> View:
    fates = [row.fate for row in plan.rows]
    of_file = [item for item in plan.findings if item.place.sheet not in plan.headings]
    return {
        "summary": counted(plan, language) if plan.rows else "",
        "counts": {str(fate): fates.count(fate) for fate in Fate},
        "seen": _digest(plan),
        "can_write": bool(plan.edits) and not plan.failed,
        "note": _note(plan, language),
        "has_reasons": bool(plan.findings),
        "findings": [_finding(item, language) for item in of_file],
        "problems": [problem.text(language) for problem in plan.problems],
        "sheets": [_sheet(plan, sheet, language) for sheet in plan.headings],
    }


def _note(plan: ImportPlan, language: str) -> str:
    """Say why nothing can be written, or that it can."""
    if plan.problems:
        return say("content-first" if plan.were_there else "caused", language)
    if plan.failed:
        return say_here("may-not-write", language)
    return say_here("may-write", language) if plan.edits else say("no-change", language)


def _sheet(plan: ImportPlan, sheet: str, language: str) -> View:
    """Return what becomes of a sheet's rows, those that are wrong first."""
    findings = [item for item in plan.findings if item.place.sheet == sheet]
    by_row: dict[int, list[Finding]] = {}
    for item in findings:
        by_row.setdefault(item.place.row, []).append(item)
    rows = sorted(
        (row for row in plan.rows if row.place.sheet == sheet),
        key=lambda row: (row.fate is not Fate.WRONG, row.place.row),
    )
    told = [row for row in rows if row.fate is not Fate.LEFT or row.place.row in by_row]
    left = tuple(row.place.row for row in rows if row.fate is Fate.LEFT)
    numbers = {row.place.row for row in told}
    absent = plan.absent.get(sheet)
    return {
        "name": sheet,
        "findings": [
            _finding(item, language) for item in findings if item.place.row not in numbers
        ],
        "rows": [_row(row, by_row.get(row.place.row, []), language) for row in told[:SHOWN]],
        "more": max(0, len(told) - SHOWN),
        "left": {"count": len(left), "rows": spans(tuple(sorted(left)))},
        "absent": say("not-in-list", language, count=absent).strip() if absent else "",
    }


def _row(row: RowPlan, findings: list[Finding], language: str) -> View:
    changes = row.changes if row.fate is Fate.CHANGED else ()
    return {
        "row": row.place.row,
        "fate": str(row.fate),
        "page": row.page,
        "file": row.file if row.fate is not Fate.WRONG else "",
        "findings": [_finding(item, language) for item in findings],
        "changes": [
            {
                "cell": change.place.address,
                "label": change.label.of(language),
                "before": _short(as_shown(change.before)) or say("nothing", language),
                "after": _short(as_shown(change.after)) or say("nothing", language),
            }
            for change in changes
        ],
    }


def _finding(item: Finding, language: str) -> View:
    return {
        "cell": item.place.address,
        "sentence": item.sentence(language),
        "shown": _short(item.shown),
        "is_error": item.is_error,
    }


def _short(text: str) -> str:
    text = text.replace("\n", "; ")
    return f"{text[:LONG]}…" if len(text) > LONG else text
