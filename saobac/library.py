"""What the build knows of the content: entries with their languages, joined into one library."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from saobac.kept import Kept
from saobac.outline import Outline
from saobac.packed import compress, decompress, pack, unpack
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.photographs import Photograph
from saobac.places import Places
from saobac.prose import Body
from saobac.schema import Destination, Entry, Producer, Product, Site, Story

E = TypeVar("E", bound=Entry)
E_co = TypeVar("E_co", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True)
class Version(Kept, Generic[E_co]):
    """An entry in one language of the site: packed until it is shown."""

    title: str
    language: str
    """The language that the text is in: Vietnamese where there is no translation."""
    links: tuple[str, ...]
    """The targets of the links in its text, as written."""
    packed: bytes
    """The entry."""
    compressed: bytes
    """Its text, which no other page shows."""

    @classmethod
    def of(cls, fields: E, body: Body, language: str) -> "Version[E]":
        """Pack an entry and its text."""
        return Version(fields.title, language, body.links, pack(fields), compress(body))

    @property
    def fields(self) -> E_co:
        """The entry."""
        return cast("E_co", unpack(self.packed))

    @property
    def body(self) -> Body:
        """Its text."""
        return cast("Body", decompress(self.compressed))


@dataclass(frozen=True, slots=True)
class Record(Kept, Generic[E_co]):
    """An entry, complete: every language of the site, and its photographs."""

    kind: str
    slug: str
    file: str
    outline: Outline
    versions: Mapping[str, Version[E_co]]
    photographs: Mapping[str, Photograph]
    """By file name as written."""
    digest: str
    """Of all that it was joined from: its files in every language, and its photographs."""
    face: str
    """A digest of what others show of it: all of that but the words of its texts."""
    bearing: str
    """A digest of what these are to others: headings to lead to, and links."""

    @property
    def title(self) -> str:
        """The title in Vietnamese."""
        return self.versions[DEFAULT_LANGUAGE].title

    @property
    def fields(self) -> E_co:
        """The entry in Vietnamese, in which facts are kept."""
        return self.versions[DEFAULT_LANGUAGE].fields


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

    def exchanged(self, now: Mapping[str, Record[Any]]) -> "Library":
        """Return it with entries exchanged for what they are now, by file, in their old places."""

        def exchange(records: tuple[Record[Any], ...]) -> tuple[Record[Any], ...]:
            return tuple(now.get(record.file, record) for record in records)

        return replace(
            self,
            products=exchange(self.products),
            producers=exchange(self.producers),
            destinations=exchange(self.destinations),
            stories=exchange(self.stories),
        )

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
