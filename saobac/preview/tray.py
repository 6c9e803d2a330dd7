"""Photographs that somebody has chosen for a page, until the page takes them in."""

import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from saobac.scaffold.intake import Given, is_photograph

LIMIT = 60
"""Photographs of one page; a tray holds those of two, then forgets the oldest."""
LONGEST_NAME = 200


class Tray:
    """A temporary folder; what lies in it goes by names of its own, never by a browser's."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="saobac-", ignore_cleanup_errors=True)
        self._lying: dict[str, Given] = {}

    def put(self, name: str, content: bytes) -> tuple[str, Given]:
        """Lay a file in; return by which key it is taken out again."""
        while len(self._lying) >= 2 * LIMIT:
            self.drop([next(iter(self._lying))])
        key = secrets.token_urlsafe(12)
        given = Given(name[-LONGEST_NAME:], Path(self._folder.name) / f"{key}{_ending(name)}")
        given.path.write_bytes(content)
        self._lying[key] = given
        return key, given

    def lying(self, keys: Iterable[str]) -> tuple[Given, ...]:
        """Return files by their keys.

        Raises:
            KeyError: one is not there any more.
        """
        return tuple(self._lying[key] for key in keys)

    def drop(self, keys: Iterable[str]) -> None:
        """Throw files away."""
        for key in keys:
            if given := self._lying.pop(key, None):
                with suppress(OSError):
                    given.path.unlink()

    def clear(self) -> None:
        """Throw everything away, the folder too."""
        self._lying.clear()
        self._folder.cleanup()


def _ending(name: str) -> str:
    """Return the ending of a photograph's name, which readers go by; nothing of any other."""
    return Path(name).suffix.lower() if is_photograph(name) else ""
