"""What an .xlsx file is before it is opened: a zip that may be a bomb, with XML that may be one.

openpyxl guards against neither; and it makes an object of every cell that a merge covers. So
names, sizes, ratios and merged areas are looked at first, with defusedxml, which refuses
entities.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as SafeTree
from openpyxl.utils.cell import column_index_from_string, range_boundaries

from saobac.spreadsheet.findings import UnusableFileError

MAX_FILE_BYTES = 20_000_000
MAX_UNPACKED_BYTES = 100_000_000
MAX_RATIO = 150
"""A workbook packs 10 to 30 to 1; a bomb, 1000 to 1."""
SMALL_PART_BYTES = 1_000_000
"""A part that unpacks to less is no bomb, however well it packs."""
MAX_PARTS = 2000
MAX_MERGED_CELLS = 100_000
MAX_ROWS = 20_000
MAX_ROWS_WITH_EMPTY_ONES = 200_000
"""Of rows that hold nothing but a format there may be more, not any number."""
MAX_COLUMNS = 200
CHUNK_BYTES = 1 << 16

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""Starts an .xls, and an .xlsx that is locked with a password."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range; rows and columns count from 1, both ends included."""

    first_column: int
    first_row: int
    last_column: int
    last_row: int

    @property
    def area(self) -> int:
        """How many cells it covers."""
        across = self.last_column - self.first_column + 1
        return across * (self.last_row - self.first_row + 1)


@dataclass(frozen=True, slots=True)
class Shape:
    """What openpyxl's quick reader does not tell of a sheet."""

    merges: tuple[Merge, ...]
    hidden_rows: frozenset[int]


def inspect(path: Path) -> dict[str, Shape]:
    """Check that a workbook is safe to open; return the shape of each sheet by its name.

    Raises:
        UnusableFileError: it is no workbook, holds macros, is too large, or may be a bomb.
    """
    _check_outside(path)
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(archive)
            return {name: _shape(archive, name, part) for name, part in _sheet_parts(archive)}
    except DefusedXmlException:
        raise UnusableFileError("unsafe-xml") from None
    except (zipfile.BadZipFile, zlib.error, ParseError, LookupError, ValueError, EOFError):
        raise UnusableFileError("not-a-workbook") from None
    except RuntimeError:
        # A part is locked with a password, or packed in a way that Excel does not use.
        raise UnusableFileError("old-or-locked") from None


def _check_outside(path: Path) -> None:
    ending = path.suffix.casefold()
    if ending == ".xlsm":
        raise UnusableFileError("macros")
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise UnusableFileError("file-too-large", limit=MAX_FILE_BYTES // 10**6)
    with path.open("rb") as file:
        head = file.read(4)
    if not head:
        raise UnusableFileError("empty-file")
    if head == _OLD_EXCEL:
        raise UnusableFileError("old-or-locked")
    if head[:2] != b"PK":
        raise UnusableFileError("not-a-workbook")


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MAX_PARTS or len(names) != len(parts):
        raise UnusableFileError("too-much-inside", limit=MAX_UNPACKED_BYTES // 10**6)
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise UnusableFileError("too-much-inside", limit=MAX_UNPACKED_BYTES // 10**6)
    for part in parts:
        if part.file_size > max(SMALL_PART_BYTES, MAX_RATIO * part.compress_size):
            raise UnusableFileError("packed-like-a-bomb", limit=MAX_RATIO)
    types = archive.read("[Content_Types].xml")
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
        raise UnusableFileError("macros")


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Give the name of each sheet and the part that holds it."""
    links = {
        link.get("Id"): link.get("Target", "")
        for link in SafeTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    for sheet in SafeTree.fromstring(archive.read("xl/workbook.xml")).iter(_SHEET):
        target = links[sheet.get(_LINK)]
        part = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
        if part in archive.namelist():
            yield sheet.get("name", ""), part


def _shape(archive: zipfile.ZipFile, name: str, part: str) -> Shape:
    outline = _Outline(name)
    parser = SafeTree.DefusedXMLParser(target=outline)
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK_BYTES):
            parser.feed(chunk)
    parser.close()
    if sum(merge.area for merge in outline.merges) > MAX_MERGED_CELLS:
        raise UnusableFileError("merged-too-far", limit=MAX_MERGED_CELLS)
    return Shape(tuple(outline.merges), frozenset(outline.hidden))


@dataclass(slots=True)
class _Outline:
    """Sees the tags of a sheet go by; a tree of its cells would take as long as reading them."""

    name: str
    merges: list[Merge] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    rows: int = 0
    last: int = 0
    is_far: bool = False
    """Whether the cell that is open stands further right than any list goes."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take a tag that opens."""
        match tag.rpartition("}")[2]:
            case "c":
                self.is_far = _is_far(attributes.get("r", ""))
            case "v" | "f" | "is" if self.is_far:
                raise UnusableFileError("too-many-columns", limit=MAX_COLUMNS)
            case "row":
                self.row(int(attributes.get("r", self.last + 1)), attributes.get("hidden"))
            case "mergeCell":
                self.merges.append(_merge(attributes.get("ref", "")))

    def row(self, number: int, hidden: str | None) -> None:
        """Take a row."""
        self.rows += 1
        if number <= self.last:
            # openpyxl would leave it out without a word.
            raise ValueError(number)
        if self.rows > MAX_ROWS_WITH_EMPTY_ONES:
            raise UnusableFileError("too-many-rows", sheet=self.name, limit=MAX_ROWS)
        if hidden in ("1", "true"):
            self.hidden.add(number)
        self.last = number


def _is_far(reference: str) -> bool:
    """Tell whether a cell stands further right than any list goes."""
    letters = reference.rstrip("0123456789")
    return len(letters) > 1 and column_index_from_string(letters) > MAX_COLUMNS


def _merge(reference: str) -> Merge:
    if not re.fullmatch(r"[A-Z]{1,3}\d{1,7}(:[A-Z]{1,3}\d{1,7})?", reference):
        raise ValueError(reference)
    first_column, first_row, last_column, last_row = range_boundaries(reference)
    assert first_column
    assert first_row
    assert last_column
    assert last_row
    return Merge(first_column, first_row, last_column, last_row)
