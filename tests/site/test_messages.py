"""What staff are told: file, line and remedy, in both languages; all mistakes at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from saobac.messages import MESSAGES
from saobac.pipeline import Project, prepare

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """---
title: Thử
summary: Một dòng.
updated: 2026-11-24
group: food
sources: Nguồn
---
Bài.
"""

CASES = {
    "unknown field": ("group: food", "gruop: food", "unknown-field", 5),
    "missing field": ("title: Thử\n", "", "missing-field", 1),
    "wrong choice": ("group: food", "group: fod", "not-a-choice", 5),
    "no such day": ("2026-11-24", "2025-02-30", "no-such-day", 4),
    "a day as Vietnamese write it": ("2026-11-24", "24/11/2026", "not-a-day", 4),
    "doubled key": ("group: food", "group: food\ngroup: drink", "doubled-key", 6),
    "tab": ("group: food", "\tgroup: food", "yaml-tab", 5),
    "second colon": ("summary: Một dòng.", "summary: a: b: c", "yaml-colon", 3),
    "open front matter": ("Nguồn\n---", "Nguồn", "front-matter-open", 1),
    "unknown producer": (
        "group: food",
        "group: food\nproducers: htx-tai-hoa",
        "unknown-producer",
        6,
    ),
    "unknown place": ("group: food", 'group: food\nplaces: "99999"', "unknown-place", 6),
    "broken link": ("Bài.", "[x](khong-co.md)", "broken-link", 8),
    "remote image": ("Bài.", "![x](https://example.com/a.jpg)", "remote-image", 8),
    "six stars": (
        "group: food",
        "group: food\nrecognitions:\n  - {name: a, stars: 6, source: b}",
        "not-stars",
        7,
    ),
    "wine without strength": ("group: food", "group: drink\naliases: x", "abv-missing", 1),
}


@pytest.fixture
def problems_of(project: Project) -> Callable[[str | bytes], list[tuple[str, int]]]:
    """Return what is said of one new product file."""

    def check(text: str | bytes) -> list[tuple[str, int]]:
        file = project.root / "content" / "products" / "thu.md"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        _, problems = prepare(project)
        return [
            (problem.code, problem.position.line)
            for problem in problems
            if problem.position.file.endswith("thu.md")
        ]

    return check


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_with_its_line(
    problems_of: Callable[[str | bytes], list[tuple[str, int]]], name: str
) -> None:
    old, new, code, line = CASES[name]
    text = GOOD.replace(old, new, 1)
    if name == "wine without strength":
        text = text.replace("title: Thử", "title: Rượu thử")
    assert (code, line) in problems_of(text)


def test_a_good_file_has_no_problem(
    problems_of: Callable[[str | bytes], list[tuple[str, int]]],
) -> None:
    assert problems_of(GOOD) == []


def test_bytes_that_are_not_utf8_are_told(
    problems_of: Callable[[str | bytes], list[tuple[str, int]]],
) -> None:
    assert problems_of(GOOD.encode("utf-16")) == [("not-utf8", 1)]


def test_two_names_of_one_slug_and_a_reserved_one_are_refused(project: Project) -> None:
    folder: Path = project.root / "content" / "products"
    for name in ("dong.md", "đông.md", "con.md"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    _, problems = prepare(project)
    assert {"doubled-permalink", "reserved-slug"} <= {problem.code for problem in problems}


def test_every_message_has_both_languages() -> None:
    assert all(message.vi and message.en for message in MESSAGES.values())
