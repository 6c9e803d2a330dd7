"""Keeps the HTML of texts that were rendered before, by their content: Markdown is most of a build.

It is a cache and no more: where it cannot be read or written, texts are rendered anew.
"""

import json
import os
import signal
import sqlite3
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, suppress
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from saobac import prose, vietnamese
from saobac.prose import Body, Part

TABLE = "create table if not exists prose (key blob primary key, parts text not null)"
MIN_PARALLEL = 100
"""Fewer texts are rendered sooner than a second process starts."""
SLACK = 2
"""Texts kept for each that the last build used, before those unused go."""


class ProseStore:
    """Renders Markdown, or remembers what came of it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = _read(file)
        self._used: dict[bytes, Body] = {}

    def render(self, text: str) -> Body:
        """Return a text as clean HTML."""
        key = _key(text)
        if key not in self._used:
            kept = self._kept.get(key)
            self._used[key] = prose.render(text) if kept is None else _body(kept)
        return self._used[key]

    def render_all(self, texts: Iterable[str], jobs: int) -> None:
        """Render what is not known yet of many texts, in several processes where that is sooner."""
        new = {key: text for text in texts if (key := _key(text)) not in self._kept}
        processes = jobs or os.cpu_count() or 1
        if processes == 1 or len(new) < MIN_PARALLEL:
            return
        # Ctrl+C reaches every process of a terminal; the first one alone answers it.
        quiet = (signal.SIGINT, signal.SIG_IGN)
        with ProcessPoolExecutor(processes, initializer=signal.signal, initargs=quiet) as pool:
            bodies = pool.map(prose.render, new.values(), chunksize=16)
            self._used |= zip(new, bodies, strict=True)

    def save(self) -> None:
        """Keep what this build used; what none uses goes when there is much of it."""
        new = {key: body for key, body in self._used.items() if key not in self._kept}
        unused = self._kept.keys() - self._used.keys()
        too_many = len(self._kept) > SLACK * len(self._used)
        if not new and not too_many:
            return
        with suppress(OSError, sqlite3.Error):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._file)) as base, base:
                base.execute(TABLE)
                rows = [(key, _text(body)) for key, body in new.items()]
                base.executemany("insert or replace into prose values (?, ?)", rows)
                if too_many:
                    base.executemany("delete from prose where key = ?", [(key,) for key in unused])


def _read(file: Path) -> dict[bytes, str]:
    """Return all that is kept; a file that is damaged is thrown away."""
    if not file.is_file():
        return {}
    try:
        with closing(sqlite3.connect(file)) as base:
            return dict(base.execute("select key, parts from prose"))
    except sqlite3.Error:
        with suppress(OSError):
            file.unlink()
        return {}


def _text(body: Body) -> str:
    return json.dumps([(part.html, part.chart) for part in body.parts], ensure_ascii=False)


def _body(kept: str) -> Body:
    return Body(tuple(Part(html, chart) for html, chart in json.loads(kept)))


def _key(text: str) -> bytes:
    """Return a digest of a text and of all that renders it."""
    return blake2b(text.encode(), digest_size=16, key=_renderer()).digest()


@lru_cache(maxsize=1)
def _renderer() -> bytes:
    """Return a digest of the code and the libraries that turn Markdown into HTML."""
    hasher = blake2b(digest_size=16)
    for module in (prose, vietnamese):
        hasher.update(Path(str(module.__file__)).read_bytes())
    for name in ("markdown", "nh3"):
        hasher.update(version(name).encode())
    return hasher.digest()
