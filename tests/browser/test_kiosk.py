"""The kiosk in a real browser, opened from disk: what fair-goers and fair staff rely on."""

import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from saobac.kiosk.build import Carrier, Order, build_kiosk
from saobac.project import HOME, Project
from tests.conftest import PageFactory, WatchedPage, address_of

TODAY = date(2026, 11, 24)
PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
PIN, IDLE = "1357", 30
TARGET = 64
"""Pixels: what a standing finger hits without looking."""
SCREENS = (
    "index.html",
    "san-pham/mau-mien-dong.html",
    "san-pham/nhom/thuc-pham.html",
    "diem-den/ho-ba-be.html",
    "co-so/index.html",
    "dia-ban/index.html",
    "ban-do.html",
    "chuyen/ocop-bac-kan-cach-lam.html",
)


@dataclass(frozen=True)
class Kiosks:
    folder: Path
    file: Path


def order() -> Order:
    return Order(
        title=("Hội chợ Xuân", "Spring fair"),
        stand="B12",
        first_day=date(2026, 11, 20),
        last_day=date(2026, 11, 30),
        pin=PIN,
        idle=IDLE,
    )


@pytest.fixture(scope="module")
def kiosks(tmp_path_factory: pytest.TempPathFactory) -> Kiosks:
    """Build the real content as a folder and as one file."""
    root = tmp_path_factory.mktemp("kiosk")
    folder, file = root / "gian hàng #1", root / "một tệp.html"
    for carrier in (Carrier("folder", folder), Carrier("file", file)):
        report = build_kiosk(Project(HOME, carrier.target, TODAY), order(), carrier)
        assert not any(problem.is_error for problem in report.problems)
    return Kiosks(folder, file)


@pytest.fixture
def stand(page_at: PageFactory, kiosks: Kiosks) -> Iterator[WatchedPage]:
    """Open the folder at a stand, on a day of the fair, and touch the loop."""
    watched = open_kiosk(page_at, kiosks.folder / "index.html")
    enter(watched.page)
    yield watched
    assert watched.watch.complaints == []


def open_kiosk(
    page_at: PageFactory,
    document: Path,
    size: tuple[int, int] = PORTRAIT,
    *,
    day: str = "2026-11-25",
    asked: str = "",
) -> WatchedPage:
    watched = page_at(*size, has_touch=True)
    watched.page.clock.install(time=f"{day}T09:00:00+07:00")
    watched.page.goto(document.as_uri() + asked)
    return watched


def enter(page: Page) -> None:
    page.touchscreen.tap(300, 300)
    expect(page.locator("#loop")).to_be_hidden()
    page.clock.run_for(500)


def do(page: Page, what: str) -> None:
    page.locator(f'.tools [data-do="{what}"]').tap()


def show(page: Page, path: str) -> None:
    page.evaluate("path => saobacShell.show(path)", path)


def type_on_screen(page: Page, text: str) -> None:
    for letter in text:
        page.locator(f'.keyboard [data-key="{letter}"]').tap()
    page.clock.run_for(300)


def rest(page: Page) -> None:
    """Let the time pass after which nobody is there."""
    page.clock.run_for((IDLE + 1) * 1000)
    page.clock.run_for(16_000)


# --- Loop and idle --------------------------------------------------------------------------


