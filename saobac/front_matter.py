"""Front matter as text with positions: YAML is composed into nodes, never given types.

Plain loading would turn `0377123456` into another number, `12:30` into 750 and `no` into
false, and drop a doubled key in silence. Here every scalar stays what was typed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from saobac.diagnostics import Diagnostic, Position, diagnostic

Path = tuple[str | int, ...]
"""A way into nested values, such as `("recognitions", 0, "stars")`."""

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
PROBLEM_CODES = (
    ("mapping values are not allowed", "yaml-colon"),
    ("unexpected end of stream", "yaml-quote"),
    ("expected ',' or ']'", "yaml-quote"),
    ("expected ',' or '}'", "yaml-quote"),
    ("sequence entries are not allowed", "yaml-list"),
    ("scanning an alias", "yaml-mark"),
    ("scanning an anchor", "yaml-mark"),
    ("scanning a tag", "yaml-mark"),
    ("parsing a tag", "yaml-mark"),
    ("scanning a block scalar", "yaml-mark"),
    ("cannot start any token", "yaml-mark"),
    ("node content", "yaml-mark"),
)
"""What libyaml's words mean for the author."""

SPECIAL = {yaml.AliasToken: "*", yaml.AnchorToken: "&", yaml.TagToken: "!"}
"""Marks that would make a value stand for another, or be of another kind."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a key and its value stand in a file."""

    key: Position
    value: Position


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Values as typed (texts, tuples of values, mappings), and where each of them stands."""

    data: Mapping[str, Any]
    marks: Mapping[Path, Mark]
    lines: tuple[str, ...]
    """All lines of the file, for excerpts."""

    def excerpt(self, position: Position) -> str:
        """Return the line that a position points at."""
        return self.lines[position.line - 1] if 0 < position.line <= len(self.lines) else ""

    def locate(self, path: Path, *, key: bool = False) -> Position:
        """Return where the value (or the key) of a path stands, or its nearest parent's place."""
        for end in range(len(path), -1, -1):
            if mark := self.marks.get(path[:end]):
                return mark.key if key and end == len(path) else mark.value
        raise KeyError(path)

    def problem(self, path: Path, code: str, /, **facts: object) -> Diagnostic:
        """Make a diagnostic at the value of a path."""
        position = self.locate(path)
        return diagnostic(position, code, self.excerpt(position), **facts)

    def key_problem(self, path: Path, code: str, /, **facts: object) -> Diagnostic:
        """Make a diagnostic at the key of a path."""
        position = self.locate(path, key=True)
        return diagnostic(position, code, self.excerpt(position), **facts)


@dataclass(slots=True)
class _Reader:
    file: str
    first_line: int
    lines: tuple[str, ...]
    marks: dict[Path, Mark] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def position(self, node: yaml.Node) -> Position:
        line, column = node.start_mark.line, node.start_mark.column
        width = 1
        if isinstance(node, yaml.ScalarNode) and node.end_mark.line == line:
            width = max(1, node.end_mark.column - column)
        return Position(self.file, line + self.first_line, column + 1, width)

    def report(self, position: Position, code: str, **facts: object) -> None:
        line = self.lines[position.line - 1] if position.line <= len(self.lines) else ""
        self.problems.append(diagnostic(position, code, line, **facts))

    def value(self, node: yaml.Node, path: Path) -> Any:
        """Turn a node into a text, a list or a mapping; an empty value is left out (None)."""
        self.marks.setdefault(path, Mark(self.position(node), self.position(node)))
        if isinstance(node, yaml.ScalarNode):
            return node.value.strip() or None
        if isinstance(node, yaml.SequenceNode):
            items = (self.value(item, (*path, index)) for index, item in enumerate(node.value))
            return [item for item in items if item is not None]
        return dict(self.pairs(node, path))

    def pairs(self, node: yaml.Node, path: Path) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            where = self.position(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.report(where, "yaml-syntax")
                continue
            key = key_node.value
            if key in seen:
                self.report(where, "doubled-key", field=key, line=seen[key])
                continue
            seen[key] = where.line
            self.marks[(*path, key)] = Mark(where, self.position(value_node))
            value = self.value(value_node, (*path, key))
            if value is not None:
                yield key, value


def parse(
    text: str, file: str, first_line: int, lines: tuple[str, ...]
) -> tuple[FrontMatter | None, list[Diagnostic]]:
    """Read YAML text that begins on a line of a file.

    Returns the front matter (None where it cannot be read) and what is wrong with it.
    """
    reader = _Reader(file, first_line, lines)
    try:
        root = _compose(text, reader)
        data = reader.value(root, ()) if root else None
    except yaml.MarkedYAMLError as error:
        reader.problems.append(_syntax_problem(error, reader))
        return None, reader.problems
    except (yaml.YAMLError, RecursionError):
        reader.report(Position(file, first_line), "yaml-syntax")
        return None, reader.problems
    if data is None:
        return None, reader.problems
    top = Position(file, 1 if first_line == 2 else first_line)
    reader.marks[()] = Mark(top, top)
    return FrontMatter(data, reader.marks, lines), reader.problems


def _compose(text: str, reader: _Reader) -> yaml.MappingNode | None:
    """Compose nodes of fields; None, and a report, where something else is written."""
    for number, line in enumerate(text.split("\n"), start=reader.first_line):
        if indent := re.match(r" *(\t+)", line):
            reader.report(Position(reader.file, number, indent.start(1) + 1), "yaml-tab")
    if reader.problems:
        return None
    for token in yaml.scan(text, Loader=LOADER):
        if mark := SPECIAL.get(type(token)):
            start = token.start_mark
            where = Position(reader.file, start.line + reader.first_line, start.column + 1)
            reader.report(where, "yaml-mark", mark=mark)
            return None
    root = yaml.compose(text, Loader=LOADER) or _NOTHING
    if not isinstance(root, yaml.MappingNode):
        reader.report(Position(reader.file, reader.first_line), "not-a-mapping")
        return None
    return root


_START = yaml.Mark("", 0, 0, 0, "", 0)
_NOTHING = yaml.MappingNode("tag:yaml.org,2002:map", [], _START, _START)


def _syntax_problem(error: yaml.MarkedYAMLError, reader: _Reader) -> Diagnostic:
    problem = f"{error.problem} {error.context}"
    code = next((code for words, code in PROBLEM_CODES if words in problem), "yaml-syntax")
    mark = error.problem_mark or error.context_mark
    if code in ("yaml-quote", "yaml-mark") and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    number = min(line + reader.first_line, len(reader.lines))
    excerpt = reader.lines[number - 1]
    if code == "yaml-syntax" and excerpt[:column].rstrip().endswith(('"', "'")):
        code = "yaml-after-quote"
    return diagnostic(
        Position(reader.file, number, column + 1),
        code,
        excerpt,
        key=excerpt.split(":")[0].strip(),
        mark=excerpt[column : column + 1],
    )


def split(text: str, file: str) -> tuple[FrontMatter | None, str, int, list[Diagnostic]]:
    """Split a Markdown file into front matter, body and the body's first line."""
    lines = tuple(text.split("\n"))
    if lines[0].rstrip() != "---":
        where = Position(file, 1, 1, max(1, len(lines[0])))
        return None, text, 1, [diagnostic(where, "no-front-matter", lines[0])]
    closing = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if closing is None:
        return None, "", 1, [diagnostic(Position(file, 1, 1, 3), "front-matter-open", lines[0])]
    matter, problems = parse("\n".join(lines[1:closing]), file, 2, lines)
    return matter, "\n".join(lines[closing + 1 :]), closing + 2, problems
