"""The forms in a real browser: what staff save through them is content that the build accepts.

A folder of the browser's own (OPFS) stands in for the one that staff pick; all else is real.
"""

import http.server
import io
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from saobac import pipeline
from saobac.content import read
from saobac.content_folder import KINDS
from saobac.front_matter import split
from saobac.loom.ornaments import star_svg
from saobac.outputs.admin import plan_admin, read_admin_files
from saobac.project import HOME, Project
from saobac.schema import Entry, Product
from saobac.validate import SCHEMAS, check, merge_translation
from tests.conftest import PageFactory, WatchedPage

TODAY = date(2026, 11, 24)
EDITED, SLUG = "mau-mien-dong", "do-den-xu-mau-uoc-va-dau"
SCREEN = (1366, 6000)
"""So tall that a whole form is on it: what lies below is not there until one scrolls."""

AFTER_SAVING = "Cannot convert undefined or null to object"
"""What Sveltia 0.221 throws while a new page's form closes; by then all is saved."""

PICK = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
FILL = """async (files) => {
  for (const [path, text] of files) {
    const parts = path.split("/"), name = parts.pop();
    let folder = await navigator.storage.getDirectory();
    for (const part of parts) folder = await folder.getDirectoryHandle(part, {create: true});
    const file = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async () => {
  const files = [];
  const read = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await read(handle, path + name + "/");
      else files.push([path + name,
                       [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
    }
  };
  await read(await navigator.storage.getDirectory(), "");
  return files;
}"""
ROUND_TRIP = """async (files) => {
  const { format } = await import("./front-matter.js");
  const { load } = await import("./sveltia-cms/js-yaml/js-yaml.js");
  const config = load(await (await fetch("config.yml")).text());
  return files.map(([folder, text]) => {
    const { fields } = config.collections.find((collection) => collection.folder === folder);
    const { fromFile, toFile } = format(fields);
    return toFile(fromFile(text));
  });
}"""

Files = dict[str, bytes]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def guess_type(self, path: object) -> str:
        """Tell, not guess: Windows asks its registry."""
        types = {".js": "text/javascript", ".html": "text/html", ".css": "text/css"}
        return types.get(Path(str(path)).suffix, "application/octet-stream")

    def log_message(self, *facts: object) -> None:
        """Say nothing."""


def content_of(root: Path) -> Files:
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted((root / "content").rglob("*"))
        if file.is_file()
    }


