"""The province as a cloth: whole, connected, the same every time, and drawn for any centres."""

import gzip
from collections import Counter
from collections.abc import Callable
from hashlib import blake2b
from itertools import combinations, pairwise
from math import inf
from pathlib import Path

import pytest

from saobac.loom.cloth import MAX_THREADS, Cloth, to_svg
from saobac.loom.province.cloth import (
    FRAME,
    SMALL,
    THREADS,
    weave_province,
    weave_small_province,
)
from saobac.loom.province.compass import compass_place
from saobac.loom.province.dress import DRESSES, dress_districts
from saobac.loom.province.outline import outline
from saobac.loom.province.patches import NONE, Patches, lay_patches
from saobac.loom.province.quilting import distances
from saobac.loom.province.settling import Ground, settle
from saobac.loom.province.survey import Centre, Frame, survey

GOLDEN = Path(__file__).parent.parent / "golden" / "province.txt"
"""Centres of communes, then the digests of the cloths that they give. Where a cloth has changed
and was judged good, the test says the new digest."""

LAKE = (22.411, 105.606)
AREA = 4860
"""Square kilometres of old Bắc Kạn."""


def read_golden() -> tuple[tuple[Centre, ...], dict[str, str]]:
    head, _, tail = GOLDEN.read_text(encoding="utf-8").partition("\n\n")
    rows = [line.split("|") for line in head.splitlines()]
    centres = tuple(
        Centre(code, district, float(lat), float(lon)) for code, district, lat, lon in rows
    )
    return centres, {name: digest for digest, name in (line.split() for line in tail.splitlines())}


CENTRES, DIGESTS = read_golden()
WEAVERS: dict[str, Callable[[], Cloth]] = {
    "map": lambda: weave_province(CENTRES, (LAKE,)),
    "small": lambda: weave_small_province(CENTRES),
}


def digest(cloth: Cloth) -> str:
    woven = " ".join(cloth.threads).encode() + cloth.stitches
    return blake2b(woven, digest_size=12).hexdigest()


def pieces(cells: set[tuple[int, int]]) -> int:
    """Count connected pieces, stitches touching side by side."""
    count = 0
    while cells:
        count += 1
        waiting = [cells.pop()]
        while waiting:
            x, y = waiting.pop()
            for beside in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if beside in cells:
                    cells.remove(beside)
                    waiting.append(beside)
    return count


def patches_by_commune(patches: Patches) -> dict[int, set[tuple[int, int]]]:
    owned: dict[int, set[tuple[int, int]]] = {}
    for x, y, owner in patches.cells():
        owned.setdefault(owner, set()).add((x, y))
    return owned


@pytest.mark.parametrize("name", WEAVERS)
def test_golden_cloths(name: str) -> None:
    assert digest(WEAVERS[name]()) == DIGESTS[name]


@pytest.mark.parametrize("name", WEAVERS)
def test_same_centres_same_bytes(name: str) -> None:
    first = to_svg(WEAVERS[name]())
    for cached in (lay_patches, survey, distances):
        cached.cache_clear()
    assert to_svg(WEAVERS[name]()) == first


def test_cloths_are_light_to_send() -> None:
    assert len(gzip.compress(to_svg(WEAVERS["map"]()), 9)) <= 6_000
    assert len(gzip.compress(to_svg(WEAVERS["small"]()), 9)) <= 1_500
    assert len(THREADS) <= MAX_THREADS


@pytest.mark.parametrize("frame", [FRAME, SMALL])
def test_every_commune_has_one_whole_patch_around_its_centre(frame: Frame) -> None:
    patches = lay_patches(CENTRES, frame)
    owned = patches_by_commune(patches)
    assert set(owned) == set(range(len(CENTRES)))
    sizes = {number: len(cells) for number, cells in owned.items()}
    assert min(sizes.values()) * 3 > max(sizes.values())
    for number, cells in owned.items():
        x, y = patches.survey.place(CENTRES[number].lat, CENTRES[number].lon)
        assert (int(x), int(y)) in cells
        assert pieces(cells) == 1


def test_the_province_is_one_piece_without_holes_and_as_large_as_it_was() -> None:
    patches = lay_patches(CENTRES, FRAME)
    cells = {(x, y) for x, y, _ in patches.cells()}
    square_km = len(cells) / patches.survey.stitches_a_km**2
    assert pieces(set(cells)) == 1
    assert outline(cells).count("M") == 1
    assert abs(square_km - AREA) < AREA / 100


