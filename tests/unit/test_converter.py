"""The library looks for nothing of which a text bears no mark, and its HTML is the same."""

from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saobac.converter import converter
from saobac.front_matter import split
from saobac.project import HOME

PIECES = (
    *("a", "Ba Bể", " ", "  \n", "\n", "\n\n", "- ", "1. ", "    ", "> ", "# ", "## ", "---\n"),
    *("*", "**", "_", "`", "``", "\\", "[", "]", "(", ")", "![", "]: ", "<", ">", "&", "&amp;"),
    *("|", "|--", "<b>", "</b>", "<https://a.vn>", "<a@b.vn>", "[a](b.md)", "[a]: b.md", "=\n"),
)
PAGES = sorted((HOME / "content").glob("*/*.md"))


def plainly(text: str) -> str:
    """Return what the library makes of a text when it looks for all it knows."""
    library = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    library.treeprocessors.deregister("prettify")
    return str(library.convert(text))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_not_looked_for_was_not_there(text: str) -> None:
    assert converter().convert(text) == plainly(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_comes_out_as_the_library_makes_it(page: Path) -> None:
    _, body, _, _ = split(page.read_text(encoding="utf-8"), page.name)
    assert converter().convert(body) == plainly(body)
