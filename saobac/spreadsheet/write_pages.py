"""Writes the pages of an import: all of them or none, each whole whatever happens.

Everything is staged beside its target first and then moved into place, one step a file. Where a
step fails, those before it are taken back. Only a power cut between two steps leaves some pages
old and some new, each whole; the same import then brings the rest.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from saobac.spreadsheet.changes import PageEdit

STAGED = ".saobac-import-"
"""Hidden files do not count as content."""


class ChangedMeanwhileError(Exception):
    """A page is not as it was when the import was planned; nothing was written."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


def write_pages(edits: Iterable[PageEdit]) -> None:
    """Write pages in the order given.

    Raises:
        ChangedMeanwhileError: somebody has edited a page since the import was planned.
        OSError: a page cannot be written; then none is.
    """
    edits = tuple(edits)
    for edit in edits:
        if _bytes_of(edit.path) != edit.before:
            raise ChangedMeanwhileError(edit.file)
    staged: list[tuple[PageEdit, Path]] = []
    moved: list[PageEdit] = []
    try:
        # One by one: what is staged already must be swept up where the next fails.
        for edit in edits:
            staged += [(edit, _stage(edit.path, edit.after))]
        for edit, file in staged:
            # A link stays a link: the file that it leads to is written.
            file.replace(edit.path.resolve())
            moved.append(edit)
    except BaseException:
        for edit in reversed(moved):
            _take_back(edit)
        raise
    finally:
        for _, file in staged:
            file.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is the old or the new one, whatever happens.

    Raises:
        OSError: it cannot be written.
    """
    staged = _stage(path, content)
    try:
        staged.replace(path.resolve())
    finally:
        staged.unlink(missing_ok=True)


def _bytes_of(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _stage(path: Path, content: bytes) -> Path:
    """Write content into a hidden file beside its target, and to the disk."""
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=target.parent, prefix=STAGED, delete=False) as file:
        staged = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, staged)
            else:
                staged.chmod(0o666 & ~_umask())
        except BaseException:
            file.close()
            staged.unlink()
            raise
    return staged


def _take_back(edit: PageEdit) -> None:
    if edit.before is None:
        edit.path.unlink()
    else:
        write_whole(edit.path, edit.before)


def _umask() -> int:
    """Return what the system takes from new files; temporary ones are for their owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
