"""The page of a kiosk's staff, from disk in a real browser: PIN, numbers, codes, self-check."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from saobac.kiosk.counts import keyed, read_counts, sums
from saobac.project import HOME
from tests.conftest import PageFactory, WatchedPage
from tests.kiosk_staff_page import PIN, make_kiosk

NOON = "2026-11-26T05:30:00Z"
SIZES = ((1080, 1920), (1920, 1080), (3840, 2160))
FINGER = 64
STAND: dict[str, Any] = {"has_touch": True, "timezone_id": "Asia/Ho_Chi_Minh"}
VIETNAMESE = (
    "Danh sách của tôi – Hội chợ Xuân\n2 × Miến dong Na Rì\n   HTX Tài Hoan 0912 345 678 ₫ ễ ượ"
)
VISITS = """
for (let visit = 0; visit < 6; visit += 1) {
  saobacCounts.note("enter", "touch");
  saobacCounts.note("look", "san-pham/mien-dong.html");
  saobacCounts.note("look", "en/products/mien-dong.html");
  saobacCounts.note("search", "miến dong");
  saobacCounts.note("vain", visit < 3 ? "sầu riêng" : "iphone");
}
"""


def open_page(
    page_at: PageFactory, folder: Path, size: tuple[int, int] = SIZES[0], **options: Any
) -> WatchedPage:
    """Open the document of a kiosk at noon of a day."""
    facts = options.pop("facts", {})
    now = options.pop("now", NOON)
    document = make_kiosk(folder, **facts)
    watched = page_at(*size, **{**STAND, **options})
    watched.page.clock.install(time=now)
    watched.page.goto(document.as_uri())
    return watched


def type_pin(page: Page, pin: str) -> None:
    for digit in pin:
        page.locator(f"[data-digit='{digit}']").tap()
    page.locator("[data-staff=enter]").tap()


def enter(watched: WatchedPage, language: str = "vi") -> Page:
    """Open the page of the staff, past the PIN."""
    watched.page.evaluate("language => openStaff(language)", language)
    type_pin(watched.page, PIN)
    expect(watched.page.locator(".staff-page")).to_be_visible()
    return watched.page


def check(page: Page, name: str) -> Locator:
    return page.locator(f"[data-check={name}]")


def decoded(locator: Locator) -> str:
    """Return what a decoder reads from a screenshot."""
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(locator.screenshot())))
    assert [code.format for code in found] == [zxingcpp.BarcodeFormat.QRCode]
    return found[0].text


# --- PIN --------------------------------------------------------------------------------------


def test_five_wrong_tries_make_a_pause_of_a_minute(page_at: PageFactory, tmp_path: Path) -> None:
    watched = open_page(page_at, tmp_path)
    page = watched.page
    page.evaluate("openStaff('vi')")
    told = page.locator(".pin-told")
    for left in ("4", "3", "2", "một", "đợi 60"):
        type_pin(page, "1111")
        expect(told).to_contain_text(left)
    expect(page.locator("[data-digit='1']")).to_be_disabled()
    page.evaluate("saobacStaff.close()")
    page.evaluate("openStaff('vi')")
    expect(page.locator("[data-digit='1']")).to_be_disabled()
    page.clock.run_for(61_000)
    type_pin(page, PIN)
    expect(page.locator(".staff-page")).to_be_visible()
    assert watched.watch.complaints == []


def test_a_keyboard_may_type_the_pin_and_none_opens_by_itself(
    page_at: PageFactory, tmp_path: Path
) -> None:
    page = open_page(page_at, tmp_path).page
    page.evaluate("openStaff('en')")
    assert page.locator(".staff input:not([type=file])").count() == 0
    page.keyboard.type(PIN)
    page.keyboard.press("Enter")
    expect(page.locator(".staff-page")).to_be_visible()


def test_left_alone_it_closes(page_at: PageFactory, tmp_path: Path) -> None:
    page = enter(open_page(page_at, tmp_path))
    page.clock.run_for(290_000)
    page.locator(".staff-top").tap()
    page.clock.run_for(290_000)
    assert page.evaluate("saobacStaff.isOpen()")
    page.clock.run_for(11_000)
    assert page.evaluate("[saobacStaff.isOpen(), window.closed_]") == [False, True]
    assert page.locator(".staff").count() == 0


# --- Numbers ----------------------------------------------------------------------------------


def test_numbers_are_drawn_with_titles_of_the_language(
    page_at: PageFactory, tmp_path: Path
) -> None:
    watched = open_page(page_at, tmp_path)
    watched.page.evaluate(VISITS)
    page = enter(watched, "en")
    expect(page.locator("[data-sum=enter]")).to_have_text("6")
    expect(page.locator("[data-sum=look]")).to_have_text("12")
    expect(page.locator(".hours li b")).to_have_text(["", "", "", "", "6", *[""] * 6])
    expect(page.locator("[data-bars=screens] li")).to_have_text(["Na Rì canna noodles12"])
    expect(page.locator("[data-bars=search] li")).to_have_text(["mien dong6"])
    expect(page.locator("[data-bars=vain] li")).to_have_count(0)
    expect(page.locator("[data-none=vain]")).to_be_visible()
    assert watched.watch.complaints == []


def test_the_saved_file_and_the_scanned_codes_merge(page_at: PageFactory, tmp_path: Path) -> None:
    watched = open_page(page_at, tmp_path)
    watched.page.evaluate(VISITS)
    watched.page.evaluate(
        """for (let i = 0; i < 30; i += 1)
             saobacCounts.note("look", "san-pham/ten-dai-" + i + ".html");"""
    )
    page = enter(watched)
    with page.expect_download() as download:
        page.locator("[data-staff=save]").tap()
    name = download.value.suggested_filename
    assert name.endswith("-20261126-1230.csv")
    expect(page.locator(".staff-told")).to_contain_text(name)
    download.value.save_as(tmp_path / "out" / name)
    page.locator("[data-staff=codes]").tap()
    texts = [decoded(page.locator(".codes-place"))]
    while page.locator("[data-staff=after]").is_enabled():
        page.locator("[data-staff=after]").tap()
        texts.append(decoded(page.locator(".codes-place")))
    assert len(texts) > 1
    (tmp_path / "out" / "quet.txt").write_text("\n".join(texts), encoding="utf-8")
    saved, problems = read_counts([tmp_path / "out" / name])
    assert problems == ()
    scanned, problems = read_counts([tmp_path / "out" / "quet.txt"])
    assert problems == ()
    assert scanned == saved
    assert sums(saved) == {"enter": 6, "look": 42, "search": 6, "vain": 6}
    assert keyed(saved, "search") == {"mien dong": 6}


def test_clearing_asks_again(page_at: PageFactory, tmp_path: Path) -> None:
    watched = open_page(page_at, tmp_path)
    watched.page.evaluate(VISITS)
    page = enter(watched)
    page.locator("[data-staff=ask]").tap()
    page.get_by_role("button", name="Giữ lại").tap()
    expect(page.locator("[data-sum=enter]")).to_have_text("6")
    page.locator("[data-staff=ask]").tap()
    page.get_by_role("button", name="Xóa hết", exact=True).tap()
    expect(page.locator("[data-sum=enter]")).to_have_text("0")
    expect(page.locator(".staff-kiosk")).to_contain_text("-2")
    page.locator("[data-staff=codes]").tap()
    expect(page.locator(".staff-told")).to_have_text("Chưa có gì để hiện.")


# --- QR codes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [VIETNAMESE, "https://xn--example.vn/a?b=ế", "ộ", VIETNAMESE * 9, "x" * 1273],
    ids=["list", "address", "letter", "long", "longest"],
)
def test_a_code_640_pixels_wide_is_read_from_the_screen(
    page_at: PageFactory, tmp_path: Path, text: str
) -> None:
    page = open_page(page_at, tmp_path).page
    assert page.evaluate("text => saobacQr.fits(text)", text)
    page.evaluate(
        """text => {
             const place = document.getElementById("over");
             place.hidden = false;
             place.style.width = "640px";
             place.append(saobacQr.svg(text, "Danh sách"));
           }""",
        text,
    )
    assert decoded(page.locator("#over")) == text
    modules = page.evaluate("document.querySelector('.qr').viewBox.baseVal.width")
    assert 640 / modules >= 5
    expect(page.get_by_role("img", name="Danh sách")).to_be_visible()


# --- Self-check -------------------------------------------------------------------------------


def test_all_is_well(page_at: PageFactory, tmp_path: Path) -> None:
    watched = open_page(page_at, tmp_path)
    page = enter(watched)
    page.clock.run_for(100)
    expect(check(page, "files")).to_contain_text("Nạp được cả 4 tệp")
    for name in ("data", "clock", "files", "screen", "storage", "browser"):
        expect(check(page, name)).to_have_class("check check-fine")
    expect(check(page, "clock")).to_contain_text("12:30, 26/11/2026 (múi giờ UTC+7)")
    expect(check(page, "data")).to_contain_text("24/11/2026. Sao hết hạn sớm nhất: 1/3/2027.")
    expect(page.locator(".staff-alert").first).to_be_hidden()
    assert watched.watch.complaints == []


@pytest.mark.parametrize(
    ("name", "said", "options"),
    [
        ("clock", "trước cả ngày của dữ liệu (24/11/2026)", {"now": "2020-01-01T00:00:00Z"}),
        ("clock", "quá xa sau hội chợ", {"now": "2029-11-25T00:00:00Z"}),
        ("clock", "múi giờ UTC+0", {"timezone_id": "UTC"}),
        ("data", "đã hết hạn ngày 25/11/2026", {"facts": {"expires": "2026-11-25"}}),
        ("data", "cũ hơn thời hạn", {"facts": {"built": "2023-11-25", "expires": ""}}),
        ("screen", "chưa đủ 1080 pixel", {"size": (800, 600)}),
        ("touch", "không thấy màn hình cảm ứng", {"has_touch": False}),
    ],
)
def test_what_is_not_in_order_is_named_at_the_top(
    page_at: PageFactory, tmp_path: Path, name: str, said: str, options: dict[str, Any]
) -> None:
    watched = open_page(page_at, tmp_path, **options)
    watched.page.evaluate("openStaff('vi')")
    watched.page.keyboard.type(PIN)
    watched.page.keyboard.press("Enter")
    expect(check(watched.page, name)).to_have_class("check check-look")
    expect(check(watched.page, name)).to_contain_text(said)
    title = check(watched.page, name).locator(".check-name").inner_text()
    expect(watched.page.locator(".staff-alert").first).to_contain_text(title)


def test_storage_that_fails_is_told(page_at: PageFactory, tmp_path: Path) -> None:
    document = make_kiosk(tmp_path)
    watched = page_at(*SIZES[0], **STAND)
    watched.page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
             get() { throw new DOMException("denied", "SecurityError"); } });"""
    )
    watched.page.goto(document.as_uri())
    watched.page.evaluate(VISITS)
    page = enter(watched)
    expect(check(page, "storage")).to_have_class("check check-look")
    expect(page.locator(".staff-memory")).to_be_visible()
    assert watched.watch.page_errors == []


