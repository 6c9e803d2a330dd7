"""The real content as planners and presenters see it, read once a process."""

from datetime import date
from functools import cache
from pathlib import Path

from saobac.content import read
from saobac.present.edition import AssetPaths, Edition, Presenter, edition_of
from saobac.project import HOME, Project

TODAY = date(2026, 11, 24)


@cache
def edition() -> Edition:
    """Return the edition of a day; it is written nowhere and has no assets."""
    project = Project(HOME, Path("unused"), TODAY)
    library, problems = read(project)
    assert library is not None, problems
    return edition_of(project, library, AssetPaths("", (), ""))


@cache
def presenters() -> dict[str, Presenter]:
    """Return the presenter of each language."""
    return {presenter.language: presenter for presenter in edition().presenters()}
