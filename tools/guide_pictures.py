"""Takes the pictures of docs/huong-dan.md from the real thing: `python -m tools.guide_pictures`.

A preview of a copy of the content is served and looked at, as staff see it; so a picture
that no longer fits is one command away from being right again.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tools.find_browser import find_browser

HOME = Path(__file__).parents[1]
PICTURES = HOME / "docs" / "pictures"
SIZE = (1366, 768)
COLOURS = 128
"""A screen has few: a picture of them takes a third of the bytes."""
PAGE = "san-pham/lap-suon-gac-bep.html"
SOURCE = "content/products/lap-suon-gac-bep.md"
MISTAKE = ("group: food", "group: thuc-pham")
LIST = """\
Mã trang,Tên,Tóm tắt,Nhóm,Nguồn
,Bánh gio Bạch Thông,Bánh gạo nếp ngâm nước tro.,Thực phẩm,Phòng Nông nghiệp
cam-bac-kan,Cam Bắc Kạn,"Cam vỏ mỏng, mọng nước, chín từ tháng 11.",Thực phẩm,Phòng Nông nghiệp
,Khẩu sli,Bỏng gạo nếp trộn mật mía.,Bánh kẹo,Phòng Nông nghiệp
"""
FORM = "admin/#/collections/product/entries/lap-suon-gac-bep"


def main() -> None:
    """Take every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        _preview(Path(folder)) as (url, root),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, locale="vi-VN")
        page.goto(url + PAGE)
        page.wait_for_timeout(1500)
        _take(page, "xem-thu")
        page.goto(url + "-/report/")
        page.wait_for_timeout(1000)
        _take(page, "bao-cao")
        _fill_new_page(page, url, root)
        _take(page, "trang-moi")
        _look_at_list(page, url, root)
        _take(page, "excel")
        _open_form(page, url, root)
        _take(page, "bieu-mau")
        page.goto(url + PAGE)
        source = root / SOURCE
        right = source.read_text(encoding="utf-8")
        source.write_text(right.replace(*MISTAKE), encoding="utf-8")
        page.get_by_text("thuc-pham").first.wait_for(timeout=60_000)
        page.wait_for_timeout(500)
        _take(page, "bao-loi")
        browser.close()


@contextmanager
def _preview(folder: Path) -> Iterator[tuple[str, Path]]:
    """Serve a preview of a copy of the content; give its address and the copy's root."""
    shutil.copytree(HOME / "content", folder / "content")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, str(HOME / "build.py"), "serve", "--root", str(folder)]
    serving = subprocess.Popen([*words, "--port", str(port)], stdout=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/"
    try:
        for _ in range(300):
            if (folder / ".cache" / "preview" / "index.html").is_file():
                break
            time.sleep(0.2)
        urllib.request.urlopen(url, timeout=10).close()
        yield url, folder
    finally:
        serving.terminate()
        serving.wait(30)


def _fill_new_page(page: Page, url: str, root: Path) -> None:
    """Fill in a page, with woven pictures where staff have photographs."""
    page.goto(url + "-/preview/new")
    page.get_by_label("Tên", exact=True).fill("Bánh gio Bạch Thông")
    page.get_by_label("Tóm tắt").fill("Bánh gạo nếp ngâm nước tro, chấm mật mía.")
    woven = root / ".cache" / "preview" / "static" / "social" / "vi" / "product"
    photographs = [woven / f"{name}.png" for name in ("cam-bac-kan", "lap-suon-gac-bep")]
    page.get_by_label("Chọn ảnh…").set_input_files(photographs)
    for number in range(len(photographs)):
        page.locator(".photograph[data-key]").nth(number).wait_for()
    page.evaluate("scrollTo(0, 0)")


def _look_at_list(page: Page, url: str, root: Path) -> None:
    """Bring a list of three rows: one that is right, one that changes a page, one that is wrong."""
    file = root / ".cache" / "xa-gui-len.csv"
    file.write_text(LIST, encoding="utf-8-sig")
    page.goto(url + "-/preview/excel")
    page.get_by_label("Chọn tệp Excel…").set_input_files(file)
    page.get_by_role("table").wait_for()
    page.mouse.wheel(0, 330)
    page.wait_for_timeout(500)


def _open_form(page: Page, url: str, root: Path) -> None:
    """Open the form of a product on the copy: its files stand in for a folder that one picks."""
    files = {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for file in (root / "content").rglob("*")
        if file.suffix in (".md", ".yaml")
    }
    page.add_init_script(
        """window.showDirectoryPicker = async () => {
             const top = await navigator.storage.getDirectory();
             await top.getDirectoryHandle(".git", { create: true });
             for (const [path, text] of Object.entries(window.guideFiles || {})) {
               const parts = path.split("/");
               let folder = top;
               for (const name of parts.slice(0, -1))
                 folder = await folder.getDirectoryHandle(name, { create: true });
               const file = await folder.getFileHandle(parts.at(-1), { create: true });
               const writing = await file.createWritable();
               await writing.write(text);
               await writing.close();
             }
             return top;
           };"""
    )
    page.goto(url + "admin/")
    page.evaluate("files => { window.guideFiles = files; }", files)
    page.get_by_role("button", name="Mở thư mục trang web").click(timeout=60_000)
    page.get_by_role("row", name="Cam Bắc Kạn").wait_for()
    page.goto(url + FORM)
    page.get_by_role("textbox").first.wait_for()
    page.wait_for_timeout(2000)


def _take(page: Page, name: str) -> None:
    file = PICTURES / f"{name}.png"
    page.screenshot(path=file)
    with Image.open(file) as image:
        image.quantize(COLOURS).save(file, optimize=True)
    print(f"{file.relative_to(HOME)}: {file.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
