"""Derivatives of photographs: none weighs more than a page can bear; other bytes, other name."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

from saobac import derivatives as policy
from saobac.derivatives import CEILINGS, LADDER, QUALITIES, WIDTHS, Derivative, derivatives, formats
from saobac.outputs.encoded_weights import NARROW_SHARES, WIDE_SHARES
from saobac.outputs.photographs import encode
from saobac.photo_measures import Measures
from saobac.photographs import Photograph
from tests.phone_photographs import foliage, still_life

SHAPES = ((1080, 810), (810, 1080), (810, 1440))
MEASURES = Measures(
    light=0,
    burnt=0,
    sharpness=0,
    fingerprint=0,
    jpeg_quality=None,
    has_camera=False,
    is_mirrored=False,
    is_turned_twice=False,
)
FORMATS = formats(release=True)


def photograph(width: int, height: int) -> Photograph:
    return Photograph("", "a" * 32, width, height, "", MEASURES)


def ceiling(width: int) -> int:
    return Derivative("", "webp", width, width).ceiling


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("take", [still_life, foliage])
def test_no_derivative_is_larger_than_a_page_can_bear(
    take: Callable[[int, tuple[int, int]], Image.Image], shape: tuple[int, int], ending: str
) -> None:
    whole = take(1, shape)
    for width in (240, 480):
        image = whole.resize((width, shape[1] * width // shape[0]), Image.Resampling.LANCZOS)
        content = encode(image, ending, ceiling(width)).content
        assert len(content) <= CEILINGS[width], width
        assert Image.open(io.BytesIO(content)).size == image.size


@pytest.mark.parametrize("ending", FORMATS)
def test_what_fits_keeps_its_whole_quality(ending: str) -> None:
    image = still_life(2, (480, 360))
    usual = encode(image, ending, 10**6).content
    assert encode(image, ending, len(usual)).content == usual
    less = encode(image, ending, len(usual) - 1).content
    assert len(usual) * 0.7 < len(less) < len(usual)


@pytest.mark.parametrize("take", [still_life, foliage])
def test_what_is_wide_ends_within_a_step_of_the_best_too(
    take: Callable[[int, tuple[int, int]], Image.Image],
) -> None:
    image = take(3, (800, 120))
    for most in (6_000, 12_000, 24_000):
        steps = {encode(image, "jpg", most, likely).step for likely in range(len(LADDER))}
        assert max(steps) - min(steps) <= 1


def test_every_format_has_weights_for_every_step() -> None:
    for shares in (NARROW_SHARES, WIDE_SHARES):
        assert shares.keys() == QUALITIES.keys()
        for each in shares.values():
            assert len(each) == len(LADDER)
            assert list(each) == sorted(each, reverse=True)
            assert each[0] == 1


@pytest.mark.parametrize("ending", ["webp", "jpg"])
@pytest.mark.parametrize("take", [still_life, foliage])
def test_wherever_the_search_begins_it_ends_within_a_step_of_the_best(
    take: Callable[[int, tuple[int, int]], Image.Image], ending: str
) -> None:
    image = take(3, (320, 240))
    for most in (1, 3_000, 8_000, 10**6):
        found = [encode(image, ending, most, likely) for likely in range(len(LADDER))]
        steps = {each.step for each in found}
        assert max(steps) - min(steps) <= 1
        fits = len(found[0].content) <= most
        assert all((len(each.content) <= most) == fits for each in found)
        assert fits or steps == {len(LADDER) - 1}


def test_each_step_asks_for_less() -> None:
    assert list(LADDER) == sorted(LADDER, reverse=True)
    assert LADDER[0] == (1.0, 1.0)
    assert min(QUALITIES.values()) * LADDER[-1][0] > 0


def test_a_photograph_of_an_odd_width_keeps_to_the_ceiling_of_the_next_wider_one() -> None:
    made = derivatives(photograph(900, 600), "x", ("webp",))
    assert [item.width for item in made] == [240, 320, 480, 800, 900]
    assert [item.ceiling for item in made] == [CEILINGS[w] for w in (240, 320, 480, 800, 1080)]
    assert derivatives(photograph(5000, 600), "x", ("webp",))[-1].width == WIDTHS[-1]


def test_other_bytes_have_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def name() -> str:
        return derivatives(photograph(900, 600), "x", ("webp",))[0].path

    before = name()
    assert name() == before
    monkeypatch.setattr(policy, "POLICY", "another")
    assert name() != before
