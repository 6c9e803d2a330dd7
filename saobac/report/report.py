"""The report as a value: all that the page, the workbook, the terminal and the calendar show."""

from dataclasses import dataclass
from datetime import date

from saobac.library import Library
from saobac.report.certificates import CertificateRow, certificates
from saobac.report.completeness import PRODUCER, PRODUCT, Completeness, Context, completeness
from saobac.report.gaps import Gap, gaps
from saobac.report.next_steps import Step, next_steps


@dataclass(frozen=True, slots=True)
class Report:
    """What the office has to do on a day."""

    today: date
    language: str
    steps: tuple[Step, ...]
    certificates: tuple[CertificateRow, ...]
    gaps: tuple[Gap, ...]
    products: tuple[Completeness, ...]
    producers: tuple[Completeness, ...]


def report(library: Library, today: date, language: str) -> Report:
    """Return the report on a library in `vi` or `en`."""
    context = Context(library, today)
    rows = certificates(library, today)
    return Report(
        today,
        language,
        next_steps(rows, context, language),
        rows,
        gaps(library, today),
        completeness(library.products, PRODUCT, context),
        completeness(library.producers, PRODUCER, context),
    )