def test_a_touch_anywhere_leaves_the_loop_and_does_nothing_else(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html").page
    expect(page.locator("#loop .slide-title").first).to_be_visible()
    enter(page)
    expect(page.locator(".screen-home h1")).to_be_visible()
    assert page.evaluate("saobacShell.path()") == "index.html"


def test_who_leaves_is_asked_and_everything_begins_anew(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "san-pham/mau-mat-ong.html")
    page.locator(".add").tap()
    do(page, "language")
    do(page, "low")
    do(page, "search")
    type_on_screen(page, "cam")
    rest(page)
    expect(page.locator("#loop")).to_be_visible()
    assert page.evaluate("saobacKioskList.text()") == ""
    assert page.evaluate("[saobacShell.language(), saobacShell.path()]") == ["vi", "index.html"]
    expect(page.locator("body")).not_to_have_class(re.compile("low"))
    enter(page)
    do(page, "search")
    expect(page.locator(".asked input")).to_have_value("")


def test_one_touch_stops_the_countdown_and_keeps_the_visit(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "san-pham/mau-mat-ong.html")
    page.clock.run_for((IDLE + 3) * 1000)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.touchscreen.tap(500, 700)
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    assert page.evaluate("saobacShell.path()") == "san-pham/mau-mat-ong.html"


def test_no_alcohol_is_shown_to_who_passes_by(stand: WatchedPage) -> None:
    kinds = stand.page.evaluate(
        "Object.values(saobacKiosk.slides.vi).map(slide => slide.path)"
        ".filter(path => /ruou/.test(path))"
    )
    assert kinds == []
    assert stand.page.evaluate("Object.keys(saobacKiosk.screens).some(path => /ruou/.test(path))")


# --- Screens --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize("path", SCREENS)
def test_whatever_can_be_touched_is_large_enough(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int], path: str
) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", size, asked=f"#{path}").page
    small = page.evaluate(
        """least => [...document.querySelectorAll("#kiosk a[href], #kiosk button")]
          .filter(one => !one.closest("[hidden], svg, .corner"))
          .filter(one => getComputedStyle(one).pointerEvents !== "none")
          .map(one => [one, (one.closest(".card") || one).getBoundingClientRect()])
          .filter(([one, box]) => box.width && Math.min(box.height, box.width) < least - 0.5)
          .map(([one, box]) => one.outerHTML.slice(0, 90) + " " + box.width + "x" + box.height)""",
        TARGET,
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_home_and_back_never_move(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int]
) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", size, asked="#index.html").page
    places = set()
    for path in SCREENS:
        show(page, path)
        boxes = [
            page.locator(f'.tools [data-do="{name}"]').bounding_box() for name in ("home", "back")
        ]
        places.add(str(boxes))
    assert len(places) == 1


def test_back_goes_the_way_that_was_come(stand: WatchedPage) -> None:
    page = stand.page
    page.locator(".door").first.tap()
    page.locator(".screen .card a").first.tap()
    do(page, "back")
    assert page.evaluate("saobacShell.path()") == "san-pham/nhom/thuc-pham.html"
    do(page, "back")
    assert page.evaluate("saobacShell.path()") == "index.html"
    expect(page.locator('[data-do="back"]')).to_be_disabled()


def test_back_leads_to_the_same_row(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "san-pham/index.html")
    screen = page.locator(".screen")
    screen.evaluate("screen => { screen.scrollTop = 2500; }")
    row = screen.evaluate("screen => screen.scrollTop")
    page.evaluate(
        """[...document.querySelectorAll(".screen .card a")]
          .find(one => one.getBoundingClientRect().top > 300).click()"""
    )
    expect(page.locator(".screen-entry, .entry-product").first).to_be_visible()
    do(page, "back")
    assert screen.evaluate("screen => screen.scrollTop") == row > 1000


def test_back_leads_to_what_was_chosen_and_unfolded(stand: WatchedPage) -> None:
    page = stand.page
    screen = page.locator(".screen")
    show(page, "ban-do.html")
    page.locator(".map-layers .pill").filter(has_text="Cơ sở").tap()
    show(page, "chuyen/ocop-bac-kan-2018.html")
    folds = screen.locator("details")
    for number in (1, 3):
        folds.nth(number).locator("summary").tap()
    screen.evaluate("screen => { screen.scrollTop = screen.scrollHeight; }")
    row = screen.evaluate("screen => screen.scrollTop")
    show(page, "san-pham/index.html")
    do(page, "back")
    assert folds.evaluate_all("all => all.map(one => one.open)") == [False, True, False, True]
    assert screen.evaluate("screen => screen.scrollTop") == row
    do(page, "back")
    expect(page.locator("#layer-producer")).to_be_checked()
    expect(page.locator(".map-line-product:visible")).to_have_count(0)


