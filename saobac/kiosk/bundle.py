"""The kiosk as a folder that is opened from disk: one document, its scripts, fonts and pictures."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from saobac.inventory import Inventory
from saobac.kiosk.place_screens import plan_place_codes
from saobac.kiosk.screens import Piece, Rules, as_script, plan_pieces, screen_pieces
from saobac.kiosk.slides import fair_line, slides
from saobac.kiosk.stand import Stand
from saobac.outputs.assets import ENGINE, Assets, compact, join_scripts, read_asset
from saobac.outputs.map import plan_map_cloths
from saobac.outputs.pages import page_task
from saobac.outputs.photographs import plan_photographs
from saobac.outputs.qr import plan_qr_codes
from saobac.outputs.woven import plan_woven
from saobac.plan import Input, Output, Plan, known_output
from saobac.present.badges import badge
from saobac.present.edition import LANGUAGE_NAMES, Edition, Presenter
from saobac.present.frame import head
from saobac.present.search_rows import search_rows
from saobac.theme import PageTask, Shown
from saobac.views.frame import Link
from saobac.views.kiosk import Frame, Sheet
from saobac.views.pages import Page

SCRIPTS = (
    "js/day.js",
    "js/badges.js",
    "js/season.js",
    *(f"search/{name}.js" for name in ENGINE),
    "kiosk/qr.js",
    "kiosk/clock.js",
    "kiosk/counts.js",
    "kiosk/list.js",
    "kiosk/shell.js",
    "kiosk/corners.js",
    "kiosk/list-panel.js",
    "kiosk/search.js",
    "kiosk/rounds.js",
    "kiosk/loop.js",
    "kiosk/present.js",
    "kiosk/sha256.js",
    "kiosk/staff.js",
    "kiosk/guard.js",
    "kiosk/idle.js",
    "kiosk/recover.js",
    "kiosk/start.js",
)
"""In the order in which they need each other."""
STAND_IN = "kiosk/stand-in.js"
STYLES = tuple(
    f"kiosk/{name}.css"
    for name in ("kiosk", "panels", "upright", "lying", "small", "loop", "staff")
)
LAUNCHERS = ("kiosk.bat", "kiosk.txt", "kiosk.sh")
KEYS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
"""Search ignores marks, so 26 letters are enough; they lie where people know them from."""
MOST = 12
"""Products on a visitor's list: with their makers they fit a QR code that phones read at once."""
INDEX, SHEET, SUMS = "index.html", "huong-dan-gian-hang.html", "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the kiosk's own scripts and styles lie: a site's folder first, the project's after."""

    assets: tuple[Path, ...]
    qr_library: Path


def plan_kiosk(edition: Edition, stand: Stand, shared: Assets, origin: Origin) -> Plan:
    """Plan the folder; the list of its files comes last, when they are finished."""
    screens = screen_pieces(edition)
    rules = Rules(frozenset(piece.key for piece in screens), stand.photo_width)
    outputs = [
        _file("kiosk/data.js", _data(edition, stand)),
        plan_pieces("kiosk/frames.js", _frame_pieces(edition, stand), rules),
        *_plan_pictures(edition, stand),
        *plan_place_codes(edition),
        *_plan_looks(shared, origin),
        *_plan_launchers(origin),
        _plan_page(edition, INDEX, "index.html", _document(edition, stand, origin)),
        _plan_page(edition, SHEET, "sheet.html", _sheet(edition, stand)),
    ]
    for presenter in edition.presenters():
        language = presenter.language
        mine = (piece for piece in screens if piece.task.language == language)
        outputs.append(plan_pieces(f"kiosk/screens-{language}.js", mine, rules))
        rows = [row for row in search_rows(presenter) if row[1] in rules.screens]
        text = f"saobacKiosk.rows[{json.dumps(language)}]={as_script(rows)};\n"
        outputs.append(_file(f"kiosk/rows-{language}.js", text))
    return Plan.of(outputs, (_plan_sums,))


def _file(path: str, content: str | bytes) -> Output:
    return known_output(path, content.encode() if isinstance(content, str) else content)


# --- Looks, scripts and pictures ------------------------------------------------------------


def _plan_looks(shared: Assets, origin: Origin) -> Iterator[Output]:
    """Plan the stylesheet, the script and the fonts, each under one name for ever."""
    files = dict(shared.files)
    own = b"".join(read_asset(origin.assets, name) for name in STYLES).decode()
    # The site's stylesheet lies beside its ornaments, this one does not.
    site = files[shared.paths.stylesheet].replace(b'url("woven/', b'url("../static/woven/')
    yield _file("kiosk/kiosk.css", site + compact(own))
    library = origin.qr_library.read_bytes()
    yield _file("kiosk/kiosk.js", library + b"\n" + join_scripts(origin.assets, SCRIPTS))
    for path, content in shared.files:
        if path.endswith(".woff2"):
            yield _file(path.replace("static/", "kiosk/", 1), content)


def _plan_launchers(origin: Origin) -> Iterator[Output]:
    for name in LAUNCHERS:
        content = read_asset(origin.assets, f"kiosk/{name}").replace(b"\r\n", b"\n")
        # cmd.exe misses labels of batch files without its own line ends.
        yield _file(name, content if name.endswith(".sh") else content.replace(b"\n", b"\r\n"))


def _plan_pictures(edition: Edition, stand: Stand) -> Iterator[Output]:
    yield from plan_woven(edition)
    yield from plan_map_cloths(edition)
    yield from plan_qr_codes(edition)
    for output in plan_photographs(edition):
        yield _fitting(output, stand.photo_width)


