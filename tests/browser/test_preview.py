"""The preview in a real browser: whoever saves a file sees it, whoever errs is told where."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Locator, Page, expect

from saobac.pipeline import HOME, Project, build
from tests.conftest import PageFactory, WatchedPage

COMMAND = (sys.executable, str(HOME / "build.py"), "serve")
MIEN = "content/products/mien.md"
TODAY = date(2026, 11, 24)
WAIT = 30_000
"""Milliseconds: a machine may be busy."""
PARAGRAPHS = "\n\n".join(f"Đoạn {number} của một trang dài." for number in range(80))


class Preview:
    """A preview that runs, on a site of a few pages."""

    def __init__(self, root: Path, *options: str) -> None:
        self.root = root
        self._process = subprocess.Popen(
            [*COMMAND, "--root", str(root), "--port", "18300", "--today", str(TODAY), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        assert self._process.stdout is not None
        said = ""
        while not (found := re.search(r"http://127\.0\.0\.1:\d+/", said)):
            line = self._process.stdout.readline()
            assert line, said
            said += line
        self.url = found[0]

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, before: str, after: str, file: str = MIEN) -> None:
        """Save a file with something in another's place."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert before in text
        self.write(file, text.replace(before, after, 1))

    def end(self) -> None:
        assert self._process.stdout is not None
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()


