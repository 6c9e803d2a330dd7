"""Lights: the sixteen threads of a landscape at four times of day, by the part they play."""

from enum import IntEnum

from saobac.loom.seed import Seed


class Thread(IntEnum):
    """A thread of a landscape; its number is its place on the loom in every light."""

    SKY_HIGH = 0
    SKY = 1
    SKY_LOW = 2
    SUN = 3
    FAR = 4
    HILL = 5
    NEAR = 6
    DEEP = 7
    NIGHT = 8
    WATER = 9
    LEAF = 10
    STRAW = 11
    RED = 12
    CREAM = 13
    INDIGO = 14
    CLAY = 15


LIGHTS: dict[str, tuple[str, ...]] = {
    "dawn": (
        *("#f8e3bd", "#f5c88f", "#ee9f6c", "#d9432c"),
        *("#d39c86", "#938d84", "#4f7d74", "#1f5c5c", "#12373f"),
        *("#f7d6a4", "#9db25a", "#e9b04a", "#c8372d", "#f8efdc", "#1b1f3b", "#96552b"),
    ),
    "noon": (
        *("#a9d8cc", "#cbe6d4", "#f0f1d8", "#e8a317"),
        *("#a3cdb4", "#68ad8d", "#2f8f6b", "#14654f", "#0b3f3a"),
        *("#d9eddb", "#93bf4c", "#e6c35a", "#c8372d", "#f8f3e3", "#1b1f3b", "#a5602f"),
    ),
    "mist": (
        *("#c6d2d6", "#dde3e1", "#f1ece0", "#dd9a4c"),
        *("#c0cccb", "#93aaae", "#5f8289", "#37596a", "#1c3343"),
        *("#e6e9e2", "#8da36d", "#d5bd85", "#b8443a", "#f6f1e4", "#1b1f3b", "#87603f"),
    ),
    "dusk": (
        *("#2d2758", "#76396c", "#dd6a50", "#f7cb62"),
        *("#a34d68", "#6f3d70", "#4a3367", "#2c2650", "#171633"),
        *("#f0a266", "#6c7d56", "#e0a04c", "#d2413a", "#f6e6cc", "#10102a", "#93503c"),
    ),
}
"""Colours as `#rrggbb`, in the order of `Thread`: sky and sun, five hills, then what is near."""


def choose_light(seed: Seed, light: str | None, likes: tuple[str, ...]) -> str:
    """Return the light asked for, or one of those the scene likes.

    Raises:
        ValueError: there is no such light.
    """
    if light is None:
        return seed.pick("light", likes)
    if light not in LIGHTS:
        raise ValueError(f"no light {light!r}; a light is one of {', '.join(LIGHTS)}")
    return light
