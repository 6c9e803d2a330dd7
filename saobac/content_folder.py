"""Finds what is in `content/` and tells each file's part: no file is left out in silence.

Pages are `KIND/NAME.md` or `KIND/NAME/index.md`, translations the same with a language
(`NAME.en.md`); photographs lie beside them. Files of the system and of editors do not count.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path, PurePosixPath

from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest
from saobac.permalink import DEFAULT_LANGUAGE, SECTIONS
from saobac.vietnamese import compose

FOLDERS = {
    "product": "products",
    "producer": "producers",
    "destination": "destinations",
    "story": "stories",
}
"""The folder of `content/` that holds each kind of entry."""

KINDS = {folder: kind for kind, folder in FOLDERS.items()}
SITE_FILES = ("site.yaml", "places.yaml")
GUIDE, SCHEMAS_FOLDER = "README.md", "schema"
"""For authors; no part of the site."""

TEXT_ENDING = r"\.(md|markdown|mdown|mkd|txt)"
"""What editors call text; only `.md` in small letters makes a page."""
CLUTTER = re.compile(r"\..*|~\$.*|.*~|thumbs\.db|desktop\.ini", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageFile:
    """A Markdown file in its right place, read or not."""

    kind: str
    name: str
    """File name without ending and language, or the folder of a page bundle; composed (NFC)."""
    language: str
    file: str
    """Relative to the site's root, with forward slashes; composed."""
    location: str
    """On the disk. A text, for there may be tens of thousands."""

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.location)


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """What lies in `content/`: pages, and the files beside them."""

    pages: tuple[PageFile, ...]
    others: tuple[tuple[str, Path], ...]
    """Photographs, hopefully: each by its name relative to the root, composed."""


def survey(root: Path) -> tuple[ContentFolder, list[Diagnostic]]:
    """Find the pages and photographs of a site, and what no page will ever show."""
    problems: list[Diagnostic] = []
    pages: list[PageFile] = []
    others: list[tuple[str, Path]] = []
    unknown: set[str] = set()
    for stored, location in _files(root / "content", "content", root, (), problems):
        file = compose(stored)
        if file != stored:
            problems.append(diagnostic(Position(file), "nfd-name"))
        _, folder, *rest = file.split("/")
        if not rest:
            problems += _check_top(file)
        elif folder not in KINDS:
            if folder != SCHEMAS_FOLDER and folder not in unknown:
                unknown.add(folder)
                known = ", ".join(KINDS)
                guess = nearest(folder, KINDS) or None
                where = Position(f"content/{folder}")
                problems.append(diagnostic(where, "unknown-folder", known=known, guess=guess))
        elif page := _page(KINDS[folder], tuple(rest), file, location):
            pages.append(page)
        elif not _is_text(rest[-1]):
            others.append((file, Path(location)))
        elif rest != [GUIDE]:
            problems.append(_no_page(folder, tuple(rest), file))
    return ContentFolder(tuple(pages), tuple(others)), problems


def page_at(root: Path, file: str) -> PageFile | None:
    """Return the page or translation of a name relative to the root; None where none is there."""
    folder, *rest = PurePosixPath(file).parts[1:]
    path = root / file
    is_there = bool(rest) and folder in KINDS and path.is_file()
    return _page(KINDS[folder], tuple(rest), file, str(path)) if is_there else None


def translation_of(file: str, language: str) -> str:
    """Return the name of the translation of a page."""
    return f"{file.removesuffix('.md')}.{language}.md"


def original_of(file: str) -> str:
    """Return the name of the page that a file translates, or its own."""
    stem, _, language = file.removesuffix(".md").rpartition(".")
    return f"{stem}.md" if language in SECTIONS else file


def relative_name(path: Path, root: Path) -> str:
    """Return a path as messages show it: from the root, with forward slashes."""
    return path.relative_to(root).as_posix()


def without_vietnamese(file: str) -> str:
    """Return the name that a page has when it does not say that it is Vietnamese: all are."""
    ending = f".{DEFAULT_LANGUAGE}.md"
    return file.removesuffix(ending) + ".md" if file.endswith(ending) else file


def _files(
    folder: Path, name: str, root: Path, above: tuple[Path, ...], problems: list[Diagnostic]
) -> Iterator[tuple[str, str]]:
    """Give the files of a folder and its folders by name, and where each lies.

    Links that leave the site are refused.
    """
    here = folder.resolve()
    if here in above or not folder.is_dir():
        return
    # A look at the folder tells what each entry is: at a path, it would be asked one by one.
    for entry in sorted(os.scandir(folder), key=attrgetter("name")):
        if CLUTTER.fullmatch(entry.name):
            continue
        file = f"{name}/{entry.name}"
        if entry.is_symlink() and not _stays_within(Path(entry.path), root):
            problems.append(diagnostic(Position(compose(file)), "symlink"))
        elif entry.is_dir():
            yield from _files(Path(entry.path), file, root, (*above, here), problems)
        elif entry.is_file():
            yield file, entry.path


def _stays_within(link: Path, root: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        # It leads nowhere, or to itself.
        return False


def _page(kind: str, parts: tuple[str, ...], file: str, location: str) -> PageFile | None:
    """Tell which page a file is, from its way below the folder of its kind."""
    stem, _, language = parts[-1].removesuffix(".md").partition(".")
    in_bundle = len(parts) == 2 and stem == "index"
    if not parts[-1].endswith(".md") or not (len(parts) == 1 or in_bundle) or parts == (GUIDE,):
        return None
    name = parts[0] if in_bundle else stem
    return PageFile(kind, name, language or DEFAULT_LANGUAGE, file, location)


def _check_top(file: str) -> Iterator[Diagnostic]:
    """Tell of files that lie in `content/` itself and should not."""
    name = file.removeprefix("content/")
    if name in (*SITE_FILES, GUIDE):
        return
    if _is_text(name):
        yield diagnostic(Position(file), "page-at-top", folders=", ".join(KINDS))
    else:
        guess = nearest(name, SITE_FILES) or None
        yield diagnostic(Position(file), "unused-file", guess=guess)


def _is_text(name: str) -> bool:
    return _without_ending(name) != name


def _without_ending(name: str) -> str:
    return re.sub(rf"{TEXT_ENDING}+$", "", name, flags=re.IGNORECASE)


def _no_page(folder: str, parts: tuple[str, ...], file: str) -> Diagnostic:
    """Tell how a text that lies or ends wrongly becomes a page."""
    *above, name = parts
    stem, mark, language = _without_ending(name).partition(".")
    if not above or (len(above) == 1 and stem == "index"):
        return diagnostic(Position(file), "page-ending", name=f"{stem}{mark}{language}.md")
    name = above[-1] if stem == "index" else stem
    right = f"content/{folder}/{name}{mark}{language}.md"
    return diagnostic(Position(file), "misplaced-page", right=right)
