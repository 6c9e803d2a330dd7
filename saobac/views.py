"""What a template may see: complete, formatted, frozen values, one class a kind of page.

Texts are in the page's language already, dates and numbers as that language writes them.
`path` is always a path in the output, such as `san-pham/index.html`; templates turn it into
a relative link with the filter `href`. HTML from authors is marked safe after cleaning.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A named way to a page of the site."""

    label: str
    path: str
    current: bool = False
    count: int | None = None


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
    language: str = "vi"
    """The language that the texts are in: differs from the page's where untranslated."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language of the site."""

    language: str
    name: str
    path: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What browsers, search engines and messengers read."""

    language: str
    path: str
    title: str
    """Whole document title, site name included."""
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    """All languages, this one included; also feeds `hreflang` and the language switch."""
    default_url: str
    """`x-default`."""
    og_type: str
    social_image: str
    """Absolute URL of a 1200 × 630 picture."""
    json_ld: str
    """One JSON document, safe inside a script element; empty for none."""
    indexable: bool
    """False where the text is not in the page's language, and on 404."""
    base: str = ""
    """Set on the 404 page alone, which is served at any depth."""


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
    stylesheet: str
    scripts: tuple[str, ...]
    icon_svg: str
    icon_png: str
    manifest: str
    feed: str
    has_samples: bool


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
    zalo_href: str = ""
    email: str = ""
    website: str = ""
    website_name: str = ""
    map_href: str = ""
    """`geo:`-like web address of a map at the commune's centre."""
    vcard: str = ""
    """Output path of the vCard."""
    qr: str = ""
    """Output path of the QR code (SVG) that dials or opens the page."""
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
class ProductPage:
    """A product: is it good, are its stars in force, who makes it, how to reach them."""

    breadcrumb: tuple[Link, ...]
    title: str
    eyebrow: str
    eyebrow_path: str
    summary: str
    aliases: tuple[str, ...]
    language: str
    """Of the author's texts."""
    picture: Picture
    gallery: tuple[Picture, ...]
    badges: tuple[Badge, ...]
    """Those in force, else the best one of the past; at most one a producer."""
    notices: tuple[Notice, ...]
    places: tuple[PlaceLine, ...]
    season: Season | None
    price: Row | None
    facts: tuple[Row, ...]
    trade: tuple[Row, ...]
    indications: tuple[IndicationRow, ...]
    recognitions: tuple[RecognitionRow, ...]
    contacts: tuple[Contact, ...]
    buy_links: tuple[Row, ...]
    blocks: tuple[Block, ...]
    related: tuple[Card, ...]
    destinations: tuple[Card, ...]
    sources: tuple[str, ...]
    updated: str
    updated_iso: str
    qr: str
    """Output path of a QR code (SVG) of this page's web address."""
    page_url: str


@dataclass(frozen=True, slots=True)
class ProducerPage:
    """A producer: who they are, what they make, how to reach them."""

    breadcrumb: tuple[Link, ...]
    title: str
    eyebrow: str
    summary: str
    language: str
    picture: Picture
    notices: tuple[Notice, ...]
    place: PlaceLine | None
    contact: Contact
    facts: tuple[Row, ...]
    blocks: tuple[Block, ...]
    products: tuple[Card, ...]
    sources: tuple[str, ...]
    updated: str
    updated_iso: str
    page_url: str


@dataclass(frozen=True, slots=True)
class DestinationPage:
    """A place to go, a festival, a custom."""

    breadcrumb: tuple[Link, ...]
    title: str
    eyebrow: str
    summary: str
    aliases: tuple[str, ...]
    language: str
    picture: Picture
    gallery: tuple[Picture, ...]
    notices: tuple[Notice, ...]
    places: tuple[PlaceLine, ...]
    map_href: str
    position: str
    """`22,411° B, 105,606° Đ · mức xã`; empty where unknown."""
    when: str
    """Lunar and solar dates in words; empty for none."""
    season: Season | None
    facts: tuple[Row, ...]
    blocks: tuple[Block, ...]
    products: tuple[Card, ...]
    nearby: tuple[Card, ...]
    sources: tuple[str, ...]
    updated: str
    updated_iso: str
    qr: str
    page_url: str


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A page to read."""

    breadcrumb: tuple[Link, ...]
    title: str
    summary: str
    language: str
    picture: Picture
    notices: tuple[Notice, ...]
    blocks: tuple[Block, ...]
    others: tuple[Card, ...]
    sources: tuple[str, ...]
    updated: str
    updated_iso: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A row of choices above a list: groups, stars, months, districts."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where one is in a list of several pages."""

    number: int
    total: int
    previous: Link | None
    next: Link | None
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under a heading."""

    title: str
    cards: tuple[Card, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class ListingPage:
    """A list of cards: the catalogue, one of its terms, destinations, producers, stories."""

    breadcrumb: tuple[Link, ...]
    kind: str
    """product, producer, destination, story or place."""
    title: str
    intro: str
    count: str
    """`28 sản phẩm`."""
    facets: tuple[Facet, ...]
    sections: tuple[Section, ...]
    """One section without a title for a plain list."""
    pagination: Pagination | None
    empty: str
    """What to say, and where to go on, when there is nothing."""
    requires_stars: bool
    """A list of products by stars: the page takes out what has expired since the build."""


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The communes of today that hold something of one old district."""

    district: Link
    communes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """All communes, grouped by the district they were before."""

    breadcrumb: tuple[Link, ...]
    title: str
    intro: str
    groups: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front door."""

    title: str
    lead: str
    hero: Picture
    month: str
    """`tháng 11`."""
    in_season: tuple[Card, ...]
    all_products: Link
    groups: tuple[Link, ...]
    certified: tuple[Card, ...]
    """Products whose stars are in force today."""
    certified_link: Link
    destinations: tuple[Card, ...]
    all_destinations: Link
    stories: tuple[Card, ...]
    months: tuple[Link, ...]
    """Twelve links to the lists by month; the present one is `current`."""
    numbers: tuple[Row, ...]
    """Dated figures of the programme."""


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """404: what to do instead."""

    title: str
    links: tuple[Link, ...]


Page = (
    ProductPage
    | ProducerPage
    | DestinationPage
    | StoryPage
    | ListingPage
    | PlacesPage
    | HomePage
    | NotFoundPage
)
