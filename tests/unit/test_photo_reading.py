"""A photograph is read upright, in the web's colours, and nothing but pixels is passed on."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from saobac.photographs import (
    MAX_BYTES,
    PhotographCache,
    UnusableImageError,
    open_image,
    read,
    upright,
)
from tests.phone_photographs import phone_exif, save_heic, save_jpeg, scene

SMALL = (400, 300)
Save = Callable[[Image.Image, Path, Image.Exif | None], Path]


def save_as(ending: str) -> Save:
    def save(image: Image.Image, file: Path, exif: Image.Exif | None = None) -> Path:
        image.save(file, ending, exif=exif or b"")
        return file

    return save


SAVES: dict[str, Save] = {
    "JPEG": save_jpeg,
    "PNG": save_as("PNG"),
    "WEBP": save_as("WEBP"),
    "HEIC": save_heic,
}


def halves() -> Image.Image:
    """Return a picture that is blue above and red below, as stored."""
    picture = Image.new("RGB", SMALL, "red")
    picture.paste("blue", (0, 0, 400, 150))
    return picture


def pixels_of(file: Path) -> Image.Image:
    with open_image(file) as image:
        return upright(image)


def near(one: object, other: tuple[int, int, int]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) <= 4 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_a_photograph_taken_sideways_is_turned_once(tmp_path: Path, save: Save) -> None:
    file = save(halves(), tmp_path / "photo", phone_exif(6))
    photograph = read(file)
    assert (photograph.width, photograph.height) == (300, 400)
    pixels = pixels_of(file)
    assert near(pixels.getpixel((10, 200)), (255, 0, 0))
    assert near(pixels.getpixel((290, 200)), (0, 0, 255))


def test_an_orientation_in_xmp_does_not_turn_heic_twice(tmp_path: Path) -> None:
    save_heic(halves(), tmp_path / "first.heic")
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="6"/></x:xmpmeta>'
    file = tmp_path / "photo.heic"
    halves().save(file, "HEIF", xmp=xmp)
    assert (read(file).width, read(file).height) == (300, 400)


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_pixels_carry_no_metadata(tmp_path: Path, save: Save) -> None:
    pixels = pixels_of(save(halves(), tmp_path / "photo", phone_exif()))
    assert pixels.info == {}
    assert not pixels.getexif()


def test_a_heic_of_several_pictures_is_its_primary_one(tmp_path: Path) -> None:
    save_heic(halves(), tmp_path / "first.heic")
    file = tmp_path / "photo.heic"
    others = [halves().resize((200, 200)), halves().resize((320, 160))]
    halves().save(file, "HEIF", save_all=True, append_images=others, primary_index=2)
    assert (read(file).width, read(file).height) == (320, 160)


def test_an_mpo_of_several_pictures_is_its_first_one(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    halves().save(file, "MPO", save_all=True, append_images=[Image.new("RGB", (90, 90))])
    assert (read(file).width, read(file).height) == SMALL


def test_an_animation_is_its_first_picture(tmp_path: Path) -> None:
    file = tmp_path / "photo.webp"
    white = Image.new("RGB", SMALL, "white")
    white.save(file, save_all=True, append_images=[Image.new("RGB", SMALL)], lossless=True)
    assert pixels_of(file).getpixel((1, 1)) == (255, 255, 255)


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    Image.new("I;16", SMALL, 40_000).save(file)
    assert pixels_of(file).getpixel((1, 1)) == (156, 156, 156)


def test_transparent_colours_of_a_palette_show_the_paper(tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    Image.new("RGBA", SMALL, (255, 0, 0, 0)).quantize(4).save(file)
    assert pixels_of(file).getpixel((1, 1)) == (0xFA, 0xF4, 0xE6)


def test_ink_of_a_print_shop_becomes_light(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    Image.new("CMYK", SMALL, (0, 255, 255, 0)).save(file, quality=95)
    assert near(pixels_of(file).getpixel((1, 1)), (255, 0, 0))


def profile_with_red_and_green_swapped() -> bytes:
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return plain.replace(b"rXYZ", b"....").replace(b"gXYZ", b"rXYZ").replace(b"....", b"gXYZ")


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_are_converted_by_their_profile(tmp_path: Path, mode: str) -> None:
    """Telephones write Display P3: without its profile, their colours would look dull."""
    file = tmp_path / "photo.png"
    profile = profile_with_red_and_green_swapped()
    Image.new(mode, SMALL, (255, 0, 0)).save(file, icc_profile=profile)
    assert near(pixels_of(file).getpixel((1, 1)), (0, 255, 0))


def test_a_profile_that_is_none_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    Image.new("RGB", SMALL, (60, 70, 80)).save(file, icc_profile=b"none at all")
    assert pixels_of(file).getpixel((1, 1)) == (60, 70, 80)


def code_of(file: Path) -> str:
    with pytest.raises(UnusableImageError) as raised:
        read(file)
    return raised.value.code


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_an_upload_that_broke_off_is_no_image(tmp_path: Path, save: Save, part: float) -> None:
    file = save(scene(1, SMALL), tmp_path / "photo", phone_exif())
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])
    assert code_of(file) == "not-an-image"


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a, not really", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", b"<svg/>", b"%PDF-1.7"],
    ids=["empty", "GIF", "HEIC", "SVG", "PDF"],
)
def test_another_format_or_none_is_no_image(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(content)
    assert code_of(file) == "not-an-image"


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_any_damage_leaves_a_photograph_or_a_clear_word(tmp_path: Path, save: Save) -> None:
    file = save(scene(1, SMALL), tmp_path / "photo", phone_exif())
    whole = file.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        damaged = bytearray(whole)
        reach = chance.choice((300, len(damaged)))
        for _ in range(chance.choice((1, 3, 30))):
            damaged[chance.randrange(reach)] = chance.randrange(256)
        file.write_bytes(damaged)
        try:
            read(file)
        except UnusableImageError as error:
            assert error.code in ("not-an-image", "image-too-large")  # noqa: PT017 - either will do


def test_damaged_exif_is_like_none(tmp_path: Path) -> None:
    file = save_jpeg(halves(), tmp_path / "photo.jpg", phone_exif(6))
    content = file.read_bytes()
    start = content.index(b"Exif\0\0") + 6
    file.write_bytes(content[:start] + b"\xff" * 8 + content[start + 8 :])
    assert (read(file).width, read(file).height) == SMALL


def test_a_file_of_too_many_bytes_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    with file.open("wb") as opened:
        opened.truncate(MAX_BYTES + 1)
    assert code_of(file) == "image-too-large"


def test_a_picture_of_too_many_pixels_is_not_decoded(tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    Image.new("1", (10_000, 8_100)).save(file)
    assert code_of(file) == "image-too-large"


def test_the_decoder_of_heic_waits_until_one_is_met(tmp_path: Path) -> None:
    jpeg = save_jpeg(halves(), tmp_path / "a.jpg")
    heic = save_heic(halves(), tmp_path / "a.heic")
    program = (
        "import sys; from pathlib import Path; from saobac.photographs import read\n"
        "for file in sys.argv[1:]: read(Path(file)); print('pillow_heif' in sys.modules)"
    )
    words = [sys.executable, "-c", program, str(jpeg), str(heic)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["False", "True"]


def test_the_stand_in_is_a_small_picture(tmp_path: Path) -> None:
    stand_in = read(save_jpeg(scene(1, SMALL), tmp_path / "a.jpg")).placeholder
    assert stand_in.startswith("data:image/webp;base64,")
    assert len(stand_in) < 600


def test_the_cache_gives_back_all_that_was_measured(tmp_path: Path) -> None:
    file = save_jpeg(scene(1, SMALL), tmp_path / "a.jpg", phone_exif())
    cache = PhotographCache(tmp_path / "cache.json")
    first = cache.read(file)
    cache.save()
    stat = file.stat()
    # Unreadable now: what comes back can only have been kept.
    with file.open("r+b") as opened:
        opened.write(b"\0" * 64)
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert PhotographCache(tmp_path / "cache.json").read(file) == first


def test_a_changed_photograph_is_read_again(tmp_path: Path) -> None:
    file = save_jpeg(scene(1, SMALL), tmp_path / "a.jpg")
    cache = PhotographCache(tmp_path / "cache.json")
    first = cache.read(file)
    cache.save()
    save_jpeg(scene(2, SMALL), file)
    assert PhotographCache(tmp_path / "cache.json").read(file).digest != first.digest


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"version": 2, "photographs": {}}', '{"a.jpg": {"stamp": []}}']
)
def test_a_cache_of_another_version_counts_for_nothing(tmp_path: Path, kept: str) -> None:
    (tmp_path / "cache.json").write_text(kept, encoding="utf-8")
    file = save_jpeg(scene(1, SMALL), tmp_path / "a.jpg")
    assert PhotographCache(tmp_path / "cache.json").read(file) == read(file)
