"""All that Sao Bắc makes of the same catalogue, in its own design; no peer makes the like."""

import shutil
import sys
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.peers.ours import DAY, Ours
from benchmarks.peers.peer import SKELETONS


class Whole(Ours):
    """The true `build.py build`."""

    name = "whole"
    label = "Sao Bắc, all of it"
    is_compared = False

    def prepare(self, site: Path, corpus: Corpus) -> None:
        """Write our site without the plain templates."""
        super().prepare(site, corpus)
        shutil.rmtree(site / "templates")

    @property
    def skeleton(self) -> Path:
        """Return the same content as ours."""
        return SKELETONS / Ours.name

    def build_command(self, site: Path) -> tuple[str, ...]:
        """Return the command that staff use."""
        command = (sys.executable, "build.py", "build", "--root", str(site), "--lang", "en")
        return (*command, "--output", str(self.output(site)), *DAY)
