"""What each kind of page shows."""

from dataclasses import dataclass

from markupsafe import Markup

from saobac.views.frame import Link
from saobac.views.kiosk import Frame, Sheet, Slide
from saobac.views.map import MapDistrict, MapDrawing, MapLayer
from saobac.views.open_data import OpenDataPage
from saobac.views.parts import (
    Article,
    Badge,
    Card,
    Contact,
    Contents,
    IndicationRow,
    Locator,
    Picture,
    PlaceLine,
    RecognitionRow,
    Row,
    Season,
)


@dataclass(frozen=True, slots=True)
class ProductPage:
    """A product: is it good, are its stars in force, who makes it, how to reach them."""

    article: Article
    slug: str
    stop: str
    """By which it is known on a route; empty where one cannot go there."""
    group: Link
    badges: tuple[Badge, ...]
    """Those in force, else the best one of the past; at most one a producer."""
    places: tuple[PlaceLine, ...]
    season: Season | None
    facts: tuple[Row, ...]
    trade: tuple[Row, ...]
    indications: tuple[IndicationRow, ...]
    recognitions: tuple[RecognitionRow, ...]
    contacts: tuple[Contact, ...]
    buy_links: tuple[Row, ...]
    related: tuple[Card, ...]
    destinations: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ProducerPage:
    """A producer: who they are, what they make, how to reach them."""

    article: Article
    stop: str
    place: PlaceLine | None
    contact: Contact
    facts: tuple[Row, ...]
    products: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class DestinationPage:
    """A place to go, a festival, a custom."""

    article: Article
    stop: str
    places: tuple[PlaceLine, ...]
    map_href: str
    """Shows the way; empty where it is not known."""
    map_is_rough: bool
    """Whether it leads to the commune only."""
    when: str
    """Lunar and solar dates in words; empty for none."""
    calendar: str
    """Output path of the days to come as .ics; empty for none."""
    season: Season | None
    facts: tuple[Row, ...]
    products: tuple[Card, ...]
    nearby: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A page to read."""

    article: Article
    following: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A row of choices above a list: groups, stars, months, districts."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, with how many products have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A property by which the whole catalogue is narrowed, in the page, by a script."""

    name: str
    """In the address: `nhom`, `group`."""
    property: str
    """Which of a row's facets it is: group, stars, month, district, commune, maker, protected."""
    label: str
    choices: tuple[Choice, ...]
    one_only: bool
    """Long lists let one choose one value, short ones several."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where one is in a list of several pages."""

    number: int
    total: int
    previous: Link | None
    next: Link | None
    pages: tuple[Link | None, ...]
    """None stands where some are left out."""


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
    locator: Locator | None = None
    """Where a commune or an old district is."""
    filters: tuple[Filter, ...] = ()
    """Of the catalogue's first page alone."""


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
    """`tháng 11`, that of the build."""
    month_number: int
    in_season: tuple[Card, ...]
    few: tuple[Card, ...]
    """All products that may be promoted, where they are no more than fit; else none."""
    all_products: Link
    groups: tuple[Link, ...]
    certified: tuple[Card, ...]
    """Products whose stars are in force today."""
    about_stars: Link
    destinations: tuple[Card, ...]
    all_destinations: Link
    stories: tuple[Card, ...]
    months: tuple[Link, ...]
    """Twelve links to the lists by month; the present one is `current`."""
    districts: tuple[Link, ...]
    """The districts of before, by which people still say where a thing is from."""


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """404: what to do instead."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The search, and where to look when it finds nothing."""

    breadcrumb: tuple[Link, ...]
    title: str
    groups: tuple[Link, ...]
    districts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MessageLanguage:
    """A language in which messages to producers can be written."""

    language: str
    name: str
    data: str
    """Output path of the script with its words and names."""


@dataclass(frozen=True, slots=True)
class EnquiryPage:
    """What a visitor wants to ask about; a script fills it from the browser's own memory."""

    breadcrumb: tuple[Link, ...]
    title: str
    catalogue: Link
    groups: tuple[Link, ...]
    languages: tuple[MessageLanguage, ...]
    """The page's own one first."""
    url: str
    """Web address of the page, by which a list can be handed on."""
    script: str
    stylesheet: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A place to go that can be put on the route."""

    stop: str
    link: Link
    place: str


@dataclass(frozen=True, slots=True)
class RoutePage:
    """Where a visitor wants to go; a script fills it from the browser's own memory."""

    breadcrumb: tuple[Link, ...]
    title: str
    drawing: MapDrawing
    """Without pins."""
    borders: tuple[str, ...]
    """Of the districts, for paper: SVG path data in stitches of the drawing."""
    picks: tuple[Pick, ...]
    ways: tuple[Link, ...]
    """To more that may be put on it."""
    months: tuple[str, ...]
    """`Tháng 1` … in words, January first."""
    directions: str
    """Web address that shows the way to the point that is written behind it."""
    url: str
    """Web address of the page, by which a route can be handed on."""
    data: str
    """Output path of the script with all places."""
    script: str
    stylesheet: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """The map, and beside it the list that says the same in words."""

    breadcrumb: tuple[Link, ...]
    title: str
    intro: str
    drawing: MapDrawing
    layers: tuple[MapLayer, ...]
    districts: tuple[MapDistrict, ...]
    scheme: str
    """What the map is, and is not."""
    source: str
    """Of the centres, with its licence; empty where it is not told."""


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """Pages of one folder, without those in folders of its own, that this device may keep."""

    label: str
    folder: str
    """Output path, with its last slash; empty for the root."""


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """What can be read without network; a script fills it with what this device keeps."""

    title: str
    groups: tuple[KeptGroup, ...]


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """A former address, which leads to where the entry is now."""

    title: str
    target: Link


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of the staff's report, every cell in words."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    """What to say when there are no rows."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What the office has to do; seen in the preview alone."""

    title: str
    as_of: str
    tables: tuple[ReportTable, ...]
    workbook: str
    """Output path of the same tables as .xlsx."""
    calendar: str
    """Output path of the last days as .ics."""
    stylesheet: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A text for staff; seen in the preview alone."""

    title: str
    html: Markup
    contents: tuple[Contents, ...]


Page = (
    ProductPage
    | ProducerPage
    | DestinationPage
    | StoryPage
    | ListingPage
    | PlacesPage
    | HomePage
    | NotFoundPage
    | SearchPage
    | MapPage
    | EnquiryPage
    | RoutePage
    | OfflinePage
    | OpenDataPage
    | RedirectPage
    | ReportPage
    | GuidePage
    | Frame
    | Slide
    | Sheet
)
