"""Reads `content/`: every file once, as text with positions; gives nothing a type yet."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from saobac import front_matter
from saobac.diagnostics import Diagnostic, Position, diagnostic
from saobac.front_matter import FrontMatter
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.vietnamese import compose

FOLDERS = {
    "product": "products",
    "producer": "producers",
    "destination": "destinations",
    "story": "stories",
}
"""The folder of `content/` that holds each kind of entry."""


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file of an author, in one language."""

    kind: str
    name: str
    """File name without ending and language, or the folder of a page bundle; composed (NFC)."""
    language: str
    file: str
    """Relative to the site's root, with forward slashes."""
    folder: Path
    """Where its photographs lie."""
    matter: FrontMatter
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Sources:
    """All that was read, in the order of file names."""

    entries: tuple[Source, ...]
    site: FrontMatter | None
    places: FrontMatter | None


def load(root: Path) -> tuple[Sources, list[Diagnostic]]:
    """Read the content of a site; problems of all files come together."""
    problems: list[Diagnostic] = []
    content = root / "content"
    site = _load_yaml(content / "site.yaml", root, problems)
    places = _load_yaml(content / "places.yaml", root, problems)
    entries = tuple(
        source
        for kind, folder in FOLDERS.items()
        for path in _markdown_files(content / folder)
        if (source := _load_entry(kind, path, content / folder, root, problems))
    )
    return Sources(entries, site, places), problems


def _markdown_files(folder: Path) -> Iterator[Path]:
    found = [*folder.glob("*.md"), *folder.glob("*/index.md"), *folder.glob("*/index.*.md")]
    return iter(sorted(path for path in found if path.is_file() and path.name != "README.md"))


def relative_name(path: Path, root: Path) -> str:
    """Return a path as messages show it: from the root, with forward slashes."""
    return path.relative_to(root).as_posix()


def _read(path: Path, root: Path, problems: list[Diagnostic]) -> str | None:
    """Read a text file as UTF-8, with or without BOM, composed to NFC, with plain line ends."""
    name = relative_name(path, root)
    try:
        raw = path.read_bytes()
    except OSError as error:
        problems.append(diagnostic(Position(name), "unreadable", reason=error.strerror))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(diagnostic(Position(name, line), "not-utf8"))
        return None
    if not unicodedata.is_normalized("NFC", text):
        problems.append(diagnostic(Position(name), "nfd-text"))
        text = compose(text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _load_yaml(path: Path, root: Path, problems: list[Diagnostic]) -> FrontMatter | None:
    if not path.is_file():
        problems.append(diagnostic(Position(relative_name(path, root)), "site-missing"))
        return None
    text = _read(path, root, problems)
    if text is None:
        return None
    name = relative_name(path, root)
    matter, found = front_matter.parse(text, name, 1, tuple(text.split("\n")))
    problems += found
    return matter


def _load_entry(
    kind: str, path: Path, folder: Path, root: Path, problems: list[Diagnostic]
) -> Source | None:
    file = relative_name(path, root)
    if not unicodedata.is_normalized("NFC", file):
        problems.append(diagnostic(Position(compose(file)), "nfd-name"))
    text = _read(path, root, problems)
    if text is None:
        return None
    matter, body, body_line, found = front_matter.split(text, compose(file))
    problems += found
    if matter is None:
        return None
    stem, _, language = path.stem.partition(".")
    name = stem if path.parent == folder else path.parent.name
    return Source(
        kind,
        compose(name),
        language or DEFAULT_LANGUAGE,
        compose(file),
        path.parent,
        matter,
        body,
        body_line,
    )
