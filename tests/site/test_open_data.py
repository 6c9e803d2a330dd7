"""The open data: true to its schema, the same in both files, nothing that may not be there."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from saobac.open_data.records import OpenCatalogue
from saobac.pipeline import build
from saobac.project import Project

TODAY = date(2026, 11, 24)
PAGES = ("du-lieu-mo.html", "en/open-data.html")


@pytest.fixture
def tiny(tiny_site: Path) -> Project:
    return Project(tiny_site, tiny_site / "public", TODAY, jobs=1)


def data_of(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "products.json").read_text(encoding="utf-8"))
    return found


def rows_of(site: Path) -> list[dict[str, str]]:
    text = (site / "products.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def add(project: Project, file: str, lines: str) -> None:
    path = project.root / "content" / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n---\n", f"\n{lines}\n---\n", 1), encoding="utf-8")


def schema_of(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "products.schema.json").read_text(encoding="utf-8"))
    return found


def test_the_data_are_true_to_their_schema(built: Path) -> None:
    data, schema = data_of(built), schema_of(built)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(data)] == []
    assert data["$schema"] == schema["$id"]
    data["products"][0]["recognitions"] = [{"stars": 2}]
    assert list(validator.iter_errors(data))


def test_the_schema_knows_every_field_and_says_what_it_is(built: Path) -> None:
    data, schema = data_of(built), schema_of(built)
    again = OpenCatalogue.model_validate(data)
    assert json.loads(again.model_dump_json(by_alias=True)) == data, "nothing beside the models"
    parts = [schema, *schema["$defs"].values()]
    for part in parts:
        for field in part.get("properties", {}).values():
            assert " / " in field["title"]
    assert "x-" not in json.dumps(schema)


def test_both_files_tell_the_same(built: Path) -> None:
    """Read from JSON by other means: as a program that was given nothing but the page."""

    def cells(value: Any, path: list[str], level: int = 0) -> str:
        if isinstance(value, list):
            texts = [cells(item, path, level + 1) for item in value]
            return ("; ", ", ")[level].join(texts) if any(texts) else ""
        if value is None:
            return ""
        if path:
            return cells(value[path[0]], path[1:], level)
        return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)

    products, rows = data_of(built)["products"], rows_of(built)
    assert len(rows) == len(products) > 20
    for product, row in zip(products, rows, strict=True):
        for column, text in row.items():
            told = cells(product, column.split("."))
            assert text in (told, f"'{told}"), (product["slug"], column)
    columns = {column.partition(".")[0] for column in rows[0]}
    assert columns == set(products[0])


def test_excel_reads_the_table_as_vietnamese_text(built: Path) -> None:
    assert (built / "products.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Miến dong Na Rì" in {row["title.vi"] for row in rows_of(built)}


@pytest.mark.parametrize("start", ["=1+1", "+84", "-2", "@SUM(A1)"])
def test_what_looks_like_a_formula_is_none(tiny: Project, start: str) -> None:
    add(tiny, "products/mien.md", f'packaging: "{start}"')
    assert not build(tiny).failed
    assert rows_of(tiny.output)[0]["packaging.vi"] == f"'{start}"
    assert data_of(tiny.output)["products"][0]["packaging"]["vi"] == start
    for row in csv.reader(io.StringIO((tiny.output / "products.csv").read_text("utf-8-sig"))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_contact_is_given_only_with_consent(tiny: Project) -> None:
    assert not build(tiny).failed
    [product] = data_of(tiny.output)["products"]
    assert [maker["contact"] for maker in product["producers"]] == [None]
    add(
        tiny,
        "producers/htx-nha.md",
        "phone: 0209 387 0000\nconsent: {date: 2026-10-01, by: Bà Chủ Nhà}",
    )
    assert not build(tiny).failed
    [product] = data_of(tiny.output)["products"]
    [maker] = product["producers"]
    assert maker["contact"] == {
        "phone": "+842093870000",
        "zalo": None,
        "email": None,
        "agreed_on": "2026-10-01",
    }
    assert rows_of(tiny.output)[0]["producers.contact.phone"] == "'+842093870000"
    # Who signed is nobody's business.
    for name in ("products.json", "products.csv"):
        assert "Bà Chủ Nhà" not in (tiny.output / name).read_text(encoding="utf-8")


def test_every_contact_of_the_real_site_is_on_its_page(built: Path) -> None:
    for maker in _makers(built):
        page = (built / "co-so" / f"{maker['slug']}.html").read_text(encoding="utf-8")
        contact = maker["contact"]
        for way in ("phone", "email"):
            if contact and contact[way]:
                assert contact[way] in page
        if contact is None:
            assert "tel:" not in page
            assert "mailto:" not in page


def _makers(site: Path) -> Iterator[dict[str, Any]]:
    for product in data_of(site)["products"]:
        yield from product["producers"]


@pytest.mark.parametrize("lines", ["draft: true", "publish_on: 2026-11-25"])
def test_what_is_not_published_is_not_given(tiny: Project, lines: str) -> None:
    text = (tiny.root / "content/products/mien.md").read_text(encoding="utf-8")
    (tiny.root / "content/products/moi.md").write_text(text, encoding="utf-8")
    add(tiny, "products/moi.md", lines)
    assert not build(tiny).failed
    assert [product["slug"] for product in data_of(tiny.output)["products"]] == ["mien"]
    assert [row["slug"] for row in rows_of(tiny.output)] == ["mien"]


def test_sample_data_say_so_and_are_not_released(project: Project) -> None:
    build(project)
    samples = [row["slug"] for row in rows_of(project.output) if row["sample"] == "true"]
    assert samples
    assert all(slug.startswith("mau-") for slug in samples)
    build(replace(project, release=True, without_samples=True))
    text = (project.output / "products.json").read_text(encoding="utf-8")
    assert '"sample": true' not in text
    for page in PAGES:
        assert "sample = true" not in (project.output / page).read_text(encoding="utf-8")


def test_stars_are_told_with_their_state_on_the_day(tiny: Project) -> None:
    for today, state in ((TODAY, "valid"), (date(2029, 1, 16), "expired")):
        assert not build(replace(tiny, today=today)).failed
        data = data_of(tiny.output)
        [product] = data["products"]
        [result] = product["recognitions"]
        assert data["generated"] == today.isoformat()
        assert result["state"] == state
        assert result["valid_until"] == "2029-01-15"
        assert result["decided"] == "2026-01-15"


def test_what_is_not_translated_is_null(tiny: Project) -> None:
    add(tiny, "products/mien.md", "packaging: Túi giấy")
    assert not build(tiny).failed
    [product] = data_of(tiny.output)["products"]
    assert product["title"] == {"vi": "Miến nhà", "en": "Home noodles"}
    assert product["packaging"] == {"vi": "Túi giấy", "en": None}
    [maker] = product["producers"]
    assert maker["name"]["en"] is None


@pytest.mark.parametrize("path", PAGES)
def test_the_page_names_every_column_and_the_files(built: Path, path: str) -> None:
    page = (built / path).read_text(encoding="utf-8")
    up = "../" * path.count("/")
    for name, media_type in (("json", "application/json"), ("csv", "text/csv")):
        assert f'<link rel="alternate" type="{media_type}" href="{up}products.{name}"' in page
    for column in rows_of(built)[0]:
        for step in column.split("."):
            assert f"<code>{step}</code>" in page or step in ("vi", "en", "key")
    assert "https://creativecommons.org/licenses/by/4.0/" in page


def test_every_page_leads_to_the_data(built: Path) -> None:
    assert 'href="du-lieu-mo.html"' in (built / "index.html").read_text(encoding="utf-8")
    assert "du-lieu-mo.html" in (built / "sitemap.xml").read_text(encoding="utf-8")