def test_the_outline_leaves_the_edges_and_the_star_free() -> None:
    patches = lay_patches(CENTRES, FRAME)
    xs, ys = [x for x, _, _ in patches.cells()], [y for _, y, _ in patches.cells()]
    assert FRAME.side <= min(xs) < max(xs) < FRAME.width - FRAME.side
    assert FRAME.end <= min(ys) < max(ys) < patches.survey.height - FRAME.end
    star = compass_place(distances(patches), FRAME.end)
    assert star is not None
    around = range(-star.side // 2, star.side // 2)
    assert all(patches.owner(star.x + x, star.y + y) == NONE for x in around for y in around)


def test_neighbours_differ_in_colour_and_in_texture() -> None:
    worn = dress_districts(lay_patches(CENTRES, FRAME))
    assert len(worn) == 8
    assert len({dress.ground for dress in worn.values()}) == 8
    assert len({tuple(dress.tile) for dress in DRESSES}) == len(DRESSES)
    for dress in DRESSES:
        assert dress.ground != dress.figure
        assert len({len(row) for row in dress.tile}) == 1


def test_more_districts_than_dresses_still_part_neighbours() -> None:
    many = tuple(
        Centre(f"{n:05}", f"d{n}", 22 + n // 6 * 0.1, 105 + n % 6 * 0.1) for n in range(30)
    )
    patches = lay_patches(many, FRAME)
    worn = dress_districts(patches)
    for x, y, owner in patches.cells():
        other = patches.owner(x + 1, y)
        if other not in (owner, NONE):
            assert worn[f"d{owner}"] != worn[f"d{other}"]


@pytest.mark.parametrize(
    "spots",
    [
        [(22.0, 105.0)],
        [(22.0, 105.0), (22.0, 105.0)],
        [(22.0, 105.0), (22.0, 105.0001)],
        [(-90.0, -180.0), (90.0, 180.0)],
        [(90.0, 0.0), (90.0, 10.0)],
        [(22.0, 105.0 + n / 10) for n in range(9)],
        [(20.0 + n / 10, 105.0) for n in range(9)],
    ],
)
def test_any_centres_make_a_cloth(spots: list[tuple[float, float]]) -> None:
    centres = tuple(Centre(str(n), str(n % 3), *spot) for n, spot in enumerate(spots))
    cloth = weave_province(centres, (LAKE, (0.0, 0.0)))
    assert (cloth.width, cloth.height) <= (FRAME.width, FRAME.most)
    assert cloth.height >= FRAME.least
    assert weave_small_province(centres).height <= SMALL.most
    patches = lay_patches(centres, FRAME)
    drawn = {owner for _, _, owner in patches.cells()}
    assert len(drawn) == len({centre_stitch(patches, centre) for centre in centres})


def centre_stitch(patches: Patches, centre: Centre) -> tuple[int, int]:
    x, y = patches.survey.place(centre.lat, centre.lon)
    return int(x), int(y)


def test_outlines_follow_stitches_and_holes() -> None:
    assert outline([]) == ""
    assert outline([(2, 1)]) == "M2 1h1v1h-1v-1z"
    ring = [(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    assert outline(ring) == "M0 0h3v3h-3v-3zM1 1v1h1v-1h-1z"
    # Corners that only touch are two loops.
    assert outline([(0, 0), (1, 1)]).count("M") == 2


def far(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def test_things_settle_apart_near_their_places_and_off_what_is_kept() -> None:
    spots = [(10.0, 10.0), (10.0, 10.0), (12.0, 14.0), (40.0, 40.0), (60.0, 41.0)]
    ground = Ground(10, 12, ((41.0, 41.0),), 8)
    groups = settle(spots, ground, reach=0, may_share=lambda one, other: False)
    assert sorted(member for group in groups for member in group.members) == [0, 1, 2, 3, 4]
    for one, other in combinations(groups, 2):
        assert far((one.x, one.y), (other.x, other.y)) >= 10 - 1e-3
    for group in groups:
        assert far((group.x, group.y), spots[group.members[0]]) <= 12
        assert far((group.x, group.y), (41, 41)) >= 8 - 1e-3


def test_things_that_fall_together_share_a_place() -> None:
    spots = [(x * 3.0, y * 3.0) for x in range(10) for y in range(10)]
    ground = Ground(10, 4)
    groups = settle(spots, ground, reach=0, may_share=lambda one, other: True)
    members = Counter(member for group in groups for member in group.members)
    assert members == Counter(range(100))
    assert 1 < len(groups) < 20
    for one, other in combinations(groups, 2):
        assert far((one.x, one.y), (other.x, other.y)) >= 10 - 1e-3


def test_a_crowd_that_may_not_share_ends_all_the_same() -> None:
    spots = [(5.0, 5.0)] * 50
    groups = settle(spots, Ground(10, 1), reach=0, may_share=lambda one, other: False)
    assert len(groups) == 50
    assert all(abs(group.x) < inf for group in groups)
    assert settle([], Ground(10, 1), reach=0, may_share=lambda one, other: True) == ()


def test_distances_grow_by_a_stitch_at_most() -> None:
    outside = distances(lay_patches(CENTRES, FRAME))
    for row in outside:
        assert all(abs(one - other) <= 1 + 1e-9 for one, other in pairwise(row))
