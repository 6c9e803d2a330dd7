"""The authors' files, read once more where something is to be said of them."""

from collections import defaultdict
from collections.abc import Iterable

from saobac.content_folder import PageFile
from saobac.diagnostics import Position
from saobac.front_matter import FrontMatter, Mark
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.source import Source, Sources, load_page


class Originals:
    """Every file of an author, by its name."""

    def __init__(self, pages: Iterable[PageFile], read: Iterable[Source] = ()) -> None:
        """Take the files of a site, of which some are read already."""
        self._pages = {page.file: page for page in pages}
        self._read: dict[str, Source | None] = {source.file: source for source in read}
        self._beside: defaultdict[tuple[str, str], list[PageFile]] = defaultdict(list)
        for page in self._pages.values():
            self._beside[page.kind, page.name].append(page)

    @classmethod
    def of(cls, sources: Sources) -> "Originals":
        """Take what was read."""
        return cls(sources.pages, sources.entries)

    def find(self, file: str) -> Source | None:
        """Return a file; None where it cannot be read."""
        if file not in self._read:
            self._read[file], _ = load_page(self._pages[file])
        return self._read[file]

    def source(self, file: str) -> Source:
        """Return a file that could be read; one that broke a moment ago is an empty one."""
        return self.find(file) or _nothing(self._pages[file])

    def versions(self, file: str) -> tuple[Source, ...]:
        """Return a page and its translations, the page first."""
        page = self._pages[file]
        beside = self._beside[page.kind, page.name]
        in_order = sorted(beside, key=lambda other: other.language != DEFAULT_LANGUAGE)
        return tuple(self.source(other.file) for other in in_order)


def _nothing(page: PageFile) -> Source:
    start = Position(page.file)
    matter = FrontMatter({}, {(): Mark(start, start)}, ())
    return Source(page.kind, page.name, page.language, page.file, page.path.parent, matter, "", 1)
