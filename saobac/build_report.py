"""What a build did and has to say, and how it shows that it goes on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from saobac.changes import NONE, Changes
from saobac.diagnostics import Diagnostic, has_errors
from saobac.write import Staged

IMAGE_ENDINGS = (".svg", ".png", ".jpg", ".webp", ".avif")


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, and what it has to say."""

    problems: tuple[Diagnostic, ...]
    pages: int = 0
    images: int = 0
    written: int = 0
    changes: Changes = NONE

    @classmethod
    def of(
        cls,
        problems: tuple[Diagnostic, ...],
        paths: Iterable[str],
        written: int = 0,
        changes: Changes = NONE,
    ) -> "Report":
        """Count pages and images among the paths of a site."""
        paths = tuple(paths)
        pages = sum(path.endswith(".html") for path in paths)
        images = sum(path.endswith(IMAGE_ENDINGS) for path in paths)
        return cls(problems, pages, images, written, changes)

    @property
    def failed(self) -> bool:
        """Whether nothing was written because of errors."""
        return has_errors(self.problems)


Progress = Callable[[int, Iterator[tuple[Staged, ...]]], Iterable[tuple[Staged, ...]]]
"""Passes the finished outputs on, and may show how many of a number are done."""


def no_progress(total: int, finished: Iterator[tuple[Staged, ...]]) -> Iterable[tuple[Staged, ...]]:
    """Pass finished outputs on in silence."""
    return finished
