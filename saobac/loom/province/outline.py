"""Outlines: the edge of a patch as a path that follows its stitches."""

from collections.abc import Iterable, Iterator

Cell = tuple[int, int]

TURNS = ((0, -1), (1, 0), (0, 1), (-1, 0))
"""North, east, south, west."""


def outline(cells: Iterable[Cell]) -> str:
    """Return the edge of a set of stitches as SVG path data, clockwise, holes the other way."""
    inside = set(cells)
    waiting = set(_edges(inside))
    loops = []
    while waiting:
        loops.append(_loop(min(waiting), waiting))
    return "".join(loops)


def _edges(inside: set[Cell]) -> Iterator[tuple[int, int, int]]:
    """Give the edges of stitches with nothing beyond: corner to start from, and direction."""
    for x, y in inside:
        corners = ((x, y, 1), (x + 1, y, 2), (x + 1, y + 1, 3), (x, y + 1, 0))
        for beyond, edge in zip(TURNS, corners, strict=True):
            if (x + beyond[0], y + beyond[1]) not in inside:
                yield edge


def _loop(start: tuple[int, int, int], waiting: set[tuple[int, int, int]]) -> str:
    """Walk along edges, right turns first, until the walk closes; straight ways in one step."""
    x, y, heading = start
    path, length = f"M{x} {y}", 0
    while (x, y, heading) in waiting:
        waiting.remove((x, y, heading))
        right, under = TURNS[heading]
        x, y, length = x + right, y + under, length + 1
        ahead = ((heading + turn) % 4 for turn in (1, 0, 3))
        turned = next((way for way in ahead if (x, y, way) in waiting), None)
        if turned != heading:
            path += _step(heading, length)
            heading, length = heading if turned is None else turned, 0
    return path + "z"


def _step(heading: int, length: int) -> str:
    right, under = TURNS[heading]
    return f"h{right * length}" if right else f"v{under * length}"
