"""Which file a path means, and which paths mean none."""

import unicodedata
from pathlib import Path

import pytest

from saobac.preview.requested import is_folder, is_page, requested_file

PLACES = ("index.html", "en/index.html", "san-pham/mien.html", "bí mật.txt", ".hidden/x.html")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the root of a few files, with one beside it that nobody may have."""
    root = tmp_path / "site"
    for place in PLACES:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(place, encoding="utf-8")
    (tmp_path / "secret.html").write_text("bí mật", encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("", "index.html"),
        ("en/", "en/index.html"),
        ("san-pham/mien.html", "san-pham/mien.html"),
        ("bí mật.txt", "bí mật.txt"),
    ],
)
def test_a_path_means_a_file(site: Path, path: str, file: str) -> None:
    assert requested_file(site, path) == site / file


@pytest.mark.parametrize(
    "path",
    [
        "../secret.html",
        "en/../../secret.html",
        "./index.html",
        "..\\secret.html",
        "en\\index.html",
        "/secret.html",
        "en//index.html",
        "index.html\x00.png",
        "index.html\n",
        "C:/secret.html",
        "index.html::$DATA",
        ".hidden/x.html",
        "a" * 300,
        "a/" * 5000,
        "san-pham",
        "không-có.html",
        unicodedata.normalize("NFD", "bí mật.html"),
    ],
)
def test_any_other_path_means_nothing(site: Path, path: str) -> None:
    assert requested_file(site, path) is None


def test_a_link_that_leads_out_of_the_site_means_nothing(site: Path) -> None:
    try:
        (site / "out.html").symlink_to(site.parent / "secret.html")
    except OSError:
        pytest.skip("This Windows lets only administrators make links.")
    assert requested_file(site, "out.html") is None


def test_a_folder_is_known_without_its_slash(site: Path) -> None:
    assert is_folder(site, "en")
    assert not is_folder(site, "san-pham")


@pytest.mark.parametrize("path", ["", "en/", "san-pham/moi.html", "-/report"])
def test_a_path_would_be_a_page(path: str) -> None:
    assert is_page(path)


@pytest.mark.parametrize("path", ["favicon.ico", "static/a.css", "../a.html", "a\\b"])
def test_a_path_would_be_no_page(path: str) -> None:
    assert not is_page(path)
