"""Another site brings its content; look and words it may change file by file, or not at all."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from saobac.authors_guide import write
from saobac.pipeline import build
from saobac.project import HOME, Project
from tests.site.conftest import TODAY, files_of

LINK = re.compile(r'<(\w+)[^>]*?\s(?:href|src|action)="([^"]*)"[^>]*>')
BASE = re.compile(r'<base href="([^"]*)">')
SUBFOLDER = "https://x.example/a/b/"


def built(root: Path, base_url: str | None = None) -> Path:
    output = root / "public"
    report = build(Project(root, output, TODAY, base_url, jobs=1))
    assert not report.failed, [problem.text("en") for problem in report.problems]
    return output


def test_content_alone_makes_a_site(tiny_site: Path) -> None:
    page = built(tiny_site) / "san-pham" / "mien.html"
    assert "Miến nhà" in page.read_text(encoding="utf-8")


def test_one_template_of_a_site_stands_before_the_projects(tiny_site: Path) -> None:
    own = tiny_site / "templates" / "partials" / "footer.html"
    own.parent.mkdir(parents=True)
    own.write_text("<footer>Chợ nhỏ, họp ngày phiên.</footer>\n", encoding="utf-8")
    html = (built(tiny_site) / "index.html").read_text(encoding="utf-8")
    assert "Chợ nhỏ, họp ngày phiên." in html
    assert "<header" in html


def test_one_asset_of_a_site_stands_before_the_projects(tiny_site: Path) -> None:
    own = tiny_site / "assets" / "css" / "footer.css"
    own.parent.mkdir(parents=True)
    own.write_text(".cho-nho { color: red; }\n", encoding="utf-8")
    [stylesheet] = (built(tiny_site) / "static").glob("*.css")
    css = stylesheet.read_text(encoding="utf-8")
    assert ".cho-nho" in css
    assert "@font-face" in css


def test_words_of_a_site_stand_before_the_projects(tiny_site: Path) -> None:
    own = tiny_site / "locale" / "vi" / "LC_MESSAGES" / "messages.po"
    own.parent.mkdir(parents=True)
    own.write_text('msgid "Products"\nmsgstr "Hàng chợ"\n', encoding="utf-8")
    html = (built(tiny_site) / "san-pham" / "index.html").read_text(encoding="utf-8")
    assert "Hàng chợ" in html
    assert "Điểm đến" in html


def test_guide_and_schemas_for_authors_are_no_part_of_the_site(tiny_site: Path) -> None:
    before = files_of(built(tiny_site))
    write(tiny_site / "content")
    assert (tiny_site / "content" / "schema" / "product.json").is_file()
    assert files_of(built(tiny_site)) == before


def links_of(page: Path) -> Iterator[str]:
    """Give what a page loads or leads to; not what tells machines its address."""
    for tag, target in LINK.findall(page.read_text(encoding="utf-8")):
        if tag != "base" and not re.match(r"[a-z]+:|#", target):
            yield target


@pytest.fixture(scope="module")
def in_subfolder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of the tiny site, built for a folder of a server."""
    root = tmp_path_factory.mktemp("tiny")
    shutil.copytree(HOME / "tests" / "site" / "tiny", root, dirs_exist_ok=True)
    return built(root, SUBFOLDER)


def test_no_link_hangs_on_the_servers_root(in_subfolder: Path) -> None:
    rooted = [
        (page.name, target)
        for page in in_subfolder.rglob("*.html")
        for target in links_of(page)
        if target.startswith("/")
    ]
    assert rooted == []


def test_addresses_for_machines_hold_the_subfolder(in_subfolder: Path) -> None:
    html = (in_subfolder / "san-pham" / "mien.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{SUBFOLDER}san-pham/mien.html">' in html
    assert f"<loc>{SUBFOLDER}</loc>" in (in_subfolder / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", ["khong-co.html", "san-pham/khong-co.html", "a/b/c/d/"])
def test_the_page_for_lost_ways_leads_back_from_any_depth(in_subfolder: Path, asked: str) -> None:
    page = in_subfolder / "404.html"
    base = BASE.search(page.read_text(encoding="utf-8"))
    assert base
    here = urljoin(SUBFOLDER + asked, base[1])
    prefix = urlsplit(SUBFOLDER).path
    lost = [
        target
        for target in links_of(page)
        if not (
            in_subfolder / unquote(urlsplit(urljoin(here, target)).path.removeprefix(prefix))
        ).is_file()
    ]
    assert lost == []


def test_links_are_the_same_bytes_wherever_the_site_lies(
    in_subfolder: Path, tiny_site: Path
) -> None:
    here, there = files_of(built(tiny_site)), files_of(in_subfolder)
    pages = [path for path in here if path.endswith(".html") and path != "404.html"]
    assert pages
    for path in pages:
        assert here[path].replace(b"https://cho-nho.example/", SUBFOLDER.encode()) == there[path]
