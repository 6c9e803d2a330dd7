"""A note of a preview that is gone, or that is another site's, leads nowhere."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from saobac.preview.running import noted, running_preview


def note(root: Path, text: str) -> None:
    (root / ".cache").mkdir()
    (root / ".cache" / "preview.port").write_text(text, encoding="ascii")


def test_there_is_none_at_first(tmp_path: Path) -> None:
    assert running_preview(tmp_path) is None


@pytest.mark.parametrize("text", ["", "x", "-1", "0", "99999999999999999999", "8000\n8001"])
def test_a_note_that_is_spoilt_counts_for_nothing(tmp_path: Path, text: str) -> None:
    note(tmp_path, text)
    assert running_preview(tmp_path) is None


def test_a_preview_that_was_cut_off_counts_for_nothing(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    note(tmp_path, str(port))
    assert running_preview(tmp_path) is None


class Another(BaseHTTPRequestHandler):
    """Some other program that has the port now."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write("Chào bạn".encode())

    def log_message(self, *_: object) -> None:
        """Be quiet."""


def test_another_program_at_the_port_counts_for_nothing(tmp_path: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), Another) as another:
        thread = threading.Thread(target=another.handle_request)
        thread.start()
        note(tmp_path, str(another.server_port))
        assert running_preview(tmp_path) is None
        thread.join()


def test_the_note_is_there_while_the_preview_runs_and_gone_after(tmp_path: Path) -> None:
    file = tmp_path / ".cache" / "preview.port"
    with noted(tmp_path, 8000):
        assert file.read_text(encoding="ascii") == "8000"
    assert not file.exists()
