"""Keeps a second name for every file of the output: one that is lost need not be made again.

A hard link takes no room while the output is there. Where the disk knows none (FAT), nothing is
kept, and what is lost is made anew.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from saobac.inventory import fingerprint
from saobac.manifest import Manifest, Written
from saobac.plan import Output, digest
from saobac.write import Staged, Workshop, swap


def bring_back(
    outputs: Iterable[Output], manifest: Manifest, workshop: Workshop
) -> tuple[list[Staged], tuple[Output, ...]]:
    """Stage what an earlier build made of the same; return it, and what is still to be made."""
    staged: list[Staged] = []
    waiting: list[Output] = []
    for output in outputs:
        key = output.key
        is_known = all(
            path in manifest.files and manifest.files[path].key == key for path in output.paths
        )
        found = _spares(output.paths, manifest, workshop) if is_known else None
        staged += found or ()
        if not found:
            waiting.append(output)
    return staged, tuple(waiting)


def bring_all_back(paths: Sequence[str], manifest: Manifest, workshop: Workshop) -> int | None:
    """Bring files back into the output, all of them or none; return how many, None for none."""
    if not paths:
        return 0
    workshop.open()
    try:
        staged = _spares(paths, manifest, workshop)
        return None if staged is None else swap(workshop, staged, (), manifest)[1]
    finally:
        workshop.close()


def _spares(paths: Iterable[str], manifest: Manifest, workshop: Workshop) -> list[Staged] | None:
    """Stage the spares of written files; None where one has none."""
    staged: list[Staged] = []
    for path in paths:
        entry = manifest.files[path]
        # Two paths may hold the same bytes: each has a name of its own to be moved.
        file = f"{workshop.staging}{os.sep}spare-{digest(path)}"
        if not _take(workshop.spares / entry.digest, entry, file):
            return None
        staged.append(Staged(path, file, entry.key, entry.digest, entry.size, entry.title))
    return staged


def _take(spare: Path, entry: Written, file: str) -> bool:
    """Give a spare another name if it is as it was: who writes into a file writes into it, too."""
    try:
        stat = spare.stat()
        is_same = (stat.st_size, stat.st_mtime_ns) == (entry.size, entry.mtime_ns)
        if is_same or fingerprint(spare.read_bytes()) == entry.digest:
            os.link(spare, file)
            return True
        spare.unlink()
    except OSError:
        pass
    return False


def keep_spares(manifest: Manifest, workshop: Workshop) -> None:
    """Keep a spare of every file that was written, and of no other."""
    wanted = {entry.digest: path for path, entry in manifest.files.items()}
    with suppress(OSError):
        workshop.spares.mkdir(exist_ok=True)
        kept = set(os.listdir(workshop.spares))  # noqa: PTH208 - a path object each costs more
        for name in kept - wanted.keys():
            (workshop.spares / name).unlink()
        spares = f"{workshop.spares}{os.sep}"
        for name in wanted.keys() - kept:
            os.link(workshop.place(wanted[name]), spares + name)
