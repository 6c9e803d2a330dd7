"""Answers the preview's own pages, Excel and new page: shows them, and does what they ask.

They write into `content/` alone. A request must come from a page of this preview and show its
token; its body is read within limits; names that it gives are shown, and never become paths.
"""

import asyncio
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from tornado.http1connection import HTTP1Connection
from tornado.web import HTTPError, stream_request_body

from saobac.fault_log import keep_fault
from saobac.photographs import MAX_BYTES as MAX_PHOTOGRAPH
from saobac.preview import excel, new_page
from saobac.preview.dressing import PREFIX, Version, dress
from saobac.preview.guard import TOKEN
from saobac.preview.handlers import TYPES, Guarded
from saobac.preview.refusal import Refusal
from saobac.preview.tray import Tray
from saobac.preview.work_words import say, words_of
from saobac.project import Project
from saobac.spreadsheet.package import MAX_FILE_BYTES as MAX_LIST

MAX_WORDS = 64 * 1024
"""Bytes of what a person has typed."""
OWN = Version("own")
"""Of a page that is never loaded anew."""


class WorkPage(Guarded):
    """A page on which somebody works."""

    async def get(self, name: str) -> None:
        """Send the page."""
        project, language = self.settings["project"], self.desk.language
        facts: new_page.View = {}
        if name == "new":
            async with self.settings["turn"]:
                facts = await asyncio.to_thread(new_page.choices, project, language)
        html = (
            _environment()
            .get_template(f"{name}.html")
            .render(
                language=language,
                words=words_of(language),
                facts=facts,
                prefix=PREFIX,
                limits={"list": MAX_LIST, "photograph": MAX_PHOTOGRAPH},
            )
        )
        host, path = self.request.headers["Host"], self.request.path.lstrip("/")
        self.set_header("Content-Type", TYPES[".html"])
        self.finish(dress(html.encode(), path, OWN, host, self.guard.token))

    head = get


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("saobac.preview", "pages"), autoescape=True, undefined=StrictUndefined
    )


@stream_request_body
class Work(Guarded):
    """Something that a page asks to be done, one thing at a time."""

    SUPPORTED_METHODS = ("POST",)
    limit = MAX_WORDS
    """Bytes that are read."""

    def prepare(self) -> None:
        """Ask for the token too, before anything is read.

        Raises:
            HTTPError: 403 without it, 413 for more bytes than anybody should send.
        """
        super().prepare()
        headers = self.request.headers
        if not self.guard.allows_writing(headers.get("Origin"), headers.get(TOKEN, "")):
            raise HTTPError(HTTPStatus.FORBIDDEN)
        length = headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > self.limit:
            raise HTTPError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        self._received = bytearray()
        assert isinstance(self.request.connection, HTTP1Connection)
        self.request.connection.set_max_body_size(self.limit)

    def data_received(self, chunk: bytes) -> None:
        """Gather the body."""
        self._received += chunk

    @property
    def body(self) -> bytes:
        """What was sent."""
        return bytes(self._received)

    async def post(self) -> None:
        """Do what is asked, beside the server's own work, and answer."""
        async with self.settings["turn"]:
            try:
                answer = await asyncio.to_thread(
                    self.work, self.settings["project"], self.desk.language
                )
            except Refusal as refusal:
                answer = {"refused": refusal.sentences}
            except OSError as error:
                keep_fault(error, self.settings["project"].root)
                answer = {"refused": [say("no-access", self.desk.language)]}
        if isinstance(answer, bytes):
            self.set_header("Content-Type", TYPES[".xlsx"])
            self.finish(answer)
        else:
            self.set_header("Content-Type", TYPES[".json"])
            self.finish(json.dumps(answer, ensure_ascii=False))

    def work(self, project: Project, language: str) -> Mapping[str, object] | bytes:
        """Do it."""
        raise NotImplementedError

    @property
    def file_name(self) -> str:
        """The name of the file that was sent, without any folder."""
        return self.get_query_argument("name", "").replace("\\", "/").rpartition("/")[2]

    @property
    def said(self) -> Mapping[str, Any]:
        """The body as JSON.

        Raises:
            Refusal: it is none.
        """
        try:
            said = json.loads(self.body)
        except ValueError:
            said = None
        if not isinstance(said, dict):
            raise Refusal(say("not-understood", self.desk.language))
        return said


class TakeCatalogue(Work):
    """The catalogue, as a workbook."""

    def work(self, project: Project, language: str) -> bytes:
        """Return the workbook."""
        content, pages = excel.catalogue(project, language)
        self.set_header("X-Saobac-Pages", str(pages))
        return content


class OfList(Work):
    """Something about a list."""

    limit = MAX_LIST

    @property
    def sent(self) -> excel.SentList:
        """The list."""
        return excel.SentList(self.file_name, self.body)


class LookAtList(OfList):
    """What a list would do."""

    def work(self, project: Project, language: str) -> excel.View:
        """Return it row by row."""
        return excel.look(project, self.sent, language)


class WriteList(OfList):
    """A list, into the content."""

    def work(self, project: Project, language: str) -> excel.View:
        """Write it, where it is as it was seen."""
        return excel.write(project, self.sent, self.get_query_argument("seen", ""), language)


class MarkList(OfList):
    """A list with the reasons beside each row."""

    def work(self, project: Project, language: str) -> bytes:
        """Return the marked copy."""
        return excel.marked(project, self.sent, language)


class LookAtPhotograph(Work):
    """A photograph, to lie ready."""

    limit = MAX_PHOTOGRAPH

    def work(self, project: Project, language: str) -> new_page.View:
        """Return a small one, and what should be better."""
        return new_page.look_at(self.settings["tray"], self.file_name, self.body, language)


class MakePage(Work):
    """A page, or photographs into one."""

    def work(self, project: Project, language: str) -> new_page.View:
        """Write it."""
        try:
            filled = new_page.Filled.of(self.said)
        except (ValueError, LookupError):
            raise Refusal(say("not-understood", language)) from None
        return new_page.make(project, self.settings["tray"], filled, language)


ADDRESSES = (
    (rf"{PREFIX}/(excel|new)", WorkPage),
    (rf"{PREFIX}/excel/catalogue", TakeCatalogue),
    (rf"{PREFIX}/excel/look", LookAtList),
    (rf"{PREFIX}/excel/write", WriteList),
    (rf"{PREFIX}/excel/marked", MarkList),
    (rf"{PREFIX}/new/photograph", LookAtPhotograph),
    (rf"{PREFIX}/new/make", MakePage),
)


def work_settings(project: Project) -> dict[str, Any]:
    """Return what these handlers share while one preview runs."""
    return {"project": project, "tray": Tray(), "turn": asyncio.Lock()}
