"""The second half of a build: compare, render, close, write."""

from jinja2 import TemplateError, TemplateSyntaxError

from saobac.build_report import Progress, Report, no_progress
from saobac.changes import changes
from saobac.diagnostics import Diagnostic, Position, diagnostic, has_errors
from saobac.generator import generator_digest
from saobac.manifest import Manifest, orphans, stale
from saobac.plan import Output, Plan
from saobac.project import Project
from saobac.spares import bring_back, keep_spares
from saobac.stopwatch import Lap, no_laps
from saobac.workers import stage_all
from saobac.write import Staged, Workshop, stage, swap, take_inventory


def manifest_of(project: Project) -> Manifest:
    """Return what was written so far, as this program sees it."""
    return Manifest.load(Workshop(project.output).manifest).made_by(generator_digest())


def make(
    project: Project,
    plan: Plan,
    manifest: Manifest,
    problems: tuple[Diagnostic, ...],
    progress: Progress = no_progress,
    lap: Lap = no_laps,
) -> Report:
    """Render what of a plan is not there yet, and bring it all into the output at once."""
    workshop = Workshop(project.output)
    waiting = stale(plan, manifest, project.output)
    lap("compare")
    workshop.open()
    try:
        spares, waiting = bring_back(waiting, manifest, workshop)
        staged, failures = _render(waiting, workshop, project.jobs, progress)
        staged = [*spares, *staged]
        lap("render")
        if has_errors(failures):
            return Report((*problems, *failures))
        # What tells of the finished files, their sizes and digests, can only now be made.
        closing = plan.close(take_inventory(plan.paths, staged, manifest))
        for number, output in enumerate(stale(closing, manifest, project.output), len(waiting)):
            staged += stage(output, number, str(workshop.staging))
        lap("close")
        gone = orphans(plan.paths | closing.paths, manifest)
        changed = changes(manifest, staged, gone)
        swapped, written = swap(workshop, staged, gone, manifest)
        keep_spares(swapped, workshop)
        lap("write")
    finally:
        workshop.close()
    return Report.of(problems, plan.paths, written, changed)


def _render(
    outputs: tuple[Output, ...], workshop: Workshop, jobs: int, progress: Progress
) -> tuple[list[Staged], list[Diagnostic]]:
    """Make outputs, in several processes where that is sooner; a template's error is told."""
    staged: list[Staged] = []
    try:
        for files in progress(len(outputs), stage_all(outputs, workshop.staging, jobs)):
            staged += files
    except TemplateError as error:
        return [], [_template_problem(error)]
    return staged, []


def _template_problem(error: TemplateError) -> Diagnostic:
    if isinstance(error, TemplateSyntaxError):
        where = Position(f"templates/{error.name}", error.lineno)
    else:
        where = Position("templates")
    return diagnostic(where, "template-error", reason=error.message or str(error))
