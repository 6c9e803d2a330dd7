"""The titles of screens, for kiosks count them by path."""

from collections.abc import Mapping

from saobac.content import read
from saobac.kiosk.screens import screen_pieces
from saobac.outputs.assets import read_assets
from saobac.present.edition import edition_of
from saobac.project import Project


def screen_titles(project: Project, language: str) -> Mapping[str, str]:
    """Return by path how a screen is called, in one language whatever that of the path.

    A report needs no content: without it, or where it has errors, there are no titles.
    """
    if not (project.root / "content").is_dir():
        return {}
    library, _ = read(project)
    if library is None:
        return {}
    paths = read_assets(project.layers("assets"), offline=False).paths
    titles: dict[str, str] = {}
    for piece in screen_pieces(edition_of(project, library, paths)):
        if piece.task.language == language:
            head = piece.task.head
            title = str(dict(piece.facts)["title"])
            titles |= dict.fromkeys((head.path, *(other.path for other in head.alternates)), title)
    return titles
