"""Plans the page of every product."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from saobac.library import Library, Record
from saobac.outputs.pages import EntryLook, entry_output
from saobac.plan import Output
from saobac.present.articles import article
from saobac.present.badges import badge, badge_of, leading
from saobac.present.cards import cards
from saobac.present.contacts import contact, place_lines
from saobac.present.edition import Edition, Presenter
from saobac.present.linked_data import product_item
from saobac.present.nearby import destinations_on_the_way
from saobac.present.seasons import season
from saobac.present.stops import stop_of
from saobac.present.taxonomies import promoted, under
from saobac.present.terms import group_term
from saobac.programme import CERTIFICATE_TYPES, INDICATION_KINDS, State
from saobac.schema import Certificate, Price, Product, Recognition, Trade, label_of
from saobac.views.frame import Link
from saobac.views.pages import ProductPage
from saobac.views.parts import Badge, IndicationRow, RecognitionRow, Row

RELATED = 6
"""One row or two, whatever the columns: the style sheet hides what would begin another row."""


def plan_products(edition: Edition) -> Iterator[Output]:
    """Plan a page for each product in each language."""
    for presenter in edition.presenters():
        for record in edition.library.products:
            yield product_output(presenter, record)


def product_output(presenter: Presenter, record: Record[Product]) -> Output:
    """Plan the page of a product."""
    beside = (
        *(presenter.library.producer(slug) for slug in record.outline.makers),
        *related(presenter, record),
        *destinations_on_the_way(presenter, record),
    )
    return entry_output(presenter, LOOK, record, beside)


def product_page(presenter: Presenter, record: Record[Product]) -> ProductPage:
    """Return all that a product's page shows."""
    library, wording = presenter.library, presenter.wording
    fields = record.versions[presenter.language].fields
    group = Link(
        wording.group(fields.group),
        presenter.links.term("group", group_term(presenter, fields.group)),
    )
    return ProductPage(
        article=article(presenter, record, group),
        slug=record.slug,
        stop=stop_of(presenter.edition, record),
        group=group,
        badges=_badges(presenter, record),
        places=place_lines(presenter, fields.places),
        season=season(presenter, fields.season, fields.season_note),
        facts=tuple(_facts(presenter, fields)),
        trade=tuple(_trade(presenter, fields.trade)) if fields.trade else (),
        indications=tuple(_indications(presenter, fields)),
        recognitions=tuple(_recognitions(presenter, fields)),
        contacts=tuple(contact(presenter, library.producer(slug)) for slug in fields.producers),
        buy_links=tuple(Row(item.name, item.name, href=item.url) for item in fields.buy_links),
        related=cards(presenter, related(presenter, record)),
        destinations=cards(presenter, destinations_on_the_way(presenter, record)),
    )


LOOK = EntryLook("product", product_page, product_item)


def _badges(presenter: Presenter, record: Record[Product]) -> tuple[Badge, ...]:
    """Return what the page leads with; each names its producer where there are several."""
    lead = leading(presenter, record.fields.recognitions)
    badges = []
    for recognition in lead:
        holder = ""
        if len(lead) > 1 and recognition.producer:
            producer = presenter.library.producer(recognition.producer)
            holder = producer.versions[presenter.language].title
        badges.append(replace(badge_of(presenter, record, recognition), holder=holder))
    return tuple(badges)


def related(presenter: Presenter, record: Record[Product]) -> tuple[Record[Product], ...]:
    """Return other products: of the same group and commune first, samples last.

    They are those that follow in dictionary order, so that all of a large group are led to.
    """
    group, shelves = record.outline.group, _shelves(presenter.edition)
    communes = [place.code for place in record.outline.places]
    found: dict[str, Record[Product]] = {}
    for sample in (False, True):
        for key in (*((group, code) for code in communes), (group, ""), ("", "")):
            shelf = shelves.get((sample, *key), ())
            for other in _following(presenter.library, record, shelf):
                if other is not record:
                    found.setdefault(other.slug, other)
                    if len(found) == RELATED:
                        return tuple(found.values())
    return tuple(found.values())


Shelf = tuple[Record[Product], ...]
"""Products in dictionary order."""


@lru_cache(maxsize=1)
def _shelves(edition: Edition) -> Mapping[tuple[bool, str, str], Shelf]:
    """Return products by sample, group and commune; an empty word stands for any."""
    return under(
        promoted(edition),
        lambda outline: [
            (outline.sample, group, commune)
            for group in (outline.group, "")
            for commune in (*(place.code for place in outline.places), "")
        ],
    )


