"""Plans the stylesheet, the script and the fonts, from `assets/`.

One CSS file a component is written, one file is sent: a phone far from a mast pays for
every request. Names carry a digest, so that browsers may keep files for ever.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from saobac.plan import Output, digest, known_output
from saobac.present.edition import AssetPaths

ORDER = "css/order.txt"
ENGINE = ("words", "fit", "near", "slices", "engine")
SEARCH = (*ENGINE, "page")
"""Scripts of the search, in the order in which they need each other."""
FILTERS = ("slices", "filters")
"""Scripts that narrow the catalogue."""
LISTS = {
    "enquiry": ("lists/parts", "enquiry/letter", "enquiry/page"),
    "route": ("lists/parts", "route/way", "route/page"),
}
"""Scripts of the pages of both lists, in that order too."""
WORKER = ("list", "shelf", "questions", "worker")
"""Scripts of the service worker."""
OFFLINE = "js/offline.js"
"""The script of every page that lets it be read without network."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
OWN_LINES = re.compile(rb"^[ \t]*(?:/\*(?!!)(?:[^*]|\*(?!/))*\*/|//.*)[ \t]*\n", re.MULTILINE)
"""A comment of a script that has its lines to itself; `/*!` stays, as licences must."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The files that every page loads, as bytes, with their final names."""

    paths: AssetPaths
    files: tuple[tuple[str, bytes], ...]
    worker: bytes
    """The code of the service worker; its file is made when all others are."""


def read_assets(folders: tuple[Path, ...], *, offline: bool = True) -> Assets:
    """Read the assets; a site's own file stands in for the project's file of the same name.

    Without `offline` no page lets itself be kept.
    """
    css = _stylesheet(folders)
    names = _names(folders, "js", ".js")
    js = join_scripts(folders, (name for name in names if offline or name != OFFLINE))
    stylesheet = f"static/site-{digest(css)[:8]}.css"
    script = f"static/site-{digest(js)[:8]}.js"
    finder = join_scripts(folders, (f"search/{name}.js" for name in SEARCH))
    search = f"static/search-{digest(finder)[:8]}.js"
    choosing = join_scripts(folders, (f"search/{name}.js" for name in FILTERS))
    filters = f"static/filters-{digest(choosing)[:8]}.js"
    enquiry, route = (_list_page(folders, name) for name in LISTS)
    first = join_scripts(folders, ("first.js",)).decode().strip()
    keeping = join_scripts(folders, ("offline/page.js",))
    keeper = f"static/offline-{digest(keeping)[:8]}.js"
    fonts = _names(folders, "fonts", ".woff2")
    files = (
        (stylesheet, css),
        (script, js),
        (search, finder),
        (filters, choosing),
        *enquiry,
        *route,
        (keeper, keeping),
        *((f"static/{name}", read_asset(folders, name)) for name in fonts),
    )
    paths = AssetPaths(
        stylesheet,
        (script,),
        search,
        *(enquiry[0][0], enquiry[1][0]),
        *(route[0][0], route[1][0]),
        keeper,
        filters,
        tuple(f"static/{name}" for name in fonts),
        first,
    )
    return Assets(paths, files, join_scripts(folders, (f"sw/{name}.js" for name in WORKER)))


def _list_page(folders: tuple[Path, ...], name: str) -> tuple[tuple[str, bytes], ...]:
    """Return the script and the stylesheet that the page of a list has beside those of all."""
    script = join_scripts(folders, (f"{part}.js" for part in LISTS[name]))
    css = b"".join(read_asset(folders, f"{folder}/page.css") for folder in ("lists", name))
    looks = compact(css.decode())
    return (
        (f"static/{name}/page-{digest(script)[:8]}.js", script),
        (f"static/{name}/page-{digest(looks)[:8]}.css", looks),
    )


def join_scripts(folders: tuple[Path, ...], names: Iterable[str]) -> bytes:
    """Return scripts as one, without what is said to who reads their source."""
    return OWN_LINES.sub(b"", b"".join(read_asset(folders, name) for name in names))


def _stylesheet(folders: tuple[Path, ...]) -> bytes:
    names = read_asset(folders, ORDER).decode().split()
    text = "\n".join(read_asset(folders, f"css/{name}").decode() for name in names)
    # In `assets/` fonts lie beside `css/`; in the output, beside the stylesheet.
    return compact(text.replace("../fonts/", "fonts/"))


def compact(text: str) -> bytes:
    """Return a stylesheet without comments and indents."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in COMMENT.sub("", text).splitlines())
    return ("\n".join(line for line in lines if line) + "\n").encode()


def _find(folders: tuple[Path, ...], name: str) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"assets/{name}: order.txt names it, but there is no such file")


def read_asset(folders: tuple[Path, ...], name: str) -> bytes:
    return _find(folders, name).read_bytes()


def _names(folders: tuple[Path, ...], folder: str, ending: str) -> tuple[str, ...]:
    found = {
        f"{folder}/{file.name}" for root in folders for file in (root / folder).glob(f"*{ending}")
    }
    return tuple(sorted(found))


def plan_assets(assets: Assets) -> Iterator[Output]:
    """Plan the files as they were read."""
    for path, content in assets.files:
        yield known_output(path, content)
