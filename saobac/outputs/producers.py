"""Plans the page of every producer."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import page_output
from saobac.plan import Output
from saobac.present.cards import cards, eyebrow
from saobac.present.contacts import contact, place_lines
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import breadcrumb, entry_head
from saobac.present.linked_data import breadcrumb_list, producer_item
from saobac.present.notices import notices
from saobac.present.pictures import lead_picture
from saobac.present.prose_blocks import blocks
from saobac.schema import Producer, Product, label_of
from saobac.views import ProducerPage, Row


def plan_producers(edition: Edition) -> Iterator[Output]:
    """Plan a page for each producer in each language."""
    for presenter in edition.presenters():
        for record in edition.library.producers:
            page = producer_page(presenter, record)
            way = breadcrumb_list(presenter, page.breadcrumb)
            items = (producer_item(presenter, record), way)
            yield page_output(
                presenter, "producer", entry_head(presenter, record, "profile", items), page
            )


def makes(record: Record[Producer], product: Record[Product]) -> bool:
    """Tell whether a producer makes a product, or was recognised for it."""
    holders = {recognition.producer for recognition in product.fields.recognitions}
    return record.slug in product.fields.producers or record.slug in holders


def producer_page(presenter: Presenter, record: Record[Producer]) -> ProducerPage:
    """Return all that a producer's page shows."""
    library, wording, links = presenter.library, presenter.wording, presenter.links
    version = record.versions[presenter.language]
    fields = version.fields
    path = links.entry("producer", record.slug)
    facts = []
    if fields.address:
        facts.append(Row(label_of(Producer, "address", presenter.language), fields.address))
    if fields.founded:
        label = label_of(Producer, "founded", presenter.language)
        facts.append(Row(label, wording.partial(fields.founded)))
    if fields.tax_code:
        facts.append(Row(label_of(Producer, "tax_code", presenter.language), fields.tax_code))
    if fields.aliases:
        label = label_of(Producer, "aliases", presenter.language)
        facts.append(Row(label, ", ".join(fields.aliases)))
    places = place_lines(presenter, (fields.place,)) if fields.place else ()
    return ProducerPage(
        breadcrumb=breadcrumb(
            presenter,
            (wording.say("Producers"), links.section("producer")),
            (fields.title, path),
        ),
        title=fields.title,
        eyebrow=eyebrow(presenter, fields),
        summary=fields.summary,
        language=version.language,
        picture=lead_picture(presenter.edition, record, fields.images),
        notices=notices(presenter, version),
        place=places[0] if places else None,
        contact=contact(presenter, record),
        facts=tuple(facts),
        blocks=blocks(presenter, record),
        products=cards(presenter, tuple(item for item in library.products if makes(record, item))),
        sources=fields.sources,
        updated=wording.day(fields.updated),
        updated_iso=fields.updated.isoformat(),
        page_url=presenter.edition.url(path),
    )
