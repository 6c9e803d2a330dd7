"""The parts that pages are made of."""

from dataclasses import dataclass

from markupsafe import Markup

from saobac.views.frame import Link


@dataclass(frozen=True, slots=True)
class SourceSet:
    """The derivatives of one picture in one format, smallest first."""

    type: str
    """MIME type, such as `image/webp`."""
    candidates: tuple[tuple[str, int], ...]
    """Output path and width in pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph with its derivatives, or a woven picture (one SVG, no `sources`)."""

    path: str
    width: int
    height: int
    alt: str
    """Empty for a woven cover: it says nothing that the title beside it does not say."""
    woven: bool
    sources: tuple[SourceSet, ...] = ()
    placeholder: str | None = None
    """A tiny blurred copy as a data URI."""
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """What the stars of one recognition are worth on the day of the build.

    The page computes it again from `until`; `ended` is what it says from the day after.
    """

    state: str
    """valid, expiring, potential5, expired or unknown."""
    stars: int | None
    """How many stitched stars to draw; None where the stars may not be shown."""
    text: str
    """Words that say it whole: `4 sao OCOP`, `Từng đạt 4 sao (2018)`, `Sao OCOP đang xác minh`."""
    until: str | None = None
    """ISO date of the last day, for the page's own check."""
    until_text: str = ""
    """`đến 02/11/2027`."""
    ended: str = ""
    extra: str = ""
    """`tiềm năng 5 sao`, beside the stars that are certified."""
    decision: str = ""
    """`QĐ số 123/QĐ-UBND`."""
    holder: str = ""
    """The producer, where a page shows the stars of several."""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry as lists show it."""

    kind: str
    """product, producer, destination or story."""
    path: str
    title: str
    eyebrow: str
    """Group, kind or type, in words."""
    place: str
    """Short: `Côn Minh · Văn Lang`."""
    summary: str
    picture: Picture
    badge: Badge | None = None
    mark: str = ""
    """Protection of the name, such as `Chỉ dẫn địa lý 00106`."""
    sample: bool = False
    months: tuple[int, ...] = ()
    """When it is in season; empty for what is there all year, or whose season is not known."""
    in_season: bool = False
    """On the day of the build; the page looks again."""
    stop: str = ""
    """By which a place to go is known on a route; empty for all else."""
    language: str = "vi"
    """The language that the texts are in: differs from the page's where untranslated."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that the law or honesty asks for above the text."""

    kind: str
    """sample, untranslated, alcohol, supplement or draft."""
    text: str
    language: str
    """The page's language."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table of facts."""

    label: str
    value: str
    note: str = ""
    href: str = ""
    """An external address or `mailto:`; empty for none."""


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place as the law of 2025 names it, with what it was called before."""

    now: str
    """`xã Côn Minh, tỉnh Thái Nguyên`."""
    before: str
    """`trước 7/2025: xã Côn Minh, huyện Na Rì, tỉnh Bắc Kạn`."""
    path: str
    """Page of the commune."""


@dataclass(frozen=True, slots=True)
class Month:
    """One cell of the season strip."""

    number: int
    short: str
    """`1` … `12` in Vietnamese, `Jan` … in English."""
    name: str
    """`tháng 1`, `January`."""
    on: bool


@dataclass(frozen=True, slots=True)
class Season:
    """The season strip of twelve months."""

    months: tuple[Month, ...]
    text: str
    """`Tháng 9 – tháng 10`, `Quanh năm`: the strip in words."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a producer; every address has a consent record behind it."""

    producer: str
    producer_path: str
    phone: str = ""
    """As Vietnamese write it: `0209 387 0000`."""
    phone_href: str = ""
    zalo: str = ""
    """As `phone`."""
    zalo_href: str = ""
    email: str = ""
    website: str = ""
    website_name: str = ""
    map_href: str = ""
    """Web address that shows the way to the commune's centre."""
    vcard: str = ""
    """Output path of the vCard."""
    qr: str = ""
    """Output path of the QR code (SVG) that dials or opens the page."""
    zalo_qr: str = ""
    """Output path of the QR code (SVG) that opens Zalo."""
    sample: bool = False

    @property
    def reachable(self) -> bool:
        """Whether there is any direct way to the producer."""
        return bool(self.phone or self.zalo_href or self.email or self.website)


@dataclass(frozen=True, slots=True)
class RecognitionRow:
    """One OCOP result in a product's history, newest first."""

    name: str
    producer: str
    producer_path: str
    badge: Badge
    decided: str
    certifier: str
    source: str


@dataclass(frozen=True, slots=True)
class IndicationRow:
    """One protection of the name."""

    kind: str
    name: str
    number: str
    decision: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One mark of a chart; `share` is its length from 0 to 100."""

    label: str
    text: str
    share: float


@dataclass(frozen=True, slots=True)
class ChartView:
    """Figures of a story, drawn as SVG and given as a table."""

    id: str
    kind: str
    """bars, share or steps."""
    title: str
    bars: tuple[Bar, ...]
    note: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an author's text, or a chart between two of them."""

    html: Markup | None = None
    chart: ChartView | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """A heading of a long text, to jump to."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map on which communes are lit."""

    picture: Picture
    lit: str
    """SVG path data in stitches of the picture: the outlines of the communes."""
    path: str
    """Where the large map tells of the first of them."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the page of any entry has: the author's words and pictures, and where they come from."""

    breadcrumb: tuple[Link, ...]
    eyebrow: str
    """Group, kind or type, in words; empty for none."""
    title: str
    summary: str
    language: str
    """Of the author's texts: differs from the page's where untranslated."""
    picture: Picture
    gallery: tuple[Picture, ...]
    notices: tuple[Notice, ...]
    blocks: tuple[Block, ...]
    contents: tuple[Contents, ...]
    """The headings of the body, in order."""
    sources: tuple[str, ...]
    updated: str
    updated_iso: str
    url: str
    """Web address of the page, for print."""
    qr: str
    """Output path of a QR code (SVG) of `url`; empty for none."""
    locator: Locator | None
    """Where it is; None where that is not known."""
