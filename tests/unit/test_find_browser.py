"""In what order a browser is looked for and installed."""

from pathlib import Path

import pytest

from tools import find_browser as finder
from tools.find_browser import GiveUp, Install, Situation, Use, decide

NOTHING = Situation(override=None, override_works=False, installed=(), can_install_packages=False)
CHROMIUM = Path("chromium")
EDGE = Path("edge")


def test_override_wins_over_installed() -> None:
    named = Path("mine")
    assert decide(Situation(named, True, (CHROMIUM,), True)) == Use(named)


def test_broken_override_is_an_error_even_with_a_browser_installed() -> None:
    step = decide(Situation(Path("gone"), False, (CHROMIUM,), True))
    assert isinstance(step, GiveUp)
    assert "SAOBAC_BROWSER names gone" in step.reason


def test_first_installed_browser_is_used() -> None:
    assert decide(Situation(None, False, (CHROMIUM, EDGE), True)) == Use(CHROMIUM)


def test_debian_package_comes_before_download() -> None:
    assert decide(Situation(None, False, (), True)) is Install.DEBIAN_PACKAGE


def test_download_where_packages_cannot_be_installed() -> None:
    assert decide(NOTHING) is Install.PLAYWRIGHT_DOWNLOAD


def test_download_after_the_package_failed() -> None:
    tried = frozenset({Install.DEBIAN_PACKAGE})
    assert decide(Situation(None, False, (), True, tried)) is Install.PLAYWRIGHT_DOWNLOAD


@pytest.mark.parametrize("can_install_packages", [True, False])
def test_gives_up_only_when_all_was_tried(can_install_packages: bool) -> None:
    step = decide(Situation(None, False, (), can_install_packages, frozenset(Install)))
    assert isinstance(step, GiveUp)
    assert "SAOBAC_BROWSER" in step.reason


def test_each_way_is_tried_once_then_it_fails() -> None:
    calls: list[Install] = []

    def look(tried: frozenset[Install]) -> Situation:
        return Situation(None, False, (), True, tried)

    installers = {way: (lambda way=way: calls.append(way)) for way in Install}
    with pytest.raises(finder.BrowserMissingError, match="no browser could be found"):
        finder.find_browser(look, installers)
    assert calls == [Install.DEBIAN_PACKAGE, Install.PLAYWRIGHT_DOWNLOAD]


def test_stops_at_the_first_way_that_works() -> None:
    def look(tried: frozenset[Install]) -> Situation:
        return Situation(None, False, (CHROMIUM,) if tried else (), True, tried)

    def forbidden() -> None:
        pytest.fail("a browser was there already")

    installers = {
        Install.DEBIAN_PACKAGE: lambda: None,
        Install.PLAYWRIGHT_DOWNLOAD: forbidden,
    }
    assert finder.find_browser(look, installers) == CHROMIUM


def test_windows_places_follow_the_environment() -> None:
    places = finder.usual_places("win32", {"PROGRAMFILES": "P", "LOCALAPPDATA": ""}, Path("home"))
    assert places == [Path("P") / program for program in finder.WINDOWS_PROGRAMS]


def test_macos_looks_in_the_home_too() -> None:
    places = finder.usual_places("darwin", {}, Path("home"))
    assert Path("home/Applications/Chromium.app/Contents/MacOS/Chromium") in places


def test_override_from_the_environment_must_be_a_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(finder.OVERRIDE, "no-such-browser-anywhere")
    assert finder.main() == 1
    assert "unset or correct it" in capsys.readouterr().err
