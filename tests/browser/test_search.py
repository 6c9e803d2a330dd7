"""Searching as one types, in a real page opened from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PageFactory

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
    shared.goto(page.url)
    expect(shared.locator(".found-title").first).to_have_text("Hồng không hạt Bắc Kạn")


def test_enter_on_another_page_leads_to_the_search_page(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.goto((site / "en" / "products" / "index.html").as_uri())
    page.get_by_role("searchbox").fill("persimmon")
    page.keyboard.press("Enter")
    expect(page.locator(".found-title").first).to_have_text("Seedless persimmon of Bắc Kạn")
    assert "/en/search.html?q=persimmon" in page.url


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


def test_nothing_found_offers_near_names_and_groups(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.goto((site / SEARCH_PAGE).as_uri())
    page.get_by_role("searchbox").fill("hang tien")
    page.get_by_role("searchbox").fill("dong hua xxx")
    expect(page.get_by_role("status")).to_have_text("Không thấy gì cho “dong hua xxx”.")
    page.locator(".search-near button").first.click()
    expect(page.locator(".found").first).to_be_visible()
    assert page.get_by_role("link", name="Thực phẩm").first.is_visible()


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