@pytest.mark.parametrize("lost", ["anh/mot.svg", "kiosk/kiosk.css", "kiosk/fonts/phudu-700.woff2"])
def test_a_file_that_is_missing_is_named(page_at: PageFactory, tmp_path: Path, lost: str) -> None:
    watched = open_page(page_at, tmp_path)
    (tmp_path / lost).unlink()
    page = enter(watched)
    page.clock.run_for(100)
    expect(check(page, "files")).to_contain_text(f"Thiếu hoặc hỏng: {lost}.")


def test_the_chosen_folder_is_compared_by_content(page_at: PageFactory, tmp_path: Path) -> None:
    folder = tmp_path / "USB"
    folder.mkdir()
    watched = open_page(page_at, folder)
    page = enter(watched)
    said = check(page, "folder").locator(".check-said")

    def choose(path: Path) -> None:
        page.locator(".folder-choice input").set_input_files(path)

    choose(folder)
    page.clock.run_for(1000)
    expect(said).to_have_text(
        "Không phải của ki-ốt: kiosk/data.js, " + ", ".join(OTHER_FONTS) + "."
    )
    allow(page, folder)
    choose(folder)
    expect_after(page, said, "Cả 9 tệp đều đúng như bản đã dựng.")
    picture = folder / "anh" / "mot.svg"
    picture.write_bytes(picture.read_bytes().replace(b"0 0 1 1", b"0 0 1 2"))
    (folder / "huong-dan.html").unlink()
    (folder / "virus.exe").write_bytes(b"x")
    (folder / "desktop.ini").write_bytes(b"x")
    choose(folder)
    expect_after(
        page,
        said,
        "Thiếu: huong-dan.html. Đã bị đổi: anh/mot.svg. Không phải của ki-ốt: virus.exe.",
    )
    choose(folder / "anh")
    expect_after(page, said, "Thư mục này không có index.html: không phải thư mục của ki-ốt.")


