"""What the page of a visitor's own route knows of every stop; `assets/route/page.js` reads it."""

from saobac import prose
from saobac.library import Record
from saobac.loom.province.cloth import FRAME
from saobac.loom.province.outline import outline
from saobac.loom.province.patches import lay_patches
from saobac.loom.province.survey import survey
from saobac.outline import places_of
from saobac.places import former_of
from saobac.present.cards import eyebrow
from saobac.present.contacts import contact
from saobac.present.days import when
from saobac.present.edition import Presenter
from saobac.present.map_land import centres, main_district
from saobac.present.map_marks import commune_of, spot_of
from saobac.present.map_pins import UNITS
from saobac.present.nearby import points_of, products_made_around
from saobac.present.seasons import season
from saobac.present.stops import stops
from saobac.schema import Destination, Entry, PlaceReference, Producer, Product

Data = dict[str, object]

AROUND = 16
"""Products told of a stop, of which the page shows those of the month."""


def route_data_path(language: str) -> str:
    """Return where the data of a language lies; one name for ever, as it often changes."""
    return f"static/route-{language}.js"


def route_data(presenter: Presenter) -> Data:
    """Return all that the page needs to show stops, and what is made around them."""
    places, products = stops(presenter.edition), presenter.library.products
    return {
        "stops": {slug: _stop(presenter, record) for slug, record in places.items()},
        "products": {record.slug: _product(presenter, record) for record in products},
    }


def _product(presenter: Presenter, record: Record[Product]) -> list[object]:
    """Return name, page and months of a product; no months where its season is not known."""
    fields = record.versions[presenter.language].fields
    return [fields.title, presenter.links.entry("product", record.slug), *fields.season]


def _stop(presenter: Presenter, record: Record[Entry]) -> Data:
    version = record.versions[presenter.language]
    fields = version.fields
    vietnamese = record.title
    lat, lon = points_of(presenter, record.outline)[0]
    facts: Data = {
        "title": fields.title,
        "local": vietnamese if vietnamese != fields.title else "",
        "language": version.language if version.language != presenter.language else "",
        "pin": record.kind,
        "kind": eyebrow(presenter, fields),
        "place": place_in_short(presenter, fields),
        "path": presenter.links.entry(record.kind, record.slug),
        "advice": _advice(presenter, record),
        "when": _when(presenter, fields),
        "sample": fields.sample,
        "lat": lat,
        "lon": lon,
        "rough": is_rough(fields),
        "around": _around(presenter, record),
        **_caller(presenter, record),
    }
    code = commune_of(presenter, fields)
    if code is not None:
        ground = survey(centres(presenter.library.places), FRAME)
        x, y = spot_of(presenter, ground, fields, code)
        facts |= {"commune": code, "x": round(x * UNITS), "y": round(y * UNITS)}
    return {key: value for key, value in facts.items() if value}


def is_rough(fields: Entry) -> bool:
    """Tell whether of an entry no more than its commune is known."""
    spot = fields.coordinates if isinstance(fields, Destination) else None
    return spot is None or spot.precision == "commune"


def place_in_short(presenter: Presenter, fields: Entry) -> str:
    """Return the first commune of an entry, under the district by which people still know it."""
    references = places_of(fields)
    if not references:
        return ""
    commune = presenter.wording.commune(presenter.library.places, references[0].code)
    district = presenter.wording.district_name(_district(presenter, references[0]))
    return presenter.wording.say("old {district} · {commune}", district=district, commune=commune)


def _district(presenter: Presenter, place: PlaceReference) -> str:
    places = presenter.library.places
    commune = places.by_code[place.code]
    parts = former_of(commune, place)
    return parts[0][0] if len(parts) == 1 else main_district(places, commune)


def _advice(presenter: Presenter, record: Record[Entry]) -> str:
    """Return where the entry's page says what to know before one goes; empty for nowhere."""
    version = record.versions[presenter.language]
    words = presenter.other(version.language).wording.say("Before you go")
    path = presenter.links.entry(record.kind, record.slug)
    anchors = (anchor for anchor, heading in prose.headings(version.body) if heading == words)
    return next((f"{path}#{anchor}" for anchor in anchors), "")


def _when(presenter: Presenter, fields: Entry) -> str:
    """Return what is known of when to go."""
    if isinstance(fields, Product):
        return fields.season_note or ""
    if not isinstance(fields, Destination):
        return ""
    best = season(presenter, fields.season)
    told = presenter.wording.say("Best: {months}", months=best.text) if best else ""
    return " · ".join(filter(None, (when(presenter, fields), told)))


def _caller(presenter: Presenter, record: Record[Entry]) -> Data:
    """Return whom to call: the producer, or the first of a house's producers that can be called."""
    makers = [record.slug] if isinstance(record.fields, Producer) else []
    if isinstance(record.fields, Product):
        makers += record.fields.producers
    reached = (presenter.library.producer(slug) for slug in makers)
    caller = next((producer for producer in reached if producer.fields.phone), None)
    if caller is None:
        return {}
    return {"phone": caller.fields.phone, "phoneText": contact(presenter, caller).phone}


def _around(presenter: Presenter, record: Record[Entry]) -> list[str]:
    """Return the products around a stop: those that belong to it, then the nearest."""
    around = products_made_around(
        presenter, record, AROUND, lambda is_named, in_season, apart: (not is_named, apart)
    )
    return [product.slug for product in around]


def borders(presenter: Presenter) -> tuple[str, ...]:
    """Return the outlines of the old districts, for paper."""
    patches = lay_patches(centres(presenter.library.places), FRAME)
    cells: dict[str, list[tuple[int, int]]] = {}
    for x, y, owner in patches.cells():
        cells.setdefault(patches.district(owner), []).append((x, y))
    return tuple(outline(cells[district]) for district in sorted(cells))
