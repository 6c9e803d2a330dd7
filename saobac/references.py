"""Checks what entries say of each other: slugs, codes, links and charts must lead somewhere."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping

from saobac import prose
from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest
from saobac.front_matter import FrontMatter
from saobac.library import Record, places_of
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.places import Places, known_former
from saobac.schema import Destination, Entry, Producer, Product, Story
from saobac.source import Source

Translations = Mapping[tuple[str, str, str], Source]
"""By kind, name and language."""


def in_body(source: Source, needle: str, code: str, **facts: object) -> Diagnostic:
    """Find a text of the body again, to say where it stands."""
    for number, line in enumerate(source.body.split("\n"), start=source.body_line):
        column = line.find(needle)
        if column >= 0:
            position = Position(source.file, number, column + 1, len(needle))
            return diagnostic(position, code, line, **facts)
    return diagnostic(Position(source.file), code, **facts)


def slugs_of(records: Iterable[Record[Entry]], kind: str) -> frozenset[str]:
    return frozenset(record.slug for record in records if record.kind == kind)


def check_slugs(
    slugs: tuple[str, ...],
    field: str,
    kind: str,
    known: frozenset[str],
    matter: FrontMatter,
    problems: list[Diagnostic],
) -> None:
    for index, slug in enumerate(slugs):
        if slug not in known:
            problems.append(
                matter.problem(
                    (field, index),
                    f"unknown-{kind}",
                    found=slug,
                    guess=nearest(slug, known) or None,
                )
            )


def check_references(
    records: list[Record[Entry]],
    pages: Mapping[str, Source],
    places: Places | None,
    signs: tuple[str, ...],
    with_samples: bool,
    problems: list[Diagnostic],
) -> None:
    """Every slug and code that an entry names must be there."""
    kept = [record for record in records if with_samples or not record.fields.sample]
    producers, products = slugs_of(kept, "producer"), slugs_of(kept, "product")
    for record in kept:
        fields, matter = record.fields, pages[record.file].matter
        if isinstance(fields, Product):
            check_slugs(fields.producers, "producers", "producer", producers, matter, problems)
            for index, recognition in enumerate(fields.recognitions):
                holder = recognition.producer
                if holder is not None and holder not in producers:
                    problems.append(
                        matter.problem(
                            ("recognitions", index, "producer"),
                            "unknown-producer",
                            found=holder,
                            guess=nearest(holder, producers) or None,
                        )
                    )
            if fields.sign is not None and fields.sign not in signs:
                problems.append(
                    matter.problem(
                        ("sign",),
                        "unknown-sign",
                        found=fields.sign,
                        choices=", ".join(signs),
                        guess=nearest(fields.sign, signs) or None,
                    )
                )
        if isinstance(fields, Destination):
            check_slugs(fields.products, "products", "product", products, matter, problems)
        if places is not None:
            problems += _place_problems(fields, matter, places)


def _place_problems(fields: Entry, matter: FrontMatter, places: Places) -> Iterator[Diagnostic]:
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
    pages: list[Source],
    translations: Translations,
    problems: list[Diagnostic],
) -> None:
    """Links must lead somewhere, charts must exist, health words are pointed out."""
    files = {record.file for record in records} | {page.file for page in pages}
    by_file = {record.file: record for record in records}
    for page in pages:
        record = by_file.get(page.file)
        if record is None:
            continue
        for language, version in record.versions.items():
            source = translations.get((page.kind, page.name, language), page)
            if language != DEFAULT_LANGUAGE and source is page:
                continue
            if prose.HEADING_1.search(source.body):
                problems.append(in_body(source, "# ", "heading-1"))
            for target in prose.links(version.body):
                if resolve_link(target, source.file, files) is None:
                    guess = _nearest_file(target, source.file, files) or None
                    facts = {"target": target, "guess": guess}
                    problems += [in_body(source, target, "broken-link", **facts)]
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
