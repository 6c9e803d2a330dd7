"""The process that builds for the preview: a real one, on a site of a few pages."""

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest

from saobac.preview.builder import Builder
from saobac.preview.outcome import Glimpsed, Outcome, Progress
from saobac.project import HOME, Project
from tests.site.conftest import files_of

PAGE, MAKER = "san-pham/mien.html", "co-so/htx-nha.html"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "tiny"
    shutil.copytree(HOME / "tests" / "site" / "tiny", root)
    (root / "templates").mkdir()
    return Project(root, root / ".cache" / "preview", date(2026, 11, 24), jobs=1, preview=True)


@pytest.fixture
def builder(project: Project) -> Iterator[Builder]:
    builder = Builder(project)
    yield builder
    builder.close()


def build(builder: Builder) -> tuple[Outcome, list[Progress]]:
    told: list[Progress | Glimpsed] = []
    outcome = asyncio.run(builder.build(told.append))
    return outcome, [item for item in told if isinstance(item, Progress)]


def edit(project: Project, name: str, before: str, after: str) -> None:
    file = project.root / "content" / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_first_build_makes_the_site(builder: Builder, project: Project) -> None:
    outcome, _ = build(builder)
    assert not outcome.failed
    assert PAGE in outcome.changed
    assert (project.output / PAGE).is_file()


def test_a_first_build_tells_how_far_it_is(builder: Builder) -> None:
    _, told = build(builder)
    assert told
    assert all(0 < progress.done <= progress.total for progress in told)


def test_a_second_build_tells_what_changed_and_no_more(builder: Builder, project: Project) -> None:
    build(builder)
    with (project.root / "content" / "products" / "mien.md").open("a", encoding="utf-8") as file:
        file.write("\nMột câu mới.\n")
    outcome, _ = build(builder)
    assert outcome.changed == {PAGE}


def test_a_page_is_known_by_the_file_whose_text_it_shows(builder: Builder) -> None:
    sources = build(builder)[0].sources
    assert sources is not None
    assert sources[PAGE] == "content/products/mien.md"
    assert sources["en/products/mien.html"] == "content/products/mien.en.md"
    assert sources["en/stories/chuyen.html"] == "content/stories/chuyen.md"
    assert "index.html" not in sources


def test_a_draft_is_seen_in_the_preview_and_in_no_build(project: Project) -> None:
    edit(project, "products/mien.md", "title:", "draft: true\ntitle:")
    public = replace(project, output=project.root / "public", preview=False)
    for asked, is_seen in ((project, True), (public, False)):
        builder = Builder(asked)
        build(builder)
        builder.close()
        assert (asked.output / PAGE).is_file() is is_seen


def test_a_page_that_is_looked_at_is_there_before_the_build_has_ended(
    builder: Builder, project: Project
) -> None:
    build(builder)
    edit(project, "products/mien.md", "title: Miến", "title: Ơ miến")
    shown: list[bool] = []

    def note(item: Progress | Glimpsed) -> None:
        if isinstance(item, Glimpsed) and PAGE in item.changed:
            shown.append("Ơ miến" in (project.output / PAGE).read_text(encoding="utf-8"))

    outcome = asyncio.run(builder.build(note, frozenset({PAGE, "index.html"})))
    assert shown == [True]
    assert not outcome.failed


def test_a_page_that_is_looked_at_and_stays_is_left_alone(
    builder: Builder, project: Project
) -> None:
    build(builder)
    edit(project, "products/mien.md", "title: Miến", "title: Ơ miến")
    told: list[Progress | Glimpsed] = []
    asyncio.run(builder.build(told.append, frozenset({"404.html"})))
    assert not any(isinstance(item, Glimpsed) for item in told)


def test_a_page_that_was_glimpsed_is_as_one_from_nothing(
    builder: Builder, project: Project
) -> None:
    build(builder)
    edit(project, "products/mien.md", "title: Miến", "title: Ơ miến")
    asyncio.run(builder.build(lambda _: None, frozenset({PAGE})))
    anew = replace(project, output=project.root / ".cache" / "anew")
    other = Builder(anew)
    build(other)
    other.close()
    made, wanted = files_of(project.output), files_of(anew.output)
    assert made.keys() == wanted.keys()
    assert [path for path in made if path.endswith(".html") and made[path] != wanted[path]] == []


def saved(project: Project, *names: str) -> frozenset[Path]:
    return frozenset(project.root / "content" / name for name in names)


