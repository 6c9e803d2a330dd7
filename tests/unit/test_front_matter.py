"""Front matter is read as typed: what plain YAML would change stays, what it hides is refused."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saobac.front_matter import FrontMatter, parse, split


def read(text: str) -> FrontMatter:
    matter, problems = parse(text, "a.md", 2, ("---", *text.split("\n")))
    assert problems == []
    assert matter is not None
    return matter


@pytest.mark.parametrize(
    "typed",
    [
        "0377123456",
        "0012345600012",
        "12:30",
        "no",
        "yes",
        "null",
        "~",
        "1_000",
        "2025-02-30",
        "1e3",
    ],
)
def test_a_value_stays_as_typed(typed: str) -> None:
    assert read(f"a: {typed}").data == {"a": typed}


def test_an_empty_value_is_left_out() -> None:
    assert read("a:\nb: ''\nc: 1").data == {"c": "1"}


def test_nothing_is_no_fields() -> None:
    assert read("").data == {}


def test_every_value_knows_its_place() -> None:
    matter = read("a: 1\nb:\n  - c: ngày mai")
    where = matter.locate(("b", 0, "c"))
    assert (where.line, where.column, where.width) == (4, 8, len("ngày mai"))


@pytest.mark.parametrize(
    ("text", "line"), [("a: b\nsources:\nc: d", 3), ("a: b\nsources: []", 3), ("a: b", 1)]
)
def test_what_is_wrong_with_a_field_is_told_at_its_key_or_else_of_the_whole(
    text: str, line: int
) -> None:
    problem = read(text).key_problem(("sources",), "sources-missing")
    assert (problem.position.line, problem.position.column) == (line, 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title:Khoai sọ\nsummary: a", "yaml-tight-colon", 2, 6),
        ("title: a\nsummary:b\nupdated: c", "yaml-tight-colon", 3, 8),
        ("title: a\nsummary:b", "yaml-tight-colon", 3, 8),
        ("title:Khoai sọ", "yaml-tight-colon", 2, 6),
        ("price:\n  amount:1\n  unit: kg", "yaml-tight-colon", 3, 9),
        ("places: {code:02185, former: a}", "yaml-tight-colon", 2, 14),
        ("title：Khoai sọ\nsummary: a", "yaml-wide-colon", 2, 6),
        ("title ： Khoai sọ\nsummary: a", "yaml-wide-colon", 2, 7),
        ("r:\n  - name: a\n   stars: 3\n    score: 60", "yaml-indent", 4, 4),
        ("r:\n  - name: a\n    score: 60\n   stars: 3", "yaml-indent", 5, 4),
        ("r:\n  - name: a\n     stars: 3", "yaml-indent", 4, 6),
        ("r:\n  - name: a\n  stars: 3", "yaml-indent", 4, 3),
        ("title: a\n  bad: [\nb: c", "yaml-indent", 3, 3),
        ("title: a\n b: c", "yaml-indent", 3, 2),
        (" title: a\nb: c", "yaml-indent", 2, 2),
        ("r:\n  - a\n - b\nc: d", "yaml-indent", 4, 2),
        ("r:\n   - name: a\n    stars: 3\n    score: 1", "yaml-indent", 3, 4),
        ("r:\n   - a\n  - b\n  - c", "yaml-indent", 3, 4),
        ("r:\n  - a\n    - b\nc: d", "yaml-indent", 4, 5),
        ("r:\n  - a: b\n   - a: b", "yaml-indent", 4, 4),
        ("trade:\n  carton:25 kg", "yaml-tight-colon", 3, 9),
        ('title："a: b"\nsummary: c', "yaml-wide-colon", 2, 6),
        ("sources:\n  -Phiếu điều tra", "yaml-tight-dash", 3, 3),
        ("sources:\n  - a\n  -b", "yaml-tight-dash", 4, 3),
        ("sources:\n  -a\n  - b", "yaml-tight-dash", 3, 3),
        ("sources:\n  - a\n    -b", "yaml-tight-dash", 4, 5),
        ("sources: a\n  -b", "yaml-tight-dash", 3, 3),
        ("images:\n  -file: a.jpg", "yaml-tight-dash", 3, 3),
        ("images:\n-file: a.jpg", "yaml-tight-dash", 3, 1),
        ("images:\n  -file: a.jpg\n    alt: b", "yaml-tight-dash", 3, 3),
        ("sources:\n  -1234/QĐ-UBND\n  - b", "yaml-tight-dash", 3, 3),
        ("name: [", "yaml-quote", 2, 7),
        ("a: b\nname: {c: d,\n", "yaml-quote", 3, 7),
        ("a: [b: [c,\n", "yaml-quote", 2, 8),
        ("title: a: b", "yaml-colon", 2, 9),
        ("title: a\nKhoai sọ\nb: c", "yaml-syntax", 3, 1),
        ("- a", "not-a-mapping", 2, 1),
    ],
)
def test_a_slip_is_told_at_its_own_line_and_column(
    text: str, code: str, line: int, column: int
) -> None:
    [problem] = parse(text, "a.md", 2, ("---", *text.split("\n")))[1]
    where = problem.position
    assert (problem.code, where.line, where.column) == (code, line, column)


def test_an_indent_is_told_with_the_one_that_its_neighbours_have() -> None:
    text = "r:\n  - name: a\n   stars: 3\n    score: 60"
    [problem] = parse(text, "a.md", 2, ("---", *text.split("\n")))[1]
    assert "thụt vào đúng 4 dấu cách" in problem.sentence("vi")
    assert "indent it by 4" in problem.sentence("en")


def test_slips_of_several_lines_come_together() -> None:
    text = "title:a\nsummary：b\nr:\n  - name: c\n   stars: 3\nupdated: d"
    problems = parse(text, "a.md", 2, ("---", *text.split("\n")))[1]
    assert [(problem.code, problem.position.line) for problem in problems] == [
        ("yaml-tight-colon", 2),
        ("yaml-wide-colon", 3),
        ("yaml-indent", 6),
    ]


@pytest.mark.parametrize("key", ["sources", "aliases", "producers"])
@pytest.mark.parametrize("margin", ["", "  "])
def test_items_without_a_space_after_their_dash_are_told_each_and_never_joined(
    key: str, margin: str
) -> None:
    text = f"{key}:\n{margin}-Phiếu điều tra\n{margin}-1234/QĐ-UBND\n{margin}-Báo\nlast: a"
    matter, problems = parse(text, "a.md", 2, ("---", *text.split("\n")))
    assert matter is None
    assert [
        (problem.code, problem.position.line, problem.position.column) for problem in problems
    ] == [("yaml-tight-dash", line, len(margin) + 1) for line in (3, 4, 5)]
    assert problems[0].sentence("vi").startswith("Thiếu dấu cách sau gạch đầu dòng")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: -b", "-b"),
        ("a: -5", "-5"),
        ("a:\n  -5", "-5"),
        ("a:\n  -5,5 độ", "-5,5 độ"),
        ("a: từ 5 đến\n  -7 độ", "từ 5 đến -7 độ"),
        ("a:\n  --", "--"),
        ("a: b -c\n  d-e -f", "b -c d-e -f"),
        ("a: >\n  -b\n  -c", "-b -c"),
        ("a: |\n  -b", "-b"),
        ("a: 'b\n  -c'", "b -c"),
        ("a: [-b,\n  -c]", ["-b", "-c"]),
        ("a:\n  - -b", ["-b"]),
    ],
)
def test_a_dash_that_is_part_of_a_value_is_no_slip(text: str, value: object) -> None:
    assert read(text).data == {"a": value}


def test_a_bracket_that_nothing_closes_is_told_with_what_closes_it() -> None:
    [problem] = parse("name: [", "site.yaml", 1, ("name: [",))[1]
    assert problem.text("vi").splitlines() == [
        "site.yaml:1:7  Dấu “[” mở ra ở đây mà không khép lại. Hãy thêm “]” ở cuối giá trị.",
        "    1 | name: [",
        "      |       ^",
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "a: >\n  b:c\n   d: e",
        "a: 'b\n  c:d'",
        "a: [b,\n  c]",
        "a:\n  -5",
        "a:\n- b: c\n  d: e\n- f",
        "a:\n  - b:\n      - c: 1\n    d: 2",
        "# a:b\na: https://e.example",
    ],
)
def test_what_is_no_slip_is_not_blamed_for_another(fine: str) -> None:
    text = f"{fine}\nlast: a: b"
    [problem] = parse(text, "a.md", 2, ("---", *text.split("\n")))[1]
    assert (problem.code, problem.excerpt) == ("yaml-colon", "last: a: b")


PAGES = sorted((Path(__file__).parents[2] / "content" / "products").glob("*.md"))
FIELD = re.compile(r"^( *(?:- )?[a-z_]+): (?=\S)")


@pytest.mark.parametrize(("colon", "code"), [(":", "tight"), ("：", "wide"), ("： ", "wide")])
def test_on_whatever_line_of_real_pages_a_colon_is_mistyped_it_is_told_there(
    colon: str, code: str
) -> None:
    tried = 0
    for page in PAGES:
        lines = page.read_text(encoding="utf-8").split("\n")
        for number in range(1, lines.index("---", 1)):
            slipped = FIELD.sub(rf"\g<1>{colon}", lines[number], count=1)
            if slipped != lines[number]:
                text = "\n".join((*lines[:number], slipped, *lines[number + 1 :]))
                [problem] = split(text, page.name)[3]
                told = (problem.code, problem.position.line, page.name)
                assert told == (f"yaml-{code}-colon", number + 1, page.name)
                tried += 1
    assert tried > 100


def test_an_item_left_empty_does_not_shift_the_places_of_others() -> None:
    matter = read("a:\n  -\n  - b")
    assert matter.data == {"a": ["b"]}
    assert matter.locate(("a", 0)).line == 4


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab:-[]{}\"'&*!|>%@#?, \n\tế1")), max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    matter, problems = parse(text, "a.md", 2, ("---", *text.split("\n")))
    assert matter is not None or problems


@pytest.mark.parametrize("text", ["a: " + "[" * 5000 + "]" * 5000, "a: \x00", "- a", "? [a]\n: b"])
def test_what_is_no_front_matter_is_told(text: str) -> None:
    _, problems = parse(text, "a.md", 2, ("---", *text.split("\n")))
    assert problems
