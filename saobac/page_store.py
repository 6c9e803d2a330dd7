"""Keeps what came of each page: a page whose files stay is not read, checked or rendered again.

A page is known by the size, times and inode of its files, as in git's index, and where these
differ by their content. It is a cache and no more: where it cannot be read or written, pages are
examined anew.
"""

import pickle
import sqlite3
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

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
create table if not exists pages (file text primary key, stamps text, content text, examined blob);
"""
Stamps = tuple[tuple[str, int, int, int], ...]
"""Of each file: its name, size, time of change in nanoseconds, inode."""
Row = tuple[str, str, str, bytes]
UNREADABLE = (OSError, sqlite3.Error, pickle.PickleError, EOFError, AttributeError, ImportError)


class PageStore:
    """What earlier builds examined, and what this one does."""

    def __init__(self, file: Path, languages: tuple[str, ...]) -> None:
        """Open it; what another program made, or for other languages, is forgotten."""
        self._file = file
        # A pickle holds classes as this program has them.
        self._made_by = digest((generator_digest(), sys.version, languages))
        self._kept = {row[0]: row for row in _read(file, self._made_by)}
        self._seen: dict[str, tuple[Stamps, int]] = {}
        self._used: set[str] = set()
        self._new: dict[str, Row] = {}

    def recall(self, pair: Pair[PageFile], read_photograph: PhotographReader) -> Examined | None:
        """Return what is known of a page and its translations, None where one has changed."""
        file = pair.page.file
        taken = time.time_ns()
        try:
            stamps = _stamps(pair)
        except OSError:
            return None
        self._seen[file] = stamps, taken
        row = self._kept.get(file)
        if row is None or (row[1] != repr(stamps) and row[2] != _content(pair)):
            return None
        try:
            examined: Examined = pickle.loads(row[3])
            same = all(
                read_photograph(Path(photograph.file)) == photograph
                for photograph in (examined.record.photographs.values() if examined.record else ())
            )
        except (*UNREADABLE, UnusableImageError):
            return None
        if not same:
            return None
        self._used.add(file)
        if row[1] != repr(stamps):
            self._note(pair, row[2], row[3])
        return examined

    def keep(self, pair: Pair[PageFile], examined: Examined) -> None:
        """Note what came of a page, unless it may come out otherwise though its files stay."""
        if examined.record and examined.is_whole and pair.page.file in self._seen:
            with suppress(OSError):
                self._note(pair, _content(pair), pickle.dumps(examined, pickle.HIGHEST_PROTOCOL))

    def _note(self, pair: Pair[PageFile], content: str, examined: bytes) -> None:
        file = pair.page.file
        stamps, taken = self._seen[file]
        if max(changed for _, _, changed, _ in stamps) < taken - SETTLED_NS:
            self._new[file] = (file, repr(stamps), content, examined)

    def save(self) -> None:
        """Write what is new; what no build uses any more goes."""
        gone = self._kept.keys() - self._used - self._new.keys()
        if not self._new and not gone:
            return
        with suppress(OSError, sqlite3.Error):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._file)) as base, base:
                base.executescript(TABLES)
                if base.execute("select digest from made_by").fetchall() != [(self._made_by,)]:
                    base.execute("delete from pages")
                    base.execute("delete from made_by")
                    base.execute("insert into made_by values (?)", (self._made_by,))
                rows = self._new.values()
                base.executemany("insert or replace into pages values (?, ?, ?, ?)", rows)
                base.executemany("delete from pages where file = ?", [(file,) for file in gone])


def _read(file: Path, made_by: str) -> list[Row]:
    """Return all that is kept; a file that is damaged is thrown away."""
    if not file.is_file():
        return []
    try:
        with closing(sqlite3.connect(file)) as base:
            if base.execute("select digest from made_by").fetchall() != [(made_by,)]:
                return []
            return base.execute("select file, stamps, content, examined from pages").fetchall()
    except sqlite3.Error:
        with suppress(OSError):
            file.unlink()
        return []


def _stamps(pair: Pair[PageFile]) -> Stamps:
    return tuple(_stamp(page) for page in pair.files)


def _stamp(page: PageFile) -> tuple[str, int, int, int]:
    stat = page.path.stat()
    return page.file, stat.st_size, stat.st_mtime_ns, stat.st_ino


def _content(pair: Pair[PageFile]) -> str:
    """Return a digest of the files of a page.

    Raises:
        OSError: one cannot be read.
    """
    return digest([(page.file, page.path.read_bytes()) for page in pair.files])
