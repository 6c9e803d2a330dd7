"""Numbers that ring somebody, and addresses that reach somebody; no other digits."""

import pytest

from saobac.contacts import contacts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gọi 0912 345 678 nhé", "0912 345 678"),
        ("Gọi 0912.345.678.", "0912.345.678"),
        ("(0209) 387 0000", "(0209) 387 0000"),
        ("+84 912 345 678", "+84 912 345 678"),
        ("[gọi](tel:0912345678)", "0912345678"),
        ("https://zalo.me/0912345678", "0912345678"),
        ("thư ba.nha@mail.example.com.", "ba.nha@mail.example.com"),
        ("[thư](mailto:nha@example.com)", "nha@example.com"),
    ],
)
def test_a_contact_is_found_where_it_stands(text: str, found: str) -> None:
    assert list(contacts(text)) == [(text.index(found), found)]


@pytest.mark.parametrize(
    "text",
    [
        "Từ 1900-1945, rồi 2018 – 2020, ngày 24/11/2026, 2026-11-24.",
        "Quyết định 1234/QĐ-UBND ngày 25/12/2020, số 00106, 1253/QĐ-SHTT.",
        "Mã xã 02185, 01906, 02143; mã vạch 8936012345678; mã số thuế 0312345678.",
        "1.487.000.000 đồng; 150.000 - 165.000 đồng; 0,12345678901 ha.",
        "22.4123456, 105.6123456",
        "Tổng đài 1900 6789, 1800 1234.",
        "https://bao.example/tin-0912345678.html, ISBN 978-604-1-12345-6",
        "![Ảnh](anh@2x.png)",
    ],
)
def test_other_digits_and_signs_are_no_contact(text: str) -> None:
    assert list(contacts(text)) == []
