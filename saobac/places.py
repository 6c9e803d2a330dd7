"""The communes of today and of before, keyed by code, since names repeat and change."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from saobac.schema import Commune, Gazetteer, PlaceReference
from saobac.vietnamese import collation_key, slugify


@dataclass(frozen=True, slots=True)
class District:
    """A district that was abolished on 1/7/2025; people still say its name."""

    slug: str
    name: str
    """With its kind: `Huyện Na Rì`, `Thành phố Bắc Kạn`."""
    communes: tuple[str, ...]
    """Codes of the communes of today that hold a part of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The gazetteer, ready to be asked; two of the same content are not the same."""

    gazetteer: Gazetteer
    by_code: Mapping[str, Commune]
    districts: tuple[District, ...]

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> "Places":
        """Index a gazetteer by code and by old district, in dictionary order."""
        by_code = {commune.code: commune for commune in gazetteer.communes}
        members: dict[str, list[str]] = {}
        for commune in gazetteer.communes:
            for former in commune.former:
                members.setdefault(former.district, []).append(commune.code)
        districts = tuple(
            District(
                slugify(name),
                name,
                tuple(sorted(codes, key=lambda code: collation_key(by_code[code].name))),
            )
            for name, codes in sorted(members.items(), key=lambda item: collation_key(item[0]))
        )
        return cls(gazetteer, by_code, districts)

    def slug(self, code: str) -> str:
        """Return a commune's word for addresses; the code tells apart those of one name."""
        return f"{slugify(self.by_code[code].name)}-{code}"

    def districts_of(self, place: PlaceReference) -> tuple[District, ...]:
        """Return the old districts that a reference means: but one where it says the commune."""
        return _districts_of(self, place.code, place.former)


@lru_cache(maxsize=1 << 10)
def _districts_of(places: Places, code: str, former: str | None) -> tuple[District, ...]:
    """Return the old districts of a commune, or of one of its parts: many entries lie in each."""
    place = PlaceReference(code=code, former=former)
    names = {district for district, _ in former_of(places.by_code[code], place)}
    return tuple(district for district in places.districts if district.name in names)


def known_former(commune: Commune) -> tuple[str, ...]:
    """Return every former commune of one of today, those gone in 2020 included."""
    return tuple(name for part in commune.former for name in part.communes) + commune.vanished


def former_of(commune: Commune, place: PlaceReference) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what a reference was before, as pairs of district and communes."""
    if place.former is None or place.former in commune.vanished:
        parts = tuple((part.district, part.communes) for part in commune.former)
        if place.former is None or len(parts) > 1:
            return parts
        return ((parts[0][0], (place.former,)),)
    return tuple(
        (part.district, (place.former,)) for part in commune.former if place.former in part.communes
    )
