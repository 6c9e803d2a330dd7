"""The pins of the map: marks that find room, or share a pin where they fall together."""

from collections.abc import Sequence

from saobac.loom.province.settling import Ground, Group, Spot, settle
from saobac.present.edition import Presenter
from saobac.present.map_locator import commune_id
from saobac.present.map_marks import KINDS, Mark
from saobac.views.map import MapPin, MapSheet

ALL = "all"
SEVERAL = "several"
UNITS = 10
"""Of a stitch, in which pins are placed."""

FINGER, FINGER_STRAY, FINGER_CLEAR = 14.7, 6.0, 6.0
"""Stitches that 44 pixels are where the map is 360 pixels wide; how far pins may be moved to find
room, and how far they keep from a lake."""

POINTER, POINTER_STRAY, POINTER_CLEAR = 6.6, 8.0, 6.0
"""The same where the map is wide."""

REACH = 2.0
"""Marks so near are one, even where there is room."""

NAMED = 3
"""A pin of more communes names so many and goes on with an ellipsis."""


def narrow_sheets(
    presenter: Presenter, marks: Sequence[Mark], kept: tuple[Spot, ...]
) -> tuple[MapSheet, ...]:
    """Return pins as large as a fingertip: of all kinds together, and of each kind alone."""
    ground = Ground(FINGER, FINGER_STRAY, kept, FINGER_CLEAR)
    return tuple(
        MapSheet(layer, _narrow(presenter, [m for m in marks if layer in (ALL, m.kind)], ground))
        for layer in (ALL, *KINDS)
    )


def _narrow(presenter: Presenter, marks: Sequence[Mark], ground: Ground) -> tuple[MapPin, ...]:
    groups = settle(_spots(marks), ground, reach=REACH, may_share=lambda one, other: True)
    return _pins(presenter, marks, groups)


def wide_pins(
    presenter: Presenter, marks: Sequence[Mark], kept: tuple[Spot, ...]
) -> tuple[MapPin, ...]:
    """Return smaller pins, each of one kind."""
    ground = Ground(POINTER, POINTER_STRAY, kept, POINTER_CLEAR)
    groups = settle(
        _spots(marks),
        ground,
        reach=REACH,
        may_share=lambda one, other: marks[one].kind == marks[other].kind,
    )
    return _pins(presenter, marks, groups)


def _spots(marks: Sequence[Mark]) -> list[Spot]:
    return [(mark.x, mark.y) for mark in marks]


def _pins(
    presenter: Presenter, marks: Sequence[Mark], groups: Sequence[Group]
) -> tuple[MapPin, ...]:
    """Return a pin for each group, from the top of the map to its foot, as keys walk them."""
    pins = [_pin(presenter, [marks[member] for member in group.members], group) for group in groups]
    return tuple(sorted(pins, key=lambda pin: (pin.y, pin.x)))


def _pin(presenter: Presenter, marks: Sequence[Mark], group: Group) -> MapPin:
    kinds = {mark.kind for mark in marks}
    count = sum(mark.count for mark in marks)
    return MapPin(
        kind=kinds.pop() if len(kinds) == 1 else SEVERAL,
        x=round(group.x * UNITS),
        y=round(group.y * UNITS),
        path=_path(presenter, marks),
        name=_name(presenter, marks),
        number=str(count) if count > 1 else "",
    )


def _path(presenter: Presenter, marks: Sequence[Mark]) -> str:
    """Return where a pin leads: to its one thing, to its commune, or to the list."""
    codes = {mark.code for mark in marks}
    if len(marks) == 1:
        return marks[0].path
    if len(codes) == 1:
        return presenter.links.entry("place", presenter.library.places.slug(marks[0].code))
    return f"{presenter.links.map()}#{commune_id(marks[0].code)}"


def _name(presenter: Presenter, marks: Sequence[Mark]) -> str:
    """Return what a pin is called: its one thing, or its communes and what is there."""
    if len(marks) == 1 and marks[0].kind != "product":
        return marks[0].title
    by_code = presenter.library.places.by_code
    names = list(dict.fromkeys(by_code[mark.code].name for mark in marks))
    where = ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")
    return f"{where}: {counted(presenter, marks)}"


def counted(presenter: Presenter, marks: Sequence[Mark]) -> str:
    """Return how many things of each kind there are, in words."""
    count = presenter.wording.count
    words = {
        "product": lambda n: count("{n} product", "{n} products", n),
        "producer": lambda n: count("{n} producer", "{n} producers", n),
        "destination": lambda n: count("{n} place", "{n} places", n),
    }
    totals = {kind: sum(mark.count for mark in marks if mark.kind == kind) for kind in KINDS}
    return ", ".join(words[kind](total) for kind, total in totals.items() if total)
