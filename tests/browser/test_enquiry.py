"""The enquiry list in a real browser, from disk: choosing, counting, writing, sending."""

import io
from pathlib import Path
from urllib.parse import unquote

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from saobac.project import HOME
from tests.conftest import PageFactory, WatchedPage, address_of

LIST = "hoi-mua.html"
COUNTER = "[data-counter=list]"
NOODLES = "mau-mien-dong"
SEVERAL = "mau-mien-dong*2,mau-khoai-so,mau-tra,mau-mo-len-men*6,hong-khong-hat*5"
PHONE = {"has_touch": True, "is_mobile": True}
BROKEN_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); } });"""
FINGER = 44


def open_list(page: Page, site: Path, chosen: str = "", path: str = LIST) -> None:
    page.goto((site / path).as_uri() + (f"?list={chosen}" if chosen else ""))


def group(page: Page, name: str) -> Locator:
    return page.locator(".enquiry-group").filter(has=page.get_by_role("heading", name=name))


def message(box: Locator) -> Locator:
    return box.locator("[data-slot=message]")


def give_a_mobile(page: Page, site: Path) -> None:
    """Let the noodles’ maker have a mobile: samples have fixed lines that ring nowhere."""
    script = (site / "static" / "enquiry-vi.js").read_text(encoding="utf-8")
    script += 'saobacEnquiry.vi.producers["mau-htx-may-trang"].sms = "+84912345678";'
    page.route("**/enquiry-vi.js", lambda route: route.fulfill(body=script))


def choose(page: Page, site: Path, *slugs: str) -> None:
    """Choose products on their own pages."""
    for slug in slugs:
        page.goto((site / "san-pham" / f"{slug}.html").as_uri())
        page.get_by_role("button", name="Hỏi mua: ").first.click()


def test_a_product_is_chosen_on_a_card_and_on_its_page(page_at: PageFactory, site: Path) -> None:
    watched = page_at(360, 800, **PHONE)
    page = watched.page
    page.goto((site / "san-pham" / "index.html").as_uri())
    counter = page.locator(COUNTER)
    expect(counter).to_be_hidden()
    button = page.get_by_role("button", name="Hỏi mua: Cam Bắc Kạn")
    button.tap()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(counter).to_have_text("Danh sách hỏi mua: 1")
    assert page.url.endswith("/san-pham/index.html"), "the card's link was not followed"
    page.goto((site / "san-pham" / f"{NOODLES}.html").as_uri())
    own = page.locator(".opening .ask")
    way = page.locator(".opening").get_by_role("link", name="Xem danh sách")
    expect(way).to_be_hidden()
    own.tap()
    expect(counter).to_have_text("Danh sách hỏi mua: 2")
    way.tap()
    expect(page.locator(".enquiry-title")).to_have_count(2)
    page.go_back()
    own.tap()
    expect(counter).to_have_text("Danh sách hỏi mua: 1")
    assert watched.watch.complaints == []


@pytest.mark.parametrize("size", [(360, 800), (1366, 768)])
def test_the_button_on_a_card_suits_a_finger_and_stands_above_the_link(
    page_at: PageFactory, site: Path, size: tuple[int, int]
) -> None:
    page = page_at(*size).page
    page.goto((site / "san-pham" / "index.html").as_uri())
    box = page.locator(".ask-corner").first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= FINGER
    assert page.locator("a button, button a").count() == 0
    hit = page.locator(".ask-corner").first.evaluate(
        """button => { const box = button.getBoundingClientRect();
             return [2, box.width - 2].every((x) => [2, box.height - 2].every((y) =>
               button.contains(document.elementFromPoint(box.x + x, box.y + y)))); }"""
    )
    assert hit


@pytest.mark.parametrize("path", ["san-pham/index.html", "en/products/index.html"])
@pytest.mark.parametrize("width", [360, 1024, 1100, 1366])
def test_the_counter_fits_beside_search_language_and_menu(
    page_at: PageFactory, site: Path, path: str, width: int
) -> None:
    page = page_at(width, 800).page
    chosen = ",".join(f"p{number}" for number in range(12))
    open_list(page, site, chosen, path)
    items = page.locator(f"{COUNTER}, .search-link, .language, .menu-open:visible")
    boxes = [box for item in items.all() if (box := item.bounding_box())]
    middles = [box["y"] + box["height"] / 2 for box in boxes]
    assert len(boxes) == (4 if width == 360 else 3)
    assert max(middles) - min(middles) < 4, "all in one row"
    assert min(box["height"] for box in boxes) >= FINGER
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_quantities_change_by_steps_and_by_typing_and_outlive_a_reload(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800).page
    choose(page, site, NOODLES)
    open_list(page, site)
    quantity = page.get_by_label("Số lượng")
    less = page.get_by_role("button", name="Bớt một")
    expect(less).to_be_disabled()
    page.get_by_role("button", name="Thêm một").click()
    expect(quantity).to_have_value("2")
    assert ": 2 túi 500 g" in message(page.locator(".enquiry-group")).input_value()
    for typed, kept in (("1.200", "1200"), ("0", "1"), ("x", "1"), ("2,5", "2"), ("12", "12")):
        quantity.fill(typed)
        quantity.blur()
        expect(quantity).to_have_value(kept)
    page.reload()
    expect(quantity).to_have_value("12")


def test_a_note_goes_into_its_message_stays_and_may_be_taken_over(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800).page
    choose(page, site, NOODLES, "mau-tra")
    open_list(page, site)
    first, second = page.locator(".enquiry-group").all()
    first.get_by_label("Lời của bạn").fill("Chị Lan, giao về Hà Nội")
    assert "Chị Lan" in message(first).input_value()
    assert "Chị Lan" not in message(second).input_value()
    second.get_by_role("button", name="Như lời bạn vừa viết").click()
    assert "Chị Lan, giao về Hà Nội" in message(second).input_value()
    page.reload()
    assert "Chị Lan" in message(page.locator(".enquiry-group").first).input_value()


def test_one_message_a_producer_in_either_language(page_at: PageFactory, site: Path) -> None:
    watched = page_at(1366, 768)
    page = watched.page
    open_list(page, site, SEVERAL, "en/enquiry.html")
    expect(page.locator(".enquiry-group")).to_have_count(4)
    dew = message(group(page, "Early Dew Sample Company"))
    assert "6 bottles of 330 ml" in dew.input_value()
    page.get_by_role("button", name="Tiếng Việt").click()
    expect(dew).to_have_value(
        "Chào Công ty Mẫu Sương Sớm,\n\nTôi xem danh mục Sao Bắc và muốn hỏi về:\n"
        "- Trà mẫu Sương Sớm: 1 hộp 100 g\n- Nước mơ lên men mẫu Sương Sớm: 6 chai 330 ml\n\n"
        "Nhờ anh chị cho biết còn hàng không, giá bao nhiêu và giao thế nào. Cảm ơn!"
    )
    page.get_by_role("link", name="Tiếng Việt").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danh sách hỏi mua")
    expect(page.locator(".enquiry-group")).to_have_count(4)
    assert watched.watch.complaints == []


def test_a_text_changed_by_hand_is_kept_until_it_is_written_again(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(1366, 768).page
    open_list(page, site, NOODLES)
    text = message(page.locator(".enquiry-group"))
    text.fill("Tôi tự viết")
    page.get_by_role("button", name="Thêm một").click()
    expect(text).to_have_value("Tôi tự viết")
    href = page.get_by_role("link", name="Gửi thư điện tử").get_attribute("href") or ""
    assert unquote(href).endswith("body=Tôi tự viết")
    page.get_by_role("button", name="Viết lại theo danh sách").click()
    assert ": 2 túi" in text.input_value()


def test_the_ways_lead_where_they_say_and_the_call_comes_first(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800, **PHONE).page
    give_a_mobile(page, site)
    open_list(page, site, f"{NOODLES}*2")
    ways = page.locator(".enquiry-send .button:visible")
    text = message(page.locator(".enquiry-group")).input_value()
    assert [way.inner_text() for way in ways.all()][:4] == [
        "Gọi 0209 0000 001", "Chép, mở Zalo", "Nhắn SMS", "Gửi thư điện tử",
    ]  # fmt: skip
    call, zalo, sms, mail = (way.get_attribute("href") or "" for way in ways.all()[:4])
    assert call == "tel:+842090000001"
    assert zalo == "https://zalo.me/842090000002"
    assert unquote(sms) == f"sms:+84912345678?body={text}"
    assert unquote(mail).endswith("&body=" + text.replace("\n", "\r\n"))
    small = [way for way in ways.all() if (way.bounding_box() or {"height": 0})["height"] < FINGER]
    assert small == []


def test_an_apple_phone_gets_its_own_mark_before_the_text(page_at: PageFactory, site: Path) -> None:
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
    page = page_at(360, 800, user_agent=agent, **PHONE).page
    give_a_mobile(page, site)
    open_list(page, site, NOODLES)
    href = page.get_by_role("link", name="Nhắn SMS").get_attribute("href") or ""
    assert href.startswith("sms:+84912345678&body=Ch%C3%A0o")


@pytest.mark.parametrize("button", ["Chép", "Chép, mở Zalo"])
def test_copying_puts_the_text_on_the_clipboard(
    page_at: PageFactory, site: Path, button: str
) -> None:
    watched = page_at(360, 800, permissions=["clipboard-read", "clipboard-write"])
    page = watched.page
    page.context.route("https://zalo.me/**", lambda route: route.abort())
    open_list(page, site, NOODLES)
    box = page.locator(".enquiry-group")
    text = message(box).input_value()
    # The chat would open in a tab that takes the focus, without which nothing can be read back.
    page.evaluate("""document.addEventListener("click", (event) => {
        if (event.target.closest("[target]")) event.preventDefault(); })""")
    box.get_by_text(button, exact=True).click()
    expect(box.get_by_role("status")).to_contain_text("Đã chép.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert watched.watch.complaints == []


def test_a_producer_who_cannot_be_reached_is_listed_and_the_text_can_be_copied(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800).page
    open_list(page, site, "mien-dong-na-ri,hong-khong-hat")
    for box in (group(page, "HTX Tài Hoan"), group(page, "Chưa rõ nơi làm")):
        expect(box).to_contain_text("Chưa có liên hệ được công bố")
        assert [way.inner_text() for way in box.locator(".button:visible").all()] == ["Chép"]


def test_whom_to_ask_can_be_chosen_and_moves_the_product(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    open_list(page, site, "mau-khoai-so*3,mau-mien-dong")
    expect(page.locator(".enquiry-group")).to_have_count(2)
    page.get_by_label("Hỏi nơi nào").first.select_option(label="HTX Mẫu Mây Trắng")
    expect(page.locator(".enquiry-group")).to_have_count(1)
    assert page.evaluate("saobacList.text()") == "mau-khoai-so*3@mau-htx-may-trang,mau-mien-dong"


def test_alcohol_brings_its_notice(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_list(page, site, "ruou-men-la-bang-phuc,mau-mien-dong")
    expect(page.locator(".notice:visible")).to_have_count(1)
    expect(page.locator(".notice:visible")).to_contain_text("18 tuổi")


def test_what_is_taken_off_can_be_taken_back(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    open_list(page, site, SEVERAL)
    page.get_by_role("button", name="Bỏ: Trà mẫu Sương Sớm").click()
    undo = page.get_by_role("button", name="Lấy lại")
    expect(undo).to_be_focused()
    assert "mau-tra" not in page.evaluate("saobacList.text()")
    undo.click()
    assert page.evaluate("saobacList.text()") == SEVERAL
    page.get_by_role("button", name="Xóa cả danh sách").click()
    expect(page.locator(".enquiry-empty")).to_be_visible()
    expect(page.locator(COUNTER)).to_be_hidden()
    undo.click()
    expect(page.locator(".enquiry-group")).to_have_count(4)


def test_a_list_in_the_address_wins_and_what_is_unknown_falls_away(
    page_at: PageFactory, site: Path
) -> None:
    page = page_at(360, 800).page
    choose(page, site, "mau-tra")
    open_list(page, site, f"{NOODLES}*7,gone,%3Cscript%3E,mau-lap-suon")
    expect(page.locator(".enquiry-title")).to_have_count(2)
    expect(page.get_by_label("Số lượng").first).to_have_value("7")
    assert "list=" not in address_of(page), "taken over into storage"
    page.reload()
    expect(page.locator(COUNTER)).to_have_text("Danh sách hỏi mua: 2")


def test_without_storage_the_list_travels_by_address(page_at: PageFactory, site: Path) -> None:
    watched = page_at(360, 800)
    page = watched.page
    page.add_init_script(BROKEN_STORAGE)
    page.goto((site / "san-pham" / "index.html").as_uri())
    page.get_by_role("button", name="Hỏi mua: Cam Bắc Kạn").click()
    page.get_by_role("link", name="Đan lát").click()
    expect(page.locator(COUNTER)).to_have_text("Danh sách hỏi mua: 1")
    page.locator(".opening .ask").click()
    page.locator(COUNTER).click()
    expect(page.locator(".enquiry-title")).to_have_count(2)
    page.get_by_role("button", name="Thêm một").first.click()
    page.reload()
    expect(page.get_by_label("Số lượng").first).to_have_value("2")
    assert address_of(page).endswith("?list=cam-bac-kan*2,dan-lat")
    assert watched.watch.complaints == []


@pytest.mark.parametrize("kept", ['{"lines": [', "null", "%%%", "[object Object]"])
def test_broken_storage_breaks_nothing(page_at: PageFactory, site: Path, kept: str) -> None:
    watched = page_at(360, 800)
    page = watched.page
    page.goto((site / LIST).as_uri())
    for key in ("saobac-list-1", "saobac-notes-1"):
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, kept])
    page.reload()
    expect(page.locator(".enquiry-empty")).to_be_visible()
    choose(page, site, NOODLES)
    open_list(page, site)
    expect(page.locator(".enquiry-title")).to_have_count(1)
    assert watched.watch.complaints == []


def test_another_tab_hears_of_it(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.goto((site / "san-pham" / "index.html").as_uri())
    other = page.context.new_page()
    choose(other, site, NOODLES)
    expect(page.locator(COUNTER)).to_have_text("Danh sách hỏi mua: 1")


def test_an_empty_list_leads_to_the_catalogue(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800).page
    page.goto((site / LIST).as_uri())
    page.locator(".enquiry-empty").get_by_role("link", name="sản phẩm").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sản phẩm")


def test_without_a_script_there_are_no_dead_buttons(page_at: PageFactory, site: Path) -> None:
    page = page_at(360, 800, java_script_enabled=False).page
    for path in ("san-pham/index.html", f"san-pham/{NOODLES}.html", LIST):
        page.goto((site / path).as_uri())
        assert page.locator(".ask:visible, .basket:visible, .enquiry button:visible").count() == 0
    assert "cần JavaScript" in page.locator("noscript").inner_text()
    page.get_by_role("link", name="Đồ uống").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đồ uống")


@pytest.mark.parametrize(
    "path",
    ["san-pham/mien-dong-na-ri.html", "co-so/htx-tai-hoan.html", "diem-den/ho-ba-be.html"],
)
def test_a_page_on_a_stick_is_shared_by_its_address_on_the_web(
    page_at: PageFactory, site: Path, path: str
) -> None:
    page = page_at(360, 800).page
    page.goto((site / path).as_uri())
    button = page.get_by_role("button", name="Gửi trang này")
    if not page.evaluate("'share' in navigator"):
        expect(button).to_have_count(0)
    page.add_init_script("navigator.share = (what) => (window.shared = what, Promise.resolve())")
    open_list(page, site, "mau-tra", path)
    button.click()
    assert page.evaluate("window.shared.url") == f"https://saobac.example/{path}"


def test_codes_on_a_producers_page_call_and_open_zalo(page_at: PageFactory, site: Path) -> None:
    page = page_at(1366, 768).page
    page.goto((site / "co-so" / "mau-htx-may-trang.html").as_uri())
    for alt, address in (
        ("Mã QR gọi số điện thoại này", "tel:+842090000001"),
        ("Mã QR mở Zalo", "https://zalo.me/842090000002"),
    ):
        picture = Image.open(io.BytesIO(page.get_by_alt_text(alt).screenshot()))
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [address]


def test_a_contact_card_is_written_as_phones_read_it(site: Path) -> None:
    card = (site / "static" / "contacts" / "mau-htx-may-trang.vcf").read_bytes()
    assert card.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert card.count(b"\n") == card.count(b"\r\n")
    assert max(map(len, card.split(b"\r\n"))) <= 75
    text = card.decode().replace("\r\n ", "")
    assert "\r\nFN:HTX Mẫu Mây Trắng\r\n" in text
    assert "\r\nX-ABShowAs:COMPANY\r\n" in text
    assert "\r\nTEL;TYPE=WORK,VOICE:+842090000001\r\n" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [LIST, "en/enquiry.html", "san-pham/index.html"])
def test_the_list_and_its_buttons_are_accessible(
    page_at: PageFactory, site: Path, path: str, scheme: str
) -> None:
    watched = page_at(360, 800, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    open_list(watched.page, site, SEVERAL + ",cam-bac-kan", path)
    watched.page.add_script_tag(
        path=HOME / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
    )
    result = watched.page.evaluate("axe.run()")
    found = [(item["id"], item["nodes"][0]["html"][:200]) for item in result["violations"]]
    assert found == []


@pytest.mark.parametrize("size", [(360, 800), (1366, 768), (1080, 1920)])
def test_a_long_list_fits_and_its_controls_suit_a_finger(
    page_at: PageFactory, site: Path, size: tuple[int, int]
) -> None:
    watched: WatchedPage = page_at(*size)
    open_list(watched.page, site, SEVERAL, "en/enquiry.html")
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= size[0]
    small = watched.page.evaluate(
        """(finger) => [...document.querySelectorAll(".enquiry :is(button, select, input)")]
             .filter((item) => item.offsetParent && item.offsetHeight < finger)
             .map((item) => item.outerHTML.slice(0, 120))""",
        FINGER,
    )
    assert small == []
    assert watched.watch.complaints == []


@pytest.mark.parametrize("width", [360, 1366])
def test_the_whole_message_is_in_sight_however_wide_the_page(
    page_at: PageFactory, site: Path, width: int
) -> None:
    page = page_at(width, 800).page
    open_list(page, site, "mau-mien-dong*3,mau-mat-ong")
    texts = page.locator("textarea[data-slot=message]")
    for now in (width, 320):
        page.set_viewport_size({"width": now, "height": 800})
        page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        hidden = texts.evaluate_all(
            "all => all.map(one => one.scrollHeight - one.clientHeight).filter(rest => rest > 1)"
        )
        assert hidden == []
