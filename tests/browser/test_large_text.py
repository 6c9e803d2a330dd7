"""Letters of twice their size, set in the browser, and the narrowest phone: nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import KINDS
from tests.conftest import PageFactory
from tools.find_browser import find_browser

WIDTHS = (320, 360, 412, 640, 1024)
NARROWEST = 320
LISTS = (
    "hoi-mua.html?list=mau-mien-dong*1200,mau-tra,cam-bac-kan",
    "en/enquiry.html?list=mau-mien-dong*1200,mau-tra,cam-bac-kan",
    "lo-trinh.html?route=deo-giang,ho-ba-be,khu-bao-ton-kim-hy",
)
"""With something on them."""
TWICE = "--blink-settings=defaultFontSize=32"
"""As one sets it in the browser: widths in `em` are told, where a larger `html` would not do it."""

CUT_OFF = """() => [...document.querySelectorAll("body *")]
  .filter((item) => item.getClientRects().length && item.textContent.trim())
  .filter((item) => {
    const style = getComputedStyle(item);
    const hides = (way) => way === "hidden" || way === "clip";
    return item.clientWidth > 1 && style.clipPath === "none" &&
      ((hides(style.overflowX) && item.scrollWidth > item.clientWidth + 1) ||
       (hides(style.overflowY) && item.scrollHeight > item.clientHeight + 2));
  })
  .map((item) => item.textContent.trim().slice(0, 60))"""
BESIDE = """() => [...document.querySelectorAll("body *")]
  .filter((item) => item.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((item) => item.outerHTML.slice(0, 80)).slice(0, 3)"""


@pytest.fixture(scope="module")
def paths(site: Path) -> list[str]:
    """Return a page of every kind, and all that stand alone."""
    alone = [file.name for file in sorted(site.glob("*.html"))]
    return list(dict.fromkeys([*alone, *KINDS, *LISTS]))


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose letters are twice as large as usual."""
    arguments = ["--disable-gpu", "--no-sandbox", TWICE]
    other = browser.browser_type.launch(executable_path=find_browser(), args=arguments)
    yield other
    other.close()


def overflow(page: Page) -> list[str]:
    """Return what makes a page scroll to the side."""
    wide = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return [page.url, *page.evaluate(BESIDE)] if wide else []


@pytest.mark.parametrize("width", WIDTHS)
def test_with_letters_of_twice_their_size_nothing_is_lost(
    page_at: PageFactory, large: Browser, site: Path, paths: list[str], width: int
) -> None:
    usual = page_at(width, 800, reduced_motion="reduce").page
    context = large.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.as_uri() + "/" + paths[0])
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    beside, cut = [], []
    for path in paths:
        page.goto(site.as_uri() + "/" + path)
        beside += overflow(page)
        # A name as long as a label is cut off on its card, for all.
        if lost := set(page.evaluate(CUT_OFF)):
            usual.goto(site.as_uri() + "/" + path)
            cut += [(path, text) for text in lost - set(usual.evaluate(CUT_OFF))]
    context.close()
    assert beside == []
    assert cut == []


def test_the_menu_opens_with_letters_of_twice_their_size(large: Browser, site: Path) -> None:
    context = large.new_context(viewport={"width": NARROWEST, "height": 640})
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.locator(".menu-open").click()
    menu = page.locator(".menu")
    assert menu.evaluate("menu => menu.scrollWidth <= menu.clientWidth")
    menu.get_by_role("link").last.scroll_into_view_if_needed()
    menu.locator(".menu-close").click()
    context.close()


def test_the_narrowest_phone_does_not_scroll_to_the_side(
    page_at: PageFactory, site: Path, paths: list[str]
) -> None:
    page = page_at(NARROWEST, 640, reduced_motion="reduce").page
    beside = []
    for path in paths:
        page.goto(site.as_uri() + "/" + path)
        beside += overflow(page)
    assert beside == []
