"""A build where nothing changed: it is told at once, and only where it is true."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from saobac import pipeline
from saobac.build_report import Report
from saobac.project import HOME, Project
from saobac.rebuild import told_before
from saobac.snapshot import LastBuild, Snapshot, remember
from saobac.write import Workshop
from tests.site.conftest import TODAY, files_of

LONG_AGO = 1_700_000_000


@pytest.fixture
def built(tiny_site: Path) -> Project:
    """Return a site that was built, from files that were left alone long before."""
    for file in tiny_site.rglob("*"):
        os.utime(file, (LONG_AGO, LONG_AGO))
    project = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    before = replace(Snapshot.take(project), taken=time.time_ns() + 10**10)
    remember(project, before, pipeline.build(project))
    return project


def told(project: Project) -> Report | None:
    last = LastBuild.load(Workshop(project.output).snapshot)
    return told_before(project, last, Snapshot.take(project))


def test_where_nothing_changed_the_last_report_is_told_again(built: Project) -> None:
    report = told(built)
    assert report is not None
    full = pipeline.build(built)
    assert (report.problems, report.pages, report.images) == (
        full.problems,
        full.pages,
        full.images,
    )
    assert report.written == full.written == 0


def product(site: Path) -> Path:
    return next((site / "content" / "products").glob("*.md"))


def edit_in_place(site: Path) -> None:
    """Change a letter and set the clock of the file back, as some programs do."""
    file = product(site)
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data[:-2] + b"x\n")
    os.utime(file, (LONG_AGO, LONG_AGO))


def lose_for_good(site: Path) -> None:
    (site / "public/sitemap.xml").unlink()
    shutil.rmtree(site / ".public.build/spares")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page is touched": lambda site: product(site).touch(),
    "a letter is changed, and the time set back": edit_in_place,
    "a page is new": lambda site: (site / "content/stories/moi.md").write_text("---\n"),
    "a page is gone": lambda site: product(site).unlink(),
    "a page is renamed": lambda site: product(site).rename(product(site).with_stem("ten-khac")),
    "words are laid over the project's": lambda site: shutil.copytree(
        HOME / "locale", site / "locale"
    ),
    "a file of the site is altered": lambda site: (site / "public/index.html").write_text("?"),
    "a file of the site is gone, and its spare": lose_for_good,
    "the manifest is lost": lambda site: (site / ".public.build/manifest.json").unlink(),
    "what was read is damaged": lambda site: (site / ".public.build/snapshot.json").write_text("{"),
}


def exchange(file: Path) -> None:
    """Put another file in the place of one, as programs do that save a file whole."""
    draft = file.with_suffix(".neu")
    draft.write_text("<p>Của ai đó</p>", encoding="utf-8")
    draft.replace(file)


LOSSES: dict[str, Callable[[Path], object]] = {
    "all is gone": shutil.rmtree,
    "a file is gone": lambda output: (output / "sitemap.xml").unlink(),
    "a file is another's": lambda output: exchange(output / "index.html"),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_what_is_lost_of_the_output_comes_back_at_once(built: Project, loss: str) -> None:
    before = files_of(built.output)
    LOSSES[loss](built.output)
    report = told(built)
    assert report is not None
    assert report.written == (len(before) if loss == "all is gone" else 1)
    assert files_of(built.output) == before
    again = told(built)
    assert again is not None
    assert again.written == 0


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changed_is_seen(built: Project, change: str) -> None:
    CHANGES[change](built.root)
    assert told(built) is None


@pytest.mark.parametrize(
    "asked",
    [
        {"today": date(2026, 12, 25)},
        {"base_url": "https://other.example/"},
        {"without_samples": True},
        {"release": True},
    ],
)
def test_what_is_asked_for_otherwise_is_built_anew(
    built: Project, asked: dict[str, object]
) -> None:
    assert told(replace(built, **asked)) is None  # type: ignore[arg-type]


def test_what_changed_a_moment_before_is_not_relied_on(tiny_site: Path) -> None:
    project = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    product(tiny_site).touch()
    before = Snapshot.take(project)
    remember(project, before, pipeline.build(project))
    assert told(project) is None


def test_a_failed_build_is_not_remembered(built: Project) -> None:
    product(built.root).write_text("---\n")
    before = replace(Snapshot.take(built), taken=time.time_ns() + 10**10)
    remember(built, before, pipeline.build(built))
    assert told(built) is None
