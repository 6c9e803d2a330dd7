"""Python-Markdown, which looks for nothing of which a text bears no mark.

That changes nothing of its HTML: it is spared what could not match.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString, Registry

MARK = re.compile(r"[`\\\[\]!<&*_]|  \n")
"""What begins anything inside a line: code, an escape, a link, a picture, a tag, emphasis."""
PATTERNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
BLOCKS = {"hashheader": "#", "quote": ">", "reference": "]:", "table": "|"}
"""What stands in every text for which one of the library's steps has anything to do; those that
are not named are always taken."""

S = TypeVar("S")
Steps = list[tuple[str, S]]
"""Steps in their order, and the marks that they ask for."""


class Converter:
    """Turns Markdown into HTML. One is made for all texts: a new one costs as much as a page."""

    def __init__(self) -> None:
        self._library = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
        trees = self._library.treeprocessors
        # Of the library's own, the search for marks has 20.
        trees.register(_PlainTexts(self._library), "plain", 21)
        # Line ends between blocks, which nobody sees.
        trees.deregister("prettify")
        trees.register(_Escaped(self._library), "unescape", 0)
        self._search: Any = trees["inline"]
        self._patterns = _steps(self._library.inlinePatterns, PATTERNS)
        self._blocks = _steps(self._library.parser.blockprocessors, BLOCKS)

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        # The library goes through them in their order, which a list has as well.
        library: Any = self._library
        library.reset()
        self._search.inlinePatterns = _needed(self._patterns, text)
        library.parser.blockprocessors = _needed(self._blocks, text)
        return str(library.convert(text))


@lru_cache(maxsize=1)
def converter() -> Converter:
    """Return the one that is made for all texts."""
    return Converter()


class _PlainTexts(Treeprocessor):
    """Takes texts without any mark out of the search for marks, which is most of the work."""

    def run(self, root: Element) -> None:
        """Mark them as done, before the search."""
        for element in root.iter():
            if element.text and not MARK.search(element.text):
                element.text = AtomicString(element.text)


class _Escaped(UnescapeTreeprocessor):
    """Puts the signs back that were escaped, where any was."""

    def run(self, root: Element) -> None:
        """Look for them in every element, as the library does."""
        if any("\\" in line for line in self.md.lines):  # type: ignore[attr-defined]
            super().run(root)


def _steps(registry: Registry[S], marks: Mapping[str, str]) -> Steps[S]:
    of_step = {registry.get_index_for_name(name): mark for name, mark in marks.items()}
    return [(of_step.get(number, ""), step) for number, step in enumerate(registry)]


def _needed(steps: Iterable[tuple[str, S]], text: str) -> list[S]:
    return [step for mark, step in steps if mark in text]
