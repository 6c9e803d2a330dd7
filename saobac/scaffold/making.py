"""What `new` would write: a page to fill in, or a page that is there with more photographs.

The command line and the preview ask for it alike; nothing is written here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from saobac.content_folder import FOLDERS, PageFile
from saobac.diagnostics import Diagnostic, Position, diagnostic
from saobac.pairing import MAX_SLUG
from saobac.permalink import DEFAULT_LANGUAGE, is_list
from saobac.photo_faults import Advice, advice_on, repetitions
from saobac.photographs import Photograph, UnusableImageError, read
from saobac.scaffold.intake import NOTHING, Given, Intake, take_in
from saobac.scaffold.page import new_page
from saobac.schema import Entry, label_of
from saobac.source import Source, Sources, load
from saobac.spreadsheet.changes import PageEdit
from saobac.spreadsheet.markdown_edit import revise
from saobac.spreadsheet.schema_order import order_of
from saobac.vietnamese import RESERVED_NAMES, slugify

IMAGES = "\t".join(label_of(Entry, "images", language) for language in ("vi", "en"))
EMPTY = "cho-nguoi-viet"
"""Stands for a value that waits for the person, until the line editing is done."""


class RefusedError(Exception):
    """A wish that cannot be fulfilled: a key of `words.SENTENCES`, facts, and what to mend."""

    def __init__(self, key: str, problems: tuple[Diagnostic, ...] = (), **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.problems = problems
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants a page of, or photographs for."""

    kind: str
    title: str
    credit: str = ""
    """Who took the photographs; empty where the person will say so later."""
    files: tuple[Given, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)
    """Required fields that are filled in already; of a new page alone."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page as it would be written, with its photographs."""

    kind: str
    slug: str
    file: str
    """Relative to the site's root."""
    is_new: bool
    intake: Intake
    to_fill: tuple[str, ...]
    """Required fields that wait for the person."""
    edits: tuple[PageEdit, ...]
    """Photographs first: a page never names one that is not there."""
    earlier: tuple[tuple[str, Photograph], ...] = ()
    """The photographs that the page has already, by name."""

    @property
    def advice(self) -> Iterator[Advice]:
        """Say what the originals tell, which the copies no longer do."""
        taken = [(photo.name, photo.original) for photo in self.intake.photographs]
        yield from (found for name, photo in taken if (found := advice_on(photo, name)))
        for index, found in repetitions([*self.earlier, *taken]):
            if index >= len(self.earlier):
                yield found


def plan_page(root: Path, wish: Wish, today: date, language: str) -> PagePlan:
    """Plan the page of a wish; notes in a new page are in `vi` or `en`.

    Raises:
        RefusedError: the name is none for a page, a photograph cannot be read, or there is
            nothing to do.
    """
    sources, problems = load(root)
    slug = slugify(wish.title)
    page = _page_of(sources, wish.kind, slug)
    if page is None:
        _check_slug(wish.title, slug)
        folder = root / "content" / FOLDERS[wish.kind]
        if not folder.resolve().is_relative_to(root.resolve()):
            raise RefusedError("outside", folder=folder.name)
        return _plan_new(folder, root, wish, slug, today, language)
    if not wish.files:
        raise RefusedError("exists", file=page.file)
    source = next((entry for entry in sources.entries if entry.file == page.file), None)
    if source is None:
        wrong = tuple(problem for problem in problems if problem.position.file == page.file)
        raise RefusedError("unreadable", wrong, file=page.file)
    return _plan_more(page, source, root, wish)


def _page_of(sources: Sources, kind: str, slug: str) -> PageFile | None:
    """Return the page that goes by a name: that of its file, or else its title."""
    pages = [
        page for page in sources.pages if (page.kind, page.language) == (kind, DEFAULT_LANGUAGE)
    ]
    titled = {source.file for source in sources.entries if _is_titled(source, slug)}
    by_file = (page for page in pages if slugify(page.name) == slug)
    by_title = [page for page in pages if page.file in titled]
    return next(by_file, by_title[0] if len(by_title) == 1 else None)


def _is_titled(source: Source, slug: str) -> bool:
    """Tell whether an entry has a title; made-up ones stand in nobody's way."""
    title, sample = source.matter.data.get("title"), source.matter.data.get("sample")
    return isinstance(title, str) and slugify(title) == slug and sample != "true"


