"""What is given away as one table: a row a product, a column for all that JSON has at one path.

Several values stand in one cell, parted by semicolons and in the same order in each column of
one list: the second of `recognitions.stars` belongs to the second of `recognitions.decision`.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
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
        self._bytes = io.BytesIO()
        self._text = io.TextIOWrapper(self._bytes, encoding="utf-8", newline="")
        self._text.write(BYTE_ORDER_MARK)
        self._writer = csv.writer(self._text)
        self._writer.writerow([".".join(path) for path in columns(OpenProduct)])

    def add(self, product: OpenProduct) -> None:
        """Add the row of a product."""
        self._writer.writerow(map(harmless, cells(product, OpenProduct)))

    def content(self) -> bytes:
        """Return all of it."""
        self._text.flush()
        return self._bytes.getvalue()


def columns(model: type[BaseModel]) -> Iterator[Path]:
    """Give the paths to all values of a model, in the order of its declaration."""
    for key, part in _fields(model):
        yield from ((key, *rest) for rest in columns(part)) if part else ((key,),)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, type[BaseModel] | None], ...]:
    """Return the fields of a model, each with the model of what it holds, if it has one."""
    return tuple((key, inner_model(info.annotation)) for key, info in model.model_fields.items())


@cache
def _width(model: type[BaseModel]) -> int:
    return len(tuple(columns(model)))


def cells(value: Any, model: type[BaseModel], between: tuple[str, ...] = BETWEEN) -> list[str]:
    """Return what stands in each column of a model, or of a list of them, as text."""
    if isinstance(value, tuple):
        rows = [cells(item, model, between[1:]) for item in value]
        return [_joined(texts, between[0]) for texts in zip(*rows, strict=True)] or [""] * _width(
            model
        )
    if value is None:
        return [""] * _width(model)
    row: list[str] = []
    for key, part in _fields(model):
        held = getattr(value, key)
        row += cells(held, part, between) if part else [_text(held, between)]
    return row


def _text(value: object, between: tuple[str, ...]) -> str:
    """Return a value as text; nothing where it is not known."""
    if isinstance(value, tuple):
        return _joined([_text(item, between[1:]) for item in value], between[0])
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def _joined(texts: Sequence[str], between: str) -> str:
    return between.join(texts) if any(texts) else ""


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs: what looks like a formula has an apostrophe before."""
    return f"'{text}" if looks_like_formula(text) else text
