"""Keeps what came of each page: a page whose files stay is not read, checked or rendered again.

A page is known by the size, times and inode of its files, as in git's index, and where these
differ by their content. It is a cache and no more: where it cannot be read or written, pages are
examined anew.
"""

import os
import pickle
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from saobac.album import PhotographReader
from saobac.content_folder import PageFile
from saobac.examine import Examined
from saobac.generator import generator_digest
from saobac.pairing import Pair
from saobac.photographs import UnusableImageError
from saobac.plan import digest
from saobac.snapshot import SETTLED_NS

TABLES = """
create table if not exists made_by (digest text primary key);
create table if not exists pages
    (file text primary key, stamps text, content text, digest text, examined blob);
"""
UNSYNCED = "pragma synchronous = off"
"""To wait for the disk is not worth it: what a power cut leaves half written is found by digest."""
Stamps = tuple[tuple[str, int, int, int, int], ...]
"""Of each file: its name, size, times of change of content and of status in nanoseconds, inode."""
DAMAGES = (sqlite3.Error, UnicodeDecodeError)
"""What reading raises where bytes of the file are not as they were written."""
HELD = 256
"""Pages that are in memory twice, as they are used and as they will be kept."""
PATIENCE = 0.2
"""Seconds to wait for another program that holds the file: pages are soon examined anew."""


@dataclass(frozen=True, slots=True)
class _Sight:
    """The files of a page as they were before they were read."""

    stamps: str
    is_settled: bool
    """Whether none was changed so lately that another change could go unseen."""


class _Row(NamedTuple):
    """A page as it is kept."""

    file: str
    stamps: str
    content: str
    """A digest of its files."""
    digest: str
    """Of what follows."""
    examined: bytes


COLUMNS = ", ".join(_Row._fields)


class PageStore:
    """What earlier builds examined, and what this one does."""

    def __init__(self, file: Path, languages: tuple[str, ...]) -> None:
        """Open it; what another program made, elsewhere or for other languages, is forgotten."""
        self._file = file
        # A pickle holds classes as this program has them, and where photographs lie on the disk.
        self._made_by = digest((generator_digest(), sys.version, str(file.resolve()), languages))
        self._base = _open(file, self._made_by)
        self._seen: dict[str, _Sight] = {}
        self._new: list[_Row] = []
        self._is_writable = True

    def recall(
        self, pairs: Iterable[Pair[PageFile]], read_photograph: PhotographReader
    ) -> dict[str, Examined | None]:
        """Return what is known of pages and their translations, None where one has changed.

        By files, in the order of the pages.
        """
        known: dict[str, Examined | None] = {}
        wanted: dict[str, Pair[PageFile]] = {}
        for pair in pairs:
            file = pair.page.file
            known[file] = None
            # One that went a moment ago is missed when it is read.
            with suppress(OSError):
                taken, stamps = time.time_ns(), _stamps(pair)
                self._seen[file] = _Sight(repr(stamps), _is_settled(stamps, taken))
                wanted[file] = pair
        for row in self._rows():
            if row.file in wanted:
                known[row.file] = self._still_true(row, wanted[row.file], read_photograph)
        return known

    def _still_true(
        self, row: _Row, pair: Pair[PageFile], read_photograph: PhotographReader
    ) -> Examined | None:
        """Return what a row says of a page, None where that has changed."""
        try:
            is_touched = row.stamps != self._seen[row.file].stamps
            if is_touched and row.content != _content_on_disk(pair):
                return None
            examined: Examined = pickle.loads(row.examined)
            photographs = examined.record.photographs.values() if examined.record else ()
            if any(read_photograph(Path(each.file)) != each for each in photographs):
                return None
        except (OSError, UnusableImageError):
            return None
        if is_touched:
            self._note(row.file, row.content, row.examined)
        return examined

    def _rows(self) -> Iterator[_Row]:
        """Give what is kept, and is whole; a damaged file is read no further."""
        if self._base is None:
            return
        try:
            for row in map(_Row._make, self._base.execute(f"select {COLUMNS} from pages")):
                if isinstance(row.examined, bytes) and digest(row.examined) == row.digest:
                    yield row
        except DAMAGES:
            _throw_away(self._base, self._file)
            self._base = None

    def keep(self, file: str, content: str, examined: bytes) -> None:
        """Keep what came of a page, and of which content: that of its files before it was read."""
        self._note(file, content, examined)
        if len(self._new) >= HELD:
            self._write()

    def _note(self, file: str, content: str, examined: bytes) -> None:
        seen = self._seen.get(file)
        if self._is_writable and seen and seen.is_settled:
            self._new.append(_Row(file, seen.stamps, content, digest(examined), examined))

    def _write(self) -> None:
        """Write what is new; where that fails nothing more is kept."""
        new, self._new = self._new, []
        try:
            self._base = self._base or _create(self._file, self._made_by)
            with self._base as base:
                base.executemany("insert or replace into pages values (?, ?, ?, ?, ?)", new)
        except (OSError, *DAMAGES):
            self._is_writable = False

    def save(self) -> None:
        """Write what is new; pages that are gone go. Then close it."""
        if self._new:
            self._write()
        if self._base is None:
            return
        with suppress(*DAMAGES), closing(self._base) as base, base:
            kept = {file for (file,) in base.execute("select file from pages")}
            gone = [(file,) for file in kept - self._seen.keys()]
            base.executemany("delete from pages where file = ?", gone)


def _open(file: Path, made_by: str) -> sqlite3.Connection | None:
    """Open what is kept; a file that is damaged, or that another program made, is thrown away."""
    if not file.is_file():
        return None
    base = None
    try:
        base = sqlite3.connect(file, PATIENCE)
        base.execute(UNSYNCED)
        if base.execute("select digest from made_by").fetchall() == [(made_by,)]:
            return base
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            # Another program holds it, or nobody may read it.
            return None
    except DAMAGES:
        pass
    _throw_away(base, file)
    return None


def _throw_away(base: sqlite3.Connection | None, file: Path) -> None:
    if base is not None:
        base.close()
    with suppress(OSError):
        file.unlink()


def _create(file: Path, made_by: str) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(file, PATIENCE)
    base.execute(UNSYNCED)
    base.executescript(TABLES)
    base.execute("insert or replace into made_by values (?)", (made_by,))
    return base


def _stamps(pair: Pair[PageFile]) -> Stamps:
    return tuple(_stamp(page) for page in pair.files)


def _is_settled(stamps: Stamps, taken: int) -> bool:
    return all(changed < taken - SETTLED_NS for _, _, changed, *_ in stamps)


def _stamp(page: PageFile) -> tuple[str, int, int, int, int]:
    stat = os.stat(page.location)  # noqa: PTH116 - a path object costs more than the call
    return page.file, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def content_of(digests: Iterable[tuple[str, str]]) -> str:
    """Return a digest of a page from those of its files, by their names."""
    return digest(tuple(digests))


def _content_on_disk(pair: Pair[PageFile]) -> str:
    """Return a digest of a page as its files are now.

    Raises:
        OSError: one cannot be read.
    """
    return content_of((page.file, digest(page.path.read_bytes())) for page in pair.files)
