"""Covers: stable, mirrored, thrifty with threads, whole at the edges, and with a sign to read."""

import gzip
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from saobac.loom.bands import BANDS, TEETH
from saobac.loom.cloth import Cloth, to_svg
from saobac.loom.covers import HEIGHT, WIDTH, weave_cover
from saobac.loom.dyes import COLOURWAYS, DYES, PALETTE, apart
from saobac.loom.families import FAMILIES
from saobac.loom.fields import LATTICES
from saobac.loom.medallions import MEDALLIONS
from saobac.loom.ornaments import star_svg, weave_mark, weave_rule, weave_star, weave_strip
from saobac.loom.palette import MOST_THREADS, choose_dyes, legibility
from saobac.loom.scatters import SCATTERS
from saobac.loom.seed import Seed
from saobac.loom.signs import MAX_SIDE, SIGNS, parse_sign, read_sign
from saobac.loom.wall import WALL, digest_wall, draw_wall, main

GOLDEN = Path(__file__).parent.parent / "golden" / "covers.txt"

PRODUCT_SIGNS = (
    *("noodles", "rice", "sticky-rice", "upland-rice", "persimmon", "wax-gourd", "mandarin"),
    *("orange", "spirit-jar", "sausage", "smoked-meat", "turmeric", "curcumin", "ginger", "taro"),
    *("brocade", "basket", "tea", "honey", "homestay", "orchid"),
)

HOOKED_CROSS = ("X.XXX", "X.X..", "XXXXX", "..X.X", "XXX.X")
HOOKED_CROSS_LARGE = (
    *("X..XXXX", "X..X...", "X..X...", "XXXXXXX"),
    *("...X..X", "...X..X", "XXXX..X"),
)


def _covers() -> Iterator[tuple[str, Cloth]]:
    """Every group with every sign, under a few slugs."""
    for group, sign, number in product(FAMILIES, SIGNS, range(3)):
        yield sign, weave_cover(f"{sign}-{number}", group, sign)


def _doubled(rows: tuple[str, ...]) -> tuple[str, ...]:
    wide = ["".join(letter * 2 for letter in row) for row in rows]
    return tuple(row for row in wide for _ in range(2))


