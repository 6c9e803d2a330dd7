"""Front matter is read as typed: what plain YAML would change stays, what it hides is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saobac.front_matter import FrontMatter, parse


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


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab:-[]{}\"'&*!|>%@#?, \n\tế1")), max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    matter, problems = parse(text, "a.md", 2, ("---", *text.split("\n")))
    assert matter is not None or problems


@pytest.mark.parametrize("text", ["a: " + "[" * 5000 + "]" * 5000, "a: \x00", "- a", "? [a]\n: b"])
def test_what_is_no_front_matter_is_told(text: str) -> None:
    _, problems = parse(text, "a.md", 2, ("---", *text.split("\n")))
    assert problems