def test_nothing_stays_chosen_or_unfolded_for_the_next_visitor(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "ban-do.html")
    page.locator(".map-layers .pill").filter(has_text="Cơ sở").tap()
    show(page, "san-pham/index.html")
    page.locator(".screen summary").tap()
    rest(page)
    enter(page)
    expect(page.locator('[data-do="back"]')).to_be_disabled()
    show(page, "san-pham/index.html")
    assert page.locator(".screen details[open]").count() == 0
    show(page, "ban-do.html")
    expect(page.locator("#layer-all")).to_be_checked()


def test_back_leads_to_what_was_found(stand: WatchedPage) -> None:
    page = stand.page
    for words in ("mien", "mat"):
        do(page, "search")
        page.locator('[data-key="clear"]').tap()
        type_on_screen(page, words)
        page.locator(".found-list a").first.tap()
    for words in ("mat", "mien"):
        do(page, "back")
        page.clock.run_for(300)
        expect(page.locator(".asked input")).to_have_value(words)
        expect(page.locator(".found-list a").first).to_be_visible()
        do(page, "back")
        expect(page.locator(".search-panel")).to_be_hidden()
    assert page.evaluate("saobacShell.path()") == "index.html"


@pytest.mark.parametrize("name", ["search", "list"])
def test_back_leads_out_of_a_panel_too(stand: WatchedPage, name: str) -> None:
    page = stand.page
    do(page, name)
    do(page, "back")
    expect(page.locator(f".{name}-panel")).to_be_hidden()
    expect(page.locator('[data-do="back"]')).to_be_disabled()


def test_a_part_of_a_long_screen_is_jumped_to(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "chuyen/ocop-la-gi.html")
    page.locator(".contents button").last.tap()
    assert page.locator(".screen").evaluate("screen => screen.scrollTop") > 500
    assert page.evaluate("saobacShell.path()") == "chuyen/ocop-la-gi.html"


def test_another_language_shows_the_same_screen(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "diem-den/ho-ba-be.html")
    do(page, "language")
    expect(page.locator("h1")).to_contain_text("Ba Bể Lake", ignore_case=True)
    assert page.evaluate("document.documentElement.lang") == "en"


