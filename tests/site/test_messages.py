"""What staff are told: file, line and remedy, in both languages; all mistakes at once."""

import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from saobac.command_words import SENTENCES, say
from saobac.content import read
from saobac.diagnostics import MESSAGES, Diagnostic
from saobac.pipeline import prepare
from saobac.project import Project
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

FUTURE = """recognitions:
  - {name: a, stars: 3, decided: 2027-01-15, decision: 1/QĐ, source: b}
sources"""

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
    "no space after a colon": ("title: Thử", "title:Thử", "yaml-tight-colon", 2),
    "a wide colon": ("title: Thử", "title：Thử", "yaml-wide-colon", 2),
    "a field out of line": ("summary: Một dòng.", "  summary: Một dòng.", "yaml-indent", 3),
    "no space after a dash": ("sources: Nguồn", "sources:\n  -Nguồn", "yaml-tight-dash", 7),
    "no space after the dash of a part": (
        "group: food",
        "group: food\nimages:\n  -file: a.jpg",
        "yaml-tight-dash",
        7,
    ),
    "a bracket open to the end": ("sources: Nguồn", "sources: [", "yaml-quote", 6),
    "a bare number for a price": ("group: food", "group: food\nprice: 150.000", "not-fields", 6),
    "a text for a list of fields": (
        "group: food",
        "group: food\nbuy_links: Sàn Nông sản",
        "not-a-list-of-fields",
        6,
    ),
    "a month as Vietnamese write it": (
        "group: food",
        "group: food\nprice: {amount: 1000, unit: kg, as_of: 11/2026}",
        "not-a-day",
        6,
    ),
    "a place by its name": (
        "group: food",
        "group: food\nplaces:\n  - Côn Minh",
        "not-a-commune-code",
        7,
    ),
    "a colon in an item": (
        "sources: Nguồn",
        "sources:\n  - Báo Bắc Kạn: số 3",
        "text-with-colon",
        7,
    ),
    "a part that the page has not": ("Bài.", "Bài.\n\n[x](#nope)", "broken-fragment", 10),
    "a part that another page has not": (
        "Bài.",
        "[x](../destinations/ho-nho.md#khong-co)",
        "broken-fragment",
        8,
    ),
    "a bell": ("Bài.", "Bài.\n\x07", "control-character", 9),
    "a bell in a field": ("title: Thử", "title: Thử\x1b", "control-character", 2),
    "a number in a text": ("Bài.", "Gọi 0912 345 678 nhé.", "contact-in-text", 8),
    "an address in a text": ("Bài.", "Thư: ba.nha@example.com.", "contact-in-text", 8),
    "a number in a field": (
        "group: food",
        "group: food\nstorage: Hỏi 0912.345.678",
        "contact-in-text",
        6,
    ),
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


def test_a_page_without_a_source_is_built_but_not_released(tiny_site: Path) -> None:
    page = tiny_site / "content" / "products" / "thu.md"
    page.write_text(GOOD.replace("sources: Nguồn\n", ""), encoding="utf-8")
    project = Project(tiny_site, tiny_site / "public", TODAY, without_samples=True)
    library, told = read(project)
    assert library
    assert "sources-missing" in {problem.code for problem in told}
    library, told = read(replace(project, release=True))
    assert not library
    assert [problem.code for problem in told if problem.is_error] == ["sources-missing-in-release"]


@pytest.mark.parametrize("name", ["site.yaml", "places.yaml"])
def test_a_slip_in_a_file_of_the_site_is_one_problem(find: Find, name: str) -> None:
    """Else each translation, each place and each link would be told as one more."""
    assert said(find({name: "name: a: b\n"})) == [("yaml-colon", 1)]


@pytest.mark.parametrize("name", ["site.yaml", "places.yaml"])
def test_a_file_of_the_site_that_is_missing_is_one_problem(tiny_site: Path, name: str) -> None:
    (tiny_site / "content" / name).unlink()
    [problem] = prepare(Project(tiny_site, tiny_site / "public", TODAY))[1]
    assert (problem.code, problem.position.file) == (
        name.replace(".yaml", "-missing"),
        f"content/{name}",
    )


