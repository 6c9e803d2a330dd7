"""What lay on the disk when a build was done: where nothing differs, nothing needs to be read.

As in git's index, a file is known by its size, times of change and inode, and its content is
looked at only where these differ. Taken before the build reads, so that what is changed
meanwhile differs afterwards.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from saobac.build_report import Report
from saobac.diagnostics import Diagnostic, Position
from saobac.manifest import Manifest
from saobac.memory import nothing_collected_after
from saobac.project import HOME, Project
from saobac.spares import bring_all_back
from saobac.stopwatch import Lap, no_laps
from saobac.write import Workshop

SETTLED_NS = 2_000_000_000
"""A file changed so shortly before may be changed again without looking so: FAT keeps time to
two seconds."""

INPUTS = ("content", "templates", "assets", "locale")
PROGRAM = ("saobac", "vendor")
PASSED_OVER = ("__pycache__", "node_modules")

Stamp = tuple[int, ...]
"""Size, times of the last change of content and of status in nanoseconds, inode. Who sets the
first time back cannot set the second; an inode is soon given to another file."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a build was asked for, and every file that it may have read."""

    asked: str
    taken: int
    """In nanoseconds, as files are stamped."""
    files: dict[str, Stamp]

    @classmethod
    def take(cls, project: Project) -> "Snapshot":
        """Look at everything that a build of a project may read."""
        taken = time.time_ns()
        folders = [base / name for base in {project.root, HOME} for name in INPUTS]
        folders += [HOME / name for name in PROGRAM]
        files = {path: stamp for folder in folders for path, stamp in _walk(str(folder))}
        return cls(_asked(project), taken, files)

    @property
    def is_settled(self) -> bool:
        """Whether no file was changed so lately that another change could go unseen."""
        newest = max((stamp[1] for stamp in self.files.values()), default=0)
        return newest < self.taken - SETTLED_NS


def _asked(project: Project) -> str:
    """Return all that decides what a build makes, beside files: options, Python, libraries."""
    # Any of them tells where all lie; to import one would take longer than the look.
    spec = find_spec("click")
    libraries = Path(spec.origin).parents[1].stat().st_mtime_ns if spec and spec.origin else 0
    return repr((project, sys.version, libraries))


def _walk(folder: str) -> Iterator[tuple[str, Stamp]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in PASSED_OVER:
                yield from _walk(entry.path)
        else:
            stat = entry.stat(follow_symlinks=False)
            yield entry.path, (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)


@dataclass(frozen=True, slots=True)
class LastBuild:
    """A snapshot beside the output, with what that build had to say."""

    snapshot: Snapshot
    problems: tuple[Diagnostic, ...]

    @classmethod
    def load(cls, file: Path) -> "LastBuild | None":
        """Read it; None where it is not there or cannot be read."""
        try:
            data = json.loads(file.read_bytes())
            files = {path: tuple(stamp) for path, stamp in data["files"].items()}
            problems = tuple(
                Diagnostic(
                    Position(*problem["position"]),
                    problem["code"],
                    tuple((name, value) for name, value in problem["facts"]),
                    problem["excerpt"],
                )
                for problem in data["problems"]
            )
            return cls(Snapshot(data["asked"], data["taken"], files), problems)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def save(self, file: Path) -> None:
        """Write it, whole or not at all."""
        problems = [asdict(problem) for problem in self.problems]
        taken = self.snapshot
        data = {
            "asked": taken.asked,
            "taken": taken.taken,
            "files": taken.files,
            "problems": problems,
        }
        draft = file.with_suffix(".new")
        draft.write_text(json.dumps(data), encoding="utf-8")
        draft.replace(file)


def build_where_changed(
    project: Project, build: Callable[[], Report], lap: Lap = no_laps
) -> Report:
    """Build a project, or tell the last report again where another build would do the same."""
    with nothing_collected_after():
        before = Snapshot.take(project)
        report = told_before(project, before)
        lap("look")
        if report is None:
            report = build()
            remember(project, before, report)
        return report


def told_before(project: Project, now: Snapshot) -> Report | None:
    """Return the report of the last build where another would make the same from the same.

    What of the output is lost meanwhile comes back.
    """
    workshop = Workshop(project.output)
    last = LastBuild.load(workshop.snapshot)
    if last is None or (last.snapshot.asked, last.snapshot.files) != (now.asked, now.files):
        return None
    manifest = Manifest.load(workshop.manifest)
    written = bring_all_back(tuple(_lost(project.output, manifest)), manifest, workshop)
    if not manifest.files or written is None:
        return None
    return Report.of(last.problems, manifest.files, written)


def remember(project: Project, before: Snapshot, report: Report) -> None:
    """Keep what a build found, unless what it read may have changed unseen."""
    if before.is_settled and not report.failed:
        LastBuild(before, report.problems).save(Workshop(project.output).snapshot)


def _lost(output: Path, manifest: Manifest) -> Iterator[str]:
    """Give every file that no longer lies there as it was written."""
    base = f"{output}{os.sep}"
    for path, written in manifest.files.items():
        try:
            stat = os.stat(base + path)  # noqa: PTH116 - a path object costs more than the call
        except OSError:
            yield path
        else:
            if (stat.st_size, stat.st_mtime_ns) != (written.size, written.mtime_ns):
                yield path
