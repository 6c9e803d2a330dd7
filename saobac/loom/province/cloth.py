"""The cloth of the province: patches in the dress of their districts on quilted indigo."""

from collections.abc import Iterator

from saobac.loom.cloth import Cloth, Warp
from saobac.loom.dyes import DYES
from saobac.loom.province.compass import weave_compass
from saobac.loom.province.dress import DRESSES, dress_districts
from saobac.loom.province.edges import weave_edges
from saobac.loom.province.lake import Point, weave_lake
from saobac.loom.province.patches import NONE, Patches, lay_patches
from saobac.loom.province.quilting import distances, weave_echoes
from saobac.loom.province.survey import Centre, Frame

FRAME = Frame(width=120, side=6, end=16, least=90, most=180)
"""Of the map: 120 stitches are three pixels each on a small phone."""

SMALL = Frame(width=60, side=3, end=3, least=40, most=90)
"""Of the small map: 60 stitches, two or three pixels each."""

THREADS: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *("indigo", "night", "cream", "gold", "red"),
            *(name for dress in DRESSES for name in (dress.ground, dress.figure)),
        )
    )
)
GROUND, ECHO, EDGE = (THREADS.index(name) for name in ("indigo", "night", "cream"))


def weave_province(centres: tuple[Centre, ...], lakes: tuple[Point, ...] = ()) -> Cloth:
    """Weave the map of a province from the centres of its communes and of its lakes."""
    patches = lay_patches(centres, FRAME)
    outside = distances(patches)
    warp = Warp(patches.survey.width, patches.survey.height, [DYES[name] for name in THREADS])
    weave_echoes(warp, outside, ECHO, FRAME.end)
    _weave_patches(warp, patches)
    _weave_seams(warp, patches)
    for lake in lakes:
        weave_lake(warp, patches, lake, THREADS)
    weave_compass(warp, outside, FRAME.end, THREADS)
    weave_edges(warp, THREADS)
    return warp.cut()


def weave_small_province(centres: tuple[Centre, ...]) -> Cloth:
    """Weave the small map: districts in plain cloth, no seams between communes."""
    patches = lay_patches(centres, SMALL)
    warp = Warp(patches.survey.width, patches.survey.height, [DYES[name] for name in THREADS])
    worn = dress_districts(patches)
    for x, y, owner in patches.cells():
        warp.set(x, y, THREADS.index(worn[patches.district(owner)].ground))
    for x, y, owner, other in _borders(patches):
        if NONE in (owner, other):
            warp.set(x, y, EDGE)
    return warp.cut()


def _weave_patches(warp: Warp, patches: Patches) -> None:
    worn = dress_districts(patches)
    for x, y, owner in patches.cells():
        warp.set(x, y, THREADS.index(worn[patches.district(owner)].dye(x, y)))


def _weave_seams(warp: Warp, patches: Patches) -> None:
    """Sew communes together with the ground's thread, districts and the rim with a light one."""
    for x, y, owner, other in _borders(patches):
        if patches.district(owner) == patches.district(other):
            warp.set(x, y, GROUND)
    for x, y, owner, other in _borders(patches):
        if patches.district(owner) != patches.district(other):
            warp.set(x, y, EDGE)


def _borders(patches: Patches) -> Iterator[tuple[int, int, int, int]]:
    """Give the stitches right of or below which another patch begins, or the province does."""
    for y in range(-1, patches.survey.height):
        for x in range(-1, patches.survey.width):
            owner = patches.owner(x, y)
            for right, under in ((1, 0), (0, 1)):
                other = patches.owner(x + right, y + under)
                if other == owner:
                    continue
                if other == NONE:
                    # The rim lies outside the patches, all around.
                    yield x + right, y + under, owner, other
                else:
                    yield x, y, owner, other
