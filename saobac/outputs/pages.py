"""What all page planners share: a page with its head becomes one output.

A page whose view is looked up when it is rendered costs nothing where it need not be: it is
planned from digests of the records that it shows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Generic, TypeVar

from saobac.library import Record
from saobac.plan import Input, Output, digest
from saobac.present.edition import Edition, Presenter, edition_input
from saobac.present.frame import (
    EntryHead,
    chrome,
    chrome_input,
    image_urls,
    json_ld,
    shortened,
)
from saobac.present.linked_data import breadcrumb_list
from saobac.present.prose_blocks import linked_records
from saobac.present.stops import stop_of
from saobac.schema import Entry
from saobac.theme import HeadMaker, PageTask, Shown
from saobac.views.frame import Head
from saobac.views.pages import DestinationPage, Page, ProducerPage, ProductPage, StoryPage

E = TypeVar("E", bound=Entry)
EntryPage = ProductPage | ProducerPage | DestinationPage | StoryPage


def page_output(
    presenter: Presenter,
    layout: str,
    head: Head,
    page: Page,
    items: tuple[dict[str, object], ...] = (),
) -> Output:
    """Plan a page, with JSON-LD items that say what it is."""
    shown = Shown(page, json_ld(items))
    return _output(presenter, layout, head, (Input.of("view", shown),), shown)


def late_page_output(
    presenter: Presenter,
    layout: str,
    head: Head,
    seen: tuple[Input, ...],
    show: Callable[[], Shown],
) -> Output:
    """Plan a page that is looked up when it is rendered, from no more than what is seen."""
    return _output(presenter, layout, head, (edition_input(presenter.edition), *seen), show)


def _output(
    presenter: Presenter,
    layout: str,
    head: Head,
    seen: tuple[Input, ...],
    show: Callable[[], Shown],
) -> Output:
    seen = (Input.of("head", head), *seen)
    task = page_task(presenter, f"layouts/{layout}.html", head.path, head, seen, show)
    name = head.title.removesuffix(f" · {task.chrome.site_name}")
    return Output((head.path,), task.inputs, task, name)


@dataclass(frozen=True, slots=True)
class EntryLook(Generic[E]):
    """How the entries of a kind are shown, and told to machines."""

    og_type: str
    page: Callable[[Presenter, Record[E]], EntryPage]
    item: Callable[[Presenter, Record[E], list[str]], dict[str, object]]
    """JSON-LD, with the web addresses of its pictures."""


def entry_output(
    presenter: Presenter, look: EntryLook[E], record: Record[E], beside: Iterable[Record[Entry]]
) -> Output:
    """Plan the page of an entry; `beside` are all other entries that it shows or names."""
    shown: tuple[Record[Entry], ...] = (record, *beside, *linked_records(presenter, record))
    own = Input("record", record.digest)
    seen = (edition_input(presenter.edition), own, records_input(presenter, shown))
    path = presenter.links.entry(record.kind, record.slug)
    head = EntryHead(presenter, record, look.og_type)
    show = partial(_show, presenter, look, record)
    task = page_task(presenter, f"layouts/{record.kind}.html", path, head, seen, show)
    title = record.versions[presenter.language].title
    return Output((path,), task.inputs, task, shortened(title))


def _show(presenter: Presenter, look: EntryLook[E], record: Record[E]) -> Shown:
    page = look.page(presenter, record)
    items = (
        look.item(presenter, record, image_urls(presenter, record)),
        breadcrumb_list(presenter, page.article.breadcrumb),
    )
    return Shown(page, json_ld(items))


def page_task(
    presenter: Presenter,
    layout: str,
    path: str,
    head: HeadMaker,
    seen: tuple[Input, ...],
    show: Callable[[], Shown],
) -> PageTask:
    """Return the task of rendering a page in the frame of its language."""
    return PageTask(
        presenter.edition.theme,
        layout,
        path,
        presenter.language,
        head,
        chrome(presenter),
        (chrome_input(presenter), *seen),
        show,
    )


def records_input(presenter: Presenter, records: Iterable[Record[Entry]]) -> Input:
    """Return entries in their order, as cards show them, and whether one can go there.

    They are one input of a page.
    """
    shown = _shown(presenter.edition)
    return Input("records", digest("\n".join([shown[record.file] for record in records]).encode()))


@lru_cache(maxsize=1)
def _shown(edition: Edition) -> Mapping[str, str]:
    """Return what a card shows of each entry, by its file: hundreds of thousands are asked for."""
    # A record's face tells of its kind and name as well.
    return {
        record.file: f"{record.face} {stop_of(edition, record)}"
        for record in edition.library.records()
    }
