"""Finds the preview of a site that is running already: two would build into one folder."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from saobac.preview.dressing import PREFIX
from saobac.preview.guard import ADDRESS, Guard
from saobac.preview.server import site_name

SOON = 2.0
"""Seconds in which a server of this machine answers."""


def _note(root: Path) -> Path:
    return root / ".cache" / "preview.port"


def running_preview(root: Path) -> str | None:
    """Return the address of the preview of a site, where there is one."""
    try:
        port = int(_note(root).read_text(encoding="ascii"))
        with closing(HTTPConnection(ADDRESS, port, timeout=SOON)) as connection:
            connection.request("GET", f"{PREFIX}/alive")
            answer = connection.getresponse().read(100).decode("ascii")
    except (OSError, ValueError, OverflowError, HTTPException):
        return None
    return Guard(port).url if answer == site_name(root) else None


@contextmanager
def noted(root: Path, port: int) -> Iterator[None]:
    """Keep a note of the port while the preview runs."""
    note = _note(root)
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(str(port), encoding="ascii")
    try:
        yield
    finally:
        with suppress(OSError):
            note.unlink()
