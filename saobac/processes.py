"""Spreads work over several processes, where that is sooner than in one."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

START = "fork" if sys.platform == "linux" else "spawn"
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
    of them at a time. This one works as well: who only waited would hold all that is shared a
    second time, and do nothing with it.
    """
    processes = jobs or os.cpu_count() or 1
    if processes == 1 or len(items) < least:
        yield from (work(shared, item) for item in items)
        return
    # Heavy, and most builds make too little to need them.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(processes - 1, get_context(START), _begin, (work, shared))
    shares = [items[start : start + chunk] for start in range(0, len(items), chunk)]
    with pool as others:
        waiting = {number: others.submit(_do, share) for number, share in enumerate(shares)}
        own: dict[int, list[R]] = {}
        try:
            for number in range(len(shares)):
                while number not in own and not waiting[number].done():
                    mine = _take_next(waiting)
                    if mine is None:
                        break
                    own[mine] = [work(shared, item) for item in shares[mine]]
                yield from own.pop(number) if number in own else waiting.pop(number).result()
        finally:
            for share in waiting.values():
                share.cancel()


def _take_next(waiting: "dict[int, Future[R]]") -> int | None:
    """Take out the first share that nobody has begun: what is done soon need not be held long."""
    first = next((number for number in waiting if waiting[number].cancel()), None)
    if first is not None:
        del waiting[first]
    return first


def _begin(work: Callable[[Any, Any], Any], shared: object) -> None:
    """Begin a process: Ctrl+C reaches every one of a terminal, the first one alone answers it."""
    global _bench  # noqa: PLW0603 - what a process is for, told once at its birth
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bench = work, shared


def _do(share: Sequence[Any]) -> list[Any]:
    work, shared = _bench
    return [work(shared, item) for item in share]
