"""What a first visit costs on a slow phone, and that who asks for less gets less.

Bytes are counted as the browser counts them, with their headers, from a host that does the least
a host does (gzip). They are the same on every run, as is what the page shifts.

Seconds are not: whatever else the machine does comes on top of what the page takes, so the limits
are for the best of a few visits. That is no mercy to the page, whose own share is in every visit;
a median would measure the neighbours. Lighthouse measures with a model of its own in `make audit`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Page, Route

from tests.browser.slow_phone import (
    ALL_BYTES,
    PHONE_SIZE,
    SHIFT,
    SLOW_4G,
    TEXT_BYTES,
    WATCH,
    first_views,
    on_a_phone,
    shifts_of_swift_visits,
    text_of,
    wait_until,
)
from tests.conftest import QUIET, PageFactory
from tools.audit.web_host import hosted
from tools.find_browser import find_browser

pytestmark = pytest.mark.alone

PAGES = (
    "index.html",
    "en/index.html",
    "san-pham/mien-dong-na-ri.html",
    "en/products/mau-mien-dong.html",
)
"""The front page and a product: one with little to tell, and the one that has all there is."""

LATE = 300
"""Milliseconds by which each file is late."""

ALL_PICTURES_CAME = """[...document.images].every((picture) => picture.complete ||
  !picture.checkVisibility() || picture.getBoundingClientRect().top > innerHeight)"""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the site; give its address."""
    with hosted(site) as url:
        yield url


def fonts_asked_for(page: Page, devtools: CDPSession, url: str) -> list[str]:
    """Open a page over a slow network; return the names of its fonts."""
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    names: list[str] = []
    page.on(
        "request",
        lambda sent: (
            names.append(sent.url.rpartition("/")[2]) if sent.resource_type == "font" else None
        ),
    )
    page.goto(url, wait_until="networkidle")
    return names


@pytest.mark.parametrize("path", PAGES)
def test_the_first_view_is_light(page_at: PageFactory, address: str, path: str) -> None:
    [sent] = first_views(page_at, [address + path]).values()
    assert {"Document", "Stylesheet", "Script", "Font", "Image"} <= sent.keys()
    assert text_of(sent) <= TEXT_BYTES, sent
    assert sent.total() <= ALL_BYTES, sent


@pytest.mark.parametrize("path", PAGES)
def test_a_slow_phone_shows_a_page_soon_and_keeps_listening(
    page_at: PageFactory, address: str, path: str
) -> None:
    assert shifts_of_swift_visits(page_at, address + path) <= SHIFT


@pytest.mark.parametrize("kind", ["font", "script"])
@pytest.mark.parametrize("path", [*PAGES, "diem-den/ho-ba-be.html", "san-pham/index.html"])
def test_what_comes_late_moves_nothing(
    page_at: PageFactory, address: str, path: str, kind: str
) -> None:
    def later(route: Route) -> None:
        if route.request.resource_type == kind:
            page.wait_for_timeout(LATE)
        route.continue_()

    page, _ = on_a_phone(page_at)
    page.route("**/*", later)
    page.add_init_script(WATCH)
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate("seen.shifted") <= SHIFT


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_one_reads_on(page_at: PageFactory, address: str, path: str) -> None:
    page, _ = on_a_phone(page_at)
    page.add_init_script(WATCH)
    page.goto(address + path)
    height = page.evaluate("document.documentElement.scrollHeight")
    for _ in range(0, height, PHONE_SIZE[1]):
        page.mouse.wheel(0, PHONE_SIZE[1])
        wait_until(page, ALL_PICTURES_CAME)
    assert page.evaluate("scrollY + innerHeight") >= height - 1
    assert page.evaluate("seen.shifted") <= SHIFT


def test_fonts_are_asked_for_before_the_stylesheet_has_come(
    page_at: PageFactory, address: str
) -> None:
    page, _ = on_a_phone(page_at)
    held, fonts = list[Route](), list[str]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.css", hold)
    page.on("request", lambda sent: fonts.append(sent.url) if ".woff2" in sent.url else None)
    page.goto(address + PAGES[0], wait_until="commit")
    for _ in range(100):
        if len(fonts) == 3 and held:
            break
        page.wait_for_timeout(50)
    assert (len(fonts), len(held)) == (3, 1)
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    assert len(fonts) == 3, "the stylesheet has no need to ask again"


@pytest.mark.parametrize("saves", [False, True])
def test_the_data_saver_of_a_phone_spares_the_fonts(
    page_at: PageFactory, address: str, saves: bool
) -> None:
    page, devtools = on_a_phone(page_at)
    devtools.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": saves})
    fonts = fonts_asked_for(page, devtools, address + PAGES[0])
    assert len(fonts) == (0 if saves else 3), fonts


def test_a_browser_that_tells_styles_of_it_needs_no_script(browser: Browser, address: str) -> None:
    # Chromium knows the media feature, but hides it behind a flag.
    flags = [*QUIET, "--enable-blink-features=PrefersReducedData"]
    other = browser.browser_type.launch(executable_path=find_browser(), args=flags)
    asked = []
    for value in ("no-preference", "reduce"):
        page = other.new_page(java_script_enabled=False)
        devtools = page.context.new_cdp_session(page)
        devtools.send(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-reduced-data", "value": value}]},
        )
        asked.append(len(fonts_asked_for(page, devtools, address + PAGES[0])))
    other.close()
    assert asked == [3, 0]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_for_who_wants_less_motion(
    page_at: PageFactory, address: str, path: str
) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter((item) =>
      [null, "::before", "::after"].some((part) => {
        const style = getComputedStyle(item, part);
        return style.animationName !== "none" || style.scrollBehavior === "smooth" ||
          parseFloat(style.transitionDuration) > 0;
      })).map((item) => item.outerHTML.slice(0, 80))"""
    page = page_at(*PHONE_SIZE, reduced_motion="reduce").page
    page.goto(address + path)
    assert page.evaluate(moving) == []
    page.emulate_media(reduced_motion="no-preference")
    assert len(page.evaluate(moving)) == 1, "only the picture weaves itself"
