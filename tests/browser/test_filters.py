"""Narrowing the catalogue in the page: combined, counted, shareable, with the way back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PageFactory, address_of

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
    address, chosen = address_of(page), titles(page)
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
    assert "nhom" not in address_of(page)


def test_a_star_that_ended_since_the_build_is_no_choice(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.clock.install(time="2040-01-01T12:00:00Z")
    open_catalogue(page, site, "?sao=5")
    expect(page.locator("[data-found]")).to_contain_text("Không sản phẩm nào")


def test_a_query_and_choices_share_the_address(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    open_catalogue(page, site)
    box = page.get_by_role("searchbox")
    box.fill("na ri")
    expect(page.locator(".found").first).to_be_visible()
    page.get_by_label("Đồ uống").check()
    expect(page.locator("[data-found]")).to_have_text("3 sản phẩm")
    box.fill("ba be")
    expect(page).to_have_url(re.compile("q=ba"))
    assert "nhom=drink" in address_of(page)
    page.go_back()
    expect(box).to_have_value("na ri")
    expect(page.locator("[data-unfiltered]")).to_be_visible()
    page.go_forward()
    expect(box).to_have_value("ba be")
    expect(page.locator("[data-found]")).to_have_text("3 sản phẩm")
    shared = page_at(1366, 768).page
    shared.goto(address_of(page))
    expect(shared.locator("[data-found]")).to_have_text("3 sản phẩm")
    expect(shared.locator(".found").first).to_be_visible()


def test_all_is_not_the_current_choice_while_one_has_chosen(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(1366, 768).page
    open_catalogue(page, site)
    everything = page.get_by_role("link", name="Tất cả")
    expect(everything).to_have_attribute("aria-current", "page")
    page.get_by_label("Đồ uống").check()
    expect(page.locator("[data-found]")).to_be_visible()
    assert everything.get_attribute("aria-current") is None
    page.get_by_label("Đồ uống").uncheck()
    expect(everything).to_have_attribute("aria-current", "page")


@pytest.mark.parametrize(
    ("path", "words"),
    [(CATALOGUE, "Xem {} sản phẩm"), ("en/products/index.html", "Show {} products")],
)
def test_on_a_phone_the_way_to_the_products_stays_in_sight(
    page_at: PageFactory, site: Path, path: str, words: str
) -> None:
    page = page_at(360, 800).page
    page.goto((site / path).as_uri())
    page.locator(".filters summary").click()
    see = page.locator("[data-see]")
    expect(see).to_be_in_viewport(ratio=1)
    page.locator("input[value=drink]").check()
    expect(see).to_have_text(words.format(3))
    page.locator("input[value=cooperative]").scroll_into_view_if_needed()
    expect(see).to_be_in_viewport(ratio=1)
    box = see.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    see.click()
    expect(page.locator("[data-found]")).to_be_focused()
    expect(page.locator("[data-found]")).to_be_in_viewport()
    expect(page.locator("[data-filtered] .card-title").first).to_be_in_viewport()
    assert not page.locator(".filters-grid").is_visible()


def test_a_card_that_is_left_is_the_card_of_the_list(page_at: PageFactory, site: Path) -> None:
    """With its button, its place, its badge and what it says on its picture."""
    looks = """(list) => [...list.querySelectorAll(".card")].map((card) => [
      card.querySelector("a").href,
      card.querySelector("button.ask-corner")?.ariaLabel,
      ...[...card.querySelectorAll(".card-title, .card-place, .card-mark, .badge, .tag")]
        .filter((part) => part.checkVisibility()).map((part) => part.innerText.trim())])"""
    page = page_at(1366, 768).page
    page.clock.install(time="2026-11-24T12:00:00Z")
    open_catalogue(page, site)
    listed = page.locator("[data-unfiltered]").evaluate(looks)
    for value in ("food", "drink", "herb", "craft", "ornamental", "tourism"):
        if page.locator(f"input[value={value}]").count():
            page.locator(f"input[value={value}]").check()
    expect(page.locator("[data-filtered] .card")).to_have_count(24)
    left = page.locator("[data-filtered]").evaluate(looks)
    assert left == listed


def test_a_product_that_is_left_can_be_put_on_the_list(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.goto((site / CATALOGUE).as_uri() + "?nhom=drink")
    card = page.locator("[data-filtered] .card").first
    card.locator("button").click()
    expect(card.locator("button")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-counter=list]")).to_contain_text("1")
    page.locator(".filters summary").click()
    page.locator("input[value=craft]").check()
    expect(page.locator("[data-found]")).to_have_text("7 sản phẩm")
    pressed = page.locator("[data-filtered] button[aria-pressed=true]")
    expect(pressed).to_have_count(1)
    assert page.locator("[data-filtered] .card").nth(0).locator("button").count() == 1


def test_without_a_script_the_lists_serve(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768, java_script_enabled=False).page
    page.goto((site / CATALOGUE).as_uri())
    assert page.locator(".filters").is_hidden()
    page.locator(".more-facets summary").click()
    page.get_by_role("link", name="4 sao").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("4 sao OCOP")
