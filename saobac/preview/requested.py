"""From the path of a request to a file that may be served, or to none."""

import re
from pathlib import Path

MAX_PATH = 1000
"""Characters; no address of the site is nearly as long."""
SEGMENT = re.compile(r'[^./\\:*?"<>|\x00-\x1f\x7f][^/\\:*?"<>|\x00-\x1f\x7f]*')
"""A name that every system takes, not hidden, no way up, no drive and no stream of Windows."""


def requested_file(root: Path, path: str) -> Path | None:
    """Return the file that a decoded path without its first slash means; a folder, its index.

    None where there is no such file, where it lies outside the root (by a link, too), or where
    the path is of a form that the site never uses.
    """
    if not is_well_formed(path):
        return None
    file = root / page_path(path)
    try:
        inside = file.resolve(strict=True).is_relative_to(root.resolve())
        return file if inside and file.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None


def is_well_formed(path: str) -> bool:
    """Tell whether the site could have a file at a path without its first slash."""
    names = page_path(path).split("/")
    return len(path) <= MAX_PATH and all(map(SEGMENT.fullmatch, names))


def page_path(path: str) -> str:
    """Return the path of the output that a path without its first slash means."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def is_folder(root: Path, path: str) -> bool:
    """Tell whether a path without its last slash means a folder that has an index."""
    return not path.endswith("/") and requested_file(root, f"{path}/") is not None


def is_page(path: str) -> bool:
    """Tell whether a path without its first slash would be a page, were it there."""
    name = path.rpartition("/")[2]
    return is_well_formed(path) and ("." not in name or name.endswith(".html"))
