"""Makes outputs in several processes, where that is sooner than in one."""

from collections.abc import Iterator
from pathlib import Path

from saobac.plan import Output
from saobac.processes import spread
from saobac.write import Staged, stage

MIN_PARALLEL = 24
CHUNK = 8
PHOTOGRAPHS = "media/"

Bench = tuple[tuple[Output, ...], Path]
"""What is to be made, and where it is put."""


def stage_all(
    outputs: tuple[Output, ...], staging: Path, jobs: int
) -> Iterator[tuple[Staged, ...]]:
    """Give the staged files of each output as they are done; `jobs` of 0 is one a core."""
    # Those that take longest first: one at the very end would let all others wait.
    numbers = sorted(
        range(len(outputs)), key=lambda n: not outputs[n].paths[0].startswith(PHOTOGRAPHS)
    )
    yield from spread(_stage_number, (outputs, staging), numbers, jobs, MIN_PARALLEL, CHUNK)


def _stage_number(bench: Bench, number: int) -> tuple[Staged, ...]:
    outputs, staging = bench
    return stage(outputs[number], number, staging)
