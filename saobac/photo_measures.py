"""What can be measured of a photograph: its light, sharpness, traits of its file, a fingerprint.

Numbers only; what they mean for the person who took it is told by `photo_faults`.
"""

from array import array
from dataclasses import dataclass

from PIL import Image, ImageFilter

from saobac.photo_exif import exif_of

WORKING_EDGE = 480
"""Pixels of the longer side at which pixels are measured. A blur too slight to be seen on the
kiosk is lost at this size, and so is most of the noise that would pass for detail."""

WHITE = 250
"""From this brightness of 255 on, nothing is left to be seen."""
STUDIO_FRAME = 0.75
"""A frame as white as this is a studio's ground, which is wanted, and no burnt sky."""

ACROSS = ImageFilter.Kernel((3, 3), (0, 0, 0, -1, 2, -1, 0, 0, 0), scale=1, offset=128)
DOWN = ImageFilter.Kernel((3, 3), (0, -1, 0, 0, 2, 0, 0, -1, 0), scale=1, offset=128)
"""The two halves of the Laplacian: apart, they also tell a camera that was moved sideways."""
SQUARES = [float((value - 128) ** 2) for value in range(256)]
TILES = 8
"""Across and down. Detail is taken from the sharpest tenth: a soft background is no fault."""
TENTH = TILES * TILES // 10

GRID, STEP = 6, 17
"""Of the fingerprint: patches across and down, and the brightness that one bit stands for."""

MIRRORED = (2, 4, 5, 7)
"""EXIF orientations that no camera gives by being held differently."""
QUARTER_TURNS = (6, 8)
"""EXIF orientations of a camera that is held upright."""
STANDARD_TABLE = 3688
"""Sum of the luminance table at quality 50 in the JPEG standard (Annex K)."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured, without unit unless said."""

    light: int
    """Brightness, of 255, that one pixel in twenty exceeds."""
    burnt: float
    """Share of pixels without any detail in the light; 0 on a studio's white ground."""
    sharpness: float
    """How many times finest detail shrinks under a slight blur: about 1 where there is none left
    to lose, 5 to 40 in a sharp photograph. By direction, and the lesser of the two."""
    fingerprint: int
    """Brightness of 6 × 6 patches by colour, a bit for each step, so that the bits that differ
    count how far two photographs are apart."""
    jpeg_quality: int | None
    """1 to 100 as encoders count it, from the quantisation table; None for other formats."""
    has_camera: bool
    """Whether EXIF names one."""
    is_mirrored: bool
    is_turned_twice: bool
    """Whether EXIF asks for a quarter turn although the stored pixels stand upright already.

    Measured as orientation 6 or 8 on pixels higher than wide. A telephone stores its sensor's
    landscape, whichever way it is held, and only asks for the turn; a program that does the turn
    and leaves the request makes viewers turn once more. Square pictures tell nothing.
    """


def measure(image: Image.Image, small: Image.Image) -> Measures:
    """Measure a photograph: its file as opened, and its upright RGB pixels at working size."""
    grey = small.convert("L")
    exif = exif_of(image)
    return Measures(
        _light(grey),
        round(_burnt(grey), 3),
        round(_sharpness(grey), 2),
        _fingerprint(small),
        jpeg_quality(image),
        exif.has_camera,
        exif.orientation in MIRRORED,
        exif.orientation in QUARTER_TURNS and image.height > image.width,
    )


def distance(one: Measures, other: Measures) -> int:
    """Count the steps of brightness between two photographs, over all patches and colours."""
    return (one.fingerprint ^ other.fingerprint).bit_count()


def _light(grey: Image.Image) -> int:
    left = grey.width * grey.height / 20
    for value, count in reversed(list(enumerate(grey.histogram()))):
        left -= count
        if left < 0:
            return value
    return 0


def _burnt(grey: Image.Image) -> float:
    width, height = grey.size
    margin = 1 + min(width, height) // 50
    inside = grey.crop((margin, margin, max(margin, width - margin), max(margin, height - margin)))
    white, white_inside = _white(grey), _white(inside)
    frame = width * height - inside.width * inside.height
    if white - white_inside > STUDIO_FRAME * frame:
        return 0.0
    return white / (width * height)


def _white(grey: Image.Image) -> int:
    return sum(grey.histogram()[WHITE:])


def _sharpness(grey: Image.Image) -> float:
    softened = grey.filter(ImageFilter.GaussianBlur(1))
    # One more on both sides: where there is nothing at all to see, nothing is lost.
    return min(
        (_detail(grey, direction) + 1) / (_detail(softened, direction) + 1)
        for direction in (ACROSS, DOWN)
    )


def _detail(grey: Image.Image, direction: ImageFilter.Kernel) -> float:
    """Return the mean square of a second derivative in the sharpest tiles, above the quietest.

    What the quietest tiles hold is noise, and lies over the others as well.
    """
    derived = grey.filter(direction).point(SQUARES, "F")
    # The filter leaves the outermost pixels as they are.
    box = (1, 1, max(2, grey.width - 1), max(2, grey.height - 1))
    tiles = derived.resize((TILES, TILES), Image.Resampling.BOX, box=box)
    energies = sorted(array("f", tiles.tobytes()))
    return (sum(energies[-TENTH:]) - sum(energies[:TENTH])) / TENTH


def _fingerprint(small: Image.Image) -> int:
    bits = 0
    for value in small.resize((GRID, GRID), Image.Resampling.BOX).tobytes():
        bits = bits << 255 // STEP | (1 << value // STEP) - 1
    return bits


def jpeg_quality(image: Image.Image) -> int | None:
    """Return the quality at which a JPEG was saved, as `Measures` counts it."""
    tables: dict[int, list[int]] | None = getattr(image, "quantization", None)
    if not tables:
        return None
    # Encoders scale the standard's table by 200 - 2 q per cent, below 50 by 5000 / q.
    scale = max(1.0, 100 * sum(tables[min(tables)]) / STANDARD_TABLE)
    return max(1, round(100 - scale / 2 if scale <= 100 else 5000 / scale))
