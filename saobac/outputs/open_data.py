"""Plans the open data: all products as JSON and as a table, their schema, and a page on them."""

from collections.abc import Iterator
from functools import partial

from saobac.open_data.document import Document
from saobac.open_data.gather import (
    CSV_FILE,
    JSON_FILE,
    LICENCE,
    SCHEMA_FILE,
    catalogue,
    licence,
    products,
)
from saobac.open_data.json_schema import json_schema
from saobac.open_data.table import Table
from saobac.outputs.pages import page_output
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter, catalogue_inputs, edition_input
from saobac.present.frame import breadcrumb, head
from saobac.present.linked_data import LICENCE_URL, breadcrumb_list, dataset_item
from saobac.present.open_data import data_tables
from saobac.views.frame import Link
from saobac.views.open_data import DataFile, OpenDataPage


def plan_open_data(edition: Edition) -> Iterator[Output]:
    """Plan the data as JSON, as a table, and the schema of the JSON."""
    inputs = (edition_input(edition), *catalogue_inputs(edition))
    yield Output((JSON_FILE, CSV_FILE), inputs, partial(_data, edition))
    address = edition.url(SCHEMA_FILE)
    yield Output((SCHEMA_FILE,), (Input.of("address", address),), partial(_schema, address))


def _data(edition: Edition) -> tuple[bytes, ...]:
    document = Document(catalogue(edition, lambda links: links.open_data()))
    table = Table()
    for product in products(edition):
        document.add(product)
        table.add(product)
    return document.content(), table.content()


def _schema(address: str) -> tuple[bytes, ...]:
    return (json_schema(address).encode(),)


def plan_open_data_page(edition: Edition) -> Iterator[Output]:
    """Plan the page that explains the data, in each language."""
    attribution = licence(edition).attribution
    for presenter in edition.presenters():
        said = attribution.vi if presenter.language == "vi" else attribution.en
        page = open_data_page(presenter, said or attribution.vi)
        dataset = dataset_item(
            presenter,
            name=f"{edition.library.site.name}: {page.title}",
            description=page.intro,
            path=presenter.links.open_data(),
            files=tuple((file.path, file.type) for file in page.files),
        )
        yield page_output(
            presenter,
            "open-data",
            head(
                presenter,
                lambda links: links.open_data(),
                title=page.title,
                description=page.intro,
            ),
            page,
            (dataset, breadcrumb_list(presenter, page.breadcrumb)),
        )


def open_data_page(presenter: Presenter, attribution: str) -> OpenDataPage:
    """Return what the page says of the files, of their licence and of each field."""
    wording, products = presenter.wording, presenter.library.products
    say, title = wording.say, wording.say("Open data")
    return OpenDataPage(
        breadcrumb=breadcrumb(presenter, Link(title, presenter.links.open_data())),
        title=title,
        intro=say(
            "Every product of the catalogue in one file, for shops, apps, schools and the press:"
            " take it, use it, name the source."
        ),
        files=(
            DataFile(CSV_FILE, "text/csv", say("Table for Excel (CSV)")),
            DataFile(JSON_FILE, "application/json", say("For programs (JSON)")),
        ),
        schema=SCHEMA_FILE,
        extent=say(
            "{products}, as of {day}",
            products=wording.count("{n} product", "{n} products", len(products)),
            day=wording.day(presenter.edition.today),
        ),
        licence=LICENCE,
        licence_url=LICENCE_URL,
        attribution=attribution,
        has_samples=any(record.outline.sample for record in products),
        tables=data_tables(presenter.language),
    )
