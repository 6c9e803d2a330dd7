"""Asks programs which version they are."""

import re
import subprocess
from collections.abc import Sequence


def answer(command: Sequence[str], pattern: str) -> str:
    """Return the part of a program's answer that a pattern's group matches."""
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(pattern, said)
    return found[1] if found else said.strip()
