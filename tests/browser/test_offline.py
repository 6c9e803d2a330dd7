"""Without network: what was read, what was kept, and one build at a time, from a real server."""

import hashlib
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from saobac.outputs import file_list
from saobac.pipeline import build
from saobac.project import HOME, Project
from tests.conftest import PageFactory, WatchedPage
from tests.phone_photographs import phone_exif, save_jpeg, scene

TODAY = date(2026, 11, 24)
TINY = HOME / "tests" / "site" / "tiny"
PHONE = (360, 800)
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
WAIT = 60_000
"""Milliseconds: machines that test are busy."""
REST = 3_000
"""Milliseconds: what a worker has to do when a page was read is long done."""
IS_WAITED_FOR = "async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)"
CSS = "assets/css/not-found.css"
"""A stylesheet that no page here needs; ours puts a mark of the build in its place."""

PRODUCT = """---
title: {title}
summary: Một dòng.
updated: 2026-11-24
group: food
sources: Nguồn
images:
  - {{file: {photograph}, alt: Một rổ, credit: Nhà}}
---
{body}
"""


@dataclass
class Host:
    """A folder of a server on this machine, which can go wrong in every way that servers do."""

    folder: Path
    prefix: str
    missing: set[str] = field(default_factory=set)
    """Paths that are not uploaded yet."""
    gone: bool = False
    """No network at all."""
    delay: float = 0
    """Seconds before an answer."""
    delayed: str = ""
    """What is in the path of all that is delayed."""
    status: int = 0
    """Of every answer, whatever is asked; 0 for the right one."""
    sent: list[str] = field(default_factory=list)
    """Paths of what was sent whole."""
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    def find(self, address: str) -> Path | None:
        path = unquote(urlsplit(address).path)
        if not path.startswith(self.prefix):
            return None
        name = path.removeprefix(self.prefix)
        name = f"{name}index.html" if name.endswith("/") or not name else name
        file = self.folder / name
        return file if file.is_file() and name not in self.missing else None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: Host

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        if self.host.gone:
            self.close_connection = True
            return
        if self.host.delayed in self.path:
            time.sleep(self.host.delay)
        file = None if self.host.status else self.host.find(self.path)
        content = file.read_bytes() if file else b"<!doctype html><title>404</title>"
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        known = file is not None and self.headers.get("If-None-Match") == tag
        self.send_response(self.host.status or (304 if known else 200 if file else 404))
        kind = guess_type(file.name)[0] if file else "text/html"
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("ETag", tag)
        # As usual where one cannot set it: what the browser itself has kept must not be mixed in.
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", "0" if known else str(len(content)))
        self.end_headers()
        if not known and self.command == "GET":
            self.host.sent.append(self.path)
            with suppress(ConnectionError):  # A browser that no longer waits has gone.
                self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
        pass


HostFactory = Callable[..., Host]


