"""What staff should mend or know in a list: a place, a code and facts; worded at the edge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from saobac.spreadsheet.cells import Place, spans
from saobac.spreadsheet.messages import MESSAGES
from saobac.spreadsheet.words import Words

Fact = str | int | Words


class UnclearCellError(Exception):
    """A cell that cannot be understood; carries a message code and facts."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class UnusableFileError(Exception):
    """A file that is no list, or is not safe to open; carries a message code and facts."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend or to know."""

    place: Place
    code: str
    """A key of `messages.MESSAGES`."""
    facts: tuple[tuple[str, Fact], ...] = ()
    shown: str = ""
    """What the cell holds."""

    @property
    def is_error(self) -> bool:
        """Whether it stops the import."""
        return MESSAGES[self.code].severity == "error"

    def sentence(self, language: str) -> str:
        """Return what is wrong and what to do, in `vi` or `en`."""
        text = say(self.code, language, **dict(self.facts))
        guess = dict(self.facts).get("guess")
        return text + (say("guess", language, guess=guess) if guess else "")

    def text(self, language: str) -> str:
        """Return place and sentence, and on a second line what the cell holds."""
        lines = [f"{self.place}  {self.sentence(language)}"]
        if self.shown and self.place.column:
            lines.append(f"{self.place.address:>8} | {_short(self.shown)}")
        return "\n".join(lines)


def finding(place: Place, code: str, shown: str = "", /, **facts: Fact) -> Finding:
    """Make a finding."""
    return Finding(place, code, tuple(facts.items()), shown)


def once_a_column(findings: Iterable[Finding], headings: Mapping[str, int]) -> list[Finding]:
    """Tell what rows have no column for (their places name none) once for all rows of a sheet."""
    kept: list[Finding] = []
    rows: dict[Finding, list[int]] = {}
    for item in findings:
        if item.place.row and not item.place.column:
            row = headings[item.place.sheet]
            whole = replace(item, place=replace(item.place, row=row))
            rows.setdefault(whole, []).append(item.place.row)
        else:
            kept.append(item)
    told = (
        replace(item, facts=(*item.facts, ("rows", spans(tuple(sorted(set(numbers)))))))
        for item, numbers in rows.items()
    )
    return [*told, *kept]


def say(code: str, language: str, **facts: Fact) -> str:
    """Return a sentence of the table in `vi` or `en`."""
    message = MESSAGES[code]
    worded = {
        key: fact.of(language) if isinstance(fact, Words) else fact for key, fact in facts.items()
    }
    return (message.vi if language == "vi" else message.en).format_map(worded)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any of them stops the import."""
    return any(finding.is_error for finding in findings)


def _short(text: str, limit: int = 90) -> str:
    line = text.replace("\n", " ⏎ ")
    return line if len(line) <= limit else f"{line[:limit]}…"
