"""The forms in a real browser: what staff save through them is content that the build accepts.

A folder of the browser's own (OPFS) stands in for the one that staff pick; all else is real.
"""

import http.server
import io
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
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
from saobac.scaffold.page import new_page
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
ROUND_TRIP = """async ([files, changes, isFresh]) => {
  const { TEXT, format } = await import("./front-matter.js");
  const { load } = await import("./sveltia-cms/js-yaml/js-yaml.js");
  const config = load(await (await fetch("config.yml")).text());
  return files.map(([folder, text]) => {
    const { fields } = config.collections.find((collection) => collection.folder === folder);
    const { fromFile, toFile } = format(fields);
    const values = Object.entries({ ...fromFile(text), ...changes });
    return toFile(Object.fromEntries(
      values.filter(([key]) => !isFresh || !key.startsWith(TEXT))));
  });
}"""
"""Reads files and writes them again, with values changed; or as if they were new."""

Files = dict[str, bytes]
NO_CHANGES: Mapping[str, object] = {}


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


def open_forms(
    page_at: PageFactory, address: str, without: str = "", more: tuple[str, str] = ("", "")
) -> WatchedPage:
    """Open the forms with a copy of the real content, but for one file of it, or with one more."""
    watched = page_at(*SCREEN, locale="vi-VN")
    watched.page.set_default_timeout(10_000)
    watched.page.add_init_script(PICK)
    watched.page.goto(address)
    files = {path: content.decode() for path, content in content_of(HOME).items()}
    files.pop(without, None)
    files |= dict([more] if more[0] else [])
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


def round_trip(
    page: Page, pages: Files, changes: Mapping[str, object] = NO_CHANGES, *, is_fresh: bool = False
) -> list[str]:
    """Return what the forms write of pages, with some values changed."""
    asked = [(path.rpartition("/")[0], content.decode().strip()) for path, content in pages.items()]
    written: list[str] = page.evaluate(ROUND_TRIP, [asked, dict(changes), is_fresh])
    return written


def real_pages() -> Files:
    return {
        path: content
        for path, content in content_of(HOME).items()
        if re.fullmatch(r"content/\w+/[\w-]+\.md", path)
    }


@pytest.mark.parametrize("is_fresh", [False, True], ids=["over its text", "anew"])
def test_whatever_is_read_and_written_again_means_the_same(
    forms: WatchedPage, is_fresh: bool
) -> None:
    pages = real_pages()
    written = round_trip(forms.page, pages, is_fresh=is_fresh)
    changed = [
        path
        for (path, content), again in zip(pages.items(), written, strict=True)
        if meaning(path, content.decode()) != meaning(path, again)
    ]
    assert changed == []


def test_fields_that_nobody_changed_stay_letter_by_letter(forms: WatchedPage) -> None:
    pages = real_pages()
    changed = [
        path
        for (path, content), again in zip(pages.items(), round_trip(forms.page, pages), strict=True)
        if content.decode().split("\n---\n")[0] != again.split("\n---\n")[0]
    ]
    assert changed == []


NOTED = """---
# Ghi chú ở đầu
summary:   'Một dòng.'   # giữ nguyên
title: Thử # tên trên nhãn

## Ngày sửa gần nhất
updated: 2026-11-24
group: food
draft: false
sources:
  # hỏi bà Nhà
  - "Sổ #1"   # trang 3
  - Báo
# 12 năm trước
aliases: []
## CÓ THÌ GHI
# abv: 29
---
Bài."""


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({}, "", ""),
        ({"group": "drink"}, "group: food", "group: drink"),
        ({"title": "Mới"}, "title: Thử # tên trên nhãn", "# tên trên nhãn\ntitle: Mới"),
        ({"title": "a: #b"}, "title: Thử # tên trên nhãn", "# tên trên nhãn\ntitle: 'a: #b'"),
        ({"updated": ""}, "updated: 2026-11-24\n", ""),
        ({"draft": True}, "draft: false", "draft: true"),
        (
            {"sources": ["Sổ #1", "Đài"]},
            'sources:\n  # hỏi bà Nhà\n  - "Sổ #1"   # trang 3\n  - Báo',
            "# hỏi bà Nhà\n# trang 3\nsources:\n  - 'Sổ #1'\n  - Đài",
        ),
        ({"aliases": ["Nhà"]}, "aliases: []", "aliases:\n  - Nhà"),
        ({"storage": "Chỗ mát"}, "aliases: []\n", "aliases: []\nstorage: Chỗ mát\n"),
        ({"body": "Khác."}, "Bài.", "Khác."),
    ],
)
def test_notes_and_order_outlive_a_change(
    forms: WatchedPage, changes: dict[str, object], old: str, new: str
) -> None:
    assert old in NOTED
    [written] = round_trip(forms.page, {"content/products/a.md": NOTED.encode()}, changes)
    assert written == NOTED.replace(old, new, 1)


@pytest.mark.parametrize(
    "text",
    [
        "title: Thử\nsummary: a\nupdated: 2026-11-24\n? group\n: food",
        '"title": Thử\nsummary: a\nupdated: 2026-11-24',
        "{title: Thử, summary: a, updated: 2026-11-24}",
        "summary: a\nupdated: 2026-11-24\ntitle: >\n  Thử\n  # không phải ghi chú",
        "",
    ],
)
def test_a_text_that_is_written_in_an_odd_way_is_written_anew_and_means_the_same(
    forms: WatchedPage, text: str
) -> None:
    page = {"content/products/a.md": f"---\n{text}\n---\n".encode()}
    changes = {"title": "Mới", "group": "food", "updated": "2026-11-24"}
    (anew,), (written,) = (
        round_trip(forms.page, page, changes, is_fresh=is_fresh) for is_fresh in (True, False)
    )
    told = [split(one, "a.md")[0] for one in (anew, written)]
    assert told[0] is not None
    assert told[1] is not None
    assert told[0].data == told[1].data


def test_a_search_finds_what_pages_say_and_not_the_names_of_their_fields(
    forms: WatchedPage, address: str
) -> None:
    forms.page.goto(f"{address}#/search/recognitions")
    expect(forms.page.get_by_text("Không tìm thấy bài viết nào.")).to_be_visible()


def fields_of(text: str) -> dict[str, str]:
    """Return the lines of each field of a page, in their order, letter by letter."""
    parts = re.split(r"^(\w+):", text.split("\n---\n", 1)[0], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


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
    written, again = (fields_of(files[file].decode()) for files in (before, after))
    assert list(written) == list(again)
    assert {key for key in written if written[key] != again[key]} == {"summary", "recognitions"}
    others = {path for path in before if before[path] != after[path]} - {file}
    assert others <= {file.replace(".md", ".en.md")}
    assert forms.watch.complaints == []


def test_a_page_that_new_made_keeps_its_notes_when_it_is_filled_in_in_the_form(
    page_at: PageFactory, address: str
) -> None:
    file = "content/products/mang-kho.md"
    made = new_page("product", "Măng khô", TODAY, (), "", "vi", {"sources": "Bà Nhà"}).text
    page = open_forms(page_at, address, more=(file, made)).page
    page.goto(f"{address}#/collections/product/entries/mang-kho")
    text_of(page, "summary").fill("Măng phơi nắng.")
    choose(page, "group", "", "Thực phẩm")
    save(page)
    written = saved(page)[file].decode()
    wanted = made.replace("summary:\n", "summary: Măng phơi nắng.\n")
    assert written == wanted.replace("group:\n", "group: food\n")


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
