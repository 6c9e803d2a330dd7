"""Front matter as text with positions: YAML is composed into nodes, never given types.

Plain loading would turn `0377123456` into another number, `12:30` into 750 and `no` into
false, and drop a doubled key in silence. Here every scalar stays what was typed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from saobac import yaml_slips
from saobac.diagnostics import Diagnostic, Position, diagnostic
from saobac.yaml_slips import COLONS, GLUED, NUMBER, explain, find_slips, glued_problem

Path = tuple[str | int, ...]
"""A way into nested values, such as `("recognitions", 0, "stars")`."""

FENCE = "---"
LOADER = yaml_slips.LOADER
ITEM = re.compile(r" *- ")
TAB_INDENT = re.compile(r"^( *)\t", re.MULTILINE)
SPECIAL = {yaml.AliasToken: "*", yaml.AnchorToken: "&", yaml.TagToken: "!"}
"""Marks that would make a value stand for another, or be of another kind."""


class Mark(NamedTuple):
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
    swallowed: set[int] = field(default_factory=set)
    """Lines that look like items of a list, and are the end of a text that began above."""
    glued: set[int] = field(default_factory=set)
    """Lines of items whose dash no space follows."""

    def position(self, node: yaml.Node) -> Position:
        start, end = node.start_mark, node.end_mark
        line, column, width = start.line, start.column, 1
        if end.line == line and isinstance(node, yaml.ScalarNode):
            width = max(1, end.column - column)
        return Position(self.file, line + self.first_line, column + 1, width)

    def report(self, position: Position, code: str, **facts: object) -> None:
        line = self.lines[position.line - 1] if position.line <= len(self.lines) else ""
        self.problems.append(diagnostic(position, code, line, **facts))

    def value(self, node: yaml.Node, path: Path) -> Any:
        """Turn a node into a text, a list or a mapping; an empty value is left out (None)."""
        if path not in self.marks:
            where = self.position(node)
            self.marks[path] = Mark(where, where)
        if isinstance(node, yaml.ScalarNode):
            if not node.style:
                self.note_items(node, self.marks[path])
            return node.value.strip() or None
        if isinstance(node, yaml.SequenceNode):
            return self.items(node, path)
        return dict(self.pairs(node, path))

    def note_items(self, node: yaml.ScalarNode, mark: Mark) -> None:
        """Note the items that a plain text has swallowed: they stand deeper, or lack a space."""
        first, last = (end.line + self.first_line for end in (node.start_mark, node.end_mark))
        # On the line of its key a dash may well begin a text; on a line of its own it is an item.
        from_key = first + (mark.key.line == mark.value.line)
        if from_key > last:
            return
        swallowed = self.lines_like(ITEM, first + 1, last)
        glued = self.lines_like(GLUED, from_key, last)
        self.swallowed |= swallowed
        if len(glued | swallowed) > 1 or not glued <= self.lines_like(NUMBER, first, last):
            self.glued |= glued

    def lines_like(self, pattern: re.Pattern[str], first: int, last: int) -> set[int]:
        """Return which of some lines begin in a way."""
        some = enumerate(self.lines[first - 1 : last], start=first)
        return {number for number, line in some if pattern.match(line)}

    def check_colon(self, where: Position, text: str) -> None:
        """Tell of a field that YAML has not seen as one, for its colon is mistyped."""
        for pattern, code in COLONS:
            if slip := pattern.match(text):
                colon = where._replace(column=where.column + slip.start("colon"), width=1)
                self.report(colon, code, key=slip["key"])

    def items(self, node: yaml.SequenceNode, path: Path) -> list[Any]:
        """Return the items of a list; one left empty is none, and those below it move up."""
        items: list[Any] = []
        for item in node.value:
            way = (*path, len(items))
            value = self.value(item, way)
            if value is None:
                del self.marks[way]
            else:
                items.append(value)
        return items

    def pairs(self, node: yaml.Node, path: Path) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        opened = False
        for key_node, value_node in node.value:
            where = self.position(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.report(where, "yaml-syntax")
                continue
            key = key_node.value
            if GLUED.match(key) and not NUMBER.match(key) and (path or opened):
                # `-file: a.jpg`, which is a field of an odd name to YAML.
                self.glued.add(where.line)
                continue
            if key in seen:
                self.report(where, "doubled-key", field=key, line=seen[key])
                continue
            if not key.isidentifier():
                # `{code:02185}`, or `title："Khoai: sọ"`, which are fields of odd names to YAML.
                self.check_colon(where, key)
            value_at = self.position(value_node)
            if (
                value_at.line > where.line
                and isinstance(value_node, yaml.ScalarNode)
                and not value_node.style
            ):
                # `trade:`, and below it `carton:25 kg`, which is one text to YAML.
                self.check_colon(value_at, value_node.value)
            seen[key] = where.line
            self.marks[(*path, key)] = Mark(where, value_at)
            value = self.value(value_node, (*path, key))
            opened = value is None
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
        last = first_line + text.count("\n")
        reader.problems += explain(error, lines, file, first_line, last)
        return None, reader.problems
    except (yaml.YAMLError, RecursionError):
        reader.report(Position(file, first_line, 1), "yaml-syntax")
        return None, reader.problems
    if reader.glued:
        reader.problems += (glued_problem(file, n, lines[n - 1]) for n in sorted(reader.glued))
        return None, reader.problems
    if data is None:
        return None, reader.problems
    if reader.swallowed:
        slips = find_slips(lines, file, first_line, first_line + text.count("\n"))
        reader.problems += (slip for slip in slips if slip.position.line in reader.swallowed)
    top = _top(root, reader)
    reader.marks[()] = Mark(top, top)
    return FrontMatter(data, reader.marks, lines), reader.problems


def _compose(text: str, reader: _Reader) -> yaml.MappingNode | None:
    """Compose nodes of fields; None, and a report, where something else is written."""
    for indent in TAB_INDENT.finditer(text):
        number = reader.first_line + text.count("\n", 0, indent.start())
        reader.report(Position(reader.file, number, len(indent[1]) + 1), "yaml-tab")
    if reader.problems:
        return None
    if any(mark in text for mark in SPECIAL.values()) and _has_special_mark(text, reader):
        return None
    root = yaml.compose(text, Loader=LOADER) or _NOTHING
    if not isinstance(root, yaml.MappingNode):
        last = reader.first_line + text.count("\n")
        slips = list(find_slips(reader.lines, reader.file, reader.first_line, last))
        reader.problems += slips
        if not slips:
            reader.report(reader.position(root), "not-a-mapping")
        return None
    return root


def _has_special_mark(text: str, reader: _Reader) -> bool:
    """Report a mark that YAML takes for one, which an exclamation in a sentence is not."""
    for token in yaml.scan(text, Loader=LOADER):
        if mark := SPECIAL.get(type(token)):
            start = token.start_mark
            where = Position(reader.file, start.line + reader.first_line, start.column + 1)
            reader.report(where, "yaml-mark", mark=mark)
            return True
    return False


def _top(root: yaml.Node | None, reader: _Reader) -> Position:
    """Return where fields begin: at the dashes of a page, or at the first field of a list."""
    if reader.first_line > 1:
        return Position(reader.file, reader.first_line - 1, 1, len(FENCE))
    return Position(reader.file, root.start_mark.line + 1 if root else 1, 1)


_START = yaml.Mark("", 0, 0, 0, "", 0)
_NOTHING = yaml.MappingNode("tag:yaml.org,2002:map", [], _START, _START)


def split(text: str, file: str) -> tuple[FrontMatter | None, str, int, list[Diagnostic]]:
    """Split a Markdown file into front matter, body and the body's first line."""
    lines = tuple(text.split("\n"))
    if lines[0].rstrip() != FENCE:
        where = Position(file, 1, 1, max(1, len(lines[0])))
        return None, text, 1, [diagnostic(where, "no-front-matter", lines[0])]
    closing = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if closing is None:
        where = Position(file, 1, 1, len(FENCE))
        return None, "", 1, [diagnostic(where, "front-matter-open", lines[0])]
    matter, problems = parse("\n".join(lines[1:closing]), file, 2, lines)
    return matter, "\n".join(lines[closing + 1 :]), closing + 2, problems
