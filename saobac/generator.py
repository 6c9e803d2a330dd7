"""What makes the site: this program and the libraries whose output it writes, as one digest."""

from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parent
MADE_BY = ("babel", "jinja2", "markdown", "nh3", "pillow", "pillow-heif", "zxing-cpp")
"""Libraries whose bytes end up in files of the site."""


@lru_cache(maxsize=1)
def generator_digest() -> str:
    """Return a digest that changes when the same content may give other files."""
    hasher = blake2b(digest_size=16)
    for name in MADE_BY:
        hasher.update(f"{name} {_version(name)}\n".encode())
    for file in sorted(PACKAGE.rglob("*")):
        if file.suffix in (".py", ".txt"):
            hasher.update(file.relative_to(PACKAGE).as_posix().encode() + file.read_bytes())
    return hasher.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
