"""Settling: things of one size find room on the cloth, each as near its place as it can be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Spot = tuple[float, float]
MayShare = Callable[[int, int], bool]
"""Tells whether two things may share a square; whatever shares with one shares with its company."""

ROUNDS = 60
"""Pushes after which a crowd is seen not to fit."""

LEEWAY = 1e-6


@dataclass(frozen=True, slots=True)
class Ground:
    """How much room each thing wants, and what it must keep clear of."""

    room: float
    """The side of a thing's square."""
    stray: float
    """How far a thing may be moved from where it belongs."""
    kept: tuple[Spot, ...] = ()
    """What must be seen."""
    clear: float = 0.0
    """How far the middle of a thing stays away from it, across or down."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that share a spot: their numbers, and where they settled."""

    members: tuple[int, ...]
    x: float
    y: float


def settle(
    spots: Sequence[Spot], ground: Ground, *, reach: float, may_share: MayShare
) -> tuple[Group, ...]:
    """Move squares apart until none lies on another, and none has strayed too far.

    Those within `reach` that `may_share` share one square. While the rest do not find room, the
    two nearest that may share do so too; a crowd of those that may not is left as it lies.
    """
    groups = _gather(spots, reach, may_share)
    while True:
        homes = [_middle([spots[number] for number in group]) for group in groups]
        settled = _push_apart(homes, ground) if _may_fit(homes, ground) else None
        fits = settled is not None and _strayed(homes, settled) <= ground.stray
        pair = None if fits else _nearest(groups, homes, may_share)
        if pair is None:
            places = settled or homes
            return tuple(Group(tuple(g), *spot) for g, spot in zip(groups, places, strict=True))
        first, second = pair
        groups[first] += groups.pop(second)


def _gather(spots: Sequence[Spot], reach: float, may_share: MayShare) -> list[list[int]]:
    """Let each thing join the nearest group within reach, or begin one."""
    groups: list[list[int]] = []
    for number, spot in enumerate(spots):
        near = (
            (_far(spot, _middle([spots[member] for member in group])), place)
            for place, group in enumerate(groups)
            if may_share(number, group[0])
        )
        away, place = min(near, default=(0.0, -1))
        if place < 0 or away > reach:
            groups.append([number])
        else:
            groups[place].append(number)
    return groups


def _nearest(
    groups: Sequence[Sequence[int]], homes: Sequence[Spot], may_share: MayShare
) -> tuple[int, int] | None:
    """Return the two nearest groups that may share a square."""
    pairs = (
        (_far(homes[first], homes[second]), first, second)
        for second in range(len(groups))
        for first in range(second)
        if may_share(groups[first][0], groups[second][0])
    )
    nearest = min(pairs, default=None)
    return nearest and nearest[1:]


def _may_fit(homes: Sequence[Spot], ground: Ground) -> bool:
    """Tell whether there is ground enough for all squares; where there is not, pushing is vain."""
    if not homes:
        return True
    xs, ys = [x for x, _ in homes], [y for _, y in homes]
    wide, high = (max(line) - min(line) + 2 * ground.stray + ground.room for line in (xs, ys))
    return len(homes) * ground.room * ground.room <= wide * high


def _middle(spots: Sequence[Spot]) -> Spot:
    return sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots)


def _far(one: Spot, other: Spot) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _push_apart(homes: Sequence[Spot], ground: Ground) -> list[Spot] | None:
    """Push squares off each other and off what is kept clear; None where it never ends."""
    spots = list(homes)
    for _ in range(ROUNDS):
        moved = False
        for second in range(len(spots)):
            for kept in ground.kept:
                right, under = _push(kept, spots[second], ground.clear)
                if right or under:
                    moved = True
                    spots[second] = spots[second][0] + right, spots[second][1] + under
            for first in range(second):
                if abs(spots[second][0] - spots[first][0]) >= ground.room:
                    continue  # Most are far apart, and asking costs less than pushing.
                right, under = _push(spots[first], spots[second], ground.room)
                if right or under:
                    moved = True
                    spots[first] = spots[first][0] - right / 2, spots[first][1] - under / 2
                    spots[second] = spots[second][0] + right / 2, spots[second][1] + under / 2
        if not moved:
            return spots
    return None


def _push(one: Spot, other: Spot, away: float) -> Spot:
    """Return the step, across or down, that brings the second spot away from the first.

    Of two things on one spot the second steps to the right.
    """
    across, down = other[0] - one[0], other[1] - one[1]
    aside, under = away - abs(across), away - abs(down)
    if aside <= LEEWAY or under <= LEEWAY:
        return 0.0, 0.0
    if aside <= under:
        return (aside if across >= 0 else -aside), 0.0
    return 0.0, (under if down >= 0 else -under)


def _strayed(homes: Sequence[Spot], settled: Sequence[Spot]) -> float:
    return max((_far(home, spot) for home, spot in zip(homes, settled, strict=True)), default=0.0)