def test_another_language_leaves_open_what_is_open(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    type_on_screen(page, "honey")
    do(page, "language")
    page.clock.run_for(300)
    expect(page.locator(".asked input")).to_have_value("honey")
    expect(page.locator(".found-list a").first).to_contain_text("honey", ignore_case=True)
    do(page, "list")
    do(page, "language")
    expect(page.locator(".list-panel h2")).to_have_text("Danh sách")
    show(page, "san-pham/mau-mien-dong.html")
    page.locator(".codes .code").nth(1).tap()
    do(page, "language")
    assert decoded(page.locator(".code-large")) == "https://zalo.me/842090000002"


def counted(page: Page) -> dict[str, int]:
    return dict(page.evaluate("saobacCounts.summary().days[0].sums"))


def test_another_language_counts_nothing_of_what_is_open_again(stand: WatchedPage) -> None:
    page = stand.page
    page.evaluate("saobacKioskList.put('mau-mat-ong', 1)")
    do(page, "search")
    type_on_screen(page, "matong")
    page.clock.run_for(2000)
    do(page, "list")
    once = counted(page)
    assert (once["search"], once["take"]) == (1, 1)
    for panel in ("list", "search"):
        do(page, panel)
        before = counted(page)
        for _ in range(2):
            do(page, "language")
            page.clock.run_for(2000)
            expect(page.locator(f".{panel}-panel")).to_be_visible()
        assert counted(page) == before
    assert counted(page)["search"] == 1


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_controls_can_be_brought_low(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int]
) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", size, asked="#index.html").page
    do(page, "low")
    touched = ".screen a, .screen button, .panel:not([hidden]) :is(button, a)"
    for name in ("home", "search", "list"):
        do(page, name)
        tops = page.locator(touched).evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width)"
            ".map(box => box.top)"
        )
        assert min(tops) > size[1] * 0.4
    do(page, "search")
    keys, bar = page.locator(".keyboard").bounding_box(), page.locator(".bar").bounding_box()
    assert keys
    assert bar
    assert keys["y"] + keys["height"] <= bar["y"] + 1


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, (3840, 2160)])
@pytest.mark.parametrize("is_low", [False, True])
def test_a_large_code_stands_between_band_and_bar(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int], *, is_low: bool
) -> None:
    asked = "#san-pham/mau-mien-dong.html"
    page = open_kiosk(page_at, kiosks.folder / "index.html", size, asked=asked).page
    if is_low:
        do(page, "low")
    page.locator(".codes .code").first.tap()
    top = page.locator(".screen").evaluate("screen => screen.getBoundingClientRect().top")
    bar = page.locator(".bar").bounding_box()
    assert bar
    for part in (".code-large img", "figcaption", ".panel-close"):
        box = page.locator(f".code-panel {part}").bounding_box()
        assert box
        assert top <= box["y"]
        assert box["y"] + box["height"] <= bar["y"]
    assert decoded(page.locator(".code-large")) == "tel:+842090000001"


def test_nothing_leads_out(stand: WatchedPage, kiosks: Kiosks) -> None:
    page = stand.page
    ways_out = page.evaluate(
        """() => {
          const ways = [];
          const part = document.createElement("div");
          for (const screen of Object.values(saobacKiosk.screens)) {
            part.innerHTML = screen.html;
            const leading = "[href], [target], form, [download], input:not([type=radio])";
            part.querySelectorAll(leading).forEach(one => {
              const href = one.getAttribute("href") || "";
              const stays = href[0] === "#" && saobacKiosk.screens[href.slice(1)];
              const isPin = one.tagName.toLowerCase() === "use";
              if (!isPin && !stays) ways.push(one.outerHTML.slice(0, 99));
            });
          }
          return ways;
        }"""
    )
    assert ways_out == []
    page.keyboard.press("Control+p")
    page.keyboard.press("Alt+ArrowLeft")
    assert page.url.startswith((kiosks.folder / "index.html").as_uri())


def test_no_menu_no_marking_no_dragging(stand: WatchedPage) -> None:
    prevented = stand.page.evaluate(
        """() => ["contextmenu", "dragstart", "selectstart"].map(kind =>
          !document.querySelector(".screen h1").dispatchEvent(
            new Event(kind, {bubbles: true, cancelable: true})))"""
    )
    assert prevented == [True, True, True]


# --- Search ---------------------------------------------------------------------------------


