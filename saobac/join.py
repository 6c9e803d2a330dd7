"""Joins what was examined: references to entries, links to pages; all into one library."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeVar

from saobac.album import Album, PhotographReader
from saobac.content_folder import FOLDERS, PageFile, without_vietnamese
from saobac.diagnostics import Diagnostic
from saobac.examine import Examined, examine
from saobac.front_matter import FrontMatter
from saobac.library import Library, Record
from saobac.link_checks import LinkChecks
from saobac.originals import Originals
from saobac.outline import Outline
from saobac.pairing import pair
from saobac.permalink import DEFAULT_LANGUAGE, SECTIONS
from saobac.places import Places
from saobac.references import (
    Known,
    Slugs,
    place_problems,
    redirect_problems,
    reference_problems,
    references,
    references_of_site,
    sign_problems,
    with_commune,
)
from saobac.schema import Entry, Gazetteer, Site
from saobac.source import Sources
from saobac.validate import check
from saobac.vietnamese import collation_key, slugify


@dataclass(frozen=True, slots=True)
class Ground:
    """What holds for all pages; None where it cannot be read."""

    site: Site | None
    site_matter: FrontMatter | None
    places: Places | None

    @property
    def languages(self) -> tuple[str, ...]:
        """Of the site. Without its file every one is taken: one slip there, one problem."""
        return self.site.languages if self.site else tuple(SECTIONS)


def lay_ground(
    site: FrontMatter | None, places: FrontMatter | None
) -> tuple[Ground, list[Diagnostic]]:
    """Check what holds for all pages."""
    problems: list[Diagnostic] = []
    gazetteer = _checked(Gazetteer, places, problems)
    if places and gazetteer:
        problems += _doubled_codes(places, gazetteer)
    known = Places.of(gazetteer) if gazetteer else None
    return Ground(_checked(Site, site, problems), site, known), problems


def join_sources(
    sources: Sources,
    signs: tuple[str, ...],
    read_photograph: PhotographReader,
    leaves_out: Callable[[Outline], bool] = lambda outline: False,
) -> tuple[Library, list[Diagnostic]]:
    """Examine and join files that were read."""
    ground, problems = lay_ground(sources.site, sources.places)
    names = {(page.kind, page.name) for page in sources.pages if page.language == DEFAULT_LANGUAGE}
    pairs, found = pair(sources.entries, names, ground.languages)
    problems += found
    album = Album(read_photograph)
    examined = [examine(each, ground.languages, album) for each in pairs]
    originals = Originals.of(sources)
    library, found = join(examined, ground, sources.pages, originals, signs, leaves_out)
    return library, problems + found


def join(
    examined: Sequence[Examined],
    ground: Ground,
    pages: Iterable[PageFile],
    originals: Originals,
    signs: tuple[str, ...],
    leaves_out: Callable[[Outline], bool],
) -> tuple[Library, list[Diagnostic]]:
    """Check what pages say of each other; return a library of all that is sound, for advice.

    It may be built only where nothing is an error. An entry that is left out is checked as all
    others, but nothing may lead to it. `pages` are all there are, right or not.
    """
    problems = [problem for each in examined for problem in each.problems]
    if ground.places:
        problems = [with_commune(problem, ground.places) for problem in problems]
    left_out = frozenset(each.file for each in examined if leaves_out(each.outline))
    there = [page for page in pages if page.language == DEFAULT_LANGUAGE]
    known = Known(
        _slugs(page for page in there if page.file not in left_out),
        _slugs(page for page in there if page.file in left_out),
        cache(partial(_other_names, examined)),
    )
    problems += redirect_problems(examined, known, originals)
    for each in examined:
        if each.file not in left_out:
            problems += _said_of_others(each, ground, originals, known, signs)
    files = frozenset(without_vietnamese(page.file) for page in there)
    readings = tuple(reading for each in examined for reading in each.readings)
    problems += LinkChecks(readings, files, left_out, _moved(examined), originals).problems()
    if ground.site and (matter := ground.site_matter):
        problems += reference_problems(references_of_site(ground.site), lambda: matter, known)
    records = (each.record for each in examined if each.file not in left_out)
    return _library(ground, _by_kind(filter(None, records)), signs), problems


def _said_of_others(
    each: Examined, ground: Ground, originals: Originals, known: Known, signs: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """Give what is wrong with what a page says of others, or does not say."""

    def matter() -> FrontMatter:
        return originals.source(each.file).matter

    yield from reference_problems(references(each.outline), matter, known)
    yield from sign_problems(each.outline.sign, matter, signs)
    if ground.places:
        yield from place_problems(each, matter, ground.places)
    # What is made up has no source, and a draft may still get one.
    if not (each.outline.sample or each.outline.draft or each.gives_sources):
        yield matter().key_problem(("sources",), "sources-missing")


M = TypeVar("M", Site, Gazetteer)


def _checked(model: type[M], matter: FrontMatter | None, problems: list[Diagnostic]) -> M | None:
    if matter is None:
        return None
    value, found = check(model, matter)
    problems += found
    return value


def _library(
    ground: Ground, by_kind: Mapping[str, tuple[Record[Entry], ...]], signs: tuple[str, ...]
) -> Library:
    """Put a library together; an empty file stands for one of the site's that cannot be read."""
    return Library(
        ground.site or Site.model_construct(),
        ground.places or Places.of(Gazetteer.model_construct(communes=())),
        by_kind["product"],  # type: ignore[arg-type]
        by_kind["producer"],  # type: ignore[arg-type]
        by_kind["destination"],  # type: ignore[arg-type]
        by_kind["story"],  # type: ignore[arg-type]
        signs,
    )


def _by_kind(records: Iterable[Record[Entry]]) -> dict[str, tuple[Record[Entry], ...]]:
    ordered = sorted(records, key=lambda record: (collation_key(record.title), record.slug))
    return {kind: tuple(item for item in ordered if item.kind == kind) for kind in FOLDERS}


def _slugs(pages: Iterable[PageFile]) -> Slugs:
    """Return the slugs of pages by kind: a page with a mistake is a page all the same."""
    named = [(page.kind, slugify(page.name)) for page in pages]
    return {kind: frozenset(slug for of, slug in named if of == kind) for kind in FOLDERS}


def _other_names(examined: Iterable[Examined]) -> Mapping[tuple[str, str], str]:
    """Return slugs by kind and by what else a page may be called: its title, its former names."""
    names: dict[tuple[str, str], str] = {}
    for each in examined:
        if each.record:
            for name in (slugify(each.record.title), *each.outline.redirect_from):
                names.setdefault((each.kind, name), each.record.slug)
    return names


def _moved(examined: Iterable[Examined]) -> Mapping[str, str]:
    """Return the files of pages by the files of their former names."""
    return {
        f"content/{FOLDERS[each.kind]}/{old}.md": each.file
        for each in examined
        if each.record
        for old in each.outline.redirect_from
    }


def _doubled_codes(matter: FrontMatter, gazetteer: Gazetteer) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for index, commune in enumerate(gazetteer.communes):
        if commune.code in seen:
            yield matter.problem(("communes", index, "code"), "doubled-code", found=commune.code)
        seen.add(commune.code)
