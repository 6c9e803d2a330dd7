"""The content as lists know it: pages by code and title, communes by name."""

from collections.abc import Iterator
from typing import Any

from saobac.permalink import DEFAULT_LANGUAGE
from saobac.schema import Gazetteer
from saobac.source import Source, Sources
from saobac.spreadsheet.communes import Communes
from saobac.spreadsheet.matching import Directory, Page
from saobac.spreadsheet.reading import Known
from saobac.validate import check
from saobac.vietnamese import slugify


def originals(sources: Sources) -> Iterator[tuple[tuple[str, str], Source]]:
    """Give the pages in Vietnamese, in which facts are kept, by kind and slug."""
    for source in sources.entries:
        if source.language == DEFAULT_LANGUAGE:
            yield (source.kind, slugify(source.name)), source


def known_of(sources: Sources) -> Known:
    """Return what cells may name."""
    pages = (_page(*name, source) for name, source in originals(sources))
    gazetteer = check(Gazetteer, sources.places)[0] if sources.places else None
    return Known(Directory.of(pages), Communes.of(gazetteer))


def _page(kind: str, slug: str, source: Source) -> Page:
    titles = _texts(source.matter.data.get("title"))
    return Page(kind, slug, (*titles, slug)[0], _texts(source.matter.data.get("aliases")))


def _texts(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, str))
