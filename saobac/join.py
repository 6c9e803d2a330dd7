"""Joins what was checked: translations to pages, references to entries, photographs to files."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from saobac import prose
from saobac.content_folder import FOLDERS, PageFile
from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest
from saobac.front_matter import FrontMatter
from saobac.library import Library, Record, Version
from saobac.permalink import DEFAULT_LANGUAGE, is_list
from saobac.photographs import Photograph, UnusableImageError
from saobac.places import Places
from saobac.references import (
    Known,
    Slugs,
    Translations,
    check_bodies,
    in_body,
    place_problems,
    redirect_problems,
    reference_problems,
    sign_problems,
)
from saobac.schema import Entry, Gazetteer, Site
from saobac.source import Source, Sources
from saobac.validate import SCHEMAS, check, merge_translation
from saobac.vietnamese import RESERVED_NAMES, collation_key, compose, slugify

MAX_SLUG = 100
"""Letters of a file name; Windows counts 260 for all folders and the name together."""

PhotographReader = Callable[[Path], Photograph]


def join(
    sources: Sources,
    signs: tuple[str, ...],
    read_photograph: PhotographReader,
    *,
    leaves_out: Callable[[Entry], bool] = lambda fields: False,
) -> tuple[Library | None, list[Diagnostic]]:
    """Check and join everything; a library only where nothing stops the build.

    An entry that is left out is checked as all others, but nothing may lead to it.
    """
    problems: list[Diagnostic] = []
    site = _checked(Site, sources.site, problems)
    gazetteer = _checked(Gazetteer, sources.places, problems)
    places = Places.of(gazetteer) if gazetteer else None
    if sources.places and gazetteer:
        problems += _doubled_codes(sources.places, gazetteer)
    languages = site.languages if site else (DEFAULT_LANGUAGE,)
    pages, translations = _pair(sources, languages, problems)
    records: list[Record[Entry]] = []
    for page in pages:
        record = _join_entry(page, translations, languages, read_photograph, problems)
        if record is not None:
            records.append(record)
    left_out = {record.file for record in records if leaves_out(record.fields)}
    there = [page for page in sources.pages if page.language == DEFAULT_LANGUAGE]
    known = Known(
        _slugs(page for page in there if page.file not in left_out),
        _slugs(page for page in there if page.file in left_out),
    )
    matters = {page.file: page.matter for page in pages}
    problems += redirect_problems(records, matters, known)
    for record in records:
        if record.file not in left_out:
            matter = matters[record.file]
            problems += reference_problems(record.fields, matter, known)
            problems += sign_problems(record.fields, matter, signs)
            problems += place_problems(record.fields, matter, places) if places else ()
    files = frozenset(page.file for page in there)
    check_bodies(records, files, frozenset(left_out), pages, translations, problems)
    if site and sources.site:
        problems += reference_problems(site, sources.site, known)
    if site is None or places is None or any(problem.is_error for problem in problems):
        return None, problems
    by_kind = _by_kind(record for record in records if record.file not in left_out)
    library = Library(
        site,
        places,
        by_kind["product"],  # type: ignore[arg-type]
        by_kind["producer"],  # type: ignore[arg-type]
        by_kind["destination"],  # type: ignore[arg-type]
        by_kind["story"],  # type: ignore[arg-type]
        signs,
    )
    return library, problems


M = TypeVar("M", Site, Gazetteer)


def _checked(model: type[M], matter: FrontMatter | None, problems: list[Diagnostic]) -> M | None:
    if matter is None:
        return None
    value, found = check(model, matter)
    problems += found
    return value


def _by_kind(records: Iterable[Record[Entry]]) -> dict[str, tuple[Record[Entry], ...]]:
    ordered = sorted(records, key=lambda record: (collation_key(record.fields.title), record.slug))
    return {kind: tuple(item for item in ordered if item.kind == kind) for kind in FOLDERS}


def _slugs(pages: Iterable[PageFile]) -> Slugs:
    """Return the slugs of pages by kind: a page with a mistake is a page all the same."""
    named = [(page.kind, slugify(page.name)) for page in pages]
    return {kind: frozenset(slug for of, slug in named if of == kind) for kind in FOLDERS}


def _doubled_codes(matter: FrontMatter, gazetteer: Gazetteer) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for index, commune in enumerate(gazetteer.communes):
        if commune.code in seen:
            yield matter.problem(("communes", index, "code"), "doubled-code", found=commune.code)
        seen.add(commune.code)


def _pair(
    sources: Sources, languages: tuple[str, ...], problems: list[Diagnostic]
) -> tuple[list[Source], Translations]:
    """Part pages from translations; refuse slugs that clash, are empty or reserved."""
    pages: dict[tuple[str, str], Source] = {}
    translations: dict[tuple[str, str, str], Source] = {}
    for source in sources.entries:
        if source.language not in languages:
            problems.append(
                diagnostic(
                    Position(source.file),
                    "unknown-language",
                    language=source.language,
                    known=", ".join(languages),
                    guess=nearest(source.language, languages) or None,
                )
            )
        elif source.language != DEFAULT_LANGUAGE:
            translations[source.kind, source.name, source.language] = source
        else:
            slug = slugify(source.name)
            if not slug:
                problems.append(diagnostic(Position(source.file), "empty-slug"))
            elif slug in RESERVED_NAMES:
                problems.append(diagnostic(Position(source.file), "reserved-slug", slug=slug))
            elif len(slug) > MAX_SLUG:
                problems.append(
                    diagnostic(
                        Position(source.file), "slug-too-long", length=len(slug), limit=MAX_SLUG
                    )
                )
            elif is_list(slug):
                problems.append(diagnostic(Position(source.file), "taken-slug", slug=slug))
            elif other := pages.get((source.kind, slug)):
                problems.append(
                    diagnostic(
                        Position(source.file), "doubled-permalink", path=slug, other=other.file
                    )
                )
            else:
                pages[source.kind, slug] = source
    names = {(page.kind, page.name) for page in sources.pages if page.language == DEFAULT_LANGUAGE}
    for (kind, name, _), source in translations.items():
        if (kind, name) not in names:
            problems.append(
                diagnostic(Position(source.file), "orphan-translation", base=f"{name}.md")
            )
    return list(pages.values()), translations


def _join_entry(
    page: Source,
    translations: Translations,
    languages: tuple[str, ...],
    read_photograph: PhotographReader,
    problems: list[Diagnostic],
) -> Record[Entry] | None:
    model = SCHEMAS[page.kind]
    fields, found = check(model, page.matter)
    problems += found
    if fields is None:
        return None
    original = Version(fields, prose.render(page.body), DEFAULT_LANGUAGE)
    versions = {DEFAULT_LANGUAGE: original}
    written = [(page, original)]
    for language in languages:
        if language == DEFAULT_LANGUAGE:
            continue
        translation = translations.get((page.kind, page.name, language))
        versions[language] = original
        if translation is not None:
            merged, found = merge_translation(model, page.matter, translation.matter)
            problems += found
            translated, found = check(model, merged)
            problems += found
            if translated is not None:
                body = prose.render(translation.body)
                versions[language] = Version(translated, body or original.body, language)
                if body:
                    written.append((translation, versions[language]))
    photographs = _read_photographs(page, written, read_photograph, problems)
    return Record(page.kind, slugify(page.name), page.file, versions, photographs)


def _read_photographs(
    page: Source,
    written: Iterable[tuple[Source, Version[Entry]]],
    read_photograph: PhotographReader,
    problems: list[Diagnostic],
) -> dict[str, Photograph]:
    """Read the photographs of the front matter and of the bodies."""
    photographs: dict[str, Photograph] = {}

    def take(name: str, report: Callable[..., Diagnostic]) -> None:
        if name in photographs:
            return
        path = _beside(page.folder, name)
        if path is None:
            files = (file.name for file in page.folder.iterdir() if file.suffix != ".md")
            problems.append(report("broken-image", target=name, guess=nearest(name, files) or None))
            return
        try:
            photographs[name] = read_photograph(path)
        except UnusableImageError as error:
            problems.append(report(error.code, target=name, **error.facts))

    for source, version in written:
        if source is page:
            for index, image in enumerate(version.fields.images):
                take(image.file, partial(page.matter.problem, ("images", index, "file")))
        for name in prose.images(version.body):
            if "//" in name:
                problems.append(in_body(source, name, "remote-image", target=name))
            else:
                take(name, partial(in_body, source, name))
    return photographs


def _beside(folder: Path, name: str) -> Path | None:
    """Find a file of a folder, though a Mac may have stored the marks of its name apart."""
    if "/" in name or "\\" in name:
        return None
    same = (file for file in folder.iterdir() if compose(file.name) == compose(name))
    return next((file for file in same if file.is_file()), None)
