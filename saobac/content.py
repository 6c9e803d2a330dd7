"""Reads the whole content of a project into a library: load, validate, join, and give advice."""

from saobac.advice import advise, refuse_release
from saobac.diagnostics import Diagnostic, has_errors
from saobac.join import join
from saobac.library import Library
from saobac.loom.signs import SIGNS
from saobac.photo_coach import coach
from saobac.photographs import PhotographCache
from saobac.project import Project
from saobac.prose_store import ProseStore
from saobac.source import load
from saobac.stopwatch import Lap, no_laps


def read(project: Project, lap: Lap = no_laps) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Load, validate and join; a library only where nothing stops the build."""
    cache = project.root / ".cache"
    photographs = PhotographCache(cache / "photographs.json")
    prose = ProseStore(cache / "prose.sqlite")
    sources, problems = load(project.root)
    lap("load")
    prose.render_all((source.body for source in sources.entries), project.jobs)
    lap("texts")
    library, found = join(
        sources, SIGNS, photographs.read, render=prose.render, leaves_out=project.leaves_out
    )
    problems += found
    lap("join")
    # Of what is sound, whatever is wrong elsewhere: one run tells all there is to tell.
    problems += advise(library, sources, project.today)
    problems += coach(library, sources)
    if project.release:
        problems += refuse_release(library, sources)
    photographs.save()
    prose.save()
    ordered = tuple(sorted(set(problems)))
    lap("advise")
    return (None if has_errors(ordered) else library), ordered
