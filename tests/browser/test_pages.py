"""The site in a real browser: from disk, at three sizes, with and without JavaScript."""

from pathlib import Path

import pytest

from saobac.project import HOME
from tests.conftest import PageFactory

SIZES = ((360, 800), (1366, 768), (1080, 1920))
PAGES = ("index.html", "san-pham/index.html", "san-pham/mien-dong-na-ri.html", "en/index.html")
KINDS = (
    *PAGES,
    "san-pham/mau-mien-dong.html",
    "tim-kiem.html",
    "ban-do.html",
    "hoi-mua.html",
    "du-lieu-mo.html",
    "lo-trinh.html",
    "san-pham/sao/4-sao.html",
    "co-so/mau-htx-may-trang.html",
    "diem-den/ho-ba-be.html",
    "chuyen/ocop-bac-kan-2018.html",
    "dia-ban/index.html",
    "en/places/huyen-ba-be.html",
)
"""A page of every kind."""
PHONE = (360, 800)
FINGER = 44
"""Pixels that a fingertip needs (WCAG 2.5.5)."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_from_disk_without_complaint(
    page_at: PageFactory, site: Path, path: str, size: tuple[int, int]
) -> None:
    watched = page_at(*size)
    watched.page.goto((site / path).as_uri())
    assert watched.watch.complaints == []
    width = watched.page.evaluate("document.documentElement.scrollWidth")
    assert width <= size[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_accessible(page_at: PageFactory, site: Path, path: str, scheme: str) -> None:
    watched = page_at(360, 800, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    watched.page.goto((site / path).as_uri())
    axe = HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
    watched.page.add_script_tag(path=axe)
    result = watched.page.evaluate("axe.run()")
    found = [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]
    assert found == []


def test_the_catalogue_works_without_javascript(page_at: PageFactory, site: Path) -> None:
    watched = page_at(360, 800, java_script_enabled=False)
    watched.page.goto((site / "san-pham" / "index.html").as_uri())
    watched.page.get_by_role("link", name="Miến dong").first.click()
    assert watched.page.get_by_role("heading", level=1).is_visible()


def test_the_call_stands_on_the_first_screen_of_a_phone(page_at: PageFactory, site: Path) -> None:
    watched = page_at(*PHONE, reduced_motion="reduce")
    hidden = []
    for file in sorted((site / "san-pham").glob("*.html")):
        watched.page.goto(file.as_uri())
        call = watched.page.locator(".opening .button-call")
        if call.count():
            box = call.first.bounding_box()
            assert box is not None
            if box["y"] + box["height"] > PHONE[1]:
                hidden.append((file.name, box["y"]))
    assert hidden == []


@pytest.mark.parametrize("path", KINDS)
def test_whatever_is_not_part_of_a_sentence_suits_a_finger(
    page_at: PageFactory, site: Path, path: str
) -> None:
    watched = page_at(*PHONE, reduced_motion="reduce")
    watched.page.goto((site / path).as_uri())
    small = watched.page.evaluate(
        """(finger) => [...document.querySelectorAll(
             ".button, .pill, .menu-open, .language, .wordmark, .calendar a, .index a," +
             " .pagination a, .footer-links a, .ways a, .district li a, summary")]
           .filter((item) => item.offsetParent && item.getBoundingClientRect().height < finger)
           .map((item) => item.outerHTML.slice(0, 120))""",
        FINGER,
    )
    assert small == []
