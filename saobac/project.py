"""What a build is asked for; light enough to be known before anything is read."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

HOME = Path(__file__).parents[1]
"""Of the project: its templates, assets and words stand behind those of another site."""


class Publishable(Protocol):
    """What decides whether an entry is part of a build."""

    @property
    def sample(self) -> bool: ...
    @property
    def draft(self) -> bool: ...
    @property
    def publish_on(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Project:
    """What a build is asked for."""

    root: Path
    output: Path
    today: date
    base_url: str | None = None
    release: bool = False
    without_samples: bool = False
    jobs: int = 0
    """Processes; 0 for one a core."""
    preview: bool = False
    """With drafts, pages not yet due, and what only staff see."""

    def leaves_out(self, fields: Publishable) -> bool:
        """Tell whether an entry is kept out of this build."""
        if fields.sample and self.without_samples:
            return True
        waits = fields.publish_on is not None and fields.publish_on > self.today
        return (fields.draft or waits) and not self.preview

    def layers(self, name: str) -> tuple[Path, ...]:
        """Return a site's own folder of a name, then the project's."""
        bases = dict.fromkeys((self.root, HOME))
        return tuple(base / name for base in bases if (base / name).is_dir())
