"""A problem as it is printed: place, sentence, the line, and a caret under what is meant."""

import pytest

from saobac.diagnostics import (
    EXCERPT_WIDTH,
    Diagnostic,
    Position,
    capped,
    diagnostic,
    nearest_name,
)


def shown(line: str, meant: str) -> Diagnostic:
    """Make a problem with a part of a line."""
    where = Position("content/a.md", 12, line.index(meant) + 1, len(meant))
    return diagnostic(where, "text-with-colon", line, found=meant)


def test_a_problem_is_printed_with_place_sentence_line_and_caret() -> None:
    assert shown("titel: Hà Giang", "titel").text("en") == (
        "content/a.md:12:1  The colon here makes “titel” look like a field. "
        "Put the whole text in quotes.\n   12 | titel: Hà Giang\n      | ^^^^^"
    )


@pytest.mark.parametrize(
    "before",
    [
        "Thử nghiệm chữ có dấu: ",
        "chữ Nôm 𡨸喃: ",
        "dấu rời a\u0323\u0302: ",
        "\tthụt vào: ",
        "Rất dài. " * 30,
    ],
)
def test_the_caret_stands_under_what_is_meant(before: str) -> None:
    line, caret = shown(f"{before}sai", "sai").text("vi").split("\n")[1:]
    wide = sum(letter in "𡨸喃" for letter in line)
    loose = sum(letter in "\u0323\u0302" for letter in line)
    assert caret.index("^") == line.index("sai") + wide - loose
    assert caret.count("^") == len("sai")


def test_a_long_line_is_cut_to_the_width_of_a_terminal() -> None:
    line = shown("a " * 200 + "sai" + " b" * 200, "sai").text("vi").split("\n")[1]
    assert len(line) <= EXCERPT_WIDTH + len("   12 | ……")


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    problem = diagnostic(Position("content/a.md"), "not-utf8")
    assert problem.text("en").startswith("content/a.md  This file is not UTF-8.")
    assert "\n" not in problem.text("en")


def test_a_guess_closes_the_sentence() -> None:
    problem = diagnostic(
        Position("a"), "unknown-producer", found="htx-tai-hoa", guess="htx-tai-hoan"
    )
    assert problem.sentence("vi").endswith("Có phải bạn muốn viết “htx-tai-hoan”?")
    assert problem.sentence("en").endswith("Did you mean “htx-tai-hoan”?")


def test_without_a_guess_it_is_said_what_to_do() -> None:
    problem = diagnostic(Position("a"), "unknown-producer", found="ai")
    assert problem.sentence("vi").endswith("hoặc bỏ dòng này.")
    assert problem.sentence("en").endswith("or take this line out.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("htx-tai-hoang", "htx-tai-hoan"),
        ("htx-tia-hoan", "htx-tai-hoan"),
        ("HTX-Tài-Hoan", "htx-tai-hoan"),
        ("htx-tan-thanh", ""),
        ("htx-nha", ""),
    ],
)
def test_only_a_slip_of_the_fingers_is_taken_for_another_name(typed: str, meant: str) -> None:
    assert nearest_name(typed, ["htx-tai-hoan", "cong-ty-htl"]) == meant


def test_a_control_character_is_shown_and_not_obeyed() -> None:
    text = shown("a\x1b[2J\x07 sai", "sai").text("vi")
    assert "a␛[2J␇ sai" in text
    assert "\x1b" not in text


def test_the_first_mistakes_of_a_file_are_told_and_the_rest_is_counted() -> None:
    problems = [diagnostic(Position("a", line, 1), "not-fields") for line in range(1, 10)]
    *told, more = capped(problems, most=3)
    assert told == problems[:3]
    assert (more.code, more.fact("count"), more.position.line) == ("more-problems", "6", 4)


def test_one_mistake_more_is_told_rather_than_counted() -> None:
    problems = [diagnostic(Position("a", line, 1), "not-fields") for line in range(1, 5)]
    assert capped(problems, most=3) == problems
