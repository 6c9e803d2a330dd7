"""What a build in the preview came to, and how it is put to a browser."""

from collections.abc import Mapping
from dataclasses import dataclass

from saobac.admin_addresses import form_of
from saobac.build_report import Report
from saobac.command_words import say
from saobac.diagnostics import Diagnostic

UNREADABLE = ("yaml-", "no-front-matter", "front-matter-open", "not-utf8", "unreadable")
"""Beginnings of the codes of what keeps the forms, too, from reading a file."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: outputs made, of how many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Glimpsed:
    """Pages that were looked at and are made, while the others are not yet."""

    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a build ended that the content is not to blame for: a sentence of the command line."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: str) -> str:
        """Return what happened and what to do, in `vi` or `en`."""
        return say(self.key, language, **dict(self.facts))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one build came to. Picklable."""

    report: Report
    seconds: float
    changed: frozenset[str] = frozenset()
    """Paths of the output that are new, gone or different."""
    sources: Mapping[str, str] | None = None
    """The content file of each page that has one, by path of the output; None: as before."""
    drafts: frozenset[str] = frozenset()
    """Paths of the output that only the preview shows."""
    stop: Stop | None = None

    @property
    def failed(self) -> bool:
        """Whether the site is still the one before."""
        return self.stop is not None or self.report.failed

    def as_message(self, language: str) -> dict[str, object]:
        """Return what the overlay and the bar show."""
        problems = self.report.problems
        return {
            "errors": [_problem(item, language) for item in problems if item.is_error],
            "warnings": [_problem(item, language) for item in problems if not item.is_error],
            "stop": self.stop.sentence(language) if self.stop else "",
        }


def _problem(problem: Diagnostic, language: str) -> dict[str, object]:
    """Return a problem's parts; `text` is the line, `caret` what stands below it."""
    _, *excerpt = problem.text(language).split("\n")
    text, caret = (row.partition("| ")[2] for row in excerpt) if excerpt else ("", "")
    return {
        "file": problem.position.file,
        "form": "" if problem.code.startswith(UNREADABLE) else form_of(problem.position.file),
        "line": problem.position.line,
        "sentence": problem.sentence(language),
        "text": text,
        "caret": caret,
    }
