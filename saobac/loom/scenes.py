"""Scenes: which scenery, lights and sun a landscape is woven with."""

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
    """One way to weave a landscape."""

    weave: Callable[[Scene], None]
    lights: tuple[str, ...]
    """Which lights suit it when none is asked for."""
    sun: tuple[int, int, int]
    """Where the sun stands: hundredths of the width, and the row; and its radius."""


SCENES: Mapping[str, Design] = {
    "lake": Design(lake.weave, ("dawn", "noon", "mist"), (56, 12, 6)),
    "park": Design(park.weave, ("noon",), (66, 11, 6)),
    "reserve": Design(reserve.weave, ("mist",), (38, 12, 6)),
    "cave-river": Design(cave_river.weave, ("dawn", "mist"), (64, 26, 5)),
    "cave-hall": Design(cave_inside.weave_hall, ("dusk", "noon"), (72, 18, 4)),
    "cave-pools": Design(cave_inside.weave_pool, ("noon", "mist"), (50, 20, 4)),
    "cave-mouth": Design(cave_outside.weave, ("dawn", "noon"), (14, 11, 5)),
    "jungle-hut": Design(relic.weave_jungle_hut, ("noon", "mist"), (46, 11, 5)),
    "memorial": Design(relic.weave_memorial, ("dawn", "noon"), (84, 11, 5)),
    "pass": Design(mountain_pass.weave, ("dusk",), (56, 12, 6)),
    "festival": Design(festival.weave, ("noon",), (84, 12, 6)),
    "market": Design(market.weave, ("dawn", "noon"), (36, 14, 6)),
    "performance": Design(performance.weave, ("dusk",), (30, 24, 6)),
    "village": Design(village.weave, ("dawn", "noon", "dusk"), (56, 11, 6)),
    "terraces": Design(terraces.weave, ("noon", "dawn"), (46, 12, 6)),
}
"""What a landscape may show, by name; front matter may ask for one (`scene`)."""

SCENES_OF: Mapping[str, tuple[str, ...]] = {
    "lake": ("lake",),
    "park": ("park",),
    "reserve": ("reserve",),
    "cave": ("cave-river", "cave-hall", "cave-pools", "cave-mouth"),
    "relic": ("jungle-hut", "memorial"),
    "pass": ("pass",),
    "festival": ("festival",),
    "market": ("market",),
    "performance": ("performance",),
    "village": ("village", "terraces"),
}
"""The scenes that suit each kind of place."""


def choose_scene(slug: str, kind: str) -> str:
    """Return the scene of a place that asks for none: its slug chooses one that suits its kind.

    Raises:
        ValueError: there is no such kind.
    """
    if kind not in SCENES_OF:
        raise ValueError(f"no kind of place {kind!r}; a kind is one of {', '.join(SCENES_OF)}")
    return Seed(slug).pick("design", SCENES_OF[kind])
