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
_WORDS = "|".join(_STAR_WORDS)
_STARS = re.compile(
    r"(?:(?:san pham|sp|ocop|duoc|cong nhan|dat|xep|phan|hang|chuan) )*"
    r"(?:(?P<digits>\d+)(?:[.,]0+)? ?(?:sao|stars?|[*★⭐])|sao (?P<after>\d+)"
    rf"|(?P<word>{_WORDS}) (?:sao|stars?)"
    r"|(?P<signs>[★⭐🌟](?: ?[★⭐🌟])*)(?: ?☆)*)"
    r"(?: ocop)?(?: (?:cap )?(?:(?P<lower>tinh|huyen)|(?P<national>quoc gia|trung uong)))?"
)
"""The plain ways to write a result, folded; what has any other word says something else."""
_PHONE_LABEL = r"(?:so )?(?:sdt|dt|dien thoai|di dong|tel|phone|mobile|hotline|zalo)[.:\s]*"
_ON_REQUEST = re.compile(
    r"(?:(?:gia|theo) )*(?:lien he|lh|thoa thuan|thuong luong|thoi gia|contact|on request)\b.*"
)


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
    shown = _parts(number_format)
    has_day = "d" in shown or "m" not in shown
    return day.isoformat() if has_day else f"{day:%Y-%m}"


def hides_year(number_format: str) -> bool:
    """Tell whether a date cell shows no year: then Excel has made one up, of `1-12` this year's."""
    shown = _parts(number_format)
    return "y" not in shown and ("d" in shown or "m" in shown)


def _parts(number_format: str) -> str:
    """Return the parts of a date that a format shows, without its words and colours."""
    return re.sub(r'"[^"]*"|\[[^]]*]|\\.', "", number_format).casefold()


def stars(text: str) -> str:
    """Read `4`, `4.0`, `4 sao`, `★★★★`, `****`, `bốn sao`, `OCOP 4 sao`; no stars but those.

    `Tiềm năng 5 sao`, `chưa đạt 3 sao` and `4 sao (hết hạn)` are no recognition in force.
    """
    plain = " ".join(re.sub(rf":|[.,;]$|\((?:\d|{_WORDS})\)", " ", fold(text)).split())
    if number := re.fullmatch(r"0*(\d+)(?:[.,]0+)?", plain):
        return number[1]
    if re.fullmatch(r"\*+", plain):
        return str(len(plain))
    if not (match := _STARS.fullmatch(plain)):
        return text
    given = _number_of(match)
    # Five are the centre's to give, fewer are not (programme.py): else it is a proposal.
    wrong_level = match["lower"] if given == "5" else match["national"]
    return text if wrong_level else given


def _number_of(match: re.Match[str]) -> str:
    if match["signs"]:
        return str(len(match["signs"].replace(" ", "")))
    typed: str = match["digits"] or match["after"] or _STAR_WORDS[match["word"]]
    return typed.lstrip("0")


def is_star_candidate(text: str) -> bool:
    """Tell whether it is `tiềm năng 5 sao`: 90 points and more, and the centre yet to decide."""
    return bool(re.search("tiem nang|potential|candidate", fold(text)))


def yes_no(text: str) -> str:
    """Read `có`, `x`, `yes` as `true`; `không`, `no` as `false`."""
    word = fold(text)
    return "true" if word in _YES else "false" if word in _NO else text


def months(text: str) -> str | list[str]:
    """Read `9-10`, `tháng 9, 10`, `T11 đến T1`, `quanh năm` into months and spans of them."""
    folded = " ".join(fold(text).split())
    if folded in _ALL_YEAR:
        return "all-year"
    # `3 tháng` is how long, not when: the word counts where the number follows it.
    bare = re.sub(
        r"\b(?:tu|from|mua)\b|\b(?:thang|th|months?)\b\.?(?=\s*\d)|\bt(?=\d)", " ", folded
    )
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


def is_only_a_phone(text: str) -> bool:
    """Tell whether nothing is said beside the number, as `số cũ` or `không dùng` would be."""
    return bool(re.fullmatch(rf"(?:{_PHONE_LABEL})?[^a-z]*", fold(text)))


def is_on_request(text: str) -> bool:
    """Tell whether a price is left to talk about: `liên hệ`, `thỏa thuận`."""
    return bool(_ON_REQUEST.fullmatch(fold(text)))


def is_part_of_a_dong(text: str) -> bool:
    """Tell whether it is less than one, as thousands or millions of đồng may be: `0,15`."""
    return bool(re.fullmatch(r"0[.,]\d+", text))


def amount(text: str) -> str:
    """Take the words of money away: `20.000đ`, `20,000 VND`, `20 000 đồng` all are digits."""
    bare = re.sub(r"(?i) ?(đồng|vnđ|vnd|đ|₫)\.?$", "", " ".join(text.split()))
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+", bare):
        return bare.replace(",", "")
    return bare


def strength(text: str) -> str:
    """Read `29%`, `29% vol`, `29 độ`, and `chưa rõ` as `unknown`; no second number is dropped."""
    if fold(text) in {"chua ro", "khong ro", "chua biet", "unknown"}:
        return "unknown"
    text = " ".join(text.split())
    label = re.fullmatch(r"(?i)(\d+(?:[.,]\d+)?) ?(?:% ?(?:vol|v/v|abv)?\.?|độ|°)", text)
    return label[1] if label else text
