"""The text of a page with the nodes of its front matter: where each value starts and ends."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from saobac.front_matter import LOADER
from saobac.source import ODD_BREAK
from saobac.vietnamese import compose

FENCE = "---"
_LINE_END = re.compile(r"\r\n|\r|\n")

Spot = tuple[int, int]
"""Line and column of the text, counted from 0."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page as its author wrote it, line ends, BOM and odd spaces included."""

    text: str
    starts: tuple[int, ...]
    """Where each line starts."""
    newline: str
    closing: int
    """The line of the fence below the front matter, counted from 0."""
    root: yaml.MappingNode | None
    """The front matter; None where it holds nothing."""

    @classmethod
    def of(cls, text: str) -> "PageText":
        """Find the nodes of a page that `front_matter.split` reads without a problem."""
        ends = [match.span() for match in _LINE_END.finditer(text)]
        starts = (0, *(after for _, after in ends))
        stops = (*(before for before, _ in ends), len(text))
        lines = [text[a:b] for a, b in zip(starts, stops, strict=True)]
        closing = next(n for n, line in enumerate(lines) if n and line.rstrip() == FENCE)
        # An empty line stands for the fence, so that YAML counts the lines of the text.
        matter = without_odd_breaks("\n".join(("", *lines[1:closing])))
        root = yaml.compose(matter, Loader=LOADER)
        assert root is None or isinstance(root, yaml.MappingNode)
        return cls(text, starts, text[slice(*ends[0])], closing, root)

    def offset(self, spot: Spot) -> int:
        """Return where in the text a spot is."""
        line, column = spot
        return self.starts[line] + column

    def line(self, number: int) -> str:
        """Return a line without its end."""
        stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : stop].rstrip("\r\n")

    def typed(self, node: yaml.Node) -> str:
        """Return a value as it was typed."""
        return self.text[self.offset(start_of(node)) : self.offset(self.end(node))]

    def end(self, node: yaml.Node) -> Spot:
        """Return where the last character of a value ends.

        YAML tells of a block only where the next thing begins, past comments that are not its own.
        """
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return self._end_of_literal(node)
        if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
            return _mark(node.end_mark)
        if isinstance(node, yaml.SequenceNode):
            return self.end(node.value[-1])
        key, value = node.value[-1]
        return max(_mark(key.end_mark), self.end(value))

    def _end_of_literal(self, node: yaml.ScalarNode) -> Spot:
        line, column = _mark(node.end_mark)
        if column == 0:
            line -= 1
        while line > node.start_mark.line and not self.line(line).strip():
            line -= 1
        return line, len(self.line(line))


def without_odd_breaks(text: str) -> str:
    """Return text as it is read: a search is many times quicker here than `translate`."""
    return ODD_BREAK.sub(" ", text)


def start_of(node: yaml.Node) -> Spot:
    """Return where a value starts."""
    return _mark(node.start_mark)


def quote_of(node: yaml.Node) -> str:
    """Return the quote that a text was typed in, or an empty string."""
    style = node.style if isinstance(node, yaml.ScalarNode) else None
    return style if style in ("'", '"') else ""


def data_of(node: yaml.Node) -> Any:
    """Return what front matter makes of a node: texts composed, empty values left out."""
    if isinstance(node, yaml.ScalarNode):
        return compose(node.value.strip()) or None
    if isinstance(node, yaml.SequenceNode):
        return [value for item in node.value if (value := data_of(item)) is not None]
    pairs = ((key.value, data_of(value)) for key, value in node.value)
    return {key: value for key, value in pairs if value is not None}


def _mark(mark: yaml.Mark) -> Spot:
    return mark.line, mark.column