def _fitting(output: Output, width: int) -> Output:
    """Return the output of a photograph with the one derivative that screens show."""
    widths = {
        index: int(path.rpartition("-")[2].partition(".")[0])
        for index, path in enumerate(output.paths)
        if path.endswith(".webp")
    }
    fitting = [index for index in widths if widths[index] <= width] or [min(widths)]
    index = max(fitting, key=widths.__getitem__)
    render = partial(_pick, output.render, index)
    return Output((output.paths[index],), (Input("photograph", output.key),), render)


def _pick(render: Callable[[], tuple[bytes, ...]], index: int) -> tuple[bytes, ...]:
    return (render()[index],)


# --- What the scripts know ------------------------------------------------------------------


def _data(edition: Edition, stand: Stand) -> str:
    """Write what holds for the whole kiosk, with room for what other scripts bring."""
    presenters, fair = edition.presenters(), stand.fair
    facts = {
        "built": edition.today.isoformat(),
        "homes": {presenter.language: presenter.links.home() for presenter in presenters},
        "languages": edition.library.site.languages,
        "fair": {
            "title": {presenter.language: fair_line(presenter, stand) for presenter in presenters},
            "stand": fair.stand or "",
            "first": fair.first_day.isoformat() if fair.first_day else "",
            "last": fair.last_day.isoformat() if fair.last_day else "",
        },
        "expires": _first_end(presenters[0]),
        "idle": stand.idle,
        "most": MOST,
        "pin": stand.pin_digest,
        "goods": {presenter.language: _goods(presenter) for presenter in presenters},
        "slides": {presenter.language: {} for presenter in presenters},
        **{name: {} for name in ("screens", "rows", "frames", "staff", "pictures")},
        "files": [],
    }
    return f"var saobacKiosk={as_script(facts)};\n"


def _goods(presenter: Presenter) -> dict[str, object]:
    """Return what a list says of each product: its name, and its makers with their numbers."""
    library = presenter.library
    goods: dict[str, object] = {}
    for record in library.products:
        slugs = record.outline.makers
        makers = (library.producer(slug).versions[presenter.language] for slug in slugs)
        goods[record.slug] = (
            record.versions[presenter.language].title,
            [
                (maker.title, presenter.wording.phone(maker.fields.phone))
                if maker.fields.phone
                else (maker.title, "")
                for maker in makers
            ],
        )
    return goods


def _first_end(presenter: Presenter) -> str:
    """Return the first last day among the stars that are shown; empty where none is."""
    shown = (
        badge(presenter, recognition)
        for record in presenter.library.products
        for recognition in record.fields.recognitions
    )
    return min((item.until for item in shown if item.stars and item.until), default="")


def _frame_pieces(edition: Edition, stand: Stand) -> Iterator[Piece]:
    for presenter in edition.presenters():
        language, frame = presenter.language, _frame(presenter, stand)
        invitation = (("invite", presenter.wording.say("Touch the screen")),)
        yield Piece("frames", language, invitation, _task(presenter, "frames.html", frame))
        yield Piece("staff", language, (), _task(presenter, "staff.html", frame))
        for number, slide in enumerate(slides(presenter, stand)):
            facts = {
                "kind": slide.kind,
                "path": slide.path,
                "makers": slide.maker_slugs,
                "months": slide.months,
            }
            task = _task(presenter, "slide.html", slide)
            yield Piece(f"slides.{language}", str(number), tuple(facts.items()), task)


def _task(presenter: Presenter, layout: str, page: Page, path: str = INDEX) -> PageTask:
    title = presenter.library.site.name
    top = head(presenter, lambda links: path, title=title, description=title)
    shown = Shown(page)
    seen = (Input.of("head", top), Input.of("page", page))
    return page_task(presenter, layout, path, top, seen, shown)


def _plan_page(edition: Edition, path: str, layout: str, page: Page) -> Output:
    task = _task(edition.presenters()[0], layout, page, path)
    return Output((path,), task.inputs, task)


def _frame(presenter: Presenter, stand: Stand) -> Frame:
    say, day = presenter.wording.say, presenter.wording.day
    languages = presenter.library.site.languages
    others = [language for language in languages if language != presenter.language]
    last = stand.fair.last_day
    return Frame(
        home=presenter.links.home(),
        other=Link(LANGUAGE_NAMES[others[0]], others[0]) if others else None,
        fair=fair_line(presenter, stand),
        as_of=say("Data as of {day}", day=day(presenter.edition.today)),
        over=say("This fair ended on {day}.", day=day(last)) if last else "",
        keys=KEYS,
        most=MOST,
        scripts=scripts_of(languages),
    )


def _document(edition: Edition, stand: Stand, origin: Origin) -> Frame:
    script = join_scripts(origin.assets, (STAND_IN,)).decode()
    return replace(_frame(edition.presenters()[0], stand), stand_in=script)


def _sheet(edition: Edition, stand: Stand) -> Sheet:
    presenter = edition.presenters()[0]
    frame = _frame(presenter, stand)
    return Sheet(frame.fair, frame.as_of, edition.library.site.name, stand.idle, stand.pin)


def scripts_of(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the scripts of the document, in order."""
    return (
        "kiosk/data.js",
        "kiosk/frames.js",
        *(f"kiosk/{kind}-{language}.js" for kind in ("screens", "rows") for language in languages),
        "kiosk/files.js",
        "kiosk/kiosk.js",
    )


def _plan_sums(inventory: Inventory) -> Iterator[Output]:
    """Plan the lists by which the folder is checked: by its own page, and by `sha256sum -c`."""
    listed = [(item.path, item.size, item.digest) for item in inventory.items]
    yield _file("kiosk/files.js", f"saobacKiosk.files={as_script(listed)};\n")
    yield _file(SUMS, "".join(f"{item.digest}  {item.path}\n" for item in inventory.items))
