"""What staff are told: file, line and remedy, in both languages; all mistakes at once."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from string import Formatter

import pytest

from saobac.command_words import SENTENCES
from saobac.diagnostics import MESSAGES, Diagnostic
from saobac.pipeline import Project, prepare
from tests.site.conftest import TODAY

GOOD = """---
title: Thử
summary: Một dòng.
updated: 2026-11-24
group: food
sources: Nguồn
---
Bài.
"""
PRODUCER = """---
title: Nhà thử
summary: Một dòng.
updated: 2026-11-24
type: household
sources: Nguồn
---
Bài.
"""

Find = Callable[[dict[str, str | bytes]], list[Diagnostic]]
"""Gives all that is said of the tiny site, with some files written anew."""

MISTAKES = {
    "an unknown field": ("group: food", "gruop: food", "unknown-field", 5),
    "a missing field": ("title: Thử\n", "", "missing-field", 1),
    "a wrong choice": ("group: food", "group: fod", "not-a-choice", 5),
    "a day that is none": ("2026-11-24", "2025-02-30", "no-such-day", 4),
    "a day as Vietnamese write it": ("2026-11-24", "24/11/2026", "not-a-day", 4),
    "a time for a day": ("2026-11-24", "12:30", "not-a-day", 4),
    "a doubled key": ("group: food", "group: food\ngroup: drink", "doubled-key", 6),
    "a tab": ("group: food", "\tgroup: food", "yaml-tab", 5),
    "a second colon": ("summary: Một dòng.", "summary: a: b: c", "yaml-colon", 3),
    "an open quote": ("title: Thử", 'title: "Thử', "yaml-quote", 2),
    "an anchor": ("title: Thử", "title: &a Thử", "yaml-mark", 2),
    "an alias": ("title: Thử", "title: *a", "yaml-mark", 2),
    "a tag": ("title: Thử", "title: !Thử", "yaml-mark", 2),
    "a title of stars": ("title: Thử", "title: **Thử**", "yaml-mark", 2),
    "a folded text on the same line": ("title: Thử", "title: > Thử", "yaml-mark", 2),
    "a per cent sign first": ("title: Thử", "title: %Thử", "yaml-mark", 2),
    "words after a quote": ("title: Thử", 'title: "Thử" mãi', "yaml-after-quote", 2),
    "a list on the line of its field": ("sources: Nguồn", "sources: - Nguồn", "yaml-list", 6),
    "no front matter": ("---\ntitle: Thử", "title: Thử", "no-front-matter", 1),
    "an open front matter": ("Nguồn\n---", "Nguồn", "front-matter-open", 1),
    "a list for a text": ("title: Thử", "title: [Thử]", "not-a-text", 2),
    "a list for a day": ("2026-11-24", "[2026-11-24]", "not-a-text", 4),
    "fields for a number": (
        "group: food",
        "group: food\nabv: {a: 1}",
        "not-a-text",
        6,
    ),
    "a no that is no answer": (
        "group: food",
        "group: food\nsupplement: có",
        "not-yes-or-no",
        6,
    ),
    "an amount as programmers write it": (
        "group: food",
        "group: food\nprice: {amount: 1_000, unit: kg, as_of: 2026}",
        "not-an-amount",
        6,
    ),
    "a bar code with a wrong last digit": (
        "group: food",
        "group: food\ngtin: 0012345600013",
        "not-a-gtin",
        6,
    ),
    "six stars": (
        "group: food",
        "group: food\nrecognitions:\n  - {name: a, stars: 6, source: b}",
        "not-stars",
        7,
    ),
    "no sources": ("sources: Nguồn\n", "", "sources-missing", 1),
    "wine without strength": (
        "title: Thử\nsummary: Một dòng.\nupdated: 2026-11-24\ngroup: food",
        "title: Rượu thử\nsummary: Một dòng.\nupdated: 2026-11-24\ngroup: drink",
        "abv-missing",
        1,
    ),
    "an unknown producer": (
        "group: food",
        "group: food\nproducers: htx-nhà",
        "unknown-producer",
        6,
    ),
    "an unknown holder of stars": (
        "group: food",
        "group: food\nrecognitions:\n  - {name: a, producer: ai, stars: 3, source: b}",
        "unknown-producer",
        7,
    ),
    "an unknown place": ("group: food", 'group: food\nplaces: "99999"', "unknown-place", 6),
    "an unknown former commune": (
        "group: food",
        'group: food\nplaces: {code: "02185", former: Quang Phog}',
        "unknown-former",
        6,
    ),
    "an unknown woven sign": ("group: food", "group: food\nsign: noodle", "unknown-sign", 6),
    "a link to no page": ("Bài.", "Bài.\n\n[x](khong-co.md)", "broken-link", 10),
    "a picture that is not there": ("Bài.", "![x](khong-co.jpg)", "broken-image", 8),
    "a photograph that is not there": (
        "group: food",
        "group: food\nimages:\n  - {file: khong-co.jpg, alt: a, credit: b}",
        "broken-image",
        7,
    ),
    "a picture of another site": ("Bài.", "![x](https://e.example/a.jpg)", "remote-image", 8),
    "a picture in another folder": ("Bài.", "![x](../stories/a.jpg)", "broken-image", 8),
}


@pytest.fixture
def find(tiny_site: Path) -> Find:
    def problems(files: dict[str, str | bytes]) -> list[Diagnostic]:
        for name, text in files.items():
            file = tiny_site / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return list(prepare(Project(tiny_site, tiny_site / "public", TODAY))[1])

    return problems


def said(problems: list[Diagnostic]) -> list[tuple[str, int]]:
    return [(problem.code, problem.position.line) for problem in problems]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_once_with_its_line(find: Find, mistake: str) -> None:
    old, new, code, line = MISTAKES[mistake]
    assert old in GOOD
    assert said(find({"products/thu.md": GOOD.replace(old, new, 1)})) == [(code, line)]


def test_a_good_file_has_no_problem(find: Find) -> None:
    assert find({"products/thu.md": GOOD}) == []


def test_the_mistakes_of_all_files_come_in_one_run(
    find: Find,
) -> None:
    problems = find(
        {
            "products/a.md": GOOD.replace("title", "titel"),
            "products/b.md": GOOD.replace("2026-11-24", "hôm qua"),
            "producers/c.md": PRODUCER.replace("household", "hộ"),
            "stories/d.md": "Không có gì.",
        }
    )
    assert [problem.position.file for problem in problems] == [
        "content/producers/c.md",
        "content/products/a.md",
        "content/products/b.md",
        "content/stories/d.md",
    ]


def test_a_page_with_a_mistake_is_still_there_for_others(
    find: Find,
) -> None:
    """Else one slip in a producer would be told again on each of its products."""
    problems = find({"producers/htx-nha.md": PRODUCER.replace("household", "hộ")})
    assert said(problems) == [("not-a-choice", 5)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "vi",
            (
                "Không có cơ sở nào tên tệp là “htx-nhà” trong content/producers. "
                "Có phải bạn muốn viết “htx-nha”?"
            ),
        ),
        (
            "en",
            "There is no producer “htx-nhà” in content/producers. Did you mean “htx-nha”?",
        ),
    ],
)
def test_the_nearest_name_is_offered_in_both_languages(
    find: Find, language: str, sentence: str
) -> None:
    text = GOOD.replace("group: food", "group: food\nproducers: htx-nhà")
    [problem] = find({"products/thu.md": text})
    assert problem.sentence(language) == sentence


def test_a_file_that_is_no_image_is_told_where_it_is_named(find: Find) -> None:
    problems = find({"products/a.jpg": "GIF89a", "products/thu.md": GOOD + "![x](a.jpg)"})
    assert said(problems) == [("not-an-image", 9)]


def test_contacts_without_consent_are_refused(find: Find) -> None:
    text = PRODUCER.replace("sources:", "phone: 0377123456\nsources:")
    assert said(find({"producers/thu.md": text})) == [("consent-missing", 1)]


def test_contacts_with_consent_are_taken(find: Find) -> None:
    consent = "consent: {date: 2026-11-01, by: Bà Nhà}"
    text = PRODUCER.replace("sources:", f"phone: 0377123456\n{consent}\nsources:")
    assert find({"producers/thu.md": text}) == []


def test_words_that_promise_health_are_warned_of_where_they_stand(
    find: Find,
) -> None:
    [problem] = find({"products/thu.md": GOOD.replace("Bài.", "Bài.\nLà Thần dược quê ta.")})
    assert (problem.code, problem.position.line, problem.position.column) == ("health-word", 9, 4)
    assert not problem.is_error


def test_a_health_word_of_the_summary_has_its_line_too(
    find: Find,
) -> None:
    text = GOOD.replace("Một dòng.", "Một thần dược.")
    assert said(find({"products/thu.md": text})) == [("health-word", 3)]


def test_a_mistake_in_a_translation_is_told_in_its_own_file(
    find: Find,
) -> None:
    translation = "---\ntitle: Home\n---\n![x](khong-co.jpg)\n"
    [problem] = find({"products/mien.en.md": translation})
    assert (problem.code, problem.position.file) == ("broken-image", "content/products/mien.en.md")


def test_a_mistake_in_a_body_that_stands_for_its_translation_is_told_once(find: Find) -> None:
    problems = find(
        {"products/mien.md": GOOD + "![x](khong-co.jpg)", "products/mien.en.md": "---\n---\n"}
    )
    assert said(problems) == [("broken-image", 9)]


def test_a_translation_gives_only_what_differs(find: Find) -> None:
    text = "---\ntitle: Home\ngroup: drink\n---\n"
    assert said(find({"products/mien.en.md": text})) == [("not-translatable", 3)]


def test_bytes_that_are_not_utf8_are_told(find: Find) -> None:
    assert said(find({"products/thu.md": GOOD.encode("utf-16")})) == [("not-utf8", 1)]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(
    find: Find,
) -> None:
    text = "\ufeff" + GOOD.replace("\n", "\r\n")
    assert find({"products/thu.md": text}) == []


def test_marks_stored_apart_are_joined_and_told_once(
    find: Find,
) -> None:
    text = unicodedata.normalize("NFD", GOOD)
    [problem] = find({"products/thu.md": text})
    assert (problem.code, problem.is_error) == ("nfd-text", False)


def test_a_file_name_with_marks_apart_is_joined_and_told_once(
    find: Find,
) -> None:
    name = unicodedata.normalize("NFD", "chè-dây")
    [problem] = find({f"products/{name}.md": GOOD})
    assert (problem.code, problem.is_error) == ("nfd-name", False)
    assert problem.position.file == "content/products/chè-dây.md"


def test_two_names_of_one_address_are_refused(find: Find) -> None:
    [problem] = find({"products/dong.md": GOOD, "products/đông.md": GOOD})
    assert problem.code == "doubled-permalink"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("con", "reserved-slug"),
        ("index", "taken-slug"),
        ("Trang 2", "taken-slug"),
        ("dai" * 50, "slug-too-long"),
        ("…", "empty-slug"),
    ],
)
def test_a_name_that_is_not_free_is_refused(find: Find, name: str, code: str) -> None:
    assert said(find({f"products/{name}.md": GOOD})) == [(code, 0)]


def facts_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_names_the_same_facts_in_both_languages(code: str) -> None:
    message = MESSAGES[code]
    assert message.vi
    assert message.en
    assert facts_of(message.vi) == facts_of(message.en)


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_of_the_command_names_the_same_facts_in_both_languages(key: str) -> None:
    vi, en = SENTENCES[key]
    assert facts_of(vi) == facts_of(en)
