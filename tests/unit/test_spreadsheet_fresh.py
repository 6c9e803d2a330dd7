"""A page to be written is checked as if it had been read, though its lines are counted late."""

import pytest

from saobac.content_folder import PageFile
from saobac.front_matter import split
from saobac.spreadsheet.fresh import fresh_source

TEXT = """---
title: Miến   # tên
places:
  - {code: 02185, former: Quang Phong}
recognitions:
  - stars: 4
    source: Báo
---

Bài viết.
Dòng hai."""
DATA = {
    "title": "Miến",
    "places": [{"code": "02185", "former": "Quang Phong"}],
    "recognitions": [{"stars": "4", "source": "Báo"}],
}
PAGE = PageFile("product", "mien", "vi", "content/products/mien.md", "mien.md")


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), f"\ufeff{TEXT}"])
def test_a_page_is_as_it_will_be_read(text: str) -> None:
    matter, body, body_line, problems = split(TEXT, PAGE.file)
    assert matter is not None
    assert problems == []
    source = fresh_source(PAGE, text, DATA)
    assert (source.matter.data, source.body, source.body_line) == (matter.data, body, body_line)
    assert dict(source.matter.marks) == matter.marks
    ways = {("places", 0), ("places", 1), ("title",), ("title", 0), ("recognitions", 0, "stars")}
    assert {way for way in ways if way in source.matter.marks} == ways & matter.marks.keys()
    assert source.matter.lines == matter.lines


def test_a_page_that_would_say_something_else_is_not_written() -> None:
    with pytest.raises(AssertionError, match="would not say"):
        fresh_source(PAGE, TEXT, {**DATA, "title": "Bún"})
