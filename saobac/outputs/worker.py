"""Plans the service worker, and the list of files by which it keeps one build on a phone.

The list names what pages may load, with a digest of each: the worker keeps no byte that is
not of its own build, so a site that is half uploaded, or half of an older one in some cache
on the way, is never taken for a whole. Its digest is the build's name. It follows from the
files alone: the same content is the same build, however it was made.

A list of many files is parted: each phone fetches what it needs of a new build's list, and that
must not grow with the catalogue. The list itself then tells of the core, and of its parts; a part
is named after its digest, so that most of them stay from one build to the next.
"""

import json
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import groupby

from saobac.derivatives import derivatives
from saobac.inventory import Inventory, fingerprint
from saobac.outputs.home import LOST
from saobac.permalink import Permalinks
from saobac.plan import Input, Output
from saobac.present.edition import Edition
from saobac.present.frame import OFFLINE
from saobac.present.map_drawing import MAP
from saobac.present.pictures import HERO, media_name
from saobac.theme import PageTask

WORKER = "sw.js"
"""At the root: a worker answers for its own folder and those in it."""

CORE, ALL = "core", "all"
CORE_ENDINGS = (".css", ".js", ".woff2")
"""What a page of a new build may need under a name that no older page knew."""
ORNAMENTS = (HERO, MAP, "static/icon.svg", "static/woven/rule.svg", "static/woven/star.svg")
KEPT_FOLDER, SENT_FOLDER, MEDIA = "static/", "static/social/", "media/"
"""Pictures for messengers are sent, never shown."""

PHONE_WIDTH = 800
"""Pixels of the photographs that are kept: a phone's whole width, two to a point."""
DIGEST_LENGTH = 12
"""Hexadecimal digits of a file's digest: enough against mistakes, and they weigh."""
NAME_LENGTH = 8

UNPARTED = 600
"""Files that a list without parts may name: about 14 KB as they are sent."""
PART = 128
"""Files that a part names, and a few more: those of one entry stay together."""
PARTS = "static/files/"


@dataclass(frozen=True, slots=True)
class Row:
    """One file that may be kept."""

    path: str
    digest: str
    size: int
    holder: str
    """Who keeps it: `core` every phone, a language or `all` those with the whole catalogue."""
    title: str = ""
    """Of a page."""


def plan_worker(
    edition: Edition, outputs: Sequence[Output], code: bytes, inventory: Inventory
) -> Iterator[Output]:
    """Plan the worker, and the list that it loads: that one is fetched only when it changes."""
    rows = tuple(shelf(edition, outputs, inventory))
    whole = fingerprint(repr(rows).encode())
    build = whole[:DIGEST_LENGTH]
    path = f"static/files-{build[:NAME_LENGTH]}.js"
    pages = offline_pages(edition)
    listed, parts = part(rows)
    for each in parts:
        yield Output((each.path,), (Input("rows", each.digest),), partial(_give, each.content))
    yield Output(
        (path,),
        (Input("rows", whole), Input.of("pages", pages)),
        partial(_list, build, pages, listed, parts),
    )
    start = f'importScripts("{path}");\n'.encode()
    yield Output((WORKER,), (Input.of("code", start + code),), partial(_give, start + code))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the list: rows in the order of their stems, from one of them on."""

    first: str
    """The stem of its first row."""
    rows: tuple[Row, ...]
    content: bytes = field(init=False, repr=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        """Write it."""
        object.__setattr__(self, "content", f"[\n{_lines(self.rows)}\n]\n".encode())
        object.__setattr__(self, "digest", fingerprint(self.content)[:DIGEST_LENGTH])

    @property
    def path(self) -> str:
        """Where it lies."""
        return f"{PARTS}{self.digest[:NAME_LENGTH]}.json"


def part(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Part, ...]]:
    """Part the rows of a list that is long: all but the core go into parts."""
    if len(rows) <= UNPARTED:
        return rows, ()
    return tuple(row for row in rows if row.holder == CORE), tuple(_parts(rows))


def _parts(rows: Iterable[Row]) -> Iterator[Part]:
    others = sorted((row for row in rows if row.holder != CORE), key=_stem)
    held: list[Row] = []
    for _, members in groupby(others, key=_stem):
        if len(held) >= PART:
            yield Part(_stem(held[0]), tuple(held))
            held = []
        held += members
    if held:
        yield Part(_stem(held[0]), tuple(held))


def _stem(row: Row) -> str:
    """Return what all files of one entry have in common; `assets/sw/list.js` knows it too."""
    folder, *rest = row.path.split("/")
    # `media/product/mien/ro-800.webp` belongs to `san-pham/mien.html`.
    return rest[1] if folder == "media" else row.path.rpartition("/")[2].partition(".")[0]


def offline_pages(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return, for each language's folder, the page that stands in for those not kept."""
    pages = [presenter.links.file(OFFLINE) for presenter in edition.presenters()]
    pairs = [(page.removesuffix(OFFLINE), page) for page in pages]
    # The worker takes the first that fits: every address begins with the root's, which is empty.
    return tuple(sorted(pairs, reverse=True))


def shelf(edition: Edition, outputs: Sequence[Output], inventory: Inventory) -> Iterator[Row]:
    """Give every file that pages may load, pages first and in the order of their planning."""
    items = {item.path: item for item in inventory.items}
    photographs = phone_photographs(edition)
    for output in sorted(outputs, key=lambda output: not isinstance(output.render, PageTask)):
        for path in output.paths:
            holder = _holder(edition, output, path, photographs)
            if holder:
                item = items[path]
                title = output.title if isinstance(output.render, PageTask) else ""
                yield Row(path, item.digest[:DIGEST_LENGTH], item.size, holder, title)


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


def _list(
    build: str,
    pages: tuple[tuple[str, str], ...],
    rows: tuple[Row, ...],
    parts: tuple[Part, ...],
) -> tuple[bytes, ...]:
    return (
        f"saobacFiles={{build:{json.dumps(build)},offline:{json.dumps(pages)},"
        f"parts:{json.dumps([(each.first, each.digest) for each in parts])},"
        f"beside:{json.dumps(_totals(parts))},files:[\n{_lines(rows)}\n]}};\n".encode(),
    )


def _totals(parts: tuple[Part, ...]) -> dict[str, tuple[int, int]]:
    """Return by holder how many files the parts name, and how many bytes they are."""
    totals: dict[str, tuple[int, int]] = {}
    for row in (row for each in parts for row in each.rows):
        count, size = totals.get(row.holder, (0, 0))
        totals[row.holder] = count + 1, size + row.size
    return totals


def _lines(rows: tuple[Row, ...]) -> str:
    """Write rows, each on a line of its own."""
    return ",\n".join(
        json.dumps(_cells(row), ensure_ascii=False, separators=(",", ":")) for row in rows
    )


def _cells(row: Row) -> tuple[object, ...]:
    cells = (row.path, row.digest, row.size, row.holder)
    return (*cells, row.title) if row.title else cells


def _give(content: bytes) -> tuple[bytes, ...]:
    return (content,)
