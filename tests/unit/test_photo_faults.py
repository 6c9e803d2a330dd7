"""What is said of a photograph: the gravest fault alone, and nothing of a good one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from saobac.photo_faults import FAULTS, Advice, advice_on, repetitions
from saobac.photo_messages import PHOTO_MESSAGES
from saobac.photographs import Photograph, read
from tests.phone_photographs import phone_exif, save_heic, save_jpeg, scene

LANDSCAPE, PORTRAIT = (1440, 1080), (1080, 1440)
Change = Callable[[Image.Image], Image.Image]


@pytest.fixture(scope="module")
def good() -> Image.Image:
    return scene(1, LANDSCAPE)


def code_of(advice: Advice | None) -> str | None:
    return advice.code if advice else None


def judged(image: Image.Image, folder: Path, orientation: int = 1) -> str | None:
    """Return what is said of a picture as a telephone saves it."""
    return code_of(
        advice_on(read(save_jpeg(image, folder / "a.jpg", phone_exif(orientation))), "a.jpg")
    )


def light_times(factor: float) -> Change:
    return lambda image: image.point(lambda value: min(255, value * factor))


def shaken(image: Image.Image, pixels: int) -> Image.Image:
    """Return a picture as if the camera had moved sideways while it took it."""
    moved = image
    for step in range(1, pixels):
        moved = Image.blend(moved, ImageChops.offset(image, step, 0), 1 / (step + 1))
    return moved


def backed_by_white(image: Image.Image) -> Image.Image:
    """Return a picture of a thing in the middle of a studio's white ground."""
    studio = Image.new("RGB", image.size, "white")
    width, height = image.size
    thing = image.resize((width // 2, height // 2))
    studio.paste(thing, (width // 4, height // 4))
    return studio


def with_soft_background(image: Image.Image) -> Image.Image:
    """Return a picture that is sharp in a third of its width and height."""
    soft = image.filter(ImageFilter.GaussianBlur(20))
    width, height = image.size
    box = (width // 3, height // 3, width * 2 // 3, height * 2 // 3)
    soft.paste(image.crop(box), box)
    return soft


GOOD: dict[str, Change] = {
    "a sharp one": lambda image: image,
    "one somewhat dim": light_times(0.6),
    "one somewhat light": light_times(1.25),
    "a thing on white ground": backed_by_white,
    "a soft background": with_soft_background,
    "one of 16:9": lambda image: image.crop((0, 0, 1440, 810)),
    "one in grey": lambda image: image.convert("L"),
}

FAULTY: dict[str, tuple[Change, str]] = {
    "too narrow": (lambda image: image.resize((1079, 809)), "photo-small"),
    "too dark": (light_times(0.25), "photo-dark"),
    "burnt out": (light_times(3), "photo-burnt"),
    "out of focus": (lambda image: image.filter(ImageFilter.GaussianBlur(4)), "photo-blurred"),
    "shaken": (lambda image: shaken(image, 30), "photo-blurred"),
    "a strip": (lambda image: image.crop((0, 0, 1440, 590)), "photo-strip"),
}


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_photograph_is_left_in_peace(good: Image.Image, tmp_path: Path, kind: str) -> None:
    assert judged(GOOD[kind](good), tmp_path) is None


@pytest.mark.parametrize("kind", FAULTY)
def test_a_fault_is_told(good: Image.Image, tmp_path: Path, kind: str) -> None:
    change, code = FAULTY[kind]
    assert judged(change(good), tmp_path) == code


def test_of_several_faults_the_gravest_is_told(good: Image.Image, tmp_path: Path) -> None:
    dark_and_blurred = light_times(0.2)(good.filter(ImageFilter.GaussianBlur(9)))
    assert judged(dark_and_blurred, tmp_path) == "photo-dark"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_mirror_is_told_and_a_turn_is_not(
    good: Image.Image, tmp_path: Path, orientation: int
) -> None:
    expected = "photo-mirrored" if orientation in (2, 4, 5, 7) else None
    assert judged(good, tmp_path, orientation) == expected


@pytest.mark.parametrize("orientation", [6, 8])
def test_upright_pixels_that_are_to_be_turned_are_told(
    good: Image.Image, tmp_path: Path, orientation: int
) -> None:
    """Programs turn the pixels and leave the camera's request, so that viewers turn once more."""
    turned = good.transpose(Image.Transpose.ROTATE_90)
    assert judged(turned, tmp_path, orientation) == "photo-turned-twice"


def test_heic_which_is_turned_by_its_decoder_is_left_in_peace(
    good: Image.Image, tmp_path: Path
) -> None:
    turned = good.transpose(Image.Transpose.ROTATE_90)
    file = save_heic(turned, tmp_path / "a.heic", phone_exif(6))
    assert code_of(advice_on(read(file), "a.heic")) is None


def test_width_counts_as_the_camera_was_held(tmp_path: Path) -> None:
    """A kiosk is filled from side to side, so that it is the upright width that matters."""
    assert judged(scene(1, (1400, 1000)), tmp_path, orientation=6) == "photo-small"


@pytest.mark.parametrize(("quality", "code"), [(40, "photo-compressed"), (75, None)])
def test_squares_are_told_by_the_quantisation_table(
    good: Image.Image, tmp_path: Path, quality: int, code: str | None
) -> None:
    file = tmp_path / "a.jpg"
    good.save(file, quality=quality, exif=phone_exif())
    assert code_of(advice_on(read(file), "a.jpg")) == code


@pytest.mark.parametrize("quality", [20, 50, 75, 88, 95, 100])
def test_the_quality_of_a_jpeg_is_found_again(tmp_path: Path, quality: int) -> None:
    file = tmp_path / "a.jpg"
    scene(1, (400, 300)).save(file, quality=quality)
    found = read(file).measures.jpeg_quality
    assert found is not None
    assert abs(found - quality) <= 1


def test_a_screenshot_is_told_by_the_size_of_a_telephone(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    scene(1, (1179, 2556)).save(file)
    assert code_of(advice_on(read(file), "a.png")) == "photo-screenshot"


def test_a_camera_may_take_pictures_of_that_size(tmp_path: Path) -> None:
    assert judged(scene(1, (1080, 2400)), tmp_path) is None


def test_a_copy_from_a_chat_is_told_by_its_size_and_lack_of_a_camera(tmp_path: Path) -> None:
    file = save_jpeg(scene(1, (1600, 1200)), tmp_path / "a.jpg")
    assert code_of(advice_on(read(file), "a.jpg")) == "photo-forwarded"


def test_heic_is_judged_as_jpeg_is(good: Image.Image, tmp_path: Path) -> None:
    file = save_heic(good.filter(ImageFilter.GaussianBlur(4)), tmp_path / "a.heic", phone_exif())
    assert code_of(advice_on(read(file), "a.heic")) == "photo-blurred"


COPIES: dict[str, Change] = {
    "itself": lambda image: image,
    "a smaller one": lambda image: image.resize((640, 480)),
    "one cropped a little": lambda image: image.crop((14, 10, 1426, 1070)),
}


def photographs(folder: Path, *images: Image.Image) -> list[tuple[str, Photograph]]:
    names = [f"{number}.jpg" for number in range(len(images))]
    return [
        (name, read(save_jpeg(image, folder / name)))
        for name, image in zip(names, images, strict=True)
    ]


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_told_with_the_first_of_them(
    good: Image.Image, tmp_path: Path, kind: str
) -> None:
    named = photographs(tmp_path, good, scene(2, LANDSCAPE), COPIES[kind](good))
    [(index, advice)] = repetitions(named)
    assert index == 2
    assert advice.facts == (("target", "2.jpg"), ("other", "0.jpg"))


def test_like_packs_on_white_ground_are_no_copies(tmp_path: Path) -> None:
    def pack(colour: str) -> Image.Image:
        studio = Image.new("RGB", LANDSCAPE, "white")
        studio.paste(colour, (400, 200, 1000, 1000))
        return studio

    assert not list(repetitions(photographs(tmp_path, pack("#7a3b1d"), pack("#2d6b3a"))))


def test_heic_and_jpeg_of_one_photograph_are_copies(good: Image.Image, tmp_path: Path) -> None:
    jpeg = read(save_jpeg(good, tmp_path / "a.jpg", phone_exif(1)))
    heic = read(save_heic(good, tmp_path / "a.heic", phone_exif(1)))
    assert [index for index, _ in repetitions([("a.jpg", jpeg), ("a.heic", heic)])] == [1]


CODES = [code for code, _ in FAULTS]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_fault_has_its_sentence_and_its_facts(
    good: Image.Image, tmp_path: Path, code: str, language: str
) -> None:
    advice = advice_on(read(save_jpeg(good.resize((800, 600)), tmp_path / "a.jpg")), "a.jpg")
    assert advice is not None
    sentence = Advice(code, advice.facts).sentence(language)
    assert "a.jpg" in sentence


def test_all_that_is_said_of_photographs_is_advice() -> None:
    assert {message.severity for message in PHOTO_MESSAGES.values()} == {"warning"}
