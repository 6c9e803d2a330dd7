"""The only place where a path of the output or a web address is made.

Pages are files (`san-pham/mien-dong.html`), not folders, so that the same relative links
work on a server, in a sub-folder and opened from a USB stick.
"""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

DEFAULT_LANGUAGE = "vi"

SECTIONS = {
    "vi": {
        "product": "san-pham",
        "producer": "co-so",
        "destination": "diem-den",
        "story": "chuyen",
        "place": "dia-ban",
        "group": "nhom",
        "stars": "sao",
        "month": "mua",
        "page": "trang",
        "search": "tim-kiem",
        "map": "ban-do",
        "enquiry": "hoi-mua",
        "route": "lo-trinh",
        "open-data": "du-lieu-mo",
    },
    "en": {
        "product": "products",
        "producer": "producers",
        "destination": "destinations",
        "story": "stories",
        "place": "places",
        "group": "group",
        "stars": "stars",
        "month": "season",
        "page": "page",
        "search": "search",
        "map": "map",
        "enquiry": "enquiry",
        "route": "route",
        "open-data": "open-data",
    },
}


PLAIN = re.compile(r"[A-Za-z0-9_.~/-]*")
"""What needs no quoting in an address."""
LIST_PAGE = re.compile(rf"index|({'|'.join(section['page'] for section in SECTIONS.values())})-\d+")
"""What a section's list, or one of its further pages, is called."""


@dataclass(frozen=True, slots=True)
class Permalinks:
    """Makes the paths of one language."""

    language: str

    @property
    def _root(self) -> str:
        return "" if self.language == DEFAULT_LANGUAGE else f"{self.language}/"

    def _word(self, key: str) -> str:
        return SECTIONS[self.language][key]

    def home(self) -> str:
        """Return the path of the front page."""
        return f"{self._root}index.html"

    def search(self) -> str:
        """Return the path of the search page."""
        return f"{self._root}{self._word('search')}.html"

    def enquiry(self) -> str:
        """Return the path of the enquiry list."""
        return f"{self._root}{self._word('enquiry')}.html"

    def route(self) -> str:
        """Return the path of the visitor's own route."""
        return f"{self._root}{self._word('route')}.html"

    def open_data(self) -> str:
        """Return the path of the page on the open data."""
        return f"{self._root}{self._word('open-data')}.html"

    def map(self) -> str:
        """Return the path of the map."""
        return f"{self._root}{self._word('map')}.html"

    def file(self, name: str) -> str:
        """Return the path of a file that each language has, such as its feed."""
        return f"{self._root}{name}"

    def section(self, kind: str, page: int = 1) -> str:
        """Return the path of a section's list, or of one of its further pages."""
        name = "index" if page == 1 else f"{self._word('page')}-{page}"
        return f"{self._root}{self._word(kind)}/{name}.html"

    def entry(self, kind: str, slug: str, page: int = 1) -> str:
        """Return the path of an entry's page, or of one of its further pages."""
        return f"{self._root}{self._word(kind)}/{slug}{self._further(page)}.html"

    def term(self, taxonomy: str, term: str, page: int = 1) -> str:
        """Return the path of a list of the products of one term: group, stars or month."""
        name = f"{term}{self._further(page)}.html"
        return f"{self._root}{self._word('product')}/{self._word(taxonomy)}/{name}"

    def _further(self, page: int) -> str:
        return "" if page == 1 else f"-{self._word('page')}-{page}"


def is_list(slug: str) -> bool:
    """Tell whether a section's list, or one of its further pages, has this name."""
    return LIST_PAGE.fullmatch(slug) is not None


def href(target: str, page: str) -> str:
    """Return the relative link from one path of the output to another.

    An address that is absolute already, or a fragment, is left as it is.
    """
    if "://" in target or target.startswith(("#", "tel:", "mailto:", "data:")):
        return target
    path, mark, fragment = target.partition("#")
    folder, _, name = path.rpartition("/")
    return _way(folder, page.rpartition("/")[0]) + _quoted(name) + mark + fragment


@lru_cache(maxsize=1 << 12)
def _way(there: str, here: str) -> str:
    """Return what leads from one folder of the output to another."""
    return "" if there == here else _quoted(posixpath.relpath(f"/{there}", f"/{here}")) + "/"


def _quoted(path: str) -> str:
    """Quote a path for addresses; nearly all are plain, and there are hundreds of thousands."""
    return path if PLAIN.fullmatch(path) else quote(path)


def address(path: str, base_url: str) -> str:
    """Return the web address of a path; a front page is known by its folder."""
    if path == "index.html" or path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    return base_url.rstrip("/") + "/" + _quoted(path)
