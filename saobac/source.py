"""Reads `content/`: every file once, as text with positions; gives nothing a type yet."""

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from saobac import front_matter
from saobac.content_folder import SITE_FILES, ContentFolder, PageFile, relative_name, survey
from saobac.diagnostics import Diagnostic, Position, capped, diagnostic
from saobac.front_matter import FrontMatter
from saobac.plan import digest
from saobac.vietnamese import compose

MAX_BYTES = 1_000_000
"""No page is as long as this; a photograph with a wrong ending is."""

ODD_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
"""Line ends of word processors, which YAML counts as lines and editors do not."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""What no keyboard types and no page shows; tabs and line ends are none of them."""
MISSING = {"site.yaml": "site-missing", "places.yaml": "places-missing"}


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file of an author, in one language."""

    kind: str
    name: str
    language: str
    file: str
    """Relative to the site's root, with forward slashes; composed (NFC)."""
    folder: Path
    """Where its photographs lie."""
    matter: FrontMatter
    body: str
    body_line: int
    content: str = ""
    """A digest of the bytes of its file; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All that was read, in the order of file names."""

    pages: tuple[PageFile, ...]
    """Every page and translation there is, whether or not it could be read."""
    entries: tuple[Source, ...]
    site: FrontMatter | None
    places: FrontMatter | None


def load(root: Path) -> tuple[Sources, list[Diagnostic]]:
    """Read the content of a site; problems of all files come together."""
    folder, problems = survey(root)
    site, places, found = load_site(root)
    problems += found
    entries: list[Source] = []
    for page in folder.pages:
        source, found = load_page(page)
        problems += found
        if source is not None:
            entries.append(source)
    problems += unused(folder, entries)
    return Sources(folder.pages, tuple(entries), site, places), problems


def load_site(root: Path) -> tuple[FrontMatter | None, FrontMatter | None, list[Diagnostic]]:
    """Read what belongs to no page: the site's own fields, and its places."""
    problems: list[Diagnostic] = []
    site = _load_yaml(root / "content" / SITE_FILES[0], root, problems)
    places = _load_yaml(root / "content" / SITE_FILES[1], root, problems)
    return site, places, problems


def unused(folder: ContentFolder, entries: Iterable[Source]) -> Iterator[Diagnostic]:
    """Tell of files that no page beside them names."""
    if not folder.others:
        return
    beside: defaultdict[Path, list[Source]] = defaultdict(list)
    for source in entries:
        beside[source.folder].append(source)
    read = {source.file for sources in beside.values() for source in sources}
    unread = {page.path.parent for page in folder.pages if page.file not in read}
    for file, path in folder.others:
        # A page that cannot be read may well name it.
        if path.parent in unread:
            continue
        name = PurePosixPath(file).name
        lines = (line for source in beside[path.parent] for line in source.matter.lines)
        if not any(name in line for line in lines):
            yield diagnostic(Position(file), "unused-file")


def _read(path: str, name: str, problems: list[Diagnostic]) -> bytes | None:
    """Return the bytes of a file, which messages call by a name."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a path object costs more than the call
            # To ask for as much as may be would make room for it, at each page.
            if os.fstat(file.fileno()).st_size <= MAX_BYTES:
                return file.read()
    except OSError as error:
        problems.append(diagnostic(Position(name), "unreadable", reason=error.strerror))
        return None
    problems.append(diagnostic(Position(name), "text-too-large"))
    return None


def _decoded(raw: bytes, name: str, problems: list[Diagnostic]) -> str | None:
    """Read text as UTF-8, with or without BOM, composed to NFC, with plain line ends."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(error, name))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = ODD_BREAK.sub(" ", text)
    if not unicodedata.is_normalized("NFC", text):
        problems.append(_taken_apart(text, name))
        text = compose(text)
    if CONTROL.search(text):
        problems += capped(list(_control_characters(text, name)))
        text = CONTROL.sub(" ", text)
    return text


def _not_utf8(error: UnicodeDecodeError, name: str) -> Diagnostic:
    """Point at the first byte that is not UTF-8."""
    before, after = error.object[: error.start], error.object[error.start :]
    start = before.rpartition(b"\n")[2].decode()
    line = start + after.partition(b"\n")[0].decode(errors="replace").rstrip("\r")
    return diagnostic(Position(name, before.count(b"\n") + 1, len(start) + 1), "not-utf8", line)


def _taken_apart(text: str, name: str) -> Diagnostic:
    """Point at the first letter whose mark is stored apart."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not unicodedata.is_normalized("NFC", line):
            composed = compose(line)
            same = (at for at, letter in enumerate(composed) if line[at : at + 1] != letter)
            return diagnostic(Position(name, number, next(same, 0) + 1), "nfd-text", composed)
    return diagnostic(Position(name), "nfd-text")


def _control_characters(text: str, name: str) -> Iterator[Diagnostic]:
    for number, line in enumerate(text.split("\n"), start=1):
        for found in CONTROL.finditer(line):
            where = Position(name, number, found.start() + 1)
            yield diagnostic(where, "control-character", line, found=f"U+{ord(found[0]):04X}")


def _load_yaml(path: Path, root: Path, problems: list[Diagnostic]) -> FrontMatter | None:
    if not path.is_file():
        missing = MISSING.get(path.name, "list-missing")
        problems.append(diagnostic(Position(relative_name(path, root)), missing))
        return None
    name = compose(relative_name(path, root))
    raw = _read(str(path), name, problems)
    text = None if raw is None else _decoded(raw, name, problems)
    if text is None:
        return None
    matter, found = _parsed(text, name)
    problems += found
    return matter


@lru_cache(maxsize=4)
def _parsed(text: str, name: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Read YAML once: places hardly ever change, and a preview asks for them at every build."""
    matter, problems = front_matter.parse(text, name, 1, tuple(text.split("\n")))
    return matter, tuple(problems)


def read_yaml(path: Path) -> tuple[FrontMatter | None, list[Diagnostic]]:
    """Read a file of fields that lies anywhere; None where it cannot be read."""
    problems: list[Diagnostic] = []
    return _load_yaml(path, path.parent, problems), problems


def load_page(page: PageFile) -> tuple[Source | None, list[Diagnostic]]:
    """Read a page; None where it cannot be read. Returns it and what is wrong with it."""
    problems: list[Diagnostic] = []
    raw = _read(page.location, page.file, problems)
    text = None if raw is None else _decoded(raw, page.file, problems)
    if raw is None or text is None:
        return None, problems
    matter, body, body_line, found = front_matter.split(text, page.file)
    problems += found
    if matter is None:
        return None, problems
    source = Source(
        page.kind,
        page.name,
        page.language,
        page.file,
        page.path.parent,
        matter,
        body,
        body_line,
        digest(raw),
    )
    return source, problems
