"""What a build knew of a site: the next one need not find it out again for a few edited pages."""

import pickle
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from saobac.library import Library, Record
from saobac.plan import Plan
from saobac.snapshot import stamp_of
from saobac.write import Workshop

MOST = 64
"""Amended entries that are kept beside a library: then it is written anew."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A library, and the plan of all that is made of it."""

    library: Library
    plan: Plan
    amended: tuple[Record[Any], ...] = ()
    """Entries that were edited since the library was written whole."""

    @classmethod
    def load(cls, workshop: Workshop) -> "Basis | None":
        """Read what was kept; None where it cannot be read.

        Pickles of this very program: who asks has made sure that they are (`edits_since`).
        """
        try:
            stamp, plan, amended = _read(workshop.basis)
            if stamp != stamp_of(workshop.library):
                return None
            return cls(_read(workshop.library), plan).amend(amended)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            return None

    def amend(self, records: Iterable[Record[Any]]) -> "Basis":
        """Return it with entries as they are now."""
        amended = {record.file: record for record in (*self.amended, *records)}
        library = self.library.exchanged(amended)
        return replace(self, library=library, amended=tuple(amended.values()))

    def keep(self, workshop: Workshop) -> None:
        """Write it, without the outputs: these are made. The library stays if it was written."""
        amended = self.amended if len(self.amended) <= MOST else ()
        with suppress(OSError):
            if not amended:
                _write(workshop.library, self.library)
            _write(workshop.basis, (stamp_of(workshop.library), self.plan.made(), amended))


def _read(file: Path) -> Any:
    with file.open("rb") as stream:
        return pickle.load(stream)


def _write(file: Path, value: object) -> None:
    """Write a file, whole or not at all."""
    draft = file.with_suffix(".new")
    with draft.open("wb") as stream:
        pickle.dump(value, stream, pickle.HIGHEST_PROTOCOL)
    draft.replace(file)
