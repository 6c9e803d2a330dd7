"""Finds the commune that a cell names: by code, by its name of today or by one of before."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from saobac.diagnostics import nearest
from saobac.places import known_former
from saobac.schema import Commune, Gazetteer
from saobac.spreadsheet.findings import UnclearCellError
from saobac.vietnamese import compose, fold

SIGN = " · "
"""Between a code and the name that explains it, as drop-downs show them."""

_AFTER = r"(?:\.\s*|\s+)"
_PREFIX = re.compile(rf"^(xã|xa|phường|phuong|thị trấn|thi tran|tt|x|p){_AFTER}", re.IGNORECASE)
_DISTRICT = re.compile(rf"^(huyện|huyen|h|thành phố|thanh pho|tp|tx){_AFTER}", re.IGNORECASE)
_PROVINCE = re.compile(rf"^(tỉnh|tinh|t){_AFTER}", re.IGNORECASE)
_FORMERLY = re.compile(r"\s*\(?\s*\bcũ\b\s*\)?\s*$", re.IGNORECASE)
_CODE = re.compile(r"(\d{4,5})(?!\d)\s*(?:[·:–-]\s*)?(.*)", re.DOTALL)


@lru_cache(4096)
def key(text: str) -> str:
    """Return what is compared: without case, marks and doubled spaces; HTX is hợp tác xã."""
    return re.sub(r"\s+", " ", fold(text)).strip().replace("hop tac xa", "htx")


Candidate = tuple[Commune, str | None]
"""A commune of today, and the former one where that is meant."""


@dataclass(frozen=True, slots=True)
class Communes:
    """The gazetteer, ready to be asked by any name."""

    gazetteer: Gazetteer | None
    by_code: Mapping[str, Commune]
    by_name: Mapping[str, tuple[Candidate, ...]]
    """By names of today and before, compared as `key` does."""

    @classmethod
    def of(cls, gazetteer: Gazetteer | None) -> "Communes":
        """Index a gazetteer; without one no name is known."""
        communes = gazetteer.communes if gazetteer else ()
        names: dict[str, tuple[Candidate, ...]] = {}
        for commune in communes:
            for name in (None, *known_former(commune)):
                bare = key(_PREFIX.sub("", name or commune.name))
                names[bare] = (*names.get(bare, ()), (commune, name))
        return cls(gazetteer, {commune.code: commune for commune in communes}, names)

    def place(self, text: str) -> str | dict[str, str]:
        """Return the commune that a cell names, as front matter writes it.

        Read are `01906`, `01906 · Ba Bể (Nam Mẫu)`, `xã Ba Bể`, and names of before: `Nam Mẫu`,
        `Côn Minh, huyện Na Rì`. A name means a commune of today where there is one.

        Raises:
            UnclearCellError: there is no such commune, or more than one.
        """
        text = " ".join(text.split())
        if match := _CODE.fullmatch(text):
            return self._place_of_code(match[1].zfill(5), match[2].strip(), text)
        name, inner = _in_brackets(text)
        if inner and not _FORMERLY.fullmatch(f"({inner})"):
            place = self.place(name)
            code = place if isinstance(place, str) else place["code"]
            return {"code": code, "former": self._former(code, inner)}
        was = bool(_FORMERLY.search(text))
        bare, *above = (part.strip() for part in _FORMERLY.sub("", text).split(","))
        districts = [key(_DISTRICT.sub("", part)) for part in above if not self._is_province(part)]
        found = self._candidates(bare, was=was, districts=districts)
        if len(found) > 1:
            choices = "; ".join(place_text(commune, former) for commune, former in found)
            raise UnclearCellError("ambiguous-place", found=text, choices=choices)
        if not found:
            every = (item for items in self.by_name.values() for item in items)
            names = (former or commune.name for commune, former in every)
            guess = nearest(_PREFIX.sub("", bare), names)
            raise UnclearCellError("unknown-place-name", found=text, guess=guess)
        [(commune, former)] = found
        return {"code": commune.code, "former": former} if former else commune.code

    def _candidates(self, name: str, *, was: bool, districts: list[str]) -> list[Candidate]:
        is_town = key(name).startswith(("thi tran ", "tt ", "tt."))
        bare = _PREFIX.sub("", name)
        found = list(self.by_name.get(key(bare), ()))
        same = [item for item in found if _bare_name(item) == compose(bare).casefold()]
        found = same or found
        if is_town:
            found = [item for item in found if key(item[1] or "").startswith("thi tran ")]
        if districts:
            found = [item for item in found if _lies_in(item, districts)]
        today = [item for item in found if item[1] is None]
        before = [item for item in found if item[1] is not None]
        # A district is named with communes of before alone, for there is none today.
        return before if before and (was or districts or not today) else [] if was else today

    def _place_of_code(self, code: str, rest: str, text: str) -> str | dict[str, str]:
        commune = self.by_code.get(code)
        name, inner = _in_brackets(rest)
        if commune is None:
            guess = nearest(code, self.by_code)
            raise UnclearCellError("unknown-place-code", found=code, guess=guess)
        if name and key(_PREFIX.sub("", name)) != key(commune.name):
            raise UnclearCellError("code-and-name", found=text, number=code, name=commune.name)
        return {"code": code, "former": self._former(code, inner)} if inner else code

    def _former(self, code: str, name: str) -> str:
        commune = self.by_code[code]
        bare = key(_PREFIX.sub("", _FORMERLY.sub("", name)))
        known = known_former(commune)
        for former in known:
            if key(_PREFIX.sub("", former)) == bare:
                return former
        raise UnclearCellError(
            "unknown-former-commune", found=name, commune=commune.name, choices=", ".join(known)
        )

    def _is_province(self, text: str) -> bool:
        if self.gazetteer is None:
            return False
        provinces = {key(self.gazetteer.province), key(self.gazetteer.former_province)}
        return key(_PROVINCE.sub("", text)) in provinces


def place_text(commune: Commune, former: str | None = None) -> str:
    """Return a commune as drop-downs show it: `01906 · Ba Bể (Nam Mẫu)`."""
    return f"{commune.code}{SIGN}{commune.name}" + (f" ({former})" if former else "")


def _in_brackets(text: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.*?)\s*\(([^()]+)\)\s*", text, re.DOTALL)
    return (match[1], match[2].strip()) if match else (text, "")


def _bare_name(item: Candidate) -> str:
    commune, former = item
    return compose(_PREFIX.sub("", former or commune.name)).casefold()


def _lies_in(item: Candidate, districts: list[str]) -> bool:
    commune, former = item
    return any(
        key(_DISTRICT.sub("", part.district)) in districts
        for part in commune.former
        if former is None or former in part.communes or former in commune.vanished
    )
