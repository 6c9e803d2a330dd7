"""JSON-LD of every page, held against the vocabulary of schema.org."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from saobac.pipeline import build
from saobac.project import Project
from tests.phone_photographs import phone_exif, save_jpeg, scene
from tests.site.schema_org import complaints, vocabulary

TODAY = date(2026, 11, 24)
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SITEMAP = {
    "": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
}
PHOTOGRAPH = "\nimages:\n  - {file: ro.jpg, alt: Rổ miến, credit: Nhà làm}"


def items_of(page: Path) -> list[dict[str, Any]]:
    found = SCRIPT.findall(page.read_text(encoding="utf-8"))
    return [item for text in found for item in json.loads(text)["@graph"]]


def all_items(site: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for page in site.rglob("*.html"):
        for item in items_of(page):
            yield page.relative_to(site).as_posix(), item


def item_of(page: Path, kind: str) -> dict[str, Any]:
    [item] = [item for item in items_of(page) if item["@type"] == kind]
    return item


def add(root: Path, file: str, lines: str) -> None:
    path = root / "content" / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n---\n", f"\n{lines}\n---\n", 1), encoding="utf-8")


@pytest.fixture
def tiny(tiny_site: Path) -> Project:
    return Project(tiny_site, tiny_site / "public", TODAY, jobs=1)


def test_the_vocabulary_was_read_whole() -> None:
    words = vocabulary()
    assert len(words.base_of) > 900
    assert {"gtin", "hasCertification", "name"} <= set(words.properties("Product"))
    assert words.is_a("Zoo", "Place")
    assert not words.is_a("Product", "Place")
    assert words.is_a("CertificationActive", "CertificationStatusEnumeration")


def test_every_page_says_only_what_schema_org_knows(built: Path) -> None:
    wrong = {f"{page}{what}" for page, item in all_items(built) for what in complaints(item)}
    assert wrong == set()
    kinds = {item["@type"] for _, item in all_items(built)}
    expected = {"Product", "Organization", "TouristAttraction", "Article", "Dataset", "WebSite"}
    assert kinds == expected | {"BreadcrumbList", "ItemList"}


MISTAKES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("a property is misspelt", {"hasCertifikation": "x"}),
    ("a property is of another type", {"startDate": "2026-11-24"}),
    ("a property is superseded", {"awards": "x"}),
    ("a type is not there", {"manufacturer": {"@type": "Organisation", "name": "x"}}),
    ("a type does not fit", {"manufacturer": {"@type": "Place", "name": "x"}}),
    ("a text is no address", {"url": "san-pham/mien.html"}),
    ("a number is no text", {"award": 4}),
    ("a list is empty", {"award": []}),
    ("a text is empty", {"award": " "}),
    (
        "a date is none",
        {"hasCertification": {"@type": "Certification", "validFrom": "15/01/2026"}},
    ),
    (
        "no member of the enumeration",
        {
            "hasCertification": {
                "@type": "Certification",
                "certificationStatus": "https://schema.org/CertificationAktive",
            }
        },
    ),
)


@pytest.mark.parametrize(("what", "mistake"), MISTAKES)
def test_a_mistake_is_found(built: Path, what: str, mistake: dict[str, Any]) -> None:
    product = deepcopy(item_of(built / "san-pham" / "mau-mien-dong.html", "Product"))
    assert list(complaints(product)) == []
    assert list(complaints({**product, **mistake})), what


@pytest.mark.parametrize(
    "page",
    [
        "san-pham/index.html",
        "san-pham/trang-2.html",
        "san-pham/nhom/thuc-pham.html",
        "san-pham/sao/5-sao.html",
        "san-pham/mua/thang-11.html",
        "co-so/index.html",
        "diem-den/index.html",
        "chuyen/index.html",
        "dia-ban/huyen-ba-be.html",
        "en/products/index.html",
        "en/places/ba-be-01906.html",
    ],
)
def test_a_list_page_tells_what_it_lists(built: Path, page: str) -> None:
    item = item_of(built / page, "ItemList")
    positions = [element["position"] for element in item["itemListElement"]]
    assert positions == list(range(positions[0], positions[0] + len(positions)))
    assert positions[-1] <= item["numberOfItems"]
    text = (built / page).read_text(encoding="utf-8")
    for element in item["itemListElement"]:
        assert element["url"].rpartition("/")[2] in text


def test_every_list_with_cards_has_its_items(built: Path) -> None:
    without = [
        page.relative_to(built).as_posix()
        for page in built.rglob("*.html")
        if 'class="page-listing"' in (text := page.read_text(encoding="utf-8"))
        and ("ItemList" in text.replace("ListItem", "")) is not ('class="card' in text)
    ]
    assert without == []


def test_a_second_page_of_a_list_counts_on(built: Path) -> None:
    first = item_of(built / "san-pham" / "index.html", "ItemList")
    second = item_of(built / "san-pham" / "trang-2.html", "ItemList")
    assert first["numberOfItems"] == second["numberOfItems"]
    last = first["itemListElement"][-1]["position"]
    assert second["itemListElement"][0]["position"] == last + 1


def test_a_recognition_in_force_is_a_certification_with_an_end(tiny: Project) -> None:
    assert not build(tiny).failed
    product = item_of(tiny.output / "san-pham" / "mien.html", "Product")
    assert product["award"] == ["4 sao OCOP"]
    [paper] = product["hasCertification"]
    assert paper["certificationIdentification"] == "12/QĐ-UBND"
    assert (paper["validFrom"], paper["expires"]) == ("2026-01-15", "2029-01-15")
    assert not build(replace(tiny, today=date(2029, 1, 16))).failed
    product = item_of(tiny.output / "san-pham" / "mien.html", "Product")
    assert not {"award", "hasCertification", "aggregateRating"} & set(product)


def test_a_feast_is_an_event_only_with_a_set_day(tiny: Project) -> None:
    feast = tiny.root / "content/destinations/ho-nho.md"
    text = feast.read_text(encoding="utf-8").replace("kind: lake", "kind: festival")
    feast.write_text(text, encoding="utf-8")
    add(tiny.root, "destinations/ho-nho.md", "lunar: {day: 10, month: 1}")
    add(
        tiny.root, "destinations/ho-nho.md", "coordinates: {lat: 22.4, lon: 105.6, precision: site}"
    )
    assert not build(tiny).failed
    page = tiny.output / "diem-den" / "ho-nho.html"
    assert [item["@type"] for item in items_of(page)] == ["TouristAttraction", "BreadcrumbList"]
    add(tiny.root, "destinations/ho-nho.md", "solar_dates: [2026-02-26, 2027-02-15]")
    assert not build(tiny).failed
    event = item_of(page, "Event")
    assert event["startDate"] == "2027-02-15"
    assert {"address", "geo"} <= set(event["location"])
    assert list(complaints(event)) == []


def test_a_story_is_an_article_in_the_language_of_its_text(tiny: Project) -> None:
    assert not build(tiny).failed
    article = item_of(tiny.output / "en" / "stories" / "chuyen.html", "Article")
    assert article["headline"] == "Chuyện chợ"
    assert article["inLanguage"] == "vi"
    assert article["dateModified"] == "2026-11-24"
    assert article["publisher"]["name"] == "Home-made"


def test_photographs_are_told_before_the_card_for_messengers(tiny: Project) -> None:
    save_jpeg(scene(1, (1800, 1350)), tiny.root / "content/products/ro.jpg", phone_exif())
    add(tiny.root, "products/mien.md", PHOTOGRAPH.strip())
    assert not build(tiny).failed
    images = item_of(tiny.output / "san-pham" / "mien.html", "Product")["image"]
    [photograph] = [
        file for file in (tiny.output / "media").rglob("*.jpg") if file.stem.endswith("-1600")
    ]
    base = "https://cho-nho.example/"
    assert images == [
        base + photograph.relative_to(tiny.output).as_posix(),
        base + "static/social/vi/product/mien.png",
    ]
    urls = {
        url.findtext("loc", namespaces=SITEMAP): url
        for url in ET.parse(tiny.output / "sitemap.xml").getroot()
    }
    mien = urls[f"{base}san-pham/mien.html"]
    assert [loc.text for loc in mien.findall("image:image/image:loc", SITEMAP)] == images
    # A story without an English text has no English page to be found.
    for path, languages in (
        ("san-pham/mien.html", {"vi", "en", "x-default"}),
        ("chuyen/chuyen.html", {"vi", "x-default"}),
    ):
        links = urls[base + path].findall("xhtml:link", SITEMAP)
        assert {link.get("hreflang") for link in links} == languages
        [default] = [link.get("href") for link in links if link.get("hreflang") == "x-default"]
        assert default == base + path


@pytest.mark.parametrize("limit", [("MOST_URLS", 4), ("MOST_BYTES", 3_000)])
def test_a_sitemap_too_large_for_one_file_is_an_index_of_several(
    tiny: Project, monkeypatch: pytest.MonkeyPatch, limit: tuple[str, int]
) -> None:
    assert not build(tiny).failed
    whole = locations(tiny.output / "sitemap.xml")
    monkeypatch.setattr(f"saobac.outputs.discovery.{limit[0]}", limit[1])
    assert not build(tiny).failed
    parts = sorted(tiny.output.glob("sitemap-*.xml"), key=lambda part: int(part.stem[8:]))
    base = "https://cho-nho.example/"
    assert locations(tiny.output / "sitemap.xml") == [base + part.name for part in parts]
    assert [url for part in parts for url in locations(part)] == whole
    assert len(parts) > 2
    if limit[0] == "MOST_URLS":
        assert all(len(locations(part)) == limit[1] for part in parts[:-1])
    else:
        assert all(part.stat().st_size <= limit[1] for part in parts)
    monkeypatch.undo()
    assert not build(tiny).failed
    assert locations(tiny.output / "sitemap.xml") == whole
    assert list(tiny.output.glob("sitemap-*.xml")) == []


def locations(file: Path) -> list[str | None]:
    return [each.findtext("loc", namespaces=SITEMAP) for each in ET.parse(file).getroot()]
