"""The only writer into the output folder: everything is staged first, then swapped in.

A build that fails leaves the last good site as it was; one that is cut short while swapping
is mended by the next, for the manifest is written last.
"""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from saobac.manifest import Manifest, Written
from saobac.plan import Output, digest

FIRST = ("static/", "media/")
"""Swapped in before the pages that need them."""


@dataclass(frozen=True, slots=True)
class Staged:
    """One file that waits beside the output folder."""

    path: str
    file: Path
    key: str
    digest: str
    title: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """The hidden folder beside the output: what is staged, and the manifest."""

    output: Path

    @property
    def folder(self) -> Path:
        """Beside the output, and so on the same disk: moving a file there is one step."""
        return self.output.parent / f".{self.output.name}.build"

    @property
    def staging(self) -> Path:
        """Where files wait."""
        return self.folder / "staging"

    @property
    def manifest(self) -> Path:
        """Where the manifest is."""
        return self.folder / "manifest.json"

    def open(self) -> None:
        """Make the folder, and throw away what a build that was cut short left in it."""
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir(parents=True)

    def close(self) -> None:
        """Throw away what was staged."""
        shutil.rmtree(self.staging, ignore_errors=True)


def stage(output: Output, number: int, staging: Path) -> tuple[Staged, ...]:
    """Render an output and put its files aside."""
    key = output.key
    staged = []
    for index, (path, content) in enumerate(zip(output.paths, output.render(), strict=True)):
        file = staging / f"{number}-{index}"
        file.write_bytes(content)
        staged.append(Staged(path, file, key, digest(content), output.title))
    return tuple(staged)


def swap(
    workshop: Workshop, staged: Iterable[Staged], orphans: Iterable[str], manifest: Manifest
) -> Manifest:
    """Bring staged files into the site, assets first, and take orphans out; save the manifest."""
    files: dict[str, Written] = dict(manifest.files)
    ordered = sorted(staged, key=lambda item: (not item.path.startswith(FIRST), item.path))
    for item in ordered:
        target = workshop.output / item.path
        if not _same(target, item, manifest.files):
            target.parent.mkdir(parents=True, exist_ok=True)
            item.file.replace(target)
        stat = target.stat()
        files[item.path] = Written(
            item.key, item.digest, stat.st_size, stat.st_mtime_ns, item.title
        )
    for path in orphans:
        files.pop(path, None)
        _remove(workshop.output, path)
    swapped = Manifest(files)
    swapped.save(workshop.manifest)
    return swapped


def _same(target: Path, item: Staged, written: Mapping[str, Written]) -> bool:
    """Tell whether the file is there with these bytes already; then it is left alone."""
    known = written.get(item.path)
    try:
        stat = target.stat()
        if known and (known.size, known.mtime_ns) == (stat.st_size, stat.st_mtime_ns):
            return known.digest == item.digest
        return digest(target.read_bytes()) == item.digest
    except OSError:
        return False


def _remove(folder: Path, path: str) -> None:
    """Remove a file that we wrote, and the folders that it leaves empty."""
    target = folder / path
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()
