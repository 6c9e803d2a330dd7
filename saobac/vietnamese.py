"""What Vietnamese text needs and Python does not give: folding, slugs and dictionary order."""

import re
import unicodedata
from functools import lru_cache

RESERVED_NAMES = frozenset(
    (
        *("con", "prn", "aux", "nul"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
    )
)
"""Names that Windows keeps for devices; `con` (child) is also a Vietnamese word."""

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The order of letters in CLDR's Vietnamese collation; marks of tone come second."""

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""No tone, huyền, hỏi, ngã, sắc, nặng: their order in the dictionary."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_LETTER_MARKS = "\u0302\u0306\u031b"
_PRIMARY = {letter: rank for rank, letter in enumerate(ALPHABET, start=100)}


def compose(text: str) -> str:
    """Compose letters and marks (NFC), so that equal words are equal strings."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> str:
    """Return the text without case and marks, as people type who leave marks out.

    `Đ` does not decompose, so it is mapped by hand, and with it the look-alike `Ð` (U+00D0).
    """
    return text.translate(_BARE)


class _BareLetters(dict[int, str]):
    """Letters without case and marks, found when they are first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code).casefold())
        bare = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
        self[code] = bare.replace("đ", "d").replace("ð", "d")
        return self[code]


_BARE = _BareLetters()


def slugify(text: str) -> str:
    """Return the text as a word for addresses: `Miến dong Na Rì` becomes `mien-dong-na-ri`."""
    # Nearly all files are named so already.
    return text if SLUG.fullmatch(text) else re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return a sort key in Vietnamese dictionary order: letters, then tones, then the text."""
    weights = [weight for letter in compose(text).casefold() if (weight := _weight(letter))]
    return tuple(rank for rank, _ in weights), tuple(tone for _, tone in weights), text


@lru_cache(maxsize=1 << 12)
def _weight(letter: str) -> tuple[int, int] | None:
    """Return the places of a letter and of its tone; None for a tone that stands on no letter."""
    decomposed = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in decomposed if mark in TONES[1:]), "")
    base = compose("".join(m for m in decomposed if m != tone or m in _LETTER_MARKS))
    if not base:
        return None
    return _PRIMARY.get(base, min(ord(base[0]), 99)), TONES.index(tone)
