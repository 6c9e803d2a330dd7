"""Authors' Markdown becomes clean HTML."""

import pytest

from saobac.prose import render


def html(text: str) -> str:
    return "".join(part.html for part in render(text).parts)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("tháng 5 -- tháng 8", "tháng 5 – tháng 8"),
        ("hồ --- và núi", "hồ — và núi"),
        ("chờ...", "chờ…"),
        ("điền ---- vào", "điền ---- vào"),
        ("1.... 2", "1.... 2"),
    ],
)
def test_dashes_and_dots_become_the_signs_that_they_stand_for(typed: str, shown: str) -> None:
    assert html(typed) == f"<p>{shown}</p>"


def test_what_is_typed_letter_by_letter_stays_so() -> None:
    assert html("Gõ `--release ...` nhé") == "<p>Gõ <code>--release ...</code> nhé</p>"


def test_a_link_leads_where_it_is_written() -> None:
    assert html("[mùa -- vụ](a--b...md)") == '<p><a href="a--b...md">mùa – vụ</a></p>'


def test_html_that_could_harm_is_taken_out() -> None:
    assert html("a<script>alert(1)</script><b onclick='x()'>b</b>") == "<p>a<b>b</b></p>"
