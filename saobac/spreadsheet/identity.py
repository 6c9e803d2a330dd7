"""Which page a row is of: by its code, else by its title; and the slug of a page to be made."""

from dataclasses import dataclass

from saobac.pairing import MAX_SLUG
from saobac.permalink import is_list
from saobac.spreadsheet.cells import EMPTY, Row
from saobac.spreadsheet.columns import PAGE
from saobac.spreadsheet.communes import SIGN, key
from saobac.spreadsheet.findings import Fact, Finding, UnclearCellError, finding
from saobac.spreadsheet.lists import List
from saobac.spreadsheet.matching import Directory, Page
from saobac.spreadsheet.reading import as_text
from saobac.vietnamese import RESERVED_NAMES, slugify

TITLE = ("title",)


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose row it is."""

    page: Page
    is_new: bool
    by_code: bool
    """Whether the row gave the page's code; then it speaks for the whole page."""


def identify(found: List, row: Row, pages: Directory) -> Identity | Finding:
    """Return the page of a row of a page's sheet.

    A page found by its title keeps it: a list may write it without marks or in capitals.
    """
    code_column, title_column = found.column_of(PAGE), found.column_of(TITLE)
    if not (code_column or title_column):
        return found.without_column(row.number, TITLE)
    named_by = code_column if code_column in row.cells else title_column
    try:
        code, title = (
            as_text(row.cells.get(column, EMPTY)) if column in row.cells else ""
            for column in (code_column, title_column)
        )
        return _identify(found.sheet.kind, code.split(SIGN.strip())[0].strip(), title, pages)
    except UnclearCellError as error:
        place = found.place(row.number, named_by or min(found.targets))
        shown = str(row.cells.get(named_by, EMPTY).value or "")
        return finding(place, error.code, shown, **error.facts)


def _identify(kind: str, code: str, title: str, pages: Directory) -> Identity:
    if code:
        if page := pages.pages.get((kind, code)):
            return Identity(page, False, True)
        if same := pages.titled(kind, title):
            raise UnclearCellError("code-of-no-page", found=code, page=str(same[0]))
        if slugify(code) != code:
            raise UnclearCellError("not-a-code", found=code, guess=slugify(code))
        return Identity(_new(kind, code, title, pages), True, True)
    if not title:
        raise UnclearCellError("row-without-name")
    same = pages.titled(kind, title)
    if len(same) == 1:
        return Identity(same[0], False, False)
    slug = slugify(title)
    if same:
        raise UnclearCellError("ambiguous-title", found=title, choices="; ".join(map(str, same)))
    if others := pages.by_alias.get((kind, key(title)), ()):
        facts: dict[str, Fact] = {"found": title, "page": str(others[0]), "slug": slug}
        raise UnclearCellError("other-name-of", **facts)
    return Identity(_new(kind, slug, title, pages), True, False)


def _new(kind: str, slug: str, title: str, pages: Directory) -> Page:
    if not slug:
        raise UnclearCellError("no-slug", found=title)
    if slug in RESERVED_NAMES or is_list(slug):
        raise UnclearCellError("reserved-name", slug=slug)
    if len(slug) > MAX_SLUG:
        raise UnclearCellError("long-slug", length=len(slug), limit=MAX_SLUG)
    if page := pages.pages.get((kind, slug)):
        raise UnclearCellError("slug-taken", slug=slug, page=str(page))
    return Page(kind, slug, title)
