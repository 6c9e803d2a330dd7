"""Draws charts as SVG: text stays text, and colours follow the reader's light or dark mode."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH = 800
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b1f3b; }
.quiet { fill: #55586e; font-size: 12px; }
.line { stroke: #c9c4b4; } .one { stroke: #1b1f3b; } .goal { stroke: #a3311f; stroke-width: 3; }
.more { fill: #2c5e8a; } .less { fill: #b3661e; }
.series-0 { stroke: #2c5e8a; } .series-1 { stroke: #b3661e; }
.dot-0 { fill: #2c5e8a; } .dot-1 { fill: #b3661e; }
.ground { fill: #fffdf6; }
@media (prefers-color-scheme: dark) {
text { fill: #f3eedf; } .quiet { fill: #b9b7c4; } .ground { fill: #15182f; }
.line { stroke: #3d4163; } .one { stroke: #f3eedf; } .goal { stroke: #ff8f7a; }
.more { fill: #7fb2e0; } .less { fill: #e6a45f; }
.series-0 { stroke: #7fb2e0; } .series-1 { stroke: #e6a45f; }
.dot-0 { fill: #7fb2e0; } .dot-1 { fill: #e6a45f; }
}
"""
ROW = 30
LABELS = 345
"""Pixels left of the bars."""
EDGE = 70
"""Pixels right of the longest bar, for its number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many times our cost a peer has, and how many it was to have; 0 for no wish."""

    label: str
    ratio: float
    wanted: float


@dataclass(frozen=True, slots=True)
class Line:
    """Seconds by number of products."""

    label: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Decades laid out on pixels."""

    least: int
    most: int
    start: float
    end: float

    @classmethod
    def over(cls, values: Iterable[float], start: float, end: float) -> "_Scale":
        logs = [log10(value) for value in values]
        least = floor(min(logs))
        return cls(least, max(ceil(max(logs)), least + 1), start, end)

    def at(self, value: float) -> float:
        share = (log10(value) - self.least) / (self.most - self.least)
        return round(self.start + share * (self.end - self.start), 1)

    @property
    def marks(self) -> tuple[float, ...]:
        return tuple(10.0**power for power in range(self.least, self.most + 1))


def number(value: float) -> str:
    """Write a number with as many digits as it is good for: `1,240`, `12`, `3.4`, `0.52`."""
    if value >= 100:
        return f"{float(f'{value:.3g}'):,.0f}"
    if value >= 10:
        return f"{value:.0f}"
    return f"{value:.2g}" if value < 1 else f"{value:.1f}"


def ratio_chart(bars: Sequence[Bar], title: str, description: str) -> str:
    """Draw ratios as bars from 1, to the right where ours is faster; empty for no bars."""
    if not bars:
        return ""
    values = [1.0, *(bar.ratio for bar in bars), *(bar.wanted for bar in bars if bar.wanted)]
    scale = _Scale.over(values, LABELS, WIDTH - EDGE)
    height = 84 + ROW * len(bars)
    return _document(height, title, description, _ratio_parts(bars, scale, height))


def _ratio_parts(bars: Sequence[Bar], scale: _Scale, height: int) -> Iterator[str]:
    for mark in scale.marks:
        name = "one" if mark == 1 else "line"
        x = scale.at(mark)
        yield f'<path class="{name}" d="M{x} 34V{height - 38}"/>'
        yield f'<text class="quiet" x="{x}" y="24" text-anchor="middle">{mark:g} ×</text>'
    yield f'<path class="goal" d="M{LABELS} {height - 24}v16"/>'
    yield f'<text class="quiet" x="{LABELS + 8}" y="{height - 12}">what was wanted</text>'
    for index, bar in enumerate(bars):
        y = 42 + ROW * index
        left, right = sorted((scale.at(1), scale.at(bar.ratio)))
        name = "more" if bar.ratio >= 1 else "less"
        yield f'<text x="{LABELS - 12}" y="{y + 15}" text-anchor="end">{escape(bar.label)}</text>'
        yield (
            f'<rect class="{name}" x="{left}" y="{y}"'
            f' width="{max(1.0, round(right - left, 1))}" height="20"/>'
        )
        if bar.wanted:
            yield f'<path class="goal" d="M{scale.at(bar.wanted)} {y - 3}v26"/>'
        x = max(right, scale.at(bar.wanted) if bar.wanted else 0) + 8
        yield f'<text x="{round(x, 1)}" y="{y + 15}">{_times(bar.ratio)}</text>'


def _times(value: float) -> str:
    return f"{number(value)} ×"


def growth_chart(lines: Sequence[Line], title: str, description: str) -> str:
    """Draw seconds over products, both in decades; empty where there is nothing to draw."""
    lines = [line for line in lines if line.points]
    if not lines:
        return ""
    across = _Scale.over((size for line in lines for size, _ in line.points), 80, WIDTH - 60)
    up = _Scale.over((seconds for line in lines for _, seconds in line.points), 330, 60)
    return _document(420, title, description, _growth_parts(lines, across, up))


def _growth_parts(lines: Sequence[Line], across: _Scale, up: _Scale) -> Iterator[str]:
    for mark in across.marks:
        x = across.at(mark)
        yield f'<path class="line" d="M{x} 60V356"/>'
        yield f'<text class="quiet" x="{x}" y="374" text-anchor="middle">{mark:,.0f}</text>'
    for mark in up.marks:
        y = up.at(mark)
        yield f'<path class="line" d="M80 {y}H{WIDTH - 60}"/>'
        yield f'<text class="quiet" x="70" y="{y + 4}" text-anchor="end">{mark:g} s</text>'
    yield '<text class="quiet" x="410" y="400" text-anchor="middle">products</text>'
    for index, line in enumerate(lines):
        spots = [(across.at(size), up.at(seconds)) for size, seconds in line.points]
        way = "L".join(f"{x} {y}" for x, y in spots)
        yield f'<path class="series-{index}" d="M{way}" fill="none" stroke-width="2"/>'
        for (x, y), (_, seconds) in zip(spots, line.points, strict=True):
            yield f'<circle class="dot-{index}" cx="{x}" cy="{y}" r="4"/>'
            lift = -10 if index == 0 else 20
            yield (
                f'<text class="quiet" x="{x}" y="{round(y + lift, 1)}" text-anchor="middle">'
                f"{number(seconds)} s</text>"
            )
        x = 100 + 300 * index
        yield f'<circle class="dot-{index}" cx="{x}" cy="25" r="5"/>'
        yield f'<text x="{x + 12}" y="30">{escape(line.label)}</text>'


def _document(height: int, title: str, description: str, parts: Iterable[str]) -> str:
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="title description">\n'
        f'<title id="title">{escape(title)}</title>\n'
        f'<desc id="description">{escape(description)}</desc>\n'
        f"<style>{STYLE}</style>\n"
        f'<rect class="ground" width="{WIDTH}" height="{height}"/>\n{body}\n</svg>\n'
    )