def glimpsed(builder: Builder, files: frozenset[Path], *asked: str) -> tuple[set[str], Outcome]:
    """Return the pages that were there before any other was made, and what came of the build."""
    told: list[Progress | Glimpsed] = []
    outcome = asyncio.run(builder.build(told.append, frozenset(asked), files))
    early = list(takewhile(lambda item: isinstance(item, Glimpsed), told))
    return {path for item in early if isinstance(item, Glimpsed) for path in item.changed}, outcome


def test_what_was_saved_is_seen_whatever_is_wrong_elsewhere(
    builder: Builder, project: Project
) -> None:
    build(builder)
    edit(project, "stories/chuyen.md", "title:", "titel:")
    edit(project, "products/mien.md", "title: Miến", "title: Ơ miến")
    files = saved(project, "stories/chuyen.md", "products/mien.md")
    seen, outcome = glimpsed(builder, files, PAGE, "truyen/chuyen.html")
    assert seen == {PAGE}
    assert outcome.failed
    assert "Ơ miến" in (project.output / PAGE).read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", ["en/products/mien.html", PAGE])
def test_a_translation_that_was_saved_is_seen_on_its_own_page(
    builder: Builder, project: Project, asked: str
) -> None:
    build(builder)
    edit(project, "products/mien.en.md", "title: ", "title: Oh ")
    # With an error elsewhere nothing but what was saved is made.
    edit(project, "stories/chuyen.md", "title:", "titel:")
    seen, _ = glimpsed(builder, saved(project, "products/mien.en.md"), asked)
    assert seen == {asked} - {PAGE}


MISTAKES = {
    "a field that is none": ("products/mien", PAGE, "title:", "titel:"),
    "a producer that is not there": ("products/mien", PAGE, ": htx-nha", ": ai-do"),
    "a commune that is not there": ("producers/htx-nha", MAKER, "02185", "99999"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_was_saved_with_a_mistake_is_left_to_the_build(
    builder: Builder, project: Project, mistake: str
) -> None:
    name, page, before, after = MISTAKES[mistake]
    build(builder)
    assert (project.output / page).is_file()
    edit(project, f"{name}.md", before, after)
    seen, outcome = glimpsed(builder, saved(project, f"{name}.md"), page)
    assert seen == set()
    assert outcome.failed
    assert outcome.stop is None


def test_a_page_of_what_was_saved_is_as_one_from_nothing(
    builder: Builder, project: Project
) -> None:
    build(builder)
    edit(project, "products/mien.md", "title: Miến", "title: Ơ miến")
    edit(project, "stories/chuyen.md", "title:", "titel:")
    glimpsed(builder, saved(project, "products/mien.md"), PAGE)
    looked = (project.output / PAGE).read_bytes()
    edit(project, "stories/chuyen.md", "titel:", "title:")
    build(builder)
    assert (project.output / PAGE).read_bytes() == looked


def test_an_error_leaves_the_site_as_it_was(builder: Builder, project: Project) -> None:
    build(builder)
    before = (project.output / PAGE).read_bytes()
    edit(project, "products/mien.md", "title:", "titel:")
    outcome, _ = build(builder)
    assert outcome.failed
    assert outcome.changed == frozenset()
    assert (project.output / PAGE).read_bytes() == before


def test_a_template_is_read_anew_by_a_process_that_was_renewed(
    builder: Builder, project: Project
) -> None:
    build(builder)
    footer = project.root / "templates" / "partials" / "footer.html"
    footer.parent.mkdir()
    footer.write_text("<footer>Chợ phiên</footer>\n", encoding="utf-8")
    builder.renew()
    build(builder)
    assert "Chợ phiên" in (project.output / PAGE).read_text(encoding="utf-8")


def test_a_fault_of_the_program_is_told_and_kept(builder: Builder, project: Project) -> None:
    # A folder where a file is to be written: nothing that an author could do.
    (project.output / "index.html").mkdir(parents=True)
    outcome, _ = build(builder)
    assert outcome.failed
    assert outcome.stop is not None
    log = project.root / ".cache" / "fault.log"
    assert str(log) in outcome.stop.sentence("vi")
    assert "IsADirectoryError" in log.read_text(encoding="utf-8")


def test_a_process_that_was_killed_is_followed_by_another(builder: Builder) -> None:
    builder._process.kill()
    outcome, _ = build(builder)
    assert outcome.stop is not None
    assert not build(builder)[0].failed


def test_a_build_is_broken_off_when_the_preview_ends(project: Project) -> None:
    builder = Builder(project)

    async def end_in_the_middle() -> None:
        begun = asyncio.Event()
        task = asyncio.create_task(builder.build(lambda _: begun.set()))
        await asyncio.wait_for(begun.wait(), 30)
        task.cancel()
        await asyncio.to_thread(builder.close)

    asyncio.run(end_in_the_middle())
    assert not (project.output / "index.html").exists()
