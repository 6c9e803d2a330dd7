"""Spreads work over several processes, where that is sooner than in one."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

CONTEXT = get_context("fork" if sys.platform == "linux" else "spawn")
"""A forked process has in its memory all that is there already: to send it would cost more than
the work. Elsewhere there is no forking, or it is not safe, and each process is sent it once."""

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")

_bench: tuple[Callable[[Any, Any], Any], Any]
"""In a process of a pool: its work, and what all of them share."""


def spread(
    work: Callable[[S, T], R], shared: S, items: Sequence[T], jobs: int, least: int, chunk: int
) -> Iterator[R]:
    """Give what becomes of each item, in their order; `jobs` of 0 is one process a core.

    Fewer items than `least` are done sooner than a second process starts; a process takes `chunk`
    of them at a time.
    """
    processes = jobs or os.cpu_count() or 1
    if processes == 1 or len(items) < least:
        yield from (work(shared, item) for item in items)
        return
    with ProcessPoolExecutor(processes, CONTEXT, _begin, (work, shared)) as pool:
        yield from pool.map(_do, items, chunksize=chunk)


def _begin(work: Callable[[Any, Any], Any], shared: object) -> None:
    """Begin a process: Ctrl+C reaches every one of a terminal, the first one alone answers it."""
    global _bench  # noqa: PLW0603 - what a process is for, told once at its birth
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bench = work, shared


def _do(item: object) -> Any:
    work, shared = _bench
    return work(shared, item)
