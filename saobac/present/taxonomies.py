"""The taxonomies of an edition: what stands under each term, found in one walk.

A page that asks here costs the same whether the catalogue has a hundred products or
a hundred thousand.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from saobac.library import Record
from saobac.outline import Outline
from saobac.present.badges import stars_in_force
from saobac.present.edition import Edition
from saobac.schema import Entry, Product

E = TypeVar("E", bound=Entry)
K = TypeVar("K", bound=Hashable)
Products = tuple[Record[Product], ...]


@dataclass(frozen=True, slots=True)
class Taxonomies:
    """Terms and their entries, in the order of the library; terms without any are left out."""

    groups: Mapping[str, Products]
    stars: Mapping[int, Products]
    """In force on the day of the edition."""
    months: Mapping[int, Products]
    makers: Mapping[str, Products]
    """By producers that make them, or were recognised for them."""
    communes: Mapping[str, tuple[Record[Entry], ...]]
    """By codes: entries of all kinds."""
    districts: Mapping[str, tuple[Record[Entry], ...]]
    """By slugs of the districts of before: entries of all kinds."""


@lru_cache(maxsize=1)
def taxonomies(edition: Edition) -> Taxonomies:
    """Return the taxonomies of an edition."""
    library, today = edition.library, edition.today
    products, entries = library.products, library.records()
    return Taxonomies(
        groups=under(products, lambda outline: (outline.group,)),
        stars=under(products, lambda outline: stars_in_force(outline.recognitions, today)),
        months=under(products, lambda outline: outline.season),
        makers=under(products, lambda outline: outline.makers),
        communes=under(entries, lambda outline: [place.code for place in outline.places]),
        districts=under(
            entries,
            lambda outline: [
                district.slug
                for place in outline.places
                for district in library.places.districts_of(place)
            ],
        ),
    )


@lru_cache(maxsize=1)
def promoted(edition: Edition) -> Products:
    """Return the products that others may lead to.

    Law 44/2019/QH14 bans the promotion of spirits: they have their pages, not the shop window.
    """
    return tuple(item for item in edition.library.products if not item.outline.is_alcoholic)


def under(
    records: Iterable[Record[E]], terms: Callable[[Outline], Iterable[K]]
) -> Mapping[K, tuple[Record[E], ...]]:
    """Return entries by every term that its outline gives, each once a term."""
    found: defaultdict[K, list[Record[E]]] = defaultdict(list)
    for record in records:
        for term in dict.fromkeys(terms(record.outline)):
            found[term].append(record)
    return {term: tuple(members) for term, members in found.items()}
