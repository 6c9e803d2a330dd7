"""Where a commune or an old district holds many entries, its list goes on over several pages."""

from pathlib import Path

import pytest

from saobac.outputs.places import PER_PAGE, plan_places
from saobac.pipeline import Planners, build
from saobac.project import Project
from tests.site.conftest import TODAY
from tests.site.test_linked_data import item_of

MORE = 2 * PER_PAGE
PLACES = Planners(pages=(plan_places,), others=())


@pytest.fixture
def crowded(tiny_site: Path) -> Project:
    """Build a site with many products of one commune."""
    project = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    folder = tiny_site / "content/products"
    text = (folder / "mien.md").read_text(encoding="utf-8")
    for number in range(MORE):
        page = text.replace("title: Miến nhà", f"title: Miến số {number:02}")
        (folder / f"mien-{number:02}.md").write_text(page, encoding="utf-8")
    assert not build(project, planners=PLACES).failed
    return project


def pages_of(project: Project, folder: str, place: str, word: str) -> list[Path]:
    first = project.output / folder / f"{place}.html"
    return [first, *sorted(first.parent.glob(f"{place}-{word}-*.html"))]


@pytest.mark.parametrize(
    ("folder", "place", "word", "products"),
    [
        ("dia-ban", "con-minh-02185", "trang", "san-pham"),
        ("dia-ban", "huyen-na-ri", "trang", "san-pham"),
        ("en/places", "con-minh-02185", "page", "products"),
    ],
)
def test_a_place_with_many_entries_shows_each_once(
    crowded: Project, folder: str, place: str, word: str, products: str
) -> None:
    pages = pages_of(crowded, folder, place, word)
    texts = [page.read_text(encoding="utf-8") for page in pages]
    lists = [item_of(page, "ItemList") for page in pages]
    elements = [element for each in lists for element in each["itemListElement"]]
    assert len(pages) == 3
    assert [len(each["itemListElement"]) for each in lists[:-1]] == [PER_PAGE, PER_PAGE]
    assert [element["position"] for element in elements] == list(range(1, len(elements) + 1))
    assert {each["numberOfItems"] for each in lists} == {len(elements)}
    urls = [element["url"] for element in elements]
    assert len(set(urls)) == len(urls)
    assert sum(f"/{products}/" in url for url in urls) == MORE + 1
    # Products first: what comes after them stands on the last page alone.
    assert all(f"/{products}/" in url for url in urls[: MORE + 1])
    for text, each in zip(texts, lists, strict=True):
        for element in each["itemListElement"]:
            assert element["url"].rpartition("/")[2] in text


def test_pages_of_a_place_lead_to_each_other(crowded: Project) -> None:
    first, second, third = pages_of(crowded, "dia-ban", "con-minh-02185", "trang")
    text = second.read_text(encoding="utf-8")
    assert f'rel="prev" href="{first.name}"' in text
    assert f'rel="next" href="{third.name}"' in text
    assert "trang 2" in text.partition("</title>")[0]
    assert 'hreflang="en"' in text
    assert "con-minh-02185-page-2.html" in text


def test_further_pages_go_with_what_they_showed(crowded: Project) -> None:
    for page in (crowded.root / "content/products").glob("mien-[0-9]*.md"):
        page.unlink()
    report = build(crowded, planners=PLACES)
    assert not report.failed
    for folder, word in (("dia-ban", "trang"), ("en/places", "page")):
        assert len(pages_of(crowded, folder, "con-minh-02185", word)) == 1
    # Its English twin is no page of its own to staff.
    assert not [title for title in report.changes.removed if "in English" in title]
