"""Makes outputs in several processes, where that is sooner than in one."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from saobac.plan import Output
from saobac.write import Staged, stage

MIN_PARALLEL = 24
"""Fewer outputs than this are made sooner than a second process starts."""
CHUNK = 8
"""Outputs that a process takes at a time."""
PHOTOGRAPHS = "media/"

CONTEXT = get_context("fork" if sys.platform == "linux" else "spawn")
"""A forked process has the plan in its memory: to send a page costs more than to make it.
Elsewhere there is no forking, or it is not safe, and each process is sent the plan once."""

_bench: tuple[tuple[Output, ...], Path] = (), Path()
"""In a process of the pool: what all of them make, and where they put it."""


def stage_all(
    outputs: tuple[Output, ...], staging: Path, jobs: int
) -> Iterator[tuple[Staged, ...]]:
    """Give the staged files of each output as they are done; `jobs` of 0 is one a core."""
    processes = jobs or os.cpu_count() or 1
    if processes == 1 or len(outputs) < MIN_PARALLEL:
        yield from map(stage, outputs, range(len(outputs)), repeat(staging))
        return
    # Those that take longest first: one at the very end would let all others wait.
    numbers = sorted(
        range(len(outputs)), key=lambda n: not outputs[n].paths[0].startswith(PHOTOGRAPHS)
    )
    with ProcessPoolExecutor(processes, CONTEXT, _begin, (outputs, staging)) as pool:
        yield from pool.map(_stage_number, numbers, chunksize=CHUNK)


def _begin(outputs: tuple[Output, ...], staging: Path) -> None:
    """Begin a process: Ctrl+C reaches every one of a terminal, the first one alone answers it."""
    global _bench  # noqa: PLW0603 - what a process is for, told once at its birth
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bench = outputs, staging


def _stage_number(number: int) -> tuple[Staged, ...]:
    outputs, staging = _bench
    return stage(outputs[number], number, staging)
