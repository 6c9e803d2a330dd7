"""Plans the service worker, and the list of files by which it keeps one build on a phone.

The list names what pages may load, with a digest of each: the worker keeps no byte that is
not of its own build, so a site that is half uploaded, or half of an older one in some cache
on the way, is never taken for a whole. Its digest is the build's name. It follows from the
files alone: the same content is the same build, however it was made.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from saobac.derivatives import derivatives
from saobac.inventory import Inventory
from saobac.outputs.file_list import CORE, DIGEST_LENGTH, FileList, Row
from saobac.outputs.home import LOST
from saobac.permalink import Permalinks
from saobac.plan import Output, known_output
from saobac.present.edition import Edition
from saobac.present.frame import OFFLINE
from saobac.present.map_drawing import MAP
from saobac.present.pictures import HERO, media_name
from saobac.theme import PageTask

WORKER = "sw.js"
"""At the root: a worker answers for its own folder and those in it."""

ALL = "all"
CORE_ENDINGS = (".css", ".js", ".woff2")
"""What a page of a new build may need under a name that no older page knew."""
ORNAMENTS = (HERO, MAP, "static/icon.svg", "static/woven/rule.svg", "static/woven/star.svg")
KEPT_FOLDER, SENT_FOLDER, MEDIA = "static/", "static/social/", "media/"
"""Pictures for messengers are sent, never shown."""

PHONE_WIDTH = 800
"""Pixels of the photographs that are kept: a phone's whole width, two to a point."""


class Shelved(NamedTuple):
    """A file that may be kept, before it is made."""

    path: str
    holder: str
    title: str


@dataclass(frozen=True, slots=True)
class WorkerPlanner:
    """Plans the worker, and the list that it loads: that one is fetched only when it changes."""

    code: bytes
    offline: tuple[tuple[str, str], ...]
    """Folders, and the page that stands in for those of it that are not kept."""
    shelf: tuple[Shelved, ...]

    @classmethod
    def of(cls, edition: Edition, outputs: Iterable[Output], code: bytes) -> "WorkerPlanner":
        """Look through all that is planned beside."""
        return cls(code, offline_pages(edition), tuple(shelf(edition, outputs)))

    def __call__(self, inventory: Inventory) -> Iterator[Output]:
        """Plan them, now that all else is made."""
        items = {item.path: item for item in inventory.items}
        rows = (
            Row(path, items[path].digest[:DIGEST_LENGTH], items[path].size, holder, title)
            for path, holder, title in self.shelf
        )
        files = FileList.of(tuple(rows))
        texts = {part.path: part.content for part in files.parts}
        texts[files.path] = files.script(self.offline)
        texts[WORKER] = f'importScripts("{files.path}");\n'.encode() + self.code
        for path, text in texts.items():
            yield known_output(path, text)


def offline_pages(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return, for each language's folder, the page that stands in for those not kept."""
    pages = [presenter.links.file(OFFLINE) for presenter in edition.presenters()]
    pairs = [(page.removesuffix(OFFLINE), page) for page in pages]
    # The worker takes the first that fits: every address begins with the root's, which is empty.
    return tuple(sorted(pairs, reverse=True))


def shelf(edition: Edition, outputs: Iterable[Output]) -> Iterator[Shelved]:
    """Give every file that pages may load, pages first and in the order of their planning."""
    photographs = phone_photographs(edition)
    for output in sorted(outputs, key=lambda output: not isinstance(output.render, PageTask)):
        title = output.title if isinstance(output.render, PageTask) else ""
        for path in output.paths:
            if holder := _holder(edition, output, path, photographs):
                yield Shelved(path, holder, title)


def phone_photographs(edition: Edition) -> frozenset[str]:
    """Return of each photograph the one derivative that is kept: every such browser reads WebP."""
    kept = set()
    for record in edition.library.records():
        for file, photograph in record.photographs.items():
            made = [
                item
                for item in derivatives(photograph, media_name(record, file), edition.formats)
                if item.format == "webp"
            ]
            wide = [item for item in made if item.width >= PHONE_WIDTH]
            kept.add((wide or made[-1:])[0].path)
    return frozenset(kept)


def _holder(edition: Edition, output: Output, path: str, photographs: frozenset[str]) -> str:
    """Tell who keeps a file; nobody where it is empty."""
    if isinstance(output.render, PageTask):
        return "" if path == LOST else _page_holder(path, output.render.language)
    if path.startswith(MEDIA):
        return ALL if path in photographs else ""
    if not path.startswith(KEPT_FOLDER) or path.startswith(SENT_FOLDER):
        return ""
    if path.endswith(CORE_ENDINGS) or path in ORNAMENTS:
        return CORE
    # Folders of `static/` are named after kinds of files, and after languages.
    folders = posixpath.dirname(path).split("/")
    return next((name for name in edition.library.site.languages if name in folders), ALL)


def _page_holder(path: str, language: str) -> str:
    return CORE if path in _core_pages(language) else language


@cache
def _core_pages(language: str) -> frozenset[str]:
    links = Permalinks(language)
    return frozenset((links.home(), links.search(), links.route(), links.file(OFFLINE)))
