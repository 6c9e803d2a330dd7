"""Makes outputs in several processes, where that is sooner than in one."""

import os
from collections.abc import Iterator
from pathlib import Path

from saobac.plan import Output
from saobac.processes import spread
from saobac.write import Staged, stage

MIN_PARALLEL = 3
"""Shares of work."""
SHARE, SHARES = 8, 200
"""The fewest outputs that a process takes at a time, and of how many shares it need not take more
than its own. Photographs it takes one by one: each is as much work as hundreds of pages, and
whoever had the last of a share would let the other processes wait."""
PHOTOGRAPHS = "media/"

Bench = tuple[tuple[Output, ...], Path]
"""What is to be made, and where it is put."""


def stage_all(
    outputs: tuple[Output, ...], staging: Path, jobs: int
) -> Iterator[tuple[Staged, ...]]:
    """Give the staged files of each output as they are done; `jobs` of 0 is one a core."""
    for staged in spread(_stage, (outputs, staging), _shares(outputs), jobs, MIN_PARALLEL, 1):
        yield from staged


def _shares(outputs: tuple[Output, ...]) -> list[tuple[int, ...]]:
    """Share outputs out by their numbers; those that take longest come first."""
    photographs = [number for number, output in enumerate(outputs) if _is_photograph(output)]
    others = [number for number, output in enumerate(outputs) if not _is_photograph(output)]
    size = max(SHARE, len(others) // SHARES)
    return [
        *((number,) for number in photographs),
        *(tuple(others[start : start + size]) for start in range(0, len(others), size)),
    ]


def _is_photograph(output: Output) -> bool:
    return output.paths[0].startswith(PHOTOGRAPHS)


def _stage(bench: Bench, numbers: tuple[int, ...]) -> list[tuple[Staged, ...]]:
    outputs, staging = bench
    # Of its own, for in one folder processes wait for each other to name a file.
    folder = staging / str(os.getpid())
    folder.mkdir(exist_ok=True)
    return [stage(outputs[number], number, str(folder)) for number in numbers]
