"""What a visitor's list says in its code, in Node: as much as fits, and never nothing."""

from typing import Any

import pytest

from saobac.kiosk.bundle import MOST
from saobac.project import HOME
from tests.in_node import run

SCRIPTS = ("vendor/qrcode-generator/qrcode.js", "assets/kiosk/qr.js", "assets/kiosk/list.js")
GREETING, FAIR = "Danh sách từ Sao Bắc", "Hội chợ Xuân · gian B12"
LIST = """
globalThis.saobacKiosk = {languages: ["vi"], most: given.most, goods: {vi: given.goods}};
const [list, fits] = new Function("exports", "module", given.code +
  ";return [saobacKioskList, saobacQr.fits];")();
Object.keys(given.goods).forEach((slug) => list.put(slug, 99));
const text = list.message(given.goods, given.greeting, given.fair);
return [text, fits(text)];
"""


def said(goods: list[tuple[str, list[tuple[str, str]]]], fair: str = FAIR) -> list[str]:
    """Return the lines of the code of a list."""
    text, fits = run(
        LIST,
        {
            "code": "".join((HOME / name).read_text(encoding="utf-8") for name in SCRIPTS),
            "goods": {f"p{number}": good for number, good in enumerate(goods)},
            "most": MOST,
            "greeting": GREETING,
            "fair": fair,
        },
    )
    assert fits
    return str(text).split("\n")


def goods(number: int, title: str, *makers: tuple[str, str]) -> list[Any]:
    return [(f"{title} {index}", list(makers)) for index in range(number)]


SHORT = ("HTX Yến Dương", "0912 345 678")
LONG = ("Hợp tác xã nông nghiệp và dịch vụ tổng hợp Yến Dương xã Ba Bể", "0912 345 678")


def test_a_short_list_says_all_of_every_product() -> None:
    assert said(goods(2, "Miến", SHORT)) == [
        GREETING,
        FAIR,
        "99 × Miến 0",
        "   HTX Yến Dương 0912 345 678",
        "99 × Miến 1",
        "   HTX Yến Dương 0912 345 678",
    ]


@pytest.mark.parametrize(
    ("others", "kept"),
    [
        (1, f"   {LONG[0]} {LONG[1]}"),
        (12, "   0912 345 6700"),
    ],
)
def test_a_long_list_says_makers_once_then_their_numbers(others: int, kept: str) -> None:
    makers = [(f"{LONG[0]} {index}", f"0912 345 67{index:02}") for index in range(12)]
    chosen = [
        (f"Miến dong {index}", [LONG, LONG] if others == 1 else [makers[index]])
        for index in range(12)
    ]
    lines = said(chosen)
    assert lines.count(kept) == 1
    assert sum(line.startswith("99 × Miến dong") for line in lines) == 12
    assert len(lines) == 2 + 12 + others


@pytest.mark.parametrize("letters", [40, 60, 400])
def test_the_names_of_products_are_there_whatever_happens(letters: int) -> None:
    lines = said(goods(MOST, "ệ" * letters, LONG), fair="Hội chợ " * 200 if letters == 60 else FAIR)
    products = [line for line in lines if line.startswith("99 × ệệệ")]
    assert len(products) == MOST
