"""The preview in a real browser: whoever saves a file sees it, whoever errs is told where."""

import base64
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, Route, WebSocket, expect

from saobac.pipeline import build
from saobac.project import HOME, Project
from tests.conftest import PageFactory, WatchedPage
from tests.phone_photographs import save_jpeg, scene

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
    expect(bar(page)).to_contain_text(MIEN, timeout=WAIT)
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


# The pages on which staff work


def open_work(preview: Preview, page_at: PageFactory, name: str, width: int = 1366) -> WatchedPage:
    watched = page_at(width, 800, reduced_motion="reduce", accept_downloads=True)
    watched.page.goto(f"{preview.url}-/preview/{name}")
    expect(bar(watched.page)).to_be_visible(timeout=WAIT)
    return watched


def add_row(file: Path, **cells: str) -> None:
    """Add a row to the products of a workbook, by heading."""
    book = load_workbook(file)
    sheet = book["Sản phẩm"]
    headings = [str(cell.value) for cell in sheet[1]]
    row = sheet.max_row + 1
    for heading, value in cells.items():
        sheet.cell(row, headings.index(heading) + 1).value = value
    book.save(file)


def test_the_catalogue_goes_out_and_back_without_a_terminal(
    start: PreviewFactory, page_at: PageFactory, tmp_path: Path
) -> None:
    preview = start()
    watched = open_product(preview, page_at)
    page = watched.page
    bar(page).get_by_role("link", name="Excel").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải danh mục về").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert re.fullmatch(r"danh-muc-\d{4}-\d\d-\d\d\.xlsx", file.name)

    known = {"Tên": "Bánh gio", "Tóm tắt": "Bánh chấm mật.", "Nguồn": "Phòng NN"}
    add_row(file, **known, Nhóm="Thức gì đó")
    page.get_by_label("Chọn tệp Excel").set_input_files(file)
    result = page.get_by_role("region", name=f"Xem trước “{file.name}”")
    expect(result).to_contain_text("“Thức gì đó” không có trong danh sách.", timeout=WAIT)
    expect(result.get_by_role("button", name="Ghi vào trang")).to_have_count(0)
    with page.expect_download() as download:
        result.get_by_role("button", name="Tải bản có lý do").click()
    download.value.save_as(tmp_path / "marked.xlsx")
    assert "không có trong danh sách" in str(
        [
            [cell.value for cell in row]
            for row in load_workbook(tmp_path / "marked.xlsx")["Sản phẩm"]
        ]
    )

    book = load_workbook(file)
    book["Sản phẩm"].delete_rows(book["Sản phẩm"].max_row)
    book.save(file)
    add_row(file, **known, Nhóm="Thực phẩm")
    page.get_by_label("Chọn tệp Excel").set_input_files(file)
    expect(result).to_contain_text("Không có dòng nào sai.", timeout=WAIT)
    result.get_by_role("button", name="Ghi vào trang").click()
    expect(result).to_contain_text("Đã ghi 1 tệp.", timeout=WAIT)
    expect(result).not_to_contain_text("Bấm nút để ghi.")
    assert (preview.root / "content/products/banh-gio.md").is_file()
    assert watched.watch.complaints == []
    page.goto(f"{preview.url}san-pham/banh-gio.html")
    expect(page.locator("h1")).to_have_text("Bánh gio", timeout=WAIT)


@pytest.fixture
def photographs(tmp_path: Path) -> list[Path]:
    return [save_jpeg(scene(seed, (1440, 1080)), tmp_path / f"IMG_{seed}.jpg") for seed in (1, 2)]


def test_a_page_with_photographs_is_made_without_a_terminal_and_seen(
    start: PreviewFactory, page_at: PageFactory, photographs: list[Path]
) -> None:
    preview = start()
    watched = open_product(preview, page_at)
    page = watched.page
    bar(page).get_by_role("link", name="Trang mới").click()
    page.get_by_label("Tên", exact=True).fill("Bánh gio")
    page.get_by_label("Tóm tắt").fill("Bánh chấm mật.")
    page.get_by_label("Nguồn").fill("Phòng NN")
    page.get_by_label("Nhóm").select_option("Thực phẩm")
    page.get_by_label("Chọn ảnh…").set_input_files(photographs)
    expect(page.locator(".photograph[data-key]")).to_have_count(2, timeout=WAIT)
    page.get_by_role("button", name="Tạo trang").click()
    made = page.get_by_role("region", name="Đã tạo trang.")
    expect(made).to_contain_text("content/products/banh-gio.md", timeout=WAIT)
    form = made.get_by_role("link", name="Viết tiếp trong biểu mẫu")
    expect(form).to_have_attribute("href", "/admin/#/collections/product/entries/banh-gio")
    assert (preview.root / "content/products/banh-gio-2.jpg").is_file()

    expect(bar(page)).to_contain_text("cảnh báo", timeout=WAIT)
    expect(sheet(page)).to_be_hidden()
    made.get_by_role("link", name="Xem trang").click()
    expect(page.locator("h1")).to_have_text("Bánh gio", timeout=WAIT)
    assert watched.watch.complaints == []


