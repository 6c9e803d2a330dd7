"""Landscapes: karst towers under four lights, and in front of them what a place is known for."""

from dataclasses import dataclass
from math import exp, sin

from saobac.loom.cloth import Cloth, Warp
from saobac.loom.seed import Seed

KINDS = (
    "lake",
    "park",
    "reserve",
    "cave",
    "relic",
    "pass",
    "festival",
    "market",
    "performance",
    "village",
    "terraces",
)
WIDTH, HEIGHT = 120, 80
LIGHTS = {
    "dawn": (
        "#f6e3bd",
        "#f2c48d",
        "#e99c68",
        "#f4ead5",
        "#a9bfa8",
        "#6f9d8f",
        "#33706c",
        "#1d4c52",
    ),
    "noon": (
        "#e2efe3",
        "#c3e0d2",
        "#97ccb8",
        "#e8a317",
        "#9dbfae",
        "#5f9f86",
        "#2f7a60",
        "#1c5445",
    ),
    "mist": (
        "#e9ece6",
        "#d5ddd9",
        "#bccbc8",
        "#f4ead5",
        "#aebfbe",
        "#82a0a1",
        "#557c80",
        "#33565f",
    ),
    "dusk": (
        "#2a2350",
        "#553066",
        "#a33f5f",
        "#f6c967",
        "#e88a58",
        "#6b4877",
        "#3f3868",
        "#232449",
    ),
}
"""Three bands of sky, the sun, then four ridges from far to near."""

SKY, SUN, RIDGES = (0, 1, 2), 3, (4, 5, 6, 7)
GOLD, RED, CREAM, INK = 8, 9, 10, 11
EXTRA = ("#e8a317", "#c8372d", "#f4ead5", "#15130f")
HATCH = 6
"""Rows over which one band of sky is hatched into the next."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the parts of a landscape lie on its cloth."""

    width: int
    height: int
    horizon: int
    """The row where the ground or the water begins."""


