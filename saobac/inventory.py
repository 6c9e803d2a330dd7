"""The inventory of a site: every file with its size and the digest of its bytes.

Sizes and digests are known only of finished files. What tells of them, such as the list by
which a phone keeps the catalogue, is therefore planned last, from an inventory.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file: browsers compute it too, and so does `sha256sum`."""
    return sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Item:
    """One file of the site."""

    path: str
    size: int
    """In bytes."""
    digest: str
    """As `fingerprint` gives it."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """All files, in the order of their paths."""

    items: tuple[Item, ...]

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Inventory":
        """Put items in order."""
        return cls(tuple(sorted(items, key=lambda item: item.path)))
