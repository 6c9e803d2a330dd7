"""Where a few pages were edited, the others are not read again, and all is as if built anew."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from saobac import basis, pipeline, snapshot
from saobac.basis import Basis
from saobac.build_report import Report
from saobac.edited import Edited, look_at
from saobac.project import Project
from saobac.rebuild import build_where_changed
from saobac.snapshot import LastBuild, Snapshot, edits_since
from saobac.write import Workshop
from tests.phone_photographs import phone_exif, save_jpeg, scene
from tests.site.conftest import TODAY, files_of

LONG_AGO = 1_700_000_000
"""When files were left alone; one that is edited is a second newer."""
SECTION = "\n## Cách làm\n\nTừ củ dong.\n"


@pytest.fixture
def built(tiny_site: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a site that was built, in which pages lead to each other."""
    # Who tests may just have changed the program.
    monkeypatch.setattr(snapshot, "SETTLED_NS", 0)
    page = tiny_site / "content/products"
    for name in ("mien.md", "mien.en.md"):
        with (page / name).open("a", encoding="utf-8") as file:
            file.write(SECTION)
    lake = tiny_site / "content/destinations/ho-nho.md"
    with lake.open("a", encoding="utf-8") as file:
        file.write("\nCó [miến](../products/mien.md#cach-lam).\n")
    for file_of_site in tiny_site.rglob("*"):
        os.utime(file_of_site, (LONG_AGO, LONG_AGO))
    project = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    assert not rebuilt(project).failed
    return project


def rebuilt(project: Project) -> Report:
    return build_where_changed(project, partial(pipeline.build, project))


def seen(project: Project) -> Edited | None:
    """Return what is known of a site without reading it again."""
    last = LastBuild.load(Workshop(project.output).snapshot)
    edits = edits_since(project, last, Snapshot.take(project))
    return look_at(project, edits) if edits else None


def touched_up(project: Project) -> Report:
    """Build by the short story alone."""

    def refuse(*, edited: Edited | None) -> Report:
        raise AssertionError("more was to be built than edited words")

    return build_where_changed(project, refuse)


def replanned(project: Project) -> Report:
    """Build without reading more than what was edited."""

    def build(*, edited: Edited | None) -> Report:
        assert edited is not None
        assert not edited.are_words
        return pipeline.build(project, edited=edited)

    return build_where_changed(project, build)


def edit(project: Project, file: str, old: str, new: str) -> None:
    path = project.root / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, (LONG_AGO + 1, LONG_AGO + 1))


def made_anew(project: Project) -> dict[str, bytes]:
    clean = replace(project, output=project.root / "clean")
    assert not pipeline.build(clean).failed
    return files_of(clean.output)


PRODUCT, ENGLISH = "products/mien.md", "products/mien.en.md"
MAKER, LAKE, STORY = "producers/htx-nha.md", "destinations/ho-nho.md", "stories/chuyen.md"

WORDS = {
    "of a product": (PRODUCT, "Làm ở", "Vẫn làm ở", ("san-pham/mien",)),
    "of its translation": (ENGLISH, "Từ củ", "Of a root", ("en/products/mien",)),
    "of a producer": (MAKER, "Có", "Vẫn có", ("co-so/htx-nha", "en/producers/htx-nha")),
    "of a place": (LAKE, "trong", "rất trong", ("diem-den/ho-nho", "en/destinations/ho-nho")),
    "of a story": (STORY, "Ngày", "Một ngày", ("chuyen/chuyen", "en/stories/chuyen")),
}


FACTS = {
    "a summary": (PRODUCT, "Miến làm ở nhà", "Miến làm ở nhà sàn"),
    "a summary of a translation": (ENGLISH, "Noodles", "Good noodles"),
    "a price": (PRODUCT, "sources:", "price: {amount: 90000, unit: kg, as_of: 2026-11}\nsources:"),
    "a summary, and words": (LAKE, "hồ.\n", "hồ con.\n"),
    "a source": (STORY, "Nhà làm", "Nhà viết"),
}


@pytest.mark.parametrize("words", WORDS)
def test_an_edit_of_words_makes_the_pages_that_show_them(built: Project, words: str) -> None:
    file, old, new, pages = WORDS[words]
    before = files_of(built.output)
    edit(built, file, old, new)
    report = touched_up(built)
    after = files_of(built.output)
    changed = {path for path in after if path.endswith(".html") and after[path] != before[path]}
    assert changed == {f"{page}.html" for page in pages}
    assert after == made_anew(built)
    again = pipeline.build(built)
    assert (report.problems, report.pages, 0) == (again.problems, again.pages, again.written)


@pytest.mark.parametrize("fact", FACTS)
def test_an_edit_of_facts_makes_all_that_shows_them(built: Project, fact: str) -> None:
    edit(built, *FACTS[fact])
    report = replanned(built)
    assert files_of(built.output) == made_anew(built)
    again = pipeline.build(built)
    assert (report.problems, report.pages, 0) == (again.problems, again.pages, again.written)


def test_several_pages_are_touched_up_at_once(built: Project) -> None:
    for file, old, new, _ in WORDS.values():
        edit(built, file, old, new)
    touched_up(built)
    assert files_of(built.output) == made_anew(built)


