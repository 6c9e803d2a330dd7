"""The server of the preview, asked as a browser asks, and as somebody with bad intent does."""

import asyncio
import json
import socket
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import quote

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from saobac.preview.desk import Desk
from saobac.preview.guard import Guard
from saobac.preview.server import NoPortError, PreviewServer, take_port
from saobac.preview.site import BuiltSite
from saobac.project import Project
from tests.serving import serving

PAGE = (
    "<!doctype html><html><head>"
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    '<link rel="stylesheet" href="static/a.css"></head><body>Miến dong</body></html>'
)
SECRET = "bí mật"
EVIL = "http://evil.example"
FREE = 18100


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @classmethod
    def of(cls, response: HTTPResponse) -> "Answer":
        headers = {name.lower(): value for name, value in response.getheaders()}
        return cls(response.status, headers, response.read())


@dataclass(frozen=True)
class Served:
    """A server that runs, and the folder that it serves."""

    guard: Guard
    folder: Path

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.guard.port, timeout=10)
        connection.request(method, path, headers=headers)
        answer = Answer.of(connection.getresponse())
        connection.close()
        return answer

    def demand(self, target: str, *headers: str, version: str = "1.1") -> bytes:
        """Ask for what no client would ask for; return all that comes back."""
        lines = (f"GET {target} HTTP/{version}", *headers, "Connection: close", "", "")
        return self.shout("\r\n".join(lines).encode("latin-1"))

    def shout(self, request: bytes) -> bytes:
        """Send bytes; return what comes back until the server has enough."""
        with socket.create_connection(("127.0.0.1", self.guard.port), timeout=10) as line:
            line.sendall(request)
            received = b""
            while part := line.recv(65536):
                received += part
        return received

    def wire(self, query: str, **headers: str) -> HTTPRequest:
        return HTTPRequest(
            f"ws://127.0.0.1:{self.guard.port}/-/preview/live{query}", headers=headers
        )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("served")
    folder = root / "site"
    for name, text in {
        "index.html": PAGE,
        "404.html": PAGE.replace("Miến dong", "Không có trang này"),
        "en/index.html": PAGE,
        "san-pham/mien.html": PAGE,
        "admin/index.html": PAGE,
        "static/a.css": "p { color: red }",
        "static/a.js": "void 0",
        "static/a.webmanifest": "{}",
        "static/a.bin": "<script>alert(1)</script>",
        ".hidden.html": SECRET,
        "../secret.html": SECRET,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    project = Project(root, folder, date(2026, 11, 24), preview=True)
    server = PreviewServer(Desk(BuiltSite(folder), "vi", ()), project, FREE)
    with serving(server):
        yield Served(server.guard, folder)


def test_a_page_is_served_with_the_preview_in_it(served: Served) -> None:
    answer = served.ask("/san-pham/mien.html")
    assert answer.status == 200
    assert "Miến dong" in answer.body.decode()
    assert b"/-/preview/preview.js" in answer.body


def test_the_file_of_a_page_stays_as_it_was_built(served: Served) -> None:
    served.ask("/san-pham/mien.html")
    assert (served.folder / "san-pham/mien.html").read_text(encoding="utf-8") == PAGE


def test_forms_get_a_way_back_and_no_more_for_somebody_may_be_writing(served: Served) -> None:
    html = served.ask("/admin/").body
    assert b"/-/preview/corner.js" in html
    assert b"/-/preview/preview.js" not in html


@pytest.mark.parametrize("path", ["/", "/en/", "/?a=1"])
def test_a_folder_shows_its_index(served: Served, path: str) -> None:
    assert served.ask(path).status == 200


def test_a_folder_without_its_slash_leads_to_the_one_with_it(served: Served) -> None:
    answer = served.ask("/en")
    assert (answer.status, answer.headers["location"]) == (302, "/en/")


def test_a_page_that_is_not_there_is_the_sites_own(served: Served) -> None:
    answer = served.ask("/san-pham/khong-co.html")
    assert answer.status == 404
    assert "Không có trang này" in answer.body.decode()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/static/a.css", "text/css; charset=utf-8"),
        ("/static/a.js", "text/javascript; charset=utf-8"),
        ("/static/a.webmanifest", "application/manifest+json"),
        ("/static/a.bin", "application/octet-stream"),
        ("/-/preview/preview.js", "text/javascript; charset=utf-8"),
        ("/-/preview/woven/rule.svg", "image/svg+xml"),
        ("/-/preview/assets/fonts/phudu-700.woff2", "font/woff2"),
    ],
)
def test_a_file_has_a_type_that_no_registry_can_change(
    served: Served, path: str, kind: str
) -> None:
    answer = served.ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize(
    "path",
    ["/", "/static/a.css", "/static/a.css?v=1", "/none.html", "/none.png", "/-/preview/alive"],
)
def test_nothing_is_kept_guessed_or_embedded(served: Served, path: str) -> None:
    headers = served.ask(path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers
    assert "etag" not in headers


def test_a_head_request_gets_the_headers_alone(served: Served) -> None:
    whole, head = served.ask("/"), served.ask("/", "HEAD")
    assert head.body == b""
    assert head.headers["content-length"] == whole.headers["content-length"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/", "/static/a.css", "/-/preview/live", "/forcereload"])
def test_no_method_but_get_and_head(served: Served, path: str, method: str) -> None:
    answer = served.ask(path, method)
    assert (answer.status, answer.headers.get("allow")) == (405, "GET, HEAD")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", ""])
@pytest.mark.parametrize("path", ["/", "/static/a.css", "/-/preview/preview.js", "/none", "*"])
def test_a_strange_host_gets_nothing(served: Served, path: str, host: str) -> None:
    answer = served.ask(path, Host=host)
    assert answer.status in (400, 403)
    assert b"Mi" not in answer.body


def test_two_hosts_get_nothing(served: Served) -> None:
    hosts = f"Host: 127.0.0.1:{served.guard.port}", "Host: evil.example"
    assert served.demand("/", *hosts).split()[1] in (b"400", b"403")


def test_an_old_client_without_a_host_gets_nothing(served: Served) -> None:
    assert served.demand("/", version="1.0").split()[1] in (b"400", b"403")


def test_a_whole_address_as_path_gets_nothing(served: Served) -> None:
    host = f"Host: 127.0.0.1:{served.guard.port}"
    assert served.demand(f"{EVIL}/index.html", host).split()[1] == b"404"


@pytest.mark.parametrize("origin", [EVIL, "null", "https://127.0.0.1:18100", "http://localhost"])
def test_a_page_of_another_origin_gets_nothing(served: Served, origin: str) -> None:
    assert served.ask("/", Origin=origin).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/%2E%2E%2Fsecret.html",
        "/en/%2e%2e/%2e%2e/secret.html",
        "/..%5csecret.html",
        "/..\\secret.html",
        "/%5c%5chost%5cshare%5csecret.html",
        "//secret.html",
        "/%2fetc/passwd",
        "/C:/secret.html",
        "/index.html%00.png",
        "/index.html%00",
        "/%00",
        "/index.html::$DATA",
        "/.hidden.html",
        "/-/preview/../../guard.py",
        "/-/preview/%2e%2e/guard.py",
        "/-/preview/assets/%2e%2e/README.md",
        "/-/preview/woven/other.svg",
        f"/{'a' * 300}.html",
        f"/{'a/' * 3000}",
        "/" + quote(unicodedata.normalize("NFD", "miến.html")),
        "/%ff%fe",
        "/%25%32%65%25%32%65/secret.html",
        "/livereload",
        "/livereload.js",
        "/forcereload?path=x",
    ],
)
def test_no_path_leads_out_of_the_site(served: Served, path: str) -> None:
    answer = served.demand(path, f"Host: 127.0.0.1:{served.guard.port}")
    assert answer.split()[1] in (b"400", b"404")
    assert SECRET.encode() not in answer
    assert b"import" not in answer


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 999999999\r\n\r\n",
        b"\x00\x01\x02\r\n\r\n",
        b"GET\r\n\r\n",
    ],
    ids=["long path", "long header", "huge body", "noise", "half a line"],
)
def test_nonsense_gets_no_page(served: Served, request_bytes: bytes) -> None:
    assert b" 200 " not in served.shout(request_bytes)


