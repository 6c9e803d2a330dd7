"""A page of the site as a screen of the kiosk: what leads away becomes words, or another screen.

No link of a screen leaves the document: a way to another screen becomes a fragment of the
address, a way to another part of the same screen a button, all others lose their link and keep
their words. A picture is one file, and the script
of the kiosk puts it in when the screen is shown, or draws another where it is missing.
"""

from collections.abc import Container
from html import escape
from html.parser import HTMLParser

from saobac.theme import LINK_END, LINK_START

Attributes = list[tuple[str, str | None]]
LOADING = {"srcset", "sizes", "loading", "decoding", "fetchpriority"}
LEADING = {"href", "target", "rel", "download", "hreflang"}


def screen_html(page: str, screens: Container[str], width: int) -> str:
    """Return a rendered page, its links still marked, as the HTML of a screen.

    `screens` are the paths that the kiosk has; `width` is that of the largest photograph, in
    pixels.
    """
    writer = _Screen(screens, width)
    writer.feed(page)
    writer.close()
    return "\n".join(line for line in "".join(writer.parts).splitlines() if line.strip())


def file_of(link: str) -> str:
    """Return the path in a marked link, without its fragment; empty for another's address."""
    if not link.startswith(LINK_START):
        return ""
    return link.removeprefix(LINK_START).partition(LINK_END)[0].partition("#")[0]


class _Screen(HTMLParser):
    def __init__(self, screens: Container[str], width: int) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._screens = screens
        self._width = width
        self._links: list[str] = []
        """What the links that are open have become."""
        self._sources: list[tuple[int, str]] = []
        """Width and path of the WebP derivatives of the picture that is open."""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = dict(attrs)
        if tag == "a":
            self._open_link(attrs, given.get("href") or "")
        elif tag == "source":
            if given.get("type") == "image/webp":
                self._sources = _candidates(given.get("srcset") or "")
        elif tag == "img":
            self._picture(attrs, given.get("src") or "")
        elif tag != "picture":
            self.parts.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.parts.append(f"</{self._links.pop()}>")
        elif tag == "picture":
            self._sources = []
        else:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def _open_link(self, attrs: Attributes, href: str) -> None:
        path = file_of(href)
        tag: str = "span"
        lead: Attributes = []
        if path in self._screens:
            tag, lead = "a", [("href", f"#{path}")]
        elif href.startswith("#"):
            tag, lead = "button", [("type", "button"), ("data-do", "jump"), ("data-to", href[1:])]
        self._links.append(tag)
        kept = [(name, value) for name, value in attrs if name not in LEADING]
        self.parts.append(_tag(tag, [*lead, *kept]))

    def _picture(self, attrs: Attributes, source: str) -> None:
        fitting = [path for width, path in sorted(self._sources) if width <= self._width]
        path = fitting[-1] if fitting else min(self._sources)[1] if self._sources else ""
        kept = [(name, value) for name, value in attrs if name not in LOADING | {"src"}]
        if source.startswith("data:"):
            self.parts.append(_tag("img", [("src", source), *kept]))
        else:
            self.parts.append(_tag("img", [("data-src", path or file_of(source)), *kept]))


def _candidates(srcset: str) -> list[tuple[int, str]]:
    pairs = (part.rsplit(" ", 1) for part in srcset.split(", "))
    return [(int(width.strip().removesuffix("w")), file_of(path.strip())) for path, width in pairs]


def _tag(name: str, attributes: Attributes) -> str:
    words = (key if value is None else f'{key}="{escape(value)}"' for key, value in attributes)
    return f"<{' '.join((name, *words))}>"
