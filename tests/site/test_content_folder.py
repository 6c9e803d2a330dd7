"""Nothing that staff put into `content/` is left out in silence, or read from elsewhere."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from saobac.diagnostics import Diagnostic
from saobac.pipeline import prepare
from saobac.project import Project
from tests.site.conftest import TODAY

PAGE = """---
title: Thử
summary: Một dòng.
updated: 2026-11-24
group: food
sources: Nguồn
---
Bài.
"""

Put = Callable[..., list[Diagnostic]]
"""Puts files of one text into `content/`; gives all that is then said."""


def problems_of(root: Path) -> list[Diagnostic]:
    return list(prepare(Project(root, root / "public", TODAY))[1])


@pytest.fixture
def put(tiny_site: Path) -> Put:
    def write(*names: str, text: str = PAGE) -> list[Diagnostic]:
        for name in names:
            file = tiny_site / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return problems_of(tiny_site)

    return write


REFUSED = {
    "products/thu.MD": ("page-ending", "thu.md"),
    "products/thu.markdown": ("page-ending", "thu.md"),
    "products/thu.txt": ("page-ending", "thu.md"),
    "products/thu.md.txt": ("page-ending", "thu.md"),
    "products/thu.en.txt": ("page-ending", "thu.en.md"),
    "products/thu/index.txt": ("page-ending", "index.md"),
    "products/thu/bai.md": ("misplaced-page", "content/products/bai.md"),
    "products/thu/bai.en.md": ("misplaced-page", "content/products/bai.en.md"),
    "products/sau/xa/index.md": ("misplaced-page", "content/products/xa.md"),
    "thu.md": ("page-at-top", "products, producers, destinations, stories"),
    "products/mien.fr.md": ("unknown-language", "vi, en"),
    "products/mien.EN.md": ("unknown-language", "Có phải bạn muốn viết “en”?"),
    "products/thu.en.md": ("orphan-translation", "thu.md"),
    "products/mien.vi.md": ("vietnamese-ending", "content/products/mien.md"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_that_would_be_left_out_is_an_error_with_a_way_out(put: Put, name: str) -> None:
    [problem] = put(name)
    code, way_out = REFUSED[name]
    assert (problem.code, problem.position.file) == (code, f"content/{name}")
    assert way_out in problem.sentence("vi")
    assert problem.is_error


def test_an_unknown_folder_is_told_once_with_the_nearest_known(put: Put) -> None:
    [problem] = put("product/a.md", "product/b.md")
    assert (problem.code, problem.position.file) == ("unknown-folder", "content/product")
    assert problem.sentence("en").endswith("Did you mean “products”?")


def test_an_unreadable_page_is_no_reason_to_call_its_translation_an_orphan(put: Put) -> None:
    assert [problem.code for problem in put("products/mien.md", text="Không có đầu trang.")] == [
        "no-front-matter"
    ]


def test_a_bundle_and_a_page_of_one_name_are_refused(put: Put) -> None:
    assert [problem.code for problem in put("products/mien/index.md")] == ["doubled-bundle"]


@pytest.mark.parametrize(
    "name", ["products/anh.jpg", "products/mien/anh.jpg", "products/bang-gia.xlsx", "site.yml"]
)
def test_a_file_that_no_page_uses_is_warned_of(put: Put, name: str) -> None:
    [problem] = put(name)
    assert (problem.code, problem.is_error) == ("unused-file", False)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "products/README.md",
        "schema/product.json",
        ".DS_Store",
        ".obsidian/a.md",
        "products/Thumbs.db",
        "products/~$ghi.docx",
        "products/mien.md~",
    ],
)
def test_what_systems_and_editors_leave_behind_is_no_content(put: Put, name: str) -> None:
    assert put(name) == []


def test_a_file_too_large_for_a_page_is_told(put: Put) -> None:
    [problem] = put("products/anh.md", text="ả" * 1_000_000)
    assert problem.code == "text-too-large"


def test_a_photograph_is_found_though_marks_of_its_name_are_stored_apart(
    tiny_site: Path, put: Put
) -> None:
    folder = tiny_site / "content" / "products"
    Image.new("RGB", (40, 30)).save(folder / unicodedata.normalize("NFD", "ảnh.jpg"))
    told = [problem.code for problem in put("products/thu.md", text=PAGE + "![Chè](ảnh.jpg)")]
    assert [code for code in told if not code.startswith("photo-")] == ["nfd-name"]


def link(at: Path, to: Path) -> None:
    try:
        at.symlink_to(to, target_is_directory=to.is_dir())
    except OSError:
        if os.name != "nt":
            raise
        pytest.skip("this Windows user may not make symbolic links")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "index.md").write_text(PAGE, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("at", "to"),
    [
        ("products/thu.md", "index.md"),
        ("products/thu", "."),
        ("products/anh.jpg", "index.md"),
        ("tat-ca", "."),
        ("products/thu.md", "nowhere.md"),
    ],
)
def test_a_link_out_of_the_site_is_refused(
    tiny_site: Path, outside: Path, at: str, to: str
) -> None:
    link(tiny_site / "content" / at, outside / to)
    [problem] = problems_of(tiny_site)
    assert (problem.code, problem.position.file) == ("symlink", f"content/{at}")
    assert "Hãy chép chính tệp hay thư mục ấy vào đây." in problem.sentence("vi")
    assert "Copy the file or folder itself in here." in problem.sentence("en")


def test_a_link_within_the_site_is_followed(tiny_site: Path) -> None:
    kept = tiny_site / "kho.md"
    kept.write_text(PAGE, encoding="utf-8")
    link(tiny_site / "content" / "products" / "thu.md", kept)
    assert problems_of(tiny_site) == []


def test_a_link_to_its_own_folder_ends_the_walk(tiny_site: Path) -> None:
    link(tiny_site / "content" / "products" / "vong", tiny_site / "content")
    assert problems_of(tiny_site) == []
