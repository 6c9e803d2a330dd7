"""The filters of the catalogue: what can be chosen, and how many products have it.

They work in the page, on the rows of `search_rows`; without a script the lists by group,
stars, month, district and commune serve.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sized
from typing import Any

from saobac.outline import Outline
from saobac.present.edition import Presenter
from saobac.present.taxonomies import taxonomies
from saobac.programme import GROUPS, PRODUCER_TYPES, STAR_SCORES
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

Counts = Mapping[Any, int]
"""How many products have each value."""


def filters(presenter: Presenter) -> tuple[Filter, ...]:
    """Return the filters in the order in which visitors need them; empty choices are left out."""
    say, wording, places = presenter.wording.say, presenter.wording, presenter.library.places
    shelves = taxonomies(presenter.edition)

    def districts(outline: Outline) -> set[str]:
        return {slug.slug for place in outline.places for slug in places.districts_of(place)}

    def makers(outline: Outline) -> set[str]:
        return {presenter.library.producer(slug).outline.type for slug in outline.producers}

    def counted(values: Callable[[Outline], Iterable[object]]) -> Counts:
        products = presenter.library.products
        return Counter(value for item in products for value in set(values(item.outline)))

    return (
        _filter(
            presenter, "group", say("Group"),
            [(key, wording.group(key)) for key in GROUPS],
            _sizes(shelves.groups),
        ),
        _filter(
            presenter, "stars", say("Stars in force"),
            [(stars, say("{n} stars", n=stars)) for stars in STAR_SCORES],
            _sizes(shelves.stars),
        ),
        _filter(
            presenter, "month", say("In season"),
            [(month, wording.month(month)) for month in range(1, 13)],
            _sizes(shelves.months), one_only=True,
        ),
        _filter(
            presenter, "district", say("Old district"),
            [(item.slug, wording.district_name(item.name)) for item in places.districts],
            counted(districts),
        ),
        _filter(
            presenter, "commune", say("Commune today"),
            [(item.code, item.name) for item in places.gazetteer.communes],
            counted(lambda outline: {place.code for place in outline.places}), one_only=True,
        ),
        _filter(
            presenter, "maker", say("Producers"),
            [(key, wording.term(PRODUCER_TYPES, key)) for key in PRODUCER_TYPES],
            counted(makers),
        ),
        _filter(
            presenter, "protected", say("Protected name"),
            [(1, say("has a protected name"))],
            counted(lambda outline: (1,) if outline.is_protected else ()),
        ),
    )  # fmt: skip


def _sizes(shelves: Mapping[Any, Sized]) -> Counts:
    return {term: len(members) for term, members in shelves.items()}


def _filter(
    presenter: Presenter,
    of: str,
    label: str,
    terms: list[tuple[object, str]],
    counts: Counts,
    *,
    one_only: bool = False,
) -> Filter:
    choices = tuple(Choice(str(term), words, counts.get(term, 0)) for term, words in terms)
    name = NAMES[presenter.language][of]
    return Filter(name, of, label, tuple(each for each in choices if each.count), one_only)
