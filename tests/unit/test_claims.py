"""Words that promise health are found as people write them, and other words are left in peace."""

import pytest

from saobac.claims import ENGLISH, VIETNAMESE, claims


def found_in(text: str) -> list[str]:
    return [found for _, found in claims(text)]


@pytest.mark.parametrize("word", [*VIETNAMESE, *ENGLISH])
def test_every_word_is_found(word: str) -> None:
    assert found_in(f"Món này {word}, thật đấy.") == [word]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uống không ĐAU ĐẦU", ["ĐAU ĐẦU"]),
        ("tốt cho sức khoẻ", ["tốt cho sức khoẻ"]),
        ("chống lão hoá", ["chống lão hoá"]),
        ("tốt cho\nsức khỏe", ["tốt cho\nsức khỏe"]),
        ("bổ thận tráng dương", ["bổ thận", "tráng dương"]),
        ("chữa bệnh dạ dày", ["chữa bệnh", "dạ dày"]),
    ],
)
def test_words_are_found_as_they_are_typed(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Nhà sửa chữa máy, chữa cháy, chữa lỗi chính tả.",
        "Món ăn đứng hàng đầu, bán ở đầu làng.",
        "Chưa ai chứa nổi thần cây dược liệu.",
        "Smoked and cured in the kitchen, a treat.",
    ],
)
def test_other_words_are_left_in_peace(text: str) -> None:
    assert found_in(text) == []


def test_places_stay_though_a_small_letter_is_longer() -> None:
    [(start, found)] = claims("İ chữa")
    assert (start, found) == (2, "chữa")
