"""A wall of landscapes to look at: `python -m saobac.loom.landscape_wall OUT.png [SLUG...]`.

`python -m saobac.loom.landscape_wall --digests > tests/golden/landscapes.txt` remakes the
golden wall.
"""

import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from PIL import Image

from saobac.loom.cloth import Cloth, to_image
from saobac.loom.landscapes import HEIGHT, WIDTH, weave_landscape, weave_panorama

WALL: tuple[tuple[str, str, str | None], ...] = (
    ("ho-ba-be", "lake", "dawn"),
    ("vuon-quoc-gia-ba-be", "park", "noon"),
    ("khu-bao-ton-kim-hy", "reserve", "mist"),
    ("dong-puong", "cave-river", "dawn"),
    ("dong-hua-ma", "cave-hall", "noon"),
    ("dong-nang-tien", "cave-pools", "noon"),
    ("dong-thach-long", "cave-mouth", "mist"),
    ("atk-cho-don", "jungle-hut", None),
    ("di-tich-na-tu", "memorial", None),
    ("deo-giang", "pass", "dusk"),
    ("hat-then", "performance", None),
    ("le-hoi-long-tong-ba-be", "festival", None),
    ("cho-phien", "market", "dawn"),
    ("pac-ngoi", "village", None),
    ("ruong-bac-thang", "terraces", None),
)
"""The real places: slug, scene, light."""

PANORAMA: tuple[str, str] = ("sao-bac", "dawn")
"""The front page: slug and light."""


def draw_wall(slugs: Sequence[str] = (), *, stitch: int = 4, across: int = 3) -> Image.Image:
    """Draw the landscapes side by side on mulberry paper, the panorama below; or those asked for.

    Raises:
        ValueError: none of the slugs is on the wall.
    """
    chosen = [row for row in WALL if row[0] in slugs] if slugs else list(WALL)
    if not chosen:
        raise ValueError(f"none of {', '.join(slugs)} is on the wall")
    across = min(across, len(chosen))
    gap = 4 * stitch
    step = (WIDTH * stitch + gap, HEIGHT * stitch + gap)
    down = -(-len(chosen) // across)
    size = (across * step[0] + gap, (down + (not slugs)) * step[1] + gap)
    wall = Image.new("RGB", size, "#faf4e6")
    for number, row in enumerate(chosen):
        place = (gap + number % across * step[0], gap + number // across * step[1])
        wall.paste(to_image(weave_landscape(*row), stitch), place)
    if not slugs:
        wall.paste(to_image(weave_panorama(*PANORAMA), stitch), (gap, gap + down * step[1]))
    return wall


def weave_wall() -> Iterator[tuple[str, Cloth]]:
    """Give every landscape of the wall by its slug, and the panorama."""
    for slug, scene, light in WALL:
        yield slug, weave_landscape(slug, scene, light)
    yield f"panorama {PANORAMA[0]}", weave_panorama(*PANORAMA)


def digest_wall() -> Iterator[str]:
    """Give a line for each landscape: a digest of threads and stitches, and the slug."""
    for slug, cloth in weave_wall():
        woven = " ".join(cloth.threads).encode() + cloth.stitches
        yield f"{blake2b(woven, digest_size=12).hexdigest()}  {slug}"


def main(arguments: Sequence[str]) -> int:
    """Draw the wall into the file named first, the rest are slugs; or print its digests."""
    if not arguments:
        print("usage: python -m saobac.loom.landscape_wall OUT.png [SLUG...]", file=sys.stderr)
        return 2
    if arguments[0] == "--digests":
        print("\n".join(digest_wall()))
        return 0
    draw_wall(arguments[1:]).save(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
