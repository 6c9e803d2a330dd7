"""What an author slipped on where YAML cannot be read: the line of the slip, and its remedy.

A reader of YAML stops where it has lost the thread, which is often a line below the slip. So the
lines are read again from the top, as a person would: how far in each stands, and its colon.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from saobac.diagnostics import Diagnostic, Position, diagnostic

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

AT_ITS_START = frozenset(("yaml-quote", "yaml-mark", "yaml-syntax"))
"""Told where what cannot be read begins, which may be lines above where that was noticed."""

LINE = re.compile(r"(?P<indent> *)(?P<dash>-(?: +|$))?(?P<text>.*)")
FIELD = re.compile(r"(?P<key>[A-Za-z_]\w*)(?P<colon> *: +| *:$)(?P<value>.*)")
COLONS = (
    (re.compile(r"(?P<key>[a-z][a-z_]*)(?P<colon>:)(?!//)[^\s:]"), "yaml-tight-colon"),
    (re.compile(r"(?P<key>[A-Za-z_]\w*) *(?P<colon>：)"), "yaml-wide-colon"),
)
"""`title:Khoai sọ`, and `title：Khoai sọ` as keyboards for Chinese write it."""
GLUED = re.compile(r" *-(?![\s-])")
"""`-Phiếu điều tra`, which is a text to YAML; `--` is a sign of its own."""
NUMBER = re.compile(r" *-[.,]?\d")
"""Such a line may be a value that is less than nothing, where no item stands beside it."""
SEVERAL_LINES = re.compile(r"[|>][-+\d]*")
STEP = 2
"""Columns of an indent, as everything here is written."""
OPENINGS = {"[": "]", "{": "}", '"': '"', "'": "'"}
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
BEGINS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
ENDS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a file, and how many spaces it begins with."""

    file: str
    number: int
    text: str
    indent: int

    def indent_problem(self, found: int, wanted: int) -> Diagnostic:
        """Say how far in what begins at a column should stand."""
        where = Position(self.file, self.number, found + 1, len(self.text) - found)
        return diagnostic(where, "yaml-indent", self.text, found=found, wanted=_asked(wanted))


@dataclass(slots=True)
class _Margins:
    """The columns at which fields and items of lists may begin, each with the line that began."""

    fields: dict[int, _Line | None] = field(default_factory=lambda: {0: None})
    items: dict[int, _Line | None] = field(default_factory=dict)
    opened: bool = False
    """Whether the line above is a field or item without a value: what is in it stands deeper."""

    def fits(self, column: int, *, is_item: bool) -> bool:
        """Tell whether a field or an item may begin at a column."""
        known = self.items if is_item else self.fields
        deepest = max((*self.fields, *self.items))
        same = is_item and column == max(self.fields)
        return column in known or (self.opened and (column > deepest or same))

    def is_item(self, column: int, line: str) -> bool:
        """Tell whether a line that begins with a dash is an item, though no space follows it."""
        # Where other items or the field itself begin, no value of that field can.
        is_certain = column in self.items or column in self.fields or not NUMBER.match(line)
        return is_certain and self.fits(column, is_item=True)

    def begin(self, line: _Line, column: int, *, is_item: bool) -> Iterator[Diagnostic]:
        """Take in a field or an item; one out of line is told, and taken for what it should be."""
        known = self.items if is_item else self.fields
        if not self.fits(column, is_item=is_item) and known:
            # Of two columns as near the deeper one is meant: a space was lost, not two added.
            wanted = min(known, key=lambda other: (abs(other - column), -other))
            first = known[wanted]
            if first and wanted % STEP and column % STEP == 0:
                # The line that set the margin is the odd one, and not those that follow.
                by = column - wanted
                yield first.indent_problem(first.indent, first.indent + by)
                self._shift(first.indent, by)
            else:
                yield line.indent_problem(column, wanted)
                column = wanted
        self.enter(line, column, is_item=is_item)

    def enter(self, line: _Line, column: int, *, is_item: bool) -> None:
        """Leave what is deeper than a column, and begin there."""
        self.fields = {other: first for other, first in self.fields.items() if other <= column}
        self.items = {other: first for other, first in self.items.items() if other < column}
        (self.items if is_item else self.fields).setdefault(column, line)

    def _shift(self, column: int, by: int) -> None:
        """Move the margins from a column on."""
        self.fields = {c + by if c >= column else c: line for c, line in self.fields.items()}
        self.items = {c + by if c >= column else c: line for c, line in self.items.items()}


def _asked(wanted: int) -> str:
    """Say how far in a line should stand, in both languages."""
    if wanted == 0:
        return "viết sát lề trái\tbegin it at the margin"
    return f"thụt vào đúng {wanted} dấu cách\tindent it by {wanted}"


@dataclass(slots=True)
class _Stretch:
    """A value that goes on below its line, where colons and indents mean nothing."""

    end: str = ""
    """The mark that closes it; empty for a text that is indented deeper than its field."""
    column: int = 0

    def holds(self, indent: int) -> bool:
        """Tell whether a line with an indent still belongs to it."""
        return bool(self.end) or indent > self.column


