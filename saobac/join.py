"""Joins what was checked: translations to pages, references to entries, photographs to files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from saobac import prose
from saobac.body_checks import BodyChecks
from saobac.content_folder import FOLDERS, PageFile, without_vietnamese
from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest, nearest_name
from saobac.front_matter import FrontMatter
from saobac.library import Library, Record, Version
from saobac.permalink import DEFAULT_LANGUAGE, SECTIONS, is_list
from saobac.photographs import Photograph, UnusableImageError
from saobac.places import Places
from saobac.plan import digest
from saobac.prose import Body
from saobac.references import (
    Known,
    Slugs,
    place_problems,
    redirect_problems,
    reference_problems,
    sign_problems,
    with_commune,
)
from saobac.schema import Entry, Gazetteer, Site
from saobac.source import Source, Sources
from saobac.texts import Text, in_body
from saobac.validate import SCHEMAS, check, merge_translation, sound_part, translatable_fields
from saobac.vietnamese import RESERVED_NAMES, collation_key, compose, slugify

Translations = Mapping[tuple[str, str, str], Source]
"""By kind, name and language."""

MAX_SLUG = 100
"""Letters of a file name; Windows counts 260 for all folders and the name together."""

PhotographReader = Callable[[Path], Photograph]
Renderer = Callable[[str], Body]


def join(
    sources: Sources,
    signs: tuple[str, ...],
    read_photograph: PhotographReader,
    *,
    render: Renderer = prose.render,
    leaves_out: Callable[[Entry], bool] = lambda fields: False,
) -> tuple[Library, list[Diagnostic]]:
    """Check and join everything; a library of all that is sound, so that advice reaches it.

    It may be built only where nothing is an error. An entry that is left out is checked as all
    others, but nothing may lead to it.
    """
    problems: list[Diagnostic] = []
    site = _checked(Site, sources.site, problems)
    gazetteer = _checked(Gazetteer, sources.places, problems)
    places = Places.of(gazetteer) if gazetteer else None
    if sources.places and gazetteer:
        problems += _doubled_codes(sources.places, gazetteer)
    # Without the site's file every language is taken: one slip there, one problem.
    languages = site.languages if site else tuple(SECTIONS)
    pages, translations = _pair(sources, languages, problems)
    records: list[Record[Entry]] = []
    entries: list[tuple[Source, Entry]] = []
    texts: list[Text] = []
    for page in pages:
        keys = ((*_key(page), language) for language in languages)
        own = tuple(translations[key] for key in keys if key in translations)
        joining = _Joining(page, own, languages, read_photograph, render)
        if record := joining.join():
            records.append(record)
            entries.append((page, record.fields))
        else:
            entries.append((page, sound_part(SCHEMAS[page.kind], page.matter)))
        texts += joining.texts
        problems += [with_commune(p, places) if places else p for p in joining.problems]
    left_out = {page.file for page, fields in entries if leaves_out(fields)}
    there = [page for page in sources.pages if page.language == DEFAULT_LANGUAGE]
    known = Known(
        _slugs(page for page in there if page.file not in left_out),
        _slugs(page for page in there if page.file in left_out),
    )
    problems += redirect_problems(entries, known)
    for page, fields in entries:
        if page.file not in left_out:
            problems += reference_problems(fields, page.matter, known)
            problems += _source_problems(fields, page.matter)
            problems += sign_problems(fields, page.matter, signs)
            problems += place_problems(fields, page.matter, places) if places else ()
    files = frozenset(without_vietnamese(page.file) for page in there)
    problems += BodyChecks(tuple(texts), files, frozenset(left_out)).problems()
    if site and sources.site:
        problems += reference_problems(site, sources.site, known)
    kept = (record for record in records if record.file not in left_out)
    return _library(site, places, _by_kind(kept), signs), problems


M = TypeVar("M", Site, Gazetteer)


def _checked(model: type[M], matter: FrontMatter | None, problems: list[Diagnostic]) -> M | None:
    if matter is None:
        return None
    value, found = check(model, matter)
    problems += found
    return value


def _library(
    site: Site | None,
    places: Places | None,
    by_kind: Mapping[str, tuple[Record[Entry], ...]],
    signs: tuple[str, ...],
) -> Library:
    """Put a library together; an empty file stands for one of the site's that cannot be read."""
    return Library(
        site or Site.model_construct(),
        places or Places.of(Gazetteer.model_construct(communes=())),
        by_kind["product"],  # type: ignore[arg-type]
        by_kind["producer"],  # type: ignore[arg-type]
        by_kind["destination"],  # type: ignore[arg-type]
        by_kind["story"],  # type: ignore[arg-type]
        signs,
    )