@pytest.mark.parametrize(
    "broken",
    [
        {"products/b.md": GOOD.replace("group: food", "gruop: food")},
        {"site.yaml": "name: a: b\n"},
        {"products/b.md": GOOD.replace("title: Thử", "title:Thử")},
    ],
)
def test_advice_reaches_what_is_sound_beside_what_is_not(
    find: Find, broken: dict[str, str | bytes]
) -> None:
    problems = find({"products/a.md": GOOD.replace("sources", FUTURE, 1), **broken})
    assert ("future-decision", 7) in said(problems)


def test_the_text_of_a_page_is_checked_though_its_fields_are_wrong(find: Find) -> None:
    text = GOOD.replace("group", "gruop").replace("Bài.", "[x](a.md) ![y](b.jpg) 0912345678")
    assert [code for code, _ in said(find({"products/thu.md": text}))] == [
        "unknown-field",
        "broken-link",
        "broken-image",
        "contact-in-text",
    ]


def test_what_a_page_says_of_others_is_checked_though_a_field_is_wrong(find: Find) -> None:
    text = GOOD.replace(
        "group: food", 'group: fod\nproducers: ai\nplaces: "99999"\nsign: x\nredirect_from: mien'
    )
    assert said(find({"products/thu.md": text})) == [
        ("not-a-choice", 5),
        ("unknown-producer", 6),
        ("unknown-place", 7),
        ("unknown-sign", 8),
        ("redirect-taken", 9),
    ]


def test_a_translation_is_checked_though_its_page_is_wrong(find: Find) -> None:
    problems = find(
        {
            "products/mien.md": GOOD.replace("group", "gruop"),
            "products/mien.en.md": "---\ntitel: Home\n---\n[x](a.md)\n",
        }
    )
    assert [(problem.position.file, problem.code) for problem in problems] == [
        ("content/products/mien.en.md", "unknown-field"),
        ("content/products/mien.en.md", "broken-link"),
        ("content/products/mien.md", "unknown-field"),
    ]


@pytest.mark.parametrize(
    ("typed", "code"), [("Côn Minh", "02185"), ("Xã Quang Phong", "02185"), ("2185", "02185")]
)
def test_the_code_of_a_commune_is_offered_for_its_name(find: Find, typed: str, code: str) -> None:
    [problem] = find({"products/thu.md": GOOD.replace("group:", f"places: {typed}\ngroup:")})
    assert problem.sentence("vi").startswith(f"“{typed}” không phải mã xã.")
    assert problem.fact("guess") == code


def test_the_caret_stands_under_a_code_that_no_commune_has(find: Find) -> None:
    text = GOOD.replace("group:", "places: {code: 02158, former: Côn Minh}\ngroup:")
    [problem] = find({"products/thu.md": text})
    assert (problem.position.column, problem.position.width) == (16, 5)
    assert problem.fact("guess") == "02185"


@pytest.mark.parametrize(
    ("target", "guess"),
    [
        ("miem.md", ""),
        ("mienn.md", "mien.md"),
        ("MIEN.md", "mien.md"),
        ("mien", "mien.md"),
        ("mien.html", "mien.md"),
        ("htx-nha.md", "../producers/htx-nha.md"),
        ("../co-so/htx-nha.html", "../producers/htx-nha.md"),
        ("ho-nha.md", ""),
    ],
)
def test_a_link_is_taken_for_another_only_where_it_is_nearly_that(
    find: Find, target: str, guess: str
) -> None:
    [problem] = find({"products/thu.md": GOOD.replace("Bài.", f"[x]({target})")})
    assert (problem.code, problem.fact("guess")) == ("broken-link", guess)
    if not guess:
        assert "ví dụ mien.md, hoặc bỏ liên kết" in problem.sentence("vi")


def test_a_broken_link_is_told_at_each_of_its_places(find: Find) -> None:
    text = GOOD.replace("Bài.", "[x](a.md) [y](aa.md)\n\n[z](a.md), [u](a.md.md)")
    places = [(p.position.line, p.position.column) for p in find({"products/thu.md": text})]
    assert places == [(8, 5), (8, 15), (10, 5), (10, 16)]


