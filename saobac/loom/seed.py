"""Stable choices: the same slug chooses the same thing on every machine, in every year."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Seed:
    """A slug that answers questions, each question on its own, so that a new one moves no other."""

    slug: str

    def number(self, question: str, below: int) -> int:
        """Return a number from 0 up to, not including, `below`."""
        digest = blake2b(f"{self.slug}\n{question}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) % below

    def pick(self, question: str, options: Sequence[T]) -> T:
        """Return one of the options."""
        return options[self.number(question, len(options))]