def find_slips(lines: tuple[str, ...], file: str, first: int, last: int) -> Iterator[Diagnostic]:
    """Give the slips of lines `first` to `last` of a file, each at its own line."""
    margins = _Margins()
    stretch: _Stretch | None = None
    for number, typed in enumerate(lines[first - 1 : last], start=first):
        line = typed
        match = LINE.match(line)
        if match is None or not line.strip() or line.lstrip().startswith("#"):
            continue
        if stretch is not None and stretch.holds(match.end("indent")):
            if stretch.end and stretch.end in line:
                stretch = None
            continue
        stretch = None
        if GLUED.match(typed) and margins.is_item(match.end("indent"), typed):
            yield glued_problem(file, number, typed)
            # From here on it is the item that was meant.
            line = typed.replace("-", "- ", 1)
            match = LINE.match(line) or match
        here = _Line(file, number, line, match.end("indent"))
        column, text = match.start("text"), match["text"]
        margin = column
        if match["dash"] is not None:
            yield from margins.begin(here, here.indent, is_item=True)
            margins.opened = not text
            # A field beside the dash moves with it to where both should stand.
            margin += max(margins.items) - here.indent
        may_begin = match["dash"] is not None or margins.fits(column, is_item=False)
        if found := FIELD.match(text):
            if match["dash"] is None:
                yield from margins.begin(here, column, is_item=False)
            else:
                margins.enter(here, margin, is_item=False)
            value = found["value"].strip()
            margins.opened = not value or value.startswith("#")
            stretch = _stretch_of(value, here.indent)
        elif text:
            margins.opened = False
            if may_begin and (slip := _colon(here, column)):
                margins.enter(here, margin, is_item=False)
                yield slip


def glued_problem(file: str, number: int, line: str) -> Diagnostic:
    """Tell of the dash of an item that no space follows."""
    where = Position(file, number, line.index("-") + 1)
    return diagnostic(where, "yaml-tight-dash", line)


def _stretch_of(value: str, column: int) -> _Stretch | None:
    end = OPENINGS.get(value[:1], "")
    if SEVERAL_LINES.fullmatch(value):
        return _Stretch(column=column)
    return _Stretch(end) if end and end not in value[1:] else None


def _colon(line: _Line, column: int) -> Diagnostic | None:
    """Tell of a colon without its space, and of one that is no colon to YAML."""
    for pattern, code in COLONS:
        if slip := pattern.match(line.text, column):
            where = Position(line.file, line.number, slip.start("colon") + 1)
            return diagnostic(where, code, line.text, key=slip["key"])
    return None


def explain(
    error: yaml.MarkedYAMLError, lines: tuple[str, ...], file: str, first: int, last: int
) -> list[Diagnostic]:
    """Return what is wrong with the YAML of lines `first` to `last`, where, and what to do."""
    problem = f"{error.problem} {error.context}"
    code = next((code for words, code in PROBLEM_CODES if words in problem), "yaml-syntax")
    if code in ("yaml-colon", "yaml-syntax") and (slips := [*find_slips(lines, file, first, last)]):
        return slips
    noticed = error.problem_mark or error.context_mark
    mark = error.context_mark if code in AT_ITS_START and _begins_there(error) else noticed
    if "flow node" in problem and mark and not any(lines[mark.line + first - 1 : last]):
        # An item was looked for until the text ended.
        code, mark = "yaml-quote", _open_bracket("\n".join(lines[first - 1 : last]))
    line, column = (mark.line, mark.column) if mark else (0, 0)
    number = min(line + first, len(lines))
    excerpt = lines[number - 1]
    if code == "yaml-colon" and not _has_two_colons(excerpt):
        code = "yaml-syntax"
    if code == "yaml-syntax" and excerpt[:column].rstrip().endswith(('"', "'")):
        code = "yaml-after-quote"
    where = Position(file, number, column + 1)
    key = excerpt.partition(":")[0].strip().removeprefix("- ")
    sign = excerpt[column : column + 1]
    facts = {"key": key, "mark": sign, "closing": OPENINGS.get(sign)}
    return [diagnostic(where, code, excerpt, **facts)]


def _open_bracket(text: str) -> yaml.Mark | None:
    """Return where the innermost bracket stands that nothing closes."""
    opened: list[yaml.Mark] = []
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, BEGINS):
            opened.append(token.start_mark)
        elif isinstance(token, ENDS) and opened:
            opened.pop()
    return opened[-1] if opened else None


def _begins_there(error: yaml.MarkedYAMLError) -> bool:
    """Tell whether the context is a piece that was not ended, and not the fields around it."""
    around = str(error.context).startswith("while parsing a block")
    return error.context_mark is not None and not around


def _has_two_colons(line: str) -> bool:
    return len(re.findall(r":(?= |$)", line)) > 1
