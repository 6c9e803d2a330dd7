"""Text as spreadsheets take it: what XML cannot hold, and what looks like a formula.

In a workbook such characters are written `_x0001_`, as Excel does itself.
"""

import re

LIMIT = 32_767
"""Characters that a cell can hold."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""With one of these a spreadsheet takes a text for something to work out."""

_TO_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f]|005F|FFF[EF])_")
"""Not every code: of texts that Excel has saved, openpyxl takes the first `_x005F_` away itself."""


def to_excel(text: str) -> str:
    """Return text as a cell holds it."""
    return _TO_ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def from_excel(text: str) -> str:
    """Return the text that a cell means."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet would work a text out instead of showing it."""
    return text.startswith(FORMULA_STARTS)