def test_a_part_of_a_page_is_looked_for_in_the_language_of_the_link(find: Find) -> None:
    page = GOOD + "\n## Cách nấu\n\n[x](#cach-nau)\n"
    translation = "---\ntitle: Home\n---\n## How to cook\n\n[x](#cach-nau) [y](#how-to-cook)\n"
    [problem] = find({"products/mien.md": page, "products/mien.en.md": translation})
    assert (problem.position.file, problem.position.line) == ("content/products/mien.en.md", 6)
    assert problem.sentence("en").endswith("Use one of: #how-to-cook.")


def test_where_there_is_no_translation_the_parts_are_those_of_the_page(find: Find) -> None:
    problems = find(
        {
            "destinations/ho-nho.md": GOOD.replace("group: food", "kind: lake") + "## Mùa đẹp\n",
            "products/mien.en.md": "---\n---\n[x](../destinations/ho-nho.md#mua-dep)\n",
        }
    )
    assert problems == []


def test_the_nearest_part_is_offered(find: Find) -> None:
    [problem] = find({"products/thu.md": GOOD + "## Cách nấu\n\n[x](#cách-nâu)\n"})
    assert problem.fact("guess") == "#cach-nau"


def test_a_chart_is_a_part_of_its_page(find: Find) -> None:
    chart = (
        "charts:\n  - {id: sao, kind: bars, title: a, values: "
        "[{label: a, value: 1, text: a}, {label: b, value: 2, text: b}]}\n"
    )
    text = GOOD.replace("group: food\n", chart).replace("Bài.", "[chart:sao]\n\n[x](#sao)")
    assert find({"stories/thu.md": text}) == []


HEALTH = "Tốt cho sức khỏe"


@pytest.mark.parametrize(
    "field",
    [
        f"aliases: {HEALTH}",
        f"packaging: {HEALTH}",
        f"storage: {HEALTH}",
        f"season_note: {HEALTH}",
        f"trade: {{carton: {HEALTH}}}",
        f"shelf_life: '{HEALTH}'",
    ],
)
def test_claims_are_found_in_every_text_that_is_published(find: Find, field: str) -> None:
    [problem] = find({"products/thu.md": GOOD.replace("group:", f"{field}\ngroup:")})
    assert (problem.code, problem.position.line) == ("health-word", 5)
    assert problem.position.column == field.index(HEALTH) + 1


def test_claims_are_found_in_a_translation(find: Find) -> None:
    translation = "---\nstorage: Good for your health\n---\n"
    [problem] = find({"products/mien.en.md": translation})
    assert (problem.code, problem.position.line) == ("health-word", 2)


def test_of_what_is_not_eaten_no_claim_is_feared(find: Find) -> None:
    text = GOOD.replace("food", "craft").replace("Bài.", f"{HEALTH}.")
    assert find({"products/thu.md": text}) == []


def test_a_number_in_a_producers_text_is_refused_though_there_is_consent(find: Find) -> None:
    """It would stay when consent is withdrawn and the field is cleared."""
    consent = "phone: 0377123456\nconsent: {date: 2026-11-01, by: Bà Nhà}\nsources:"
    text = PRODUCER.replace("sources:", consent).replace("Bài.", "Gọi 0377 123 456.")
    [problem] = find({"producers/thu.md": text})
    assert (problem.code, problem.position.line) == ("contact-in-text", 10)
    assert "consent" in problem.sentence("vi")


def test_control_characters_are_told_each_at_its_place(find: Find) -> None:
    problems = find({"products/thu.md": GOOD.replace("Bài.", "B\x00ài\x1b.")})
    assert [(p.position.line, p.position.column, p.fact("found")) for p in problems] == [
        (8, 2, "U+0000"),
        (8, 5, "U+001B"),
    ]


def test_a_photograph_of_a_page_that_cannot_be_read_is_not_called_unused(find: Find) -> None:
    text = GOOD.replace("title: Thử", "title:Thử\nimages: {file: a.jpg}")
    assert said(find({"products/thu.md": text, "products/a.jpg": b"x"})) == [
        ("yaml-tight-colon", 2)
    ]


