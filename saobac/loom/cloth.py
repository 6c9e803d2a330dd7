"""A cloth: a grid of stitches, and its two faces, SVG for pages and pixels for sharing."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PIL import Image, ImageDraw

MAX_THREADS = 16
"""Enough for a landscape; a cover keeps to five threads on its ground."""
ALIKE = re.compile(rb"(.)\1*", re.DOTALL)
"""Bytes that are all the same."""


@dataclass(frozen=True, slots=True)
class Cloth:
    """A woven picture: for each stitch, row by row, the index of its thread."""

    width: int
    height: int
    threads: tuple[str, ...]
    """Colours as `#rrggbb`."""
    stitches: bytes
    """`width * height` indices into `threads`."""

    def __post_init__(self) -> None:
        """Refuse a cloth with a hole or with a thread that is not on the loom.

        Raises:
            ValueError: the stitches do not fill the grid, or name no thread.
        """
        if len(self.stitches) != self.width * self.height:
            raise ValueError(f"{len(self.stitches)} stitches on {self.width} × {self.height}")
        if len(self.threads) > MAX_THREADS or max(self.stitches) >= len(self.threads):
            raise ValueError(f"stitch without a thread; {len(self.threads)} threads")


class Run(NamedTuple):
    """Neighbouring stitches of one thread in one row."""

    x: int
    y: int
    length: int
    thread: int


class Warp:
    """A loom under work: a canvas of stitches that is set one by one, then cut off as a Cloth."""

    def __init__(self, width: int, height: int, threads: Sequence[str], ground: int = 0) -> None:
        self.width = width
        self.height = height
        self.threads = tuple(threads)
        self._stitches = bytearray([ground]) * (width * height)

    def set(self, x: int, y: int, thread: int) -> None:
        """Set one stitch; one that falls beside the cloth is dropped."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._stitches[y * self.width + x] = thread

    def get(self, x: int, y: int) -> int:
        """Return the thread at a stitch of the cloth."""
        return self._stitches[y * self.width + x]

    def fill(self, x: int, y: int, width: int, height: int, thread: int) -> None:
        """Set a rectangle of stitches."""
        for row in range(y, y + height):
            for column in range(x, x + width):
                self.set(column, row, thread)

    def cut(self) -> Cloth:
        """Take the finished cloth off the loom."""
        return Cloth(self.width, self.height, self.threads, bytes(self._stitches))


def runs(cloth: Cloth) -> Iterator[Run]:
    """Give the cloth as horizontal runs, top to bottom."""
    for y in range(cloth.height):
        row = y * cloth.width
        for alike in ALIKE.finditer(cloth.stitches, row, row + cloth.width):
            start, end = alike.span()
            yield Run(start - row, y, end - start, cloth.stitches[start])


def to_svg(cloth: Cloth, *, weave: bool = True) -> bytes:
    """Draw the cloth as a stand-alone SVG, one path a thread, square stitches at every size.

    Strokes are slightly thicker than a stitch, so that no seam shows between rows.
    """
    ground = Counter(cloth.stitches).most_common(1)[0][0]
    paths: dict[int, list[str]] = {}
    ends: dict[int, tuple[int, int]] = {}
    for run in runs(cloth):
        if run.thread != ground:
            x, y = ends.get(run.thread, (0, 0))
            # Steps from the last run instead of places: half the size once compressed.
            step = f"m{run.x - x} {run.y - y}h" if run.thread in paths else f"M{run.x} {run.y}.5h"
            paths.setdefault(run.thread, []).append(f"{step}{run.length}")
            ends[run.thread] = (run.x + run.length, run.y)
    body = "".join(
        f'<path stroke="{cloth.threads[thread]}" d="{"".join(parts)}"/>'
        for thread, parts in sorted(paths.items())
    )
    size = f'width="{cloth.width}" height="{cloth.height}"'
    grain = (
        '<pattern id="w" width="1" height="1" patternUnits="userSpaceOnUse">'
        '<path stroke="#000" stroke-opacity=".13" stroke-width=".14" d="M0 .93h1"/>'
        '<path stroke="#fff" stroke-opacity=".08" stroke-width=".14" d="M.07 0v1"/></pattern>'
        f'<rect {size} fill="url(#w)"/>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {cloth.width} {cloth.height}" '
        f'{size}><rect {size} fill="{cloth.threads[ground]}"/>'
        f'<g fill="none" stroke-width="1.04" shape-rendering="crispEdges">{body}</g>'
        f"{grain if weave else ''}</svg>\n"
    ).encode()


def to_image(cloth: Cloth, stitch: float, *, weave: bool = True) -> Image.Image:
    """Draw the cloth as an RGB image with `stitch` pixels a stitch.

    Where that is no whole number some stitches are a pixel larger than others: all are sharp.
    """
    flat = Image.frombytes("P", (cloth.width, cloth.height), cloth.stitches)
    flat.putpalette(bytes.fromhex("".join(colour.lstrip("#") for colour in cloth.threads)))
    size = (round(cloth.width * stitch), round(cloth.height * stitch))
    image = flat.convert("RGB").resize(size, Image.Resampling.NEAREST)
    if weave and stitch >= 4:
        grain = Image.new("RGBA", image.size)
        draw = ImageDraw.Draw(grain)
        for y in (_edge(row + 1, stitch) - 1 for row in range(cloth.height)):
            draw.line((0, y, image.width, y), fill=(0, 0, 0, 33))
        for x in (_edge(column, stitch) for column in range(cloth.width)):
            draw.line((x, 0, x, image.height), fill=(255, 255, 255, 20))
        image.paste(grain, mask=grain)
    return image


def _edge(number: int, stitch: float) -> int:
    """Return the pixel at which a stitch begins: the first whose middle lies in it."""
    return ceil(number * stitch - 0.5)
