"""Searching as one types, in a real page opened from disk."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PageFactory, address_of

SEARCH_PAGE = "tim-kiem.html"


def results(page: Page) -> list[str]:
    return page.locator(".found-title").all_inner_texts()


def test_results_appear_as_one_types_with_picture_place_and_stars(
    page_at: PageFactory, site: Path
) -> None:
    watched = page_at(360, 800)
    page = watched.page
    page.goto((site / "index.html").as_uri())
    assert page.locator("script[src*=rows-]").count() == 0, "nothing is loaded before it is asked"
    page.get_by_role("searchbox").press_sequentially("mien dog")
    expect(page.locator(".found-title").first).to_have_text("Miến dong Na Rì")
    expect(page.locator(".found-place").first).to_have_text("Côn Minh · Văn Lang")
    expect(page.locator(".found .stars")).to_have_count(1)
    loaded = page.locator(".found-picture").first.evaluate("image => image.naturalWidth > 0")
    assert loaded
    page.locator(".found-link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Miến dong Na Rì")
    assert watched.watch.complaints == []


def test_the_query_is_in_the_address_and_can_be_shared(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.goto((site / SEARCH_PAGE).as_uri())
    page.get_by_role("searchbox").fill("hồng")
    expect(page.locator(".found").first).to_be_visible()
    assert page.evaluate("new URL(location.href).searchParams.get('q')") == "hồng"
    shared = page_at(1366, 768).page
    shared.goto(address_of(page))
    expect(shared.locator(".found-title").first).to_have_text("Hồng không hạt Bắc Kạn")


def test_enter_on_another_page_leads_to_the_search_page(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.goto((site / "en" / "products" / "index.html").as_uri())
    page.get_by_role("searchbox").fill("persimmon")
    page.keyboard.press("Enter")
    expect(page.locator(".found-title").first).to_have_text("Seedless persimmon of Bắc Kạn")
    assert "/en/search.html?q=persimmon" in address_of(page)


@pytest.mark.parametrize("path", ["index.html", "san-pham/hong-khong-hat.html"])
def test_a_slash_leads_to_the_field(page_at: PageFactory, site: Path, path: str) -> None:
    page = page_at(1366, 768).page
    page.goto((site / path).as_uri())
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_arrow_keys_walk_through_results_and_escape_empties(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(1366, 768).page
    page.goto((site / SEARCH_PAGE).as_uri())
    page.get_by_role("searchbox").fill("ba be")
    expect(page.locator(".found-link").nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found-link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    assert results(page) == []


def test_the_number_of_results_is_said_to_screen_readers(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.goto((site / SEARCH_PAGE).as_uri())
    page.get_by_role("searchbox").fill("puông")
    expect(page.get_by_role("status")).to_have_text("1 kết quả")
    expect(page.get_by_role("list", name="Kết quả").get_by_role("listitem")).to_have_count(1)


@pytest.mark.parametrize(
    ("path", "query", "near", "group", "list_page"),
    [
        (SEARCH_PAGE, "dong hua xxx", "Động Hua Mạ", "Thực phẩm", "san-pham/nhom/thuc-pham"),
        ("index.html", "dong hua xxx", "Động Hua Mạ", "Thực phẩm", "san-pham/nhom/thuc-pham"),
        ("san-pham/index.html", "hong co hat", "Hồng không hạt Bắc Kạn", "Đồ uống", "do-uong"),
        ("en/products/index.html", "ba be lakee", "Ba Bể Lake", "Crafts", "group/craft"),
    ],
)
def test_nothing_found_offers_near_names_and_groups(
    page_at: PageFactory, site: Path, path: str, query: str, near: str, group: str, list_page: str
) -> None:
    page = page_at(360, 800).page
    page.goto((site / path).as_uri())
    form = page.get_by_role("search")
    form.get_by_role("searchbox").fill(f"{query} xyz")
    offered = form.get_by_role("status").get_by_role("button", name=near, exact=True)
    expect(offered).to_be_visible()
    expect(form.get_by_role("link", name=group)).to_have_attribute(
        "href", re.compile(f"{list_page}.*html$")
    )
    offered.click()
    expect(form.locator(".found-title").first).to_have_text(near)
    expect(form.get_by_role("link", name=group, exact=True)).to_have_count(0)
    expect(form.get_by_role("status").get_by_role("button")).to_have_count(0)


def test_a_long_name_is_offered_in_two_lines(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.goto((site / SEARCH_PAGE).as_uri())
    page.get_by_role("searchbox").fill("mien dong mau may xanh nhat")
    pill = page.get_by_role("button", name="Miến dong mẫu Mây Trắng")
    expect(pill).to_be_visible()
    box = pill.bounding_box()
    assert box is not None
    assert 44 <= box["height"] <= 56
    assert box["width"] <= 328


@pytest.mark.parametrize("path", ["index.html", "en/products/index.html"])
def test_the_query_comes_back_with_the_page(page_at: PageFactory, site: Path, path: str) -> None:
    page = page_at(360, 800).page
    page.goto((site / path).as_uri())
    page.get_by_role("searchbox").fill("ba be")
    expect(page.locator(".found").first).to_be_visible()
    found = results(page)
    page.locator(".found-link").nth(1).click()
    page.wait_for_url(lambda url: path not in url)
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("ba be")
    expect(page.locator(".found").first).to_be_visible()
    assert results(page) == found
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert "q=" not in address_of(page)


def test_every_result_has_a_picture_or_a_pin_at_its_left_edge(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800).page
    page.goto((site / SEARCH_PAGE).as_uri() + "?q=na%20ri")
    expect(page.locator(".found-pin").first).to_be_visible()
    boxes = page.evaluate("""[...document.querySelectorAll(".found")].map((found) => {
      const box = found.querySelector(".found-picture").getBoundingClientRect();
      return [box.left, box.width, box.height];
    })""")
    assert len(boxes) > 5
    assert all(box == boxes[0] for box in boxes)


@pytest.mark.parametrize("width", [360, 1366, 1920])
def test_on_its_page_the_field_is_as_wide_as_what_it_finds(
    page_at: PageFactory, site: Path, width: int
) -> None:
    page = page_at(width, 900).page
    page.goto((site / SEARCH_PAGE).as_uri() + "?q=na%20ri")
    expect(page.locator(".found").first).to_be_visible()
    field, found = (
        page.locator(place).bounding_box() for place in (".search-field", ".search-results")
    )
    assert field is not None
    assert found is not None
    assert (field["x"], field["width"]) == (found["x"], found["width"])


def test_a_star_that_has_ended_is_not_drawn_in_results(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.clock.install(time="2040-01-01T12:00:00Z")
    page.goto((site / SEARCH_PAGE).as_uri() + "?q=mien%20dong")
    expect(page.locator(".found").first).to_be_visible()
    assert page.locator(".found .stars").count() == 0
    assert "Từng đạt 5 sao" in page.locator(".search-results").inner_text()


def test_without_a_script_the_search_page_leads_to_the_lists(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800, java_script_enabled=False).page
    page.goto((site / SEARCH_PAGE).as_uri())
    assert "cần JavaScript" in page.locator("noscript").inner_text()
    page.get_by_role("link", name="Đồ uống").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đồ uống")