def test_photographs_are_dropped_onto_a_page_that_is_there(
    start: PreviewFactory, page_at: PageFactory, photographs: list[Path]
) -> None:
    preview = start()
    watched = open_work(preview, page_at, "new")
    page = watched.page
    page.get_by_label("Thêm ảnh vào trang đã có").check()
    page.get_by_label("Trang đã có", exact=True).select_option("Miến nhà")
    content = base64.b64encode(photographs[0].read_bytes()).decode()
    page.evaluate(
        """content => {
          const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], "IMG_1.jpg"));
          const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
          document.getElementById("drop").dispatchEvent(drop);
        }""",
        content,
    )
    expect(page.locator(".photograph[data-key]")).to_have_count(1, timeout=WAIT)
    page.get_by_role("button", name="Thêm ảnh vào trang").click()
    expect(page.get_by_role("region", name="Đã thêm 1 ảnh.")).to_be_visible(timeout=WAIT)
    assert "file: mien-1.jpg" in (preview.root / MIEN).read_text(encoding="utf-8")
    assert watched.watch.complaints == []


def test_a_page_is_made_by_keyboard_alone_and_says_what_is_missing(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_work(preview, page_at, "new").page
    button = page.get_by_role("button", name="Tạo trang")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Hãy ghi tên trang.")
    expect(page.get_by_label("Tên", exact=True)).to_be_focused()
    page.keyboard.type("Hồ trên núi")
    page.keyboard.press("Enter")
    made = page.get_by_role("region", name="Đã tạo trang.")
    expect(made).to_contain_text("Còn phải điền: Tóm tắt, Nguồn, Nhóm.", timeout=WAIT)
    expect(made.get_by_role("heading")).to_be_focused()


def test_nobody_who_is_filling_in_is_disturbed(start: PreviewFactory, page_at: PageFactory) -> None:
    preview = start()
    page = open_work(preview, page_at, "new").page
    page.get_by_label("Tên", exact=True).fill("Đang viết dở")
    preview.edit("title:", "titel:")
    expect(bar(page).get_by_role("button", name="1 lỗi")).to_be_visible(timeout=WAIT)
    expect(sheet(page)).to_be_hidden()
    preview.edit("titel:", "title:")
    expect(bar(page)).to_contain_text("Không có lỗi", timeout=WAIT)
    expect(page.get_by_label("Tên", exact=True)).to_have_value("Đang viết dở")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1366])