@pytest.fixture
def serve() -> Iterator[HostFactory]:
    """Serves folders until the test is over."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path, prefix: str = "/") -> Host:
        host = Host(folder, prefix)
        server = ThreadingHTTPServer(
            ("127.0.0.1", 0), type("OwnHandler", (Handler,), {"host": host})
        )
        server.daemon_threads = True
        host.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return host

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True)
class Builds:
    """A small site, and the same after an edit of everything."""

    first: Path
    second: Path


WHOLE, PARTED = file_list.UNPARTED, 0
"""How many files a list may name before it is parted."""
with_both_lists = pytest.mark.parametrize(
    "builds", [WHOLE, PARTED], ids=["one list", "a list in parts"], indirect=True
)


@pytest.fixture(scope="module")
def builds(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Builds]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(file_list, "UNPARTED", getattr(request, "param", WHOLE))
        patched.setattr(file_list, "PART", 5)
        yield make_builds(tmp_path_factory)


def make_builds(tmp_path_factory: pytest.TempPathFactory) -> Builds:
    root = tmp_path_factory.mktemp("offline") / "tiny"
    shutil.copytree(TINY, root)
    (root / CSS).parent.mkdir(parents=True)
    project = Project(root, root / "first", TODAY, jobs=1)
    second = replace(project, output=root / "second")
    save_jpeg(scene(1, (1440, 1080)), root / "content/products/ro.jpg", phone_exif())

    texts = {file: file.read_text(encoding="utf-8") for file in (root / "content").rglob("*.md")}

    def write(mark: str) -> None:
        (root / CSS).write_text(f":root {{ --built: {mark}; }}\n", encoding="utf-8")
        for file, text in texts.items():
            file.write_text(f"{text}\n\nDệt lần {mark}\n", encoding="utf-8")
        text = PRODUCT.format(title="Rổ khoai", photograph="ro.jpg", body=f"Dệt lần {mark}")
        (root / "content/products/ro-khoai.md").write_text(text, encoding="utf-8")

    write("one")
    assert not build(project).failed
    write("two")
    text = PRODUCT.format(title="Hàng mới", photograph="ro.jpg", body="Dệt lần two")
    (root / "content/products/hang-moi.md").write_text(text, encoding="utf-8")
    assert not build(second).failed
    return Builds(project.output, second.output)


def build_of(folder: Path) -> str:
    """Return the name of a build, as the worker has it."""
    found = re.search(r'files-(\w+)\.js"', (folder / "sw.js").read_text(encoding="utf-8"))
    assert found
    return found[1]


def await_truth(page: Page, claim: str, fact: str) -> None:
    """Wait until the page resolves a claim about a fact to true."""
    latest = time.monotonic() + WAIT / 1000
    while not page.evaluate(claim, fact):
        assert time.monotonic() < latest, (claim, fact)
        page.wait_for_timeout(50)


def await_build(page: Page, folder: Path) -> None:
    """Wait until the worker of a build has taken over, and nothing is kept of another."""
    await_truth(
        page,
        """async (build) => {
          const names = await caches.keys();
          if (names.length !== 1 || names[0].split(" ").pop().slice(0, 8) !== build) return false;
          const shelf = await caches.open(names[0]);
          const inUse = (await shelf.keys()).some((one) => one.url.endsWith("?in=use"));
          const worker = navigator.serviceWorker.controller;
          return inUse && worker && worker.state === "activated";
        }""",
        build_of(folder),
    )


def await_kept(page: Page, url: str) -> None:
    await_truth(page, "async (url) => Boolean(await caches.match(url))", url)


def visit(watched: WatchedPage, host: Host, path: str) -> None:
    """Read a page, and wait until it is kept."""
    watched.page.goto(host.url + path)
    await_kept(watched.page, host.url + path)


def cut(watched: WatchedPage, host: Host) -> None:
    host.gone = True
    watched.page.context.set_offline(True)


def mend(watched: WatchedPage, host: Host) -> None:
    host.gone = False
    watched.page.context.set_offline(False)


def mark_of(page: Page) -> str:
    """Return which build the text and the look of a page are of; fails if of two."""
    look = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--built')")
    told = re.search(r"Dệt lần (\w+)", page.locator("main").inner_text())
    assert told
    assert told[1] == look.strip()
    return told[1]


def pictures_are_shown(page: Page) -> bool:
    """Whether every picture of the page has come; those further down are called for."""
    page.evaluate("document.querySelectorAll('img').forEach((one) => { one.loading = 'eager'; })")
    page.wait_for_function("() => [...document.images].every((one) => one.complete)", timeout=WAIT)
    return bool(page.evaluate("() => [...document.images].every((one) => one.naturalWidth > 0)"))


@with_both_lists
@pytest.mark.parametrize("prefix", ["/", "/xa/nho/"])
def test_a_page_that_was_read_opens_again_without_network(
    page_at: PageFactory, serve: HostFactory, builds: Builds, prefix: str
) -> None:
    host, watched = serve(builds.first, prefix), page_at(*PHONE)
    # The first page is read before there is a worker.
    visit(watched, host, "san-pham/ro-khoai.html")
    await_build(watched.page, builds.first)
    assert pictures_are_shown(watched.page)
    visit(watched, host, "en/products/mien.html")
    assert pictures_are_shown(watched.page)
    assert watched.watch.complaints == []
    cut(watched, host)
    for path in ("san-pham/ro-khoai.html", "en/products/mien.html?list=mien"):
        watched.page.goto(host.url + path)
        assert mark_of(watched.page) == "one"
        assert watched.page.locator("h1").inner_text()
        assert pictures_are_shown(watched.page)


def test_a_page_that_was_never_read_is_answered_by_what_is_kept(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first, "/xa/"), page_at(*PHONE)
    visit(watched, host, "san-pham/ro-khoai.html")
    await_build(watched.page, builds.first)
    cut(watched, host)
    page = watched.page
    page.goto(f"{host.url}san-pham/mien.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Không có mạng")
    expect(page.get_by_role("link", name="Rổ khoai")).to_be_visible()
    expect(page.get_by_role("link", name="Miến nhà")).to_have_count(0)
    page.goto(f"{host.url}en/products/mien.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no network")
    page.go_back()
    page.get_by_role("link", name="Rổ khoai").click()
    assert mark_of(page) == "one"
    page.go_back()
    mend(watched, host)
    # The page comes by itself as soon as it can.
    expect(page.get_by_role("heading", level=1)).to_have_text("Miến nhà", timeout=WAIT)
    assert page.url == f"{host.url}san-pham/mien.html"


def test_the_route_is_at_hand_without_network_whatever_was_read(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first, "/xa/"), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "diem-den/ho-nho.html")
    await_build(page, builds.first)
    page.locator(".opening-words .ask").click()
    cut(watched, host)
    page.get_by_role("link", name="Xem lộ trình").click()
    expect(page.locator(".stop-title a")).to_have_text("Hồ nhỏ")
    assert pictures_are_shown(page)
    page.reload()
    expect(page.locator(".stop-title a")).to_have_count(1)
    assert watched.watch.page_errors == []


def copy_in(folder: Path, tmp_path: Path) -> Path:
    """Return a copy of a build that a test may spoil."""
    return Path(shutil.copytree(folder, tmp_path / "www"))


def test_the_whole_catalogue_can_be_kept_with_every_picture(
    page_at: PageFactory, serve: HostFactory, site: Path
) -> None:
    host, watched = serve(site), page_at(*PHONE)
    page = watched.page
    page.goto(host.url)
    await_build(page, site)
    keep = page.locator("[data-keep]")
    keep.scroll_into_view_if_needed()
    told = keep.get_by_role("status")
    expect(told).to_contain_text(re.compile(r"chiếm \d+,\d\s?MB trong máy"), timeout=WAIT)
    keep.get_by_role("button", name=re.compile(r"Lưu cả danh mục vào máy \(\d+,\d\s?MB\)")).click()
    bar = keep.get_by_role("progressbar")
    expect(bar).to_be_visible()
    before = bar.evaluate("bar => bar.value / bar.max")
    await_truth(page, f"before => document.querySelector('progress').value > {before}", "")
    expect(told).to_contain_text("Cả danh mục đã nằm trong máy", timeout=4 * WAIT)
    expect(bar).to_be_hidden()
    cut(watched, host)
    for file in sorted((site / "san-pham").glob("*.html")):
        page.goto(f"{host.url}san-pham/{file.name}")
        assert page.get_by_role("heading", level=1).inner_text() != "Không có mạng"
        assert pictures_are_shown(page), file.name
    assert watched.watch.page_errors == []


def keeper(page: Page, host: Host, language: str = "vi") -> Page:
    """Open the page of what is kept, and wait until it knows."""
    page.goto(host.url + ("offline.html" if language == "vi" else "en/offline.html"))
    expect(page.locator("[data-keep] button")).to_be_visible(timeout=WAIT)
    return page


@with_both_lists
def test_keeping_can_be_stopped_gone_on_with_and_undone(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first, "/xa/"), page_at(*PHONE)
    visit(watched, host, "en/products/mien.html")
    await_build(watched.page, builds.first)
    page = keeper(watched.page, host, "en")
    told = page.get_by_role("status")
    # Time enough to stop.
    host.delay = 0.8
    page.get_by_role("button", name="Keep the whole catalogue").click()
    page.get_by_role("button", name="Stop").click()
    expect(told).to_contain_text("are here already", timeout=WAIT)
    host.delay, host.gone = 0, True
    page.get_by_role("button", name="Keep the whole catalogue").click()
    expect(told).to_contain_text("The network is gone", timeout=WAIT)
    host.gone = False
    page.get_by_role("button", name="Go on").click()
    expect(told).to_contain_text("The whole catalogue is on this device", timeout=WAIT)
    expect(page.get_by_role("link", name="Rổ khoai")).to_have_count(0)  # It was not here before.
    page.reload()
    expect(page.get_by_role("link", name="Rổ khoai")).to_be_visible(timeout=WAIT)
    page.get_by_role("button", name="Remove it").click()
    expect(told).to_contain_text("It is removed")
    cut(watched, host)
    page.goto(f"{host.url}en/products/ro-khoai.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no network")
    page.goto(f"{host.url}en/index.html")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("There is no network")


def test_want_of_room_is_told_before_anything_is_loaded(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first), page_at(*PHONE)
    watched.page.add_init_script(
        "navigator.storage.estimate = () => Promise.resolve({ quota: 150000, usage: 50000 })"
    )
    visit(watched, host, "san-pham/mien.html")
    await_build(watched.page, builds.first)
    page = keeper(watched.page, host)
    page.locator("[data-keep] button").click()
    expect(page.get_by_role("status")).to_contain_text("trình duyệt chỉ còn dành 0,1\u00a0MB")
    assert not page.evaluate("async (url) => caches.match(url)", f"{host.url}diem-den/ho-nho.html")


def test_who_saves_data_is_asked_first(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first), page_at(*PHONE)
    watched.page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page = keeper(watched.page, host)
    expect(page.get_by_role("status")).to_contain_text("tiết kiệm dữ liệu")
    assert page.evaluate(REGISTERED) == 0
    page.get_by_role("button", name="Xem hết bao nhiêu").click()
    expect(page.get_by_role("button", name="Lưu cả danh mục")).to_be_visible(timeout=WAIT)


@with_both_lists
def test_after_an_update_all_is_of_the_new_build(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first, "/xa/"), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/ro-khoai.html")
    await_build(page, builds.first)
    visit(watched, host, "en/products/mien.html")
    host.folder = builds.second
    # The new page is shown at once, and brings the new build along.
    page.goto(f"{host.url}san-pham/mien.html")
    assert mark_of(page) == "two"
    await_build(page, builds.second)
    cut(watched, host)
    for path in ("san-pham/ro-khoai.html", "en/products/mien.html", "san-pham/mien.html"):
        page.goto(host.url + path)
        assert mark_of(page) == "two"
    mend(watched, host)
    assert watched.watch.page_errors == []


@with_both_lists
def test_a_site_that_is_half_uploaded_changes_nothing_that_is_kept(
    page_at: PageFactory, serve: HostFactory, builds: Builds, tmp_path: Path
) -> None:
    www = copy_in(builds.first, tmp_path)
    host, watched = serve(www, "/xa/"), page_at(*PHONE)
    page = watched.page
    read = ("san-pham/ro-khoai.html", "en/products/mien.html", "san-pham/mien.html")
    visit(watched, host, read[0])
    await_build(page, builds.first)
    for path in read[1:]:
        visit(watched, host, path)
    # The worker and some pages are there already, one page is the old one still, one is not there.
    half = Path(shutil.copytree(builds.second, tmp_path / "half" / "www"))
    shutil.copy(builds.first / read[1], half / read[1])
    host.folder, host.missing = half, {"en/index.html", "static/rows-vi.js"}
    for _ in range(3):
        page.goto(f"{host.url}{read[2]}")
        assert mark_of(page) == "two"
        page.wait_for_timeout(700)
    cut(watched, host)
    for path in read:
        page.goto(host.url + path)
        assert mark_of(page) == "one"
    mend(watched, host)
    # As soon as the rest is there, the new build comes whole.
    host.folder, host.missing = builds.second, set()
    page.goto(f"{host.url}{read[2]}")
    await_build(page, builds.second)
    cut(watched, host)
    for path in read:
        page.goto(host.url + path)
        assert mark_of(page) == "two"


@with_both_lists
def test_an_update_of_a_kept_catalogue_brings_what_is_new_and_loads_what_has_changed(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/mien.html")
    await_build(page, builds.first)
    keeper(page, host).locator("[data-keep] button").click()
    expect(page.get_by_role("status")).to_contain_text("Cả danh mục đã nằm", timeout=WAIT)
    host.folder, host.sent = builds.second, []
    page.goto(f"{host.url}san-pham/mien.html")
    await_build(page, builds.second)
    # Neither pictures nor fonts have changed; those of the new product are new.
    pictures = [path for path in host.sent if path.endswith((".svg", ".webp", ".woff2"))]
    assert all("hang-moi" in path for path in pictures), pictures
    cut(watched, host)
    page.goto(f"{host.url}san-pham/hang-moi.html")
    assert mark_of(page) == "two"
    assert pictures_are_shown(page)


@pytest.mark.parametrize("builds", [PARTED], indirect=True)
def test_of_a_parted_list_a_visitor_loads_what_the_visited_pages_need(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    def loaded() -> set[str]:
        found = {path.removeprefix("/") for path in host.sent if file_list.PARTS in path}
        host.sent = []
        return found

    def parts(folder: Path) -> set[str]:
        return {f"{file_list.PARTS}{file.name}" for file in (folder / file_list.PARTS).iterdir()}

    host, watched = serve(builds.first), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/ro-khoai.html")
    await_build(page, builds.first)
    page.wait_for_timeout(REST)
    assert len(parts(builds.first)) > 5
    assert len(loaded()) == 1
    # The same entry in another language is named by the same part.
    visit(watched, host, "en/products/ro-khoai.html")
    page.wait_for_timeout(REST)
    assert loaded() == set()
    # Of a new build come the parts of what was read, and they are new.
    host.folder = builds.second
    page.goto(f"{host.url}en/index.html")
    await_build(page, builds.second)
    page.wait_for_timeout(REST)
    brought = loaded()
    assert 0 < len(brought) < len(parts(builds.second))
    assert not brought & parts(builds.first)


@with_both_lists
def test_a_page_of_another_build_takes_nothing_from_the_shelf(
    page_at: PageFactory, serve: HostFactory, builds: Builds, tmp_path: Path
) -> None:
    www = copy_in(builds.first, tmp_path)
    host, watched = serve(www), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/mien.html")
    await_build(page, builds.first)
    # A newer site that has no worker yet: neither the page nor its files are of the kept build.
    for file in ("san-pham/mien.html", "static/woven/product/mien.svg"):
        text = (www / file).read_text(encoding="utf-8")
        (www / file).write_text(text.replace("</", "<!-- new --></", 1), encoding="utf-8")
    host.sent = []
    page.goto(f"{host.url}san-pham/mien.html")
    assert pictures_are_shown(page)
    got = page.evaluate(
        "async () => (await fetch('../static/woven/product/mien.svg', {cache: 'reload'})).text()"
    )
    assert "<!-- new -->" in got
    cut(watched, host)
    page.goto(f"{host.url}san-pham/mien.html")
    assert "<!-- new -->" not in page.content()


def end_what_rests(page: Page) -> None:
    """End workers while one waits for another, as browsers do when half a minute is over.

    Under a debugger's eyes, as here, one that rests may stay for good.
    """
    devtools = page.context.new_cdp_session(page)
    devtools.send("ServiceWorker.enable")
    latest = time.monotonic() + WAIT / 1000
    page.wait_for_timeout(REST)
    while page.evaluate(IS_WAITED_FOR):
        assert time.monotonic() < latest
        devtools.send("ServiceWorker.stopAllWorkers")
        page.wait_for_timeout(REST)
    devtools.detach()


def start_no_worker(*pages: Path) -> None:
    """Make them pages of another site, which starts no worker."""
    for file in pages:
        text = re.sub(r"<script defer.*?</script>", "", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("tombstone", [False, True])
def test_a_worker_whose_file_is_gone_goes_too(
    page_at: PageFactory, serve: HostFactory, builds: Builds, tmp_path: Path, *, tombstone: bool
) -> None:
    www = copy_in(builds.first, tmp_path)
    host, watched = serve(www), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/mien.html")
    await_build(page, builds.first)
    start_no_worker(*www.rglob("*.html"))
    if tombstone:
        shutil.copy(HOME / "assets" / "sw" / "tombstone.js", www / "sw.js")
    else:
        (www / "sw.js").unlink()
    page.goto(f"{host.url}san-pham/mien.html")
    if tombstone:
        end_what_rests(page)
    await_truth(page, "async () => !(await caches.keys()).length", "")
    await_truth(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length", "")
    page.goto(f"{host.url}san-pham/mien.html")
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_what_was_on_its_way_is_not_kept_when_the_worker_goes(
    page_at: PageFactory, serve: HostFactory, builds: Builds, tmp_path: Path
) -> None:
    www = copy_in(builds.first, tmp_path)
    host, watched = serve(www), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/mien.html")
    await_build(page, builds.first)
    start_no_worker(www / "san-pham/mien.html")
    (www / "sw.js").unlink()
    host.delay, host.delayed = 6, "ho-nho"
    page.evaluate(
        "(url) => navigator.serviceWorker.controller.postMessage({ ask: 'see', urls: [url] })",
        f"{host.url}diem-den/ho-nho.html",
    )
    page.goto(f"{host.url}san-pham/mien.html")
    await_truth(page, "async () => !(await caches.keys()).length", "")
    page.wait_for_timeout(1000 * host.delay)
    assert page.evaluate("caches.keys()") == []


def test_a_server_in_trouble_does_not_end_the_worker(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/mien.html")
    await_build(page, builds.first)
    host.status = 503
    page.goto(f"{host.url}san-pham/mien.html")
    assert mark_of(page) == "one"
    page.wait_for_timeout(1000)
    assert page.evaluate(REGISTERED) == 1


def test_a_slow_network_does_not_keep_a_kept_page_waiting(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first), page_at(*PHONE)
    page = watched.page
    visit(watched, host, "san-pham/mien.html")
    await_build(page, builds.first)
    host.delay = 30
    started = time.monotonic()
    page.goto(f"{host.url}san-pham/mien.html")
    assert mark_of(page) == "one"
    assert 3 < time.monotonic() - started < 25


def test_from_disk_nothing_is_registered_nor_offered(page_at: PageFactory, builds: Builds) -> None:
    watched = page_at(*PHONE)
    watched.page.goto((builds.first / "index.html").as_uri())
    watched.page.wait_for_timeout(500)
    expect(watched.page.locator("[data-keep]")).to_be_hidden()
    expect(watched.page.get_by_role("link", name="Đọc khi không có mạng")).to_have_count(0)
    assert watched.watch.complaints == []


@pytest.mark.parametrize("on_the_web", [False, True])
def test_without_a_worker_the_page_does_not_say_that_pages_are_kept(
    page_at: PageFactory, serve: HostFactory, builds: Builds, *, on_the_web: bool
) -> None:
    page = page_at(*PHONE).page
    if on_the_web:
        host = serve(builds.first)
        host.missing.add("sw.js")
        page.goto(f"{host.url}offline.html", wait_until="networkidle")
    else:
        page.goto((builds.first / "offline.html").as_uri())
    page.wait_for_timeout(500)
    expect(page.get_by_text("Việc này chỉ làm được trên web")).to_be_visible()
    expect(page.get_by_text("Trang nào đã mở đều được giữ")).to_be_hidden()
    expect(page.get_by_role("heading", name="Cả danh mục")).to_be_hidden()


def test_with_a_worker_the_page_says_what_it_does(
    page_at: PageFactory, serve: HostFactory, builds: Builds
) -> None:
    host, watched = serve(builds.first), page_at(*PHONE)
    page = keeper(watched.page, host)
    expect(page.get_by_text("Trang nào đã mở đều được giữ")).to_be_visible()
    expect(page.get_by_role("heading", name="Cả danh mục")).to_be_visible()
    expect(page.get_by_text("Việc này chỉ làm được trên web")).to_be_hidden()


def test_the_preview_keeps_nothing(
    page_at: PageFactory, serve: HostFactory, builds: Builds, tmp_path: Path
) -> None:
    root = builds.first.parent
    preview = Project(root, tmp_path / "preview", TODAY, jobs=1, preview=True)
    assert not build(preview).failed
    # A site was served at this address before, and its worker is still here.
    host, watched = serve(builds.first), page_at(*PHONE)
    visit(watched, host, "san-pham/mien.html")
    await_build(watched.page, builds.first)
    host.folder = preview.output
    watched.page.goto(f"{host.url}san-pham/mien.html")
    await_truth(watched.page, "async () => !(await caches.keys()).length", "")
    watched.page.goto(f"{host.url}san-pham/mien.html")
    assert watched.page.evaluate("navigator.serviceWorker.controller") is None
    expect(watched.page.locator("footer [data-offline]")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["offline.html", "en/offline.html", "en/index.html"])
def test_what_is_kept_and_the_control_are_accessible(
    page_at: PageFactory, serve: HostFactory, builds: Builds, path: str, scheme: str
) -> None:
    host = serve(builds.first)
    watched = page_at(*PHONE, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page = watched.page
    page.goto(host.url + path)
    await_build(page, builds.first)
    page.locator("[data-keep]").scroll_into_view_if_needed()
    expect(page.locator("[data-keep] button")).to_be_visible(timeout=WAIT)
    assert complaints_of_axe(page) == []
    host.delay = 1
    page.locator("[data-keep] button").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    assert complaints_of_axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def complaints_of_axe(page: Page) -> list[tuple[str, str]]:
    page.add_script_tag(path=HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js")
    result = page.evaluate("axe.run()")
    return [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]
