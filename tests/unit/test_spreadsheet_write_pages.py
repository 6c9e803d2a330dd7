"""Pages are written all or none, each whole; a failure leaves what was there."""

import os
from pathlib import Path

import pytest

from saobac.spreadsheet.changes import PageEdit
from saobac.spreadsheet.write_pages import ChangedMeanwhileError, write_pages, write_whole


def edit(path: Path, after: bytes = b"new") -> PageEdit:
    return PageEdit(path.name, path, path.read_bytes() if path.exists() else None, after)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.md"
    path.write_bytes(b"old")
    return path


def test_pages_are_written_and_nothing_else_is_left(tmp_path: Path, old: Path) -> None:
    write_pages([edit(old), edit(tmp_path / "deep" / "new.md")])
    assert old.read_bytes() == b"new"
    assert (tmp_path / "deep" / "new.md").read_bytes() == b"new"
    assert (names(tmp_path), names(tmp_path / "deep")) == (["deep", "old.md"], ["new.md"])


def test_a_page_that_somebody_has_edited_meanwhile_stops_the_write(
    tmp_path: Path, old: Path
) -> None:
    edits = [edit(tmp_path / "new.md"), edit(old)]
    old.write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhileError):
        write_pages(edits)
    assert names(tmp_path) == ["old.md"]
    assert old.read_bytes() == b"theirs"


def test_a_step_that_fails_takes_back_those_before_it(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits = [edit(old), edit(tmp_path / "new.md"), edit(tmp_path / "held.md")]
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "held.md":
            raise PermissionError(13, "another program holds it", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_pages(edits)
    assert names(tmp_path) == ["old.md"]
    assert old.read_bytes() == b"old"


def test_staging_that_fails_leaves_nothing(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits = [edit(old), edit(tmp_path / "new.md")]
    calls = iter((None, OSError(28, "disk full")))

    def fsync(_: int) -> None:
        if error := next(calls):
            raise error

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="disk full"):
        write_pages(edits)
    assert names(tmp_path) == ["old.md"]
    assert old.read_bytes() == b"old"


def test_a_page_keeps_its_permissions(old: Path) -> None:
    old.chmod(0o640)
    write_pages([edit(old)])
    assert old.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path, old: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(old)
    write_pages([edit(link)])
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


def test_a_file_is_the_old_or_the_new_one(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "another program holds it", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_whole(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["old.md"]
