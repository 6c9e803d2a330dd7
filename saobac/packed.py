"""Values in few bytes: of a large catalogue each is asked for once or twice in a build."""

import pickle
import zlib
from functools import lru_cache
from typing import Any

LEVEL = 1
"""Of compression: more of it takes longer and saves next to nothing."""
UNPACKED = 1024
"""Values that stay as they are used: a few megabytes, and all that a province has."""


def pack(value: object) -> bytes:
    """Return a value as bytes, for this program alone."""
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), LEVEL)


@lru_cache(maxsize=UNPACKED)
def unpack(packed: bytes) -> Any:
    """Return a value that was packed."""
    return pickle.loads(zlib.decompress(packed))
