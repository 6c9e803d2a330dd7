"""New values in the style in which a file already writes the old ones."""

import re
from typing import Any

from saobac.spreadsheet.columns import Column
from saobac.spreadsheet.field_kinds import CellKind


def in_style(column: Column, old: Any, raw: Any) -> Any:
    """Return a value as the author of the old one would have written it."""
    if column.many:
        return _items(column, old, raw)
    if not isinstance(raw, str):
        return raw
    if column.kind is CellKind.AMOUNT and raw.isdecimal():
        return _grouped(raw, old)
    is_number = column.kind in (CellKind.NUMBER, CellKind.STRENGTH)
    if is_number and isinstance(old, str) and "," in old:
        return raw.replace(".", ",")
    return raw


def _grouped(digits: str, old: Any) -> str:
    """Write thousands as the author did; with points, where there is nothing to go by."""
    if isinstance(old, str) and old.isdecimal() and len(old) > 3:
        return digits
    mark = " " if isinstance(old, str) and " " in old else "."
    return re.sub(r"(?<=\d)(?=(\d{3})+$)", mark, digits)


def _items(column: Column, old: Any, raw: list[Any]) -> Any:
    """Keep the spelling of items that stay, and a single item without a list as it is."""
    there = old if isinstance(old, list) else [] if old is None else [old]
    meant = [(column.meaning([item]), item) for item in there]
    items = [
        next((item for meaning, item in meant if meaning == column.meaning([new])), new)
        for new in raw
    ]
    is_single = old is not None and not isinstance(old, list)
    return items[0] if is_single and len(items) == 1 else items
