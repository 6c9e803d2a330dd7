"""Batch files hold to what cmd.exe can read; where there is no cmd.exe, this alone tells."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from saobac.project import HOME

FILE = HOME / "start.bat"
RAW = FILE.read_bytes()
LINES = RAW.decode("ascii", errors="replace").split("\r\n")
KIOSK = HOME / "assets" / "kiosk" / "kiosk.bat"
"""Its lines get the ends of Windows when a kiosk is built."""


def commands(text: str) -> list[str]:
    """Return the lines that do something."""
    lines = text.replace("\r\n", "\n").split("\n")
    return [line for line in lines if line.strip() and not line.lower().startswith("rem ")]


SCRIPTS = {file.name: commands(file.read_bytes().decode("ascii")) for file in (FILE, KIOSK)}
COMMANDS = [line for script in SCRIPTS.values() for line in script]
WINDOWS_OWN = {"LOCALAPPDATA", "ProgramFiles", "ProgramW6432", "SystemDrive"}
MISSING = HOME / "tools" / "start-no-python.txt"


def bare(line: str) -> str:
    """Return a line without what stands in quotes: there, no sign is special."""
    return re.sub(r'"[^"]*"', '""', line)


@pytest.mark.parametrize("file", [FILE, KIOSK], ids=lambda file: file.name)
def test_it_is_plain_ascii(file: Path) -> None:
    file.read_bytes().decode("ascii")


def test_every_line_ends_as_windows_ends_lines() -> None:
    assert RAW.endswith(b"\r\n")
    assert RAW.count(b"\n") == RAW.count(b"\r\n")


@pytest.mark.parametrize("line", COMMANDS)
def test_quotes_come_in_pairs(line: str) -> None:
    assert line.count('"') % 2 == 0


@pytest.mark.parametrize("line", COMMANDS)
def test_brackets_come_in_pairs(line: str) -> None:
    assert bare(line).count("(") == bare(line).count(")")


@pytest.mark.parametrize("line", COMMANDS)
def test_signs_outside_quotes_are_only_those_that_are_meant(line: str) -> None:
    without_silence = re.sub(r"2?>nul", "", bare(line))
    assert not re.search(r"[&|<>^!]", without_silence)


@pytest.mark.parametrize("line", COMMANDS)
def test_a_percent_sign_is_a_variable_or_an_argument(line: str) -> None:
    assert "%" not in re.sub(r"%\w+%|%~dp0|%\*", "", line)


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_variables_are_set_before_they_are_used(script: list[str]) -> None:
    text = "\n".join(script)
    used = set(re.findall(r"%(\w+)%", text)) - WINDOWS_OWN
    for name in used:
        assert text.index(f'set "{name}=') < text.index(f"%{name}%")


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_every_goto_has_its_label_and_every_label_its_goto(script: list[str]) -> None:
    goals = {name for line in script for name in re.findall(r"\bgoto (\w+)", line)}
    labels = [line[1:] for line in script if line.startswith(":")]
    # What `:missing` says is followed by what `:failed` does.
    assert goals == set(labels)
    assert len(labels) == len(set(labels))


def test_paths_stand_in_quotes() -> None:
    for line in COMMANDS:
        assert not re.search(r"[\\/]\w+\.(py|txt)|%~dp0", bare(line))


@pytest.mark.parametrize("name", re.findall(r'"(tools\\[\w.-]+)"', RAW.decode("ascii")))
def test_the_files_that_it_names_are_there(name: str) -> None:
    assert (HOME / name.replace("\\", "/")).is_file()


def test_the_window_stays_open_on_an_error_and_closes_without() -> None:
    failed = LINES[LINES.index(":failed") : LINES.index(":done")]
    assert "pause" in failed
    assert "exit /b 1" in failed
    assert "pause" not in LINES[LINES.index(":done") :]


def test_it_speaks_utf8_before_it_says_anything() -> None:
    speaks = next(number for number, line in enumerate(LINES) if line.startswith("chcp 65001"))
    first = next(number for number, line in enumerate(LINES) if line.startswith(("type ", "py ")))
    assert speaks < first


def test_its_question_tells_a_python_that_is_new_enough() -> None:
    [question] = re.findall(r'set "CHECK=(.*)"', RAW.decode("ascii"))
    assert subprocess.run([sys.executable, "-c", question], check=False).returncode == 0
    newer = question.replace("(3, 11)", "(99, 0)")
    assert subprocess.run([sys.executable, "-c", newer], check=False).returncode == 1


@pytest.mark.parametrize("words", ["python.org", "Add python.exe to PATH", "Microsoft Store"])
def test_a_machine_without_python_is_told_the_way_out(words: str) -> None:
    assert words in MISSING.read_text(encoding="utf-8")


def test_the_way_out_is_in_vietnamese_and_utf8_without_a_mark() -> None:
    raw = MISSING.read_bytes()
    assert "Máy này chưa có Python" in raw.decode("utf-8")
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")


@pytest.mark.skipif(shutil.which("cmd") is None, reason="There is no cmd.exe on this machine")
def test_cmd_itself_reads_it() -> None:
    done = subprocess.run(
        ["cmd", "/d", "/c", str(FILE), "--help"], capture_output=True, check=False, input=b"\r\n"
    )
    assert b"build.py serve" in done.stdout