def refusal(request: HTTPRequest) -> int:
    """Return the status with which a WebSocket is refused."""

    async def connect() -> int:
        try:
            await websocket_connect(request)
        except HTTPClientError as error:
            return error.code
        return 101

    return asyncio.run(connect())


@pytest.mark.parametrize("query", ["", "?token=", "?token=guess", "?token=%ff", "?tok=en"])
def test_no_wire_without_the_token(served: Served, query: str) -> None:
    assert refusal(served.wire(query)) in (400, 403)


@pytest.mark.parametrize("origin", [EVIL, "null", "http://127.0.0.1:1"])
def test_no_wire_from_another_origin_even_with_the_token(served: Served, origin: str) -> None:
    query = f"?token={served.guard.token}"
    assert refusal(served.wire(query, Origin=origin)) == 403


def test_no_wire_by_another_name_even_with_the_token(served: Served) -> None:
    query = f"?token={served.guard.token}"
    assert refusal(served.wire(query, Host="evil.example")) == 403


def exchange(served: Served, *messages: str) -> list[str | bytes | None]:
    """Send messages over a wire with the token; return an answer for each, None for its end."""

    async def talk() -> list[str | bytes | None]:
        own = f"http://127.0.0.1:{served.guard.port}"
        wire = await websocket_connect(served.wire(f"?token={served.guard.token}", Origin=own))
        answers = []
        for message in messages:
            await wire.write_message(message)
            answers.append(await asyncio.wait_for(wire.read_message(), 10))
        wire.close()
        # The library closes its socket in a later turn of the loop.
        await asyncio.sleep(0.2)
        return answers

    return asyncio.run(talk())


def test_a_page_with_the_token_is_greeted_and_told_how_things_are(served: Served) -> None:
    info = {"command": "info", "path": "", "version": "?", "styles": []}
    hello, state = exchange(served, json.dumps({"command": "hello"}), json.dumps(info))
    assert hello is not None
    assert state is not None
    assert json.loads(hello)["command"] == "hello"
    assert json.loads(state)["command"] == "state"


@pytest.mark.parametrize(
    "message", ["", "x", "[]", "1", "{}", '{"command": "info"}', '{"command": "info", "path": "a"}']
)
def test_a_message_of_no_known_form_ends_the_wire(served: Served, message: str) -> None:
    assert exchange(served, message) == [None]


def test_the_next_port_is_taken_where_one_is_in_use(served: Served) -> None:
    with take_port(served.guard.port) as listening:
        assert listening.getsockname()[1] > served.guard.port


def test_no_port_is_found_where_all_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> socket.socket:
        raise OSError

    monkeypatch.setattr("socket.create_server", refuse)
    with pytest.raises(NoPortError):
        take_port(FREE)
