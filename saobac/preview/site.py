"""The site as last built, read as a browser asks for it."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from saobac.preview.dressing import Version
from saobac.preview.requested import is_folder, is_page, requested_file

WAITING = Version("waiting")
"""Of the page that stands in while there is no site yet."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the build made it, and the HTTP status that it is sent with."""

    html: bytes
    status: int = 200

    @property
    def version(self) -> Version:
        """How the page is now."""
        return Version.of(self.html)


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """The output folder of a build."""

    folder: Path

    @property
    def is_there(self) -> bool:
        """Whether there was a first good build."""
        return (self.folder / "index.html").is_file()

    def page(self, path: str) -> Page | None:
        """Return the page at a path without its first slash, or the one that says it is not there.

        None where the path means another kind of file, or there is no site yet.
        """
        if not is_page(path) or not self.is_there:
            return None
        file = requested_file(self.folder, path)
        if file is None:
            missing = requested_file(self.folder, "404.html")
            return Page(missing.read_bytes() if missing else b"", 404)
        return Page(file.read_bytes())

    def file(self, path: str) -> Path | None:
        """Return the file at a path without its first slash."""
        return requested_file(self.folder, path)

    def has_folder(self, path: str) -> bool:
        """Tell whether a path without its last slash means a folder with a page."""
        return is_folder(self.folder, path)

    def version(self, path: str) -> Version:
        """Tell how the page at a path is now."""
        page = self.page(path)
        return page.version if page else WAITING

    def shows(self, path: str, changed: frozenset[str]) -> bool:
        """Tell whether a page names a changed file that keeps its name when its content changes.

        Stylesheets are told apart by their names, and exchanged without a reload.
        """
        page = self.page(path)
        names = {
            PurePosixPath(name).name for name in changed if not name.endswith((".html", ".css"))
        }
        return page is not None and any(name.encode() in page.html for name in names)
