"""The preview answers pages of its own address, and no others."""

import pytest

from saobac.preview.guard import Guard

GUARD = Guard(8000, "t0k3n")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_its_own_names_are_allowed(host: str) -> None:
    assert GUARD.allows_host(host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:8001",
        "127.0.0.1:8000.evil.example",
        "evil.example,127.0.0.1:8000",
        "localhost:8000@evil.example",
    ],
)
def test_any_other_host_is_refused(host: str | None) -> None:
    assert not GUARD.allows_host(host)


@pytest.mark.parametrize("origin", [None, "http://127.0.0.1:8000", "http://localhost:8000"])
def test_pages_of_its_own_and_no_page_at_all_are_allowed(origin: str | None) -> None:
    assert GUARD.allows_origin(origin)


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "",
        "http://evil.example",
        "https://127.0.0.1:8000",
        "http://127.0.0.1:8001",
        "file://",
    ],
)
def test_any_other_origin_is_refused(origin: str) -> None:
    assert not GUARD.allows_origin(origin)


def test_port_80_is_left_out_by_browsers() -> None:
    assert Guard(80).allows_host("127.0.0.1")


def test_every_preview_has_a_token_of_its_own() -> None:
    assert GUARD.token != Guard(8000).token


@pytest.mark.parametrize("token", ["", "đoán", GUARD.token[:-1], GUARD.token + "x"])
def test_a_wrong_token_is_not_known(token: str) -> None:
    assert not GUARD.knows(token)
