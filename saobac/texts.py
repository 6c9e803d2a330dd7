"""What is published of an author's file, and where each word of it stands."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from saobac.diagnostics import Diagnostic, Position, diagnostic
from saobac.front_matter import FrontMatter, Path
from saobac.prose import Body
from saobac.source import Source

UNSEEN = frozenset(("file",))
"""Keys inside translatable fields whose values are not read by anyone."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file of an entry as it will be read, whether or not all of its fields are right."""

    source: Source
    page: str
    """The file of the Vietnamese page that it is, or translates."""
    matter: FrontMatter
    """Its front matter; that of a translation is laid over the page's."""
    body: Body
    published: frozenset[str]
    """The fields that people read as text."""

    def problem(self, position: Position, code: str, /, **facts: object) -> Diagnostic:
        """Make a diagnostic at a position of the file."""
        return diagnostic(position, code, self.source.matter.excerpt(position), **facts)

    def search(
        self, finder: Callable[[str], Iterable[tuple[int, str]]]
    ) -> Iterator[tuple[Position, str]]:
        """Give what a finder finds in the fields and the body, and where it stands."""
        for path, value in self._values():
            for _, found in finder(value):
                yield self._in_field(path, found), found
        for start, found in finder(self.source.body):
            yield _in_body(self.source, start, len(found.partition("\n")[0])), found

    def _values(self) -> Iterator[tuple[Path, str]]:
        data = self.source.matter.data
        for key, value in data.items():
            if key in self.published:
                yield from _leaves((key,), value)

    def _in_field(self, path: Path, found: str) -> Position:
        """Return where a part of a value stands, on the line of the value or below it."""
        value = self.source.matter.locate(path)
        start = value.column - 1
        for number, line in enumerate(self.source.matter.lines[value.line - 1 :], value.line):
            column = line.find(found, start if number == value.line else 0)
            if column >= 0:
                return Position(value.file, number, column + 1, len(found))
        return value


def _leaves(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in UNSEEN:
                yield from _leaves((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves((*path, index), item)


def _in_body(source: Source, start: int, width: int) -> Position:
    line = source.body_line + source.body.count("\n", 0, start)
    column = start - source.body.rfind("\n", 0, start)
    return Position(source.file, line, column, width)


def places_in_body(source: Source, needle: str) -> list[Position]:
    """Return where a text stands in the body, not as a part of longer words or ways to files."""
    whole = re.compile(rf"(?<![\w./-]){re.escape(needle)}(?![\w/#?-]|\.\w)")
    found = [match.start() for match in whole.finditer(source.body)]
    return [_in_body(source, start, len(needle)) for start in found]


def in_body(source: Source, needle: str, code: str, **facts: object) -> Diagnostic:
    """Make a diagnostic where a text stands in the body first; else where the body begins."""
    first = Position(source.file, min(source.body_line, len(source.matter.lines)), 1)
    position = next(iter(places_in_body(source, needle)), first)
    return diagnostic(position, code, source.matter.excerpt(position), **facts)
