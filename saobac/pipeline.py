"""The story of a build, in order: load, validate, join, plan, compare, render, close, write."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from saobac.basis import Basis
from saobac.build_report import Progress, Report, no_progress
from saobac.content import read
from saobac.diagnostics import Diagnostic
from saobac.edited import Edited
from saobac.library import Library
from saobac.make import make, manifest_of
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
from saobac.outputs.worker import WorkerPlanner
from saobac.outputs.woven import plan_woven
from saobac.plan import Output, Plan
from saobac.present.edition import Edition, edition_of
from saobac.project import HOME, Project
from saobac.stopwatch import Lap, no_laps
from saobac.write import Workshop

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
    edited: Edited | None = None,
) -> Report:
    """Tell the whole story of a build, in order; what is known but for edits is not read."""
    lap("import")
    workshop = Workshop(project.output)
    basis, problems = prepare(project, planners, lap, glimpse, edited)
    if basis is None:
        return Report(problems)
    workshop.basis.unlink(missing_ok=True)
    report = make(project, basis.plan, manifest_of(project), problems, progress, lap)
    if not report.failed and not project.preview:
        basis.keep(workshop)
        lap("keep")
    return report


def prepare(
    project: Project,
    planners: Planners = WHOLE_SITE,
    lap: Lap = no_laps,
    glimpse: Glimpse = no_glimpse,
    edited: Edited | None = None,
) -> tuple[Basis | None, tuple[Diagnostic, ...]]:
    """Load, validate, join and plan; a plan only where nothing stops the build."""
    if edited:
        plan = _plan(project, edited.basis.library, planners, glimpse)
        lap("plan")
        return replace(edited.basis, plan=plan), edited.problems
    library, problems = read(project, lap)
    if library is None:
        return None, problems
    plan = _plan(project, library, planners, glimpse)
    lap("plan")
    return Basis(library, plan), problems


def _plan(project: Project, library: Library, planners: Planners, glimpse: Glimpse) -> Plan:
    """Plan all that is made of a library."""
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
    closing = () if project.preview else (WorkerPlanner.of(edition, outputs, assets.worker),)
    return Plan.of(outputs, closing)


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
