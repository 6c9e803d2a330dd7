"""The map in a real browser: for fingers, keys and ears, with and without a script, from disk."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from saobac.project import HOME
from tests.conftest import PageFactory

MAPS = ("ban-do.html", "en/map.html")
SIZES = ((360, 800), (1366, 768), (1080, 1920))
PHONE = (360, 800)
DESK = (1366, 768)
FINGER = 44
LETTER = 12
"""Pixels."""
LAYERS = ("all", "product", "producer", "destination")

VISIBLE_PINS = """() => [...document.querySelectorAll(".pin")]
  .filter((pin) => pin.getClientRects().length)
  .map((pin) => {
    const box = pin.querySelector(".pin-room").getBoundingClientRect();
    return {name: pin.querySelector("title").textContent,
            x: box.x, y: box.y + scrollY, width: box.width, height: box.height};
  })"""


def visible_pins(page: Page) -> list[dict[str, Any]]:
    pins: list[dict[str, Any]] = page.evaluate(VISIBLE_PINS)
    return pins


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", MAPS)
def test_the_map_opens_from_disk_without_complaint(
    page_at: PageFactory, site: Path, path: str, size: tuple[int, int]
) -> None:
    watched = page_at(*size)
    watched.page.goto((site / path).as_uri())
    cloth = watched.page.locator(".map-cloth img")
    assert cloth.evaluate("image => image.complete && image.naturalWidth > 0")
    assert watched.watch.complaints == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK])
@pytest.mark.parametrize("path", MAPS)
def test_the_map_is_accessible(
    page_at: PageFactory, site: Path, path: str, size: tuple[int, int], scheme: str
) -> None:
    watched = page_at(*size, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    watched.page.goto((site / path).as_uri())
    axe = HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
    watched.page.add_script_tag(path=axe)
    result = watched.page.evaluate("axe.run()")
    found = [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]
    assert found == []


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("path", MAPS)
def test_pins_suit_a_finger_and_none_hides_another(
    page_at: PageFactory, site: Path, path: str, layer: str
) -> None:
    page = page_at(*PHONE).page
    page.goto((site / path).as_uri())
    page.locator(f"#layer-{layer}").check(force=True)
    pins = visible_pins(page)
    assert len(pins) > 5
    assert [pin for pin in pins if min(pin["width"], pin["height"]) < FINGER] == []
    covered = page.evaluate(
        """() => [...document.querySelectorAll(".pin")]
             .filter((pin) => pin.getClientRects().length)
             .filter((pin) => {
               pin.scrollIntoView({block: "center"});
               const box = pin.querySelector(".pin-room").getBoundingClientRect();
               const spots = [[.5, .5], [.04, .04], [.96, .04], [.04, .96], [.96, .96]];
               return spots.some(([right, under]) => !pin.contains(document.elementFromPoint(
                 box.x + box.width * right, box.y + box.height * under)));
             }).map((pin) => pin.textContent)"""
    )
    assert covered == []


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_keys_reach_every_pin_and_show_where_they_are(
    page_at: PageFactory, site: Path, size: tuple[int, int]
) -> None:
    page = page_at(*size).page
    page.goto((site / "ban-do.html").as_uri())
    wanted = [pin["name"] for pin in visible_pins(page)]
    page.locator("#layer-all").focus()
    reached = []
    for _ in wanted:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.querySelector('title')?.textContent"))
        stroke = page.evaluate(
            "getComputedStyle(document.activeElement.querySelector('.pin-room')).stroke"
        )
        assert stroke != "none"
    assert reached == wanted
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.map-list') !== null")


def test_pins_are_links_with_names(page_at: PageFactory, site: Path) -> None:
    page = page_at(*PHONE).page
    page.goto((site / "ban-do.html").as_uri())
    page.get_by_role("link", name="Ba Bể: 5 sản phẩm, 3 cơ sở, 4 điểm đến").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xã Ba Bể")
    wide = page_at(*DESK).page
    wide.goto((site / "en" / "map.html").as_uri())
    wide.locator(".map").get_by_role("link", name="Hua Mạ Cave").click()
    expect(wide.get_by_role("heading", level=1)).to_have_text("Hua Mạ Cave")


def test_a_shared_pin_opens_the_list_at_its_communes(page_at: PageFactory, site: Path) -> None:
    page = page_at(*PHONE).page
    page.goto((site / "ban-do.html").as_uri())
    pin = page.locator(".sheet-all .pin[href*='#xa-']").first
    anchor = (pin.get_attribute("href") or "").partition("#")[2]
    pin.click()
    entry = page.locator(f"#{anchor}")
    expect(entry).to_be_in_viewport()
    assert entry.evaluate("item => item.matches(':target')")


@pytest.mark.parametrize("path", MAPS)
def test_layers_work_without_a_script(page_at: PageFactory, site: Path, path: str) -> None:
    for size in (PHONE, DESK):
        page = page_at(*size, java_script_enabled=False).page
        page.goto((site / path).as_uri())
        page.locator("label", has=page.locator("#layer-destination")).click()
        expect(page.locator("#layer-destination")).to_be_checked()
        shown = page.locator(".pin").locator("visible=true")
        classes = {item.get_attribute("class") for item in shown.all()}
        assert classes == {"pin pin-destination"}
        lines = page.locator(".map-line").locator("visible=true")
        assert {item.get_attribute("class") for item in lines.all()} == {
            "map-line map-line-destination"
        }
        shown.last.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert "ban-do" not in page.url


@pytest.mark.parametrize("size", [*SIZES, (320, 700), (768, 1024), (1920, 1080)])
@pytest.mark.parametrize("path", MAPS)
def test_names_on_the_map_do_not_collide(
    page_at: PageFactory, site: Path, path: str, size: tuple[int, int]
) -> None:
    page = page_at(*size).page
    page.goto((site / path).as_uri())
    page.evaluate("document.fonts.ready")
    collisions = page.evaluate(
        """() => {
          const seen = (item) => item.getClientRects().length;
          const names = [...document.querySelectorAll(".map-label tspan, .map-scale text")]
            .filter(seen).map((item) => [item.textContent, item.getBoundingClientRect()]);
          // Of the box of a line the letters fill the middle; of a pin's its shape does.
          const inner = (box, wide, high) => {
            const aside = box.width * (1 - wide) / 2, above = box.height * (1 - high) / 2;
            return {left: box.left + aside, right: box.right - aside,
                    top: box.top + above, bottom: box.bottom - above};
          };
          const meet = (a, b) => a.left < b.right && b.left < a.right
            && a.top < b.bottom && b.top < a.bottom;
          const letters = names.map(([text, box]) => [text, inner(box, 1, .6)]);
          const shapes = [...document.querySelectorAll(".sheet-all use, .sheet-wide use")]
            .filter(seen).map((item) => inner(item.getBoundingClientRect(), .75, .75));
          const found = [];
          letters.forEach(([text, box], index) => {
            for (const [other, there] of letters.slice(index + 1))
              if (meet(box, there)) found.push([text, other]);
            if (shapes.some((shape) => meet(box, shape))) found.push([text, "pin"]);
          });
          return found;
        }"""
    )
    assert collisions == []


@pytest.mark.parametrize("size", [*SIZES, (320, 700), (703, 900), (704, 900), (1024, 768)])
def test_letters_on_the_map_are_large_enough(
    page_at: PageFactory, site: Path, size: tuple[int, int]
) -> None:
    page = page_at(*size).page
    page.goto((site / "ban-do.html").as_uri())
    small = page.evaluate(
        """(least) => [...document.querySelectorAll(".map-over text")]
             .filter((item) => item.getClientRects().length)
             .map((item) => [
               item.textContent,
               parseFloat(getComputedStyle(item).fontSize) * Math.abs(item.getScreenCTM().a)])
             .filter(([, pixels]) => pixels < least)""",
        LETTER,
    )
    assert small == []


@pytest.mark.parametrize("path", MAPS)
def test_on_paper_the_map_is_a_sheet_and_the_list_another(
    page_at: PageFactory, site: Path, path: str
) -> None:
    page = page_at(*DESK).page
    page.goto((site / path).as_uri())
    sheets = page.pdf(format="A4", print_background=False).count(b"/Type /Page\n")
    assert sheets == 2
    page.emulate_media(media="print")
    expect(page.locator(".map-layers label").nth(1)).to_be_visible()
    for unwanted in (".search-link", ".map-layers label:first-of-type", ".lead a"):
        expect(page.locator(unwanted)).to_be_hidden()


@pytest.mark.parametrize(
    "path",
    [
        "san-pham/mien-dong-na-ri.html",
        "diem-den/ho-ba-be.html",
        "co-so/htx-tai-hoan.html",
        "dia-ban/con-minh-02185.html",
        "en/places/huyen-na-ri.html",
    ],
)
def test_a_page_says_where_it_is_on_a_small_map(
    page_at: PageFactory, site: Path, path: str
) -> None:
    page = page_at(*PHONE).page
    page.goto((site / path).as_uri())
    small = page.locator(".locator")
    small.scroll_into_view_if_needed()
    expect(small.locator("img")).to_be_visible()
    expect(small.locator("img")).to_have_js_property("complete", True)
    assert small.locator("img").evaluate("image => image.naturalWidth") > 0
    small.click()
    expect(page.locator(".map-commune:target")).to_be_in_viewport()


def test_the_way_to_a_place_is_named_approximate(page_at: PageFactory, site: Path) -> None:
    page = page_at(*PHONE).page
    page.goto((site / "diem-den" / "ho-ba-be.html").as_uri())
    way = page.get_by_role("link", name="Chỉ đường (gần đúng)")
    expect(way).to_have_attribute(
        "href", "https://www.google.com/maps/dir/?api=1&destination=22.411,105.606"
    )
    page.goto((site / "co-so" / "htx-tai-hoan.html").as_uri())
    way = page.get_by_role("link", name="Chỉ đường đến xã (gần đúng)")
    expect(way).to_have_attribute(
        "href", "https://www.google.com/maps/dir/?api=1&destination=22.104,106.025"
    )


@pytest.mark.parametrize(
    ("agent", "wanted"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile", "maps.apple.com/?daddr="),
        # Here no app answers, so the web does.
        ("Mozilla/5.0 (Linux; Android 13) Chrome/140.0 Mobile", "www.google.com/maps/dir/?api=1"),
    ],
)
def test_a_tap_opens_the_map_app_of_the_phone_or_else_the_web(
    page_at: PageFactory, site: Path, agent: str, wanted: str
) -> None:
    page = page_at(*PHONE, user_agent=agent).page
    page.context.route(re.compile("^https://"), lambda route: route.fulfill(body="Bản đồ"))
    page.goto((site / "diem-den" / "ho-ba-be.html").as_uri())
    page.evaluate(
        """() => addEventListener("click", (event) => {
             document.title = event.target.closest("a").href; })"""
    )
    way = page.get_by_role("link", name="Chỉ đường (gần đúng)")
    way.click()
    if "Android" in agent:
        assert page.title() == "geo:0,0?q=22.411,105.606(H%E1%BB%93%20Ba%20B%E1%BB%83)"
        expect(way).to_have_attribute("href", re.compile("^https://www.google.com/"))
    page.wait_for_url(re.compile(re.escape(wanted)))
