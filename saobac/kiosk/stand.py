"""A stand: what is asked for with `build.py kiosk`, complete."""

from dataclasses import dataclass
from hashlib import sha256

from saobac.kiosk.fair import Fair

SALT = "sao-bac-kiosk:"
"""Keeps a PIN from being found by a search of the web for its digest. It keeps children out,
not thieves: who holds the stick can read all that is on it."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What a kiosk shows, and how it behaves."""

    fair: Fair
    pin: str
    """Digits that open the staff's page."""
    idle: int = 60
    """Seconds without a touch after which it asks whether anyone is there."""
    photo_width: int = 1080
    """Of the largest photographs, in pixels."""

    @property
    def pin_digest(self) -> str:
        """The PIN as the document carries it."""
        return sha256((SALT + self.pin).encode()).hexdigest()
