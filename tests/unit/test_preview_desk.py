"""What open pages are told after a build: only those that changed are loaded anew."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from saobac.build_report import Report
from saobac.diagnostics import Position, diagnostic
from saobac.preview.desk import Desk
from saobac.preview.dressing import Version
from saobac.preview.outcome import Outcome, Progress, Stop
from saobac.preview.shortcuts import Shortcut
from saobac.preview.site import BuiltSite

PAGE = '<link rel="stylesheet" href="{css}">{text}<img src="anh.jpg">'
GUIDE = Shortcut("/-/guide/", "Hướng dẫn", "Guide")
FAULTY = diagnostic(
    Position("content/a.md", 2, 1, 5),
    "unknown-field",
    "titel: A",
    kind="Trang\tPage",
    field="titel",
    guess="title",
)


@dataclass(eq=False)
class Browser:
    """A page that is open, and all that it was told."""

    path: str
    version: Version
    told: list[dict[str, object]] = field(default_factory=list)

    def send_message(self, message: dict[str, object]) -> None:
        self.told.append(message)

    def close(self, code: int | None = None, reason: str | None = None) -> None:
        self.told.append({"command": "close", "code": code})

    @property
    def reloads(self) -> list[dict[str, object]]:
        return [message for message in self.told if message["command"] == "reload"]

    @property
    def state(self) -> dict[str, object]:
        return [message for message in self.told if message["command"] == "state"][-1]


def write(folder: Path, name: str, *, css: str = "1.css", text: str = "x") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(PAGE.format(css=css, text=text), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("index.html", "a.html", "b.html"):
        write(tmp_path, name)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(BuiltSite(folder), "vi", (GUIDE,))


def opened(desk: Desk, path: str) -> Browser:
    """Return a page that was just opened."""
    browser = Browser(path, desk.site.version(path))
    desk.welcome(browser)
    return browser


def built(*changed: str, **facts: object) -> Outcome:
    return Outcome(Report(()), 0.1, frozenset(changed), **facts)  # type: ignore[arg-type]


def test_the_page_that_changed_is_loaded_anew_and_no_other(folder: Path, desk: Desk) -> None:
    one, other = opened(desk, "a.html"), opened(desk, "b.html")
    write(folder, "a.html", text="y")
    desk.note_outcome(built("a.html"))
    assert [message["path"] for message in one.reloads] == ["a.html"]
    assert other.reloads == []


def test_a_stylesheet_takes_the_place_of_another_without_a_reload(folder: Path, desk: Desk) -> None:
    browser = opened(desk, "a.html")
    write(folder, "a.html", css="2.css")
    desk.note_outcome(built("a.html", "2.css"))
    assert browser.reloads == [
        {"command": "reload", "path": "2.css", "originalPath": "1.css", "liveCSS": True}
    ]


def test_of_two_stylesheets_only_the_changed_one_is_exchanged(folder: Path, desk: Desk) -> None:
    second = '<link rel="stylesheet" href="b.css">'
    write(folder, "a.html", text=second)
    browser = opened(desk, "a.html")
    write(folder, "a.html", css="2.css", text=second)
    desk.note_outcome(built("a.html", "2.css"))
    assert [message["path"] for message in browser.reloads] == ["2.css"]


def test_a_page_is_loaded_anew_for_a_picture_on_it(desk: Desk) -> None:
    browser = opened(desk, "a.html")
    desk.note_outcome(built("media/anh.jpg"))
    assert len(browser.reloads) == 1


def test_a_page_that_was_built_anew_while_it_was_loading_is_loaded_again(
    folder: Path, desk: Desk
) -> None:
    browser = Browser("a.html", desk.site.version("a.html"))
    write(folder, "a.html", text="y")
    desk.welcome(browser)
    assert len(browser.reloads) == 1


def test_the_page_before_the_first_build_is_loaded_anew_after_it(tmp_path: Path) -> None:
    desk = Desk(BuiltSite(tmp_path), "vi", ())
    browser = opened(desk, "")
    assert browser.reloads == []
    write(tmp_path, "index.html")
    desk.note_outcome(built("index.html"))
    assert len(browser.reloads) == 1


def test_a_page_that_comes_into_being_takes_the_place_of_the_missing_one(
    folder: Path, desk: Desk
) -> None:
    browser = opened(desk, "moi.html")
    write(folder, "moi.html", text="mới")
    desk.note_outcome(built("moi.html"))
    assert len(browser.reloads) == 1


def test_an_error_is_told_with_its_place_and_its_line(desk: Desk) -> None:
    browser = opened(desk, "a.html")
    desk.note_outcome(Outcome(Report((FAULTY,)), 0.1))
    assert browser.state["errors"] == [
        {
            "file": "content/a.md",
            "form": "",
            "line": 2,
            "sentence": "Trang không có trường “titel”. Có phải bạn muốn viết “title”?",
            "text": "titel: A",
            "caret": "^^^^^",
        }
    ]
    assert browser.reloads == []


def test_a_stop_is_told_in_the_language_of_staff(folder: Path) -> None:
    desk = Desk(BuiltSite(folder), "en", ())
    desk.note_outcome(built(stop=Stop("bug", (("log", "x.log"),))))
    assert "x.log" in str(opened(desk, "a.html").state["stop"])


def test_a_page_knows_the_file_that_it_is_made_from(desk: Desk) -> None:
    desk.note_outcome(built(sources={"a.html": "content/a.md", "index.html": "content/i.md"}))
    assert opened(desk, "a.html").state["source"] == "content/a.md"
    assert opened(desk, "").state["source"] == "content/i.md"
    assert opened(desk, "b.html").state["source"] == ""


def test_a_shortcut_shows_once_its_page_is_there(folder: Path, desk: Desk) -> None:
    assert opened(desk, "a.html").state["shortcuts"] == []
    write(folder, "-/guide/index.html")
    assert opened(desk, "a.html").state["shortcuts"] == [
        {"href": "/-/guide/", "label": "Hướng dẫn"}
    ]


def test_progress_is_told_to_pages_that_are_open_and_that_open_later(desk: Desk) -> None:
    browser = opened(desk, "a.html")
    desk.note_progress(Progress(3, 9))
    expected = {"command": "progress", "done": 3, "total": 9}
    assert browser.told[-1] == expected
    assert opened(desk, "b.html").told[-1] == expected


def test_a_page_that_was_closed_is_told_nothing(folder: Path, desk: Desk) -> None:
    browser = opened(desk, "a.html")
    desk.forget(browser)
    browser.told.clear()
    desk.note_outcome(built("a.html"))
    assert browser.told == []


def test_pages_are_told_that_the_preview_ends(desk: Desk) -> None:
    browser = opened(desk, "a.html")
    desk.dismiss()
    assert browser.told[-1] == {"command": "close", "code": 1001}
