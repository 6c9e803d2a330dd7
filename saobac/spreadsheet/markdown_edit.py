"""Edits of front matter that change what they must and not one byte beside it.

ruamel.yaml keeps comments, yet it writes the whole front matter anew: quotes, indents and the
breaks of long lines become its own, so that one edited cell would change a whole file. Here the
positions of YAML's nodes say where a value stands, and only that stretch of the text is replaced;
bytes outside it stay the same, whatever they are. The price is this module; in return there is
no second YAML library, and CRLF, BOM, odd spaces and comments need no care at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import yaml

from saobac.spreadsheet.page_text import FENCE, PageText, Spot, data_of, quote_of, start_of
from saobac.spreadsheet.yaml_text import (
    STEP,
    Order,
    block,
    flow,
    is_flow,
    list_item,
    pair,
    scalar,
    text_lines,
)

Path = tuple[str, ...]
"""A way to a mapping or list, indexes left out."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the text, and what stands there from now on."""

    start: int
    end: int
    text: str


def new_page(data: Mapping[str, Any], order: Order) -> str:
    """Return the text of a page without a body."""
    return "\n".join((FENCE, *block(data, (), order), FENCE, ""))


def revise(text: str, data: Mapping[str, Any], order: Order) -> str:
    """Return the text of a page whose front matter says `data`; what says so already stays.

    The text must be one that `front_matter.split` reads without a problem; a BOM may lead it.
    """
    editor = _Editor(PageText.of(text), order)
    # Of edits at one place, those of inner values come first, and stay first.
    edits = sorted(editor.root(data), key=lambda edit: (edit.start, edit.end))
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@dataclass(frozen=True, slots=True)
class _Editor:
    page: PageText
    order: Order

    def root(self, data: Mapping[str, Any]) -> Iterator[_Edit]:
        if self.page.root is None:
            yield self._insertion(0, 0, block(data, (), self.order))
        else:
            yield from self.mapping(self.page.root, data, ())

    def mapping(
        self, node: yaml.MappingNode, data: Mapping[str, Any], path: Path
    ) -> Iterator[_Edit]:
        """Make a mapping say `data`, key by key."""
        said = {key.value: data_of(value) for key, value in node.value}
        gone = {key for key, value in said.items() if value is not None and key not in data}
        new = {key: value for key, value in data.items() if key not in said}
        if node.flow_style and (gone or new):
            yield self._replacement(node, self._flow_mapping(node, data, path))
        elif len(gone) == len(said):
            lines = block(data, path, self.order)
            yield self._replacement(node, _indented(lines, start_of(node)[1]))
        else:
            yield from self._removals(node, gone)
            for key, value in node.value:
                if key.value in data and said[key.value] != data[key.value]:
                    way = (*path, key.value)
                    yield from self._value(key, value, data[key.value], node.flow_style, way)
            yield from self._insertions(node, new, path)

    def _value(
        self, key: yaml.Node, node: yaml.Node, value: Any, in_flow: bool, path: Path
    ) -> Iterator[_Edit]:
        """Make the value of a key another."""
        column = start_of(key)[1]
        if isinstance(node, yaml.MappingNode) and isinstance(value, Mapping):
            yield from self.mapping(node, value, path)
        elif isinstance(node, yaml.SequenceNode) and isinstance(value, list) and data_of(node):
            yield from self._items(node, value, path)
        elif isinstance(value, str) and in_flow:
            text = scalar(value, in_flow=True, quote=quote_of(node))
            yield self._after_colon(key, node, f" {text}")
        elif isinstance(value, str):
            first, *rest = text_lines("", value, quote_of(node))
            yield self._after_colon(key, node, _indented((first, *rest), column))
        elif in_flow or is_flow(value):
            yield self._after_colon(key, node, f" {flow(value)}")
        else:
            lines = block(value, path, self.order)
            yield self._after_colon(key, node, _indented(("", *lines), column + STEP))

    def _items(self, node: yaml.SequenceNode, value: list[Any], path: Path) -> Iterator[_Edit]:
        """Make a list say `value`, item by item: what is in both stays where it is."""
        if node.flow_style:
            typed = {repr(data_of(item)): self.page.typed(item) for item in node.value}
            parts = (typed.get(repr(item)) or flow(item) for item in value)
            yield self._replacement(node, "[" + ", ".join(parts) + "]")
            return
        there = [item for item in node.value if data_of(item) is not None]
        old, new = [repr(data_of(item)) for item in there], [repr(item) for item in value]
        column = start_of(node)[1]
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                continue
            paired = min(b - a, d - c)
            for item, wanted in zip(there[a : a + paired], value[c : c + paired], strict=True):
                yield from self._item(item, wanted, column, path)
            for item in there[a + paired : b]:
                yield self._edit((start_of(item)[0], 0), (self.page.end(item)[0] + 1, 0), "")
            if added := value[c + paired : d]:
                lines = [line for item in added for line in list_item(item, path, self.order)]
                place = a + paired
                above = there[place - 1] if place else None
                after = self.page.end(above)[0] if above else start_of(there[0])[0] - 1
                yield self._insertion(after, column, lines)

    def _item(self, node: yaml.Node, value: Any, column: int, path: Path) -> Iterator[_Edit]:
        if isinstance(node, yaml.MappingNode) and isinstance(value, Mapping):
            yield from self.mapping(node, value, path)
        elif isinstance(value, str):
            lines = text_lines("-", value, quote_of(node))
            yield self._replacement(node, _indented(lines, column)[STEP:])
        else:
            lines = list_item(value, path, self.order)
            yield self._replacement(node, _indented(lines, column)[STEP:])

    def _removals(self, node: yaml.MappingNode, gone: set[str]) -> Iterator[_Edit]:
        """Take keys out, whole lines where they have lines to themselves."""
        kept = [key for key, _ in node.value if key.value not in gone]
        first = start_of(node.value[0][0])
        behind_dash = self.page.line(first[0])[: first[1]].strip()
        if behind_dash and start_of(kept[0]) != first:
            # The first key that is kept takes the place of those before it.
            yield self._edit(first, start_of(kept[0]), "")
        for key, value in node.value:
            after_dash = behind_dash and start_of(key) < start_of(kept[0])
            if key.value in gone and not after_dash:
                last = max(self.page.end(key), self.page.end(value))[0]
                yield self._edit((start_of(key)[0], 0), (last + 1, 0), "")

    def _insertions(
        self, node: yaml.MappingNode, new: Mapping[str, Any], path: Path
    ) -> Iterator[_Edit]:
        """Put each new key below the nearest that the schema has before it."""
        there = {key.value: (key, value) for key, value in node.value}
        lines: dict[str, list[str]] = {}
        for key, before in self._in_order(new, path):
            anchor = next((name for name in reversed(before) if name in there), "")
            lines.setdefault(anchor, []).extend(pair(key, new[key], path, self.order))
        start = start_of(node.value[0][0])
        for anchor, added in lines.items():
            if anchor:
                last = max(self.page.end(part) for part in there[anchor])[0]
                yield self._insertion(last, start[1], added)
            else:
                yield self._edit(start, start, _indented((*added, ""), start[1]))

    def _in_order(self, keys: Mapping[str, Any], path: Path) -> Iterator[tuple[str, Sequence[str]]]:
        """Give keys in the order of the schema, each with those that the schema has before it."""
        order = tuple(self.order(path))
        unknown = tuple(key for key in keys if key not in order)
        for index, key in enumerate(order + unknown):
            if key in keys:
                yield key, order[:index]

    def _flow_mapping(self, node: yaml.MappingNode, data: Mapping[str, Any], path: Path) -> str:
        """Write a mapping in braces anew, what stays in it as it was typed."""
        typed = {
            key.value: self.page.typed(value)
            for key, value in node.value
            if key.value in data and data_of(value) == data[key.value]
        }
        keys = [key.value for key, _ in node.value if key.value in data]
        for key, before in self._in_order(data, path):
            if key not in keys:
                keys.insert(max((keys.index(k) + 1 for k in before if k in keys), default=0), key)
        parts = (f"{key}: {typed.get(key) or flow(data[key])}" for key in keys)
        return "{" + ", ".join(parts) + "}"

    def _after_colon(self, key: yaml.Node, node: yaml.Node, text: str) -> _Edit:
        """Replace all from a key's colon to the end of its value."""
        colon = self.page.text.index(":", self.page.offset(self.page.end(key))) + 1
        return self._stretch(colon, max(colon, self.page.offset(self.page.end(node))), text)

    def _replacement(self, node: yaml.Node, text: str) -> _Edit:
        return self._edit(start_of(node), self.page.end(node), text)

    def _insertion(self, after_line: int, column: int, lines: Sequence[str]) -> _Edit:
        """Insert lines below a line."""
        text = "".join(" " * column * bool(line) + f"{line}\n" for line in lines)
        return self._edit((after_line + 1, 0), (after_line + 1, 0), text)

    def _edit(self, start: Spot, end: Spot, text: str) -> _Edit:
        return self._stretch(self.page.offset(start), self.page.offset(end), text)

    def _stretch(self, start: int, end: int, text: str) -> _Edit:
        return _Edit(start, end, text.replace("\n", self.page.newline))


def _indented(lines: Sequence[str], column: int) -> str:
    """Join lines, all but the first indented."""
    return ("\n" + " " * column).join(lines)
