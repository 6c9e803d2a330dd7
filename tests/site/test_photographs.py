"""A phone's photograph: turned upright, reduced, and stripped of all that tells on people."""

from typing import TYPE_CHECKING

from PIL import Image

from saobac.pipeline import Project, build, prepare

if TYPE_CHECKING:
    from pathlib import Path


def add_photograph(project: Project, content: bytes | None = None) -> None:
    """Give a product a photograph taken sideways, with a place and a name in it."""
    folder = project.root / "content" / "products"
    photo = folder / "khoai.jpg"
    if content is None:
        exif = Image.Exif()
        exif[0x0112] = 6
        exif[0x013B] = "Người chụp"
        exif.get_ifd(0x8825)[2] = (22.0, 24.0, 0.0)
        Image.radial_gradient("L").resize((1200, 900)).convert("RGB").save(photo, exif=exif)
    else:
        photo.write_bytes(content)
    page = folder / "khoai-so.md"
    image = "images:\n  - {file: khoai.jpg, alt: Rổ khoai, credit: Nhà làm}\n"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("group:", image + "group:", 1), encoding="utf-8")


def test_a_photograph_becomes_upright_derivatives_without_metadata(project: Project) -> None:
    add_photograph(project)
    assert not build(project).failed
    made: list[Path] = sorted((project.output / "media").rglob("*.*"))
    assert {file.suffix for file in made} == {".jpg", ".webp"}
    for file in made:
        with Image.open(file) as image:
            assert image.height > image.width
            assert not image.getexif()
            assert "exif" not in image.info
            assert "xmp" not in image.info
    html = (project.output / "san-pham" / "khoai-so.html").read_text(encoding="utf-8")
    assert "srcset" in html
    assert "Rổ khoai" in html


def test_a_file_that_is_no_image_is_told(project: Project) -> None:
    add_photograph(project, b"GIF89a, not really")
    _, problems = prepare(project)
    assert "not-an-image" in {problem.code for problem in problems}
