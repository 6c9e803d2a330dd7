"""A wall of covers to look at: `python -m saobac.loom.wall OUT.png [SLUG...]`.

`python -m saobac.loom.wall --digests > tests/golden/covers.txt` remakes the golden wall.
"""

import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from PIL import Image

from saobac.loom.cloth import to_image
from saobac.loom.covers import HEIGHT, WIDTH, weave_cover

WALL: tuple[tuple[str, str, str | None, tuple[int, ...]], ...] = (
    ("mien-dong-tai-hoan", "food", "noodles", ()),
    ("hong-khong-hat", "food", "persimmon", (9, 10)),
    ("gao-bao-thai-cho-don", "food", "rice", (11,)),
    ("ruou-men-la-bang-phuc", "drink", "spirit-jar", ()),
    ("tinh-bot-nghe-do", "herb", "turmeric", (12, 1)),
    ("bi-xanh-thom-ba-be", "food", "wax-gourd", (6,)),
    ("quyt-bach-thong", "food", "mandarin", (11, 12, 1)),
    ("lap-suon-nhung-luy", "food", "sausage", (12, 1)),
    ("khau-nua-lech-ngan-son", "food", "sticky-rice", (10,)),
    ("tho-cam-pac-ngoi", "craft", "brocade", ()),
    ("homestay-pac-ngoi", "tourism", "homestay", ()),
    ("che-shan-tuyet", "drink", "tea", (3, 4)),
    ("cam-bac-kan", "food", "orange", (1, 2)),
    ("thit-treo-gac-bep", "food", "smoked-meat", (12, 1)),
    ("nep-nuong", "food", "upland-rice", (10, 11)),
    ("mat-ong-rung", "food", "honey", (4, 5)),
    ("curcumin-bac-ha", "herb", "curcumin", ()),
    ("khoai-so", "food", "taro", (10,)),
    ("gung-da", "food", "ginger", (12,)),
    ("dan-lat-pac-ngoi", "craft", "basket", ()),
    ("lan-rung", "ornamental", "orchid", (2, 3)),
    ("mien-dong-con-minh", "food", "noodles", ()),
    ("tra-bi-thom", "drink", None, (6,)),
    ("giao-co-lam", "herb", None, ()),
    ("qua-con", "craft", None, (1,)),
    ("thuyen-ho-ba-be", "tourism", None, ()),
    ("dao-canh", "ornamental", None, (1,)),
    ("pho-kho", "food", None, ()),
    ("hong-ngan-son", "food", "persimmon", (9,)),
    ("ruou-men-la-thanh-tam", "drink", "spirit-jar", ()),
)
"""Thirty plausible products: slug, group, sign, season."""


def draw_wall(slugs: Sequence[str] = (), *, stitch: int = 4, across: int = 6) -> Image.Image:
    """Draw the covers side by side on mulberry paper; all of them, or those asked for.

    Raises:
        ValueError: none of the slugs is on the wall.
    """
    chosen = [row for row in WALL if row[0] in slugs] if slugs else list(WALL)
    if not chosen:
        raise ValueError(f"none of {', '.join(slugs)} is on the wall")
    across = min(across, len(chosen))
    gap = 6 * stitch
    size = (WIDTH * stitch + gap, HEIGHT * stitch + gap)
    down = -(-len(chosen) // across)
    wall = Image.new("RGB", (across * size[0] + gap, down * size[1] + gap), "#faf4e6")
    for number, row in enumerate(chosen):
        place = (gap + number % across * size[0], gap + number // across * size[1])
        wall.paste(to_image(weave_cover(*row), stitch), place)
    return wall


def digest_wall() -> Iterator[str]:
    """Give a line for each cover of the wall: a digest of threads and stitches, and the slug."""
    for slug, group, sign, season in WALL:
        cloth = weave_cover(slug, group, sign, season)
        woven = " ".join(cloth.threads).encode() + cloth.stitches
        yield f"{blake2b(woven, digest_size=12).hexdigest()}  {slug}"


def main(arguments: Sequence[str]) -> int:
    """Draw the wall into the file named first, the rest are slugs; or print its digests."""
    if not arguments:
        print("usage: python -m saobac.loom.wall OUT.png [SLUG...]", file=sys.stderr)
        return 2
    if arguments[0] == "--digests":
        print("\n".join(digest_wall()))
        return 0
    draw_wall(arguments[1:]).save(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
