"""Plans the stylesheet, the script and the fonts, from `assets/`.

One CSS file a component is written, one file is sent: a phone far from a mast pays for
every request. Names carry a digest, so that browsers may keep files for ever.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from saobac.plan import Input, Output, digest
from saobac.present.edition import AssetPaths

ORDER = "css/order.txt"
SEARCH = ("engine", "page")
"""Scripts of the search, in the order in which they need each other."""
ENQUIRY = ("letter", "page")
"""Scripts of the enquiry list's page, in that order too."""
WORKER = ("shelf", "questions", "worker")
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
    js = _script(folders, (name for name in names if offline or name != OFFLINE))
    stylesheet = f"static/site-{digest(css)[:8]}.css"
    script = f"static/site-{digest(js)[:8]}.js"
    finder = _script(folders, (f"search/{name}.js" for name in SEARCH))
    search = f"static/search-{digest(finder)[:8]}.js"
    asking = _script(folders, (f"enquiry/{name}.js" for name in ENQUIRY))
    enquiry = f"static/enquiry/page-{digest(asking)[:8]}.js"
    looks = _compact(_bytes(folders, "enquiry/page.css").decode())
    enquiry_stylesheet = f"static/enquiry/page-{digest(looks)[:8]}.css"
    sparing = _script(folders, ("data-saver.js",))
    data_saver = f"static/data-saver-{digest(sparing)[:8]}.js"
    keeping = _script(folders, ("offline/page.js",))
    keeper = f"static/offline-{digest(keeping)[:8]}.js"
    fonts = _names(folders, "fonts", ".woff2")
    files = (
        (stylesheet, css),
        (script, js),
        (search, finder),
        (enquiry, asking),
        (enquiry_stylesheet, looks),
        (keeper, keeping),
        (data_saver, sparing),
        *((f"static/{name}", _bytes(folders, name)) for name in fonts),
    )
    paths = AssetPaths(
        stylesheet, (script,), search, enquiry, enquiry_stylesheet, keeper, data_saver
    )
    return Assets(paths, files, _script(folders, (f"sw/{name}.js" for name in WORKER)))


def _script(folders: tuple[Path, ...], names: Iterable[str]) -> bytes:
    """Return scripts as one, without what is said to who reads their source."""
    return OWN_LINES.sub(b"", b"".join(_bytes(folders, name) for name in names))


def _stylesheet(folders: tuple[Path, ...]) -> bytes:
    names = _bytes(folders, ORDER).decode().split()
    text = "\n".join(_bytes(folders, f"css/{name}").decode() for name in names)
    # In `assets/` fonts lie beside `css/`; in the output, beside the stylesheet.
    return _compact(text.replace("../fonts/", "fonts/"))


def _compact(text: str) -> bytes:
    """Return a stylesheet without comments and indents."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in COMMENT.sub("", text).splitlines())
    return ("\n".join(line for line in lines if line) + "\n").encode()


def _find(folders: tuple[Path, ...], name: str) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"assets/{name}: order.txt names it, but there is no such file")


def _bytes(folders: tuple[Path, ...], name: str) -> bytes:
    return _find(folders, name).read_bytes()


def _names(folders: tuple[Path, ...], folder: str, ending: str) -> tuple[str, ...]:
    found = {
        f"{folder}/{file.name}" for root in folders for file in (root / folder).glob(f"*{ending}")
    }
    return tuple(sorted(found))


def plan_assets(assets: Assets) -> Iterator[Output]:
    """Plan the files as they were read."""
    for path, content in assets.files:
        yield Output((path,), (Input.of("file", content),), partial(_give, content))


def _give(content: bytes) -> tuple[bytes, ...]:
    return (content,)
