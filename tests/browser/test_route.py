"""A visitor's own route in a real browser, from disk: choosing, ordering, noting, printing."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from saobac.project import HOME
from tests.conftest import PageFactory, address_of

ROUTE = "lo-trinh.html"
PATHS = (ROUTE, "en/route.html")
COUNTER = "[data-counter=route]"
THREE = "ho-ba-be,dong-hua-ma,mau-htx-may-trang"
MOST = 10
OTHER = "deo-giang"
FINGER = 44
PAPERS = ("A4", "Letter")
BROKEN_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); } });"""


def open_route(page: Page, site: Path, route: str = "", path: str = ROUTE) -> None:
    page.goto((site / path).as_uri() + (f"?route={route}" if route else ""))


def expect_stops(page: Page, *titles: str) -> None:
    expect(page.locator(".stop-title a")).to_have_text(titles)


def longest_route(site: Path, language: str) -> str:
    """Return the stops that have the most to say, but for one."""
    text = (site / "static" / f"route-{language}.js").read_text(encoding="utf-8")
    stops = json.loads(text.partition("=")[2].rstrip().removesuffix(";"))["stops"]
    weight = {slug: len(json.dumps(stop, ensure_ascii=False)) for slug, stop in stops.items()}
    del weight[OTHER]
    return ",".join(sorted(weight, key=lambda slug: -weight[slug])[:MOST])


def write_all_notes(page: Page) -> None:
    """Fill every field to its brim."""
    for field in page.locator("[data-slot=note], [data-trip]").all():
        limit = int(field.get_attribute("maxlength") or 0)
        field.fill(("Hỏi phòng trước một ngày, nhớ mang áo ấm. " * 9)[:limit])


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_stops_are_chosen_where_they_are_read_about(page_at: PageFactory, site: Path) -> None:
    watched = page_at(360, 800, has_touch=True, is_mobile=True)
    page = watched.page
    page.goto((site / "diem-den" / "index.html").as_uri())
    expect(page.locator(COUNTER)).to_be_hidden()
    corner = page.get_by_role("button", name="Thêm vào lộ trình: Hồ Ba Bể")
    corner.tap()
    expect(corner).to_have_attribute("aria-pressed", "true")
    expect(page.locator(COUNTER)).to_have_text("Lộ trình của tôi: 1")
    custom = page.locator(".card", has_text="Hát Then")
    expect(custom.locator("a")).to_have_count(1)
    expect(custom.locator("button")).to_have_count(0)
    for path in ("diem-den/dong-hua-ma.html", "co-so/mau-htx-may-trang.html"):
        page.goto((site / path).as_uri())
        page.locator(".opening-words .ask").tap()
    page.get_by_role("link", name="Xem lộ trình").tap()
    expect_stops(page, "Hồ Ba Bể", "Động Hua Mạ", "HTX Mẫu Mây Trắng")
    assert watched.watch.complaints == []


