"""The story of a build, in order: load, validate, join, plan, compare, render, close, write."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from jinja2 import TemplateError, TemplateSyntaxError

from saobac.build_report import Progress, Report, no_progress
from saobac.changes import changes
from saobac.content import read
from saobac.derivatives import formats
from saobac.diagnostics import Diagnostic, Position, diagnostic, has_errors
from saobac.generator import generator_digest
from saobac.library import Library
from saobac.manifest import Manifest, orphans, stale
from saobac.outputs.assets import plan_assets, read_assets
from saobac.outputs.calendars import plan_calendars
from saobac.outputs.destinations import plan_destinations
from saobac.outputs.discovery import plan_discovery
from saobac.outputs.enquiry import plan_enquiry, plan_enquiry_data
from saobac.outputs.feeds import plan_feeds
from saobac.outputs.home import plan_home
from saobac.outputs.listings import plan_listings
from saobac.outputs.map import plan_map, plan_map_cloths
from saobac.outputs.offline import plan_offline
from saobac.outputs.open_data import plan_open_data, plan_open_data_page
from saobac.outputs.photographs import plan_photographs
from saobac.outputs.places import plan_places
from saobac.outputs.producers import plan_producers
from saobac.outputs.products import plan_products
from saobac.outputs.qr import plan_qr_codes
from saobac.outputs.redirects import plan_redirects
from saobac.outputs.route import plan_route, plan_route_data
from saobac.outputs.search import plan_search, plan_search_rows
from saobac.outputs.social import plan_social
from saobac.outputs.stories import plan_stories
from saobac.outputs.vcards import plan_vcards
from saobac.outputs.worker import plan_worker
from saobac.outputs.woven import plan_woven
from saobac.plan import Output, Plan
from saobac.present.edition import AssetPaths, Edition
from saobac.project import HOME, Project
from saobac.spares import bring_back, keep_spares
from saobac.stopwatch import Lap, no_laps
from saobac.theme import Theme
from saobac.workers import stage_all
from saobac.write import Staged, Workshop, stage, swap, take_inventory

PAGE_PLANNERS = (
    plan_home,
    plan_products,
    plan_producers,
    plan_destinations,
    plan_stories,
    plan_listings,
    plan_places,
    plan_redirects,
    plan_search,
    plan_map,
    plan_enquiry,
    plan_route,
    plan_offline,
    plan_open_data_page,
)
PLANNERS = (
    plan_woven,
    plan_map_cloths,
    plan_photographs,
    plan_qr_codes,
    plan_vcards,
    plan_social,
    plan_feeds,
    plan_calendars,
    plan_open_data,
    plan_search_rows,
    plan_enquiry_data,
    plan_route_data,
)
"""A new kind of output is a new file in `outputs/` and one name here."""
Planner = Callable[[Edition], Iterable[Output]]


@dataclass(frozen=True, slots=True)
class Planners:
    """What a build makes of an edition: pages, which the sitemap tells of, and other files."""

    pages: tuple[Planner, ...]
    others: tuple[Planner, ...]


WHOLE_SITE = Planners(PAGE_PLANNERS, PLANNERS)

Glimpse = Callable[[Edition, Sequence[Output]], None]
"""Takes the pages of each planner as soon as they are planned, long before all are made."""


def no_glimpse(edition: Edition, pages: Sequence[Output]) -> None:
    """Wait for the whole site."""


def build(
    project: Project,
    progress: Progress = no_progress,
    planners: Planners = WHOLE_SITE,
    lap: Lap = no_laps,
    glimpse: Glimpse = no_glimpse,
) -> Report:
    """Tell the whole story of a build, in order."""
    lap("import")
    plan, problems = prepare(project, planners, lap, glimpse)
    return make(project, plan, problems, progress, lap) if plan else Report(problems)


def make(
    project: Project,
    plan: Plan,
    problems: tuple[Diagnostic, ...],
    progress: Progress = no_progress,
    lap: Lap = no_laps,
) -> Report:
    """Render what of a plan is not there yet, and bring it all into the output at once."""
    workshop = Workshop(project.output)
    manifest = Manifest.load(workshop.manifest).made_by(generator_digest())
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


def prepare(
    project: Project,
    planners: Planners = WHOLE_SITE,
    lap: Lap = no_laps,
    glimpse: Glimpse = no_glimpse,
) -> tuple[Plan | None, tuple[Diagnostic, ...]]:
    """Load, validate, join and plan; a plan only where nothing stops the build."""
    library, problems = read(project, lap)
    if library is None:
        return None, problems
    assets = read_assets(project.layers("assets"), offline=not project.preview)
    edition = edition_of(project, library, assets.paths)
    pages: list[Output] = []
    for planner in planners.pages:
        planned = tuple(planner(edition))
        glimpse(edition, planned)
        pages += planned
    others = (output for planner in planners.others for output in planner(edition))
    for_staff = _plan_for_staff(edition) if project.preview else ()
    discovery = plan_discovery(edition, pages)
    forms = _plan_forms(library) if project.preview or library.site.admin else ()
    outputs = (*pages, *others, *for_staff, *discovery, *forms, *plan_assets(assets))
    # What staff see in the preview must never be a kept copy.
    closing = () if project.preview else (partial(plan_worker, edition, outputs, assets.worker),)
    plan = Plan.of(outputs, closing)
    lap("plan")
    return plan, problems


def _plan_for_staff(edition: Edition) -> Iterator[Output]:
    """Plan what staff see in the preview, and the public does not."""
    # Heavy, and needed there alone.
    from saobac.outputs.guide import plan_guide  # noqa: PLC0415
    from saobac.outputs.report import plan_report  # noqa: PLC0415

    yield from plan_report(edition)
    yield from plan_guide(edition)


def _plan_forms(library: Library) -> Iterator[Output]:
    """Plan the forms under `admin/`, on the repository that the site names, if any."""
    # As heavy.
    from saobac.admin_config import Repository  # noqa: PLC0415
    from saobac.outputs.admin import plan_admin, read_admin_files  # noqa: PLC0415

    admin = library.site.admin
    repository = Repository(**admin.model_dump()) if admin else None
    return plan_admin(library, read_admin_files(HOME), repository)


def edition_of(project: Project, library: Library, assets: AssetPaths) -> Edition:
    """Return the edition of a library that a project asks for."""
    return Edition(
        library,
        project.today,
        project.base_url or library.site.base_url,
        Theme(
            tuple(str(folder) for folder in project.layers("templates")),
            tuple(str(folder) for folder in project.layers("locale")),
            str(project.root / ".cache" / "templates"),
        ),
        assets,
        formats(release=project.release),
    )


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
