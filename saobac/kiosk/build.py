"""The story of a kiosk: read the content, choose what the fair shows, plan, write, pack."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from saobac.build_report import Progress, no_progress
from saobac.content import read
from saobac.diagnostics import Diagnostic, Position, diagnostic, has_errors
from saobac.kiosk.bundle import SHEET, Origin, plan_kiosk
from saobac.kiosk.fair import Fair, fair_of_words, read_fair, shown_at
from saobac.kiosk.pack import folded, zipped
from saobac.kiosk.stand import Stand
from saobac.library import Library
from saobac.make import make, manifest_of
from saobac.outputs.assets import read_assets
from saobac.plan import Plan
from saobac.present.edition import AssetPaths, Edition, edition_of
from saobac.project import HOME, Project
from saobac.schema import Bilingual
from saobac.spreadsheet.write_pages import write_whole

QR_LIBRARY = HOME / "vendor" / "qrcode-generator" / "qrcode.js"
PHOTO_WIDTHS = (1080, 720, 480, 320)
"""Tried in this order for one file, until it fits."""
LIST_ENDINGS = (".yaml", ".yml")
EXAMPLE = ".example"
"""Ends the host of an address that is nobody's (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for on the command line."""

    only: tuple[str, ...] = ()
    """Groups, producers, products, or files with the list of a fair."""
    title: tuple[str, str] | None = None
    """In Vietnamese and English."""
    stand: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    pin: str = "2468"
    idle: int = 60
    limit: int = 25_000_000
    """Bytes of one file."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """How the kiosk travels: as a folder, a .zip, or one HTML file."""

    kind: Literal["folder", "zip", "file"]
    target: Path

    @contextmanager
    def workplace(self) -> Iterator[Path]:
        """Give where the folder is built; what is only packed leaves nothing else behind."""
        if self.kind == "folder":
            yield self.target
            return
        with TemporaryDirectory(prefix="sao-bac-") as place:
            yield Path(place) / "kiosk"

    @property
    def sheet(self) -> Path:
        """Where the sheet for setting up lies: staff print it before they carry the rest."""
        return (self.target if self.kind == "folder" else self.target.parent) / SHEET


@dataclass(frozen=True, slots=True)
class KioskReport:
    """What was made, and what there is to say."""

    problems: tuple[Diagnostic, ...]
    products: int = 0
    size: int = 0
    """In bytes."""
    photo_width: int = 0
    """To which photographs were reduced for one file; 0 where they were not."""


def build_kiosk(
    project: Project, order: Order, carrier: Carrier, progress: Progress = no_progress
) -> KioskReport:
    """Build a kiosk; nothing is written where there is an error."""
    library, problems = read(project)
    if library is None:
        return KioskReport(problems)
    fair, found = _fair(order, library)
    problems = (*problems, *found)
    if fair is None:
        return KioskReport(problems)
    shown = shown_at(library, fair)
    if not shown.products:
        return KioskReport((*problems, diagnostic(Position("--only"), "kiosk-empty")))
    if _host_is_example(project, library):
        problems = (*problems, diagnostic(Position("content/site.yaml"), "kiosk-example-address"))
    with carrier.workplace() as folder:
        project = replace(project, output=folder)
        for width in PHOTO_WIDTHS if carrier.kind == "file" else PHOTO_WIDTHS[:1]:
            plan = _plan(project, shown, Stand(fair, order.pin, order.idle, width))
            report = make(project, plan, manifest_of(project), problems, progress)
            if report.failed:
                return KioskReport(report.problems)
            if _pack(carrier, folder, order.limit):
                return _report(carrier, problems, len(shown.products), width)
    limit = order.limit // 1_000_000
    too_large = diagnostic(Position("--limit-mb"), "kiosk-too-large", limit=limit)
    return KioskReport((*problems, too_large))


def _pack(carrier: Carrier, folder: Path, limit: int) -> bool:
    """Pack a folder as it is to travel; False where it is too large for that."""
    if carrier.kind == "folder":
        return True
    packed = zipped(folder) if carrier.kind == "zip" else folded(folder)
    if carrier.kind == "file" and len(packed) > limit:
        return False
    write_whole(carrier.target, packed)
    write_whole(carrier.sheet, (folder / SHEET).read_bytes())
    return True


def _fair(order: Order, library: Library) -> tuple[Fair | None, tuple[Diagnostic, ...]]:
    """Join what the list of the fair says with what was typed; the latter counts more."""
    problems: list[Diagnostic] = []
    words = [word.strip() for part in order.only for word in part.split(",") if word.strip()]
    lists = [word for word in words if word.lower().endswith(LIST_ENDINGS)]
    chosen, found = fair_of_words([word for word in words if word not in lists], library)
    problems += found
    fairs = [chosen]
    for name in lists:
        fair, found = read_fair(Path(name), library)
        problems += found
        if fair is not None:
            fairs.append(fair)
    if has_errors(problems):
        return None, tuple(problems)
    given = {
        "title": Bilingual(vi=order.title[0], en=order.title[1]) if order.title else None,
        "stand": order.stand,
        "first_day": order.first_day,
        "last_day": order.last_day,
    }
    kept = {key: value for key, value in given.items() if value is not None}
    return _joined(fairs).model_copy(update=kept), tuple(problems)


def _joined(fairs: Iterable[Fair]) -> Fair:
    fairs = tuple(fairs)
    single = ("title", "stand", "first_day", "last_day")
    values: dict[str, object] = {
        key: next((value for fair in fairs if (value := getattr(fair, key))), None)
        for key in single
    }
    for key in ("groups", "producers", "products"):
        values[key] = tuple(dict.fromkeys(slug for fair in fairs for slug in getattr(fair, key)))
    return Fair.model_validate(values)


def _plan(project: Project, library: Library, stand: Stand) -> Plan:
    assets = project.layers("assets")
    shared = read_assets(assets, offline=False)
    edition = _edition(project, library, shared.paths)
    return plan_kiosk(edition, stand, shared, Origin(assets, QR_LIBRARY))


def _edition(project: Project, library: Library, paths: AssetPaths) -> Edition:
    """Return the edition with the templates of the kiosk before those of the site."""
    edition = edition_of(project, library, paths)
    kiosk = tuple(str(Path(folder) / "kiosk") for folder in edition.theme.templates)
    theme = replace(edition.theme, templates=(*kiosk, *edition.theme.templates))
    return replace(edition, theme=theme)


def _host_is_example(project: Project, library: Library) -> bool:
    host = (project.base_url or library.site.base_url).split("//")[-1].split("/")[0]
    return host.endswith(EXAMPLE)


def _report(
    carrier: Carrier, problems: tuple[Diagnostic, ...], products: int, width: int
) -> KioskReport:
    target = carrier.target
    size = (
        target.stat().st_size
        if target.is_file()
        else sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    )
    reduced = 0 if width == PHOTO_WIDTHS[0] else width
    return KioskReport(problems, products, size, reduced)
