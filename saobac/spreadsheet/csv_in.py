"""A CSV to a table, whichever way Excel has saved it: encoding and separator are found out.

Excel on a Vietnamese Windows saves Windows-1258, in which marks of tone follow their letters;
text is composed (NFC) after decoding.
"""

import codecs
import csv
import io
import re
from collections import Counter
from pathlib import Path

from saobac.spreadsheet.cells import Cell, Row, Table, normal
from saobac.spreadsheet.findings import UnusableFileError
from saobac.spreadsheet.package import MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS

SEPARATORS = ",;\t"
MOST_TO_LOOK_AT = 20_000
"""Letters that tell the separator."""
WIDE_SHARE = 5
"""One byte in so many is NUL where every letter takes two: UTF-16, even without its mark."""
_LOST_LETTER = re.compile(r"\w\?\w|\?\w\?")
"""Where a program without Vietnamese letters has saved `B?c K?n`."""


def read_csv(path: Path) -> tuple[Table, ...]:
    """Read a CSV as a table without a name.

    Raises:
        UnusableFileError: it is too large, of an unknown encoding, or has lost its marks.
    """
    if path.stat().st_size > MAX_FILE_BYTES:
        raise UnusableFileError("file-too-large", limit=MAX_FILE_BYTES // 10**6)
    text, is_unicode = decode(path.read_bytes())
    if not text.strip():
        raise UnusableFileError("empty-file")
    separator, text = _separator(text)
    rows: list[Row] = []
    try:
        # Rows are counted, not lines: a quoted cell may hold several, and Excel counts so too.
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=separator), start=1):
            values = ((column, normal(cell)) for column, cell in enumerate(row, start=1))
            cells = {column: Cell.of(value) for column, value in values if value}
            if cells:
                rows.append(Row(number, cells))
            if max(cells, default=0) > MAX_COLUMNS:
                raise UnusableFileError("too-many-columns", limit=MAX_COLUMNS)
            if len(rows) > MAX_ROWS:
                raise UnusableFileError("too-many-rows", sheet=path.name, limit=MAX_ROWS)
    except csv.Error:
        raise UnusableFileError("not-a-csv") from None
    if not is_unicode:
        _refuse_lost_letters(rows)
    return (Table("", tuple(rows)),)


def decode(raw: bytes) -> tuple[str, bool]:
    """Return the text of a file, and whether it was saved as Unicode for certain.

    Raises:
        UnusableFileError: its encoding is not known.
    """
    for encoding in _encodings(raw):
        try:
            text = raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
        return text, encoding != "cp1258" and not text.isascii()
    raise UnusableFileError("unknown-encoding")


def _encodings(raw: bytes) -> tuple[str, ...]:
    """Return what may have been meant; the NUL of a plain letter tells which byte comes first."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if raw.count(0) * WIDE_SHARE > len(raw):
        return ("utf-16-le" if raw[1::2].count(0) > raw[::2].count(0) else "utf-16-be",)
    return "utf-8-sig", "cp1258"


def _separator(text: str) -> tuple[str, str]:
    """Return the separator, and the text without the line `sep=;`, which Excel does not show.

    It is the one that parts most lines into equally many cells: a comma may be in any sentence.
    """
    first, _, rest = text.partition("\n")
    if match := re.fullmatch(r'"?sep=(.)"?', first, re.IGNORECASE):
        return match[1], rest
    lines = re.sub(r'"[^"]*"', "", text[:MOST_TO_LOOK_AT]).split("\n")

    def evenness(separator: str) -> tuple[int, int]:
        counts = Counter(line.count(separator) for line in lines)
        return max(((times, count) for count, times in counts.items() if count), default=(0, 0))

    return max(SEPARATORS, key=evenness), text


def _refuse_lost_letters(rows: list[Row]) -> None:
    for row in rows:
        for cell in row.cells.values():
            text = str(cell.value)
            if _LOST_LETTER.search(text) and "://" not in text:
                raise UnusableFileError("lost-letters", found=text)
