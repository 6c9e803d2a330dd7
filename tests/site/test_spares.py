"""What is lost of the output comes back without being made again, and only if it is whole."""

import shutil
from pathlib import Path

import pytest

from saobac import pipeline
from saobac.build_report import Report
from saobac.project import Project
from saobac.theme import PageTask
from tests.site.conftest import TODAY, files_of


@pytest.fixture
def project(tiny_site: Path) -> Project:
    return Project(tiny_site, tiny_site / "public", TODAY, jobs=1)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the pages that are rendered from now on."""
    paths: list[str] = []
    render = PageTask.text

    def noted(task: PageTask) -> str:
        paths.append(task.head.path)
        return render(task)

    monkeypatch.setattr(PageTask, "text", noted)
    return paths


def build(project: Project) -> Report:
    report = pipeline.build(project)
    assert not report.failed
    return report


def test_an_output_that_is_lost_comes_back_as_it_was(project: Project, rendered: list[str]) -> None:
    build(project)
    before = files_of(project.output)
    shutil.rmtree(project.output)
    rendered.clear()
    build(project)
    assert files_of(project.output) == before
    assert rendered == []


def test_a_file_that_was_written_into_is_made_again(project: Project, rendered: list[str]) -> None:
    build(project)
    before = files_of(project.output)
    with (project.output / "index.html").open("a", encoding="utf-8") as file:
        file.write("<p>Chen vào</p>")
    shutil.rmtree(project.output)
    rendered.clear()
    build(project)
    assert files_of(project.output) == before
    assert rendered == ["index.html"]


def test_a_page_that_changed_meanwhile_is_made_anew(project: Project, rendered: list[str]) -> None:
    build(project)
    shutil.rmtree(project.output)
    page = project.root / "content/products/mien.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMột câu mới.\n", encoding="utf-8")
    rendered.clear()
    build(project)
    assert "Một câu mới." in (project.output / "san-pham/mien.html").read_text(encoding="utf-8")
    assert "san-pham/mien.html" in rendered


def test_nothing_is_kept_of_what_is_gone(project: Project) -> None:
    build(project)
    spares = project.root / ".public.build/spares"
    (project.root / "content/stories/chuyen.md").unlink()
    build(project)
    kept = sum(1 for _ in spares.iterdir())
    assert kept == len(set(files_of(project.output).values()))


def test_where_the_disk_knows_no_second_names_all_is_made_anew(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    build(project)
    before = files_of(project.output)
    shutil.rmtree(project.output)
    build(project)
    assert files_of(project.output) == before
