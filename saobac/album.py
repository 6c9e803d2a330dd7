"""Finds photographs beside the pages that name them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from saobac.diagnostics import nearest_name
from saobac.photographs import Photograph
from saobac.vietnamese import compose

PhotographReader = Callable[[Path], Photograph]


@dataclass(frozen=True, slots=True)
class Album:
    """The files beside pages, each folder looked at once, and the reader of photographs."""

    read: PhotographReader
    """Raises UnusableImageError for what is no readable image."""
    _folders: dict[Path, Mapping[str, Path]] = field(default_factory=dict)

    def find(self, folder: Path, name: str) -> Path | None:
        """Find a file of a folder, though a Mac may have stored the marks of its name apart."""
        if "/" in name or "\\" in name:
            return None
        return self._files(folder).get(compose(name))

    def meant(self, folder: Path, name: str) -> str:
        """Return the file that has nearly a name, or the same one with another ending."""
        files = [file.name for file in self._files(folder).values() if file.suffix != ".md"]
        stem = name.rpartition(".")[0].casefold()
        same = (file for file in files if stem and file.rpartition(".")[0].casefold() == stem)
        return next(same, "") or nearest_name(name, files)

    def _files(self, folder: Path) -> Mapping[str, Path]:
        if folder not in self._folders:
            found: dict[str, Path] = {}
            for path in sorted(folder.iterdir()):
                if path.is_file():
                    found.setdefault(compose(path.name), path)
            self._folders[folder] = found
        return self._folders[folder]
