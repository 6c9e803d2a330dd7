"""Plans the page of every producer."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.listings import samples_last
from saobac.outputs.pages import EntryLook, entry_output
from saobac.plan import Output
from saobac.present.articles import article
from saobac.present.cards import cards
from saobac.present.contacts import contact, place_lines
from saobac.present.edition import Edition, Presenter
from saobac.present.linked_data import producer_item
from saobac.present.stops import stop_of
from saobac.present.taxonomies import taxonomies
from saobac.schema import Producer, Product, label_of
from saobac.views.pages import ProducerPage
from saobac.views.parts import Row


def plan_producers(edition: Edition) -> Iterator[Output]:
    """Plan a page for each producer in each language."""
    for presenter in edition.presenters():
        for record in edition.library.producers:
            yield producer_output(presenter, record)


def producer_output(presenter: Presenter, record: Record[Producer]) -> Output:
    """Plan the page of a producer."""
    return entry_output(presenter, LOOK, record, _made_by(presenter.edition, record))


def _made_by(edition: Edition, record: Record[Producer]) -> tuple[Record[Product], ...]:
    return samples_last(taxonomies(edition).makers.get(record.slug, ()))


def producer_page(presenter: Presenter, record: Record[Producer]) -> ProducerPage:
    """Return all that a producer's page shows."""
    fields = record.versions[presenter.language].fields
    places = place_lines(presenter, (fields.place,)) if fields.place else ()
    return ProducerPage(
        article=article(presenter, record),
        stop=stop_of(presenter.edition, record),
        place=places[0] if places else None,
        contact=contact(presenter, record),
        facts=tuple(_facts(presenter, fields)),
        products=cards(presenter, _made_by(presenter.edition, record)),
    )


LOOK = EntryLook("profile", producer_page, producer_item)


def _facts(presenter: Presenter, fields: Producer) -> Iterator[Row]:
    founded = presenter.wording.partial(fields.founded) if fields.founded else None
    values = {
        "address": fields.address,
        "founded": founded,
        "tax_code": fields.tax_code,
        "aliases": ", ".join(fields.aliases),
    }
    for key, value in values.items():
        if value:
            yield Row(label_of(Producer, key, presenter.language), value)
