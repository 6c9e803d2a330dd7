"""Plans a page at every former address of an entry, that leads to where it is now."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import page_output
from saobac.plan import Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import head
from saobac.schema import Entry
from saobac.views.frame import Link
from saobac.views.pages import RedirectPage


def plan_redirects(edition: Edition) -> Iterator[Output]:
    """Plan a redirect for each former name of an entry in each language."""
    for presenter in edition.presenters():
        for record in edition.library.records():
            for old in record.outline.redirect_from:
                yield _redirect(presenter, record, old)


def _redirect(presenter: Presenter, record: Record[Entry], old: str) -> Output:
    title = record.versions[presenter.language].title
    now = presenter.links.entry(record.kind, record.slug)
    moved = presenter.wording.say("This page has moved")
    return page_output(
        presenter,
        "redirect",
        head(
            presenter,
            lambda links: links.entry(record.kind, old),
            title=title,
            description=f"{moved}: {title}",
            indexable=False,
            canonical=now,
        ),
        RedirectPage(moved, Link(title, now)),
    )