def _holds(cloth: Cloth, shape: tuple[str, ...]) -> bool:
    """Whether one thread draws the shape anywhere on the cloth, with nothing in its gaps."""
    height, width = len(shape), len(shape[0])
    cells = [(x, y, shape[y][x] == "X") for y in range(height) for x in range(width)]
    for top, left in product(range(cloth.height - height + 1), range(cloth.width - width + 1)):
        thread = cloth.stitches[(top + height // 2) * cloth.width + left + width // 2]
        if all(
            (cloth.stitches[(top + y) * cloth.width + left + x] == thread) is filled
            for x, y, filled in cells
        ):
            return True
    return False


def test_golden_wall() -> None:
    """The wall is what it was; `python -m saobac.loom.wall --digests` remakes the file."""
    assert list(digest_wall()) == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_same_input_same_bytes_and_no_two_covers_alike() -> None:
    woven = [weave_cover(*row).stitches for row in WALL]
    assert woven == [weave_cover(*row).stitches for row in WALL]
    assert len(set(woven)) == len(WALL)


def test_no_cover_takes_more_threads_than_there_are() -> None:
    for sign, cloth in _covers():
        assert len(cloth.threads) == len(set(cloth.threads)) <= MOST_THREADS
        own = set(cloth.threads) - {DYES[dye] for dye in read_sign(sign).legend.values()}
        assert len(own) <= 5
        assert own <= {DYES[dye] for dye in PALETTE}


def test_cloth_is_mirrored_beside_the_sign() -> None:
    for name, cloth in _covers():
        sign = read_sign(name)
        left, top = (WIDTH - sign.width) // 2, (HEIGHT - sign.height) // 2
        covered = {(left + x, top + y) for x, y, _ in sign.stitches()}
        for y in range(HEIGHT):
            for x in range(WIDTH // 2):
                other = WIDTH - 1 - x
                if not covered & {(x, y), (other, y)}:
                    at = y * WIDTH
                    assert cloth.stitches[at + x] == cloth.stitches[at + other], (name, x, y)


def test_every_sign_reads_on_every_ground() -> None:
    for (group, family), name, number in product(FAMILIES.items(), SIGNS, range(6)):
        sign = read_sign(name)
        dyes = choose_dyes(Seed(f"{name}-{number}"), family, sign, ())
        assert legibility(sign, dyes.panel) > 0.14, (group, name, dyes.panel)


def test_threads_hold_against_their_ground() -> None:
    for ground, ways in COLOURWAYS.items():
        for line, second, accent in ways:
            assert apart(line, ground) > 0.25
            assert min(apart(second, ground), apart(accent, ground)) > 0.15
            assert apart(line, second) > 0.15


@pytest.mark.parametrize("tile", [*BANDS.values(), *TEETH.values()])
def test_tiles_are_never_cut_at_an_edge(tile: tuple[str, ...]) -> None:
    assert {len(row) for row in tile} == {len(tile[0])}
    assert (WIDTH // 2) % len(tile[0]) == 0


def test_there_is_a_choice() -> None:
    assert len(LATTICES) + len(SCATTERS) >= 7
    assert len(BANDS) >= 8
    assert len(MEDALLIONS) >= 5
    assert len(COLOURWAYS) == 6


@pytest.mark.parametrize("shape", [HOOKED_CROSS, HOOKED_CROSS_LARGE])
def test_no_hooked_cross(shape: tuple[str, ...]) -> None:
    cloths = [weave_cover(*row) for row in WALL]
    cloths += [weave_strip(f"strip-{number}", 60) for number in range(40)]
    cloths += [weave_rule(f"rule-{number}", 60) for number in range(20)]
    turned = tuple(row[::-1] for row in shape)
    for cloth in cloths:
        assert not any(_holds(cloth, form) for form in (shape, turned))
        assert not any(_holds(cloth, _doubled(form)) for form in (shape, turned))


def test_hooked_cross_would_be_seen() -> None:
    rows = "".join(_doubled(HOOKED_CROSS))
    cloth = Cloth(10, 10, ("#000000", "#ffffff"), bytes(letter == "X" for letter in rows))
    assert _holds(cloth, _doubled(HOOKED_CROSS))


@pytest.mark.parametrize("name", [*PRODUCT_SIGNS, *FAMILIES])
def test_every_product_and_group_has_a_sign(name: str) -> None:
    assert name in SIGNS


@pytest.mark.parametrize("name", SIGNS)
def test_sign_is_drawn_with_few_dyes_and_fills_its_medallion(name: str) -> None:
    sign = read_sign(name)
    assert 3 <= len(sign.legend) <= 5
    assert sign.width % 2 == 0
    assert 26 <= max(sign.width, sign.height) <= MAX_SIDE


def test_unknown_sign_names_the_nearest() -> None:
    with pytest.raises(ValueError, match="did you mean 'persimmon'"):
        weave_cover("hong", "food", "persimon")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = gold\n\na.\na", "equally long"),
        ("a = gold\n\nab", "legend: b"),
        ("a = gold\nb = red\n\naa", "legend: b"),
        ("a = mauve\n\naa", "a dye is one of"),
        ("a = gold\n\n" + "a" * 31, "at most 30"),
        ("a = gold", "no picture"),
    ],
)
def test_bad_sign_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_sign("odd", text)


def test_bad_group_or_month_is_refused() -> None:
    with pytest.raises(ValueError, match="no group"):
        weave_cover("a", "stone")
    with pytest.raises(ValueError, match="1 to 12"):
        weave_cover("a", "food", season=(13,))


def test_svg_stays_light() -> None:
    for row in WALL:
        svg = to_svg(weave_cover(*row))
        assert len(svg) < 13_000
        assert len(gzip.compress(svg, mtime=0)) < 2_500


@pytest.mark.parametrize("weave", [weave_rule, weave_strip])
def test_rules_repeat_without_a_seam(weave: object) -> None:
    assert callable(weave)
    for number in range(20):
        cloth = weave(f"section-{number}", 120)
        half = weave(f"section-{number}", 60)
        assert cloth.stitches == weave(f"section-{number}", 120).stitches
        for y in range(cloth.height):
            row = cloth.stitches[y * 120 : y * 120 + 120]
            assert row == row[::-1]
            assert row[60:] == (half.stitches[y * 60 + 30 : y * 60 + 60] * 2)
        with pytest.raises(ValueError, match="multiple of 60"):
            weave("section", 100)


def test_rule_is_low() -> None:
    assert {weave_rule(str(number)).height for number in range(40)} <= {6, 7, 8}


def test_star_and_mark() -> None:
    assert weave_star(True).stitches != weave_star(False).stitches
    assert star_svg(True).startswith(b"<svg")
    assert b"rect" not in star_svg(True)
    for side in (16, 32):
        mark = weave_mark(side)
        rows = [mark.stitches[y * side : (y + 1) * side] for y in range(side)]
        assert rows == rows[::-1]
        assert rows == [row[::-1] for row in rows]
    with pytest.raises(ValueError, match="even number"):
        weave_mark(15)


def test_wall_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "wall.png"
    assert main([str(out), WALL[0][0], WALL[1][0]]) == 0
    assert out.stat().st_size > 1000
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
    assert main(["--digests"]) == 0
    assert capsys.readouterr().out.splitlines() == list(digest_wall())
    with pytest.raises(ValueError, match="on the wall"):
        draw_wall(["none-such"])
