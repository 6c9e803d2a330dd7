"""Builds no more than what has changed can ask for: nothing, the pages edited, or the site."""

from typing import TYPE_CHECKING, Protocol

from saobac.build_report import Report
from saobac.manifest import Manifest, lost
from saobac.memory import nothing_collected_after
from saobac.project import Project
from saobac.snapshot import Edits, LastBuild, Snapshot, edits_since, remember
from saobac.spares import bring_all_back
from saobac.stopwatch import Lap, no_laps
from saobac.write import Workshop

if TYPE_CHECKING:
    from saobac.edited import Edited


class Build(Protocol):
    """Builds a site; what is known of it need not be read."""

    def __call__(self, *, edited: "Edited | None") -> Report:
        """Build it."""
        ...


def build_where_changed(project: Project, build: Build, lap: Lap = no_laps) -> Report:
    """Build a project, or only what another build would make otherwise than the last."""
    with nothing_collected_after():
        before = Snapshot.take(project)
        last = LastBuild.load(Workshop(project.output).snapshot)
        report = told_before(project, last, before)
        lap("look")
        if report is None:
            edits = edits_since(project, last, before)
            report = _rebuild(project, edits, build, lap) if edits else build(edited=None)
            remember(project, before, report)
        return report


def told_before(project: Project, last: LastBuild | None, now: Snapshot) -> Report | None:
    """Return the report of the last build where another would make the same from the same.

    What of the output is lost meanwhile comes back.
    """
    workshop = Workshop(project.output)
    if last is None or (last.snapshot.asked, last.snapshot.files) != (now.asked, now.files):
        return None
    manifest = Manifest.load(workshop.manifest)
    written = bring_all_back(tuple(lost(project.output, manifest)), manifest, workshop)
    if not manifest.files or written is None:
        return None
    return Report.of(last.problems, manifest.files, written)


def _rebuild(project: Project, edits: Edits, build: Build, lap: Lap) -> Report:
    """Build from what is known, but for edited pages."""
    # Heavy, and not needed without edits.
    from saobac.edited import look_at  # noqa: PLC0415
    from saobac.touch_up import touch_up  # noqa: PLC0415

    lap("import")
    edited = look_at(project, edits)
    lap("edits")
    touched = touch_up(project, edited, lap) if edited and edited.are_words else None
    return touched or build(edited=edited)