def _following(
    library: Library, record: Record[Product], shelf: Shelf
) -> Iterator[Record[Product]]:
    """Give no more of a shelf than may be shown: what comes after one, then from its start."""
    start = bisect_left(shelf, library.position(record), key=library.position)
    return (shelf[(start + step) % len(shelf)] for step in range(min(RELATED + 1, len(shelf))))


def _price(presenter: Presenter, price: Price) -> Row:
    say = presenter.wording.say
    label = say("Farm-gate price") if price.kind == "farm-gate" else say("Price")
    note = say("as of {date}", date=presenter.wording.partial(price.as_of))
    return Row(label, presenter.wording.price(price), note)


def _facts(presenter: Presenter, fields: Product) -> Iterator[Row]:
    if fields.price:
        yield _price(presenter, fields.price)
    for key in ("net_weight", "packaging", "shelf_life", "storage"):
        if value := getattr(fields, key):
            yield Row(label_of(Product, key, presenter.language), value)
    if fields.abv is not None:
        say = presenter.wording.say
        strength = (
            say("see the label")
            if isinstance(fields.abv, str)
            else say("{abv} % vol", abv=presenter.wording.number(fields.abv))
        )
        yield Row(say("Alcohol"), strength)
    if fields.gtin:
        yield Row(label_of(Product, "gtin", presenter.language), fields.gtin)
    if fields.aliases:
        yield Row(label_of(Product, "aliases", presenter.language), ", ".join(fields.aliases))


def _trade(presenter: Presenter, trade: Trade) -> Iterator[Row]:
    for key in ("moq", "capacity", "lead_time", "carton"):
        if value := getattr(trade, key):
            yield Row(label_of(Trade, key, presenter.language), value)
    if trade.export_markets:
        label = label_of(Trade, "export_markets", presenter.language)
        yield Row(label, ", ".join(trade.export_markets))
    for certificate in trade.certificates:
        yield _certificate(presenter, certificate)


def _certificate(presenter: Presenter, certificate: Certificate) -> Row:
    say, day = presenter.wording.say, presenter.wording.day
    label = presenter.wording.term(CERTIFICATE_TYPES, certificate.type)
    parts = [certificate.number, certificate.issuer, certificate.scope]
    note = ""
    if certificate.expires:
        over = certificate.expires < presenter.edition.today
        note = (
            say("ended on {day}", day=day(certificate.expires))
            if over
            else say("until {day}", day=day(certificate.expires))
        )
    return Row(label, " · ".join(part for part in parts if part) or say("yes"), note)


def _indications(presenter: Presenter, fields: Product) -> Iterator[IndicationRow]:
    wording = presenter.wording
    for item in fields.indications:
        when = wording.partial(item.decided) if item.decided else ""
        decision = ", ".join(part for part in (item.decision, when) if part)
        yield IndicationRow(
            wording.term(INDICATION_KINDS, item.kind), item.name, item.number or "", decision
        )


def _past_badge(presenter: Presenter, item: Recognition) -> Badge:
    """Return the badge of a result in the history, where a claim not yet verified may be read."""
    shown = badge(presenter, item)
    if shown.state == State.UNKNOWN and item.stars:
        return replace(shown, extra=presenter.wording.say("sources say {n} stars", n=item.stars))
    return shown


def _decided(presenter: Presenter, item: Recognition) -> str:
    """Return the day of a decision; a bare year stands in the badge already."""
    return presenter.wording.partial(item.decided) if item.decided and item.decided.month else ""


def _recognitions(presenter: Presenter, fields: Product) -> Iterator[RecognitionRow]:
    newest_first = sorted(
        fields.recognitions,
        key=lambda item: item.decided.latest.toordinal() if item.decided else 10**7,
        reverse=True,
    )
    for item in newest_first:
        holder = presenter.library.producer(item.producer) if item.producer else None
        yield RecognitionRow(
            name=item.name,
            producer=holder.versions[presenter.language].title if holder else "",
            producer_path=presenter.links.entry("producer", holder.slug) if holder else "",
            badge=_past_badge(presenter, item),
            decided=_decided(presenter, item),
            certifier=item.certifier or "",
            source=item.source,
        )
