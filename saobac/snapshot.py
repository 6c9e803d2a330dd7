"""What lay on the disk when a build was done: where nothing differs, nothing needs to be read.

As in git's index, a file is known by its size, times of change and inode, and its content is
looked at only where these differ. Taken before the build reads, so that what is changed
meanwhile differs afterwards.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from saobac.build_report import Report
from saobac.diagnostics import Diagnostic, Position
from saobac.project import HOME, Project
from saobac.write import Workshop

SETTLED_NS = 2_000_000_000
"""A file changed so shortly before may be changed again without looking so: FAT keeps time to
two seconds."""

INPUTS = ("content", "templates", "assets", "locale")
PROGRAM = ("saobac", "vendor")
PASSED_OVER = ("__pycache__", "node_modules")
PAGE = ".md"
MOST_EDITS = 16
"""Pages that are looked at again without reading all: who edits more waits anyway."""

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

    def settled(self) -> "Snapshot":
        """Return it as a later one may be compared with it.

        A file that was changed so lately that another change could go unseen has no stamp: it
        will count as changed.
        """
        latest = self.taken - SETTLED_NS
        files = {file: stamp if stamp[1] < latest else () for file, stamp in self.files.items()}
        return replace(self, files=files)


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
            yield entry.path, _stamp(entry.stat(follow_symlinks=False))


def _stamp(stat: os.stat_result) -> Stamp:
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def stamp_of(file: Path) -> Stamp:
    """Return the stamp of a file, an empty one where there is none."""
    try:
        return _stamp(file.stat())
    except OSError:
        return ()


@dataclass(frozen=True, slots=True)
class LastBuild:
    """A snapshot beside the output, with what that build had to say."""

    snapshot: Snapshot
    problems: tuple[Diagnostic, ...]
    basis: Stamp
    """Of the file that holds what it knew: another build, or one cut short, leaves another."""

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
            taken = Snapshot(data["asked"], data["taken"], files)
            return cls(taken, problems, tuple(data["basis"]))
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
            "basis": self.basis,
        }
        draft = file.with_suffix(".new")
        draft.write_text(json.dumps(data), encoding="utf-8")
        draft.replace(file)


@dataclass(frozen=True, slots=True)
class Edits:
    """Pages that were edited since a build, while nothing else changed."""

    files: tuple[str, ...]
    """Where they lie."""
    problems: tuple[Diagnostic, ...]
    """What that build had to say."""


def edits_since(project: Project, last: LastBuild | None, now: Snapshot) -> Edits | None:
    """Return what was edited since the last build; None where more may have changed than pages."""
    if last is None or last.snapshot.asked != now.asked:
        return None
    if not last.basis or last.basis != stamp_of(Workshop(project.output).basis):
        return None
    before = last.snapshot.files
    if before.keys() != now.files.keys():
        return None
    changed = tuple(path for path, stamp in now.files.items() if before[path] != stamp)
    content = f"{project.root / 'content'}{os.sep}"
    are_pages = all(path.startswith(content) and path.endswith(PAGE) for path in changed)
    return Edits(changed, last.problems) if are_pages and len(changed) <= MOST_EDITS else None


def remember(project: Project, before: Snapshot, report: Report) -> None:
    """Keep what a build found."""
    if not report.failed:
        workshop = Workshop(project.output)
        LastBuild(before.settled(), report.problems, stamp_of(workshop.basis)).save(
            workshop.snapshot
        )
