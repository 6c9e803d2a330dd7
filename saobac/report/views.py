"""What the report's page shows beside words: of each row, the page that it is about."""

from dataclasses import dataclass

from saobac.views.pages import ReportTable


@dataclass(frozen=True, slots=True)
class Subject:
    """A page, and where it is put right."""

    path: str
    """Output path."""
    form: str
    """From the server's root; empty where it has no form."""
    file: str
    """From the site's root."""


@dataclass(frozen=True, slots=True)
class WorkTable(ReportTable):
    """A table whose rows lead somewhere."""

    subjects: tuple[Subject, ...]
    """One a row."""
    count: str
    """How many rows there are, in words."""
    form_label: str
    """Of the ways to forms."""
    is_long: bool
    """Whether the page shows it folded."""