OTHER_FONTS = ("kiosk/fonts/be-vietnam-pro-400.woff2", "kiosk/fonts/be-vietnam-pro-600.woff2")


def allow(page: Page, folder: Path) -> None:
    """Put the files that the harness has left out on the list too."""
    for name in ("kiosk/data.js", *OTHER_FONTS):
        content = (folder / name).read_bytes()
        page.evaluate(
            "([path, bytes]) => saobacKiosk.files.push("
            "[path, bytes.length, saobacSha256(Uint8Array.from(bytes))])",
            [name, list(content)],
        )


def expect_after(page: Page, said: Locator, text: str) -> None:
    page.clock.run_for(2000)
    expect(said).to_have_text(text)


def test_four_corners_answer_to_a_finger(page_at: PageFactory, tmp_path: Path) -> None:
    page = enter(open_page(page_at, tmp_path))
    page.get_by_role("button", name="Thử bốn góc").tap()
    page.locator("[data-corner=left-top]").tap()
    page.get_by_role("button", name="Có ô không nhận").tap()
    expect(check(page, "touch")).to_contain_text(
        "Góc không nhận: trên bên phải, dưới bên trái, dưới bên phải."
    )
    page.get_by_role("button", name="Thử bốn góc").tap()
    for corner in page.locator(".touch-corner").all():
        corner.tap()
    expect(check(page, "touch")).to_contain_text("Cả bốn góc đều nhận.")
    expect(page.locator(".staff-touch")).to_be_hidden()


