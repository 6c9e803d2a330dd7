"""EXIF is read for three things, and damaged EXIF for none."""

from pathlib import Path

import pytest
from PIL import Image

from saobac.photo_exif import Exif, exif_of
from tests.phone_photographs import phone_exif, save_heic, save_jpeg

PICTURE = Image.new("RGB", (64, 48))


def exif_in(file: Path) -> Exif:
    with Image.open(file) as image:
        return exif_of(image)


def test_orientation_camera_and_hour_are_read(tmp_path: Path) -> None:
    file = save_jpeg(PICTURE, tmp_path / "a.jpg", phone_exif(6, "2026:11:20 08:00:00"))
    assert exif_in(file) == Exif(6, has_camera=True, taken="2026:11:20 08:00:00")


def test_without_exif_a_picture_is_upright(tmp_path: Path) -> None:
    assert exif_in(save_jpeg(PICTURE, tmp_path / "a.jpg")) == Exif()


def test_what_heic_says_is_done_by_its_decoder(tmp_path: Path) -> None:
    assert exif_in(save_heic(PICTURE, tmp_path / "a.heic", phone_exif(6))).orientation == 1


@pytest.mark.parametrize("orientation", [0, 9, 60_000])
def test_an_orientation_that_does_not_exist_is_upright(tmp_path: Path, orientation: int) -> None:
    file = save_jpeg(PICTURE, tmp_path / "a.jpg", phone_exif(orientation))
    assert exif_in(file).orientation == 1


def test_damaged_exif_is_none(tmp_path: Path) -> None:
    file = tmp_path / "a.webp"
    PICTURE.save(file, exif=b"Exif\0\0" + b"\xff" * 40)
    assert exif_in(file) == Exif()
