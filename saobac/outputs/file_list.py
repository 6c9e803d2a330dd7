"""The list of a build's files, by which a phone keeps it: whole, or in parts.

A list of many files is parted: each phone fetches what it needs of a new build's list, and that
must not grow with the catalogue. The list itself then tells of the core, and of its parts; a part
is named after its digest, so that most of them stay from one build to the next.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from saobac.inventory import fingerprint

CORE = "core"
"""Who keeps what no visitor can do without: every phone."""
DIGEST_LENGTH = 12
"""Hexadecimal digits of a file's digest: enough against mistakes, and they weigh."""
NAME_LENGTH = 8

UNPARTED = 600
"""Files that a list without parts may name: about 14 KB as they are sent."""
PART = 128
"""Files that a part names, and a few more: those of one entry stay together."""
PARTS = "static/files/"
CELLS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Row(NamedTuple):
    """One file that may be kept."""

    path: str
    digest: str
    size: int
    holder: str
    """Who keeps it: `core` every phone, a language or `all` those with the whole catalogue."""
    title: str = ""
    """Of a page."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list: rows in the order of their stems, from one of them on."""

    first: str
    """The stem of its first row."""
    content: bytes = field(repr=False)
    digest: str

    @classmethod
    def of(cls, first: str, rows: list[Row]) -> "Part":
        """Write a part."""
        content = f"[\n{_lines(rows)}\n]\n".encode()
        return cls(first, content, fingerprint(content)[:DIGEST_LENGTH])

    @property
    def path(self) -> str:
        """Where it lies."""
        return f"{PARTS}{self.digest[:NAME_LENGTH]}.json"


@dataclass(frozen=True, slots=True)
class Total:
    """How many files a holder keeps, and how many bytes they are."""

    count: int
    size: int


@dataclass(frozen=True, slots=True)
class FileList:
    """The list of a build."""

    rows: tuple[Row, ...]
    """Those that stand in it itself."""
    parts: tuple[Part, ...]
    totals: tuple[tuple[str, Total], ...]
    """By holder."""

    @classmethod
    def of(cls, rows: tuple[Row, ...]) -> "FileList":
        """List files, in parts where they are many: all but the core."""
        if len(rows) <= UNPARTED:
            return cls(rows, (), tuple(_totals(rows)))
        core = tuple(row for row in rows if row.holder == CORE)
        return cls(core, tuple(_parts(rows)), tuple(_totals(rows)))

    @property
    def build(self) -> str:
        """The name of the build: a digest of all rows."""
        known = _lines(self.rows), *(part.digest for part in self.parts)
        return fingerprint("\n".join(known).encode())[:DIGEST_LENGTH]

    @property
    def path(self) -> str:
        """Where it lies."""
        return f"static/files-{self.build[:NAME_LENGTH]}.js"

    def script(self, offline: tuple[tuple[str, str], ...]) -> bytes:
        """Write it as a script; `offline` are folders, and the pages that stand in for theirs."""
        parts = [(part.first, part.digest) for part in self.parts]
        totals = {holder: asdict(total) for holder, total in self.totals}
        return (
            f"saobacFiles={{build:{json.dumps(self.build)},offline:{json.dumps(offline)},"
            f"parts:{json.dumps(parts)},totals:{json.dumps(totals)},"
            f"files:[\n{_lines(self.rows)}\n]}};\n"
        ).encode()


def _parts(rows: Iterable[Row]) -> Iterator[Part]:
    by_stem = itemgetter(0)
    others = sorted(((_stem(row), row) for row in rows if row.holder != CORE), key=by_stem)
    first, held = "", list[Row]()
    for stem, members in groupby(others, key=by_stem):
        if len(held) >= PART:
            yield Part.of(first, held)
            held = []
        first = first if held else stem
        held += (row for _, row in members)
    if held:
        yield Part.of(first, held)


def _stem(row: Row) -> str:
    """Return what all files of one entry have in common; `assets/sw/list.js` knows it too."""
    folder, *rest = row.path.split("/")
    # `media/product/mien/ro-800.webp` belongs to `san-pham/mien.html`.
    return rest[1] if folder == "media" else row.path.rpartition("/")[2].partition(".")[0]


def _totals(rows: Iterable[Row]) -> Iterator[tuple[str, Total]]:
    by_holder = attrgetter("holder")
    for holder, members in groupby(sorted(rows, key=by_holder), key=by_holder):
        sizes = [row.size for row in members]
        yield holder, Total(len(sizes), sum(sizes))


def _lines(rows: Iterable[Row]) -> str:
    """Write rows, each on a line of its own."""
    return ",\n".join(CELLS.encode(_cells(row)) for row in rows)


def _cells(row: Row) -> tuple[object, ...]:
    cells = (row.path, row.digest, row.size, row.holder)
    return (*cells, row.title) if row.title else cells
