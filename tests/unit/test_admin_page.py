"""The page of the forms lets nothing leave, and what it runs on is what was vendored."""

import base64
import hashlib
import json
import re
import shutil
from datetime import date

import pytest

from saobac.admin_config import Repository
from saobac.content import read
from saobac.outputs.admin import admin_page, plan_admin, read_admin_files
from saobac.project import HOME, Project
from tools.vendor_sveltia import PARTS, VENDORED
from tools.vendored_files import RECORD, sha256

GITHUB = Repository("github", "to/trang")
CDN = re.compile(rb"https?://[^\s\"'`)]*(?:unpkg|jsdelivr|esm\.sh|googleapis\.com/css|gstatic)")
IMPORT = re.compile(rb"(?:from|import\()\s*[\"'`](\.{1,2}/[^\"'`]+)[\"'`]")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    # A copy: reading keeps a cache beside the content.
    root = tmp_path_factory.mktemp("tiny")
    shutil.copytree(HOME / "tests" / "site" / "tiny", root, dirs_exist_ok=True)
    library, problems = read(Project(root, root / "public", date(2026, 11, 24)))
    assert library is not None, problems
    outputs = plan_admin(library, read_admin_files(HOME), None)
    return {output.paths[0]: output.render()[0] for output in outputs}


def directives(page: str) -> dict[str, str]:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return dict(re.findall(r"([\w-]+) ([^;]*)", found[1]))


def test_a_folder_alone_lets_no_request_leave() -> None:
    assert "://" not in " ".join(directives(admin_page("Trang", None)).values())


def test_a_repository_lets_requests_reach_its_host_alone() -> None:
    connects = directives(admin_page("Trang", GITHUB))["connect-src"]
    assert connects == "'self' blob: data: https://api.github.com"


def test_the_import_map_is_the_only_script_in_the_page() -> None:
    page = admin_page("Trang", None)
    [imports] = re.findall(r"<script type=\"importmap\">(.*?)</script>", page)
    digest = base64.b64encode(hashlib.sha256(imports.encode()).digest()).decode()
    assert directives(page)["script-src"] == f"'self' 'sha256-{digest}'"
    assert len(re.findall(r"<script", page)) == 2


def test_search_engines_are_asked_to_stay_away() -> None:
    """And no sitemap lists the page, for it has no head of the site's own."""
    assert '<meta name="robots" content="noindex">' in admin_page("Trang", None)


def test_the_name_of_a_site_cannot_end_the_title() -> None:
    assert "</title><b>" not in admin_page("</title><b>", None)


def test_every_script_finds_what_it_imports(planned: dict[str, bytes]) -> None:
    page = planned["admin/index.html"].decode()
    [text] = re.findall(r"<script type=\"importmap\">(.*?)</script>", page)
    mapped = {key: target.removeprefix("./") for key, target in json.loads(text)["imports"].items()}
    ours = {path: text for path, text in planned.items() if path.count("/") == 1}
    wanted = {
        match.decode().removeprefix("./")
        for path, text in ours.items()
        if path.endswith(".js")
        for match in IMPORT.findall(text)
    }
    assert wanted
    assert {f"admin/{path}" for path in (*wanted, *mapped.values())} <= set(planned)


def test_no_address_of_a_cdn_is_left(planned: dict[str, bytes]) -> None:
    assert [path for path, content in planned.items() if CDN.search(content)] == []


def test_every_font_that_is_named_is_there(planned: dict[str, bytes]) -> None:
    script = planned["admin/sveltia-cms/npm/index.js"]
    named = {name.decode() for name in re.findall(rb"sveltia-cms/npm/assets/[\w.-]+", script)}
    assert len(named) == 3
    assert {f"admin/{name}" for name in named} <= set(planned)


def test_vendored_files_are_those_on_record() -> None:
    record = json.loads((VENDORED / RECORD).read_text(encoding="utf-8"))
    found = {
        file.relative_to(VENDORED).as_posix(): sha256(file.read_bytes())
        for file in VENDORED.rglob("*")
        if file.is_file() and file.name != RECORD
    }
    assert found == record["sha256"]


def test_the_record_has_the_versions_that_the_tool_pins() -> None:
    record = json.loads((VENDORED / RECORD).read_text(encoding="utf-8"))
    told = [(package["name"], package["version"]) for package in record["packages"]]
    assert told == [(part.package.name, part.package.version) for part in PARTS]


def test_every_licence_comes_along(planned: dict[str, bytes]) -> None:
    licences = [path for path in planned if re.search(r"LICENSE", path)]
    assert len(licences) == 6
