"""The pages of the site as pieces of the kiosk's document, in scripts, which load from disk."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from saobac.kiosk.fragments import screen_html
from saobac.kiosk.place_screens import place_screen
from saobac.outputs.destinations import plan_destinations
from saobac.outputs.home import LOST, plan_home
from saobac.outputs.listings import plan_listings
from saobac.outputs.map import plan_map
from saobac.outputs.places import plan_places
from saobac.outputs.producers import plan_producers
from saobac.outputs.products import plan_products
from saobac.outputs.stories import plan_stories
from saobac.plan import Input, Output
from saobac.present.edition import Edition
from saobac.theme import PageTask
from saobac.views.frame import Link
from saobac.views.pages import ListingPage, Page

PLANNERS = (
    plan_home,
    plan_products,
    plan_producers,
    plan_destinations,
    plan_stories,
    plan_listings,
    plan_places,
    plan_map,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """HTML that the kiosk's script puts into its document, with what it knows of it."""

    target: str
    """Where in `saobacKiosk` it is kept: `screens`, or `slides` of a language."""
    key: str
    facts: tuple[tuple[str, object], ...]
    task: PageTask


def screen_pieces(edition: Edition) -> tuple[Piece, ...]:
    """Return every page that becomes a screen, by its path on the site."""
    outputs = (output for planner in PLANNERS for output in planner(edition))
    tasks = (output.render for output in outputs if output.paths != (LOST,))
    found = ((task, task.show().page) for task in tasks if isinstance(task, PageTask))
    return tuple(_screen(task, page) for task, page in found if not _is_empty(page))


def _is_empty(page: Page) -> bool:
    """Tell whether a term has no products: at a stand with a few of them, most have none."""
    return isinstance(page, ListingPage) and page.kind == "product" and not page.sections


def _screen(task: PageTask, page: Page) -> Piece:
    head = task.head
    facts = {
        "language": head.language,
        "kind": task.layout.rpartition("/")[2].removesuffix(".html"),
        "slug": head.path.rpartition("/")[2].removesuffix(".html"),
        "title": head.title.removesuffix(f" · {task.chrome.site_name}"),
        "twins": {other.language: other.path for other in head.alternates if not other.current},
    }
    if isinstance(page, ListingPage):
        task = _list_screen(task, page)
    return Piece("screens", head.path, tuple(facts.items()), task)


def _list_screen(task: PageTask, page: ListingPage) -> PageTask:
    """Return a list that offers only what there is, with a code where it is of a place."""
    rows = (replace(facet, links=tuple(filter(_count, facet.links))) for facet in page.facets)
    page = replace(page, facets=tuple(facet for facet in rows if facet.links))
    return place_screen(task, page) if page.kind == "place" else task.showing(page)


def _count(link: Link) -> int | None:
    return link.count


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for the HTML of every piece."""

    screens: frozenset[str]
    """Paths that a link may lead to."""
    photo_width: int
    """Of the largest photograph, in pixels."""


def plan_pieces(path: str, pieces: Iterable[Piece], rules: Rules) -> Output:
    """Plan a script with pieces."""
    pieces = tuple(pieces)
    own = tuple((piece.target, piece.key, piece.facts) for piece in pieces)
    inputs = (
        Input.of("pieces", (own, tuple(sorted(rules.screens)), rules.photo_width)),
        *dict.fromkeys(item for piece in pieces for item in piece.task.inputs),
    )
    return Output((path,), inputs, partial(_script, pieces, rules))


def _script(pieces: tuple[Piece, ...], rules: Rules) -> tuple[bytes, ...]:
    return (("".join(_statements(pieces, rules))).encode(),)


def _statements(pieces: tuple[Piece, ...], rules: Rules) -> Iterator[str]:
    for piece in pieces:
        html = screen_html(piece.task.text(), rules.screens, rules.photo_width)
        value = as_script(dict(piece.facts) | {"html": html})
        yield f"saobacKiosk.{piece.target}[{json.dumps(piece.key)}]={value};\n"


def as_script(value: object) -> str:
    """Write a value as JavaScript that may stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # JSON has no `<` outside strings; two line ends of Unicode once ended a script's line.
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
