"""What a build knew of a site: all that the next one needs where but words of texts were edited."""

import pickle
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from saobac.library import Library
from saobac.plan import Plan


@dataclass(frozen=True, slots=True)
class Basis:
    """A library, and the plan of all that is made of it."""

    library: Library
    plan: Plan

    @classmethod
    def load(cls, file: Path) -> "Basis | None":
        """Read what was kept; None where it cannot be read.

        A pickle of this very program: who asks has made sure that it is (`snapshot.edits_since`).
        """
        try:
            with file.open("rb") as stream:
                kept = pickle.load(stream)
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        return kept if isinstance(kept, cls) else None

    def keep(self, file: Path) -> None:
        """Write it, whole or not at all, without the outputs: these are made."""
        draft = file.with_suffix(".new")
        with suppress(OSError):
            with draft.open("wb") as stream:
                pickle.dump(Basis(self.library, self.plan.made()), stream, pickle.HIGHEST_PROTOCOL)
            draft.replace(file)
