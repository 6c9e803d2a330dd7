"""What stands around every page: its head for machines, its header and footer for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A named way to a page of the site."""

    label: str
    path: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language of the site."""

    language: str
    name: str
    path: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where a page and its pictures are: all that a sitemap tells of it."""

    language: str
    path: str
    canonical: str
    alternates: tuple[Alternate, ...]
    """All languages, this one included; also feeds `hreflang` and the language switch."""
    default_url: str
    """`x-default`."""
    social_image: str
    """Absolute URL of a 1200 × 630 picture."""
    photographs: tuple[str, ...]
    """Absolute URLs of the photographs that the page is about, each in its largest size."""
    indexable: bool
    """False where the text is not in the page's language, and on 404."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Whereabouts):
    """What browsers, search engines and messengers read."""

    title: str
    """Whole document title, site name included."""
    description: str
    og_type: str
    base: str = ""
    """Set on the 404 page alone, which is served at any depth."""

    def __call__(self) -> "Head":
        """Return itself: a head that is known is asked for as one that is still to be made."""
        return self

    def where(self) -> Whereabouts:
        """Return itself, for the same reason."""
        return self


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """What a search field needs."""

    page: str
    """Path of the search page."""
    root: str
    """Path of the front page of the whole site, from whose folder all paths count."""
    script: str
    """Loaded when the field is first touched."""
    rows: tuple[str, ...]
    """The scripts that hold what is searched; loaded after it, in this order."""
    filters: str
    """The script that narrows the catalogue."""


@dataclass(frozen=True, slots=True)
class OfflineFiles:
    """What a page needs to be read without network."""

    page: str
    """Path of the page that lists what is kept."""
    script: str
    """Loaded when something that needs it comes into view."""


@dataclass(frozen=True, slots=True)
class FirstScript:
    """The script that runs before anything is drawn."""

    code: str
    source: str
    """What the page's policy calls it."""
    fonts: tuple[str, ...]
    """Paths of the fonts that it asks for."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page of a language shares: header, footer, files."""

    site_name: str
    tagline: str
    home: str
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    publisher: str
    register_url: str
    search: SearchFiles
    enquiry: str
    """Path of the enquiry list."""
    route: str
    """Path of the visitor's own route."""
    map: Link
    offline: OfflineFiles
    stylesheet: str
    scripts: tuple[str, ...]
    first: FirstScript
    icon_svg: str
    icon_png: str
    manifest: str
    feed: str
    has_samples: bool
