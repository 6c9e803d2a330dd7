"""The kiosk brought low, for who sits: hands reach all of it, and eyes get their share."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_kiosk import (
    LANDSCAPE,
    PORTRAIT,
    SCREENS,
    TARGET,
    Kiosks,
    do,
    kiosks,
    open_kiosk,
    show,
    type_on_screen,
)
from tests.conftest import PageFactory

__all__ = ["kiosks"]

TABLET, BOX = (1280, 800), (960, 540)
"""The second is what an Android box tells of a television of 1920 × 1080."""
SIZES = pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, TABLET, BOX])
REACH = 0.35
"""Of the height: what lies above, who sits reaches no more."""
FIND = """
const touched = () => [...document.querySelectorAll(
  "#kiosk :is(a[href], button, summary, label.pill)")]
  .filter(one => !one.closest("[hidden], .corner, details:not([open]) > :not(summary)"))
  .filter(one => getComputedStyle(one).pointerEvents !== "none")
  .map(one => [one, (one.querySelector(".pin-room") || one.closest(".card") || one)])
  .map(([one, room]) => [one, room.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && box.height > 1);
"""
SMALL = f"""least => {{
  {FIND}
  return touched().filter(([one, box]) => Math.min(box.width, box.height) < least - 0.5)
    .map(([one, box]) => one.outerHTML.slice(0, 90) + " " + box.width + "x" + box.height);
}}"""
OUT_OF_REACH = f"""([share, least]) => {{
  {FIND}
  const screen = document.querySelector(".screen");
  const upper = innerHeight * share;
  const lower = document.querySelector(".tools").getBoundingClientRect().top;
  const all = touched().map(([one]) => one).filter(one => screen.contains(one));
  const reached = new Set();
  for (let row = 0; row <= screen.scrollHeight; row += 50) {{
    screen.scrollTop = row;
    touched().forEach(([one, box]) => {{
      const room = Math.min(box.bottom, lower) - Math.max(box.top, upper);
      if (room >= Math.min(least, box.height) - 1) reached.add(one);
    }});
  }}
  return all.filter(one => !reached.has(one)).map(one => one.outerHTML.slice(0, 90));
}}"""


def lowered(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int], asked: str = "index.html"
) -> Page:
    page = open_kiosk(page_at, kiosks.folder / "index.html", size, asked=f"#{asked}").page
    do(page, "low")
    return page


def share(page: Page, upper: str) -> float:
    """Return how much of the height lies between the top of a part and the bar."""
    found = page.evaluate(
        """upper => (document.querySelector(".tools").getBoundingClientRect().top -
          document.querySelector(upper).getBoundingClientRect().top) / innerHeight""",
        upper,
    )
    return float(found)


@SIZES
def test_all_is_large_enough_and_can_be_drawn_into_reach(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int]
) -> None:
    """A pin too: what answers to a finger is larger than what is drawn."""
    page = lowered(page_at, kiosks, size)
    for path in SCREENS:
        show(page, path)
        assert page.evaluate(SMALL, TARGET) == [], path
        assert page.evaluate(OUT_OF_REACH, [REACH, TARGET]) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@SIZES
def test_half_of_the_height_is_read_at_rest_and_almost_all_once_it_is_drawn_up(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int]
) -> None:
    page = lowered(page_at, kiosks, size, "san-pham/index.html")
    assert share(page, ".screen > *") >= 0.5
    page.locator(".screen").evaluate("screen => { screen.scrollTop = innerHeight; }")
    assert share(page, ".screen") >= 0.85
    assert page.evaluate(
        "Boolean(document.elementFromPoint(innerWidth / 2, 60).closest('.screen'))"
    )


@SIZES
def test_keys_are_low_and_large_and_what_is_found_has_its_share(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int]
) -> None:
    page = lowered(page_at, kiosks, size)
    do(page, "search")
    assert page.evaluate(SMALL, TARGET) == []
    type_on_screen(page, "mien")
    expect(page.locator(".found-list a").first).to_be_visible()
    assert page.evaluate(SMALL, TARGET) == []
    if size[0] > size[1]:
        assert share(page, ".findings") >= 0.5
    ends = page.locator(".tools, .keyboard").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    )
    (_, keys), (bar, _) = ends
    assert keys <= bar + 1


def test_what_stood_at_the_upper_edge_is_brought_down_from_there(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    asked = "#san-pham/index.html"
    page = open_kiosk(page_at, kiosks.folder / "index.html", TABLET, asked=asked).page
    page.locator(".screen").evaluate("screen => { screen.scrollTop = 900; }")
    top = "document.querySelectorAll('.screen .card')[3].getBoundingClientRect().top"
    before = page.evaluate(top)
    do(page, "low")
    assert page.evaluate(top) == pytest.approx(before + 0.4 * TABLET[1], abs=1)
    do(page, "low")
    assert page.evaluate(top) == pytest.approx(before, abs=1)


def test_cloth_hangs_above_a_panel_whatever_was_drawn_up(
    page_at: PageFactory, kiosks: Kiosks
) -> None:
    page = lowered(page_at, kiosks, TABLET, "san-pham/index.html")
    page.locator(".screen").evaluate("screen => { screen.scrollTop = innerHeight; }")
    above = "Boolean(document.elementFromPoint(innerWidth / 2, 100).closest('.screen'))"
    assert page.evaluate(above) is True
    for panel in ("search", "list"):
        do(page, panel)
        assert page.evaluate(above) is False
