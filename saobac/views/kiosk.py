"""What the kiosk shows around its screens, and the slides of its loop."""

from dataclasses import dataclass

from saobac.views.frame import Link
from saobac.views.parts import Badge, Picture


@dataclass(frozen=True, slots=True)
class Frame:
    """Bar, dialogs and keyboard around all screens of a language."""

    home: str
    """Path of its first screen."""
    other: Link | None
    """Name and code of the other language."""
    fair: str
    """`Hội chợ Xuân · gian B12`, or the site's tagline."""
    as_of: str
    """`Dữ liệu đến ngày 24/11/2026`."""
    over: str
    """What is said once the fair has ended; empty without an end."""
    keys: tuple[str, ...]
    """Rows of letters of the keyboard."""
    most: int
    """Products that the list takes."""
    scripts: tuple[str, ...]
    """Of the document."""
    stand_in: str = ""
    """The script that stands in the document itself, where no file of it can be missing."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One picture of the loop."""

    kind: str
    """fair, product or destination."""
    path: str
    """Of the screen that it leads to."""
    title: str
    eyebrow: str
    place: str
    makers: tuple[str, ...] = ()
    """Names of who makes it."""
    picture: Picture | None = None
    badge: Badge | None = None
    language: str = "vi"
    months: tuple[int, ...] = ()
    """When it is in season; empty for what is there all year, or whose season is not known."""
    maker_slugs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a stand is set up, on one page of paper; in Vietnamese."""

    fair: str
    as_of: str
    site_name: str
    idle: int
    pin: str
