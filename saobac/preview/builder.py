"""Builds in a process of its own, so that the server answers meanwhile.

The process stays: a second build finds everything loaded. It is exchanged for a fresh one when
templates or words change, which a process reads once.
"""

import asyncio
import errno
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from saobac import build_report, pipeline
from saobac.build_report import Report
from saobac.fault_log import keep_fault
from saobac.manifest import Manifest
from saobac.memory import nothing_collected
from saobac.plan import Output
from saobac.present.edition import Edition
from saobac.preview.glimpse import make_first
from saobac.preview.origins import drafts_of, sources_of
from saobac.preview.outcome import Glimpsed, Outcome, Progress, Stop
from saobac.preview.quick_look import quick_look
from saobac.project import Project
from saobac.write import Staged, Workshop

NO_ACCESS = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC)
PAUSES = (0.3, 1.0)
"""Seconds before a second and a third try: Windows replaces no file that somebody reads."""
TICK = 0.1
"""Seconds between two reports of progress."""
LAST_WORD = 15.0
"""Seconds that a build has to end in when asked to."""

Told = Callable[[Progress | Glimpsed], None]
"""Takes what a build tells before its end."""


class _StoppedError(Exception):
    """The preview ends; so does the build."""


@dataclass(frozen=True, slots=True)
class _Order:
    """What a build is asked for."""

    asked: frozenset[str]
    """Pages of the output."""
    saved: frozenset[Path]
    """Since the last build."""


class Builder:
    """The process that builds, seen from the server."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._start()

    def _start(self) -> None:
        # A fresh interpreter everywhere: a fork would inherit the server's threads and sockets.
        context = multiprocessing.get_context("spawn")
        self._orders, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, self._project))
        # Ctrl+C reaches every process of a terminal; the server alone answers it.
        answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._process.start()
        signal.signal(signal.SIGINT, answer)
        theirs.close()

    def renew(self) -> None:
        """Exchange the process for one that has read nothing yet."""
        self.close()
        self._start()

    async def build(
        self,
        told: Told,
        asked: frozenset[str] = frozenset(),
        saved: frozenset[Path] = frozenset(),
    ) -> Outcome:
        """Build once, the pages asked for first; tell of progress meanwhile. One at a time.

        Of those, what the files saved since the last build show comes first of all.
        """
        try:
            self._orders.send(_Order(asked, saved))
            while isinstance(
                answer := await asyncio.to_thread(self._orders.recv), Progress | Glimpsed
            ):
                told(answer)
        except (EOFError, OSError):
            # It was killed, by a virus scanner or for want of memory: the next one may live.
            self.renew()
            return Outcome(Report(()), 0.0, stop=Stop("bug-unlogged"))
        assert isinstance(answer, Outcome)
        return answer

    def close(self) -> None:
        """End the process, and the build that it is at."""
        with suppress(OSError):
            self._orders.send(None)
        self._process.join(LAST_WORD)
        self._process.terminate()
        self._process.join()
        self._orders.close()


def _work(orders: Connection, project: Project) -> None:
    """Build whenever told, until told to end or the server is gone."""
    # Once more, for Windows: there a process does not inherit it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bench = _Bench(project, orders)
    with suppress(EOFError, OSError, _StoppedError):
        while (order := orders.recv()) is not None:
            orders.send(bench.outcome(order))


@dataclass(slots=True)
class _Bench:
    """Where one build follows the other."""

    project: Project
    orders: Connection
    edition: Edition | None = None
    """The last that was read."""

    def outcome(self, order: _Order) -> Outcome:
        """Build, and return what came of it."""
        started = time.monotonic()
        manifest = Workshop(self.project.output).manifest
        try:
            with nothing_collected():
                self._look_first(order)
                before = Manifest.load(manifest)
                report = self._build_patiently(order)
        except _StoppedError:
            raise
        except Exception as error:
            # The preview goes on: the next change may mend it.
            stop = _stop(error, self.project)
            return Outcome(Report(()), time.monotonic() - started, stop=stop)
        after = Manifest.load(manifest)
        sources = sources_of(self.project, after)
        return Outcome(
            report,
            time.monotonic() - started,
            _changed(before, after),
            sources,
            drafts_of(self.project, sources),
        )

    def _look_first(self, order: _Order) -> None:
        if self.edition:
            # What is named and is not there, the build that follows tells.
            with suppress(LookupError):
                self._show(order, quick_look(self.project, self.edition, order.saved, order.asked))

    def _build_patiently(self, order: _Order) -> Report:
        def glimpse(edition: Edition, pages: Sequence[Output]) -> None:
            self.edition = edition
            self._show(order, pages)

        progress = _reporter(self.orders)
        for pause in PAUSES:
            try:
                return pipeline.build(self.project, progress, glimpse=glimpse)
            except PermissionError:
                time.sleep(pause)
        return pipeline.build(self.project, progress, glimpse=glimpse)

    def _show(self, order: _Order, pages: Sequence[Output]) -> None:
        if changed := make_first(self.project.output, order.asked, pages):
            self.orders.send(Glimpsed(changed))


def _reporter(orders: Connection) -> build_report.Progress:
    """Return a progress that tells the server, and breaks the build off when it has to end."""

    def report(total: int, finished: Iterator[tuple[Staged, ...]]) -> Iterable[tuple[Staged, ...]]:
        told = time.monotonic()
        for done, files in enumerate(finished, 1):
            if orders.poll():
                raise _StoppedError
            if time.monotonic() - told > TICK:
                told = time.monotonic()
                orders.send(Progress(done, total))
            yield files

    return report


def _stop(error: Exception, project: Project) -> Stop:
    if isinstance(error, OSError) and error.errno in NO_ACCESS:
        return Stop("no-access", (("file", str(error.filename or project.output)),))
    log = keep_fault(error, project.root)
    return Stop("bug", (("log", str(log)),)) if log else Stop("bug-unlogged")


def _changed(before: Manifest, after: Manifest) -> frozenset[str]:
    old = {path: entry.digest for path, entry in before.files.items()}
    new = {path: entry.digest for path, entry in after.files.items()}
    return frozenset(path for path, _ in old.items() ^ new.items())