class PreviewFactory(Protocol):
    def __call__(self, *options: str) -> Preview: ...


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of a few pages, one of them long, that was previewed before."""
    root = tmp_path_factory.mktemp("previewed")
    shutil.copytree(HOME / "tests" / "site" / "tiny", root, dirs_exist_ok=True)
    with (root / MIEN).open("a", encoding="utf-8") as file:
        file.write(f"\n{PARAGRAPHS}\n")
    # Watched from the start, so that a test may put a stylesheet there.
    (root / "assets" / "css").mkdir(parents=True)
    assert not build(Project(root, root / ".cache" / "preview", TODAY, preview=True)).failed
    return root


@pytest.fixture
def root(previewed: Path, tmp_path: Path) -> Path:
    """Return a copy of the site to work on."""
    return shutil.copytree(previewed, tmp_path / "site")


@pytest.fixture
def new_root(root: Path) -> Path:
    """Return a copy that was never previewed, with a mistake in it."""
    shutil.rmtree(root / ".cache")
    text = (root / MIEN).read_text(encoding="utf-8")
    (root / MIEN).write_text(text.replace("title:", f"titel: {'dài ' * 40}", 1), encoding="utf-8")
    return root


@pytest.fixture
def start(root: Path) -> Iterator[PreviewFactory]:
    """Starts the preview; the browser comes later, so that content can be broken before."""
    running: list[Preview] = []

    def start_preview(*options: str) -> Preview:
        running.append(Preview(root, *options))
        return running[-1]

    yield start_preview
    for preview in running:
        preview.end()


def open_product(preview: Preview, page_at: PageFactory, width: int = 1366) -> WatchedPage:
    """Open the page of the product, once it is there."""
    watched = page_at(width, 800, reduced_motion="reduce")
    watched.page.goto(f"{preview.url}san-pham/mien.html")
    expect(watched.page.locator("h1")).to_have_text("Miến nhà", timeout=WAIT)
    expect(bar(watched.page)).to_be_visible(timeout=WAIT)
    return watched


def bar(page: Page) -> Locator:
    return page.locator("saobac-preview aside")


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog")


def test_a_saved_file_shows_by_itself_where_one_was_reading(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    watched = open_product(preview, page_at)
    watched.page.evaluate("scrollTo(0, 1200)")
    preview.edit("Đoạn 40 của", "Câu vừa sửa của")
    expect(watched.page.get_by_text("Câu vừa sửa của")).to_be_attached(timeout=WAIT)
    expect(bar(watched.page)).to_be_visible(timeout=WAIT)
    assert watched.page.evaluate("scrollY") == 1200
    assert watched.watch.complaints == []


def test_a_stylesheet_shows_by_itself_without_a_reload(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    watched = open_product(preview, page_at)
    watched.page.evaluate("window.kept = true")
    preview.write("assets/css/footer.css", "h1 { color: rgb(1, 2, 3); }\n")
    expect(watched.page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)", timeout=WAIT)
    assert watched.page.evaluate("window.kept") is True
    assert watched.watch.complaints == []


def test_an_error_shows_over_the_last_good_page_until_it_is_mended(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    watched = open_product(preview, page_at)
    preview.edit("title:", "titel:")
    shown = sheet(watched.page)
    expect(shown).to_be_visible(timeout=WAIT)
    expect(shown).to_contain_text("1 lỗi cần sửa")
    expect(shown).to_contain_text(MIEN)
    expect(shown).to_contain_text("dòng 2")
    expect(shown).to_contain_text(
        "Sản phẩm không có trường “titel”. Có phải bạn muốn viết “title”?"
    )
    expect(shown.locator("pre")).to_have_text(re.compile(r"titel: .*\n\^{5}$"))
    expect(watched.page.locator("h1")).to_be_visible()

    preview.edit("titel:", "title:")
    expect(shown).to_be_hidden(timeout=WAIT)
    assert watched.watch.complaints == []


def test_an_error_is_told_in_the_language_that_was_asked_for(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start("--lang", "en")
    watched = open_product(preview, page_at)
    preview.edit("title:", "titel:")
    expect(sheet(watched.page)).to_contain_text("Did you mean “title”?", timeout=WAIT)


def test_a_closed_error_stays_closed_and_opens_again_from_the_bar_by_keyboard(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    preview.edit("title:", "titel:")
    expect(sheet(page)).to_be_visible(timeout=WAIT)
    page.keyboard.press("Escape")
    expect(sheet(page)).to_be_hidden()
    page.reload()
    count = bar(page).get_by_role("button", name="1 lỗi")
    expect(count).to_be_visible(timeout=WAIT)
    expect(sheet(page)).to_be_hidden()

    count.focus()
    page.keyboard.press("Enter")
    expect(sheet(page)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(sheet(page)).to_be_hidden()
    expect(count).to_be_focused()


@pytest.mark.usefixtures("new_root")
def test_a_site_that_cannot_be_built_at_first_appears_when_it_is_mended(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    watched = page_at(360, 800)
    watched.page.goto(f"{preview.url}san-pham/mien.html")
    title = watched.page.locator("h1")
    expect(title).to_have_text("Chưa dựng được trang web", timeout=WAIT)
    expect(watched.page.locator("main")).to_contain_text(MIEN)
    expect(watched.page.locator("main")).to_contain_text("Có phải bạn muốn viết “title”?")

    preview.edit("titel:", "title:")
    expect(title).to_contain_text("Miến nhà", timeout=WAIT)
    assert watched.watch.complaints == []


def test_warnings_are_a_count_that_opens_a_list(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    expect(bar(page)).to_contain_text("Không có lỗi", timeout=WAIT)
    preview.edit("Đoạn 1 của", "# Một tiêu đề quá lớn\n\nĐoạn 1 của")
    count = bar(page).get_by_role("button", name="1 cảnh báo")
    expect(count).to_be_visible(timeout=WAIT)
    expect(sheet(page)).to_be_hidden()
    count.click()
    expect(sheet(page)).to_contain_text("Tên trang đã là tiêu đề lớn nhất.")
    page.get_by_role("button", name="Đóng").click()
    expect(sheet(page)).to_be_hidden()


def test_the_bar_names_the_file_and_leads_to_what_staff_need(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    watched = open_product(start(), page_at)
    page = watched.page
    expect(bar(page)).to_contain_text(MIEN)
    bar(page).get_by_role("link", name="Báo cáo").click()
    expect(page.locator("h1")).to_have_text("Việc của danh mục")
    expect(bar(page)).to_contain_text("trang tự dựng từ nhiều tệp")
    assert watched.watch.complaints == []


def test_the_bar_never_covers_the_end_of_a_page(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    page = open_product(start(), page_at, width=360).page
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    footer, over = page.locator(".footer").bounding_box(), bar(page).bounding_box()
    assert footer
    assert over
    assert footer["y"] + footer["height"] <= over["y"] + 1


def test_the_files_of_the_site_stay_as_a_build_makes_them(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    open_product(preview, page_at)
    pages = list((preview.root / ".cache" / "preview").rglob("*.html"))
    assert pages
    assert not [page for page in pages if "/-/preview" in page.read_text(encoding="utf-8")]
    assert not (preview.root / "public").exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1366])
def test_an_error_is_accessible_and_fits(
    start: PreviewFactory, page_at: PageFactory, width: int, scheme: str
) -> None:
    preview = start()
    open_product(preview, page_at)
    preview.edit("title:", "titel:")
    preview.edit("Đoạn 1 của", f"{'rất dài ' * 30}[liên kết](khong-co.md)")
    watched = page_at(width, 800, color_scheme=scheme, bypass_csp=True)
    watched.page.goto(f"{preview.url}san-pham/mien.html")
    shown = sheet(watched.page)
    expect(shown).to_contain_text("titel", timeout=WAIT)
    assert complaints_of_axe(watched.page) == []
    assert shown.evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth")
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.usefixtures("new_root")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_before_the_first_build_is_accessible_and_fits(
    start: PreviewFactory, page_at: PageFactory, scheme: str
) -> None:
    watched = page_at(360, 800, color_scheme=scheme, bypass_csp=True)
    watched.page.goto(start().url)
    expect(watched.page.locator("main")).to_contain_text("titel", timeout=WAIT)
    assert complaints_of_axe(watched.page) == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= 360


def complaints_of_axe(page: Page) -> list[tuple[str, str]]:
    axe = HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
    page.add_script_tag(path=axe)
    result = page.evaluate("axe.run()")
    return [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]


def test_a_page_says_that_the_preview_has_ended_and_comes_back_with_it(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    preview.end()
    expect(bar(page)).to_contain_text("Xem thử đã dừng.", timeout=WAIT)
    preview.edit("Đoạn 1 của", "Câu viết khi đã dừng của")
    start()
    expect(page.get_by_text("Câu viết khi đã dừng của")).to_be_visible(timeout=WAIT)
