"""The real content built once, and a small site of one's own to break."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from saobac.pipeline import build
from saobac.project import HOME, Project

TODAY = date(2026, 11, 24)


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """Return a copy of the project's content, without its translations' clutter of output."""
    shutil.copytree(HOME / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture
def tiny_site(tmp_path: Path) -> Path:
    """Return the root of a site with one page of each kind, quick to build and to break."""
    root = tmp_path / "tiny"
    shutil.copytree(Path(__file__).parent / "tiny", root)
    return root


@pytest.fixture
def project(small_site: Path) -> Project:
    """Return a project on the copy, with its output beside it."""
    return Project(small_site, small_site / "public", TODAY, jobs=1)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real site, built once."""
    output = tmp_path_factory.mktemp("site") / "public"
    report = build(Project(HOME, output, TODAY))
    assert not report.failed, [problem.text("en") for problem in report.problems]
    return output