def _by_kind(records: Iterable[Record[Entry]]) -> dict[str, tuple[Record[Entry], ...]]:
    ordered = sorted(records, key=lambda record: (collation_key(record.fields.title), record.slug))
    return {kind: tuple(item for item in ordered if item.kind == kind) for kind in FOLDERS}


def _source_problems(fields: Entry, matter: FrontMatter) -> Iterator[Diagnostic]:
    """Tell of a page that gives no source; what is made up has none, a draft may still get one."""
    if not (fields.sample or fields.draft or matter.data.get("sources")):
        yield matter.problem((), "sources-missing")


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
    # Of two pages for one address, the one that is named after it keeps it.
    for source in sorted(sources.entries, key=lambda entry: slugify(entry.name) != entry.name):
        where = Position(source.file)
        if source.language not in languages:
            guess = nearest(source.language, languages) or None
            known = ", ".join(languages)
            facts = {"language": source.language, "known": known, "guess": guess}
            problems.append(diagnostic(where, "unknown-language", **facts))
        elif source.language != DEFAULT_LANGUAGE:
            translations[(*_key(source), source.language)] = source
        elif (right := without_vietnamese(source.file)) != source.file:
            problems.append(diagnostic(where, "vietnamese-ending", right=right))
        elif problem := _slug_problem(source, pages):
            problems.append(problem)
        else:
            pages[source.kind, slugify(source.name)] = source
    names = {(page.kind, page.name) for page in sources.pages if page.language == DEFAULT_LANGUAGE}
    for (kind, name, _), source in translations.items():
        if (kind, name) not in names:
            where = Position(source.file)
            problems.append(diagnostic(where, "orphan-translation", base=f"{name}.md"))
    return list(pages.values()), translations


def _key(source: Source) -> tuple[str, str]:
    return source.kind, source.name


def _slug_problem(source: Source, pages: Mapping[tuple[str, str], Source]) -> Diagnostic | None:
    """Tell why a page cannot have the address that its name gives; None where it can."""
    where, slug = Position(source.file), slugify(source.name)
    if not slug:
        return diagnostic(where, "empty-slug")
    if slug in RESERVED_NAMES:
        return diagnostic(where, "reserved-slug", slug=slug)
    if len(slug) > MAX_SLUG:
        return diagnostic(where, "slug-too-long", length=len(slug), limit=MAX_SLUG)
    if is_list(slug):
        return diagnostic(where, "taken-slug", slug=slug)
    if other := pages.get((source.kind, slug)):
        return diagnostic(where, _why_doubled(source, other), path=slug, other=other.file)
    return None


def _why_doubled(source: Source, other: Source) -> str:
    if _is_bundle(source) != _is_bundle(other):
        return "doubled-bundle"
    only_case = source.name != other.name and source.name.lower() == other.name.lower()
    return "doubled-by-case" if only_case else "doubled-permalink"


def _is_bundle(source: Source) -> bool:
    return source.file.endswith("/index.md")


