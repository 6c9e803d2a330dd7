"""Saving a file counts once, when the file is whole; what editors put beside it never does."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from saobac.preview.watching import changes, is_draft, is_theme, watched_folders

SOON = 10.0


def seen(folder: Path, act: Callable[[], None]) -> list[frozenset[Path]]:
    """Return what is told until a file called `end` is."""

    async def watch() -> list[frozenset[Path]]:
        found = []
        async for files in changes((folder,)):
            if folder / "begin" in files:
                await asyncio.to_thread(act)
                (folder / "end").write_text("x", encoding="utf-8")
            found.append(files)
            if folder / "end" in files:
                break
        return found

    async def begin() -> None:
        # The watcher needs a moment to look at the folder first.
        while True:
            (folder / "begin").write_text("x", encoding="utf-8")
            await asyncio.sleep(0.5)

    async def both() -> list[frozenset[Path]]:
        task = asyncio.create_task(begin())
        try:
            return await asyncio.wait_for(watch(), SOON)
        finally:
            task.cancel()

    return asyncio.run(both())


def names(found: list[frozenset[Path]]) -> set[str]:
    return {file.name for files in found for file in files}


def test_a_saved_file_is_told(tmp_path: Path) -> None:
    def save() -> None:
        (tmp_path / "mien.md").write_text("Miến", encoding="utf-8")

    assert "mien.md" in names(seen(tmp_path, save))


def test_a_file_that_is_put_in_the_place_of_another_is_told(tmp_path: Path) -> None:
    def save() -> None:
        draft = tmp_path / "mien.md.tmp"
        draft.write_text("Miến", encoding="utf-8")
        draft.replace(tmp_path / "mien.md")

    found = names(seen(tmp_path, save))
    assert "mien.md" in found
    assert "mien.md.tmp" not in found


def test_a_file_that_is_emptied_before_it_is_written_is_told_when_it_is_whole(
    tmp_path: Path,
) -> None:
    file = tmp_path / "mien.md"
    file.write_text("Miến", encoding="utf-8")

    async def content_when_told() -> str:
        async for files in changes((tmp_path,)):
            if file in files:
                return file.read_text(encoding="utf-8")
        return ""

    async def save_slowly() -> None:
        while True:
            file.write_text("", encoding="utf-8")
            await asyncio.sleep(0.15)
            file.write_text("Miến dong", encoding="utf-8")
            await asyncio.sleep(1)

    async def both() -> str:
        saving = asyncio.create_task(save_slowly())
        try:
            return await asyncio.wait_for(content_when_told(), SOON)
        finally:
            saving.cancel()

    assert asyncio.run(both()) == "Miến dong"


@pytest.mark.parametrize(
    "name",
    [
        ".mien.md.swp",
        "mien.md~",
        "~$mien.docx",
        "4913",
        "#mien.md#",
        "mien.md.tmp",
        "~WRL0001.tmp",
        "anh.jpg.crdownload",
        ".obsidian/workspace.json",
        "Thumbs.db",
    ],
)
def test_what_editors_leave_behind_does_not_count(name: str) -> None:
    assert is_draft(Path("/home/.x/content/products") / name, (Path("/home/.x/content"),))


@pytest.mark.parametrize("name", ["mien.md", "mien.en.md", "2026.jpg", "index.md"])
def test_what_a_site_is_made_of_counts(name: str) -> None:
    assert not is_draft(Path("/home/.x/content/products") / name, (Path("/home/.x/content"),))


def test_templates_and_words_are_the_theme(tmp_path: Path) -> None:
    for name in ("content", "templates", "locale", "public"):
        (tmp_path / name).mkdir()
    folders = watched_folders((tmp_path,))
    assert [folder.name for folder in folders] == ["content", "templates", "locale"]
    assert is_theme(tmp_path / "templates" / "base.html", folders)
    assert not is_theme(tmp_path / "content" / "templates" / "a.md", folders)
