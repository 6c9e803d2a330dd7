"""Markdown bodies to clean HTML; links and pictures in it are found, checked and placed.

Content is data: no template language runs in it, and its HTML passes an allow-list.
"""

import html as html_entities
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count

import nh3

from saobac.converter import converter
from saobac.kept import Kept
from saobac.vietnamese import fold

TAGS = frozenset(
    (
        *("p", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"),
        *("table", "thead", "tbody", "tr", "th", "td", "hr", "br", "img", "a"),
        *("strong", "em", "b", "i", "s", "sup", "sub", "code", "abbr", "cite", "q"),
    )
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "abbr": {"title"},
    "th": {"scope"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
}
CHART = re.compile(r"^\[chart:\s*([\w-]+)\s*\]\s*$", re.MULTILINE)
LINK = re.compile(r'(<a href=")([^"]*)(")')
IMAGE = re.compile(r"<img [^>]*>")
ATTRIBUTE = re.compile(r'(src|alt)="([^"]*)"')
HEADING = re.compile(r"<(h[2-4])>(.*?)</\1>", re.DOTALL)
HEADING_2 = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>', re.DOTALL)
ANCHOR = re.compile(r'<h[2-4] id="([^"]*)"')
TYPED = re.compile(r"<code>.*?</code>|<[^>]*>|(?<!-)---?(?!-)|(?<!\.)\.\.\.(?!\.)", re.DOTALL)
"""Marks that are typed in place of a sign, and what is to be passed over."""
SIGNS = {"--": "–", "---": "—", "...": "…"}
HEADING_1 = re.compile(r"^#(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part(Kept):
    """A stretch of HTML, or the id of a chart that stands between two of them."""

    utf8: bytes = b""
    """The HTML: as one of Python's own texts Vietnamese takes two thirds more memory."""
    chart: str = ""

    @property
    def html(self) -> str:
        """The HTML."""
        return self.utf8.decode()


@dataclass(frozen=True, slots=True)
class Body(Kept):
    """An author's text as clean HTML; its links are still as the author wrote them."""

    parts: tuple[Part, ...]
    links: tuple[str, ...] = ()
    """The targets of all links, each once."""

    def __bool__(self) -> bool:
        return bool(self.parts)


def render(text: str) -> Body:
    """Turn Markdown into clean HTML, parted at its charts."""
    pieces = CHART.split(HEADING_1.sub("##", text))
    parts: list[Part] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            parts.append(Part(chart=piece))
        elif piece.strip():
            parts.append(Part(_to_html(piece).encode()))
    links = (html_entities.unescape(link[2]) for part in parts for link in LINK.finditer(part.html))
    return Body(tuple(parts), tuple(dict.fromkeys(links)))


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    )


def fold_id(text: str) -> str:
    """Return a heading as an id without marks; it begins with a letter."""
    word = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return word if word[:1].isalpha() else f"muc-{word}".strip("-")


def _to_html(text: str) -> str:
    return _with_ids(_typeset(_cleaner().clean(converter().convert(text)).strip()))


def _with_ids(html: str) -> str:
    """Give every heading an id, to which links may lead, from its words.

    Markdown's own extension for it walks through all elements several times.
    """
    taken = set(ANCHOR.findall(html))

    def with_id(match: re.Match[str]) -> str:
        word = fold_id(_plain(match[2]))
        numbered = (f"{word}_{number}" for number in count(1))
        anchor = next(each for each in chain([word], numbered) if each not in taken)
        taken.add(anchor)
        return f'<{match[1]} id="{anchor}">{match[2]}</{match[1]}>'

    return HEADING.sub(with_id, html)


def _plain(html: str) -> str:
    """Return the words of a piece of HTML."""
    return html_entities.unescape(re.sub(r"<[^>]*>", "", html))


def _typeset(html: str) -> str:
    """Turn `--`, `---` and `...` in texts into the signs that they stand for.

    Markdown's own extension for it looks for each at every word: a third of all its time.
    """
    if "--" not in html and "..." not in html:
        return html
    return TYPED.sub(lambda match: SIGNS.get(match[0], match[0]), html)


def headings(body: Body) -> Iterator[tuple[str, str]]:
    """Give the id and the words of every heading of the second level."""
    for part in body.parts:
        for anchor, words in HEADING_2.findall(part.html):
            yield anchor, _plain(words)


def anchors(body: Body) -> Iterator[str]:
    """Give the ids of headings of all levels, to which links may lead."""
    for part in body.parts:
        for anchor in ANCHOR.findall(part.html):
            yield html_entities.unescape(anchor)


def _attributes(tag: str) -> tuple[str, str]:
    """Return the file and the alt text of an image's tag."""
    found = {name: html_entities.unescape(value) for name, value in ATTRIBUTE.findall(tag)}
    return found.get("src", ""), found.get("alt", "")


def images(body: Body) -> Iterator[str]:
    """Give the files of all pictures, as written."""
    for part in body.parts:
        for tag in IMAGE.findall(part.html):
            yield _attributes(tag)[0]


def place_links(html: str, resolve: Callable[[str], str]) -> str:
    """Put the final address into every link."""

    def replaced(match: re.Match[str]) -> str:
        return match[1] + str(resolve(html_entities.unescape(match[2]))) + match[3]

    return LINK.sub(replaced, html)


def place_images(html: str, picture: Callable[[str, str], str]) -> str:
    """Put the final picture in place of every image, from its file and alt text."""
    return IMAGE.sub(lambda match: picture(*_attributes(match[0])), html)
