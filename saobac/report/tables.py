"""The report as tables: one shape for the terminal, the workbook and the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import phonenumbers

from saobac.fields import PartialDate
from saobac.library import Record
from saobac.report.certificates import CertificateRow
from saobac.report.completeness import Completeness
from saobac.report.gaps import Gap
from saobac.report.next_steps import Step
from saobac.report.report import Report
from saobac.report.words import tell
from saobac.schema import Entry

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its heading."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """The last cell of each is the file to open."""
    empty: str
    """What to tell when there are no rows."""
    records: tuple[Record[Entry], ...] = ()
    """Whose row each is; none where rows are about no page."""


def tables(report: Report) -> tuple[Table, ...]:
    """Return the tables of a report, the most pressing first."""
    language, scored = report.language, (*report.products, *report.producers)
    return (
        _table(
            report,
            "next",
            ("task", "file"),
            ((step.record, _step(step)) for step in report.steps),
            "nothing-next",
        ),
        _table(
            report,
            "certificates",
            (
                *("product", "holder", "phone", "stars", "decision", "decided", "ends"),
                *("left", "standing", "file"),
            ),
            ((row.product, _certificate(row, language)) for row in report.certificates),
            "no-certificates",
        ),
        _table(
            report,
            "gaps",
            ("page", "missing", "file"),
            ((gap.record, _gap(gap, language)) for gap in report.gaps),
            "no-scores",
        ),
        _table(
            report,
            "scores",
            ("page", "score", "missing", "file"),
            ((item.record, _score(item, language)) for item in scored),
            "no-scores",
        ),
    )


def _table(
    report: Report,
    title: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Record[Entry], tuple[Cell, ...]]],
    empty: str,
) -> Table:
    language, rows = report.language, tuple(rows)
    return Table(
        tell(title, language),
        tuple(tell(column, language) for column in columns),
        tuple(cells for _, cells in rows),
        tell(empty, language),
        tuple(record for record, _ in rows),
    )


def _name(record: Record[Entry], language: str, name: str = "") -> str:
    name = name or record.fields.title
    return f"{name} ({tell('sample', language)})" if record.fields.sample else name


def _step(step: Step) -> tuple[Cell, ...]:
    return step.text, step.file


def _certificate(row: CertificateRow, language: str) -> tuple[Cell, ...]:
    return (
        _name(row.product, language, row.name),
        row.holder or tell("no-holder", language),
        _phone(row.phone) or tell("no-phone", language),
        row.stars,
        row.decision or None,
        _day(row.decided),
        row.ends,
        _left(row.days_left, language),
        tell(row.standing, language),
        row.product.file,
    )


def _left(days: int | None, language: str) -> Cell:
    """Say how long a certificate lasts, or how long ago it ended."""
    if days is None:
        return None
    return tell("days-over" if days < 0 else "days-left", language, n=abs(days))


def _phone(number: str) -> str:
    """Return a number as one dials it."""
    if not number:
        return ""
    national = phonenumbers.PhoneNumberFormat.NATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number), national)


def _day(decided: PartialDate | None) -> Cell:
    """Return a day as a day, and what is less exact as it is written."""
    if decided is None:
        return None
    return decided.exact or "/".join(str(part) for part in (decided.month, decided.year) if part)


def _gap(gap: Gap, language: str) -> tuple[Cell, ...]:
    missing = ", ".join(tell(name, language) for name in gap.missing)
    return _name(gap.record, language), missing, gap.record.file


def _score(item: Completeness, language: str) -> tuple[Cell, ...]:
    missing = ", ".join(tell(name, language) for name in item.missing)
    return _name(item.record, language), item.score, missing, item.record.file
