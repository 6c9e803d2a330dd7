"""The least that any web host does: files by their type, text by gzip, no file twice in vain."""

import gzip
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXT = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
}
PACKED = {
    ".woff2": "font/woff2",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
"""Told, not asked of the machine: Windows looks types up in its registry."""
GZIP_LEVEL = 6
"""What nginx, Apache and GitHub Pages are near to when nobody tells them otherwise."""


class Host(BaseHTTPRequestHandler):
    """Answers with the files of a folder."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *connection: object) -> None:
        self._folder = folder
        super().__init__(*connection)  # type: ignore[arg-type]

    def handle(self) -> None:
        # A browser that is closed hangs up in the middle of an answer.
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = (self._folder / path).resolve()
        if file.is_dir():
            file /= "index.html"
        found = file.is_file() and file.is_relative_to(self._folder)
        self._answer(200 if found else 404, file if found else self._folder / "404.html")

    def _answer(self, status: int, file: Path) -> None:
        content, kind = file.read_bytes(), (TEXT | PACKED).get(file.suffix)
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, content = 304, b""
        self.send_response(status)
        self.send_header("ETag", tag)
        self.send_header("Content-Type", kind or "application/octet-stream")
        if content and file.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, GZIP_LEVEL, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Cache-Control", "max-age=600")
        if status != 304:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *facts: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve a folder while the context lasts; give its address, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, folder.resolve()))
    # A browser keeps connections open; whoever waits for them waits for ever.
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
