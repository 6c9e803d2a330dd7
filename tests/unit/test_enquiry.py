"""What the enquiry list writes to producers, and how it keeps itself; both run in Node."""

import json
from functools import cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from saobac.present.enquiry import enquiry_data, takes_messages
from saobac.project import HOME
from tests.in_node import listed, run
from tests.real_content import presenters

PARTS = json.dumps(str(HOME / "assets" / "lists" / "parts.js"))
LETTER = json.dumps(str(HOME / "assets" / "enquiry" / "letter.js"))
KEY = "saobac-list-1"
AWKWARD = "Cà & phê #1 100% ngon? 🎁\nDòng hai + “ngoặc”; a=b"


@cache
def data_of(language: str) -> Any:
    """Return the data of the real content, as the page gets it."""
    return json.loads(json.dumps(enquiry_data(presenters()[language])))


def line(slug: str, quantity: int = 1, producer: str = "") -> dict[str, object]:
    return {"slug": slug, "quantity": quantity, "producer": producer}


def letters(language: str, lines: list[dict[str, object]], note: str = "") -> list[dict[str, str]]:
    """Return the text to each producer, and who that is."""
    found: list[dict[str, str]] = run(
        f"""global.saobacFill = require({PARTS}).fill;
        const letter = require({LETTER});
        return letter.groups(given.lines, given.data).map((group) => ({{
          maker: group.maker,
          text: letter.write(group, given.data, given.language, given.note),
        }}));""",
        {"lines": lines, "data": data_of(language), "language": language, "note": note},
    )
    return found


def address(call: str) -> Any:
    return run(f"return require({LETTER}).{call};", AWKWARD)


def test_a_vietnamese_message_says_what_how_much_and_what_one_wants_to_know() -> None:
    (letter,) = letters(
        "vi", [line("mau-tra", 2), line("mau-mo-len-men", 1200)], "Chị Lan, Hà Nội\n"
    )
    assert letter == {
        "maker": "mau-cong-ty-suong-som",
        "text": "Chào Công ty Mẫu Sương Sớm,\n\n"
        "Tôi xem danh mục Sao Bắc và muốn hỏi về:\n"
        "- Trà mẫu Sương Sớm: 2 hộp 100 g\n"
        "- Nước mơ lên men mẫu Sương Sớm: 1.200 chai 330 ml\n\n"
        "Chị Lan, Hà Nội\n\n"
        "Nhờ anh chị cho biết còn hàng không, giá bao nhiêu và giao thế nào. Cảm ơn!",
    }


def test_an_english_message_counts_in_english_and_names_goods_as_their_maker_does() -> None:
    one, several = (letters("en", [line("mau-tra", number)])[0]["text"] for number in (1, 2000))
    assert "- Early Dew sample tea (Trà mẫu Sương Sớm): 1 box of 100 g\n" in one
    assert ": 2,000 boxes of 100 g\n" in several
    assert one.startswith("Hello Early Dew Sample Company,\n\nI found these in the Sao Bắc")


def test_goods_and_a_stay_are_asked_about_in_one_message() -> None:
    data = json.loads(json.dumps(data_of("vi")))
    stay = next(slug for slug, product in data["products"].items() if product.get("visit"))
    data["products"][stay]["producers"] = data["products"]["mau-mat-ong"]["producers"]
    [text] = run(
        f"""global.saobacFill = require({PARTS}).fill;
        const letter = require({LETTER});
        return letter.groups(given.lines, given.data).map((group) =>
          letter.write(group, given.data, "vi", ""));""",
        {"lines": [line("mau-mat-ong"), line(stay)], "data": data},
    )
    assert "còn hàng không" in text
    assert "còn chỗ không" in text
    assert text.count("Cảm ơn!") == 1


def test_guests_ask_for_room_not_for_goods() -> None:
    (letter,) = letters("vi", [line("mau-nha-san", 4)])
    assert ": 4 khách\n" in letter["text"]
    assert "còn chỗ không" in letter["text"]


def test_each_producer_gets_one_message_in_the_order_of_choosing() -> None:
    lines = [line("mau-hong"), line("mau-tra"), line("mau-gao-bo-ruong"), line("hong-khong-hat")]
    found = letters("vi", lines)
    makers = ["mau-htx-trau-nghi-trua", "mau-cong-ty-suong-som", ""]
    assert [letter["maker"] for letter in found] == makers
    assert found[2]["text"].startswith("Chào anh chị,")


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [
        ("", "mau-htx-trau-nghi-trua"),
        ("mau-htx-may-trang", "mau-htx-may-trang"),
        ("who-never-made-it", "mau-htx-trau-nghi-trua"),
    ],
)
def test_of_several_producers_one_is_asked(chosen: str, asked: str) -> None:
    (letter,) = letters("vi", [line("mau-khoai-so", producer=chosen)])
    assert letter["maker"] == asked


