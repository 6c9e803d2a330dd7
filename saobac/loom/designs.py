"""Designs: which scenery, lights and sun a kind of place is woven with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from saobac.loom.scene import Scene
from saobac.loom.scenery import (
    cave_inside,
    cave_outside,
    cave_river,
    festival,
    lake,
    market,
    mountain_pass,
    park,
    performance,
    relic,
    reserve,
    terraces,
    village,
)
from saobac.loom.seed import Seed


@dataclass(frozen=True, slots=True)
class Design:
    """One way to weave a place."""

    weave: Callable[[Scene], None]
    lights: tuple[str, ...]
    """Which lights suit it when none is asked for."""
    sun: tuple[int, int, int]
    """Where the sun stands: hundredths of the width, and the row; and its radius."""


DESIGNS: Mapping[str, Mapping[str, Design]] = {
    "lake": {"lake": Design(lake.weave, ("dawn", "noon", "mist"), (56, 12, 6))},
    "park": {"park": Design(park.weave, ("noon",), (66, 11, 6))},
    "reserve": {"reserve": Design(reserve.weave, ("mist",), (38, 12, 6))},
    "cave": {
        "river": Design(cave_river.weave, ("dawn", "mist"), (64, 26, 5)),
        "hall": Design(cave_inside.weave_hall, ("dusk", "noon"), (72, 18, 4)),
        "pool": Design(cave_inside.weave_pool, ("noon", "mist"), (50, 20, 4)),
        "dragon": Design(cave_outside.weave, ("dawn", "noon"), (14, 11, 5)),
    },
    "relic": {
        "hut": Design(relic.weave_jungle_hut, ("noon", "mist"), (46, 11, 5)),
        "stele": Design(relic.weave_memorial, ("dawn", "noon"), (84, 11, 5)),
    },
    "pass": {"pass": Design(mountain_pass.weave, ("dusk",), (56, 12, 6))},
    "festival": {"festival": Design(festival.weave, ("noon",), (84, 12, 6))},
    "market": {"market": Design(market.weave, ("dawn", "noon"), (36, 14, 6))},
    "performance": {"performance": Design(performance.weave, ("dusk",), (30, 24, 6))},
    "village": {"village": Design(village.weave, ("dawn", "noon", "dusk"), (56, 11, 6))},
    "terraces": {"terraces": Design(terraces.weave, ("noon", "dawn"), (46, 12, 6))},
}
"""For each kind its designs by name; most kinds have one."""

KNOWN: Mapping[str, str] = {
    "dong-puong": "river",
    "dong-hua-ma": "hall",
    "dong-nang-tien": "pool",
    "dong-thach-long": "dragon",
    "atk-cho-don": "hut",
    "di-tich-na-tu": "stele",
}
"""The design of places whose look is on record; others get one of their slug's choice."""


def choose_design(seed: Seed, kind: str) -> Design:
    """Return the design of a place.

    Raises:
        ValueError: there is no such kind.
    """
    if kind not in DESIGNS:
        raise ValueError(f"no kind of place {kind!r}; a kind is one of {', '.join(DESIGNS)}")
    designs = DESIGNS[kind]
    name = KNOWN.get(seed.slug, "")
    return designs.get(name) or designs[seed.pick("design", tuple(designs))]
