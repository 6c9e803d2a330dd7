"""The real content, built whole: every link leads somewhere, machines can read it."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from saobac.pipeline import build
from saobac.project import HOME, Project
from tests.site.conftest import files_of

NODE = HOME / "tests" / "node"
LINK = re.compile(r'\b(?:href|src)="([^"#]*)(?:#[^"]*)?"|srcset="([^"]*)"')
ANCHOR = re.compile(r'<a [^>]*?href="([^"#]*)#([^"]+)"')
ID = re.compile(r' id="([^"]*)"')


def test_every_internal_link_resolves(built: Path) -> None:
    missing = []
    for page in built.rglob("*.html"):
        if page.name in ("404.html", "offline.html"):
            continue  # They are shown at any depth, so their links hang on a base address.
        for single, candidates in LINK.findall(page.read_text(encoding="utf-8")):
            targets = [single] if single else [c.split()[0] for c in candidates.split(",") if c]
            missing += [
                (page.name, target)
                for target in targets
                if not re.match(r"(https?|mailto|tel|data|geo):", target)
                and not (page.parent / unquote(target)).resolve().is_file()
            ]
    assert missing == []


def test_every_link_to_a_part_of_a_page_finds_it(built: Path) -> None:
    pages = {page.resolve(): page.read_text(encoding="utf-8") for page in built.rglob("*.html")}
    ids = {page: set(ID.findall(text)) for page, text in pages.items()}
    missing = [
        (page.name, target, anchor)
        for page, text in pages.items()
        for target, anchor in ANCHOR.findall(text)
        if not target.startswith("http")
        and unquote(anchor)
        not in ids[(page.parent / unquote(target)).resolve() if target else page]
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_stop_of_a_route_leads_somewhere(built: Path, language: str) -> None:
    script = (built / "static" / f"route-{language}.js").read_text(encoding="utf-8")
    known = json.loads(script.partition("=")[2].rstrip().removesuffix(";"))
    ways = [
        stop[key] for stop in known["stops"].values() for key in ("path", "advice") if key in stop
    ]
    ways += [product[1] for product in known["products"].values()]
    assert any("#" in way for way in ways)
    for way in ways:
        path, _, anchor = way.partition("#")
        page = (built / path).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page, way


def test_the_html_is_valid(built: Path) -> None:
    node = shutil.which("node")
    assert node, "node is missing; `make test` brings it as a wheel"
    result = subprocess.run(
        [
            node,
            str((NODE / "node_modules" / ".bin" / "html-validate").resolve()),
            "--config",
            str(NODE / ".htmlvalidate.json"),
            str(built / "**" / "*.html"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-2000:]


def test_the_sitemap_and_feeds_are_xml(built: Path) -> None:
    for name in ("sitemap.xml", "feed.xml", "en/feed.xml"):
        ET.parse(built / name)


def test_a_second_build_gives_the_same_bytes(project: Project) -> None:
    build(project)
    first = files_of(project.output)
    again = replace(project, output=project.root / "again")
    build(again)
    assert files_of(again.output) == first


def test_an_incremental_build_equals_a_clean_one(project: Project) -> None:
    build(project)
    product = project.root / "content" / "products" / "khoai-so.md"
    text = product.read_text(encoding="utf-8")
    product.write_text(text.replace("title: ", "title: Mới ", 1), encoding="utf-8")
    report = build(project)
    clean = replace(project, output=project.root / "clean")
    build(clean)
    assert files_of(project.output) == files_of(clean.output)
    assert 0 < report.written < len(files_of(clean.output)) / 2


def test_nothing_changed_writes_nothing(project: Project) -> None:
    build(project)
    assert build(project).written == 0


def test_a_failed_build_leaves_the_last_good_site(project: Project) -> None:
    build(project)
    before = files_of(project.output)
    broken = project.root / "content" / "products" / "khoai-so.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("title:", "titel:", 1))
    report = build(project)
    assert report.failed
    assert files_of(project.output) == before


def test_a_release_refuses_samples_unless_they_are_left_out(project: Project) -> None:
    release = replace(project, release=True)
    report = build(release)
    assert {p.code for p in report.problems if p.is_error} == {"samples-in-release"}
    assert not build(replace(release, without_samples=True)).failed
    assert not list(project.output.rglob("mau-*"))


@pytest.mark.parametrize(("today", "shown"), [("2026-11-24", True), ("2035-01-01", False)])
def test_stars_are_shown_only_while_in_force(project: Project, today: str, *, shown: bool) -> None:
    build(replace(project, today=date.fromisoformat(today)))
    pages = "".join(
        file.read_text(encoding="utf-8") for file in (project.output / "san-pham").glob("*.html")
    )
    assert ("data-until" in pages) is shown
