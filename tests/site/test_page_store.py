"""A page whose files stay is not examined again, and what is remembered of it is still true."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from saobac import content, page_store
from saobac.album import Album
from saobac.content import read
from saobac.diagnostics import Diagnostic
from saobac.examine import Examined, examine
from saobac.library import Library
from saobac.pairing import Pair
from saobac.project import Project
from saobac.source import Source
from tests.site.conftest import TODAY

Found = tuple[Library | None, tuple[Diagnostic, ...]]
Read = Callable[[], Found]
MIEN = "content/products/mien.md"


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the pages that are examined from now on."""
    seen: list[str] = []

    def noted(pair: Pair[Source], languages: tuple[str, ...], album: Album) -> Examined:
        seen.append(pair.page.file)
        return examine(pair, languages, album)

    monkeypatch.setattr("saobac.content.examine", noted)
    return seen


@pytest.fixture
def look(tiny_site: Path) -> Read:
    """Read a site whose files were written long ago, as they mostly were."""

    def run() -> Found:
        return read(Project(tiny_site, tiny_site / "public", TODAY, jobs=1))

    return run


def told(found: Found) -> tuple[object, ...]:
    """Return all that a reading says of pages."""
    library, problems = found
    return library.records() if library else None, problems


def settle(root: Path) -> None:
    before = time.time() - 100
    for file in (root / "content").rglob("*"):
        os.utime(file, (before, before))


