"""A problem as it is printed: place, sentence, the line, and a caret under what is meant."""

import pytest

from saobac.diagnostics import EXCERPT_WIDTH, Diagnostic, Position, diagnostic


def shown(line: str, meant: str) -> Diagnostic:
    """Make a problem with a part of a line."""
    where = Position("content/a.md", 12, line.index(meant) + 1, len(meant))
    return diagnostic(where, "unknown-field", line, field=meant, kind="Sản phẩm\tA product")


def test_a_problem_is_printed_with_place_sentence_line_and_caret() -> None:
    assert shown("titel: Hà Giang", "titel").text("en") == (
        "content/a.md:12:1  A product has no field “titel”.\n   12 | titel: Hà Giang\n      | ^^^^^"
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
