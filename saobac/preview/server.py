"""livereload's server, open to pages of this machine alone."""

import asyncio
import logging
import socket
from collections.abc import Callable, Coroutine
from pathlib import Path

from livereload import Server
from tornado.httpserver import HTTPServer
from tornado.web import Application

from saobac.loom.cloth import to_svg
from saobac.loom.landscapes import weave_panorama
from saobac.loom.ornaments import star_svg, weave_mark, weave_rule
from saobac.plan import digest
from saobac.preview.desk import Desk
from saobac.preview.dressing import PREFIX
from saobac.preview.guard import ADDRESS, LAST_PORT, Guard
from saobac.preview.handlers import Alive, Channel, Files, Nowhere, Pages, Woven, silence
from saobac.preview.work import ADDRESSES, work_settings
from saobac.project import HOME, Project

BROWSER = Path(__file__).parent / "browser"
"""What browsers get: scripts, styles, the page that stands in before the first build."""
SEED = "Sao Bắc"
"""Of the cloth; the site of the same name wears the same."""
MAX_REQUEST = 64 * 1024
"""Bytes; whoever takes files says so (`work`)."""
MORE_PORTS = 40
"""How many ports are tried after the one that was asked for."""


class NoPortError(Exception):
    """Every port that was tried is taken."""


def site_name(root: Path) -> str:
    """Return the name by which two previews of one site know each other."""
    return digest(str(root))


def take_port(wanted: int) -> socket.socket:
    """Listen at the port that is wanted, or at the next that is free.

    Raises:
        NoPortError: none is.
    """
    for port in range(wanted, min(wanted + MORE_PORTS, LAST_PORT) + 1):
        try:
            listening = socket.create_server((ADDRESS, port))
        except OSError:
            # Taken, or kept by Windows for itself.
            continue
        listening.setblocking(False)
        return listening
    raise NoPortError


class PreviewServer(Server):  # type: ignore[misc]
    """Serves one site to the browsers of this machine."""

    def __init__(self, desk: Desk, project: Project, port: int) -> None:
        """Take a port.

        Raises:
            NoPortError: neither this one nor those after it are free.
        """
        super().__init__()
        self._desk = desk
        self._project = project
        self._work = work_settings(project)
        self._listening = take_port(port)
        self.guard = Guard(self._listening.getsockname()[1])

    def application(self) -> Application:
        """Return all addresses that there are."""
        files = str(self._desk.site.folder)
        return Application(
            [
                (rf"{PREFIX}/live", Channel),
                (rf"{PREFIX}/alive", Alive),
                *ADDRESSES,
                (rf"{PREFIX}/woven/(mark|star|rule|panorama)\.svg", Woven),
                (rf"{PREFIX}/assets/(.*)", Files, {"path": str(HOME / "assets")}),
                (rf"{PREFIX}/(.*)", Files, {"path": str(BROWSER)}),
                (r"/(.*)", Pages, {"path": files}),
            ],
            default_handler_class=Nowhere,
            log_function=silence,
            websocket_max_message_size=MAX_REQUEST,
            desk=self._desk,
            guard=self.guard,
            root=self._project.root,
            name=site_name(self._project.root),
            waiting=(BROWSER / "waiting.html").read_bytes(),
            cloths=_weave(),
            **self._work,
        )

    def serve(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Answer until interrupted, while `work` goes on beside.

        Raises:
            KeyboardInterrupt: as soon as all is put away.
        """
        # Their reports of every request and every odd one are no news, and English.
        for name in ("livereload", "tornado.access", "tornado.application", "tornado.general"):
            logging.getLogger(name).disabled = True
        asyncio.run(self._serve(work))

    async def _serve(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        server = HTTPServer(
            self.application(), max_body_size=MAX_REQUEST, max_header_size=MAX_REQUEST
        )
        server.add_socket(self._listening)
        try:
            await work()
        finally:
            server.stop()
            self._desk.dismiss()
            self._work["tray"].clear()


def _weave() -> dict[str, bytes]:
    return {
        "mark": to_svg(weave_mark()),
        "star": star_svg(filled=True),
        "rule": to_svg(weave_rule(SEED), weave=False),
        "panorama": to_svg(weave_panorama(SEED, "dawn")),
    }
