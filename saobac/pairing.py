"""Pairs pages with their translations, by the names of their files: one address, one page."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from saobac.content_folder import without_vietnamese
from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest
from saobac.permalink import DEFAULT_LANGUAGE, is_list
from saobac.vietnamese import RESERVED_NAMES, slugify

MAX_SLUG = 100
"""Letters of a file name; Windows counts 260 for all folders and the name together."""


class Named(Protocol):
    """A file of an author, read or not."""

    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def file(self) -> str: ...


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class Pair(Generic[N]):
    """A page, and its translations in the order of the site's languages."""

    page: N
    translations: tuple[N, ...]

    @property
    def files(self) -> tuple[N, ...]:
        """All of them, the page first."""
        return (self.page, *self.translations)


def pair(
    entries: Iterable[N], names: Container[tuple[str, str]], languages: tuple[str, ...]
) -> tuple[list[Pair[N]], list[Diagnostic]]:
    """Part pages from translations; refuse slugs that clash, are empty or reserved.

    `names` holds kind and name of every page there is, whether or not it is among the entries.
    """
    problems: list[Diagnostic] = []
    pages: dict[tuple[str, str], N] = {}
    translations: dict[tuple[str, str, str], N] = {}
    # Of two pages for one address, the one that is named after it keeps it.
    for entry in sorted(entries, key=lambda entry: slugify(entry.name) != entry.name):
        where = Position(entry.file)
        if entry.language not in languages:
            guess = nearest(entry.language, languages) or None
            known = ", ".join(languages)
            facts = {"language": entry.language, "known": known, "guess": guess}
            problems.append(diagnostic(where, "unknown-language", **facts))
        elif entry.language != DEFAULT_LANGUAGE:
            translations[entry.kind, entry.name, entry.language] = entry
        elif (right := without_vietnamese(entry.file)) != entry.file:
            problems.append(diagnostic(where, "vietnamese-ending", right=right))
        elif problem := _slug_problem(entry, pages):
            problems.append(problem)
        else:
            pages[entry.kind, slugify(entry.name)] = entry
    for (kind, name, _), entry in translations.items():
        if (kind, name) not in names:
            where = Position(entry.file)
            problems.append(diagnostic(where, "orphan-translation", base=f"{name}.md"))
    pairs = [
        Pair(page, tuple(translations[key] for key in keys if key in translations))
        for page in pages.values()
        if (keys := [(page.kind, page.name, language) for language in languages])
    ]
    return pairs, problems


def _slug_problem(entry: N, pages: Mapping[tuple[str, str], N]) -> Diagnostic | None:
    """Tell why a page cannot have the address that its name gives; None where it can."""
    where, slug = Position(entry.file), slugify(entry.name)
    if not slug:
        return diagnostic(where, "empty-slug")
    if slug in RESERVED_NAMES:
        return diagnostic(where, "reserved-slug", slug=slug)
    if len(slug) > MAX_SLUG:
        return diagnostic(where, "slug-too-long", length=len(slug), limit=MAX_SLUG)
    if is_list(slug):
        return diagnostic(where, "taken-slug", slug=slug)
    if other := pages.get((entry.kind, slug)):
        return diagnostic(where, _why_doubled(entry, other), path=slug, other=other.file)
    return None


def _why_doubled(entry: N, other: N) -> str:
    if _is_bundle(entry) != _is_bundle(other):
        return "doubled-bundle"
    only_case = entry.name != other.name and entry.name.lower() == other.name.lower()
    return "doubled-by-case" if only_case else "doubled-permalink"


def _is_bundle(entry: Named) -> bool:
    return entry.file.endswith("/index.md")
