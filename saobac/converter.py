"""Python-Markdown, which looks for nothing of which a text bears no mark.

That changes nothing of its HTML: it is spared what could not match.
"""

import re
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString

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
"""What stands in every text in which one of the library's patterns finds anything; those that are
not named are always tried."""
BLOCKS = {
    "hashheader": "#",
    "setextheader": "\n",
    "quote": ">",
    "reference": "]:",
    "table": "|",
}
"""What stands in every block that one of the library's processors takes."""


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
        patterns = self._library.inlinePatterns
        marks = {patterns.get_index_for_name(name): mark for name, mark in PATTERNS.items()}
        self._patterns = [(marks.get(number, ""), each) for number, each in enumerate(patterns)]
        for name, mark in BLOCKS.items():
            _ask_first(self._library.parser.blockprocessors[name], mark)

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        self._library.reset()
        # The library goes through them in their order, which a list has as well.
        self._search.inlinePatterns = [each for mark, each in self._patterns if mark in text]
        return self._library.convert(text)


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


def _ask_first(processor: Any, mark: str) -> None:
    """Let a processor look no closer at a block that lacks a mark."""
    test = processor.test
    processor.test = lambda parent, block: mark in block and test(parent, block)
