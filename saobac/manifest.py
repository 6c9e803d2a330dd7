"""What was written, and from what: tells which outputs are stale and which files are orphans."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from pathlib import Path

from saobac.plan import Output, Plan

VERSION = 5


@dataclass(frozen=True, slots=True)
class Written:
    """One file as it was written."""

    key: str
    """Of the output that made it."""
    digest: str
    """Of its bytes, as `inventory.fingerprint` gives it."""
    size: int
    mtime_ns: int
    title: str = ""
    """Of a page; empty for what is none."""


ROW = attrgetter(*(each.name for each in fields(Written)))
"""A file's row in the manifest: there may be tens of thousands."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of the last build, by path."""

    files: Mapping[str, Written] = field(default_factory=dict)
    generator: str = ""
    """A digest of the program that wrote them."""

    @classmethod
    def load(cls, file: Path) -> "Manifest":
        """Read a manifest; one that is lost counts as empty, one of another version as outdated."""
        try:
            data = json.loads(file.read_bytes())
            if data["version"] != VERSION:
                # So much is known: which files are ours.
                return cls(dict.fromkeys(data["files"], Written("", "", 0, 0)))
            files = {path: Written(*entry) for path, entry in data["files"].items()}
            return cls(files, data["generator"])
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def made_by(self, generator: str) -> "Manifest":
        """Return it as a program sees it: what another one wrote was made from something else."""
        if self.generator == generator:
            return self
        files = {path: replace(entry, key="") for path, entry in self.files.items()}
        return Manifest(files, generator)

    def save(self, file: Path) -> None:
        """Write the manifest, whole or not at all."""
        entries = {path: ROW(entry) for path, entry in sorted(self.files.items())}
        draft = file.with_suffix(".new")
        data = {"version": VERSION, "generator": self.generator, "files": entries}
        draft.write_text(json.dumps(data), encoding="utf-8")
        draft.replace(file)


def stale(plan: Plan, manifest: Manifest, folder: Path) -> tuple[Output, ...]:
    """Return the outputs to make again: made from something else, or gone, or altered."""

    base = f"{folder}{os.sep}"

    def is_fresh(output: Output) -> bool:
        key = output.key
        for path in output.paths:
            entry = manifest.files.get(path)
            if entry is None or entry.key != key:
                return False
            try:
                stat = os.stat(base + path)  # noqa: PTH116 - a path object costs more than the call
            except OSError:
                return False
            if (stat.st_size, stat.st_mtime_ns) != (entry.size, entry.mtime_ns):
                return False
        return True

    return tuple(output for output in plan.outputs if not is_fresh(output))


def orphans(paths: Iterable[str], manifest: Manifest) -> tuple[str, ...]:
    """Return files that an earlier build wrote and this one does not know."""
    return tuple(sorted(set(manifest.files) - set(paths)))


def is_intact(paths: Iterable[str], manifest: Manifest, folder: Path) -> bool:
    """Tell whether this program wrote all of some files, and nothing in the folder was altered."""
    written = (manifest.files.get(path) for path in paths)
    return all(entry and entry.key for entry in written) and not any(lost(folder, manifest))


def lost(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Give every file that no longer lies in a folder as it was written."""
    base = f"{folder}{os.sep}"
    for path, written in manifest.files.items():
        try:
            stat = os.stat(base + path)  # noqa: PTH116 - a path object costs more than the call
        except OSError:
            yield path
        else:
            if (stat.st_size, stat.st_mtime_ns) != (written.size, written.mtime_ns):
                yield path
