"""Where the time of a build goes, stage by stage."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

Lap = Callable[[str], None]
"""Hears the name of a stage when it is over; stages follow one another without a gap."""


def no_laps(stage: str) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a build."""

    name: str
    seconds: float
    """By the clock on the wall."""
    cpu: float
    """Seconds of processor time, of all processes that have ended by then."""


@dataclass(slots=True)
class Stopwatch:
    """Stages of a build that goes on, the start of Python and its imports first."""

    stages: list[Stage] = field(default_factory=list)
    _wall: float = 0.0
    _cpu: float = 0.0

    @classmethod
    def started(cls) -> "Stopwatch":
        """Begin; of what was before only the processor's time is known."""
        cpu = _cpu_seconds()
        return cls([Stage("start", cpu, cpu)], time.monotonic(), cpu)

    def lap(self, stage: str) -> None:
        """Take down that a stage is over."""
        wall, cpu = time.monotonic(), _cpu_seconds()
        self.stages.append(Stage(stage, wall - self._wall, cpu - self._cpu))
        self._wall, self._cpu = wall, cpu


def _cpu_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
