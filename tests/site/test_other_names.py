"""A page that is called by another name than its file's is named all the same."""

from pathlib import Path

import pytest

from saobac.content import read
from saobac.diagnostics import Diagnostic
from saobac.project import Project
from tests.site.conftest import TODAY


def problems_of(root: Path) -> dict[str, Diagnostic]:
    _, problems = read(Project(root, root / "public", TODAY, jobs=1))
    return {problem.code: problem for problem in problems}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def renamed(tiny_site: Path) -> Path:
    """Return a site in which a producer goes by another name than before."""
    folder = tiny_site / "content/producers"
    (folder / "htx-nha.md").rename(folder / "htx-ben-suoi.md")
    edit(folder / "htx-ben-suoi.md", "title: ", "redirect_from: htx-nha\ntitle: ")
    return tiny_site


def test_who_names_the_former_name_is_told_the_one_of_today(renamed: Path) -> None:
    problem = problems_of(renamed)["unknown-producer"]
    assert problem.fact("guess") == "htx-ben-suoi"


def test_a_link_to_the_former_file_is_told_the_one_of_today(renamed: Path) -> None:
    page = renamed / "content/destinations/ho-nho.md"
    edit(page, "\n---\n", "\n---\nXem [nhà](../producers/htx-nha.md).\n")
    problem = problems_of(renamed)["broken-link"]
    assert problem.fact("guess") == "../producers/htx-ben-suoi.md"


@pytest.mark.parametrize("called", ["HTX Nhà", "htx_nha", "Htx nha"])
def test_a_name_in_words_is_told_as_the_name_of_its_file(tiny_site: Path, called: str) -> None:
    edit(tiny_site / "content/products/mien.md", "htx-nha", called)
    assert problems_of(tiny_site)["unknown-producer"].fact("guess") == "htx-nha"


def test_a_title_is_told_as_the_name_of_its_file(tiny_site: Path) -> None:
    edit(tiny_site / "content/producers/htx-nha.md", "title: ", "title: Tổ hợp tác Mây Trắng ")
    page = tiny_site / "content/products/mien.md"
    title = next(
        line.removeprefix("title: ")
        for line in (tiny_site / "content/producers/htx-nha.md").read_text("utf-8").split("\n")
        if line.startswith("title: ")
    )
    edit(page, "htx-nha", title)
    assert problems_of(tiny_site)["unknown-producer"].fact("guess") == "htx-nha"
