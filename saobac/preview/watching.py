"""Tells of files that were changed and are whole again."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

from watchfiles import Change, awatch

from saobac.content_folder import CLUTTER

THEME = ("templates", "locale")
"""Folders that a process reads once."""
FOLDERS = ("content", "assets", *THEME)

DRAFT = re.compile(r".*\.(tmp|temp|part|crdownload|bak|new)|\d+|#.*#", re.IGNORECASE)
"""What editors and browsers write beside a file while they save it; Vim tries with `4913`."""

STEP = 0.01
"""Seconds between two looks at a file that was just written."""
STILL, STILL_LARGE = 0.02, 0.1
"""Seconds that a file stays as it is when it is whole: a text, which is written in one go; and one
that is copied piece by piece."""
LARGE = 64 * 1024
"""Bytes."""
GRACE = 0.3
"""Seconds that an editor may leave a file empty, or away, while it saves."""
PATIENCE = 3.0
"""Seconds after which a file that still grows is taken as it is."""

Stamp = tuple[int, int]
"""Size and time of a file; the size is 0 where it is not there."""


def watched_folders(roots: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders that a site is made from: its own, and the project's behind them."""
    found = (root / name for root in roots for name in FOLDERS)
    return tuple(dict.fromkeys(folder for folder in found if folder.is_dir()))


async def changes(folders: tuple[Path, ...]) -> AsyncIterator[frozenset[Path]]:
    """Give sets of files that were saved together, each when all of them are whole."""

    def counts(change: Change, path: str) -> bool:
        return not is_draft(Path(path), folders)

    async for found in awatch(*folders, watch_filter=counts, step=int(STEP * 1000)):
        files = frozenset(Path(path) for _, path in found)
        await _settle(files)
        yield files


def is_draft(file: Path, folders: tuple[Path, ...]) -> bool:
    """Tell whether a file below one of the folders is an editor's, or hidden, not the site's."""
    parts = next(
        (file.relative_to(folder).parts for folder in folders if file.is_relative_to(folder)), ()
    )
    return any(map(CLUTTER.fullmatch, parts)) or DRAFT.fullmatch(file.name) is not None


def is_theme(file: Path, folders: tuple[Path, ...]) -> bool:
    """Tell whether a file is one that a process reads once."""
    return any(file.is_relative_to(folder) for folder in folders if folder.name in THEME)


async def _settle(files: frozenset[Path]) -> None:
    """Wait until the files stay as they are."""
    waited = still = 0.0
    before = {file: _stamp(file) for file in files}
    while waited < PATIENCE:
        await asyncio.sleep(STEP)
        waited += STEP
        now = {file: _stamp(file) for file in files}
        still = still + STEP if now == before else 0.0
        before = now
        if still >= _stillness(size for size, _ in now.values()):
            return


def _stillness(sizes: Iterable[int]) -> float:
    """Return for how many seconds files of such sizes must stay as they are."""
    return max(GRACE if size == 0 else STILL if size < LARGE else STILL_LARGE for size in sizes)


def _stamp(file: Path) -> Stamp:
    try:
        stat = file.stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns
