"""What a page wears in the preview alone; its file stays as the build made it."""

import re
from dataclasses import dataclass
from html import escape

from saobac.plan import digest

PREFIX = "/-/preview"
"""Of all addresses that are the preview's own; no slug begins with a hyphen."""

AT_WORK = ("-/preview/", "admin/")
"""Beginnings of the paths of pages on which somebody may be writing."""

STYLESHEET = re.compile(rb'(<link rel="stylesheet" href=")([^"]*)(")')
POLICY = re.compile(
    rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")', re.IGNORECASE
)
BASE = re.compile(rb'<base href="[^"]*"')
HEAD_END = b"</head>"


@dataclass(frozen=True, slots=True)
class Version:
    """How a page is now; two of them tell what a browser must do to catch up."""

    text: str
    """A digest of the page, its stylesheets' names left out."""
    styles: tuple[str, ...] = ()
    """The stylesheets' addresses, as the page has them; a name holds a digest of the content."""

    @classmethod
    def of(cls, html: bytes) -> "Version":
        """Read the version off a page as built."""
        styles = tuple(match[2].decode() for match in STYLESHEET.finditer(html))
        return cls(digest(STYLESHEET.sub(rb"\1\3", html)), styles)

    def is_restyled(self, before: "Version") -> bool:
        """Tell whether nothing but stylesheets came in the place of others."""
        same_number = len(self.styles) == len(before.styles)
        return self.text == before.text and self.styles != before.styles and same_number


def is_at_work(path: str) -> bool:
    """Tell whether a page, by its path, is one that must never be loaded anew by itself."""
    return path.startswith(AT_WORK)


def dress(
    html: bytes, path: str, version: Version, host: str, token: str, script: str = "preview.js"
) -> bytes:
    """Return a page with a script of the preview, and leave to reach the preview's WebSocket.

    The script tells the server again which page this is, by its `path` and `version`; `host` is
    the name and port by which the browser knows the server.
    """
    data = {
        "token": token,
        "path": path,
        "version": version.text,
        "styles": " ".join(version.styles),
        "work": "yes" if is_at_work(path) else "",
    }
    attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    element = f'<script type="module" src="{PREFIX}/{script}" {attributes}></script>\n'.encode()
    html = POLICY.sub(lambda match: match[1] + _widen(match[2], host) + match[3], html, count=1)
    # Only the 404 page has a base: the folder of the server that the site will be put into.
    html = BASE.sub(b'<base href="/"', html, count=1)
    before, mark, after = html.partition(HEAD_END)
    return before + element + mark + after


def _widen(policy: bytes, host: str) -> bytes:
    """Let a policy connect to this server, also where `'self'` is read as HTTP alone."""
    directives = [part.split() for part in policy.split(b";") if part.strip()]
    others = [parts for parts in directives if parts[0].lower() != b"connect-src"]
    allowed = [source for parts in directives if parts not in others for source in parts[1:]]
    own = [b"'self'", f"ws://{host}".encode()]
    sources = dict.fromkeys([*(source for source in allowed if source != b"'none'"), *own])
    return b"; ".join(b" ".join(parts) for parts in (*others, [b"connect-src", *sources]))
