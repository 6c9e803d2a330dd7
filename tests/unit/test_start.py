"""Starting by double-click: what is missing is made, what is there is used, what fails is told."""

import ast
import json
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib import util
from pathlib import Path

import pytest

import build
from saobac.project import HOME
from tools import start
from tools.start import StartError

SCRIPT = HOME / "tools" / "start.py"
TELL = """\
import json, sys
print(json.dumps([sys.argv[1:], sys.prefix, sys.flags.utf8_mode]))
sys.exit(3)
"""
"""Stands in for `build.py`: tells how it was called."""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a copy of what a start needs, with nothing to install."""
    house = tmp_path / "Xã Côn Minh (thử)"
    (house / "tools").mkdir(parents=True)
    shutil.copy(SCRIPT, house / "tools")
    (house / "build.py").write_text(TELL, encoding="utf-8")
    (house / "requirements.lock").write_text("# Nothing.\n", encoding="utf-8")
    return house


def begin(house: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(house / "tools" / "start.py"), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_first_start_makes_the_environment_and_opens_the_preview_in_it(house: Path) -> None:
    done = begin(house, "--lang", "en")
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == [["serve", "--open", "--lang", "en"], str(house / ".venv"), 1]
    assert done.returncode == 3
    assert "Đang chuẩn bị Python…" in done.stdout

    again = begin(house)
    assert len(again.stdout.splitlines()) == 1


class Pip:
    """Stands in for the network: notes what would be installed, and works or not."""

    def __init__(self) -> None:
        self.installed: list[str] = []
        self.works = True

    def __call__(self, command: list[str], log: Path) -> bool:
        assert "--require-hashes" in command
        self.installed.append(Path(command[-1]).read_text(encoding="utf-8"))
        return self.works


@pytest.fixture
def pip(house: Path, monkeypatch: pytest.MonkeyPatch) -> Pip:
    """An environment that is whole, and an installer that is not there."""
    (house / ".venv").mkdir()
    pip = Pip()
    monkeypatch.setattr(start, "works", lambda python: True)
    monkeypatch.setattr(start, "_logged", pip)
    return pip


def test_libraries_are_installed_again_when_the_lock_changed_and_only_then(
    house: Path, pip: Pip
) -> None:
    start.prepare(house)
    start.prepare(house)
    (house / "requirements.lock").write_text("a==2\n", encoding="utf-8")
    start.prepare(house)
    assert pip.installed == ["# Nothing.\n", "a==2\n"]


def test_libraries_that_make_installed_are_looked_at_once(house: Path, pip: Pip) -> None:
    (house / ".venv" / ".site").touch()
    start.prepare(house)
    start.prepare(house)
    assert len(pip.installed) == 1


def test_libraries_that_could_not_be_had_are_tried_again_next_time(house: Path, pip: Pip) -> None:
    pip.works = False
    with pytest.raises(StartError, match="kiểm tra mạng Internet"):
        start.prepare(house)
    pip.works = True
    start.prepare(house)
    assert len(pip.installed) == 2


def test_an_environment_that_is_broken_is_made_anew(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    monkeypatch.setattr(start, "make_environment", lambda folder, log: made.append(folder))
    monkeypatch.setattr(start, "install", lambda *_: None)
    python = start.python_of(house / ".venv")
    python.parent.mkdir(parents=True)
    python.write_text("Không phải chương trình.", encoding="utf-8")
    start.prepare(house)
    assert made == [house / ".venv"]


def test_a_machine_that_cannot_make_an_environment_is_told_what_to_do(
    house: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(start, "_logged", lambda command, log: False)
    with pytest.raises(StartError, match="python3-venv"):
        start.make_environment(house / ".venv", tmp_path / "log")


def test_a_python_that_is_too_old_is_told_the_way_out() -> None:
    with pytest.raises(StartError, match=r"Python 3\.9\.1.*[\s\S]*python\.org"):
        start.check_version((3, 9, 1))


def test_the_script_can_be_read_by_the_old_python_that_it_refuses() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_the_script_needs_nothing_that_is_not_pythons_own() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    used: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            used |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            used.add(node.module)
    assert used <= sys.stdlib_module_names


def test_the_environments_python_is_where_the_system_puts_it(tmp_path: Path) -> None:
    parts = start.python_of(tmp_path).relative_to(tmp_path).parts
    assert parts == (("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))


def bare_python(environment: Path) -> Path:
    """Return a Python without any library."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    return start.python_of(environment)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with the command, and no environment yet."""
    project = tmp_path / "nhà"
    (project / "tools").mkdir(parents=True)
    shutil.copy(SCRIPT, project / "tools")
    shutil.copy(HOME / "build.py", project)
    return project


