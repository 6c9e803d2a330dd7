"""What the build knows of the content: entries with their languages, joined into one library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from saobac.kept import Kept
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.photographs import Photograph
from saobac.places import Places
from saobac.prose import Body
from saobac.schema import Destination, Entry, PlaceReference, Producer, Product, Site, Story

E_co = TypeVar("E_co", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True)
class Version(Kept, Generic[E_co]):
    """An entry in one language of the site."""

    fields: E_co
    body: Body
    language: str
    """The language that the text is in: Vietnamese where there is no translation."""


@dataclass(frozen=True, slots=True)
class Record(Kept, Generic[E_co]):
    """An entry, complete: every language of the site, and its photographs."""

    kind: str
    slug: str
    file: str
    versions: Mapping[str, Version[E_co]]
    photographs: Mapping[str, Photograph]
    """By file name as written."""
    digest: str
    """Of all that it was joined from: its files in every language, and its photographs."""
    face: str
    """A digest of what others show of it: all of that but the texts below the front matter."""
    fields: E_co = field(init=False, repr=False, compare=False)
    """The entry in Vietnamese, in which facts are kept: asked for more than all else."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", self.versions[DEFAULT_LANGUAGE].fields)


@dataclass(frozen=True)
class Library:
    """The whole content, joined; each kind in Vietnamese dictionary order."""

    site: Site
    places: Places
    products: tuple[Record[Product], ...]
    producers: tuple[Record[Producer], ...]
    destinations: tuple[Record[Destination], ...]
    stories: tuple[Record[Story], ...]
    signs: tuple[str, ...]

    def records(self) -> tuple[Record[Entry], ...]:
        """Return the entries of all kinds."""
        return (*self.products, *self.producers, *self.destinations, *self.stories)

    def producer(self, slug: str) -> Record[Producer]:
        """Return a producer that is known to be there."""
        return self._producers[slug]

    def position(self, product: Record[Product]) -> int:
        """Return the number of a product in dictionary order."""
        return self._positions[product.slug]

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {record.slug: number for number, record in enumerate(self.products)}

    @cached_property
    def _producers(self) -> Mapping[str, Record[Producer]]:
        return {record.slug: record for record in self.producers}

    @cached_property
    def by_file(self) -> Mapping[str, Record[Entry]]:
        """All entries by the file that they were written in."""
        return {record.file: record for record in self.records()}


def makers_of(fields: Product) -> tuple[str, ...]:
    """Return the slugs of the producers who make a product, or were recognised for it."""
    holders = (recognition.producer for recognition in fields.recognitions if recognition.producer)
    return tuple(dict.fromkeys((*fields.producers, *holders)))


def makes(producer: str, product: Record[Product]) -> bool:
    """Tell whether a producer, by slug, makes a product, or was recognised for it."""
    return producer in makers_of(product.fields)


def places_of(fields: Entry) -> tuple[PlaceReference, ...]:
    """Return the places of any entry."""
    if isinstance(fields, Product | Destination):
        return fields.places
    if isinstance(fields, Producer) and fields.place is not None:
        return (fields.place,)
    return ()
