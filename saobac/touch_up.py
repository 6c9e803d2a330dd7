"""The short story of a build: of pages of which but words were edited, which no other shows."""

from dataclasses import replace

from saobac.build_report import Report
from saobac.edited import Edited
from saobac.make import make
from saobac.manifest import Manifest, is_intact
from saobac.outputs.assets import read_assets
from saobac.outputs.entries import entry_pages
from saobac.plan import Plan
from saobac.present.edition import edition_of
from saobac.project import Project
from saobac.stopwatch import Lap, no_laps
from saobac.write import Workshop


def touch_up(project: Project, edited: Edited, lap: Lap = no_laps) -> Report | None:
    """Make the pages anew of which words were edited; None where the site is not all there."""
    workshop = Workshop(project.output)
    manifest = Manifest.load(workshop.manifest)
    if not is_intact(edited.basis.plan.standing, manifest, project.output):
        return None
    plan = _plan(project, edited)
    lap("plan")
    report = make(project, plan, manifest, edited.problems, lap=lap)
    if not report.failed:
        edited.basis.keep(workshop)
        lap("keep")
    return report


def _plan(project: Project, edited: Edited) -> Plan:
    """Plan the pages of the edited entries, as far as they are part of the site."""
    basis, assets = edited.basis, read_assets(project.layers("assets"), offline=not project.preview)
    edition = edition_of(project, basis.library, assets.paths)
    pages = (page for record in edited.records for page in entry_pages(edition, record))
    planned = tuple(page for page in pages if basis.plan.standing.issuperset(page.paths))
    return replace(basis.plan, outputs=planned)
