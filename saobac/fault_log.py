"""Keeps what is known of a fault of the program in a file that staff can send on."""

import platform
import shlex
import sys
import tempfile
import traceback
from contextlib import suppress
from functools import partial
from pathlib import Path

from saobac import __version__


def keep_fault(error: Exception, root: Path) -> Path | None:
    """Write a fault into `ROOT/.cache`, else into a temporary folder; None where neither works."""
    text = "\n".join(
        (
            f"Sao Bắc {__version__}, Python {platform.python_version()}, {platform.platform()}",
            shlex.join(sys.argv),
            "",
            *traceback.format_exception(error),
        )
    )
    for make_folder in (partial(_cache, root), _private_folder):
        with suppress(OSError):
            log = make_folder() / "fault.log"
            log.write_text(text, encoding="utf-8", errors="backslashreplace")
            return log
    return None


def _cache(root: Path) -> Path:
    folder = root / ".cache"
    folder.mkdir(exist_ok=True)
    return folder


def _private_folder() -> Path:
    """Make a temporary folder: in the one that all share, somebody else may hold the name."""
    return Path(tempfile.mkdtemp(prefix="saobac-"))
