"""The filters of the catalogue: what can be chosen, and how many products have it.

They work in the page, on the rows of `search_rows`; without a script the lists by group,
stars, month, district and commune serve.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from saobac.present.badges import stars_in_force
from saobac.present.edition import Presenter
from saobac.programme import GROUPS, PRODUCER_TYPES, STAR_SCORES
from saobac.schema import Product
from saobac.views.pages import Choice, Filter

NAMES = {
    "vi": {
        "group": "nhom", "stars": "sao", "month": "thang", "district": "huyen",
        "commune": "xa", "maker": "co-so", "protected": "bao-ho",
    },
    "en": {
        "group": "group", "stars": "stars", "month": "month", "district": "district",
        "commune": "commune", "maker": "maker", "protected": "protected",
    },
}  # fmt: skip
"""What filters are called in the address."""

Values = Callable[[Product], Iterable[object]]


def filters(presenter: Presenter) -> tuple[Filter, ...]:
    """Return the filters in the order in which visitors need them; empty choices are left out."""
    say, wording, places = presenter.wording.say, presenter.wording, presenter.library.places

    def districts(fields: Product) -> set[str]:
        return {slug.slug for place in fields.places for slug in places.districts_of(place)}

    def makers(fields: Product) -> set[str]:
        return {presenter.library.producer(slug).fields.type for slug in fields.producers}

    return (
        _filter(
            presenter, "group", say("Group"),
            [(key, wording.group(key)) for key in GROUPS],
            lambda fields: (fields.group,),
        ),
        _filter(
            presenter, "stars", say("Stars in force"),
            [(stars, say("{n} stars", n=stars)) for stars in STAR_SCORES],
            lambda fields: stars_in_force(fields, presenter.edition.today),
        ),
        _filter(
            presenter, "month", say("In season"),
            [(month, wording.month(month)) for month in range(1, 13)],
            lambda fields: fields.season, one_only=True,
        ),
        _filter(
            presenter, "district", say("Old district"),
            [(item.slug, wording.district_name(item.name)) for item in places.districts],
            districts,
        ),
        _filter(
            presenter, "commune", say("Commune today"),
            [(item.code, item.name) for item in places.gazetteer.communes],
            lambda fields: {place.code for place in fields.places}, one_only=True,
        ),
        _filter(
            presenter, "maker", say("Producers"),
            [(key, wording.term(PRODUCER_TYPES, key)) for key in PRODUCER_TYPES],
            makers,
        ),
        _filter(
            presenter, "protected", say("Protected name"),
            [(1, say("has a protected name"))],
            lambda fields: (1,) if fields.indications else (),
        ),
    )  # fmt: skip


def _filter(
    presenter: Presenter,
    of: str,
    label: str,
    terms: list[tuple[object, str]],
    values: Values,
    *,
    one_only: bool = False,
) -> Filter:
    counts = Counter(
        value for item in presenter.library.products for value in set(values(item.fields))
    )
    counted = (Choice(str(value), words, counts[value]) for value, words in terms)
    choices = tuple(choice for choice in counted if choice.count)
    return Filter(NAMES[presenter.language][of], of, label, choices, one_only)