def test_a_producer_who_can_be_reached_is_asked_before_one_who_cannot() -> None:
    data = json.loads(json.dumps(data_of("vi")))
    first, second = data["products"]["mau-khoai-so"]["producers"]
    for way in ("phone", "zalo", "email", "website"):
        data["producers"][first].pop(way, None)
    given = {"lines": [line("mau-khoai-so")], "data": data}
    found = run(f"return require({LETTER}).groups(given.lines, given.data)", given)
    assert found[0]["maker"] == second


def test_what_the_catalogue_does_not_know_is_left_out() -> None:
    assert letters("vi", [line("gone"), line("constructor"), line("toString")]) == []


def test_names_may_hold_marks_that_mean_something_to_a_replacement() -> None:
    assert run(f'return require({PARTS}).fill("Chào #,", "A$&B $1 #");') == "Chào A$&B $1 #,"


def test_a_short_message_says_all_of_its_text_on_every_phone() -> None:
    android, apple = (
        address(f'sms("+84912345678", given, {is_apple})') for is_apple in ("false", "true")
    )
    assert android.startswith("sms:+84912345678?body=")
    assert apple.startswith("sms:+84912345678&body=")
    assert unquote(android.partition("body=")[2]) == AWKWARD
    assert not {"&", "#", "\n", " "} & set(android.partition("body=")[2])


def test_an_email_says_all_of_its_text_with_lines_as_mail_wants_them() -> None:
    mail = address('mail("a+b@x.vn", "Hỏi & đáp", given)')
    assert mail["isWhole"]
    assert mail["href"].startswith("mailto:a%2Bb@x.vn?subject=")
    asked = parse_qs(urlsplit(mail["href"]).query)
    assert asked == {"subject": ["Hỏi & đáp"], "body": [AWKWARD.replace("\n", "\r\n")]}


def test_a_text_too_long_for_a_link_is_not_cut_but_left_to_be_pasted() -> None:
    mail = address('mail("a@x.vn", "Hỏi", given.repeat(40))')
    assert mail == {"href": "mailto:a@x.vn?subject=H%E1%BB%8Fi", "isWhole": False}


def test_half_an_emoji_does_not_break_a_link() -> None:
    assert address('sms("+84912345678", "a\\ud83c", false)') == "sms:+84912345678?body=a"


def test_short_messages_go_to_mobiles_only() -> None:
    numbers = ("+84912345678", "+842093870000", None)
    assert [takes_messages(number) for number in numbers] == [True, False, False]


def test_data_name_only_what_is_published() -> None:
    for producer in data_of("vi")["producers"].values():
        assert set(producer) <= {
            "title", "path", "phone", "phoneText", "sms", "zalo", "email", "website", "sample",
        }  # fmt: skip
    spirits = data_of("vi")["products"]["ruou-men-la-bang-phuc"]
    assert spirits["alcohol"]
    assert data_of("en")["products"].keys() == data_of("vi")["products"].keys()


def test_a_list_is_kept_as_it_is_written() -> None:
    put = 'list.put("a"); list.put("b", 3, "x"); list.put("a", 2); return [...kept.values()]'
    assert listed(put) == ["a*2,b*3@x"]


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        ("", ""),
        ('{"a": [1', ""),
        ("null", "null"),
        ("a*0,b*-1,c*1.5,D,e*00002", "a,e*2"),
        ("a*99999,a*2,constructor", "a*9999,constructor"),
        ("<img src=x>,javascript:1,../x,ok", "ok"),
    ],
)
def test_whatever_is_stored_a_list_comes_out(kept: str, text: str) -> None:
    assert listed("return list.text()", kept={KEY: kept}) == text


def test_a_list_is_bounded() -> None:
    many = ",".join(f"p{number}" for number in range(80))
    found = listed(
        'list.put("q"); return [list.lines().length, list.isFull(), list.has("q")]',
        kept={KEY: many},
    )
    assert found == [50, True, False]
    assert listed('list.put("p1", 7); return list.lines()[1].quantity', kept={KEY: many}) == 7


@pytest.mark.parametrize(
    ("typed", "kept"), [("-3", 1), ("0", 1), ("2.9", 2), ("x", 1), ("1e9", 9999)]
)
def test_a_quantity_is_a_whole_number_within_reason(typed: str, kept: int) -> None:
    assert listed(f'list.put("a", "{typed}"); return list.lines()[0].quantity') == kept


def test_a_list_in_the_address_wins_and_moves_into_storage() -> None:
    found = listed(
        "return [list.text(), [...kept.values()], list.before, location.href]",
        kept={KEY: "c*4"},
        href="https://x.vn/a/hoi-mua.html?x=1&list=a*2,b#top",
    )
    assert found == ["a*2,b", ["a*2,b"], "c*4", "https://x.vn/a/hoi-mua.html?x=1#top"]


def test_without_storage_the_list_lives_in_the_address() -> None:
    found = listed('list.put("a", 2); list.put("b"); return location.href', broken=True)
    assert found == "https://x.vn/a/hoi-mua.html?list=a*2,b"
    emptied = listed('list.replace(""); return location.href', broken=True, href=found)
    assert emptied == "https://x.vn/a/hoi-mua.html"
