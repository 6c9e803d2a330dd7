"""Values as people type them into lists, turned into the words of front matter.

Each function returns None, or the text itself, where it is not sure: then the schema's own
check says what is wrong.
"""

import re
from contextlib import suppress
from datetime import date

from saobac.vietnamese import fold

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_SHORT_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2})")
_ISO = re.compile(r"(\d{4})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?(?:[ T]00:00(?::00)?)?")
_MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR = re.compile(r"\d{4}")
_YES = {"co", "x", "yes", "y", "true", "dung", "1", "✓", "✔", "v"}
_NO = {"khong", "ko", "k", "no", "n", "false", "sai", "0", "-"}
_ALL_YEAR = {"quanh nam", "ca nam", "all-year", "all year", "all year round", "thang 1-12", "1-12"}
TWO_PHONES = 18
"""Digits; one number has at most 13."""
_STAR_WORDS = {"ba": "3", "bon": "4", "nam": "5", "three": "3", "four": "4", "five": "5"}


def iso_day(text: str) -> str | None:
    """Read `5/11/2025`, `5-11-2025`, `2025-11-05`, `11/2025`, `2025`; the day comes first.

    Returns `2025-11-05`, `2025-11` or `2025`, though there may be no such day.
    """
    text = re.sub(r"^(ngày|tháng|năm) ", "", " ".join(text.casefold().split()))
    text = re.sub(r" ?(tháng|năm) ?", "/", text)
    if match := _DAY.fullmatch(text):
        day, month, year = match.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
        return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    if match := _MONTH.fullmatch(text):
        month, year = match.groups()
        return f"{year}-{int(month):02}"
    return text if _YEAR.fullmatch(text) else None


def with_century(text: str) -> str:
    """Return `05/11/2025` for `5/11/25`, to ask whether it was meant; else nothing."""
    if match := _SHORT_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
        with suppress(ValueError):
            return f"{date(2000 + year, month, day):%d/%m/%Y}"
    return ""


def partial_day(day: date, number_format: str) -> str:
    """Return a date cell as exactly as it was typed.

    Excel makes 1/11/2025 of `11/2025`, shown without its day, and a day of 1905 of `2025`
    typed into a cell for dates.
    """
    serial = (day - date(1899, 12, 30)).days
    if 1900 <= serial <= 2100:
        return str(serial)
    shown = re.sub(r'"[^"]*"|\[[^]]*]|\\.', "", number_format).casefold()
    has_day = "d" in shown or "m" not in shown
    return day.isoformat() if has_day else f"{day:%Y-%m}"


def stars(text: str) -> str:
    """Read `4`, `4.0`, `4 sao`, `★★★★`, `****`, `bốn sao`."""
    filled = sum(text.count(star) for star in "★⭐🌟")
    numbers = re.findall(r"(\d+)(?:[.,](\d+))?", text)
    if filled and not numbers:
        return str(filled)
    if re.fullmatch(r"\*+", text):
        return str(len(text))
    if len(numbers) == 1 and not filled and not numbers[0][1].strip("0"):
        return str(numbers[0][0])
    word, _, _ = fold(text).partition(" ")
    return _STAR_WORDS.get(word, text)


def yes_no(text: str) -> str:
    """Read `có`, `x`, `yes` as `true`; `không`, `no` as `false`."""
    word = fold(text)
    return "true" if word in _YES else "false" if word in _NO else text


def months(text: str) -> str | list[str]:
    """Read `9-10`, `tháng 9, 10`, `T11 đến T1`, `quanh năm` into months and spans of them."""
    folded = " ".join(fold(text).split())
    if folded in _ALL_YEAR:
        return "all-year"
    bare = re.sub(r"\b(tu|thang|th|month|months|from|mua)\b\.?|\bt(?=\d)", " ", folded)
    bare = re.sub(r"\s*(?:[-–—~]|\bden\b|\btoi\b|\bto\b)\s*", "-", bare)
    items = [part for part in re.split(r"[\s,;+&/]+|\bva\b|\band\b", bare) if part]
    if items and all(re.fullmatch(r"\d{1,2}(-\d{1,2})?", item) for item in items):
        return [re.sub(r"\b0(?=\d)", "", item) for item in items]
    return text


def phone(text: str) -> str:
    """Give a number back its leading zero, as `+84`, where Excel has eaten it."""
    digits = re.sub(r"[\s.-]", "", text)
    if re.fullmatch(r"[35789]\d{8}|2\d{9}", digits):
        return f"+84{digits}"
    return f"+{digits}" if re.fullmatch(r"84([35789]\d{8}|2\d{9})", digits) else text


def are_several_phones(text: str) -> bool:
    """Tell whether there are digits for more than one number."""
    return sum(letter.isdecimal() for letter in text) >= TWO_PHONES


def amount(text: str) -> str:
    """Take the words of money away: `20.000đ`, `20,000 VND`, `20 000 đồng` all are digits."""
    bare = re.sub(r"(?i) ?(đồng|vnđ|vnd|đ|₫)\.?$", "", " ".join(text.split()))
    if re.fullmatch(r"\d{1,3}(,\d{3})+", bare):
        return bare.replace(",", "")
    return bare


def strength(text: str) -> str:
    """Read `29%`, `29 độ`, and `chưa rõ` as `unknown`."""
    if fold(text) in {"chua ro", "khong ro", "chua biet", "unknown"}:
        return "unknown"
    return re.sub(r" ?(%.*|độ|°)$", "", " ".join(text.split()))
