"""Narrowing the catalogue in the page: combined, counted, shareable, with the way back."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.conftest import PageFactory

CATALOGUE = "san-pham/index.html"


def titles(page: Page) -> list[str]:
    return page.locator("[data-filtered] .card-title").all_inner_texts()


def open_catalogue(page: Page, site: Path, query: str = "") -> None:
    page.goto((site / CATALOGUE).as_uri() + query)
    page.locator(".filters summary").click()


def test_choices_of_one_property_widen_and_properties_narrow(
    page_at: PageFactory, site: Path
) -> None:
    watched = page_at(1366, 768)
    page = watched.page
    open_catalogue(page, site)
    page.get_by_label("Đồ uống").check()
    expect(page.locator("[data-found]")).to_have_text("3 sản phẩm")
    drinks = titles(page)
    page.get_by_label("Thủ công mỹ nghệ").check()
    expect(page.locator("[data-found]")).to_have_text("7 sản phẩm")
    assert set(drinks) < set(titles(page))
    page.get_by_label("4 sao").check()
    expect(page.locator("[data-found]")).to_have_text("1 sản phẩm")
    assert titles(page) == ["Trà mẫu Sương Sớm"]
    assert page.locator("[data-unfiltered]").is_hidden()
    assert watched.watch.complaints == []


def test_a_count_is_what_the_choice_would_leave(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    open_catalogue(page, site)
    page.get_by_label("Dược liệu").check()
    expect(page.locator("[data-found]")).to_be_visible()
    choice = page.locator("label", has_text="3 sao")
    told = int(choice.locator("[data-count-of]").inner_text())
    choice.locator("input").check()
    assert len(titles(page)) == told > 0


def test_what_is_chosen_is_in_the_address_and_the_way_back_works(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(1366, 768).page
    open_catalogue(page, site)
    page.get_by_label("Đồ uống").check()
    page.locator("#filter-thang").select_option("11")
    expect(page.locator("[data-found]")).to_be_visible()
    address, chosen = page.url, titles(page)
    assert "nhom=drink" in address
    assert "thang=11" in address
    page.go_back()
    expect(page.locator("#filter-thang")).to_have_value("")
    page.go_back()
    expect(page.locator("[data-unfiltered]")).to_be_visible()
    shared = page_at(1366, 768).page
    shared.goto(address)
    expect(shared.locator("[data-found]")).to_be_visible()
    assert titles(shared) == chosen


def test_what_fits_nothing_says_so_and_can_be_taken_out(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_catalogue(page, site, "?nhom=ornamental&sao=5")
    expect(page.locator("[data-found]")).to_contain_text("Không sản phẩm nào")
    page.get_by_role("button", name="Bỏ mọi lựa chọn").click()
    expect(page.locator("[data-unfiltered]")).to_be_visible()
    assert "nhom" not in page.url


def test_a_star_that_ended_since_the_build_is_no_choice(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.clock.install(time="2040-01-01T12:00:00Z")
    open_catalogue(page, site, "?sao=5")
    expect(page.locator("[data-found]")).to_contain_text("Không sản phẩm nào")


def test_without_a_script_the_lists_serve(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768, java_script_enabled=False).page
    page.goto((site / CATALOGUE).as_uri())
    assert page.locator(".filters").is_hidden()
    page.locator(".more-facets summary").click()
    page.get_by_role("link", name="4 sao").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("4 sao OCOP")
