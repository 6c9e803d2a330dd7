"""With a photograph of every product and place, pages keep their budgets (saobac/derivatives.py).

Two sites: one of photographs as most are, one of leaves and grain from edge to edge, which cost
most. Those of lists stand upright and lie by turns, and two pages have a gallery.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from saobac.derivatives import Derivative
from saobac.outputs import photographs
from saobac.photographs import Photograph
from saobac.pipeline import build
from saobac.project import HOME, Project
from tests.browser.slow_phone import (
    ALL_BYTES,
    SHIFT,
    TEXT_BYTES,
    first_views,
    on_a_phone,
    shifts_of_swift_visits,
    text_of,
)
from tests.conftest import PageFactory
from tests.phone_photographs import foliage, save_jpeg, still_life
from tools.audit.web_host import hosted

pytestmark = pytest.mark.alone

KINDS = {"still life": still_life, "foliage": foliage}
SHAPES = ((1100, 825), (825, 1100), (1100, 620))
"""Wider than any width that a phone takes; what kiosks and desktops take would only cost time."""
GALLERIES = ("mau-mien-dong", "ho-ba-be")
"""The product that has least to say before its gallery, so that all of it is near."""

HOME_PAGE, PRODUCT = "index.html", "en/products/mau-mien-dong.html"
PAGES = (
    HOME_PAGE,
    "en/index.html",
    PRODUCT,
    "san-pham/mien-dong-na-ri.html",
    "san-pham/index.html",
    "diem-den/ho-ba-be.html",
    "diem-den/index.html",
)
NEAR = 1250
"""Pixels below the window within which Chromium loads what is lazy, on the fastest network."""
PHONES = (((412, 823), 1.75), ((360, 800), 2), ((360, 800), 3))
"""In points, and how many pixels one has."""


@pytest.fixture(scope="module", params=KINDS)
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the real site with photographs of a kind; give its address."""
    root = tmp_path_factory.mktemp("photographs")
    shutil.copytree(HOME / "content", root / "content")
    for folder in ("products", "destinations"):
        take_photographs(root / "content" / folder, KINDS[request.param])
    output = root / "public"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(photographs, "_make", made_once())
        # In one process, which remembers.
        assert not build(Project(root, output, date(2026, 11, 24), jobs=1)).failed
    with hosted(output) as url:
        yield url


def made_once() -> Callable[[Photograph, tuple[Derivative, ...]], tuple[bytes, ...]]:
    """Return what makes derivatives, and makes those of one photograph but once."""
    make = photographs._make
    made_of = cache(lambda photograph, sizes: make(photograph, wanted[sizes]))
    wanted: dict[tuple[tuple[str, int], ...], tuple[Derivative, ...]] = {}

    def remember(photograph: Photograph, made: tuple[Derivative, ...]) -> tuple[bytes, ...]:
        sizes = tuple((item.format, item.width) for item in made)
        wanted.setdefault(sizes, made)
        result: tuple[bytes, ...] = made_of(photograph, sizes)
        return result

    return remember


def take_photographs(folder: Path, take: Callable[[int, tuple[int, int]], Image.Image]) -> None:
    """Give every page of a folder a photograph, and some pages three."""
    for number, shape in enumerate(SHAPES):
        save_jpeg(take(number, shape), folder / f"{number}.jpg")
    pages = sorted(file for file in folder.glob("*.md") if not file.name.endswith(".en.md"))
    for place, file in enumerate(pages):
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"^images:\n(?: .*\n)*", "", text, flags=re.MULTILINE)
        first = place % 2
        shown = (first, 2, 1 - first) if file.stem in GALLERIES else (first,)
        lines = "".join(
            f"  - {{file: {number}.jpg, alt: Hàng mới về, credit: Nhà}}\n" for number in shown
        )
        file.write_text(text.replace("---\n", f"---\nimages:\n{lines}", 1), encoding="utf-8")


@pytest.mark.parametrize(("size", "density"), PHONES)
def test_the_first_view_is_light_with_photographs(
    page_at: PageFactory, address: str, size: tuple[int, int], density: float
) -> None:
    views = first_views(page_at, [address + path for path in PAGES], size, density)
    assert min(sent["Image"] for sent in views.values()) > 20_000, "photographs are shown"
    heavy = {
        path: sent
        for path, sent in views.items()
        if sent.total() > ALL_BYTES or text_of(sent) > TEXT_BYTES
    }
    assert heavy == {}


@pytest.mark.parametrize("path", [HOME_PAGE, PRODUCT, "diem-den/ho-ba-be.html"])
def test_a_slow_phone_shows_a_photograph_soon(
    page_at: PageFactory, address: str, path: str
) -> None:
    assert shifts_of_swift_visits(page_at, address + path) <= SHIFT


def widths_asked_for(page_at: PageFactory, url: str, *, saves: bool) -> set[int]:
    page, devtools = on_a_phone(page_at)
    devtools.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": saves})
    asked: set[int] = set()

    def note(path: str) -> None:
        if found := re.search(r"/media/.*-(\d+)\.webp$", path):
            asked.add(int(found[1]))

    page.on("request", lambda sent: note(sent.url))
    page.goto(url, wait_until="networkidle")
    # A busy machine may be quiet before the pictures near the window are asked for.
    page.wait_for_function(
        "near => [...document.querySelectorAll('main img')]"
        ".filter(img => img.checkVisibility())"
        ".map(img => [img, img.getBoundingClientRect()])"
        ".filter(([, box]) => box.top < innerHeight + near && box.left < innerWidth)"
        ".every(([img]) => img.complete)",
        arg=NEAR,
    )
    return asked


def test_who_saves_data_gets_fewer_pixels(page_at: PageFactory, address: str) -> None:
    assert widths_asked_for(page_at, address + HOME_PAGE, saves=False) == {320}
    assert widths_asked_for(page_at, address + HOME_PAGE, saves=True) == {240}
    assert widths_asked_for(page_at, address + PRODUCT, saves=False) == {480, 800}
    assert widths_asked_for(page_at, address + PRODUCT, saves=True) == {320, 800}
