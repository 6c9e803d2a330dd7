"""A page as it would be written, as the check of content takes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from saobac import front_matter
from saobac.content_folder import PageFile
from saobac.front_matter import FrontMatter, Mark, Path
from saobac.source import Source
from saobac.spreadsheet.nested import get
from saobac.spreadsheet.page_text import PageText, data_of, without_odd_breaks
from saobac.vietnamese import compose


def fresh_source(page: PageFile, text: str, data: Mapping[str, Any]) -> Source:
    """Return the source that a text will be; it must say `data`."""
    written = PageText.of(text)
    # What we have written must read as what was meant; anything else is our own fault.
    if written.root is None or data_of(written.root) != data:
        raise AssertionError(f"{page.file} would not say what the sheet says")
    text = compose(text.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    text = without_odd_breaks(text)
    lines = tuple(text.split("\n"))
    body_line = written.closing + 1
    matter = FrontMatter(data, _Marks(text, page.file, data), lines)
    return Source(
        page.kind, page.name, page.language, page.file, page.path.parent, matter,
        "\n".join(lines[body_line:]), body_line + 1,
    )  # fmt: skip


@dataclass(frozen=True)
class _Marks(Mapping[Path, Mark]):
    """Where things stand in a page, found out once a mistake is to be placed: few have one."""

    text: str
    file: str
    data: Mapping[str, Any]

    @cached_property
    def found(self) -> Mapping[Path, Mark]:
        """All marks."""
        matter, _, _, _ = front_matter.split(self.text, self.file)
        assert matter
        return matter.marks

    def __getitem__(self, path: Path) -> Mark:
        return self.found[path]

    def __contains__(self, path: object) -> bool:
        # What has a value stands somewhere.
        is_there = isinstance(path, tuple) and get(self.data, path) is not None
        return is_there or path in self.found

    def __iter__(self) -> Iterator[Path]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)
