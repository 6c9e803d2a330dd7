"""Plans the staff's report, for the preview alone: a page, a workbook and a calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.resources import files

from saobac.admin_addresses import form_of
from saobac.outputs.pages import page_output
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import head
from saobac.report.calendar import calendar
from saobac.report.report import Report, report
from saobac.report.tables import Cell, Table, tables
from saobac.report.views import Subject, WorkTable
from saobac.report.words import tell
from saobac.report.workbook import workbook
from saobac.views.pages import ReportPage

FOLDER = "-/report"
"""`-` holds what is no part of the site."""
STYLESHEET = f"{FOLDER}/report.css"
LONG = 10
"""Rows of a table that is shown whole."""


def report_path(language: str) -> str:
    """Return where the report lies in the preview."""
    name = "index" if language == DEFAULT_LANGUAGE else language
    return f"{FOLDER}/{name}.html"


def plan_report(edition: Edition) -> Iterator[Output]:
    """Plan the report in each language."""
    style = (files("saobac.report") / "report.css").read_bytes()
    yield Output((STYLESHEET,), (Input.of("css", style),), partial(_pass_on, style))
    for presenter in edition.presenters():
        language = presenter.language
        found = report(edition.library, edition.today, language)
        shown = tables(found)
        sheets, days = f"{FOLDER}/report.{language}.xlsx", f"{FOLDER}/report.{language}.ics"
        yield page_output(
            presenter,
            "report",
            head(
                presenter,
                lambda links: report_path(links.language),
                title=tell("title", language),
                description=tell("title", language),
                indexable=False,
            ),
            _page(presenter, found, shown, sheets, days),
        )
        told = tuple(replace(table, records=()) for table in shown)
        yield Output((sheets,), (Input.of("tables", told),), partial(_workbook, told))
        text = calendar(found)
        yield Output((days,), (Input.of("calendar", text),), partial(_encode, text))


def _page(
    presenter: Presenter, found: Report, shown: tuple[Table, ...], sheets: str, days: str
) -> ReportPage:
    language = presenter.language
    return ReportPage(
        title=tell("title", language),
        as_of=tell("as-of", language, day=presenter.wording.day(found.today)),
        tables=tuple(
            _table(presenter, f"table-{number}", table)
            for number, table in enumerate(shown, start=1)
        ),
        workbook=sheets,
        calendar=days,
        stylesheet=STYLESHEET,
    )


def _table(presenter: Presenter, name: str, table: Table) -> WorkTable:
    """Return a table without its column of files, which stand below the names."""
    language = presenter.language
    return WorkTable(
        name,
        table.title,
        table.columns[:-1],
        tuple(tuple(_words(presenter, cell) for cell in row[:-1]) for row in table.rows),
        table.empty,
        tuple(
            Subject(
                presenter.links.entry(record.kind, record.slug),
                form_of(record.file),
                _words(presenter, row[-1]),
            )
            for record, row in zip(table.records, table.rows, strict=True)
        ),
        tell("rows", language, n=len(table.rows)),
        tell("form", language),
        len(table.rows) > LONG,
    )


def _words(presenter: Presenter, cell: Cell) -> str:
    if cell is None:
        return ""
    return presenter.wording.day(cell) if isinstance(cell, date) else str(cell)


def _workbook(shown: tuple[Table, ...]) -> tuple[bytes, ...]:
    return (workbook(shown),)


def _encode(text: str) -> tuple[bytes, ...]:
    return (text.encode(),)


def _pass_on(content: bytes) -> tuple[bytes, ...]:
    return (content,)