def weave_landscape(slug: str, kind: str, light: str | None = None) -> Cloth:
    """Weave the landscape of a place, 120 × 80 stitches.

    Raises:
        ValueError: the kind or the light is not known.
    """
    if kind not in KINDS:
        raise ValueError(f"no landscape of kind {kind!r}; there are {', '.join(KINDS)}")
    seed = Seed(slug)
    light = light or seed.pick("light", tuple(LIGHTS))
    scene = Scene(WIDTH, HEIGHT, 58 if kind in ("lake", "market", "festival") else 64)
    warp = _open(seed, scene, light)
    if kind == "cave":
        _cave(warp, seed, scene)
    elif kind in ("lake", "park"):
        _water(warp, scene)
        _boat(warp, scene.width // 2 + seed.number("boat", 20) - 10, scene.height - 8)
    elif kind in ("terraces", "village"):
        _terraces(warp, seed, scene)
    elif kind == "pass":
        _road(warp, scene)
    else:
        _ground(warp, scene)
    if kind in ("village", "relic", "performance", "market"):
        _house(warp, 30 + seed.number("house", 40), scene.horizon + 4)
    if kind in ("festival", "market", "performance"):
        _people(warp, scene, 3 if kind == "performance" else 9)
    if kind == "festival":
        _pole(warp, scene.width // 2, scene.height - 8)
    if kind == "reserve":
        for index in range(6):
            _pine(warp, 10 + index * 20 + seed.number(f"pine{index}", 8), scene.height - 6)
    _selvedge(warp)
    return warp.cut()


def weave_panorama(slug: str, light: str, width: int = 200, height: int = 80) -> Cloth:
    """Weave a lake between towers, wide enough to be cropped to a phone or a desktop."""
    scene = Scene(width, height, 52)
    warp = _open(Seed(slug), scene, light)
    _water(warp, scene)
    _boat(warp, width // 2 + 6, height - 11)
    return warp.cut()


def _open(seed: Seed, scene: Scene, light: str) -> Warp:
    if light not in LIGHTS:
        raise ValueError(f"no light {light!r}; there are {', '.join(LIGHTS)}")
    warp = Warp(scene.width, scene.height, (*LIGHTS[light], *EXTRA))
    _sky(warp, scene)
    _sun(warp, scene.width // 4 + seed.number("sun", scene.width // 2), 17)
    for index, ridge in enumerate(RIDGES):
        _ridge(warp, seed, scene, index, ridge)
    return warp


def _sky(warp: Warp, scene: Scene) -> None:
    """Lay three bands, each hatched into the next by longer and longer floats."""
    depth = scene.horizon // 3
    for y in range(scene.height):
        band = min(2, y // depth)
        left = (band + 1) * depth - y
        for x in range(scene.width):
            mixed = band < 2 and left <= HATCH and (x + y * 3) % (HATCH + 2) >= left
            warp.set(x, y, SKY[band + 1] if mixed else SKY[band])


def _sun(warp: Warp, x: int, y: int) -> None:
    for down in range(-6, 7):
        half = 6 - max(0, abs(down) - 2)
        warp.fill(x - half, y + down, 2 * half + 1, 1, SUN)


def _skyline(seed: Seed, scene: Scene, index: int) -> list[int]:
    """Return the upper edge of a ridge: towers with steep sides and round heads."""
    base = scene.horizon - 12 + index * 4
    edge = [float(base)] * scene.width
    count = 5 + index
    for tower in range(count):
        middle = (tower + 0.5) * scene.width / count + seed.number(f"x{index}.{tower}", 13) - 6
        high = 12 + seed.number(f"h{index}.{tower}", 16) - index * 3
        half = 6 + seed.number(f"w{index}.{tower}", 7) - index
        for x in range(scene.width):
            away = abs(x - middle) / half
            edge[x] = min(edge[x], base - high * exp(-(away**4)))
    return [round(value + 0.6 * sin(x / 3)) for x, value in enumerate(edge)]


def _ridge(warp: Warp, seed: Seed, scene: Scene, index: int, thread: int) -> None:
    edge = _skyline(seed, scene, index)
    for x, top in enumerate(edge):
        for y in range(max(6, top), scene.height):
            deep = y - top
            tree = index and deep > 2 and deep < 16 and (x + (y // 2) * 3) % 6 == 0 and y % 2 == 0
            warp.set(x, y, thread - 1 if tree else thread)


def _water(warp: Warp, scene: Scene) -> None:
    """Mirror what stands above a calm shore line, squashed, and lay ripples over it."""
    shore = scene.horizon
    above = [[warp.get(x, y) for x in range(scene.width)] for y in range(shore)]
    for y in range(shore, scene.height):
        deep = y - shore
        source = above[max(0, shore - 1 - deep * 2)]
        for x in range(scene.width):
            warp.set(x, y, source[x])
        length = 3 + deep // 2
        if deep % 3 == 2:
            for x in range((deep * 7) % 11, scene.width, length * 3):
                warp.fill(x, y, length, 1, SKY[2])
    warp.fill(0, shore, scene.width, 1, SKY[0])


def _boat(warp: Warp, x: int, y: int) -> None:
    warp.fill(x - 7, y, 15, 1, INK)
    warp.fill(x - 5, y + 1, 11, 1, INK)
    warp.fill(x - 1, y - 4, 2, 4, INK)
    warp.fill(x - 2, y - 5, 4, 1, CREAM)
    for step in range(6):
        warp.set(x + 2 + step, y - 4 + step, GOLD)


def _ground(warp: Warp, scene: Scene) -> None:
    warp.fill(0, scene.horizon + 4, scene.width, scene.height, RIDGES[3])
    for y in range(scene.horizon + 7, scene.height, 4):
        for x in range((y * 5) % 7, scene.width, 9):
            warp.fill(x, y, 3, 1, RIDGES[2])


def _terraces(warp: Warp, seed: Seed, scene: Scene) -> None:
    """Step the slope: a light edge, rice in rows, a dark riser, each following the hill."""
    phase = seed.number("terraces", 20)
    for x in range(scene.width):
        bend = round(3 * sin((x + phase) / 14))
        for y in range(scene.horizon - 6 + bend, scene.height):
            step = (y - bend) % 6
            thread = CREAM if step == 0 else RIDGES[3] if step == 5 else RIDGES[2]
            if step in (2, 4) and x % 3 == 0:
                thread = GOLD
            warp.set(x, y, thread)


def _road(warp: Warp, scene: Scene) -> None:
    _ground(warp, scene)
    for y in range(scene.horizon - 10, scene.height):
        deep = y - scene.horizon + 10
        middle = scene.width // 2 + round(26 * sin(deep / 5))
        wide = 2 + deep // 4
        warp.fill(middle - wide, y, 2 * wide, 1, SKY[0])
        if deep % 3 == 0:
            warp.fill(middle, y, 1, 1, RED)


def _cave(warp: Warp, seed: Seed, scene: Scene) -> None:
    """Frame the landscape by the mouth of a cave, with stalactites and a dark floor."""
    middle, half = scene.width // 2, 40
    for x in range(scene.width):
        away = abs(x - middle) / half
        roof = 12 + 30 * away**3 + 9 * abs(sin(x * 0.9 + seed.number("drip", 6))) * (x % 5 == 0)
        floor = scene.height - 12 - round(3 * sin(x / 9))
        for y in range(scene.height):
            if y < roof or y > floor or away > 1.05:
                warp.set(x, y, INK if (x + y * 2) % 9 else RIDGES[3])


def _house(warp: Warp, x: int, y: int) -> None:
    for step in range(8):
        warp.fill(x - 12 + step, y - 8 - step, 25 - 2 * step, 1, INK)
    warp.fill(x - 9, y - 7, 19, 6, EXTRA.index("#c8372d") + GOLD)
    warp.fill(x - 2, y - 6, 4, 5, INK)
    for post in (-9, -3, 3, 9):
        warp.fill(x + post, y - 1, 1, 6, INK)


def _people(warp: Warp, scene: Scene, count: int) -> None:
    """Stand figures in a row: indigo dress, red sash, a cream scarf."""
    gap = scene.width // (count + 1)
    for index in range(1, count + 1):
        x, y = index * gap, scene.height - 8
        warp.fill(x - 1, y - 11, 3, 3, CREAM)
        warp.fill(x - 2, y - 8, 5, 4, INK)
        warp.fill(x - 2, y - 4, 5, 1, RED)
        warp.fill(x - 3, y - 3, 7, 4, INK)


def _pole(warp: Warp, x: int, foot: int) -> None:
    warp.fill(x, foot - 44, 1, 45, GOLD)
    warp.fill(x - 3, foot - 50, 7, 7, RED)
    warp.fill(x - 1, foot - 48, 3, 3, CREAM)


def _pine(warp: Warp, x: int, foot: int) -> None:
    for step in range(12):
        half = (step % 4) + step // 3
        warp.fill(x - half, foot - 14 + step, 2 * half + 1, 1, INK)
    warp.fill(x, foot - 2, 1, 3, INK)


def _selvedge(warp: Warp) -> None:
    warp.fill(0, HEIGHT - 3, WIDTH, 3, INK)
    for x in range(0, WIDTH, 6):
        warp.fill(x + 1, HEIGHT - 2, 2, 1, GOLD)
        warp.fill(x + 4, HEIGHT - 2, 1, 1, RED)
