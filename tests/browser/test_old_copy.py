"""An old copy, opened years later, shows no star that has ended; codes can be scanned."""

from pathlib import Path

import zxingcpp
from PIL import Image

from tests.conftest import PageFactory

IN_FORCE = "san-pham/mau-mien-dong.html"


def test_a_star_that_ended_since_the_build_is_taken_off(page_at: PageFactory, site: Path) -> None:
    watched = page_at(360, 800, reduced_motion="reduce")
    watched.page.goto((site / IN_FORCE).as_uri())
    assert watched.page.locator("[data-until]").count() > 0
    watched.page.clock.install(time="2040-01-01T12:00:00Z")
    watched.page.reload()
    text = watched.page.locator("main").inner_text()
    assert "Từng đạt" in text
    assert "đến 0" not in watched.page.locator("main").locator("[data-until]").all_inner_texts()


def test_the_code_of_a_product_leads_to_its_page(
    page_at: PageFactory, site: Path, tmp_path: Path
) -> None:
    watched = page_at(600, 600)
    watched.page.goto((site / "static" / "qr" / "vi" / "product" / "hong-khong-hat.svg").as_uri())
    watched.page.screenshot(path=tmp_path / "qr.png")
    with Image.open(tmp_path / "qr.png") as image:
        codes = zxingcpp.read_barcodes(image)
    assert [code.text for code in codes] == ["https://saobac.example/san-pham/hong-khong-hat.html"]


def test_what_is_in_season_is_that_of_the_visitors_day(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768, reduced_motion="reduce").page
    page.clock.install(time="2027-06-15T05:00:00Z")
    page.goto((site / "san-pham" / "index.html").as_uri())
    in_season = {
        card.locator(".card-title").inner_text()
        for card in page.locator(".card").all()
        if card.locator(".tag-season").is_visible()
    }
    assert "Bí xanh thơm Ba Bể" in in_season
    assert "Quýt Bắc Kạn" not in in_season


def test_the_shop_window_of_another_month_keeps_what_is_in_season_still(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(1366, 768, reduced_motion="reduce").page
    page.clock.install(time="2027-06-15T05:00:00Z")
    page.goto((site / "index.html").as_uri())
    window = page.locator("[data-month-shown]")
    assert window.locator("h2").inner_text().lower() == "đang vào mùa"
    assert window.locator(".card").count() > 0
    assert window.locator(".tag-season[hidden]").count() == 0
