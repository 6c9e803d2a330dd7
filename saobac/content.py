"""Reads the whole content of a project into a library: load, validate, join, and give advice."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from saobac.advice import advise, refuse_release
from saobac.album import Album
from saobac.content_folder import ContentFolder, PageFile, page_at, survey, translation_of
from saobac.diagnostics import Diagnostic, has_errors
from saobac.examine import Examined, examine
from saobac.join import join, lay_ground
from saobac.library import Library, Record
from saobac.loom.signs import SIGNS
from saobac.originals import Originals
from saobac.outline import Outline
from saobac.page_store import PageStore, content_of
from saobac.pairing import Pair, pair
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.photo_coach import coach
from saobac.photographs import PhotographCache
from saobac.processes import spread
from saobac.project import Project
from saobac.schema import Entry
from saobac.source import Source, load_page, load_site, unused
from saobac.stopwatch import Lap, no_laps

MIN_PARALLEL = 100
CHUNK = 16
"""Pages that a process takes at a time."""

Joined = Callable[[Callable[[Outline], bool]], tuple[Library, list[Diagnostic]]]
"""Joins all pages but those that a build leaves out."""


def read(project: Project, lap: Lap = no_laps) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Load, validate and join; a library only where nothing stops the build."""
    folder, problems = survey(project.root)
    site, places, found = load_site(project.root)
    problems += found
    ground, found = lay_ground(site, places)
    problems += found
    sound, found = _examine_all(project, folder, ground.languages, lap)
    problems += found
    originals = Originals(folder.pages)
    problems += _unused(folder, sound, originals)
    joined = partial(join, sound, ground, folder.pages, originals, SIGNS)
    library, found = joined(project.leaves_out)
    problems += found
    problems += _foreseen(project, sound, frozenset(found), joined)
    lap("join")
    # Of what is sound, whatever is wrong elsewhere: one run tells all there is to tell.
    problems += advise(library, originals, project.today)
    problems += coach(library, originals)
    if project.release:
        problems = [problem for problem in problems if problem.code != "sources-missing"]
        problems += refuse_release(library, originals)
    ordered = tuple(sorted(set(problems)))
    lap("advise")
    return (None if has_errors(ordered) else library), ordered


def _examine_all(
    project: Project, folder: ContentFolder, languages: tuple[str, ...], lap: Lap
) -> tuple[list[Examined], list[Diagnostic]]:
    """Examine every page, or remember what came of it; what cannot be read is only told of."""
    cache = project.root / ".cache"
    photographs = PhotographCache(cache / "photographs.json")
    photographs.read_all([path for _, path in folder.others], project.jobs)
    names = {(page.kind, page.name) for page in folder.pages if page.language == DEFAULT_LANGUAGE}
    pairs, problems = pair(folder.pages, names, languages)
    store = PageStore(cache / "pages.sqlite", languages)
    known = store.recall(pairs, photographs.read)
    lap("load")
    shared = _Shared(languages, Album(photographs.read))
    fresh = [each for each in pairs if known[each.page.file] is None]
    done = spread(_examine_for_store, shared, fresh, project.jobs, MIN_PARALLEL, CHUNK)
    for each, (content, packed, found) in zip(fresh, done, strict=True):
        problems += found
        known[each.page.file] = examined = pickle.loads(packed) if packed else None
        if examined and examined.record:
            for photograph in examined.record.photographs.values():
                photographs.keep(Path(photograph.file))
            # Unless it may come out otherwise though its files stay.
            if examined.is_whole and content:
                store.keep(each.page.file, content, packed)
    paired = {page.file for each in pairs for page in each.files}
    strays = [page for page in folder.pages if page.file not in paired]
    problems += (problem for page in strays for problem in load_page(page)[1])
    photographs.save()
    store.save()
    lap("texts")
    return [examined for examined in known.values() if examined], problems


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all pages are examined with."""

    languages: tuple[str, ...]
    album: Album


def _examine_for_store(
    shared: _Shared, written: Pair[PageFile]
) -> tuple[str, bytes, list[Diagnostic]]:
    """Return a digest of a page's files, what was examined, as it is kept, and why nothing was."""
    sources, found = _load(written)
    # What could not be read, for another program held it, is not known to the next build.
    whole = [each for each in sources if each]
    content = content_of((each.file, each.content) for each in whole)
    examined, problems = _examine(shared, sources, found)
    packed = pickle.dumps(examined, pickle.HIGHEST_PROTOCOL) if examined else b""
    return content if len(whole) == len(sources) else "", packed, problems


Loaded = list[Source | None]
"""A page and its translations, None in place of one that cannot be read."""


def _load(written: Pair[PageFile]) -> tuple[Loaded, list[Diagnostic]]:
    """Read a page with its translations."""
    loaded = [load_page(page) for page in written.files]
    return [source for source, _ in loaded], [problem for _, found in loaded for problem in found]


def _examine(
    shared: _Shared, sources: Loaded, problems: list[Diagnostic]
) -> tuple[Examined | None, list[Diagnostic]]:
    """Examine a page with its translations; None, and why, where it could not be read."""
    first, *others = sources
    if first is None:
        return None, problems
    translations = tuple(source for source in others if source)
    examined = examine(Pair(first, translations), shared.languages, shared.album)
    return replace(examined, problems=(*problems, *examined.problems)), []


def look_again(project: Project, record: Record[Entry], library: Library) -> Examined | None:
    """Examine an entry as its files are now; None where it cannot be read."""
    languages = library.site.languages
    page = page_at(project.root, record.file)
    others = (each for each in languages if each != DEFAULT_LANGUAGE)
    found = (page_at(project.root, translation_of(record.file, each)) for each in others)
    if page is None:
        return None
    photographs = PhotographCache(project.root / ".cache" / "photographs.json")
    shared = _Shared(languages, Album(photographs.read))
    return _examine(shared, *_load(Pair(page, tuple(filter(None, found)))))[0]


def _foreseen(
    project: Project, sound: Iterable[Examined], found: frozenset[Diagnostic], joined: Joined
) -> Iterator[Diagnostic]:
    """Tell in good time what a release will leave out, though others lead to it."""
    release = replace(project, preview=False, release=True, without_samples=True)
    if any(release.leaves_out(one.outline) != project.leaves_out(one.outline) for one in sound):
        for problem in set(joined(release.leaves_out)[1]) - found:
            if problem.code == "left-out":
                yield replace(problem, code="left-out-later")


def _unused(
    folder: ContentFolder, sound: Iterable[Examined], originals: Originals
) -> Iterator[Diagnostic]:
    """Tell of files that no page beside them names; only where there may be such pages are read."""
    shown = {
        photograph.file
        for examined in sound
        if examined.record
        for photograph in examined.record.photographs.values()
    }
    left = tuple((file, path) for file, path in folder.others if str(path) not in shown)
    folders = {path.parent for _, path in left}
    pages = folder.pages if folders else ()
    beside = [page.file for page in pages if page.path.parent in folders]
    return unused(ContentFolder(folder.pages, left), filter(None, map(originals.find, beside)))
