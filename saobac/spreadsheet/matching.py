"""Finds the page that a cell names: by its code, its title or another of its names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from saobac.diagnostics import nearest
from saobac.spreadsheet.columns import ONE_OF
from saobac.spreadsheet.communes import SIGN, key
from saobac.spreadsheet.findings import UnclearCellError
from saobac.vietnamese import compose

MOST_TO_GUESS_FROM = 500
"""A guess looks at every page; a long list of wrong names must not take minutes."""

Name = tuple[str, str]
"""A kind of page, and a slug or a name compared as `key` does."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is there, or will be once the import is written."""

    kind: str
    slug: str
    title: str
    aliases: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return code and title, as drop-downs show them."""
        return f"{self.slug}{SIGN}{self.title}"


@dataclass(frozen=True, slots=True)
class Directory:
    """All pages, by slug, title and alias."""

    pages: Mapping[Name, Page]
    by_title: Mapping[Name, tuple[Page, ...]]
    by_alias: Mapping[Name, tuple[Page, ...]]

    @classmethod
    def of(cls, pages: Iterable[Page]) -> "Directory":
        """Index pages; of two with one slug the later counts."""
        by_slug = {(page.kind, page.slug): page for page in pages}
        return cls(
            by_slug,
            _by_name(by_slug.values(), lambda page: (page.title,)),
            _by_name(by_slug.values(), lambda page: page.aliases),
        )

    def with_pages(self, new: Iterable[Page]) -> "Directory":
        """Return a directory that knows further pages, or pages by further titles."""
        return Directory.of((*self.pages.values(), *new))

    def titled(self, kind: str, title: str) -> tuple[Page, ...]:
        """Return the pages of a title; those that also agree in marks, where there are any."""
        named = self.by_title.get((kind, key(title)), ())
        return tuple(page for page in named if _same(page.title, title)) or named

    def slug(self, kind: str, text: str) -> str:
        """Return the slug of the page that a cell names, by code, title or another name.

        Raises:
            UnclearCellError: `unknown-reference` or `ambiguous-reference`.
        """
        code = text.split(SIGN.strip(), maxsplit=1)[0].strip()
        for slug in (text, code):
            if (kind, slug) in self.pages:
                return slug
        found = self.titled(kind, text) or self.by_alias.get((kind, key(text)), ())
        if len(found) > 1:
            choices = "; ".join(map(str, found))
            raise UnclearCellError("ambiguous-reference", found=text, choices=choices)
        if not found:
            guess = self._guess(kind, text, code)
            raise UnclearCellError("unknown-reference", found=text, kind=ONE_OF[kind], guess=guess)
        return found[0].slug

    def _guess(self, kind: str, text: str, code: str) -> str:
        pages = [page for page in self.pages.values() if page.kind == kind]
        if len(pages) > MOST_TO_GUESS_FROM:
            return ""
        by_title = {page.title: page for page in pages}
        by_slug = {page.slug: page for page in pages}
        if near := nearest(text, by_title):
            return str(by_title[near])
        near = nearest(code, by_slug)
        return str(by_slug[near]) if near else ""


def _same(one: str, other: str) -> bool:
    return compose(one).casefold() == compose(other).casefold()


def _by_name(
    pages: Iterable[Page], names: Callable[[Page], tuple[str, ...]]
) -> dict[Name, tuple[Page, ...]]:
    found: dict[Name, tuple[Page, ...]] = {}
    for page in pages:
        for name in {key(name) for name in names(page)}:
            found[page.kind, name] = (*found.get((page.kind, name), ()), page)
    return found
