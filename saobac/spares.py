"""Keeps a second name for every file of the output: one that is lost need not be made again.

A hard link takes no room while the output is there. Where the disk knows none (FAT), nothing is
kept, and what is lost is made anew.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from saobac.inventory import fingerprint
from saobac.manifest import Manifest
from saobac.plan import Output, digest
from saobac.write import Staged, Workshop


def bring_back(
    outputs: Iterable[Output], manifest: Manifest, workshop: Workshop
) -> tuple[list[Staged], tuple[Output, ...]]:
    """Stage what an earlier build made of the same; return it, and what is still to be made."""
    staged: list[Staged] = []
    waiting: list[Output] = []
    for output in outputs:
        found = _spares(output, manifest, workshop)
        staged += found
        if not found:
            waiting.append(output)
    return staged, tuple(waiting)


def _spares(output: Output, manifest: Manifest, workshop: Workshop) -> list[Staged]:
    """Return all files of an output, or none."""
    staged: list[Staged] = []
    key = output.key
    for path in output.paths:
        entry = manifest.files.get(path)
        # Two paths may hold the same bytes: each has a name of its own to be moved.
        file = workshop.staging / f"spare-{digest(path)}"
        if entry is None or entry.key != key or not _take(workshop.spares / entry.digest, file):
            return []
        staged.append(Staged(path, file, key, entry.digest, entry.size, entry.title))
    return staged


def _take(spare: Path, file: Path) -> bool:
    """Give a spare another name if it is as it was: who writes into a file writes into it, too."""
    try:
        if fingerprint(spare.read_bytes()) == spare.name:
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
        kept = {spare.name for spare in workshop.spares.iterdir()}
        for name in kept - wanted.keys():
            (workshop.spares / name).unlink()
        for name in wanted.keys() - kept:
            os.link(workshop.output / wanted[name], workshop.spares / name)
