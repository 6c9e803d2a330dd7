"""Rows that name no page: titles of sections (`I | NHÓM THỰC PHẨM`, `A. Đồ uống`) and totals.

Lists of offices have both. They are left out only where they say nothing else, and always told.
"""

import re
from collections.abc import Iterable

from saobac.spreadsheet.cells import EMPTY, Row, spans
from saobac.spreadsheet.communes import key
from saobac.spreadsheet.findings import Finding, finding
from saobac.spreadsheet.headings import bare
from saobac.spreadsheet.lists import List
from saobac.spreadsheet.showing import as_shown

LONGEST = 60
"""Letters of a row that are repeated."""
_ORDINAL = r"(?:[IVXLC]{1,6}|[A-ZĐ])"
_ORDINAL_ALONE = re.compile(rf"{_ORDINAL}\s*[.)/]?")
_TITLE = re.compile(rf"{_ORDINAL}(?:\s*[.)/:]\s*(?!\w\.)|\s+[–-]\s+)\D.*", re.DOTALL)
_TOTAL = re.compile(
    r"(?:tổng|tổng cộng|tổng số|cộng|tong cong|tong so|total|grand total|subtotal)"
    r"(?:\s*[:.(=].*|\s+(?:\d|nhóm|mục|phần|sản phẩm|chủ thể|[ivx]+\b).*)?",
    re.DOTALL,
)
"""With its marks: without them `cộng` is also `cồng`, a gong."""
_OF_NUMBERS = ("", "stt", "tt", "so tt", "so thu tu", "thu tu", "muc", "no", "#")


def reason_to_leave_out(found: List, row: Row) -> str:
    """Return the message code that says why a row is no data; none where it may be some."""
    (column, first), *others = ((n, as_shown(row.cells[n].value)) for n in sorted(row.cells))
    rest = [text for _, text in others]
    if _ORDINAL_ALONE.fullmatch(first) and _counts_rows(found, column) and rest:
        first, *rest = rest
        is_title = not first[:1].isdecimal()
    else:
        is_group = found.sheet.kind == "product" and key(first).startswith("nhom ")
        is_title = is_group or bool(_TITLE.fullmatch(first))
    if _TOTAL.fullmatch(first.casefold()):
        return "total-rows"
    # A title may stand beside how many there are of its section, beside nothing else.
    return "section-rows" if is_title and all(text[:1].isdecimal() for text in rest) else ""


def _counts_rows(found: List, column: int) -> bool:
    """Tell whether a column holds the numbers of rows: in another an `X` may well be a tick."""
    headings = next(row for row in found.table.rows if row.number == found.heading_row)
    return bare(as_shown(headings.cells.get(column, EMPTY).value)) in _OF_NUMBERS


def told_of_left_out(found: List, code: str, rows: Iterable[Row]) -> Finding:
    """Tell once of all rows of a list that are left out for one reason."""
    first, *_ = rows = tuple(rows)
    texts = (as_shown(first.cells[column].value) for column in sorted(first.cells))
    numbers = spans(tuple(row.number for row in rows))
    return finding(found.whole, code, rows=numbers, found=" ".join(texts)[:LONGEST])
