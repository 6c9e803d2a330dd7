"""Palettes: the threads of a cover, such that its sign reads and the cloth shares its colours."""

from dataclasses import dataclass, field
from functools import cache
from itertools import product

from saobac.loom.dyes import COLOURWAYS, DYES, SEASON_THREADS, apart
from saobac.loom.families import Family
from saobac.loom.seed import Seed
from saobac.loom.signs import Sign

MOST_THREADS = 9
"""The ground, five threads of the cloth, and three that the sign brings of its own."""

PANELS: tuple[str, ...] = ("paper", "cream", "indigo", "ink", "lake")
"""What may lie under a sign besides the ground of the cloth."""


@dataclass(frozen=True, slots=True)
class Dyes:
    """The threads of one cover by the part they play."""

    ground: str
    line: str
    second: str
    accent: str
    panel: str
    sign: tuple[str, ...] = ()
    names: tuple[str, ...] = field(init=False)
    """All of them, each once: the order of the threads on the loom."""

    def __post_init__(self) -> None:
        """Count each thread once."""
        cloth = (self.ground, self.line, self.second, self.accent, self.panel)
        object.__setattr__(self, "names", tuple(dict.fromkeys(cloth + self.sign)))

    def colours(self) -> tuple[str, ...]:
        """Give the threads for the loom, as `#rrggbb`."""
        return tuple(DYES[name] for name in self.names)

    def thread(self, name: str) -> int:
        """Return the number of a dye on the loom."""
        return self.names.index(name)

    def roles(self) -> tuple[int, int, int, int]:
        """Give the numbers of ground, line, second and accent."""
        numbers = [self.thread(n) for n in (self.ground, self.line, self.second, self.accent)]
        return numbers[0], numbers[1], numbers[2], numbers[3]

    def edge(self) -> int:
        """Return the thread at the very edge: one that holds against the page, which is paper."""
        return self.thread(
            max((self.ground, self.line, self.second), key=lambda n: apart(n, "paper"))
        )

    def band_threads(self, *, inverse: bool) -> dict[str, int]:
        """Give the threads of a band by letter; inverse lays it on the second thread."""
        ground, line, second, accent = self.roles()
        if not inverse:
            return {".": ground, "a": line, "b": second, "c": accent}
        if apart(self.second, self.line) > apart(self.second, self.ground):
            return {".": second, "a": line, "b": ground, "c": accent}
        return {".": second, "a": ground, "b": line, "c": accent}

    def outlines(self) -> tuple[int, int]:
        """Give the inner and the outer outline of the medallion."""
        threads = (self.line, self.accent, self.second)
        inner = next((n for n in threads if apart(n, self.panel) > 0.22), self.ground)
        others = [n for n in threads if n != inner]
        outer = max(others, key=lambda n: min(apart(n, self.ground), apart(n, inner)))
        return self.thread(inner), self.thread(outer)


def rim_dyes(sign: Sign) -> list[str]:
    """Give the dyes of the stitches at the sign's outline."""
    cells = {(x, y): dye for x, y, dye in sign.stitches()}
    beside = ((0, 1), (0, -1), (1, 0), (-1, 0))
    return [
        dye
        for (x, y), dye in cells.items()
        if any((x + right, y + under) not in cells for right, under in beside)
    ]


@cache
def legibility(sign: Sign, panel: str) -> float:
    """Return how well a sign stands out from a panel.

    Half is its whole rim, half the rim's weakest quarter; stitches that drown in the panel count
    against it.
    """
    rim = sorted(apart(dye, panel) for dye in rim_dyes(sign))
    weakest = rim[: max(1, len(rim) // 4)]
    stitches = [dye for _, _, dye in sign.stitches()]
    drowned = sum(apart(dye, panel) < 0.12 for dye in stitches) / len(stitches)
    return (sum(rim) / len(rim) + sum(weakest) / len(weakest)) / 2 - drowned / 2


def choose_dyes(seed: Seed, family: Family, sign: Sign, season: tuple[int, ...]) -> Dyes:
    """Choose ground, threads and panel: readable, near the sign's colours, liked by the season."""
    ground = seed.pick("ground", family.grounds)
    own = tuple(sign.legend.values())
    likes = {SEASON_THREADS[month - 1] for month in season}
    panels = [ground, *(panel for panel in PANELS if apart(panel, ground) > 0.25)]
    choices = [Dyes(ground, *way, panel, own) for way, panel in product(COLOURWAYS[ground], panels)]
    choices = [dyes for dyes in choices if len(dyes.names) <= MOST_THREADS]
    reads = {panel: legibility(sign, panel) for panel in panels}
    least = 0.85 * max(reads[dyes.panel] for dyes in choices)
    choices = [dyes for dyes in choices if reads[dyes.panel] >= least]
    choices.sort(key=lambda dyes: len(dyes.names) - 2 * len(likes.intersection(dyes.names[:4])))
    return seed.pick("threads", choices[: max(4, len(choices) // 2)])
