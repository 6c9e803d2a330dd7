"""What was measured, as it is kept in a file, and the arithmetic on it."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

ENOUGH = 5
"""Runs that a median is trusted from."""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run of one generator."""

    peer: str
    round: int
    wall: float
    cpu: float
    largest: int
    together: int
    failure: str = ""
    """Why there are no numbers; empty for a run that ended well."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some measured values: their median, and how far they lie apart."""

    middle: float
    least: float
    most: float
    count: int

    @classmethod
    def of(cls, values: Iterable[float]) -> "Span":
        """Take the values of one generator in one series."""
        ordered = sorted(values)
        return cls(median(ordered), ordered[0], ordered[-1], len(ordered))


Measure = Callable[[Run], float]


def wall(run: Run) -> float:
    """Return the seconds on the wall."""
    return run.wall


def cpu(run: Run) -> float:
    """Return the seconds of processor time."""
    return run.cpu


def together(run: Run) -> float:
    """Return the most bytes of all processes at once."""
    return run.together


def largest(run: Run) -> float:
    """Return the most bytes of one process."""
    return run.largest


@dataclass(frozen=True, slots=True)
class Series:
    """All runs of one scenario at one size, in rounds: every generator, then all of them again."""

    scenario: str
    size: int
    """Products."""
    photographs: int
    file_system: str
    versions: Mapping[str, str]
    """Of each generator; runs of other versions are not mixed with these."""
    machine: Mapping[str, str] = field(default_factory=dict)
    """What it was measured on, and when it was begun."""
    written: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Pages that were checked, pages beside them, and bytes, by generator."""
    runs: tuple[Run, ...] = ()

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells it from others."""
        return self.scenario, self.size, self.photographs

    @property
    def peers(self) -> tuple[str, ...]:
        """Who took part, in the order of the runs."""
        return tuple(dict.fromkeys(run.peer for run in self.runs))

    def span(self, peer: str, measure: Measure = wall) -> Span | None:
        """Return what a generator came to; None where it has no run that ended well."""
        values = [measure(run) for run in self.runs if run.peer == peer and not run.failure]
        return Span.of(values) if values else None

    def ratio(self, peer: str, ours: str, measure: Measure = wall) -> float | None:
        """Return how many times as much as ours a generator needs, by medians."""
        theirs, own = self.span(peer, measure), self.span(ours, measure)
        return theirs.middle / own.middle if theirs and own and own.middle else None

    def failure(self, peer: str) -> str:
        """Return why a generator has no numbers; empty where it has."""
        return next((run.failure for run in self.runs if run.peer == peer and run.failure), "")


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that was measured, whenever and wherever."""

    series: tuple[Series, ...] = ()

    def find(self, scenario: str, size: int | None = None) -> Series | None:
        """Return a series of a scenario, of one size or of the first that there is."""
        return next(
            (
                series
                for series in self.series
                if series.scenario == scenario and size in (None, series.size) and series.runs
            ),
            None,
        )

    def of(self, *scenarios: str) -> tuple[Series, ...]:
        """Return the series of scenarios, smallest first."""
        found = (series for series in self.series if series.scenario in scenarios and series.runs)
        return tuple(
            sorted(found, key=lambda series: (series.size, scenarios.index(series.scenario)))
        )

    def put(self, series: Series) -> "Results":
        """Return results in which a series stands in place of the one of its key."""
        return Results((*self.without(series.key).series, series))

    def without(self, key: tuple[str, int, int]) -> "Results":
        """Return results that lack the series of a key."""
        return Results(tuple(item for item in self.series if item.key != key))


def load(file: Path) -> Results:
    """Read results; none where there is no file yet."""
    if not file.is_file():
        return Results()
    data = json.loads(file.read_text(encoding="utf-8"))
    series = tuple(
        Series(**{**entry, "runs": tuple(Run(**run) for run in entry["runs"])})
        for entry in data["series"]
    )
    return Results(series)


def save(results: Results, file: Path) -> None:
    """Write results, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".new")
    text = json.dumps(asdict(results), ensure_ascii=False, indent=1)
    draft.write_text(text + "\n", encoding="utf-8")
    draft.replace(file)
