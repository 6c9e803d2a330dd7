"""Values in few bytes: of a large catalogue each is asked for once or twice in a build."""

import pickle
import zlib
from functools import lru_cache
from typing import Any

LEVEL = 1
"""Of compression: more of it takes longer and saves next to nothing."""
UNPACKED = 1024
"""Values that stay as they are used: a few megabytes, and all that a province has."""
DECOMPRESSED = 32
"""Texts that do: each is shown by one page."""


def pack(value: object) -> bytes:
    """Return a value as bytes, for this program alone."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=UNPACKED)
def unpack(packed: bytes) -> Any:
    """Return a value that was packed."""
    return pickle.loads(packed)


def compress(value: object) -> bytes:
    """Return a long text, or what holds one, as still fewer bytes."""
    return zlib.compress(pack(value), LEVEL)


@lru_cache(maxsize=DECOMPRESSED)
def decompress(compressed: bytes) -> Any:
    """Return a value that was compressed."""
    return pickle.loads(zlib.decompress(compressed))
