"""A kiosk that nobody looks after: whatever is lost, pressed or left standing, it goes on."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_kiosk import (
    IDLE,
    LANDSCAPE,
    PIN,
    PORTRAIT,
    TARGET,
    Kiosks,
    do,
    enter,
    kiosks,
    open_kiosk,
    rest,
    show,
    stand,
)
from tests.conftest import PageFactory, WatchedPage, address_of

__all__ = ["kiosks", "stand"]

HOLD = 5100
QUARTER = 900_000
"""Milliseconds after which a stage that nobody touches is given up."""
MINUTE = 60_000
LEFT, RIGHT = (20, 20), (1060, 20)


def hold(page: Page, corner: tuple[int, int]) -> None:
    """Let a finger rest in a corner."""
    session = page.context.new_cdp_session(page)
    point = [{"x": corner[0], "y": corner[1]}]
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": point})
    page.clock.run_for(HOLD)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def ids_shown(page: Page) -> list[str]:
    return list(page.evaluate("['loop', 'over'].filter(id => !document.getElementById(id).hidden)"))


# --- The stage ------------------------------------------------------------------------------


def test_a_finger_begins_and_ends_the_stage(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "san-pham/mau-mat-ong.html")
    hold(page, LEFT)
    expect(page.locator("#over.presenting .slide-title")).to_be_visible()
    hold(page, LEFT)
    assert ids_shown(page) == []
    assert page.evaluate("saobacShell.path()") == "san-pham/mau-mat-ong.html"


def test_staff_come_in_from_the_stage(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    hold(page, RIGHT)
    expect(page.locator(".staff-lock")).to_be_visible()
    page.locator('[data-staff="close"]').first.tap()
    assert ids_shown(page) == []
    rest(page)
    assert ids_shown(page) == ["loop"]


def test_a_finger_that_goes_at_once_turns_the_slide(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    number = page.locator(".present-number")
    expect(number).to_contain_text("1 /")
    page.touchscreen.tap(900, 900)
    expect(number).to_contain_text("2 /")
    page.touchscreen.tap(*LEFT)
    expect(number).to_contain_text("1 /")


def test_slides_follow_by_themselves_and_wait_for_who_speaks(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    number = page.locator(".present-number")
    page.clock.run_for(9000)
    expect(number).to_contain_text("2 /")
    page.touchscreen.tap(900, 900)
    page.clock.run_for(50_000)
    expect(number).to_contain_text("3 /")
    page.clock.run_for(10_000)
    expect(number).to_contain_text("4 /")


def test_a_stage_that_was_left_becomes_the_loop_with_nothing_of_it(stand: WatchedPage) -> None:
    page = stand.page
    page.evaluate("saobacKioskList.put('mau-mat-ong', 2)")
    do(page, "language")
    hold(page, LEFT)
    page.clock.run_for(QUARTER - HOLD)
    assert ids_shown(page) == ["over"]
    page.clock.run_for(2 * HOLD)
    assert ids_shown(page) == ["loop"]
    assert page.evaluate("[saobacShell.language(), saobacKioskList.text()]") == ["vi", ""]
    page.clock.run_for(QUARTER)
    assert ids_shown(page) == ["loop"]


def test_whoever_comes_upon_the_stage_sees_the_way_out(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    leave = page.get_by_role("button", name="Đóng")
    box = leave.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= TARGET
    page.touchscreen.tap(900, 900)
    leave.tap()
    assert ids_shown(page) == []
    rest(page)
    assert ids_shown(page) == ["loop"]


def test_a_stage_that_the_address_asks_for_is_clean(page_at: PageFactory, kiosks: Kiosks) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", asked="?present=1").page
    expect(page.locator("#over .slide-title")).to_be_visible()
    assert page.locator("#over button:not(.corner)").count() == 0


def test_touches_that_turn_nothing_do_not_keep_the_stage(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    for _ in range(2):
        page.clock.run_for(QUARTER * 45 // 100)
        page.locator("#over").dispatch_event("pointerdown")
        page.keyboard.press("x")
    assert ids_shown(page) == ["over"]
    page.clock.run_for(QUARTER // 10)
    assert ids_shown(page) == ["loop"]


def test_passers_by_who_turn_slides_keep_the_stage_for_half_an_hour(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    for _ in range(5):
        page.clock.run_for(5 * MINUTE)
        page.touchscreen.tap(900, 900)
        assert ids_shown(page) == ["over"]
    page.clock.run_for(5 * MINUTE)
    assert ids_shown(page) == ["loop"]


def test_a_remote_keeps_the_stage_for_who_speaks(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, LEFT)
    for _ in range(6):
        page.clock.run_for(10 * MINUTE)
        page.keyboard.press("PageDown")
        assert ids_shown(page) == ["over"]
    page.clock.run_for(QUARTER)
    assert ids_shown(page) == ["loop"]


def test_a_list_that_may_not_be_shown_to_a_hall_says_so(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    asked = "?present=1&list=ruou-men-la-bang-phuc"
    page = open_kiosk(page_at, kiosks.folder / "index.html", LANDSCAPE, asked=asked).page
    expect(page.locator(".list-told")).to_contain_text("rượu không được chiếu")
    assert ids_shown(page) == []
    rest(page)
    assert ids_shown(page) == ["loop"]


# --- What is missing or broken --------------------------------------------------------------


@pytest.mark.parametrize(
    "lost", ["data.js", "frames.js", "kiosk.js", "kiosk.css", "screens-vi.js,screens-en.js"]
)
def test_a_file_that_all_needs_is_named_over_a_drawing_until_it_is_back(
    page_at: PageFactory, kiosks: Kiosks, tmp_path: Path, lost: str
) -> None:
    folder = tmp_path / "hỏng"
    shutil.copytree(kiosks.folder, folder)
    names = [f"kiosk/{name}" for name in lost.split(",")]
    for name in names:
        (folder / name).unlink()
    page = open_kiosk(page_at, folder / "index.html", asked="#ban-do.html").page
    told = page.locator("#stand-in")
    expect(told).to_contain_text(f"Thiếu tệp: {', '.join(names)}.")
    expect(told).to_contain_text(f"Missing: {', '.join(names)}.")
    expect(told.locator("svg")).to_be_visible()
    for name in names:
        shutil.copy(kiosks.folder / name, folder / name)
    page.clock.run_for(21_000)
    expect(page.locator("#loop .slide-title").first).to_be_visible()
    expect(told).to_have_count(0)
    assert address_of(page) == (folder / "index.html").as_uri() + "#index.html"


@pytest.mark.parametrize(
    ("lost", "left"), [("screens-vi.js", "en"), ("rows-en.js", "vi"), ("files.js", "vi")]
)
def test_without_one_language_the_other_goes_on(
    page_at: PageFactory, kiosks: Kiosks, tmp_path: Path, lost: str, left: str
) -> None:
    folder = tmp_path / "hỏng"
    shutil.copytree(kiosks.folder, folder)
    (folder / "kiosk" / lost).unlink()
    page = open_kiosk(page_at, folder / "index.html").page
    enter(page)
    assert page.evaluate("saobacShell.language()") == left
    assert page.locator('[data-do="language"]').is_visible() is (lost == "files.js")
    do(page, "search")
    expect(page.locator(".search-panel")).to_be_visible()
    rest(page)
    assert ids_shown(page) == ["loop"]


@pytest.mark.parametrize("asked", ["__proto__", "constructor", "toString", "?list=constructor"])
def test_what_every_object_knows_is_no_screen(
    page_at: PageFactory, kiosks: Kiosks, asked: str
) -> None:
    watched = open_kiosk(page_at, kiosks.folder / "index.html", asked=f"#{asked}")
    assert ids_shown(watched.page) == ["loop"]
    enter(watched.page)
    expect(watched.page.locator(".screen-home h1")).to_be_visible()
    assert watched.page.evaluate("saobacKioskList.text()") == ""
    assert watched.watch.complaints == []


@pytest.mark.parametrize("asked", ["#%E0%A4%A", "#san-pham/mau-mien-dong.html?list=%", "#%"])
def test_an_address_that_is_malformed_asks_for_nothing(
    page_at: PageFactory, kiosks: Kiosks, asked: str
) -> None:
    watched = open_kiosk(page_at, kiosks.folder / "index.html", asked=asked)
    assert ids_shown(watched.page) == ["loop"]
    enter(watched.page)
    expect(watched.page.locator(".screen-home h1")).to_be_visible()
    watched.page.evaluate("asked => location.hash = asked", asked)
    expect(watched.page.locator(".screen-home h1")).to_be_visible()
    assert watched.watch.complaints == []


BREAK = """document.body.append(Object.assign(
  document.createElement("script"), {textContent: "throw new Error('broken')"}))"""


def test_what_breaks_again_and_again_ends_at_the_drawing_and_begins_anew(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", asked="#ban-do.html").page
    page.evaluate("() => { saobacLoop.start = () => { throw new Error('broken'); }; }")
    page.evaluate(BREAK)
    expect(page.locator("#stand-in")).to_be_visible()
    page.clock.run_for(21_000)
    expect(page.locator("#loop .slide-title").first).to_be_visible()
    expect(page.locator("#stand-in")).to_have_count(0)


def test_an_error_behind_the_page_of_staff_closes_it(page_at: PageFactory, kiosks: Kiosks) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", asked="#ban-do.html").page
    page.evaluate("saobacShell.actions.staff()")
    page.evaluate(BREAK)
    assert ids_shown(page) == ["loop"]
    assert page.evaluate("saobacStaff.isOpen()") is False


# --- Days -----------------------------------------------------------------------------------


def test_a_loop_that_runs_overnight_knows_that_the_fair_has_ended(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", day="2026-11-30").page
    over = page.locator("#loop .status-over")
    expect(over).to_be_hidden()
    page.clock.fast_forward("15:00:00")
    page.clock.run_for(61_000)
    expect(over).to_contain_text("đã kết thúc ngày 30/11/2026")


def test_a_stage_knows_it_too(page_at: PageFactory, kiosks: Kiosks) -> None:
    page = open_kiosk(
        page_at, kiosks.folder / "index.html", day="2026-12-01", asked="?present=1"
    ).page
    expect(page.locator("#over .status-over")).to_be_visible()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-23", "Đồng hồ máy này sai"),
        ("2027-02-20", ""),
        ("2027-03-15", "không xét được sao"),
        ("2035-01-01", "không xét được sao"),
    ],
)
def test_a_clock_that_cannot_be_right_is_told_of(
    page_at: PageFactory, kiosks: Kiosks, day: str, said: str
) -> None:
    watched = page_at(*PORTRAIT, has_touch=True, timezone_id="Asia/Ho_Chi_Minh")
    page = watched.page
    page.clock.install(time=f"{day}T09:00:00+07:00")
    page.goto((kiosks.folder / "index.html").as_uri())
    assert said in page.locator("#loop .status-clock").inner_text()
    assert page.locator("#loop .status-clock").is_visible() is bool(said)
    page.evaluate("saobacShell.actions.staff()")
    for digit in "1357":
        page.evaluate(f"document.querySelector('[data-digit=\"{digit}\"]').click()")
    page.evaluate("document.querySelector('[data-staff=enter]').click()")
    state = "check-look" if said else "check-fine"
    expect(page.locator('[data-check="clock"]')).to_have_class(f"check {state}")


def test_what_is_in_season_says_so_in_the_loop(page_at: PageFactory, kiosks: Kiosks) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html").page
    page.clock.run_for(9500)
    slide = page.locator("#loop .slide-place-holder").last
    expect(slide.locator(".slide-season")).to_be_visible()
    expect(slide.locator(".slide-season")).to_have_text("In season now")


# --- Idle -----------------------------------------------------------------------------------


def test_nobody_is_asked_behind_the_loop(page_at: PageFactory, kiosks: Kiosks) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html").page
    page.clock.run_for(3 * (IDLE + 16) * 1000)
    assert page.locator(".idle-panel").is_hidden()
    assert page.evaluate("saobacCounts.summary().days") == []


def test_who_comes_upon_the_page_of_the_pin_is_asked_like_everybody(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, RIGHT)
    expect(page.locator(".staff-lock")).to_be_visible()
    page.clock.run_for((IDLE + 1) * 1000)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.clock.run_for(16_000)
    assert ids_shown(page) == ["loop"]


def test_staff_who_read_their_numbers_are_not_asked(stand: WatchedPage) -> None:
    page = stand.page
    hold(page, RIGHT)
    for digit in PIN:
        page.locator(f'[data-digit="{digit}"]').tap()
    page.locator('[data-staff="enter"]').tap()
    page.clock.run_for(5 * IDLE * 1000)
    expect(page.locator(".staff-page")).to_be_visible()


# --- Keys and fingers -----------------------------------------------------------------------

PRESSED = """keys => keys.filter(([key, held]) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true,
    ctrlKey: held.includes("C"), altKey: held.includes("A"), metaKey: held.includes("M"),
    shiftKey: held.includes("S"), isComposing: held.includes("I"),
    modifierAltGraph: held.includes("G")}))).map(([key, held]) => held + key)"""


def test_only_keys_that_words_need_are_let_through(stand: WatchedPage) -> None:
    do(stand.page, "search")
    keys = [(key, held) for key in "abpsotwnuijfhldrcvxz=+-0" for held in ("C", "M", "A", "CS")]
    keys += [(key, "") for key in ("ContextMenu", "F1", "F3", "F6", "F7", "F10", "F12")]
    keys += [("F10", "S"), ("ArrowLeft", "A"), ("Home", "A"), ("BrowserBack", "")]
    assert stand.page.evaluate(PRESSED, keys) == []
    typed = [("a", ""), ("A", "S"), ("Process", ""), ("w", "I"), ("@", "CAG"), ("Backspace", "C")]
    typed += [("F5", ""), ("F11", ""), ("F4", "A"), ("Backspace", ""), ("ArrowLeft", "")]
    assert len(stand.page.evaluate(PRESSED, typed)) == len(typed)


def test_words_are_composed_as_telex_does(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    session = page.context.new_cdp_session(page)
    for text in ("m", "mi", "miê", "miến"):
        session.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": 4, "selectionEnd": 4}
        )
    session.send("Input.insertText", {"text": "miến"})
    page.clock.run_for(300)
    expect(page.locator(".asked input")).to_have_value("miến")
    expect(page.locator(".found-list a").first).to_be_visible()


def test_the_field_of_the_search_has_no_menu_and_marks_nothing(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    page.keyboard.type("mien dong")
    field = page.locator(".asked input")
    field.dblclick()
    session = page.context.new_cdp_session(page)
    box = field.bounding_box()
    assert box
    point = {"x": box["x"] + 40, "y": box["y"] + 20}
    for _ in range(2):
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function(
        "document.activeElement.selectionEnd === document.activeElement.selectionStart"
    )
    page.keyboard.press("Shift+ArrowLeft")
    assert field.evaluate(
        "field => !field.dispatchEvent(new Event('contextmenu', {bubbles: true, cancelable: true}))"
    )
    page.keyboard.type("x")
    assert len(field.input_value()) == len("mien dong")


def test_a_touch_puts_the_cursor_where_it_is(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    page.keyboard.type("miendong")
    box = page.locator(".asked input").bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + 2, box["y"] + box["height"] / 2)
    page.keyboard.type("x")
    expect(page.locator(".asked input")).to_have_value("xmiendong")


def test_sizes_of_both_orientations_have_the_corners(page_at: PageFactory, kiosks: Kiosks) -> None:
    for size in (PORTRAIT, LANDSCAPE):
        page = open_kiosk(page_at, kiosks.folder / "index.html", size).page
        enter(page)
        hold(page, LEFT)
        hold(page, (size[0] - 20, 20))
        expect(page.locator(".staff-lock")).to_be_visible()
