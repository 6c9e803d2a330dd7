"""Checks what entries say of each other: slugs, codes, links and charts must lead somewhere."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from saobac import prose
from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest
from saobac.front_matter import FrontMatter
from saobac.library import Record, places_of
from saobac.permalink import DEFAULT_LANGUAGE, is_list
from saobac.places import Places, known_former
from saobac.schema import Destination, Entry, Producer, Product, Site, Story
from saobac.source import Source
from saobac.vietnamese import slugify

FieldPath = tuple[str | int, ...]
"""Where a value stands in front matter."""

Slugs = Mapping[str, frozenset[str]]
"""By kind, the slugs of all pages."""


@dataclass(frozen=True, slots=True)
class Known:
    """The slugs of all pages: those of this build, and those that it leaves out."""

    there: Slugs
    left_out: Slugs


Translations = Mapping[tuple[str, str, str], Source]
"""By kind, name and language."""


def in_body(source: Source, needle: str, code: str, **facts: object) -> Diagnostic:
    """Find a text again, in the body or else in the front matter, to say where it stands."""
    body = enumerate(source.body.split("\n"), start=source.body_line)
    for number, line in (*body, *enumerate(source.matter.lines, start=1)):
        column = line.lower().find(needle.lower())
        if column >= 0:
            position = Position(source.file, number, column + 1, len(needle))
            return diagnostic(position, code, line, **facts)
    return diagnostic(Position(source.file), code, **facts)


def references(fields: Entry | Site) -> Iterator[tuple[FieldPath, str, str]]:
    """Give every slug that an entry or the site names: where, of which kind, the slug."""
    if isinstance(fields, Product):
        for index, slug in enumerate(fields.producers):
            yield ("producers", index), "producer", slug
        for index, recognition in enumerate(fields.recognitions):
            if recognition.producer is not None:
                yield ("recognitions", index, "producer"), "producer", recognition.producer
    if isinstance(fields, Destination):
        for index, slug in enumerate(fields.products):
            yield ("products", index), "product", slug
    if isinstance(fields, Site):
        for index, slug in enumerate(fields.featured):
            yield ("featured", index), "destination", slug


def reference_problems(
    fields: Entry | Site, matter: FrontMatter, known: Known
) -> Iterator[Diagnostic]:
    """Every slug that is named must be that of a page, be that page in order or not."""
    for path, kind, slug in references(fields):
        if slug in known.left_out[kind]:
            yield matter.problem(path, "left-out", found=slug)
        elif slug not in known.there[kind]:
            guess = nearest(slug, known.there[kind]) or None
            yield matter.problem(path, f"unknown-{kind}", found=slug, guess=guess)


def redirect_problems(
    records: Iterable[Record[Entry]], matters: Mapping[str, FrontMatter], known: Known
) -> Iterator[Diagnostic]:
    """An old name must be one that no page has, and lead to one page only."""
    taken: dict[tuple[str, str], str] = {}
    for record in records:
        matter = matters[record.file]
        for index, old in enumerate(record.fields.redirect_from):
            path, kind = ("redirect_from", index), record.kind
            if slugify(old) != old or is_list(old):
                yield matter.problem(path, "not-a-slug", found=old, guess=slugify(old) or None)
            elif old in known.there[kind] or old in known.left_out[kind]:
                yield matter.problem(path, "redirect-taken", found=old)
            elif other := taken.get((kind, old)):
                yield matter.problem(path, "redirect-doubled", found=old, other=other)
            taken[kind, old] = record.file


def sign_problems(
    fields: Entry, matter: FrontMatter, signs: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """The sign that a product asks for must be one that the loom can weave."""
    if isinstance(fields, Product) and fields.sign is not None and fields.sign not in signs:
        yield matter.problem(
            ("sign",),
            "unknown-sign",
            found=fields.sign,
            choices=", ".join(signs),
            guess=nearest(fields.sign, signs) or None,
        )


def place_problems(fields: Entry, matter: FrontMatter, places: Places) -> Iterator[Diagnostic]:
    """Every place must be a commune of today, and what it was before one of its parts."""
    for index, place in enumerate(places_of(fields)):
        path = ("place",) if isinstance(fields, Producer) else ("places", index)
        commune = places.by_code.get(place.code)
        if commune is None:
            by_name = {item.name: code for code, item in places.by_code.items()}
            guess = by_name.get(nearest(place.code, by_name)) or nearest(place.code, places.by_code)
            yield matter.problem(path, "unknown-place", found=place.code, guess=guess or None)
        elif place.former is not None and place.former not in known_former(commune):
            known = known_former(commune)
            yield matter.problem(
                (*path, "former"),
                "unknown-former",
                found=place.former,
                commune=commune.name,
                choices=", ".join(known),
                guess=nearest(place.former, known) or None,
            )


def check_bodies(
    records: list[Record[Entry]],
    files: frozenset[str],
    left_out: frozenset[str],
    pages: list[Source],
    translations: Translations,
    problems: list[Diagnostic],
) -> None:
    """Links must lead somewhere, charts must exist, health words are pointed out."""
    by_file = {record.file: record for record in records}
    for page in pages:
        record = by_file.get(page.file)
        if record is None:
            continue
        for language, version in record.versions.items():
            source = translations.get((page.kind, page.name, language), page)
            if language != DEFAULT_LANGUAGE and source is page:
                continue
            if heading := prose.HEADING_1.search(source.body):
                line = source.body_line + source.body.count("\n", 0, heading.start())
                text = source.body.split("\n")[line - source.body_line]
                problems.append(diagnostic(Position(source.file, line, 1), "heading-1", text))
            for target in prose.links(version.body):
                linked = resolve_link(target, source.file, files)
                if linked is None:
                    guess = _nearest_file(target, source.file, files) or None
                    facts = {"target": target, "guess": guess}
                    problems += [in_body(source, target, "broken-link", **facts)]
                elif linked in left_out and page.file not in left_out:
                    problems.append(in_body(source, target, "left-out", found=target))
            charts = (
                {c.id for c in version.fields.charts}
                if isinstance(version.fields, Story)
                else set()
            )
            for part in version.body.parts:
                if part.chart and part.chart not in charts:
                    facts = {"found": part.chart, "guess": nearest(part.chart, charts) or None}
                    problems += [in_body(source, f"[chart:{part.chart}", "unknown-chart", **facts)]
            if isinstance(version.fields, Product) and version.fields.group in (
                "food", "drink", "herb",
            ):  # fmt: skip
                text = f"{version.fields.summary}\n{source.body}"
                problems += (
                    in_body(source, word, "health-word", word=word)
                    for word in prose.health_words(text)
                )


def resolve_link(target: str, file: str, files: Iterable[str]) -> str | None:
    """Return the content file that a link means; the target itself where it leads outside.

    None where it leads nowhere. A translation may be named by its own or by its page's file.
    """
    if target.startswith(("http://", "https://", "mailto:", "tel:", "#")):
        return target
    path = target.partition("#")[0]
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    stem, _, ending = joined.rpartition("/")
    name, *_ = ending.split(".")
    candidate = f"{stem}/{name}.md"
    return candidate if candidate in files and ending.endswith(".md") else None


def _nearest_file(target: str, file: str, files: Iterable[str]) -> str:
    folder = posixpath.dirname(file)
    relative = [posixpath.relpath(other, folder) for other in files]
    return nearest(target.partition("#")[0], relative)
