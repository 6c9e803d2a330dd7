"""A folder without a repository becomes one that the forms open; any other is left alone."""

import shutil
import subprocess
from pathlib import Path

from saobac.admin_folder import make_openable


def test_a_folder_from_a_zip_becomes_a_repository(tmp_path: Path) -> None:
    assert make_openable(tmp_path)
    assert (tmp_path / ".git").is_dir()


def test_what_is_made_is_a_repository_to_git(tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None:
        return
    make_openable(tmp_path)
    told = subprocess.run(
        [git, "-C", str(tmp_path), "status", "--porcelain", "--branch"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("## No commits yet on main")


def test_a_repository_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert not make_openable(tmp_path)
    assert (tmp_path / ".git").read_text(encoding="utf-8") == "gitdir: elsewhere\n"


def test_a_folder_inside_a_repository_gets_none_of_its_own(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    inside = tmp_path / "sites" / "ours"
    inside.mkdir(parents=True)
    assert not make_openable(inside)
    assert not (inside / ".git").exists()


def test_the_second_time_nothing_is_needed(tmp_path: Path) -> None:
    make_openable(tmp_path)
    assert not make_openable(tmp_path)
