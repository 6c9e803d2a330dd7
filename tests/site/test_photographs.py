"""A phone's photograph: turned upright, reduced, stripped of all that tells on people, judged."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from saobac.diagnostics import Diagnostic
from saobac.join import join_sources
from saobac.loom.signs import SIGNS
from saobac.originals import Originals
from saobac.photo_coach import coach
from saobac.photographs import Photograph, read
from saobac.pipeline import build, prepare
from saobac.project import Project
from saobac.source import load
from tests.phone_photographs import phone_exif, save_heic, save_jpeg, scene
from tests.site.conftest import TODAY

GOOD, TINY = (1440, 1080), (640, 480)


@pytest.fixture
def project(tiny_site: Path) -> Project:
    """Return a small project that builds in a moment."""
    return Project(tiny_site, tiny_site / "public", TODAY, jobs=1)


PAGE = """---
title: Thử {name}
summary: Một dòng.
updated: 2026-11-24
{kind}
sources: Nguồn
images:
{images}
---
{body}
"""
KINDS = {"products": "group: food", "producers": "type: household"}


def write_page(
    root: Path,
    name: str,
    *files: str,
    folder: str = "products",
    alt: str = "Một rổ",
    body: str = "",
) -> None:
    """Write a page that shows photographs."""
    images = "\n".join(f"  - {{file: {file}, alt: {alt}, credit: Nhà}}" for file in files)
    text = PAGE.format(name=name, kind=KINDS[folder], images=images, body=body)
    (root / "content" / folder / f"{name}.md").write_text(text, encoding="utf-8")


def save(root: Path, name: str, seed: int, size: tuple[int, int] = GOOD) -> None:
    """Save a photograph, small or good, in a folder of content."""
    save_jpeg(scene(seed, size), root / "content" / name, phone_exif())


@pytest.mark.parametrize("save_as", [save_jpeg, save_heic], ids=["JPEG", "HEIC"])
def test_a_photograph_becomes_upright_derivatives_without_metadata(
    project: Project, save_as: Callable[[Image.Image, Path, Image.Exif], Path]
) -> None:
    products = project.root / "content" / "products"
    original = save_as(scene(1, GOOD), products / "IMG_1.heic", phone_exif(6))
    assert b"Apple" in original.read_bytes()
    write_page(project.root, "thu", "IMG_1.heic", alt="Rổ khoai")
    assert not build(project).failed
    made = sorted((project.output / "media").rglob("*.*"))
    assert {file.suffix for file in made} == {".jpg", ".webp"}
    for file in made:
        assert b"Apple" not in file.read_bytes()
        with Image.open(file) as image:
            assert image.height > image.width
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)
    html = (project.output / "san-pham" / "thu.html").read_text(encoding="utf-8")
    assert "srcset" in html
    assert "Rổ khoai" in html


def test_what_other_processes_were_shown_is_not_read_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_jpeg(scene(1, GOOD), project.root / "content" / "products" / "a.jpg", phone_exif())
    write_page(project.root, "thu", "a.jpg", alt="Rổ khoai")
    monkeypatch.setattr("saobac.content.MIN_PARALLEL", 1)
    two = replace(project, jobs=2)
    before = prepare(two)[1]
    kept = (project.root / ".cache" / "photographs.json").read_text(encoding="utf-8")
    assert "a.jpg" in kept

    def refuse(path: Path) -> Photograph:
        raise AssertionError(path)

    monkeypatch.setattr("saobac.photographs.read", refuse)
    assert prepare(two)[1] == before


def test_a_file_that_is_no_image_is_told(project: Project) -> None:
    (project.root / "content" / "products" / "a.jpg").write_bytes(b"GIF89a, not really")
    write_page(project.root, "thu", "a.jpg")
    _, problems = prepare(project)
    assert [problem.code for problem in problems] == ["not-an-image"]


def advice_on_site(root: Path) -> list[Diagnostic]:
    """Return what the coach says of a site that is right in all else."""
    sources, problems = load(root)
    library, found = join_sources(sources, SIGNS, read)
    assert problems + found == []
    assert library is not None
    return list(coach(library, Originals.of(sources)))


def said(problems: list[Diagnostic]) -> list[tuple[str, str, int]]:
    return [(found.code, found.position.file, found.position.line) for found in problems]


def test_a_site_of_good_photographs_is_left_in_peace(tiny_site: Path) -> None:
    save(tiny_site, "products/a.jpg", 1)
    save(tiny_site, "products/b.jpg", 2)
    write_page(tiny_site, "thu", "a.jpg", "b.jpg")
    assert advice_on_site(tiny_site) == []


def test_advice_stands_at_the_line_that_names_the_photograph(tiny_site: Path) -> None:
    save(tiny_site, "products/a.jpg", 1)
    save(tiny_site, "products/b.jpg", 2, TINY)
    write_page(tiny_site, "thu", "a.jpg", "b.jpg")
    assert said(advice_on_site(tiny_site)) == [("photo-small", "content/products/thu.md", 9)]


def test_advice_stands_in_the_body_where_only_that_shows_it(tiny_site: Path) -> None:
    save(tiny_site, "products/a.jpg", 1)
    save(tiny_site, "products/b.jpg", 2, TINY)
    write_page(tiny_site, "thu", "a.jpg", body="Bài.\n\n![Sân phơi](b.jpg)")
    assert said(advice_on_site(tiny_site)) == [("photo-small", "content/products/thu.md", 12)]


def test_advice_stands_in_a_translation_where_only_that_shows_it(tiny_site: Path) -> None:
    save(tiny_site, "products/b.jpg", 2, TINY)
    translation = "---\ntitle: Home\n---\n![The yard](b.jpg)\n"
    page = tiny_site / "content" / "products" / "mien.en.md"
    page.write_text(translation, encoding="utf-8")
    assert said(advice_on_site(tiny_site)) == [("photo-small", "content/products/mien.en.md", 4)]


def test_a_photograph_of_two_pages_is_told_once(tiny_site: Path) -> None:
    save(tiny_site, "products/b.jpg", 2, TINY)
    write_page(tiny_site, "a", "b.jpg")
    write_page(tiny_site, "b", "b.jpg")
    assert said(advice_on_site(tiny_site)) == [("photo-small", "content/products/a.md", 8)]


def test_a_copy_on_another_page_is_told_with_its_place(tiny_site: Path) -> None:
    save(tiny_site, "products/a.jpg", 1)
    save(tiny_site, "products/b.jpg", 1)
    write_page(tiny_site, "a", "a.jpg")
    write_page(tiny_site, "b", "b.jpg")
    [problem] = advice_on_site(tiny_site)
    assert said([problem]) == [("photo-duplicate", "content/products/b.md", 8)]
    assert problem.fact("other") == "content/products/a.jpg"


def test_a_producer_may_lend_a_photograph_to_a_product(tiny_site: Path) -> None:
    save(tiny_site, "products/a.jpg", 1)
    save(tiny_site, "producers/a.jpg", 1)
    write_page(tiny_site, "a", "a.jpg")
    write_page(tiny_site, "a", "a.jpg", folder="producers")
    assert advice_on_site(tiny_site) == []


@pytest.mark.parametrize("alt", ["Ảnh", "hình ảnh", "IMG_0012", "a.jpg", "DSC 0042", "“?”"])
def test_words_that_describe_nothing_are_pointed_at(tiny_site: Path, alt: str) -> None:
    save(tiny_site, "products/a.jpg", 1)
    write_page(tiny_site, "thu", "a.jpg", alt=f'"{alt}"')
    assert said(advice_on_site(tiny_site)) == [("photo-without-alt", "content/products/thu.md", 8)]


@pytest.mark.parametrize("alt", ["Rổ", "Ảnh chụp bản Pác Ngòi", "3 bó miến"])
def test_words_that_describe_something_are_left_in_peace(tiny_site: Path, alt: str) -> None:
    save(tiny_site, "products/a.jpg", 1)
    write_page(tiny_site, "thu", "a.jpg", alt=alt)
    assert advice_on_site(tiny_site) == []


@pytest.mark.parametrize(
    ("without", "code"), [("alt", "photo-without-alt"), ("credit", "photo-without-credit")]
)
def test_a_photograph_without_words_or_credit_is_shown_and_told(
    tiny_site: Path, project: Project, without: str, code: str
) -> None:
    save(tiny_site, "products/a.jpg", 1)
    write_page(tiny_site, "thu", "a.jpg")
    file = tiny_site / "content" / "products" / "thu.md"
    given = {"alt": ", alt: Một rổ", "credit": ", credit: Nhà"}[without]
    file.write_text(file.read_text(encoding="utf-8").replace(given, ""), encoding="utf-8")
    [problem] = build(project).problems
    assert said([problem]) == [(code, "content/products/thu.md", 8)]
    assert not problem.is_error
    assert f"Hãy ghi vào {without} của ảnh" in problem.sentence("vi")


def test_a_photograph_of_the_body_needs_words_too(tiny_site: Path) -> None:
    save(tiny_site, "products/a.jpg", 1)
    save(tiny_site, "products/b.jpg", 2)
    write_page(tiny_site, "thu", "a.jpg", body="![](b.jpg)")
    [problem] = advice_on_site(tiny_site)
    assert said([problem]) == [("photo-without-words", "content/products/thu.md", 10)]
    assert problem.excerpt == "![](b.jpg)"
