"""Builds no more than what has changed can ask for: nothing, the pages edited, or the site."""

from collections.abc import Callable

from saobac.build_report import Report
from saobac.manifest import Manifest, lost
from saobac.memory import nothing_collected_after
from saobac.project import Project
from saobac.snapshot import Edits, LastBuild, Snapshot, edits_since, remember
from saobac.spares import bring_all_back
from saobac.stopwatch import Lap, no_laps
from saobac.write import Workshop


def build_where_changed(
    project: Project, build: Callable[[], Report], lap: Lap = no_laps
) -> Report:
    """Build a project, or only what another build would make otherwise than the last."""
    with nothing_collected_after():
        before = Snapshot.take(project)
        last = LastBuild.load(Workshop(project.output).snapshot)
        report = told_before(project, last, before)
        lap("look")
        if report is None:
            edits = edits_since(project, last, before)
            report = (_touch_up(project, edits, lap) if edits else None) or build()
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


def _touch_up(project: Project, edits: Edits, lap: Lap) -> Report | None:
    from saobac.touch_up import touch_up  # noqa: PLC0415 - heavy, and not needed without edits

    return touch_up(project, edits, lap)