@dataclass(slots=True)
class _Joining:
    """Joins a page and its translations; what is wrong with one leaves the others checked."""

    page: Source
    translations: tuple[Source, ...]
    languages: tuple[str, ...]
    read_photograph: PhotographReader
    render: Renderer
    texts: list[Text] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    photographs: dict[str, Photograph] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)

    def join(self) -> Record[Entry] | None:
        """Check all of it; a record only where the page itself is right."""
        page = self.page
        fields, of_page = check(SCHEMAS[page.kind], page.matter)
        self.problems += of_page
        self._take_photographs()
        body = self.render(page.body)
        self._take_text(page, page.matter, body)
        translated = [self._translate(source, body, of_page) for source in self.translations]
        if fields is None:
            return None
        original = Version(fields, body, DEFAULT_LANGUAGE)
        versions = dict.fromkeys((DEFAULT_LANGUAGE, *self.languages), original)
        versions |= {version.language: version for version in translated if version}
        return Record(
            page.kind, slugify(page.name), page.file, versions, self.photographs, self._digest()
        )

    def _digest(self) -> str:
        """Return a digest of every file that the record comes from."""
        texts = [(source.file, source.matter.lines) for source in (self.page, *self.translations)]
        return digest((texts, [(name, item.digest) for name, item in self.photographs.items()]))

    def _translate(
        self, source: Source, body: Body, of_page: list[Diagnostic]
    ) -> Version[Entry] | None:
        """Check a translation laid over its page, of which what is wrong was told already."""
        model = SCHEMAS[source.kind]
        merged, found = merge_translation(model, self.page.matter, source.matter)
        fields, of_both = check(model, merged)
        told = {(problem.code, problem.facts) for problem in of_page}
        own = (problem for problem in of_both if problem.position.file == source.file)
        self.problems += found
        self.problems += (problem for problem in own if (problem.code, problem.facts) not in told)
        text = self.render(source.body)
        self._take_text(source, merged, text)
        return Version(fields, text or body, source.language) if fields else None

    def _take_text(self, source: Source, matter: FrontMatter, body: Body) -> None:
        published = translatable_fields(SCHEMAS[source.kind])
        self.texts.append(Text(source, self.page.file, matter, body, published))
        for name in prose.images(body):
            if "//" in name:
                self.problems.append(in_body(source, name, "remote-image", target=name))
            else:
                self._take(name, partial(in_body, source, name))

    def _take_photographs(self) -> None:
        """Read the photographs of the front matter, be its other fields right or not."""
        images = self.page.matter.data.get("images")
        for index, image in enumerate(images if isinstance(images, list) else ()):
            if isinstance(image, Mapping) and isinstance(image.get("file"), str):
                where = ("images", index, "file")
                self._take(image["file"], partial(self.page.matter.problem, where))

    def _take(self, name: str, report: Callable[..., Diagnostic]) -> None:
        """Read a photograph once; tell of one that is not there or cannot be read."""
        if name in self.photographs or name in self.missing:
            return
        path = _beside(self.page.folder, name)
        if path is None:
            guess = _file_meant(name, self.page.folder) or None
            self.missing.add(name)
            self.problems.append(report("broken-image", target=name, guess=guess))
            return
        try:
            self.photographs[name] = self.read_photograph(path)
        except UnusableImageError as error:
            self.missing.add(name)
            self.problems.append(report(error.code, target=name, **error.facts))


def _file_meant(name: str, folder: Path) -> str:
    """Return the file that has nearly a name, or the same one with another ending."""
    files = [file.name for file in sorted(folder.iterdir()) if file.suffix != ".md"]
    stem = name.rpartition(".")[0].casefold()
    same = (file for file in files if stem and file.rpartition(".")[0].casefold() == stem)
    return next(same, "") or nearest_name(name, files)


def _beside(folder: Path, name: str) -> Path | None:
    """Find a file of a folder, though a Mac may have stored the marks of its name apart."""
    if "/" in name or "\\" in name:
        return None
    same = (file for file in folder.iterdir() if compose(file.name) == compose(name))
    return next((file for file in same if file.is_file()), None)
