"""The drawing of the map: the cloth, and over it pins, names, north and a scale."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from saobac.loom.dyes import DYES
from saobac.loom.province.cloth import FRAME
from saobac.loom.province.compass import Compass, compass_place
from saobac.loom.province.dress import Dress, dress_districts
from saobac.loom.province.patches import Patches, lay_patches
from saobac.loom.province.quilting import Distances, distances
from saobac.present.edition import Presenter
from saobac.present.map_labels import (
    Box,
    Cell,
    Lettering,
    Name,
    label_boxes,
    pin_boxes,
    place_names,
)
from saobac.present.map_land import centres, lakes
from saobac.present.map_marks import Mark
from saobac.present.map_pins import POINTER, UNITS, narrow_sheets, wide_pins
from saobac.views.map import MapDrawing, MapLabel, MapScale, Swatch
from saobac.views.parts import Picture

MAP = "static/woven/map.svg"

COMMUNES = Lettering("commune", size=2.4, breadth=0.62, above=1.1, below=0.3, leading=1.2)
DISTRICTS = Lettering("district", size=3.2, breadth=0.5, above=1.0, below=0.15, leading=1.2)
LARGE_DISTRICTS = Lettering("district", size=4.6, breadth=0.5, above=1.0, below=0.15, leading=1.15)
"""For a narrow screen, on which a stitch is three pixels. No letter of the map is smaller than 12
pixels, on whatever screen (assets/css/map.css): the list beside it names what has no room."""

GLYPH = 10.6
"""Stitches that a pin covers on a narrow screen; around it there is room for a finger."""

SCALES = (1, 2, 5, 10, 20, 50, 100, 200)
"""Kilometres that a bar may stand for."""
LEAST_SCALE = 12
"""Stitches that its words are wide."""
SCALE_HEIGHT = 6
"""Stitches that it needs above the edge."""
SWATCH = 12
"""Stitches."""


def drawing(presenter: Presenter, marks: Sequence[Mark]) -> MapDrawing:
    """Return the whole map."""
    patches = lay_patches(centres(presenter.library.places), FRAME)
    outside = distances(patches)
    compass = compass_place(outside, FRAME.end)
    kept = tuple(patches.survey.place(*lake) for lake in lakes(presenter.library))
    narrow, wide = narrow_sheets(presenter, marks, kept), wide_pins(presenter, marks, kept)
    on_narrow = pin_boxes([pin for sheet in narrow for pin in sheet.pins], GLYPH)
    width, height = patches.survey.width, patches.survey.height
    return MapDrawing(
        Picture(MAP, width, height, alt="", woven=True),
        narrow,
        wide,
        _narrow_labels(presenter, patches, tuple(dict.fromkeys(on_narrow))),
        _wide_labels(presenter, patches, pin_boxes(wide, POINTER)),
        _north(presenter, compass),
        _scale(patches, outside, compass),
    )


def swatches(presenter: Presenter) -> Mapping[str, Swatch]:
    """Return a snippet of what each district is woven with."""
    worn = dress_districts(lay_patches(centres(presenter.library.places), FRAME))
    return {district: _swatch(dress) for district, dress in worn.items()}


def _swatch(dress: Dress) -> Swatch:
    steps = []
    for y in range(SWATCH):
        x = 0
        for dye, run in groupby(dress.dye(x, y) for x in range(SWATCH)):
            length = len(list(run))
            if dye == dress.figure:
                steps.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return Swatch(DYES[dress.ground], DYES[dress.figure], "".join(steps))


def _narrow_labels(
    presenter: Presenter, patches: Patches, taken: tuple[Box, ...]
) -> tuple[MapLabel, ...]:
    names = _district_names(presenter, patches)
    return place_names(names, LARGE_DISTRICTS, taken, _land(patches))


def _wide_labels(
    presenter: Presenter, patches: Patches, taken: tuple[Box, ...]
) -> tuple[MapLabel, ...]:
    land = _land(patches)
    communes = place_names(_commune_names(presenter, patches), COMMUNES, taken, land)
    taken = (*taken, *label_boxes(communes, COMMUNES))
    return (
        *communes,
        *place_names(_district_names(presenter, patches), DISTRICTS, taken, land),
    )


@lru_cache(maxsize=4)
def _land(patches: Patches) -> frozenset[Cell]:
    return frozenset((x, y) for x, y, _ in patches.cells())


def _commune_names(presenter: Presenter, patches: Patches) -> tuple[Name, ...]:
    by_code, owned = presenter.library.places.by_code, _owned(patches)
    return tuple(
        Name(
            by_code[centre.code].name,
            *patches.survey.place(centre.lat, centre.lon),
            tuple(owned.get(number, ())),
        )
        for number, centre in enumerate(patches.centres)
    )


def _district_names(presenter: Presenter, patches: Patches) -> tuple[Name, ...]:
    owned: dict[str, list[Cell]] = {}
    for number, cells in _owned(patches).items():
        owned.setdefault(patches.district(number), []).extend(cells)
    return tuple(
        Name(
            presenter.wording.district_name(district),
            sum(x for x, _ in cells) / len(cells),
            sum(y for _, y in cells) / len(cells),
            tuple(cells),
        )
        for district, cells in sorted(owned.items())
    )


@lru_cache(maxsize=4)
def _owned(patches: Patches) -> Mapping[int, list[Cell]]:
    """Return the stitches of each commune."""
    owned: dict[int, list[Cell]] = {}
    for x, y, owner in patches.cells():
        owned.setdefault(owner, []).append((x, y))
    return owned


def _north(presenter: Presenter, compass: Compass | None) -> MapLabel | None:
    if compass is None:
        return None
    baseline = round((compass.y - compass.side / 2 - 1) * UNITS)
    return MapLabel("north", compass.x * UNITS, (baseline,), (presenter.wording.say("North"),))


def _scale(patches: Patches, outside: Distances, compass: Compass | None) -> MapScale | None:
    """Return a bar in the lower left corner, if the province and the star leave it room there."""
    ground = patches.survey
    lengths = [(km, km * ground.stitches_a_km) for km in SCALES]
    km, length = max(
        ((km, length) for km, length in lengths if length <= ground.width / 4), default=(0, 0.0)
    )
    left, row = FRAME.side, ground.height - FRAME.end
    right = left + round(length)
    beside_star = compass is None or compass.x - compass.side / 2 > right
    above = (outside[row - SCALE_HEIGHT][x] for x in range(left, right + 1))
    if length < LEAST_SCALE or not beside_star or min(above) < SCALE_HEIGHT:
        return None
    return MapScale(left * UNITS, row * UNITS, round(length * UNITS), f"≈ {km} km")