def admin_outputs(project: Project) -> Files:
    library, problems = read(project)
    assert library is not None, problems
    outputs = plan_admin(library, read_admin_files(HOME), None)
    return {output.paths[0]: output.render()[0] for output in outputs}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the forms on this machine; give their address."""
    folder = tmp_path_factory.mktemp("served")
    files = admin_outputs(Project(HOME, folder, TODAY, preview=True))
    for path, content in {**files, "static/icon.svg": star_svg(True)}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/admin/"
    server.shutdown()
    thread.join()
    server.server_close()


def open_forms(page_at: PageFactory, address: str, without: str = "") -> WatchedPage:
    """Open the forms with a copy of the real content, but for one file of it."""
    watched = page_at(*SCREEN, locale="vi-VN")
    watched.page.set_default_timeout(10_000)
    watched.page.add_init_script(PICK)
    watched.page.goto(address)
    files = {path: content.decode() for path, content in content_of(HOME).items()}
    files.pop(without, None)
    watched.page.evaluate(FILL, [*files.items(), (".git/HEAD", "ref: refs/heads/main\n")])
    watched.page.get_by_role("button", name="Mở thư mục trang web").click()
    watched.page.get_by_role("row", name="Cam Bắc Kạn").wait_for()
    return watched


@pytest.fixture
def forms(page_at: PageFactory, address: str) -> WatchedPage:
    """Return the forms at the list of products."""
    return open_forms(page_at, address)


def saved(page: Page) -> Files:
    return {path: bytes(content) for path, content in page.evaluate(READ)}


def at(page: Page, path: str) -> Locator:
    """Find the Vietnamese field of a path, such as `recognitions.0.decision`."""
    return page.locator(f'[data-key-path="{path}"]').first


def text_of(page: Page, path: str) -> Locator:
    return at(page, path).get_by_role("textbox").first


def choose(page: Page, path: str, typed: str, label: str) -> None:
    at(page, path).get_by_role("combobox").click()
    if typed:
        page.keyboard.type(typed)
    page.get_by_role("option", name=label).first.click()


def pick(page: Page, path: str, label: str) -> None:
    """Pick one of a few; a form that is still being drawn may take the choice back."""
    picked = at(page, path).get_by_role("radio", checked=True)
    for _ in range(5):
        at(page, path).get_by_role("radio", name=label).click()
        with suppress(AssertionError):
            expect(picked).to_have_count(1, timeout=2000)
            expect(picked).to_have_accessible_name(label, timeout=2000)
            return
    raise AssertionError(f"{label} cannot be picked")


def add(page: Page, path: str) -> None:
    """Add the first item of a list."""
    at(page, path).get_by_role("button", name=re.compile("^Thêm")).click()


def save(page: Page) -> None:
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_role("status").get_by_text("Đã lưu bài viết").wait_for()


def meaning(path: str, text: str) -> tuple[Entry, str]:
    """Return what the build makes of a page, and its body."""
    matter, body, _, problems = split(text, path)
    assert matter is not None, problems
    value, found = check(SCHEMAS[KINDS[path.split("/")[1]]], matter)
    assert value is not None, (path, found)
    return value, body.strip()


def product(files: Files, name: str) -> tuple[Product, str]:
    path = f"content/products/{name}.md"
    value, body = meaning(path, files[path].decode())
    assert isinstance(value, Product)
    return value, body


def test_the_forms_ask_nothing_of_other_machines(forms: WatchedPage, address: str) -> None:
    forms.page.goto(f"{address}#/collections/product/entries/{EDITED}")
    text_of(forms.page, "summary").wait_for()
    forms.page.goto(f"{address}#/assets")
    forms.page.get_by_text("Tất cả các tệp").first.wait_for()
    assert forms.watch.complaints == []


def test_the_forms_speak_vietnamese(forms: WatchedPage) -> None:
    expect(forms.page.get_by_role("button", name="Tạo bài viết mới")).to_be_visible()


def test_fonts_come_from_here_and_have_vietnamese_letters(forms: WatchedPage) -> None:
    forms.page.evaluate("document.fonts.ready")
    loaded = forms.page.evaluate(
        "[...document.fonts].filter((face) => face.status === 'loaded')"
        ".map((face) => [face.family.replaceAll('\"', ''), face.unicodeRange.includes('U+1EA0')])"
    )
    assert ["Source Sans 3", True] in loaded
    assert ["Material Symbols Outlined", False] in loaded


def test_whatever_is_read_and_written_again_means_the_same(forms: WatchedPage) -> None:
    pages = {
        path: content.decode()
        for path, content in content_of(HOME).items()
        if re.fullmatch(r"content/\w+/[\w-]+\.md", path)
    }
    asked = [(path.rpartition("/")[0], text.strip()) for path, text in pages.items()]
    written = forms.page.evaluate(ROUND_TRIP, asked)
    changed = [
        path
        for (path, text), again in zip(pages.items(), written, strict=True)
        if meaning(path, text) != meaning(path, again)
    ]
    assert changed == []


def test_an_edit_changes_what_was_edited_and_nothing_else(forms: WatchedPage, address: str) -> None:
    page, file = forms.page, f"content/products/{EDITED}.md"
    before = saved(page)
    page.goto(f"{address}#/collections/product/entries/{EDITED}")
    text_of(page, "summary").fill("Sửa qua biểu mẫu: “miến” # thử.")
    at(page, "recognitions").get_by_role("button", name="Mở rộng", exact=True).nth(1).click()
    text_of(page, "recognitions.1.decision").fill("0123/QĐ-UBND")
    save(page)
    after = saved(page)
    was, text = product(before, EDITED)
    second = was.recognitions[1].model_copy(update={"decision": "0123/QĐ-UBND"})
    edited = was.model_copy(
        update={
            "summary": "Sửa qua biểu mẫu: “miến” # thử.",
            "recognitions": (was.recognitions[0], second, *was.recognitions[2:]),
        }
    )
    assert product(after, EDITED) == (edited, text)
    others = {path for path in before if before[path] != after[path]} - {file}
    assert others <= {file.replace(".md", ".en.md")}
    assert forms.watch.complaints == []


def photograph() -> bytes:
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((1600, 1200)).convert("RGB").save(buffer, "JPEG")
    return buffer.getvalue()


def fill_new_product(page: Page) -> None:
    text_of(page, "title").fill("Đỗ đen xứ Mẫu: Ước và Ðậu")
    text_of(page, "summary").fill("Đỗ bịa để thử biểu mẫu.")
    choose(page, "group", "", "Thực phẩm")
    add(page, "places")
    choose(page, "places.0.code", "duong son", "Côn Minh")
    choose(page, "places.0.former", "duong son", "Dương Sơn")
    choose(page, "producers", "may trang", "HTX Mẫu Mây Trắng")
    add(page, "recognitions")
    text_of(page, "recognitions.0.name").fill("Đỗ đen")
    pick(page, "recognitions.0.stars", "4 sao")
    text_of(page, "recognitions.0.decided").fill("2025-09")
    text_of(page, "recognitions.0.source").fill("Dữ liệu minh họa")
    add(page, "images")
    at(page, "images.0.file").get_by_role("button", name="Duyệt tệp").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("dialog").get_by_role("button", name="Tải lên").click()
    chooser.value.set_files(
        {"name": "Đỗ phơi 1.JPG", "mimeType": "image/jpeg", "buffer": photograph()}
    )
    page.get_by_role("dialog").get_by_role("button", name="Chèn").click()
    text_of(page, "images.0.alt").fill("Đỗ đen phơi trên nong")
    text_of(page, "images.0.credit").fill("Tổ Ảnh Mẫu")
    at(page, "season").get_by_text("Tháng 9").click()
    at(page, "season").get_by_text("Tháng 10").click()
    at(page, "price").get_by_role("checkbox").click()
    at(page, "price.amount").get_by_role("spinbutton").fill("45000")
    choose(page, "price.unit", "", "kg")
    text_of(page, "price.as_of").fill("2026")
    for source in ("Sổ tay, trang 3", "Lời kể: của bà"):
        add(page, "sources")
        at(page, "sources").get_by_role("textbox").last.fill(source)
    at(page, "sample").get_by_role("switch").click()


def assert_passes_check(files: Files, folder: Path) -> None:
    """Write what was saved into a folder; staff run the check there."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    checked = subprocess.run(
        [sys.executable, HOME / "build.py", "check", "--root", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_a_product_made_in_the_form_passes_the_check_and_the_build(
    forms: WatchedPage, address: str, tmp_path: Path
) -> None:
    page = forms.page
    page.goto(f"{address}#/collections/product/new")
    fill_new_product(page)
    save(page)
    files = saved(page)
    made, _ = product(files, SLUG)
    assert made.recognitions[0].stars == 4
    assert str(made.recognitions[0].decided) == "2025-09"
    assert made.season == (9, 10)
    assert made.price is not None
    assert made.price.amount == 45_000
    assert made.images[0].file == "do-phoi-1.jpg"
    assert made.sources == ("Sổ tay, trang 3", "Lời kể: của bà")
    assert_passes_check(files, tmp_path)
    report = pipeline.build(Project(tmp_path, tmp_path / "public", TODAY))
    assert not report.failed
    assert (tmp_path / "public" / "san-pham" / f"{SLUG}.html").is_file()
    assert set(forms.watch.complaints) <= {AFTER_SAVING}


def test_what_the_form_asks_for_is_enough_for_the_check(
    forms: WatchedPage, address: str, tmp_path: Path
) -> None:
    page = forms.page
    page.goto(f"{address}#/collections/product/new")
    text_of(page, "title").fill("Đỗ đen")
    text_of(page, "summary").fill("Đỗ trồng trên nương.")
    choose(page, "group", "", "Thực phẩm")
    save(page)
    assert_passes_check(saved(page), tmp_path)


def test_a_new_translation_changes_only_what_is_translated(
    page_at: PageFactory, address: str
) -> None:
    path = f"content/products/{EDITED}.en.md"
    page = open_forms(page_at, address, without=path).page
    page.goto(f"{address}#/collections/product/entries/{EDITED}")
    page.get_by_role("button", name="Bật").click()
    page.get_by_role("textbox", name="Tên").nth(1).fill("Sample noodles")
    save(page)
    files = saved(page)
    base, _, _, _ = split(files[path.replace(".en", "")].decode(), path)
    english, body, _, _ = split(files[path].decode(), path)
    assert base is not None
    assert english is not None
    merged, problems = merge_translation(Product, base, english)
    assert problems == []
    vietnamese, _ = product(files, EDITED)
    translated, _ = check(Product, merged)
    assert translated == vietnamese.model_copy(update={"title": "Sample noodles"})
    assert body.strip() == ""
