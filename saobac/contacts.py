"""Finds telephone numbers and e-mail addresses that stand in the middle of a text."""

import re
from collections.abc import Iterator

from phonenumbers import PhoneNumberMatcher

EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?!jpe?g|png|webp|heic)[a-z]{2,}\b",
    re.IGNORECASE,
)
"""`anh@2x.png` is the name of a picture."""
DIGITS = re.compile(r"\d(?:[ .()/-]{0,3}\d){8}")
"""No number of a person has fewer; most texts have none, and the library is slow to say so."""
DIALLED = re.compile(r"\(?(?:0|\+?\s*84)")
"""How a number of a person begins; a span of years may pass for one of 1900…, a public line."""
OTHER_NUMBER = re.compile(
    r"(?:\bmst|mã số|mã số thuế|mã vạch|gtin|số đăng ký|tax code|bar ?code)[\s:.]*$", re.IGNORECASE
)
"""What stands before digits that nobody dials: tax codes, too, begin with 0."""
ADDRESS = re.compile(r"https?://(?!zalo\.me|wa\.me)\S+", re.IGNORECASE)
"""Numbers in web addresses are those of articles, but for the addresses of people in chats."""


def contacts(text: str) -> Iterator[tuple[int, str]]:
    """Give the e-mail addresses and telephone numbers of a text: where they begin, and as typed."""
    if "://" in text:
        text = ADDRESS.sub(lambda match: " " * len(match[0]), text)
    if "@" in text:
        for match in EMAIL.finditer(text):
            yield match.start(), match[0]
    if DIGITS.search(text):
        for number in PhoneNumberMatcher(text, "VN"):
            is_other = OTHER_NUMBER.search(text, 0, number.start)
            if DIALLED.match(number.raw_string) and not is_other:
                yield number.start, number.raw_string