def edit(root: Path, old: str, new: str) -> None:
    text = (root / MIEN).read_text(encoding="utf-8")
    assert old in text
    (root / MIEN).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_was_examined_is_not_examined_again(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    settle(tiny_site)
    before = told(look())
    first = examined.copy()
    examined.clear()
    assert told(look()) == before
    assert MIEN in first
    assert examined == []


def test_an_edited_page_is_examined_and_no_other(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    settle(tiny_site)
    look()
    examined.clear()
    edit(tiny_site, "title: ", "title: Ơ ")
    library, _ = look()
    assert examined == [MIEN]
    assert library is not None
    assert any(record.fields.title.startswith("Ơ ") for record in library.products)


def test_an_edited_translation_counts_as_its_page(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    settle(tiny_site)
    look()
    examined.clear()
    english = tiny_site / "content/products/mien.en.md"
    english.write_text(english.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    look()
    assert examined == [MIEN]


def test_a_page_that_was_only_touched_is_known_by_its_content(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    settle(tiny_site)
    look()
    examined.clear()
    (tiny_site / MIEN).touch()
    look()
    assert examined == []


def test_a_page_saved_a_moment_ago_may_be_saved_again_unseen(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    settle(tiny_site)
    (tiny_site / MIEN).touch()
    look()
    examined.clear()
    look()
    assert examined == [MIEN]


def test_a_page_saved_while_it_is_examined_is_examined_again(
    tiny_site: Path, look: Read, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved_meanwhile(pair: Pair[Source], languages: tuple[str, ...], album: Album) -> Examined:
        found = examine(pair, languages, album)
        if pair.page.file == MIEN:
            edit(tiny_site, "title: ", "title: Ơ ")
        return found

    settle(tiny_site)
    with monkeypatch.context() as patched:
        patched.setattr("saobac.content.examine", saved_meanwhile)
        look()
    settle(tiny_site)
    library, _ = look()
    assert examined == [MIEN]
    assert library is not None
    assert [record.fields.title[:2] for record in library.products] == ["Ơ "]


def test_warnings_of_a_page_that_stays_are_told_again(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    edit(tiny_site, "\n---\n", "\n---\n\x07")
    settle(tiny_site)
    _, problems = look()
    examined.clear()
    assert "control-character" in {problem.code for problem in problems}
    assert look()[1] == problems
    assert examined == []


def show_photograph(root: Path) -> Path:
    edit(root, "group:", "images:\n  - {file: a.jpg, alt: Bó miến khô, credit: Nhà làm}\ngroup:")
    return root / "content/products/a.jpg"


def test_another_photograph_makes_another_page(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    file = show_photograph(tiny_site)
    Image.new("RGB", (1600, 1200), "red").save(file)
    settle(tiny_site)
    look()
    examined.clear()
    Image.new("RGB", (1200, 1600), "red").save(file)
    library, _ = look()
    assert examined == [MIEN]
    assert library is not None
    widths = {item.width for record in library.products for item in record.photographs.values()}
    assert widths == {1200}


def test_a_photograph_that_comes_later_is_found(tiny_site: Path, look: Read) -> None:
    file = show_photograph(tiny_site)
    settle(tiny_site)
    assert "broken-image" in {problem.code for problem in look()[1]}
    Image.new("RGB", (1600, 1200), "red").save(file)
    assert "broken-image" not in {problem.code for problem in look()[1]}


def test_a_photograph_that_goes_is_missed(tiny_site: Path, look: Read) -> None:
    file = show_photograph(tiny_site)
    Image.new("RGB", (1600, 1200), "red").save(file)
    settle(tiny_site)
    look()
    file.unlink()
    assert "broken-image" in {problem.code for problem in look()[1]}


def test_what_another_program_made_is_forgotten(
    tiny_site: Path, look: Read, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(tiny_site)
    look()
    first = examined.copy()
    examined.clear()
    monkeypatch.setattr(page_store, "generator_digest", lambda: "another")
    look()
    assert examined == first


def test_an_edit_that_keeps_size_and_time_is_seen(
    tiny_site: Path, look: Read, examined: list[str]
) -> None:
    settle(tiny_site)
    look()
    examined.clear()
    edit(tiny_site, "Miến làm ở nhà.", "Miến làm ở chợ.")
    settle(tiny_site)
    look()
    assert examined == [MIEN]


def test_a_copied_site_has_photographs_of_its_own(tiny_site: Path, look: Read) -> None:
    Image.new("RGB", (1600, 1200), "red").save(show_photograph(tiny_site))
    settle(tiny_site)
    look()
    copy = tiny_site.parent / "copy"
    shutil.copytree(tiny_site, copy)
    Image.new("RGB", (1200, 1600), "blue").save(copy / "content/products/a.jpg")
    library, _ = read(Project(copy, copy / "public", TODAY, jobs=1))
    assert library is not None
    shown = [item for record in library.products for item in record.photographs.values()]
    assert [(item.file, item.width) for item in shown] == [
        (str(copy / "content/products/a.jpg"), 1200)
    ]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_in_it_pages_are_what_they_are(
    tiny_site: Path, look: Read, seed: int
) -> None:
    settle(tiny_site)
    before = told(look())
    file, chance = tiny_site / ".cache/pages.sqlite", Random(seed)
    content = bytearray(file.read_bytes())
    for _ in range(1 + 40 * (seed % 3)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)
    assert told(look()) == before
    assert told(look()) == before


def test_a_file_that_another_program_holds_is_left_to_it(tiny_site: Path, look: Read) -> None:
    settle(tiny_site)
    before = told(look())
    file = tiny_site / ".cache/pages.sqlite"
    with closing(sqlite3.connect(file)) as holder:
        holder.execute("begin exclusive")
        assert told(look()) == before
    assert file.is_file()


def test_a_file_that_cannot_be_opened_is_done_without(
    tiny_site: Path, look: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(tiny_site)
    before = told(look())

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    assert told(look()) == before


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 200])
def test_a_damaged_file_is_made_anew(
    tiny_site: Path, look: Read, examined: list[str], damage: bytes
) -> None:
    settle(tiny_site)
    before = told(look())
    (tiny_site / ".cache/pages.sqlite").write_bytes(damage)
    assert told(look()) == before
    examined.clear()
    assert told(look()) == before
    assert examined == []


def test_where_nothing_can_be_kept_pages_are_examined_all_the_same(
    tiny_site: Path, look: Read
) -> None:
    (tiny_site / ".cache").write_text("in the way", encoding="utf-8")
    library, _ = look()
    assert library is not None


def test_many_pages_are_examined_in_several_processes(tiny_site: Path) -> None:
    text = (tiny_site / MIEN).read_text(encoding="utf-8")
    for number in range(content.MIN_PARALLEL):
        name = tiny_site / f"content/products/mien-{number}.md"
        name.write_text(text.replace("title: ", f"title: Số {number} "), encoding="utf-8")
    project = Project(tiny_site, tiny_site / "public", TODAY, jobs=2)
    library, _ = read(project)
    assert library is not None
    assert len(library.products) > content.MIN_PARALLEL
