"""Landscapes: stable, light to send, each with a whole sun, and figures that fit their file."""

import gzip
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from saobac.loom.cloth import MAX_THREADS, Cloth, to_svg
from saobac.loom.figures import FIGURES, parse_figure, read_figure
from saobac.loom.landscape_wall import WALL, digest_wall, draw_wall, main
from saobac.loom.landscapes import (
    HEIGHT,
    WIDTH,
    set_scene,
    weave_landscape,
    weave_panorama,
)
from saobac.loom.lights import LIGHTS, Thread
from saobac.loom.scene import Sun
from saobac.loom.scenes import SCENES, SCENES_OF, choose_scene
from saobac.loom.seed import Seed
from saobac.loom.selvedge import PATTERNS, ROWS
from saobac.programme import DESTINATION_KINDS
from saobac.schema import Light, Scene

GOLDEN = Path(__file__).parent.parent / "golden" / "landscapes.txt"

SLUGS = ("dong-khac", "noi-khac")


@cache
def _landscapes() -> tuple[tuple[str, str, str, Cloth], ...]:
    """Every scene in every light."""
    return tuple(
        (slug, scene, light, weave_landscape(slug, scene, light))
        for scene, light, slug in product(SCENES, LIGHTS, SLUGS)
    )


def _holds_sun(cloth: Cloth, sun: Sun) -> bool:
    return all(cloth.stitches[y * cloth.width + x] == Thread.SUN for x, y in sun.stitches())


def test_golden_wall() -> None:
    """The wall is what it was; `python -m saobac.loom.landscape_wall --digests` remakes it."""
    assert list(digest_wall()) == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_same_input_same_bytes_and_no_two_places_alike() -> None:
    woven = [weave_landscape(*row).stitches for row in WALL]
    assert woven == [weave_landscape(*row).stitches for row in WALL]
    assert len(set(woven)) == len(WALL)


def test_every_scene_in_every_light_is_whole_thrifty_and_light_to_send() -> None:
    for slug, scene, light, cloth in _landscapes():
        assert (cloth.width, cloth.height) == (WIDTH, HEIGHT)
        assert cloth.threads == LIGHTS[light]
        svg = to_svg(cloth)
        assert len(svg) <= 30_000, (slug, scene, light)
        assert len(gzip.compress(svg, 9)) <= 6_000, (slug, scene, light)


def test_nothing_breaks_the_sun() -> None:
    for slug, scene, light, cloth in _landscapes():
        seed = Seed(slug)
        sun = set_scene(seed, SCENES[scene], light).sun
        assert _holds_sun(cloth, sun), (slug, scene, light)


def test_every_scene_suits_a_kind_of_place_and_can_be_asked_for() -> None:
    assert {scene for scenes in SCENES_OF.values() for scene in scenes} == set(SCENES)
    assert set(SCENES_OF) == set(DESTINATION_KINDS)
    assert get_args(Scene) == tuple(SCENES)
    assert set(get_args(Light)) == set(LIGHTS)


def test_a_slug_chooses_always_the_same_scene_and_light_among_those_that_suit() -> None:
    for slug, kind in product(SLUGS, SCENES_OF):
        scene = choose_scene(slug, kind)
        assert scene == choose_scene(slug, kind)
        assert scene in SCENES_OF[kind]
        cloth = weave_landscape(slug, scene)
        assert cloth.threads in [LIGHTS[light] for light in SCENES[scene].lights]


def test_unknown_kind_scene_or_light_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind of place 'beach'"):
        choose_scene("bai-bien", "beach")
    with pytest.raises(ValueError, match="no scene 'beach'"):
        weave_landscape("bai-bien", "beach")
    with pytest.raises(ValueError, match="no light 'neon'"):
        weave_landscape("ho-ba-be", "lake", "neon")
    with pytest.raises(ValueError, match="no light 'neon'"):
        weave_panorama("ho-ba-be", "neon")


@pytest.mark.parametrize("light", LIGHTS)
def test_panorama(light: str) -> None:
    cloth = weave_panorama("sao-bac", light)
    assert (cloth.width, cloth.height) == (200, 80)
    assert len(gzip.compress(to_svg(cloth), 9)) <= 10_000
    sun = set_scene(Seed("sao-bac"), SCENES["lake"], light, 200, 80).sun
    assert _holds_sun(cloth, sun)
    # A phone shows the middle of it, 4:3: the sun must be there.
    assert 200 / 2 - 80 * 2 / 3 < sun.x - sun.radius < sun.x + sun.radius < 200 / 2 + 80 * 2 / 3


def test_lights_have_distinct_threads() -> None:
    for light, threads in LIGHTS.items():
        assert len(threads) == len(set(threads)) == len(Thread) <= MAX_THREADS, light


def test_selvedge_is_mirrored() -> None:
    for rows in PATTERNS:
        assert all(row == row[::-1] for row in rows)
    cloth = weave_landscape("ho-ba-be", "lake", "dawn")
    for y in range(HEIGHT - ROWS, HEIGHT):
        row = cloth.stitches[y * WIDTH : (y + 1) * WIDTH]
        assert row == row[::-1]


def test_figures_fit_the_cloth() -> None:
    for name in FIGURES:
        figure = read_figure(name)
        assert figure.width <= WIDTH // 2
        assert figure.height <= HEIGHT * 2 // 3
        columns = {x for x, _, _ in figure.stitches()}
        rows = {y for _, y, _ in figure.stitches()}
        assert {0, figure.height - 1} <= rows, f"{name}: an empty row at the edge"
        assert len(columns) >= figure.width - 4, f"{name}: empty columns"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a = neon\n\naa\n", "legend line"),
        ("a = red\n\naa\na\n", "equally long"),
        ("a = red\n\nab\n", "only in the picture"),
        ("a = red\nb = sun\n\naa\n", "only in the legend"),
        ("a = red\n", "there must be one"),
    ],
)
def test_a_bad_figure_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        parse_figure("bad", text)


def test_unknown_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="no figure 'unicorn'"):
        read_figure("unicorn")


def test_wall_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "wall.png"
    assert main([str(picture), "ho-ba-be"]) == 0
    assert picture.stat().st_size > 0
    assert main([]) == 2
    assert main(["--digests"]) == 0
    assert capsys.readouterr().out.splitlines() == list(digest_wall())
    with pytest.raises(ValueError, match="is on the wall"):
        draw_wall(["nowhere"])
    assert draw_wall().width > draw_wall(["ho-ba-be"]).width
