"""Plans the search page, and the rows that are searched."""

import json
from collections.abc import Iterator
from functools import partial

from saobac.outputs.listings import group_links
from saobac.outputs.pages import page_output
from saobac.outputs.places import district_links
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter, catalogue_inputs
from saobac.present.frame import breadcrumb, head
from saobac.present.search_rows import Row, rows_paths, search_rows
from saobac.views.frame import Link
from saobac.views.pages import SearchPage


def plan_search(edition: Edition) -> Iterator[Output]:
    """Plan a search page in each language."""
    for presenter in edition.presenters():
        page = search_page(presenter)
        yield page_output(
            presenter,
            "search",
            head(
                presenter,
                lambda links: links.search(),
                title=page.title,
                description=page.title,
                indexable=False,
            ),
            page,
        )


def search_page(presenter: Presenter) -> SearchPage:
    """Return what the search page shows before anything is typed."""
    title = presenter.wording.say("Search")
    return SearchPage(
        breadcrumb(presenter, Link(title, presenter.links.search())),
        title,
        group_links(presenter),
        district_links(presenter),
    )


def plan_search_rows(edition: Edition) -> Iterator[Output]:
    """Plan the rows of each language, as scripts: a request for data fails from disk."""
    for presenter in edition.presenters():
        paths = rows_paths(presenter)
        inputs = (*catalogue_inputs(edition), Input.of("language", presenter.language))
        yield Output(paths, inputs, partial(_scripts, presenter, len(paths)))


def _scripts(presenter: Presenter, count: int) -> tuple[bytes, ...]:
    rows = search_rows(presenter)
    size = -(-len(rows) // count)
    return tuple(_script(n, rows[n * size : (n + 1) * size]) for n in range(count))


def _script(number: int, rows: tuple[Row, ...]) -> bytes:
    """Return a script that puts its rows in their place, however often it is loaded."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"(self.saobacRows=self.saobacRows||[])[{number}]=[\n{lines}\n];\n".encode()
