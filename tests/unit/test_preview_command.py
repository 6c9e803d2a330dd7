"""`build.py serve` as somebody starts it: once, twice, at a port in use; and ends it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from saobac.project import HOME

COMMAND = (sys.executable, str(HOME / "build.py"), "serve")
PORT = "18500"
SOON = 60


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(HOME / "tests" / "site" / "tiny", tmp_path / "tiny")


class Started:
    """The command, running."""

    def __init__(self, root: Path, *options: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "--root", str(root), "--port", PORT, *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def wait_for(self, words: str) -> str:
        """Read what it says until the words come; return all of it."""
        assert self.process.stdout is not None
        said = ""
        while words not in said:
            line = self.process.stdout.readline()
            assert line, said
            said += line
        return said

    def end(self) -> tuple[str, str]:
        """End it as Ctrl+C in a terminal does; return what it said last, and its complaints."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.communicate(timeout=SOON)


@pytest.fixture
def started(root: Path) -> Iterator[Started]:
    preview = Started(root)
    yield preview
    preview.process.kill()
    preview.process.communicate()


def test_a_second_start_leads_to_the_preview_that_is_there(root: Path, started: Started) -> None:
    started.wait_for("Xem thử tại")
    second = Started(root)
    said, _ = second.process.communicate(timeout=SOON)
    assert "đang mở sẵn tại http://127.0.0.1:" in said
    assert second.process.returncode == 0


def test_a_port_in_use_is_passed_over_and_told(root: Path) -> None:
    with socket.create_server(("127.0.0.1", int(PORT))):
        preview = Started(root, "--lang", "en")
        said = preview.wait_for("Preview at")
        preview.process.kill()
        preview.process.communicate()
    assert f"Another program uses port {PORT}" in said


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to a console, not to a process")
@pytest.mark.parametrize("moment", ["Xem thử tại", "Đã dựng"])
def test_ctrl_c_ends_calmly(root: Path, started: Started, moment: str) -> None:
    started.wait_for(moment)
    last, complaints = started.end()
    assert "Đã dừng xem thử." in last
    assert complaints == ""
    assert started.process.returncode == 0
    assert not (root / ".cache" / "preview.port").exists()


def test_each_build_is_told_in_a_line(started: Started) -> None:
    assert "0 lỗi, 0 cảnh báo." in started.wait_for("Đã dựng")


def test_nothing_is_written_where_a_build_writes(root: Path, started: Started) -> None:
    started.wait_for("Đã dựng")
    assert (root / ".cache" / "preview" / "index.html").is_file()
    assert not (root / "public").exists()
