"""What is published when: drafts, pages not yet due, former addresses."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from saobac.pipeline import build, prepare
from saobac.project import Project

TODAY = date(2026, 11, 24)
MIEN = "content/products/mien.md"


@pytest.fixture
def tiny(tiny_site: Path) -> Project:
    return Project(tiny_site, tiny_site / "public", TODAY, jobs=1)


def add(project: Project, file: str, lines: str) -> None:
    """Add lines at the end of a page's front matter."""
    path = project.root / file
    head, mark, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
    path.write_text(f"---\n{head}\n{lines}{mark}{body}", encoding="utf-8")


def new_product(project: Project, lines: str = "") -> Path:
    """Write a product that nothing leads to; return the page that it would become."""
    text = (project.root / MIEN).read_text(encoding="utf-8")
    (project.root / "content/products/moi.md").write_text(text, encoding="utf-8")
    if lines:
        add(project, "content/products/moi.md", lines)
    return project.output / "san-pham" / "moi.html"


@pytest.mark.parametrize("lines", ["draft: true", "publish_on: 2026-11-25"])
def test_what_waits_is_seen_in_the_preview_with_a_ribbon_and_never_in_a_build(
    tiny: Project, lines: str
) -> None:
    page = new_product(tiny, lines)
    assert not build(tiny).failed
    assert not page.exists()
    assert "moi.html" not in (tiny.output / "san-pham" / "index.html").read_text(encoding="utf-8")
    assert not build(replace(tiny, preview=True)).failed
    assert '<p class="ribbon">' in page.read_text(encoding="utf-8")


def test_a_page_is_published_on_its_day(tiny: Project) -> None:
    page = new_product(tiny, "publish_on: 2026-11-24")
    assert not build(tiny).failed
    assert page.exists()
    assert "ribbon" not in page.read_text(encoding="utf-8")


def test_a_page_may_not_lead_to_one_that_waits(tiny: Project) -> None:
    new_product(tiny, "draft: true")
    mien = tiny.root / MIEN
    mien.write_text(mien.read_text(encoding="utf-8") + "\n[Mới](moi.md)\n", encoding="utf-8")
    _, problems = prepare(tiny)
    assert [problem.code for problem in problems if problem.is_error] == ["left-out"]
    _, problems = prepare(replace(tiny, preview=True))
    assert not any(problem.is_error for problem in problems)


def test_a_former_address_leads_to_the_page_in_each_language(tiny: Project) -> None:
    add(tiny, MIEN, "redirect_from: mien-cu")
    assert not build(tiny).failed
    for path, target in (
        ("san-pham/mien-cu.html", "mien.html"),
        ("en/products/mien-cu.html", "mien.html"),
    ):
        text = (tiny.output / path).read_text(encoding="utf-8")
        assert f'content="0; url={target}"' in text
        assert '<meta name="robots" content="noindex">' in text
        assert f'rel="canonical" href="https://cho-nho.example/{path.replace("-cu", "")}"' in text
    assert "mien-cu" not in (tiny.output / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("redirect_from: mien", "redirect-taken"),
        ("redirect_from: [cu, cu]", "redirect-doubled"),
        ("redirect_from: Miến cũ", "not-a-slug"),
    ],
)
def test_a_former_name_must_be_free_and_an_address(tiny: Project, lines: str, code: str) -> None:
    add(tiny, MIEN, lines)
    _, problems = prepare(tiny)
    assert [problem.code for problem in problems if problem.is_error] == [code]


def test_deleting_a_page_says_who_leads_to_it(tiny: Project) -> None:
    (tiny.root / "content/producers/htx-nha.md").unlink()
    _, problems = prepare(tiny)
    told = {(problem.code, problem.position.file) for problem in problems if problem.is_error}
    assert ("unknown-producer", MIEN) in told


def test_a_build_tells_what_it_changed_in_titles(tiny: Project) -> None:
    assert not build(tiny).changes, "the first build changes nothing"
    assert not build(tiny).changes, "nor does a build of the same content"
    new_product(tiny, "title: x")  # a doubled key: nothing is written
    assert build(tiny).failed
    page = tiny.root / "content/products/moi.md"
    text = (tiny.root / MIEN).read_text(encoding="utf-8").replace("Miến nhà", "Miến mới")
    page.write_text(text, encoding="utf-8")
    changed = build(tiny).changes
    assert changed.added == ("Miến mới",)
    assert "Sản phẩm" in changed.changed
    assert changed.removed == ()
    page.unlink()
    assert build(tiny).changes.removed == ("Miến mới",)


def test_a_feast_with_a_set_day_can_be_saved_until_it_has_passed(tiny: Project) -> None:
    add(tiny, "content/destinations/ho-nho.md", "solar_dates: [2026-02-26, 2027-02-15]")
    assert not build(tiny).failed
    page = (tiny.output / "diem-den" / "ho-nho.html").read_text(encoding="utf-8")
    assert "15/02/2027" in page
    assert "26/02/2026" not in page
    assert 'href="../static/days/vi/ho-nho.ics"' in page
    days = (tiny.output / "static" / "days" / "vi" / "ho-nho.ics").read_text(encoding="utf-8")
    assert days.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20270215" in days
    assert "DTEND;VALUE=DATE:20270216" in days
    assert not build(replace(tiny, today=date(2027, 3, 1))).failed
    assert not (tiny.output / "static" / "days").exists()


def test_forms_are_on_the_web_only_where_a_repository_is_named(tiny: Project) -> None:
    assert not build(tiny).failed
    assert not (tiny.output / "admin").exists()
    site = tiny.root / "content/site.yaml"
    settings = "admin: {backend: gitlab, repo: bac-kan/danh-muc}\n"
    site.write_text(site.read_text(encoding="utf-8") + settings, encoding="utf-8")
    assert not build(tiny).failed
    config = (tiny.output / "admin" / "config.yml").read_text(encoding="utf-8")
    assert "bac-kan/danh-muc" in config
    assert "admin" not in (tiny.output / "sitemap.xml").read_text(encoding="utf-8")
