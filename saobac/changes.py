"""What a build changed for visitors: pages added, changed and removed since the last one."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from saobac.manifest import Manifest
from saobac.permalink import DEFAULT_LANGUAGE, SECTIONS
from saobac.write import Staged

IN_ENGLISH = " (bản tiếng Anh / in English)"
"""Stands behind the title of a page whose English alone is new, changed or gone."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Titles of pages in the order of their addresses, each once and as staff know it."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


NONE = Changes()


def changes(before: Manifest, staged: Iterable[Staged], orphans: Iterable[str]) -> Changes:
    """Compare what was staged with what the last build wrote.

    The first build changes nothing: there was nothing before.
    """
    if not before.files:
        return NONE
    pages = [item for item in staged if item.title]
    titles = {path: entry.title for path, entry in before.files.items() if entry.title}
    gone = [path for path in orphans if path in titles]
    titles |= {item.path: item.title for item in pages}
    digests = {path: entry.digest for path, entry in before.files.items()}
    added = [item.path for item in pages if item.path not in digests]
    changed = [item.path for item in pages if digests.get(item.path, item.digest) != item.digest]
    return Changes(*(_told(paths, titles) for paths in (added, changed, gone)))


def _told(paths: Iterable[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return the titles of pages by which staff know them, which are Vietnamese.

    A page and its English twin are told as one. English lists of a group, of stars or of a month
    go without saying: they change with the pages that they list.
    """
    paths = set(paths)
    rows = sorted((twin, path) for path in paths if (twin := _vietnamese(path, titles)))
    # A title that was shortened must not run into what counts the rest.
    return tuple(
        titles.get(twin, titles[path]).rstrip("…") + ("" if path == twin else IN_ENGLISH)
        for twin, path in rows
        if path == twin or twin not in paths
    )


def _vietnamese(path: str, known: Container[str]) -> str:
    """Return the path of the same page in Vietnamese; empty for a list of a term."""
    language, _, rest = path.partition("/")
    if language not in SECTIONS:
        return path
    words = {word: SECTIONS[DEFAULT_LANGUAGE][key] for key, word in SECTIONS[language].items()}
    folder, _, file = rest.rpartition("/")
    if not folder:
        name, dot, ending = file.partition(".")
        return words.get(name, name) + dot + ending
    if folder not in words:
        return ""
    twin = f"{words[folder]}/{file}"
    if twin in known:
        return twin
    # A further page of a list or of a place.
    page = SECTIONS[language]["page"]
    return re.sub(rf"\b{page}(?=-[0-9]+[.]html$)", words[page], twin)
