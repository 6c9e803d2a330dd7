"""Headings to columns: in any order, with or without marks, in the words that staff use."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache

from saobac.spreadsheet.columns import ITEM, PAGE, Column, Path, Sheet, star_sheet
from saobac.spreadsheet.common_words import COMMON_WORDS, FOR_EVERY_KIND, ITEM_WORDS
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.words import Words
from saobac.vietnamese import compose, fold

LONGEST_HEADING = 200
"""Letters; what is longer is no heading."""
SURE = 0.86
"""Likeness from which a heading was mistyped: short Vietnamese words are all a little alike."""

OF_A_DECISION = ("stars", "score", "decided", "decision", "issued", "expires")
"""Fields that hold what was decided, so not what is hoped for or was."""
MEASURED = ("net_weight", "shelf_life", "moq", "capacity", "lead_time", "carton")
"""Fields whose text counts something, so that a heading may say what."""

_BRACKETS = re.compile(r"\(([^)]*)\)")
_NOT_DECIDED = re.compile(
    r"\b(tiem nang|de nghi|de xuat|du kien|dang ky|muc tieu|ke hoach|phan dau|chua|het han"
    r"|thu hoi|truoc|cu$|tu (cham|danh gia|xep)|potential|proposed|expected|target|planned"
    r"|expired|former|self)\b"
)
_OTHER_MONEY = re.compile(
    r"ngh[iì]n|ngàn|ngan dong|tri[eệ]u|000|\b(tr|k|k ?vnd|k ?vnđ|kđ)\b|thousand|million"
    r"|[$€£¥฿₭]|\b(usd|eur|cny|rmb|ndt|thb|lak|jpy|đô la|do la|nhân dân tệ|nhan dan te|tệ|kíp)\b"
)
_MEASURE = re.compile(
    r"(?:(?:đvt|đơn vị|đơn vị tính|tính bằng|tính theo)[: ]+)?"
    r"((?:ngày|tuần|tháng|năm|giờ|g|gr|gam|gram|kg|tạ|tấn|ml|l|lít|m|cái|chiếc|hộp|gói|túi|chai|lọ"
    r"|hũ|thùng|sản phẩm|days|weeks|months|years|litres|tonnes)(?: ?/ ?[^\W\d]+)?)"
)


@dataclass(frozen=True, slots=True)
class Target:
    """What a column of a list says: a field of the page, or of an item of one of its lists."""

    column: Column
    list_path: Path = ()
    unit: str = field(default="", compare=False)
    """What the heading's brackets count in, where that is not the field's own: `nghìn đồng`."""


def bare(heading: str) -> str:
    """Return what is compared of a heading: letters and digits, without case and marks."""
    return re.sub(r"[^a-z0-9#*]+", " ", fold(heading)).strip(" *")


def spellings(heading: str) -> tuple[str, ...]:
    """Return a heading as it is compared, whole and without what stands in brackets."""
    heading = heading[:LONGEST_HEADING]
    whole = (bare(heading), bare(_BRACKETS.sub("", heading)))
    return tuple(dict.fromkeys(word for word in whole if word))


def meant(heading: str, known: Mapping[str, Target]) -> Target | None:
    """Return what a heading means; what stands in brackets may explain it, or change it.

    `Số sao (tiềm năng)` is no `Số sao`; of `Giá (nghìn đồng)` and `Hạn dùng (tháng)` the unit
    counts.
    """
    target = next((known[word] for word in spellings(heading) if word in known), None)
    if target is None:
        return None
    inside = " ".join(" ".join(_BRACKETS.findall(heading)).split())
    if target.column.path[-1] in OF_A_DECISION and _NOT_DECIDED.search(fold(inside)):
        return None
    return replace(target, unit=_unit(target.column, heading, inside))


def _unit(column: Column, heading: str, inside: str) -> str:
    """Return the unit that a heading gives: of money one that is not đồng, else any."""
    if column.kind is CellKind.AMOUNT:
        # A sign may stand outside of brackets: to what is compared it is nothing.
        money = _OTHER_MONEY.search(compose(heading).casefold())
        return (inside or money[0]) if money else ""
    measure = _MEASURE.fullmatch(compose(inside).casefold())
    return measure[1] if measure and column.path[-1] in MEASURED else ""


@cache
def vocabulary(sheet: Sheet) -> dict[str, Target]:
    """Return what each heading means on a sheet; one that could mean two columns is left out.

    A list of products may hold their stars too, as lists on paper do.
    """
    targets = [Target(column) for column in sheet.columns]
    if sheet.of_pages and (stars := star_sheet(sheet.kind)):
        fields = (column for column in stars.columns if not column.path[0].startswith("*"))
        targets += [Target(column, stars.list_path) for column in fields]
    words = [tuple(_words(sheet, target)) for target in targets]
    found: dict[str, Target] = {}
    for level in zip(*words, strict=True):
        meant: dict[str, list[Target]] = {}
        for target, names in zip(targets, level, strict=True):
            for name in dict.fromkeys(map(bare, names)):
                meant.setdefault(name, []).append(target)
        for name, candidates in meant.items():
            own = [target for target in candidates if not target.list_path] or candidates
            if len(own) == 1 and name:
                found.setdefault(name, own[0])
    return found


def _words(sheet: Sheet, target: Target) -> Iterator[tuple[str, ...]]:
    """Give what a column is called: its heading first, then its labels, its keys, other words."""
    column = target.column
    key = ".".join(column.path)
    yield column.heading.vi, column.heading.en
    yield column.label.vi, column.label.en
    yield f"{column.of.vi} {column.label.vi}", f"{column.of.en} {column.label.en}"
    yield column.path[-1], key
    name = " ".join((*target.list_path, *sheet.list_path, key))
    more = COMMON_WORDS.get(f"{sheet.kind} {name}", ()) + FOR_EVERY_KIND.get(name, ())
    if sheet.list_path and column.path == PAGE:
        # On a list's sheet the page is called as its title and code are on their own sheet.
        more += COMMON_WORDS[f"{sheet.kind} title"] + COMMON_WORDS[f"{sheet.kind} *page"]
    yield (*more, *ITEM_WORDS) if column.path == ITEM else more


def guess(heading: str, sheet: Sheet) -> Words | None:
    """Return the heading that was surely meant; rather none than one that misleads."""
    known = vocabulary(sheet)
    near = get_close_matches(bare(heading), known, cutoff=SURE)
    meant = {known[name].column.heading for name in near}
    return meant.pop() if len(meant) == 1 else None