def test_the_check_is_repeated_and_shown(page_at: PageFactory, tmp_path: Path) -> None:
    page = enter(open_page(page_at, tmp_path, (1920, 1080)))
    page.evaluate("saobacKiosk.expires = '2026-11-25'")
    page.locator("[data-staff=check]").tap()
    expect(check(page, "data")).to_have_class("check check-look")
    expect(check(page, "data")).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.staff').scrollTop") == 0


# --- Looks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_buttons_suit_a_finger_and_nothing_is_cut(
    page_at: PageFactory, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    watched = open_page(page_at, tmp_path, size)
    watched.page.evaluate(VISITS)
    page = enter(watched, language)
    page.evaluate(
        "document.querySelectorAll('.staff-over').forEach((over) => (over.hidden = false))"
    )
    page.evaluate("document.querySelector('.staff-lock').hidden = false")
    small, wide = page.evaluate(
        """(finger) => {
             const shown = (item) => item.getClientRects().length;
             const buttons = [...document.querySelectorAll(".staff button, .folder-choice")];
             const box = (item) => item.getBoundingClientRect();
             const isSmall = (item) => box(item).height < finger || box(item).width < finger;
             const isOut = (item) => box(item).right > innerWidth + 1 || box(item).left < -1;
             const html = (item) => item.outerHTML;
             return [
               buttons.filter((item) => shown(item) && isSmall(item)).map(html),
               [...document.querySelectorAll(".staff :not(svg *, input)")]
                 .filter((item) => shown(item) && isOut(item)).map(html)];
           }""",
        FINGER,
    )
    assert small == []
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(page_at: PageFactory, tmp_path: Path, scheme: str) -> None:
    watched = open_page(page_at, tmp_path, color_scheme=scheme, bypass_csp=True)
    watched.page.evaluate(VISITS)
    page = enter(watched)
    axe = HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
    page.add_script_tag(path=axe)
    page.clock.resume()
    result = page.evaluate("axe.run('.staff')")
    found = [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]
    assert found == [], json.dumps(found, ensure_ascii=False)
