"""Runs a command and tells what it cost: time on the wall, processor time, memory."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FIRST_LOOK, LOOK = 0.01, 0.1
"""Seconds until the first look at the memory of the processes, and at most between two: at first
they come sooner, for some commands take no longer. The kernel has to count up what it tells."""
PROC = Path("/proc")
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")
TICKS = os.sysconf("SC_CLK_TCK")


class FailedError(Exception):
    """A measured command failed, or took longer than it was allowed to."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command cost, with all processes that it started."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system time."""
    largest: int
    """Bytes that the largest process held at most."""
    together: int
    """Bytes that all processes held at once at most; what several share is counted once."""


@dataclass(slots=True)
class Watch:
    """Looks at a process and its descendants again and again."""

    root: int
    deadline: float
    largest: int = 0
    together: int = 0
    expired: bool = False
    over: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """Look until told to stop; past the deadline, end what runs."""
        pause = FIRST_LOOK
        while not self.over.wait(pause):
            pause = min(2 * pause, LOOK)
            processes = tuple(family(self.root))
            self.largest = max(self.largest, *map(memory_of, processes))
            self.together = max(self.together, sum(map(share_of, processes)))
            if time.monotonic() > self.deadline and not self.expired:
                self.expired = True
                os.killpg(self.root, signal.SIGKILL)


def run(
    command: Sequence[str],
    *,
    folder: Path,
    environment: Mapping[str, str],
    log: Path,
    limit: float,
) -> Cost:
    """Run a command to its end and measure it.

    Raises:
        FailedError: it failed, or took longer than the limit in seconds.
    """
    with log.open("wb") as output:
        started = time.monotonic()
        process = start(command, folder=folder, environment=environment, output=output.fileno())
        watch = Watch(process.pid, started + limit)
        looking = threading.Thread(target=watch.look, daemon=True)
        looking.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            # Ctrl+C does not reach a session of its own.
            stop(process)
            raise
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.over.set()
        looking.join()
    if watch.expired:
        raise FailedError(f"took longer than {limit:.0f} s")
    if process.returncode:
        raise FailedError(f"{' '.join(command)}: exit code {process.returncode}\n{_tail(log)}")
    # What the kernel keeps of a process that has ended is no less than what ours held, from which
    # it was begun: it would tell of the corpus.
    return Cost(wall, usage.ru_utime + usage.ru_stime, watch.largest, watch.together)


def start(
    command: Sequence[str], *, folder: Path, environment: Mapping[str, str], output: int
) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, so that its processes can be ended together."""
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def stop(process: subprocess.Popen[bytes], patience: float = 20.0) -> None:
    """End a server as Ctrl+C would, and by force where that is not enough."""
    for word in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(process.pid, word)
            process.wait(patience)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait()


def family(root: int) -> Iterator[int]:
    """Give a process and all its descendants that run now."""
    yield root
    for file in PROC.glob(f"{root}/task/*/children"):
        for child in _read(file).split():
            yield from family(int(child))


def memory_of(process: int) -> int:
    """Return the bytes that a process holds; 0 where it has ended."""
    fields = _read(PROC / str(process) / "statm").split()
    return int(fields[1]) * PAGE_SIZE if fields else 0


def share_of(process: int) -> int:
    """Return its share of the memory that it holds: of a page that n processes have, 1/n.

    As Linux counts it (proportional set size); 0 where the process has ended.
    """
    rows = _read(PROC / str(process) / "smaps_rollup").splitlines()
    return next((int(row.split()[1]) << 10 for row in rows if row.startswith("Pss:")), 0)


def cpu_of(root: int) -> float:
    """Return the seconds that a process, its descendants and those that ended have used."""
    used = 0
    for process in family(root):
        # The name in brackets may hold spaces.
        fields = _read(PROC / str(process) / "stat").rpartition(")")[2].split()
        used += sum(map(int, fields[11:15]))
    return used / TICKS


def _read(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:
        return ""


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-15:])
