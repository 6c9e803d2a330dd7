"""What the page “Trang mới” asks: what there is to choose, a look at a photograph, the page."""

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from saobac.admin_addresses import form_of
from saobac.diagnostics import Position, diagnostic
from saobac.permalink import DEFAULT_LANGUAGE, Permalinks
from saobac.photo_faults import advice_on
from saobac.photographs import UnusableImageError, open_image, read, upright
from saobac.preview.refusal import Refusal
from saobac.preview.tray import LIMIT, Tray
from saobac.preview.work_words import say as say_here
from saobac.project import Project
from saobac.scaffold.intake import is_photograph
from saobac.scaffold.making import PagePlan, RefusedError, Wish, plan_page
from saobac.scaffold.page import choices_of, fields_to_ask
from saobac.scaffold.words import say
from saobac.schema import label_of
from saobac.source import load
from saobac.spreadsheet.write_pages import ChangedMeanwhileError, write_pages
from saobac.validate import KIND_NAMES, SCHEMAS
from saobac.vietnamese import collation_key, compose, slugify

KINDS = ("product", "producer", "destination")
THUMBNAIL = 320
"""Pixels of the longer side."""

View = dict[str, object]


@dataclass(frozen=True, slots=True)
class Filled:
    """The page as a person filled it in."""

    kind: str
    title: str
    page: str
    """File name of a page that is there; empty for a new one."""
    credit: str
    known: Mapping[str, str]
    photographs: tuple[str, ...]
    """Keys of the tray."""

    @classmethod
    def of(cls, said: Mapping[str, object]) -> "Filled":
        """Read what a browser sent.

        Raises:
            ValueError: it is of another form.
        """
        kind, known, photographs = said["kind"], said["known"], said["photographs"]
        if kind not in KINDS or not isinstance(known, dict) or not isinstance(photographs, list):
            raise ValueError(said)
        texts = {str(key): _line(value) for key, value in known.items()}
        title, page, credit = (_line(said[name]) for name in ("title", "page", "credit"))
        return cls(str(kind), title, page, credit, texts, tuple(map(str, photographs)))


def _line(value: object) -> str:
    return compose(" ".join(str(value).split()))


def choices(project: Project, language: str) -> View:
    """Return what there is to choose and to fill in, by kind."""
    sources, _ = load(project.root)
    pages: dict[str, list[View]] = {kind: [] for kind in KINDS}
    for source in sources.entries:
        if source.kind in pages and source.language == DEFAULT_LANGUAGE:
            title = str(source.matter.data.get("title") or source.name)
            slug = slugify(source.name)
            pages[source.kind].append({"slug": slug, "title": title, "file": source.file})
    for there in pages.values():
        there.sort(key=lambda page: collation_key(str(page["title"])))
    return {
        "kinds": [{"key": kind, "label": _kind_name(kind, language)} for kind in KINDS],
        "pages": pages,
        "fields": {kind: _fields(kind, language) for kind in KINDS},
        "limit": LIMIT,
    }


def _kind_name(kind: str, language: str) -> str:
    return KIND_NAMES[SCHEMAS[kind]].split("\t")[0 if language == "vi" else 1]


def _fields(kind: str, language: str) -> list[View]:
    model = SCHEMAS[kind]
    found: list[View] = []
    for key in fields_to_ask(kind):
        info = model.model_fields[key]
        extra = info.json_schema_extra
        hint = extra["x-hint"] if isinstance(extra, Mapping) else {}
        limits = (getattr(rule, "max_length", None) for rule in info.metadata)
        found.append(
            {
                "key": key,
                "label": label_of(model, key, language),
                "hint": hint[language] if isinstance(hint, Mapping) else "",
                "choices": choices_of(info, language),
                "limit": next(filter(None, limits), 0),
            }
        )
    return found


def look_at(tray: Tray, name: str, content: bytes, language: str) -> View:
    """Lay a photograph into the tray; return a small one of it, and what should be better.

    Raises:
        Refusal: it is no photograph that can be used.
    """
    if not is_photograph(name):
        raise Refusal(say_here("no-photograph", language, name=name))
    key, given = tray.put(name, content)
    try:
        photograph = read(given.path)
        thumbnail = _thumbnail(given.path)
    except UnusableImageError as error:
        tray.drop([key])
        problem = diagnostic(Position(name), error.code, target=given.name, **error.facts)
        raise Refusal(problem.sentence(language)) from None
    advice = advice_on(photograph, given.name)
    return {
        "key": key,
        "thumbnail": thumbnail,
        "advice": advice.sentence(language) if advice else "",
    }


def _thumbnail(path: Path) -> str:
    with open_image(path) as image:
        pixels = upright(image, width=THUMBNAIL)
    pixels.thumbnail((THUMBNAIL, THUMBNAIL))
    buffer = io.BytesIO()
    pixels.save(buffer, "JPEG", quality=75)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode()


def make(project: Project, tray: Tray, filled: Filled, language: str) -> View:
    """Write the page with its photographs, or the photographs into the page that is there.

    Raises:
        Refusal: something stands against it; nothing was written.
    """
    try:
        files = tray.lying(filled.photographs)
    except KeyError:
        raise Refusal(say_here("gone", language)) from None
    wish = Wish(filled.kind, filled.page or filled.title, filled.credit, files, filled.known)
    _check(filled, language)
    try:
        plan = plan_page(project.root, wish, project.today, language)
        if filled.page and plan.is_new:
            raise Refusal(say_here("no-page", language))
        # Before anything is written: a fault in telling must not look like one in writing.
        view = _view(plan, language)
        write_pages(plan.edits)
    except RefusedError as error:
        told = (problem.text(language) for problem in error.problems if problem.position.line)
        named = (p.sentence(language) for p in error.problems if not p.position.line)
        raise Refusal(say(error.key, language, **error.facts), *told, *named) from None
    except ChangedMeanwhileError as error:
        raise Refusal(say("changed-meanwhile", language, file=error.file)) from None
    tray.drop(filled.photographs)
    return view


def _check(filled: Filled, language: str) -> None:
    if not filled.page and not filled.title:
        raise Refusal(say_here("no-name", language))
    if len(filled.photographs) > LIMIT:
        raise Refusal(say_here("too-many", language, limit=LIMIT))


def _view(plan: PagePlan, language: str) -> View:
    model = SCHEMAS[plan.kind]
    return {
        "file": plan.file,
        "is_new": plan.is_new,
        "form": form_of(plan.file),
        "page": "/" + Permalinks(DEFAULT_LANGUAGE).entry(plan.kind, plan.slug),
        "photographs": [
            {"new": photo.name, "old": photo.given} for photo in plan.intake.photographs
        ],
        "advice": [advice.sentence(language) for advice in plan.advice],
        "to_fill": [label_of(model, key, language) for key in plan.to_fill],
    }
