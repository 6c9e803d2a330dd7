"""What was asked for before a line was written: how many times our cost a peer is to have."""

from dataclasses import dataclass

from benchmarks.peers import OURS
from benchmarks.results import Measure, Results, together, wall


@dataclass(frozen=True, slots=True)
class Goal:
    """A peer's cost over ours in one scenario, and the least that it should be."""

    label: str
    scenario: str
    size: int
    peer: str
    least: float
    measure: Measure = wall

    def reached(self, results: Results) -> float | None:
        """Return the ratio of the medians; None where it was not measured."""
        series = results.find(self.scenario, self.size)
        return series.ratio(self.peer, OURS, self.measure) if series else None


GOALS = (
    Goal("Nothing changed, 10,000", "unchanged", 10_000, "hugo", 20),
    Goal("Nothing changed, 1,000", "unchanged", 1_000, "hugo", 8),
    Goal("One product edited, 10,000", "edited", 10_000, "hugo", 10),
    Goal("One product edited, 1,000", "edited", 1_000, "hugo", 4),
    Goal("Output lost, cache kept, 10,000", "lost", 10_000, "hugo", 2),
    Goal("Text from nothing, 10,000", "cold", 10_000, "hugo", 0.7),
    Goal("Text from nothing, 10,000", "cold", 10_000, "eleventy", 1.2),
    Goal("Text from nothing, 10,000", "cold", 10_000, "pelican", 3),
    Goal("1,000 photographs, from nothing", "photographs-cold", 1_000, "hugo", 6),
    Goal("1,000 photographs, from nothing", "photographs-cold", 1_000, "eleventy", 1.5),
    Goal("1,000 photographs, nothing changed", "photographs-warm", 1_000, "hugo", 1),
    Goal("Saved until served, 1,000", "live", 1_000, "hugo", 4),
    Goal("Saved until served, 10,000", "live", 10_000, "hugo", 4),
    Goal("Memory of all processes, 10,000", "cold", 10_000, "hugo", 5, together),
)
GROWTH_SIZES, GROWTH_MOST = (1_000, 17_000), 1.2
"""A product may cost so many times as much at the larger size as at the smaller."""


def growth_factor(results: Results) -> float | None:
    """Return how much dearer a product is at the larger size; None where it was not measured."""
    prices = []
    for size in GROWTH_SIZES:
        series = results.find("growth-cold", size)
        span = series.span(OURS) if series else None
        if span is None:
            return None
        prices.append(span.middle / size)
    return prices[1] / prices[0]
