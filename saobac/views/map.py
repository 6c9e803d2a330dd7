"""The parts of the map, and of the small maps that tell where a thing is.

Places on the map are whole tenths of a stitch from its upper left corner.
"""

from dataclasses import dataclass

from saobac.views.frame import Link
from saobac.views.parts import Picture


@dataclass(frozen=True, slots=True)
class MapPin:
    """A way from the map to what lies there."""

    kind: str
    """product, producer or destination; `several` where kinds share a pin."""
    x: int
    y: int
    path: str
    """Of a page; with a fragment where the pin leads to the list beside the map."""
    name: str
    """`Ba Bể: 5 sản phẩm, 3 cơ sở`."""
    number: str
    """How many things it stands for; empty for one."""


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Pins that are shown together."""

    layer: str
    """all, or the one kind of pin that a visitor has chosen."""
    pins: tuple[MapPin, ...]


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name on the map, around the middle of its lines."""

    kind: str
    """commune, district or north."""
    x: int
    baselines: tuple[int, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapScale:
    """A bar as long as so many kilometres."""

    x: int
    y: int
    length: int
    text: str


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """The cloth and what is laid over it: twice, for a narrow screen and for a wide one."""

    picture: Picture
    narrow: tuple[MapSheet, ...]
    """Pins of a fingertip's size, gathered anew for each layer."""
    wide: tuple[MapPin, ...]
    """Pins of one kind each; a layer hides the others."""
    narrow_labels: tuple[MapLabel, ...]
    wide_labels: tuple[MapLabel, ...]
    north: MapLabel | None
    scale: MapScale | None


@dataclass(frozen=True, slots=True)
class MapLayer:
    """A kind of pin, to be chosen."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class MapLine:
    """One thing on the map, in the list beside it."""

    kind: str
    link: Link


@dataclass(frozen=True, slots=True)
class MapCommune:
    """A commune in the list beside the map, with all its pins."""

    id: str
    link: Link
    lines: tuple[MapLine, ...]


@dataclass(frozen=True, slots=True)
class Swatch:
    """A snippet of the cloth that a district is woven with."""

    ground: str
    figure: str
    """Colours as `#rrggbb`."""
    path: str
    """SVG path data of the figure, on twelve stitches by twelve."""


@dataclass(frozen=True, slots=True)
class MapDistrict:
    """The communes that were in one district, or most of each."""

    link: Link
    swatch: Swatch
    communes: tuple[MapCommune, ...]
