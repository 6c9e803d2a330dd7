"""Text in a workbook: what XML cannot hold is written `_x0001_`, as Excel does itself."""

import re

LIMIT = 32_767
"""Characters that a cell can hold."""

_TO_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f]|005F|FFF[EF])_")
"""Not every code: of texts that Excel has saved, openpyxl takes the first `_x005F_` away itself."""


def to_excel(text: str) -> str:
    """Return text as a cell holds it."""
    return _TO_ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def from_excel(text: str) -> str:
    """Return the text that a cell means."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