def test_a_house_that_takes_guests_is_asked_and_visited(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.goto((site / "san-pham" / "homestay-pac-ngoi-ba-be.html").as_uri())
    for name in ("Hỏi mua: Homestay bên hồ Ba Bể", "Thêm vào lộ trình: Homestay bên hồ Ba Bể"):
        page.get_by_role("button", name=name).click()
    # The header shows one list at a time: the one that was changed last.
    expect(page.locator(COUNTER)).to_have_text("Lộ trình của tôi: 1")
    expect(page.locator("[data-counter=list]")).to_be_hidden()
    page.locator(COUNTER).click()
    page.get_by_role("link", name="Hỏi mua 1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danh sách hỏi mua")


def test_a_place_is_picked_on_the_page_itself(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    open_route(page, site)
    expect(page.locator(".route-empty")).to_be_visible()
    pick = page.get_by_role("button", name="Thêm vào lộ trình: Đèo Giàng")
    pick.click()
    expect_stops(page, "Đèo Giàng")
    expect(pick).to_be_focused()
    pick.click()
    expect(page.locator(".route-empty")).to_be_visible()


def test_keys_order_the_route_and_ears_hear_of_it(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    open_route(page, site, THREE)
    expect(page.get_by_role("button", name="Đi sớm hơn: Hồ Ba Bể")).to_be_disabled()
    later = page.get_by_role("button", name="Đi muộn hơn: Hồ Ba Bể")
    later.focus()
    page.keyboard.press("Enter")
    expect_stops(page, "Động Hua Mạ", "Hồ Ba Bể", "HTX Mẫu Mây Trắng")
    expect(later).to_be_focused()
    expect(page.locator("[data-moved][role=status]")).to_have_text("Điểm 2 trong 3: Hồ Ba Bể")
    page.keyboard.press("Enter")
    # At the end there is nothing later, so the way back is at hand.
    expect(page.get_by_role("button", name="Đi sớm hơn: Hồ Ba Bể")).to_be_focused()
    page.reload()
    expect_stops(page, "Động Hua Mạ", "HTX Mẫu Mây Trắng", "Hồ Ba Bể")


def test_a_stop_says_what_one_needs_on_the_way(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.clock.set_fixed_time("2026-06-15T08:00:00")
    open_route(page, site, "ho-ba-be,mau-htx-may-trang")
    lake, maker = page.locator(".stop").all()
    expect(lake).to_contain_text("Hồ · Ba Bể cũ · xã Ba Bể")
    expect(lake).to_contain_text("Tháng 6:")
    expect(lake.get_by_role("link", name="Chỉ đường (gần đúng)")).to_have_attribute(
        "href", "https://www.google.com/maps/dir/?api=1&destination=22.411,105.606"
    )
    expect(lake.locator("[data-slot=way]")).to_have_attribute("data-label", "Hồ Ba Bể")
    expect(lake.locator("[data-slot=call]")).to_be_hidden()
    expect(maker.get_by_role("link", name="Gọi 0209 0000 001")).to_have_attribute(
        "href", "tel:+842090000001"
    )
    expect(maker).to_contain_text("Dữ liệu minh họa")
    expect(maker.locator(".stop-leg")).to_have_text("≈ 55 km đường chim bay")
    expect(page.locator("[data-sum]")).to_have_text("2 điểm, ≈ 55 km đường chim bay")
    june = lake.locator("[data-slot=now]").inner_text()
    lake.get_by_role("link", name="Trước khi đi").click()
    expect(page.locator("h2:target")).to_have_text("Trước khi đi")
    page.clock.set_fixed_time("2026-11-15T08:00:00")
    open_route(page, site)
    assert page.locator("[data-slot=now]").first.inner_text() != june


def test_the_map_shows_the_stops_by_number(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_route(page, site, "ho-ba-be,dong-puong,vuon-quoc-gia-ba-be")
    expect(page.locator(".route-map .pin text")).to_have_text(["1", "2", "3"])
    expect(
        page.get_by_role("img", name="Bản đồ lộ trình: 1 Hồ Ba Bể, 2 Động Puông")
    ).to_be_visible()
    boxes = [pin.bounding_box() for pin in page.locator(".route-map .pin").all()]
    apart = [
        max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"]))
        for one, other in ((boxes[0], boxes[1]), (boxes[0], boxes[2]), (boxes[1], boxes[2]))
        if one and other
    ]
    assert min(apart) >= 20, "all three are in one commune, and each can be read"


def test_the_whole_route_opens_in_the_map_app(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_route(page, site, "ho-ba-be,deo-giang,atk-cho-don")
    expect(page.get_by_role("link", name="Mở cả lộ trình trong bản đồ")).to_have_attribute(
        "href",
        "https://www.google.com/maps/dir/?api=1&destination=22.053,105.527"
        "&waypoints=22.411,105.606%7C22.33,105.91",
    )


def test_notes_stay_and_are_text_on_paper(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_route(page, site, THREE)
    page.get_by_label("Ghi chú: Hồ Ba Bể").fill("Hỏi thuyền")
    page.get_by_label("Ghi chú cho chuyến đi").fill("Bốn người, xe máy")
    page.get_by_role("button", name="Đi muộn hơn: Hồ Ba Bể").click()
    page.reload()
    expect(page.get_by_label("Ghi chú: Hồ Ba Bể")).to_have_value("Hỏi thuyền")
    page.emulate_media(media="print")
    expect(page.locator(".stop-paper", has_text="Hỏi thuyền")).to_be_visible()
    expect(page.locator(".trip-paper")).to_have_text("Bốn người, xe máy")
    expect(page.locator("input:visible, textarea:visible, button:visible")).to_have_count(0)


def test_what_is_taken_off_can_be_taken_back(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_route(page, site, THREE)
    page.get_by_role("button", name="Bỏ: Động Hua Mạ").click()
    undo = page.get_by_role("button", name="Lấy lại")
    expect(undo).to_be_focused()
    expect_stops(page, "Hồ Ba Bể", "HTX Mẫu Mây Trắng")
    undo.click()
    assert page.evaluate("saobacRoute.text()") == THREE
    page.get_by_role("button", name="Xóa cả lộ trình").click()
    expect(page.locator(".route-empty")).to_be_visible()
    undo.click()
    assert page.evaluate("saobacRoute.text()") == THREE


def test_a_route_in_the_address_wins_and_what_is_unknown_falls_away(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800).page
    open_route(page, site, "deo-giang")
    open_route(page, site, "ho-ba-be,gone,%3Cscript%3E,constructor,dong-hua-ma")
    expect_stops(page, "Hồ Ba Bể", "Động Hua Mạ")
    assert "route=" not in address_of(page), "taken over into storage"
    expect(page.locator(".undo")).to_contain_text("Trước đó bạn có lộ trình khác.")
    page.get_by_role("button", name="Lấy lại").click()
    expect_stops(page, "Đèo Giàng")


def test_without_storage_the_route_travels_by_address(page_at: PageFactory, site: Path) -> None:
    watched = page_at(360, 800)
    page = watched.page
    page.add_init_script(BROKEN_STORAGE)
    page.goto((site / "diem-den" / "ho-ba-be.html").as_uri())
    page.locator(".opening-words .ask").click()
    page.get_by_role("link", name="Điểm đến").first.click()
    page.get_by_role("button", name="Thêm vào lộ trình: Đèo Giàng").click()
    page.locator(COUNTER).click()
    page.get_by_role("button", name="Đi sớm hơn: Đèo Giàng").click()
    page.reload()
    expect_stops(page, "Đèo Giàng", "Hồ Ba Bể")
    assert address_of(page).endswith("?route=deo-giang,ho-ba-be")
    assert watched.watch.complaints == []


def test_the_route_is_handed_on_by_its_address_on_the_web(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800, permissions=["clipboard-read", "clipboard-write"]).page
    page.add_init_script("navigator.share = (what) => (window.shared = what, Promise.resolve())")
    open_route(page, site, THREE)
    address = f"https://saobac.example/{ROUTE}?route={THREE}"
    page.get_by_role("button", name="Chép đường dẫn").click()
    expect(page.locator("[data-handed-on]")).to_have_text("Đã chép.")
    assert page.evaluate("navigator.clipboard.readText()") == address
    page.get_by_role("button", name="Chia sẻ").click()
    assert page.evaluate("window.shared.url") == address


def test_a_full_route_says_so_wherever_one_would_add(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    route = longest_route(site, "vi")
    open_route(page, site, route)
    expect(page.locator(".stop")).to_have_count(MOST)
    expect(page.locator(".route [data-full]")).to_contain_text("Đã đủ mười điểm")
    page.goto((site / "diem-den" / f"{OTHER}.html").as_uri())
    expect(page.locator(".opening-words .ask")).to_be_disabled()
    page.get_by_role("link", name="Lộ trình đã đủ mười điểm.").click()
    page.get_by_role("button", name="Bỏ:").first.click()
    expect(page.locator(".route [data-full]")).to_be_hidden()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("path", PATHS)
def test_the_fullest_route_prints_on_one_page(
    page_at: PageFactory, site: Path, path: str, paper: str
) -> None:
    page = page_at(1366, 768).page
    open_route(page, site, longest_route(site, "en" if path.startswith("en/") else "vi"), path)
    write_all_notes(page)
    assert sheets(page.pdf(format=paper)) == 1


@pytest.mark.parametrize("width", [688, 703])
def test_on_paper_nothing_lies_on_anything(page_at: PageFactory, site: Path, width: int) -> None:
    page = page_at(width, 1000).page
    open_route(page, site, longest_route(site, "en"), "en/route.html")
    write_all_notes(page)
    page.emulate_media(media="print")
    heights = page.evaluate(
        """() => { const box = (one) => document.querySelector(one).getBoundingClientRect();
             return [box("h1").bottom, box(".route-sum").top, box(".route-start").bottom,
                     box(".stops").top, box(".stops").bottom, box("[data-today]").top]; }"""
    )
    assert heights == sorted(heights)
    assert page.locator(".route-borders path").is_visible()
    phones = page.locator(".stop-ways a:visible")
    cut = phones.evaluate_all(
        """(all) => all.filter((one) => one.getBoundingClientRect().bottom >
             one.closest(".stop-words").getBoundingClientRect().bottom + 1).length"""
    )
    assert (phones.count() > 0, cut) == (True, 0), "a telephone number is never cut off"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_the_page_points_to_map_and_lists(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800, java_script_enabled=False).page
    page.goto((site / ROUTE).as_uri())
    assert "cần JavaScript" in page.locator("noscript").inner_text()
    assert page.locator("main button:visible").count() == 0
    page.get_by_role("link", name="Xem bản đồ").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bản đồ")
    page.goto((site / "diem-den" / "ho-ba-be.html").as_uri())
    assert page.locator(".ask:visible, .basket:visible").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PATHS, "diem-den/index.html", "diem-den/ho-ba-be.html"])
def test_the_route_and_its_buttons_are_accessible(
    page_at: PageFactory, site: Path, path: str, scheme: str
) -> None:
    page = page_at(360, 800, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True).page
    open_route(page, site, THREE, path)
    page.add_script_tag(path=HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js")
    result = page.evaluate("axe.run()")
    found = [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]
    assert found == []


@pytest.mark.parametrize("size", [(320, 640), (360, 800), (1366, 768), (1080, 1920)])
@pytest.mark.parametrize("path", PATHS)
def test_a_long_route_fits_and_its_controls_suit_a_finger(
    page_at: PageFactory, site: Path, path: str, size: tuple[int, int]
) -> None:
    watched = page_at(*size)
    page = watched.page
    open_route(page, site, longest_route(site, "vi"), path)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert too_small(page.locator(".route")) == []
    assert watched.watch.complaints == []


def too_small(place: Locator) -> list[str]:
    """Return what a finger would miss; links within a sentence are as high as its lines."""
    found: list[str] = place.evaluate(
        """(place, finger) => [...place.querySelectorAll("button, input, textarea, .stop-ways a")]
             .filter((one) => one.offsetParent && one.offsetHeight < finger)
             .map((one) => one.outerHTML.slice(0, 120))""",
        FINGER,
    )
    return found
