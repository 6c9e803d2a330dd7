"""The site in a real browser: from disk, at three sizes, with and without JavaScript."""

from pathlib import Path

import pytest

from saobac.pipeline import HOME
from tests.conftest import PageFactory

SIZES = ((360, 800), (1366, 768), (1080, 1920))
PAGES = ("index.html", "san-pham/index.html", "san-pham/mien-dong-na-ri.html", "en/index.html")


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
@pytest.mark.parametrize("path", PAGES)
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
