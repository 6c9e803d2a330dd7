"""Content lines, in which vCards (RFC 2426) and calendars (RFC 5545) are written."""

from collections.abc import Iterable

WIDTH = 75
"""Bytes of a line, its end not counted."""


def escape(text: str) -> str:
    """Return a text as the value of a line."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def write_lines(lines: Iterable[str]) -> str:
    """Return lines as a file: folded, each ended by CRLF."""
    return "".join(_fold(line) + "\r\n" for line in lines)


def _fold(line: str) -> str:
    """Fold a line that is too long, never inside a letter."""
    folded, width = "", 0
    for letter in line:
        size = len(letter.encode())
        if width + size > WIDTH:
            folded, width = folded + "\r\n ", 1
        folded, width = folded + letter, width + size
    return folded