def test_every_mistake_of_a_line_shows_that_line(find: Find) -> None:
    problems = find(
        {
            "products/a.md": GOOD.replace("group: food\n", ""),
            "products/b.md": GOOD.replace("title: Thử", "title: Rượu").replace("food", "drink"),
            "producers/c.md": PRODUCER.replace("sources:", "phone: 0377123456\nsources:"),
            "products/d.md": GOOD.encode("cp1258", errors="replace"),
        }
    )
    assert len(problems) == 4
    for problem in problems:
        assert problem.position.line
        assert problem.position.column
        assert "^" in problem.text("vi")


def test_a_file_that_is_no_image_is_told_where_it_is_named(find: Find) -> None:
    problems = find({"products/a.jpg": "GIF89a", "products/thu.md": GOOD + "![x](a.jpg)"})
    assert said(problems) == [("not-an-image", 9)]


@pytest.mark.parametrize(
    ("typed", "guess"),
    [("phoi-mienn.jpg", "phoi-mien.jpg"), ("phoi-mien.png", "phoi-mien.jpg"), ("pho.jpg", "")],
)
def test_a_picture_is_taken_for_another_only_where_it_is_nearly_that(
    find: Find, typed: str, guess: str
) -> None:
    problems = find({"products/phoi-mien.jpg": "", "products/thu.md": GOOD + f"![Miến]({typed})"})
    [problem] = [problem for problem in problems if problem.code == "broken-image"]
    assert problem.fact("guess") == guess


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


def test_the_first_byte_that_is_not_utf8_is_pointed_at(find: Find) -> None:
    raw = GOOD.encode().replace("Bài.".encode(), "Bài s".encode() + b"\xf2 n\xf3i")
    [problem] = find({"products/thu.md": b"\xef\xbb\xbf" + raw})
    assert (problem.position.line, problem.position.column) == (8, len("Bài s") + 1)
    assert problem.excerpt == "Bài s� n�i"


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
    assert problem.position.file == "content/products/đông.md"


@pytest.mark.parametrize(
    ("name", "code", "reason"),
    [
        ("mien.vi.md", "vietnamese-ending", "không mang đuôi “.vi”"),
        pytest.param(
            "MIEN.md",
            "doubled-by-case",
            "chỉ khác content/products/mien.md ở chữ hoa",
            marks=pytest.mark.skipif(
                sys.platform in ("win32", "darwin"), reason="there it is the same file"
            ),
        ),
        ("mien/index.md", "doubled-bundle", "một trang viết hai lần"),
        ("miến.md", "doubled-permalink", "dấu, dấu cách và ký hiệu không làm"),
    ],
)
def test_a_page_there_already_is_told_with_the_right_reason(
    find: Find, name: str, code: str, reason: str
) -> None:
    [problem] = find({f"products/{name}": GOOD})
    assert problem.code == code
    assert reason in problem.sentence("vi")


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


FACTS_THAT_HELP = ("broken-fragment",)
"""Codes whose remedy is a fact: other headings, or none at all."""


def facts_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_names_the_same_facts_in_both_languages(code: str) -> None:
    message = MESSAGES[code]
    assert message.vi
    assert message.en
    assert facts_of(message.vi) == facts_of(message.en)
    assert bool(message.vi_else) == bool(message.en_else)
    assert facts_of(message.vi_else) == facts_of(message.en_else)


@pytest.mark.parametrize("code", [code for code in MESSAGES if code not in FACTS_THAT_HELP])
def test_every_message_says_what_to_do(code: str) -> None:
    message = MESSAGES[code]
    asks = ("hãy", "nên", "không cần làm gì")
    assert any(word in f"{message.vi} {message.vi_else}".lower() for word in asks)


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_of_the_command_names_the_same_facts_in_both_languages(key: str) -> None:
    vi, en = SENTENCES[key]
    assert facts_of(vi) == facts_of(en)


@pytest.mark.parametrize(
    ("errors", "warnings", "sentence"),
    [
        (1, 0, "1 error, 0 warnings."),
        (0, 1, "0 errors, 1 warning."),
        (2, 2, "2 errors, 2 warnings."),
    ],
)
def test_what_is_counted_stands_in_the_right_number(
    errors: int, warnings: int, sentence: str
) -> None:
    assert say("counted", "en", errors=errors, warnings=warnings) == sentence
    assert say("counted", "vi", errors=errors, warnings=warnings).startswith(f"{errors} lỗi,")
