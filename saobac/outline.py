"""The outline of an entry: what is asked of every one at each build, be it shown or not."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from saobac.fields import PartialDate
from saobac.schema import (
    Coordinates,
    Destination,
    Entry,
    PlaceReference,
    Producer,
    Product,
    Recognition,
    Story,
)

MISSING = date.min
"""The day on which a page was changed that does not say so: with that mistake it is not shown."""


class Standing(NamedTuple):
    """What of an OCOP result decides whether its stars are in force, and whose they are."""

    producer: str | None
    stars: int | None
    score: Decimal | None
    decided: PartialDate | None
    decision: str | None


class Outline(NamedTuple):
    """What decides where an entry stands, and what leads to it; the names are the schema's.

    What an entry of its kind does not have, or has with a mistake, is as if it were left out.
    """

    sample: bool
    draft: bool
    publish_on: date | None
    updated: date
    redirect_from: tuple[str, ...]
    images: tuple[str, ...]
    """The files of photographs that the front matter names."""
    places: tuple[PlaceReference, ...]
    season: tuple[int, ...] = ()
    group: str = ""
    sign: str | None = None
    producers: tuple[str, ...] = ()
    recognitions: tuple[Standing, ...] = ()
    is_alcoholic: bool = False
    has_unknown_strength: bool = False
    is_protected: bool = False
    """Whether its name is."""
    products: tuple[str, ...] = ()
    """Those that a place to go names."""
    coordinates: Coordinates | None = None
    type: str = ""
    order: int = 0

    @property
    def makers(self) -> tuple[str, ...]:
        """The slugs of the producers who make a product, or were recognised for it."""
        holders = (item.producer for item in self.recognitions if item.producer)
        return tuple(dict.fromkeys((*self.producers, *holders)))


def outline_of(fields: Entry) -> Outline:
    """Return the outline of an entry, or of those of its fields that are right."""
    common = (
        fields.sample,
        fields.draft,
        fields.publish_on,
        getattr(fields, "updated", MISSING),
        fields.redirect_from,
        tuple(image.file for image in fields.images),
        places_of(fields),
    )
    match fields:
        case Product():
            is_whole = {"title", "summary", "group"} <= vars(fields).keys()
            return Outline(
                *common,
                season=fields.season,
                group=getattr(fields, "group", ""),
                sign=fields.sign,
                producers=fields.producers,
                recognitions=tuple(map(_standing, fields.recognitions)),
                is_alcoholic=is_whole and fields.is_alcoholic,
                has_unknown_strength=fields.abv == "unknown",
                is_protected=bool(fields.indications),
            )
        case Destination():
            return Outline(
                *common,
                season=fields.season,
                products=fields.products,
                coordinates=fields.coordinates,
            )
        case Producer():
            return Outline(*common, type=getattr(fields, "type", ""))
        case Story():
            return Outline(*common, order=fields.order)
    return Outline(*common)


def _standing(item: Recognition) -> Standing:
    return Standing(item.producer, item.stars, item.score, item.decided, item.decision)


def places_of(fields: Entry) -> tuple[PlaceReference, ...]:
    """Return the places of any entry."""
    if isinstance(fields, Product | Destination):
        return fields.places
    if isinstance(fields, Producer) and fields.place is not None:
        return (fields.place,)
    return ()
