"""The only writer into the output folder: everything is staged first, then swapped in.

A build that fails leaves the last good site as it was; one that is cut short while swapping
is mended by the next, for the manifest is written last.
"""
# Of tens of thousands of files a path object each costs as much as moving them.
# ruff: noqa: PTH103, PTH105, PTH116, PTH123

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from saobac.inventory import Inventory, Item, fingerprint
from saobac.kept import Kept
from saobac.manifest import Manifest, Written
from saobac.plan import Output

MARK, MARK_WITHIN = b'<meta name="generator" content="Sao B', 4096
"""What every page of ours says in its first bytes."""

FIRST = ("static/", "media/")
"""Swapped in before the pages that need them."""
LAST = ("sw.js",)
"""Tells phones that there is a new site; it must be there whole by then."""


@dataclass(frozen=True, slots=True)
class Staged(Kept):
    """One file that waits beside the output folder."""

    path: str
    file: str
    """Where it waits."""
    key: str
    digest: str
    """As `inventory.fingerprint` gives it."""
    size: int
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

    @property
    def spares(self) -> Path:
        """Where every file of the output has a second name: its digest."""
        return self.folder / "spares"

    @property
    def snapshot(self) -> Path:
        """Where it is told what the last build has read."""
        return self.folder / "snapshot.json"

    @property
    def basis(self) -> Path:
        """Where that is which the last build knew of the whole site, but the library."""
        return self.folder / "basis.pickle"

    @property
    def library(self) -> Path:
        """Where the library of a build is, as a pickle."""
        return self.folder / "library.pickle"

    def place(self, path: str) -> str:
        """Return where a path of the output lies on the disk."""
        return f"{self.output}{os.sep}{path}"

    @property
    def is_foreign(self) -> bool:
        """Whether the output is a folder of other files, which no build has ever written to."""
        if self.manifest.exists() or not self.output.is_dir():
            return False
        page = self.output / "index.html"
        ours = page.is_file() and MARK in page.read_bytes()[:MARK_WITHIN]
        return not ours and any(self.output.iterdir())

    def open(self) -> None:
        """Make the folder, and throw away what a build that was cut short left in it."""
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir(parents=True)

    def close(self) -> None:
        """Throw away what was staged."""
        shutil.rmtree(self.staging, ignore_errors=True)


def stage(output: Output, number: int, staging: str) -> tuple[Staged, ...]:
    """Render an output and put its files aside."""
    key = output.key
    staged = []
    for index, (path, content) in enumerate(zip(output.paths, output.render(), strict=True)):
        file = f"{staging}{os.sep}{number}-{index}"
        with open(file, "wb") as stream:
            stream.write(content)
        staged.append(Staged(path, file, key, fingerprint(content), len(content), output.title))
    return tuple(staged)


def take_inventory(paths: Iterable[str], staged: Iterable[Staged], manifest: Manifest) -> Inventory:
    """Return what will lie at paths once the staged files are swapped in."""
    items = {path: Item(path, item.size, item.digest) for path, item in manifest.files.items()}
    items |= {item.path: Item(item.path, item.size, item.digest) for item in staged}
    return Inventory.of(items[path] for path in paths)


def swap(
    workshop: Workshop, staged: Iterable[Staged], orphans: Iterable[str], manifest: Manifest
) -> tuple[Manifest, int]:
    """Bring staged files into the site, assets first, and take orphans out; save the manifest.

    Returns it, and how many files were written: one that came out as it was is left alone.
    """
    files: dict[str, Written] = dict(manifest.files)
    folders: set[str] = set()
    written = 0
    for item in sorted(staged, key=lambda item: (_turn(item.path), item.path)):
        target = workshop.place(item.path)
        if not _same(target, item, manifest.files):
            folder = item.path.rpartition("/")[0]
            if folder not in folders:
                os.makedirs(workshop.place(folder), exist_ok=True)
                folders.add(folder)
            os.replace(item.file, target)
            written += 1
        stat = os.stat(target)
        files[item.path] = Written(
            item.key, item.digest, stat.st_size, stat.st_mtime_ns, item.title
        )
    for path in orphans:
        files.pop(path, None)
        _remove(workshop.output, path)
    swapped = Manifest(files, manifest.generator)
    swapped.save(workshop.manifest)
    return swapped, written


def _turn(path: str) -> int:
    return 0 if path.startswith(FIRST) else 2 if path in LAST else 1


def _same(target: str, item: Staged, written: Mapping[str, Written]) -> bool:
    """Tell whether the file is there with these bytes already; then it is left alone."""
    known = written.get(item.path)
    try:
        stat = os.stat(target)
        if known and (known.size, known.mtime_ns) == (stat.st_size, stat.st_mtime_ns):
            return known.digest == item.digest
        return fingerprint(Path(target).read_bytes()) == item.digest
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