def _check_slug(title: str, slug: str) -> None:
    """Refuse a name that could not be the file of a page."""
    if not slug:
        raise RefusedError("no-slug", title=title)
    if slug in RESERVED_NAMES:
        raise RefusedError("reserved-slug", slug=slug)
    if is_list(slug):
        raise RefusedError("taken-slug", slug=slug)
    if len(slug) > MAX_SLUG:
        raise RefusedError("slug-too-long", length=len(slug), limit=MAX_SLUG)


def _plan_new(
    folder: Path, root: Path, wish: Wish, slug: str, today: date, language: str
) -> PagePlan:
    intake = _intake(wish.files, slug, folder, ())
    names = [photo.name for photo in intake.photographs]
    page = new_page(wish.kind, wish.title, today, names, wish.credit, language, wish.known)
    path = folder / f"{slug}.md"
    written = _edit(path, root, None, page.text.encode())
    edits = (*_photograph_edits(intake, folder, root), written)
    return PagePlan(wish.kind, slug, written.file, True, intake, page.to_fill, edits)


def _plan_more(page: PageFile, source: Source, root: Path, wish: Wish) -> PagePlan:
    slug, folder = slugify(page.name), page.path.parent
    images = source.matter.data.get("images", [])
    if not isinstance(images, list):
        wrong = (source.matter.problem(("images",), "not-a-list", field="images", label=IMAGES),)
        raise RefusedError("unreadable", wrong, file=page.file)
    named = [str(image.get("file")) for image in images if isinstance(image, dict)]
    intake = _intake(wish.files, slug, folder, named)
    before = page.path.read_bytes()
    added = [
        {"file": photo.name, "alt": EMPTY, "credit": wish.credit or EMPTY}
        for photo in intake.photographs
    ]
    data = {**source.matter.data, "images": [*images, *added]}
    text = _emptied(revise(before.decode("utf-8"), data, order_of(page.kind)))
    edits = (
        *_photograph_edits(intake, folder, root),
        PageEdit(page.file, page.path, before, text.encode("utf-8")),
    )
    earlier = tuple(_readable(folder, named))
    return PagePlan(page.kind, slug, page.file, False, intake, (), edits, earlier)


def _emptied(text: str) -> str:
    """Take the stand-ins out, so that a key without a value asks for one."""
    return re.sub(rf" {EMPTY}(?=\r?$)", "", text, flags=re.MULTILINE).replace(EMPTY, '""')


def _intake(files: tuple[Given, ...], slug: str, folder: Path, named: Sequence[str]) -> Intake:
    """Take photographs in, numbered on from those that are there."""
    if not files:
        return NOTHING
    intake = take_in(files, slug, _last_number(slug, folder, named) + 1)
    if intake.unusable:
        raise RefusedError("bad-photos", tuple(_unusable(*item) for item in intake.unusable))
    if not intake.photographs:
        raise RefusedError("no-photos")
    return intake


def _unusable(name: str, error: UnusableImageError) -> Diagnostic:
    return diagnostic(Position(name), error.code, target=name, **error.facts)


def _last_number(slug: str, folder: Path, named: Sequence[str]) -> int:
    """Return the highest number of the page's photographs, on the page or beside it."""
    there = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    pattern = re.compile(rf"{re.escape(slug)}-(\d{{1,6}})\.\w+", re.IGNORECASE)
    found = (pattern.fullmatch(name) for name in (*named, *there))
    return max((int(match[1]) for match in found if match), default=0)


def _readable(folder: Path, named: Sequence[str]) -> Iterator[tuple[str, Photograph]]:
    """Give the photographs of a page that can be read; what is wrong with others `check` tells."""
    for name in named:
        if Path(name).name == name and (folder / name).is_file():
            try:
                yield name, read(folder / name)
            except UnusableImageError:
                continue


def _photograph_edits(intake: Intake, folder: Path, root: Path) -> Iterator[PageEdit]:
    return (_edit(folder / photo.name, root, None, photo.content) for photo in intake.photographs)


def _edit(path: Path, root: Path, before: bytes | None, after: bytes) -> PageEdit:
    return PageEdit(path.relative_to(root).as_posix(), path, before, after)