@pytest.mark.parametrize("name", ["excel", "new"])
def test_a_page_for_work_is_accessible_and_fits(
    start: PreviewFactory,
    page_at: PageFactory,
    photographs: list[Path],
    name: str,
    width: int,
    scheme: str,
) -> None:
    preview = start("--lang", "en")
    watched = page_at(width, 800, color_scheme=scheme, bypass_csp=True)
    watched.page.goto(f"{preview.url}-/preview/{name}")
    expect(bar(watched.page)).to_be_visible(timeout=WAIT)
    if name == "new":
        watched.page.get_by_label("Choose photographs…").set_input_files(photographs)
        expect(watched.page.locator(".photograph[data-key]")).to_have_count(2, timeout=WAIT)
    else:
        file = photographs[0].with_name("list.csv")
        file.write_text("Title,Group\nBánh gio,Anything\n", encoding="utf-8")
        watched.page.get_by_label("Choose an Excel file…").set_input_files(file)
        expect(watched.page.locator("#result")).to_contain_text("is not on the list", timeout=WAIT)
    assert complaints_of_axe(watched.page) == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_forms_have_a_way_back_and_the_number_of_errors(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    open_product(preview, page_at)
    watched = page_at(1366, 768)
    page = watched.page
    page.goto(f"{preview.url}admin/")
    corner = page.locator("saobac-corner aside")
    expect(corner.get_by_role("link", name="Xem thử")).to_be_visible(timeout=WAIT)
    expect(page.locator("saobac-preview")).to_have_count(0)
    preview.edit("title:", "titel:")
    errors = corner.get_by_role("link", name="1 lỗi")
    expect(errors).to_be_visible(timeout=WAIT)
    with page.expect_popup() as beside:
        errors.click()
    expect(sheet(beside.value)).to_contain_text("titel", timeout=WAIT)
    assert watched.watch.complaints == []


def test_what_is_pressed_before_the_script_has_come_is_not_lost(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/work/excel.js", hold)
    bar(page).get_by_role("link", name="Excel").click()
    main = page.locator("main")
    expect(main).to_have_attribute("inert", "")
    # As a finger would: it waits for nothing.
    page.locator("#take").click(force=True, no_wait_after=True)
    held[0].continue_()
    expect(main).not_to_have_attribute("inert", "")
    with page.expect_download():
        page.get_by_role("button", name="Tải danh mục về").click()


def test_an_overlay_that_says_the_same_is_left_as_it_is(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    told: list[str] = []

    def note(sent: str | bytes) -> None:
        told.append(str(sent))

    def listen(channel: WebSocket) -> None:
        channel.on("framereceived", note)

    page.on("websocket", listen)
    preview.edit("title:", "titel:")
    expect(sheet(page)).to_be_visible(timeout=WAIT)
    page.reload()
    link = sheet(page).get_by_role("link", name="Sửa trong biểu mẫu")
    link.focus(timeout=WAIT)
    told.clear()
    preview.edit("Làm ở", "Làm tại")
    ended = time.monotonic() + WAIT / 1000
    while not any("titel" in sent for sent in told) and time.monotonic() < ended:
        page.wait_for_timeout(100)
    assert any("titel" in sent for sent in told)
    expect(link).to_be_focused()


def test_a_mistake_leads_to_the_form_of_its_page(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    preview.edit("title:", "titel:")
    link = sheet(page).get_by_role("link", name="Sửa trong biểu mẫu")
    expect(link).to_have_attribute(
        "href", "/admin/#/collections/product/entries/mien", timeout=WAIT
    )


def test_warnings_stand_apart_from_the_errors_above(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    page = open_product(preview, page_at).page
    preview.write("content/products/khong-ai-dung.pdf", "x")
    preview.edit("title:", "titel:")
    heading = sheet(page).get_by_role("heading", name="cảnh báo")
    expect(heading).to_be_visible(timeout=WAIT)
    assert float(heading.evaluate("h => getComputedStyle(h).marginTop").removesuffix("px")) >= 32


@pytest.mark.parametrize("width", [360, 1366])
@pytest.mark.parametrize("path", ["-/guide/", "-/guide/fields.html", "-/report/"])
def test_what_staff_read_fits_the_window(
    start: PreviewFactory, page_at: PageFactory, path: str, width: int
) -> None:
    preview = start()
    open_product(preview, page_at)
    watched = page_at(width, 800, bypass_csp=True)
    watched.page.goto(f"{preview.url}{path}")
    watched.page.evaluate("document.querySelectorAll('details').forEach(it => (it.open = true))")
    assert watched.page.evaluate("document.documentElement.scrollWidth") == width
    assert complaints_of_axe(watched.page) == []


def test_the_guide_shows_what_is_typed_as_it_is_typed(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    open_product(preview, page_at)
    page = page_at(360, 800).page
    page.goto(f"{preview.url}-/guide/")
    block = page.locator(".guide pre", has_text="title: {vi:")
    expect(block).to_have_css("overflow-x", "auto")
    assert "\nstand: B12\n" in block.inner_text()
    expect(block.locator("code")).to_have_css("font-family", re.compile('^"Be Vietnam Pro"'))


def test_a_row_of_the_report_leads_to_its_page_and_to_its_form(
    start: PreviewFactory, page_at: PageFactory
) -> None:
    preview = start()
    watched = open_product(preview, page_at)
    page = watched.page
    page.goto(f"{preview.url}-/report/")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Miến nhà", exact=True))
    form = row.first.get_by_role("link", name="Sửa trong biểu mẫu")
    expect(form).to_have_attribute("href", "/admin/#/collections/product/entries/mien")
    expect(row.first).to_contain_text(MIEN)
    row.first.get_by_role("link", name="Miến nhà", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Miến nhà")
    assert watched.watch.complaints == []


def test_a_draft_is_marked_in_lists(start: PreviewFactory, page_at: PageFactory) -> None:
    preview = start()
    open_product(preview, page_at)
    preview.edit("title:", "draft: true\ntitle:")
    page = page_at(1366, 800).page
    page.goto(f"{preview.url}san-pham/index.html")
    card = page.locator(".card").filter(has_text="Miến nhà").first
    expect(card).to_contain_text("Bản nháp", timeout=WAIT)
