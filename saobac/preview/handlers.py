"""Answers browsers: livereload's handlers, hardened.

livereload 2.7 serves any `Host` and lets any origin open its WebSocket; here every request is
looked at first, also one for an address that leads nowhere.
"""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler, StaticFileHandler
from tornado.escape import json_decode
from tornado.web import HTTPError, RequestHandler

from saobac.fault_log import keep_fault
from saobac.preview.desk import Desk
from saobac.preview.dressing import Version, dress
from saobac.preview.guard import METHODS, Guard
from saobac.preview.requested import is_page, requested_file

TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yml": "text/yaml; charset=utf-8",
    ".zip": "application/zip",
}
"""Told, not guessed: Windows asks its registry, where any program may have put nonsense."""
UNKNOWN = "application/octet-stream"

FORMS = ("admin/", "admin/index.html")
"""What somebody is writing in: it gets a way back in a corner, and nothing is laid over it."""
FORM_FILES = "admin/"
WHOLE, CORNER = "preview.js", "corner.js"
"""Scripts of the preview: bar and overlay, or the way back."""

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
}


class Guarded(RequestHandler):
    """Lets through what a page of this server asks, and nothing else."""

    SUPPORTED_METHODS: tuple[str, ...] = METHODS

    @property
    def desk(self) -> Desk:
        """What is known of the site."""
        desk = self.settings["desk"]
        assert isinstance(desk, Desk)
        return desk

    @property
    def guard(self) -> Guard:
        """What a request must show."""
        guard = self.settings["guard"]
        assert isinstance(guard, Guard)
        return guard

    def set_default_headers(self) -> None:
        """Say the same of every answer, errors too."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Look at a request before anything is done for it.

        Raises:
            HTTPError: 403 for a strange host or origin.
        """
        headers = self.request.headers
        if not self.guard.allows_host(headers.get("Host")):
            raise HTTPError(HTTPStatus.FORBIDDEN)
        if not self.guard.allows_origin(headers.get("Origin")):
            raise HTTPError(HTTPStatus.FORBIDDEN)

    def compute_etag(self) -> None:
        """Give none: nothing is kept."""

    def write_error(self, status_code: int, **facts: Any) -> None:
        """Say what is wrong, in the standard's words and no more."""
        if status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            self.set_header("Allow", ", ".join(self.SUPPORTED_METHODS))
        self.set_header("Content-Type", TYPES[".txt"])
        self.finish(f"{status_code} {HTTPStatus(status_code).phrase}\n")

    def log_exception(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        """Keep a fault of our own in a file; the console is for staff."""
        if isinstance(error, Exception) and not isinstance(error, HTTPError):
            keep_fault(error, self.settings["root"])


class Nowhere(Guarded):
    """An address of no form that is known."""

    def get(self) -> None:
        """Say so."""
        raise HTTPError(HTTPStatus.NOT_FOUND)

    head = get


class Alive(Guarded):
    """Answers that there is a preview, and of which site."""

    def get(self) -> None:
        """Answer."""
        self.set_header("Content-Type", TYPES[".txt"])
        self.finish(self.settings["name"])

    head = get


class Woven(Guarded):
    """The preview's own cloth."""

    def get(self, name: str) -> None:
        """Send a cloth as SVG."""
        self.set_header("Content-Type", TYPES[".svg"])
        self.finish(self.settings["cloths"][name])

    head = get


class Files(Guarded, StaticFileHandler):  # type: ignore[misc]
    """Files of one folder, as they are."""

    async def get(self, path: str, include_body: bool = True) -> None:
        """Send a file.

        Raises:
            HTTPError: 404 where there is none, or none that may be sent.
        """
        file = requested_file(Path(self.root), path)
        if file is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        await StaticFileHandler.get(self, file.relative_to(self.root).as_posix(), include_body)

    async def head(self, path: str) -> None:
        """Send its headers."""
        await self.get(path, include_body=False)

    @classmethod
    def get_content(
        cls, abspath: str, start: int | None = None, end: int | None = None
    ) -> Iterator[bytes]:
        """Read at once: Windows lets nobody replace a file that is open."""
        yield Path(abspath).read_bytes()[start:end]

    def get_content_type(self) -> str:
        """Return the type of the file, never one that a browser would run by mistake."""
        return TYPES.get(Path(self.absolute_path).suffix, UNKNOWN)

    def get_cache_time(self, path: str, modified: Any, mime_type: str) -> int:
        """Return how many seconds to keep it, whatever the query says."""
        return 0

    def set_extra_headers(self, path: str) -> None:
        """Undo what the library says of caches."""
        self.set_header("Cache-Control", HEADERS["Cache-Control"])


class Pages(Files):
    """The built site, its pages dressed for the preview."""

    async def get(self, path: str, include_body: bool = True) -> None:
        """Send a page, or a file."""
        site = self.desk.site
        if site.has_folder(path):
            self.redirect(f"/{path}/")
        elif path.startswith(FORM_FILES) and path not in FORMS:
            await super().get(path, include_body)
        elif page := site.page(path):
            self.desk.asked_last = path
            self.set_status(page.status)
            self._send(path, page.html, page.version, CORNER if path in FORMS else WHOLE)
        elif is_page(path):
            self._send(path, self.settings["waiting"], site.version(path), WHOLE)
        else:
            await super().get(path, include_body)

    def _send(self, path: str, html: bytes, version: Version, script: str) -> None:
        host, token = self.request.headers["Host"], self.guard.token
        self.set_header("Content-Type", TYPES[".html"])
        self.finish(dress(html, path, version, host, token, script))


class Channel(Guarded, LiveReloadHandler):  # type: ignore[misc]
    """The WebSocket of one page: livereload's greeting, then what there is to know."""

    path = ""
    """Of the page that is shown, without its first slash."""
    version = Version("")

    def prepare(self) -> None:
        """Ask for the token too.

        Raises:
            HTTPError: 403 without it.
        """
        super().prepare()
        if not self.guard.knows(self.get_query_argument("token", "")):
            raise HTTPError(HTTPStatus.FORBIDDEN)

    def check_origin(self, origin: str) -> bool:
        """Let pages of this server alone in; the library lets in all."""
        return self.guard.allows_origin(origin)

    def on_message(self, message: str | bytes) -> None:
        """Greet; when the page has told what it is, count it among the listeners."""
        try:
            super().on_message(message)
            told = json_decode(message)
            if told["command"] == "info":
                self.path = str(told["path"])
                self.version = Version(
                    str(told["version"]), tuple(str(style) for style in told["styles"])
                )
                self.desk.welcome(self)
        except (ValueError, TypeError, LookupError, AttributeError):
            self.close(1003, "")

    def on_close(self) -> None:
        """Forget the page."""
        super().on_close()
        self.desk.forget(self)


def silence(handler: RequestHandler) -> None:
    """Log no request: the console is for staff."""
