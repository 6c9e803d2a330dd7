"""What a page wears in the preview alone."""

import re

import pytest

from saobac.preview.dressing import Version, dress

HTML = b"""<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'">
<link rel="stylesheet" href="static/site-1.css">
</head><body>x</body></html>
"""
HOST = "127.0.0.1:8000"


def dressed(html: bytes, path: str = "a.html") -> str:
    return dress(html, path, Version.of(html), HOST, "t0ken").decode()


def policy(html: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return found[1]


def test_a_page_may_reach_the_preview_and_nothing_more() -> None:
    expected = f"default-src 'self'; script-src 'self'; connect-src 'self' ws://{HOST}"
    assert policy(dressed(HTML)) == expected


def test_a_page_that_may_connect_to_nothing_may_reach_the_preview() -> None:
    html = HTML.replace(b"script-src 'self'", b"connect-src 'none'")
    assert policy(dressed(html)) == f"default-src 'self'; connect-src 'self' ws://{HOST}"


def test_a_page_may_still_reach_what_it_could_before() -> None:
    html = HTML.replace(b"script-src 'self'", b"connect-src 'self' https://git.example")
    expected = f"default-src 'self'; connect-src 'self' https://git.example ws://{HOST}"
    assert policy(dressed(html)) == expected


def test_a_page_gets_one_script_in_its_head() -> None:
    head = dressed(HTML).partition("</head>")[0]
    assert head.count("<script") == 1
    assert 'src="/-/preview/preview.js"' in head
    assert 'data-token="t0ken"' in head


def test_a_path_cannot_break_out_of_its_attribute() -> None:
    assert "<b>" not in dressed(HTML, 'a"><b>.html')


def test_a_base_for_another_server_leads_to_this_one() -> None:
    html = HTML.replace(b"</head>", b'<base href="/thu-muc/"></head>')
    assert '<base href="/">' in dressed(html)


def test_a_page_without_a_head_gets_its_script_all_the_same() -> None:
    assert "preview.js" in dressed(b"<p>x")


@pytest.mark.parametrize(
    ("before", "after", "restyled"),
    [
        (HTML, HTML, False),
        (HTML, HTML.replace(b"site-1", b"site-2"), True),
        (HTML, HTML.replace(b">x<", b">y<"), False),
        (HTML, HTML.replace(b"site-1", b"site-2").replace(b">x<", b">y<"), False),
        (HTML, HTML.replace(b"</head>", b'<link rel="stylesheet" href="b.css"></head>'), False),
    ],
)
def test_a_page_is_restyled_when_nothing_but_its_stylesheet_is_another(
    before: bytes, after: bytes, restyled: bool
) -> None:
    assert Version.of(after).is_restyled(Version.of(before)) is restyled
