"""Gives advice on every photograph of a site, at the place where its author names it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from saobac.diagnostics import Diagnostic, Position, diagnostic
from saobac.library import Library, Record
from saobac.originals import Originals
from saobac.photo_faults import advice_on, repetitions
from saobac.photographs import Photograph
from saobac.schema import Entry
from saobac.source import Source
from saobac.texts import in_body
from saobac.vietnamese import slugify

ALT_IN_BODY = re.compile(r"!\[([^\]\n]*)\]\(\s*<?([^)>\s]+)")
NO_WORDS = re.compile(
    r"(anh|hinh|hinh-anh|image|img|photo|picture|dscn?|pxl)?[-\d]*|.*-(jpe?g|png|webp|heic)"
)
"""What is no description, once a slug is made of it: a bare “ảnh”, or the name of a file."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A photograph where an author names it."""

    name: str
    path: str
    """Relative to the site's root."""
    photograph: Photograph
    tell: Callable[..., Diagnostic]


def coach(library: Library, originals: Originals) -> Iterator[Diagnostic]:
    """Give advice on every photograph, on repeated ones, and on those without words."""
    for records in (library.products, library.producers, library.destinations, library.stories):
        shown = list(_each_once(records, originals))
        for photo in shown:
            if advice := advice_on(photo.photograph, photo.name):
                yield photo.tell(advice.code, **dict(advice.facts))
        # A producer's photograph may well stand on a product's page too: one kind at a time.
        for index, advice in repetitions([(photo.path, photo.photograph) for photo in shown]):
            facts = {**dict(advice.facts), "target": shown[index].name}
            yield shown[index].tell(advice.code, **facts)
        for record in records:
            if record.photographs:
                yield from _without_words(record, originals.versions(record.file))


def _each_once(records: Iterable[Record[Entry]], originals: Originals) -> Iterator[_Shown]:
    """Give the photographs of pages; a file that two pages show, only on the first."""
    seen: set[str] = set()
    for record in records:
        for name, photograph in record.photographs.items():
            if photograph.file not in seen:
                seen.add(photograph.file)
                tell = partial(_tell, name, record, originals)
                path = PurePosixPath(record.file).parent / name
                yield _Shown(name, str(path), photograph, tell)


def _tell(
    name: str, record: Record[Entry], originals: Originals, code: str, **facts: object
) -> Diagnostic:
    """Make a diagnostic where a photograph is named first."""
    page, *translations = originals.versions(record.file)
    for index, image in enumerate(record.fields.images):
        if image.file == name:
            return page.matter.problem(("images", index, "file"), code, **facts)
    source = next((each for each in (page, *translations) if name in each.body), page)
    return in_body(source, name, code, **facts)


def _without_words(record: Record[Entry], written: tuple[Source, ...]) -> Iterator[Diagnostic]:
    """Point at what describes nothing, in front matter and in bodies, and at missing credits."""
    for source in written:
        if source.file == record.file:
            for index, image in enumerate(record.fields.images):
                tell = partial(source.matter.problem, target=image.file)
                if NO_WORDS.fullmatch(slugify(image.alt or "")):
                    yield tell(("images", index, "alt"), "photo-without-alt")
                if image.credit is None:
                    yield tell(("images", index, "credit"), "photo-without-credit")
        for number, line in enumerate(source.body.split("\n"), start=source.body_line):
            for found in ALT_IN_BODY.finditer(line):
                alt, name = found.groups()
                if name in record.photographs and NO_WORDS.fullmatch(slugify(alt)):
                    position = Position(source.file, number, found.start() + 1, len(found[0]))
                    yield diagnostic(position, "photo-without-words", line, target=name)
