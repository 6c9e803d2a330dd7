"""What an author can put right: a code, a place and facts; the sentence is chosen at the edge."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NamedTuple

from saobac.messages import MESSAGES as CONTENT_MESSAGES
from saobac.messages import Message
from saobac.photo_messages import PHOTO_MESSAGES
from saobac.vietnamese import fold

MESSAGES: Mapping[str, Message] = {**CONTENT_MESSAGES, **PHOTO_MESSAGES}

EXCERPT_WIDTH = 100
"""Columns of a line that a terminal shows well."""

CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | dict.fromkeys(
    range(0x7F, 0xA0), "␦"
)
"""What is shown for control characters, which might else move the cursor or ring the bell."""

NAME_LIKENESS = 0.85
"""`htx-tai-hoang` is 0.96 like `htx-tai-hoan`, which `htx-tan-thanh` is 0.8."""

MOST_IN_A_FILE = 20
"""Mistakes of one kind of check that are told of one file; the rest is counted."""


class Position(NamedTuple):
    """A stretch of text in a file; lines and columns count from 1, 0 means the file as a whole.

    A tuple, for there is one of each value that is read.
    """

    file: str
    """Relative to the site's root, with forward slashes."""
    line: int = 0
    column: int = 0
    width: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One thing to put right or to know."""

    position: Position
    code: str
    """A key of `MESSAGES`."""
    facts: tuple[tuple[str, str], ...] = ()
    """What the sentence needs. A value may hold both languages: `vi` and `en` parted by a tab."""
    excerpt: str = ""
    """The line of the file."""

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return MESSAGES[self.code].severity == "error"

    def fact(self, name: str) -> str:
        """Return a fact, or an empty string."""
        return dict(self.facts).get(name, "")

    def sentence(self, language: str) -> str:
        """Return what is wrong and what to do, in `vi` or `en`."""
        message = MESSAGES[self.code]
        index = 0 if language == "vi" else 1
        facts = {
            key: value.split("\t")[index % (value.count("\t") + 1)] for key, value in self.facts
        }
        text = (message.vi if index == 0 else message.en).format_map(facts)
        if guess := facts.get("guess"):
            text += (
                f" Có phải bạn muốn viết “{guess}”?" if index == 0 else f" Did you mean “{guess}”?"
            )
        elif otherwise := message.vi_else if index == 0 else message.en_else:
            text += " " + otherwise.format_map(facts)
        return text

    def text(self, language: str) -> str:
        """Return the whole message: place, sentence, the line with a caret."""
        where = self.position
        place = ":".join([where.file, *(str(n) for n in (where.line, where.column) if n)])
        lines = [f"{place}  {self.sentence(language)}"]
        if self.excerpt and where.line and where.column:
            margin = f"{where.line:>5} | "
            line = self.excerpt.expandtabs(1).translate(CONTROL_PICTURES)
            start, shown = _window(line, where.column - 1)
            before, marked = shown[:start], shown[start : start + where.width]
            caret = " " * _columns(before) + "^" * max(1, _columns(marked))
            lines += [margin + shown, " " * (len(margin) - 2) + "| " + caret]
        return "\n".join(lines)


def _window(line: str, column: int) -> tuple[int, str]:
    """Cut a long line around a column; return where the column is in what is left."""
    start = max(0, column - EXCERPT_WIDTH // 3) if len(line) > EXCERPT_WIDTH else 0
    head = "…" if start else ""
    tail = "…" if len(line) > start + EXCERPT_WIDTH else ""
    return column - start + len(head), head + line[start : start + EXCERPT_WIDTH] + tail


def _columns(text: str) -> int:
    """Count the columns of a terminal: a Hán or Nôm letter takes two, a loose mark none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    loose = sum(unicodedata.combining(letter) > 0 for letter in text)
    return len(text) + wide - loose


def diagnostic(position: Position, code: str, excerpt: str = "", /, **facts: object) -> Diagnostic:
    """Make a diagnostic; facts that are None are left out."""
    kept = tuple((key, str(value)) for key, value in facts.items() if value is not None)
    return Diagnostic(position, code, kept, excerpt)


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Return the known word that was probably meant, or an empty string; marks are ignored."""
    folded = {fold(candidate): candidate for candidate in known}
    matches = get_close_matches(fold(word), folded, n=1, cutoff=likeness)
    return folded[matches[0]] if matches else ""


def nearest_name(word: str, known: Iterable[str]) -> str:
    """Return the name of a file that was mistyped, or an empty string.

    Names share whole words (`htx-…`) and still mean other things, so they must be much alike.
    """
    return nearest(word, known, NAME_LIKENESS)


def capped(problems: list[Diagnostic], most: int = MOST_IN_A_FILE) -> list[Diagnostic]:
    """Keep the first problems of a file, and say how many more there are."""
    if len(problems) <= most + 1:
        return problems
    told, left = problems[:most], problems[most:]
    more = Diagnostic(left[0].position, "more-problems", (("count", str(len(left))),))
    return [*told, replace(more, excerpt=left[0].excerpt)]


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Tell whether any of them stops the build."""
    return any(problem.is_error for problem in problems)
