"""Gathers what is given away from an edition; nothing that its pages do not show too."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal, TypeVar

from saobac.library import Record
from saobac.open_data.records import (
    Addresses,
    Choice,
    Contact,
    Cost,
    Holder,
    Licence,
    Maker,
    OpenCatalogue,
    OpenProduct,
    Paper,
    Photograph,
    Place,
    Protection,
    Result,
    Shop,
    Terms,
    WordLists,
    Words,
)
from saobac.permalink import DEFAULT_LANGUAGE, Permalinks
from saobac.places import former_of
from saobac.present.badges import state
from saobac.present.edition import Edition
from saobac.present.linked_data import LICENCE_URL
from saobac.present.pictures import pictures
from saobac.programme import (
    CERTIFICATE_TYPES,
    GROUPS,
    INDICATION_KINDS,
    PRODUCER_TYPES,
    UNITS,
    State,
    Term,
    expiry,
)
from saobac.schema import (
    Certificate,
    Entry,
    Indication,
    PlaceReference,
    Price,
    Producer,
    Product,
    Recognition,
    Trade,
)
from saobac.views.parts import Picture

E = TypeVar("E", bound=Entry)
PathOf = Callable[[Permalinks], str]
TRANSLATED = "en"

JSON_FILE, CSV_FILE, SCHEMA_FILE = "products.json", "products.csv", "products.schema.json"
LICENCE = "CC BY 4.0"

LANGUAGES = Words(
    vi="Tiếng Việt là bản gốc. en là null khi chưa dịch, hoặc khi viết như tiếng Việt.",
    en="Vietnamese is the original. en is null where there is no translation, or the same words.",
)


def catalogue(edition: Edition, documentation: PathOf) -> OpenCatalogue:
    """Return what is said of the whole, no product in it; `documentation` explains it."""
    site = edition.library.site
    return OpenCatalogue(
        schema_url=edition.url(SCHEMA_FILE),
        version=1,
        name=Words(
            vi=f"{site.name}: {site.tagline.vi}",
            en=f"{site.name}: {site.tagline.en}",
        ),
        website=_addresses(edition, lambda links: links.home()),
        documentation=_addresses(edition, documentation),
        publisher=Words(vi=site.publisher.vi, en=site.publisher.en),
        licence=licence(edition),
        generated=edition.today,
        languages=LANGUAGES,
        products=(),
    )


def products(edition: Edition) -> Iterator[OpenProduct]:
    """Give every product: all at once would be twenty times as large as their files."""
    return (_product(edition, record) for record in edition.library.products)


def licence(edition: Edition) -> Licence:
    """Return what others may do with the data, and how they name the source."""
    name = edition.library.site.name
    home = edition.url(Permalinks(DEFAULT_LANGUAGE).home())
    return Licence(
        name=LICENCE,
        url=LICENCE_URL,
        attribution=Words(
            vi=f"Nguồn: {name}, {home}, {LICENCE}",
            en=f"Source: {name}, {home}, {LICENCE}",
        ),
    )


def _product(edition: Edition, record: Record[Product]) -> OpenProduct:
    fields = record.fields
    makers = (edition.library.producer(slug) for slug in record.outline.makers)
    return OpenProduct(
        slug=record.slug,
        sample=fields.sample,
        title=_words(record, lambda product: product.title),
        other_names=_lists(record, lambda product: product.aliases),
        summary=_words(record, lambda product: product.summary),
        url=_addresses(edition, lambda links: links.entry("product", record.slug)),
        group=_choice(GROUPS, fields.group),
        places=tuple(_place(edition, place) for place in fields.places),
        season=fields.season,
        season_note=_if_known(record, lambda product: product.season_note),
        producers=tuple(_maker(edition, maker) for maker in makers),
        recognitions=tuple(_result(edition, item) for item in fields.recognitions),
        indications=tuple(_protection(item) for item in fields.indications),
        price=_cost(fields.price) if fields.price else None,
        packaging=_if_known(record, lambda product: product.packaging),
        net_weight=_if_known(record, lambda product: product.net_weight),
        shelf_life=_if_known(record, lambda product: product.shelf_life),
        storage=_if_known(record, lambda product: product.storage),
        alcohol=_alcohol(fields.abv),
        supplement=fields.supplement,
        gtin=fields.gtin,
        trade=_terms(record, fields.trade) if fields.trade else None,
        shops=tuple(Shop(name=item.name, url=item.url) for item in fields.buy_links),
        images=_photographs(edition, record),
        sources=fields.sources,
        updated=fields.updated,
    )


def _if_known(record: Record[E], text_of: Callable[[E], str | None]) -> Words | None:
    vietnamese = text_of(record.fields)
    if vietnamese is None:
        return None
    # A field that the translation leaves out comes in Vietnamese, which is no English.
    translated = text_of(_translation(record))
    return Words(vi=vietnamese, en=None if translated == vietnamese else translated)


def _words(record: Record[E], text_of: Callable[[E], str]) -> Words:
    words = _if_known(record, text_of)
    assert words is not None
    return words


def _lists(record: Record[E], texts_of: Callable[[E], tuple[str, ...]]) -> WordLists:
    vietnamese, translated = texts_of(record.fields), texts_of(_translation(record))
    return WordLists(vi=vietnamese, en=() if translated == vietnamese else translated)


def _translation(record: Record[E]) -> E:
    """Return the English fields, or the Vietnamese ones where the site has no English."""
    version = record.versions.get(TRANSLATED)
    return version.fields if version else record.fields


def _addresses(edition: Edition, path_of: PathOf) -> Addresses:
    is_translated = TRANSLATED in edition.library.site.languages
    return Addresses(
        vi=edition.url(path_of(Permalinks(DEFAULT_LANGUAGE))),
        en=edition.url(path_of(Permalinks(TRANSLATED))) if is_translated else None,
    )


def _choice(terms: dict[str, Term], key: str) -> Choice:
    return Choice(key=key, vi=terms[key].vi, en=terms[key].en)


def _place(edition: Edition, place: PlaceReference) -> Place:
    places = edition.library.places
    commune = places.by_code[place.code]
    return Place(
        code=place.code,
        name=commune.name,
        province=places.gazetteer.province,
        former_commune=place.former,
        former_districts=tuple(district for district, _ in former_of(commune, place)),
    )


def _maker(edition: Edition, record: Record[Producer]) -> Maker:
    fields = record.fields
    return Maker(
        slug=record.slug,
        name=_words(record, lambda producer: producer.title),
        url=_addresses(edition, lambda links: links.entry("producer", record.slug)),
        type=_choice(PRODUCER_TYPES, fields.type),
        website=fields.website,
        contact=_contact(fields),
        sample=fields.sample,
    )


def _contact(fields: Producer) -> Contact | None:
    """Return what the producer has agreed to publish (Law 91/2025/QH15); else nothing at all."""
    if fields.consent is None or not (fields.phone or fields.zalo or fields.email):
        return None
    return Contact(
        phone=fields.phone, zalo=fields.zalo, email=fields.email, agreed_on=fields.consent.date
    )


def _result(edition: Edition, item: Recognition) -> Result:
    now = state(item, edition.today)
    ends = item.decided is not None and now is not State.UNKNOWN
    holder = edition.library.producer(item.producer) if item.producer else None
    return Result(
        name=item.name,
        holder=Holder(slug=holder.slug, name=_words(holder, lambda producer: producer.title))
        if holder
        else None,
        stars=item.stars,
        state=now,
        decision=item.decision,
        decided=str(item.decided) if item.decided else None,
        valid_until=expiry(item.decided) if item.decided and ends else None,
        certifier=item.certifier,
        source=item.source,
    )


def _protection(item: Indication) -> Protection:
    return Protection(
        kind=_choice(INDICATION_KINDS, item.kind),
        name=item.name,
        number=item.number,
        decision=item.decision,
        decided=str(item.decided) if item.decided else None,
    )


def _cost(price: Price) -> Cost:
    return Cost(
        amount=price.amount,
        low=price.low,
        high=price.high,
        currency="VND",
        unit=_choice(UNITS, price.unit),
        kind=price.kind,
        as_of=str(price.as_of),
    )


def _alcohol(abv: Decimal | Literal["unknown"] | None) -> float | Literal["unknown"] | None:
    return float(abv) if isinstance(abv, Decimal) else abv


def _terms(record: Record[Product], trade: Trade) -> Terms:
    def told(text_of: Callable[[Trade], str | None]) -> Words | None:
        return _if_known(record, lambda product: text_of(product.trade or trade))

    return Terms(
        moq=told(lambda terms: terms.moq),
        capacity=told(lambda terms: terms.capacity),
        lead_time=told(lambda terms: terms.lead_time),
        carton=told(lambda terms: terms.carton),
        export_markets=_lists(record, lambda product: (product.trade or trade).export_markets),
        certificates=tuple(_paper(item) for item in trade.certificates),
    )


def _paper(item: Certificate) -> Paper:
    return Paper(
        type=_choice(CERTIFICATE_TYPES, item.type),
        number=item.number,
        issuer=item.issuer,
        issued=item.issued,
        expires=item.expires,
        scope=item.scope,
    )


def _photographs(edition: Edition, record: Record[Product]) -> tuple[Photograph, ...]:
    shown = pictures(edition, record, record.fields.images)
    return tuple(
        _photograph(edition, record, number, picture) for number, picture in enumerate(shown)
    )


def _photograph(
    edition: Edition, record: Record[Product], number: int, picture: Picture
) -> Photograph:
    return Photograph(
        url=edition.url(picture.path),
        width=picture.width,
        height=picture.height,
        alt=_if_known(record, lambda product: product.images[number].alt),
        credit=_if_known(record, lambda product: product.images[number].credit),
    )
