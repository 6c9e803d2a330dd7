"""What is given away as one table: a row a product, a column for all that JSON has at one path.

Several values stand in one cell, parted by semicolons and in the same order in each column of
one list: the second of `recognitions.stars` belongs to the second of `recognitions.decision`.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from saobac.open_data.records import OpenProduct
from saobac.spreadsheet.excel_text import looks_like_formula
from saobac.validate import inner_model

Path = tuple[str, ...]

BETWEEN = ("; ", ", ")
"""What parts the values of a list, and those of a list in it."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the letters for those of the machine."""


class Table:
    """A table in the making, as CSV (RFC 4180)."""

    def __init__(self) -> None:
        """Begin it with the names of its columns."""
        self._paths = tuple(columns(OpenProduct))
        self._bytes = io.BytesIO()
        self._text = io.TextIOWrapper(self._bytes, encoding="utf-8", newline="")
        self._text.write(BYTE_ORDER_MARK)
        self._writer = csv.writer(self._text)
        self._writer.writerow([".".join(path) for path in self._paths])

    def add(self, product: OpenProduct) -> None:
        """Add the row of a product."""
        self._writer.writerow([harmless(cell(product, path)) for path in self._paths])

    def content(self) -> bytes:
        """Return all of it."""
        self._text.flush()
        return self._bytes.getvalue()


def columns(model: type[BaseModel]) -> Iterator[Path]:
    """Give the paths to all values of a model, in the order of its declaration."""
    for key, info in model.model_fields.items():
        part = inner_model(info.annotation)
        yield from ((key, *rest) for rest in columns(part)) if part else ((key,),)


def cell(value: Any, path: Path, between: tuple[str, ...] = BETWEEN) -> str:
    """Return what stands at a path as text; nothing where it is not known."""
    if isinstance(value, tuple):
        texts = [cell(item, path, between[1:]) for item in value]
        return between[0].join(texts) if any(texts) else ""
    if value is None:
        return ""
    if path:
        return cell(getattr(value, path[0]), path[1:], between)
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs: what looks like a formula has an apostrophe before."""
    return f"'{text}" if looks_like_formula(text) else text