def test_one_edit_follows_another(built: Project) -> None:
    for number, (file, old, new, _) in enumerate(WORDS.values()):
        edit(built, file, old, f"{new} {number}")
        touched_up(built)
    for file, old, new in FACTS.values():
        edit(built, file, old, new)
        replanned(built)
    edit(built, STORY, "Một ngày", "Hai ngày")
    touched_up(built)
    assert files_of(built.output) == made_anew(built)


def test_many_edits_are_not_kept_one_by_one(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(basis, "MOST", 2)
    for file, old, new, _ in WORDS.values():
        edit(built, file, old, new)
        touched_up(built)
    known = Basis.load(Workshop(built.output))
    assert known is not None
    assert len(known.amended) <= basis.MOST
    assert files_of(built.output) == made_anew(built)


def test_a_page_that_was_saved_a_moment_ago_is_looked_at_once_more(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "SETTLED_NS", 10**10)
    rebuilt(built)
    edit(built, STORY, "Ngày", "Một ngày")
    (built.root / "content" / STORY).touch()
    touched_up(built)
    assert files_of(built.output) == made_anew(built)
    assert touched_up(built).written == 0


def test_what_was_built_meanwhile_is_no_basis(built: Project) -> None:
    """A title that was built, forgotten and taken back is still in lists."""
    workshop = Workshop(built.output)
    last = workshop.snapshot.read_bytes()
    edit(built, PRODUCT, "Miến nhà", "Miến lạ")
    rebuilt(built)
    workshop.snapshot.write_bytes(last)
    edit(built, PRODUCT, "Miến lạ", "Miến nhà")
    assert seen(built) is None
    rebuilt(built)
    assert files_of(built.output) == made_anew(built)


def add_page(site: Path) -> None:
    (site / "content/products/mang.md").write_text("---\ntitle: Măng\n---\n", encoding="utf-8")


MORE: dict[str, Callable[[Project], object]] = {
    "a title": lambda built: edit(built, PRODUCT, "Miến nhà", "Miến lạ"),
    "a title of a translation": lambda built: edit(built, ENGLISH, "Home", "My"),
    "a group": lambda built: edit(built, PRODUCT, "food", "herb"),
    "a heading": lambda built: edit(built, ENGLISH, "Cách làm", "How it is made"),
    "a heading more": lambda built: edit(built, STORY, "Ngày xưa", "## Ngày xưa\n\nThuở ấy"),
    "a link": lambda built: edit(built, STORY, "Ngày", "[Ngày](../products/mien.md)"),
    "the site's name": lambda built: edit(built, "site.yaml", "name: ", "name: Ơ "),
    "a page that comes": lambda built: add_page(built.root),
    "a page that goes": lambda built: (built.root / "content" / STORY).unlink(),
    "no sources any more": lambda built: edit(built, STORY, "sources: Nhà làm\n", ""),
    "a field that nobody knows": lambda built: edit(built, STORY, "sources:", "nguon: x\nsources:"),
    "words that are told to be wrong": lambda built: edit(
        built, PRODUCT, "Làm ở", "Chữa bệnh. Làm ở"
    ),
}


@pytest.mark.parametrize("more", MORE)
def test_an_edit_of_more_has_all_read_again(built: Project, more: str) -> None:
    MORE[more](built)
    assert seen(built) is None
    assert rebuilt(built).failed or files_of(built.output) == made_anew(built)


LOSSES: dict[str, Callable[[Project], object]] = {
    "a file of the site is gone": lambda built: (built.output / "sitemap.xml").unlink(),
    "a file of the site is altered": lambda built: (built.output / "sitemap.xml").write_text("?"),
    "the manifest is gone": lambda built: Workshop(built.output).manifest.unlink(),
    "what was known is damaged": lambda built: Workshop(built.output).basis.write_bytes(b"\x80"),
    "the library is damaged": lambda built: Workshop(built.output).library.write_bytes(b"\x80"),
}


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("new", ["Một ngày", "Ngày"])
def test_what_is_lost_comes_back_with_an_edit(built: Project, loss: str, new: str) -> None:
    edit(built, STORY, "Ngày", new)
    LOSSES[loss](built)
    assert not rebuilt(built).failed
    made, wanted = files_of(built.output), made_anew(built)
    # Without a manifest nobody knows which files are ours: none is taken away.
    assert {path: made[path] for path in wanted} == wanted


def test_words_beside_something_that_was_told_are_told_of_again(built: Project) -> None:
    """A line that was told of may have another number now."""
    edit(built, PRODUCT, "decided: 2026-01-15", "decided: 2023-12-15")
    [before] = [one for one in rebuilt(built).problems if one.code == "expiring"]
    edit(built, PRODUCT, "Làm ở", "Vẫn làm ở")
    assert seen(built) is None
    assert before in rebuilt(built).problems


def test_a_photograph_in_a_text_is_judged_with_its_words(built: Project) -> None:
    folder = built.root / "content/stories"
    save_jpeg(scene(1, (1440, 1080)), folder / "cho.jpg", phone_exif())
    edit(built, STORY, "Ngày", "![Chợ sớm](cho.jpg) Ngày")
    os.utime(folder / "cho.jpg", (LONG_AGO, LONG_AGO))
    assert not any(one.code == "photo-without-words" for one in rebuilt(built).problems)
    edit(built, STORY, "Chợ sớm", "")
    assert any(one.code == "photo-without-words" for one in rebuilt(built).problems)


def test_on_another_day_all_is_read_again(built: Project) -> None:
    edit(built, STORY, "Ngày", "Một ngày")
    assert seen(replace(built, today=date(2027, 3, 1))) is None