def test_a_search_in_vain_leads_on(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    doors = page.locator(".found-help .door")
    expect(doors.first).to_be_visible()
    type_on_screen(page, "hong")
    expect(doors.first).to_be_hidden()
    type_on_screen(page, "qzzz")
    expect(page.locator(".found-count")).to_contain_text("Không thấy gì")
    doors.filter(has_text="Thực phẩm").tap()
    expect(page.locator("h1")).to_contain_text("Thực phẩm", ignore_case=True)


def test_the_filters_of_the_map_leave_what_is_asked_for(stand: WatchedPage) -> None:
    page = stand.page
    page.evaluate("location.hash = 'ban-do.html'")
    places = page.locator('.screen a[href*="diem-den/"]:visible')
    expect(places.first).to_be_visible()
    page.locator(".screen label, .screen [role=radio], .screen button").filter(
        has_text="Sản phẩm"
    ).first.tap()
    expect(places).to_have_count(0)


def test_a_sample_says_so_in_the_loop(kiosks: Kiosks) -> None:
    loop = (kiosks.folder / "kiosk" / "frames.js").read_text(encoding="utf-8")
    slides = loop.split("slide-product")[1:]
    samples = [slide for slide in slides if "MẪU" in slide.upper().partition("SLIDE-PLACE")[0]]
    assert len(samples) > 5
    assert all("Dữ liệu minh họa" in slide.partition("slide-title")[0] for slide in samples)


def test_search_by_the_letters_on_the_screen(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    type_on_screen(page, "hong khong hat".replace(" ", ""))
    first = page.locator(".found-list a").first
    expect(first).to_contain_text("Hồng không hạt")
    keys = page.locator(".keyboard").bounding_box()
    found = page.locator(".found-list").bounding_box()
    assert keys
    assert found
    assert found["y"] + found["height"] <= keys["y"] + 1
    first.tap()
    expect(page.locator("h1")).to_contain_text("Hồng không hạt", ignore_case=True)
    expect(page.locator(".search-panel")).to_be_hidden()


def test_a_real_keyboard_types_beside_it(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    page.keyboard.type("miến dong")
    page.clock.run_for(300)
    expect(page.locator(".found-list a").first).to_contain_text("Miến dong")


def test_enter_opens_what_is_found_first(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    page.keyboard.type("mật o")
    # Not one result is shown yet: who types fast does not wait for it.
    page.keyboard.type("ng")
    page.keyboard.press("Enter")
    assert page.evaluate("saobacShell.path()") == "san-pham/mau-mat-ong.html"
    expect(page.locator(".search-panel")).to_be_hidden()
    do(page, "back")
    expect(page.locator(".asked input")).to_be_focused()
    expect(page.locator(".asked input")).to_have_value("mật ong")


@pytest.mark.parametrize("words", ["qzzz", " ", ""])
def test_enter_with_nothing_to_open_stays_in_the_field(stand: WatchedPage, words: str) -> None:
    page = stand.page
    do(page, "search")
    page.keyboard.type(words)
    page.clock.run_for(300)
    page.keyboard.press("Enter")
    expect(page.locator(".search-panel")).to_be_visible()
    expect(page.locator(".asked input")).to_be_focused()
    expect(page.locator(".asked input")).to_have_value(words)
    assert page.evaluate("saobacShell.path()") == "index.html"


def test_enter_that_ends_a_composed_letter_opens_nothing(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    page.keyboard.type("mien")
    page.locator(".asked input").evaluate(
        """field => field.dispatchEvent(new KeyboardEvent(
          "keydown", {key: "Enter", isComposing: true, bubbles: true, cancelable: true}))"""
    )
    expect(page.locator(".search-panel")).to_be_visible()


def test_escape_clears_the_words_then_leaves(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "san-pham/mau-mat-ong.html")
    do(page, "search")
    type_on_screen(page, "mien")
    # A finger between two results takes nothing from the keyboard.
    page.locator(".found-list").tap(position={"x": 2, "y": 2})
    page.keyboard.press("Escape")
    page.clock.run_for(300)
    expect(page.locator(".asked input")).to_have_value("")
    expect(page.locator(".found-help .door").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".search-panel")).to_be_hidden()
    assert page.evaluate("saobacShell.path()") == "san-pham/mau-mat-ong.html"
    page.keyboard.press("Escape")
    assert page.evaluate("saobacShell.path()") == "san-pham/mau-mat-ong.html"


def test_a_short_word_offers_no_other(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    for words in ("rau", "mit"):
        page.locator('[data-key="clear"]').tap()
        type_on_screen(page, words)
        expect(page.locator(".found-count")).to_have_text(f"Không thấy gì cho “{words}”.")
        expect(page.locator(".found-list a, .found-count .near")).to_have_count(0)
        expect(page.locator(".found-help .door").first).to_be_visible()


def test_what_is_not_found_offers_what_is_near(stand: WatchedPage) -> None:
    page = stand.page
    do(page, "search")
    type_on_screen(page, "miendomg")
    page.clock.run_for(300)
    assert page.locator(".found-list a, .found-count .near").count()


# --- The list -------------------------------------------------------------------------------


def test_a_list_is_made_changed_and_carried_by_the_address(stand: WatchedPage) -> None:
    page = stand.page
    for slug in ("mau-mat-ong", "mau-lap-suon"):
        show(page, f"san-pham/{slug}.html")
        page.locator(".add").tap()
    do(page, "list")
    page.get_by_role("button", name=re.compile("Thêm một: Mật")).or_(
        page.locator(".list-lines li").first.locator("button").nth(1)
    ).first.tap()
    assert page.evaluate("saobacKioskList.text()") == "mau-mat-ong*2,mau-lap-suon"
    assert address_of(page).endswith("?list=mau-mat-ong*2,mau-lap-suon")
    page.reload()
    assert page.evaluate("saobacKioskList.text()") == "mau-mat-ong*2,mau-lap-suon"


def test_a_full_list_says_so(stand: WatchedPage) -> None:
    page = stand.page
    slugs = page.evaluate("Object.keys(saobacKiosk.goods.vi)")
    page.evaluate(
        "slugs => slugs.slice(0, saobacKiosk.most).forEach(slug => saobacKioskList.put(slug, 1))",
        slugs,
    )
    show(page, f"san-pham/{slugs[-1]}.html")
    page.locator(".add").tap()
    told = page.locator(".list-told")
    expect(told).to_contain_text("12")
    code = page.locator(".list-code")
    code.scroll_into_view_if_needed()
    above, below = told.bounding_box(), code.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]


def decoded(locator: Locator) -> str:
    """Return what a decoder reads from a screenshot."""
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(locator.screenshot())))
    return found.text


def test_the_list_goes_home_as_one_code(stand: WatchedPage) -> None:
    page = stand.page
    page.evaluate("['mau-mat-ong', 'mien-dong-na-ri'].forEach(one => saobacKioskList.put(one, 2))")
    do(page, "list")
    words = decoded(page.locator(".list-qr"))
    assert "Hội chợ Xuân · gian B12" in words
    assert "2 × Mật mẫu" in words
    assert "2 × Miến dong Na Rì" in words
    assert re.search(r"Hộ Mẫu Ong Đi Làm 0209 0000 0", words)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_longest_list_still_goes_home_as_a_code(stand: WatchedPage, language: str) -> None:
    page = stand.page
    if language == "en":
        do(page, "language")
    titles = page.evaluate(
        """language => Object.entries(saobacKiosk.goods[language])
          .sort((one, other) => JSON.stringify(other[1]).length - JSON.stringify(one[1]).length)
          .slice(0, saobacKiosk.most)
          .map(([slug, good]) => saobacKioskList.put(slug, 99) && good[0])""",
        language,
    )
    do(page, "list")
    words = decoded(page.locator(".list-qr"))
    assert all(f"99 × {title}" in words for title in titles)


def test_codes_of_a_screen_are_read_from_it(stand: WatchedPage) -> None:
    page = stand.page
    show(page, "san-pham/mau-mien-dong.html")
    codes = page.locator(".codes .code img")
    expect(codes).to_have_count(3)
    read = {decoded(codes.nth(number)) for number in range(3)}
    assert read == {
        "tel:+842090000001",
        "https://zalo.me/842090000002",
        "https://saobac.example/san-pham/mau-mien-dong.html",
    }
    page.locator(".codes .code").first.tap()
    assert decoded(page.locator(".code-large")) == "tel:+842090000001"


# --- Never stuck ----------------------------------------------------------------------------


def test_an_error_in_a_script_ends_at_the_loop(page_at: PageFactory, kiosks: Kiosks) -> None:
    page = open_kiosk(page_at, kiosks.folder / "index.html", asked="#index.html").page
    page.evaluate(
        """() => document.body.append(Object.assign(
          document.createElement("script"), {textContent: "throw new Error('broken')"}))"""
    )
    expect(page.locator("#loop")).to_be_visible()


def test_a_missing_picture_is_drawn(page_at: PageFactory, kiosks: Kiosks, tmp_path: Path) -> None:
    folder = tmp_path / "hỏng"
    shutil.copytree(kiosks.folder, folder)
    shutil.rmtree(folder / "static" / "woven" / "destination")
    page = open_kiosk(page_at, folder / "index.html", asked="#diem-den/ho-ba-be.html").page
    picture = page.locator(".entry-picture img.stand-in").first
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") > 0


def test_a_clock_before_the_data_shows_the_stars_of_the_data(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    asked = "#san-pham/mau-mien-dong.html"
    page = open_kiosk(page_at, kiosks.folder / "index.html", day="2019-01-01", asked=asked).page
    expect(page.locator(".status-clock")).to_be_visible()
    expect(page.locator(".entry-words .badge").first).to_contain_text("5 sao")


def test_stars_end_in_the_kiosk_too(page_at: PageFactory, kiosks: Kiosks) -> None:
    asked = "#san-pham/mau-mien-dong.html"
    page = open_kiosk(page_at, kiosks.folder / "index.html", day="2031-01-01", asked=asked).page
    expect(page.locator(".entry-words .stars")).to_have_count(0)
    expect(page.locator(".status-over")).to_contain_text("30/11/2026")


def test_no_storage_is_no_trouble(page_at: PageFactory, kiosks: Kiosks) -> None:
    watched = page_at(*PORTRAIT, has_touch=True)
    watched.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    watched.page.goto((kiosks.folder / "index.html").as_uri() + "#index.html")
    watched.page.locator(".door").first.tap()
    expect(watched.page.locator(".screen-listing h1")).to_be_visible()
    assert watched.watch.complaints == []


def test_the_sheet_for_setting_up_is_one_page_of_paper(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    page = page_at(800, 1100).page
    page.goto((kiosks.folder / "huong-dan-gian-hang.html").as_uri())
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    assert PIN in page.inner_text("body")


# --- One file, and the stage ----------------------------------------------------------------


def test_one_file_holds_everything(page_at: PageFactory, kiosks: Kiosks, tmp_path: Path) -> None:
    alone = tmp_path / "kiosk.html"
    shutil.copy(kiosks.file, alone)
    watched = open_kiosk(page_at, alone, asked="#san-pham/mau-mien-dong.html")
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    do(watched.page, "home")
    watched.page.locator(".door").first.tap()
    pictures = watched.page.locator(".screen img")
    expect(pictures.first).to_be_visible()
    assert pictures.evaluate_all("all => all.every(one => one.src.startsWith('data:'))")
    assert watched.page.locator(".stand-in").count() == 0
    assert all(url.startswith("data:") for url in asked)
    assert watched.page.evaluate(
        "document.fonts.load('700 20px Phudu').then(found => found.length)"
    )
    assert watched.watch.complaints == []


def test_a_chosen_list_is_presented(page_at: PageFactory, kiosks: Kiosks) -> None:
    asked = "?present=1&list=mau-mat-ong,mau-lap-suon"
    page = open_kiosk(page_at, kiosks.folder / "index.html", LANDSCAPE, asked=asked).page
    stage = page.locator("#over")
    expect(stage).to_contain_text("1 / 2")
    page.keyboard.press("PageDown")
    expect(stage).to_contain_text("2 / 2")
    page.clock.run_for(10 * 60_000)
    expect(stage).to_be_visible()
    page.keyboard.press("Escape")
    expect(stage).to_be_hidden()