CLI = "import sys\ndef run(): print(sys.prefix, sys.argv[1:])"
"""Stands in for the program: tells where it runs."""


def stand_in(environment: Path, libraries: Iterable[str]) -> None:
    """Put a program and libraries of these names into an environment."""
    packages = next(environment.rglob("site-packages"))
    for name in libraries:
        (packages / f"{name}.py").touch()
    (packages / "saobac").mkdir()
    (packages / "saobac" / "cli.py").write_text(CLI, encoding="utf-8")


def prepare(project: Path, libraries: Iterable[str]) -> Path:
    """Make the project's environment as a start leaves it; return its Python."""
    python = bare_python(project / ".venv")
    (project / ".venv" / ".site").touch()
    stand_in(project / ".venv", (*libraries, "pip"))
    return python


def check_with(python: Path, project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), str(project / "build.py"), "check", "--lang", "en"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def assert_told_how_to_prepare(done: subprocess.CompletedProcess[str], missing: str) -> None:
    assert done.returncode == 2
    assert f"thiếu: {missing}.\n" in done.stderr
    assert "nháy đúp start.bat" in done.stderr
    assert "Double-click start.bat" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_libraries_that_are_looked_for_are_those_that_the_program_imports() -> None:
    imported: set[str] = set()
    for file in (HOME / "saobac").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    assert set(build.LIBRARIES) == imported - sys.stdlib_module_names - {"saobac"}


def test_a_python_without_the_libraries_says_how_to_get_them(tmp_path: Path, project: Path) -> None:
    done = check_with(bare_python(tmp_path / "bare"), project)
    assert_told_how_to_prepare(done, ", ".join(build.LIBRARIES))


def test_a_python_without_the_libraries_hands_over_to_the_one_that_has_them(
    tmp_path: Path, project: Path
) -> None:
    prepare(project, build.LIBRARIES)
    done = check_with(bare_python(tmp_path / "bare"), project)
    assert done.stdout.strip() == f"{project / '.venv'} ['check', '--lang', 'en']"


@pytest.mark.parametrize("missing", build.LIBRARIES)
def test_a_python_that_lacks_one_library_hands_over_too(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(start, "hand_over", lambda command, lacking: handed.append(lacking))
    monkeypatch.setattr(util, "find_spec", lambda name: None if name == missing else name)
    with pytest.raises(SystemExit):
        runpy.run_path(str(HOME / "build.py"), run_name="__main__")
    assert handed == [[missing]]


def test_an_environment_that_lacks_a_library_says_so_and_hands_over_to_nobody(
    tmp_path: Path, project: Path
) -> None:
    python = prepare(project, set(build.LIBRARIES) - {"PIL"})
    for one in (python, bare_python(tmp_path / "bare")):
        assert_told_how_to_prepare(check_with(one, project), "PIL")


def test_a_python_that_has_everything_is_used_as_it_is(tmp_path: Path, project: Path) -> None:
    prepare(project, build.LIBRARIES)
    python = bare_python(tmp_path / "bare")
    stand_in(tmp_path / "bare", build.LIBRARIES)
    assert check_with(python, project).stdout.startswith(str(tmp_path / "bare"))
