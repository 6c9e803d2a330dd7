"""The vocabulary of schema.org, as `schema-dts` carries it, and how JSON-LD is held against it.

The package gives the vocabulary as TypeScript: `interface ProductBase` has the properties whose
domain is Product, `type Product = ProductLeaf | Car | …` its subtypes, and members of an
enumeration stand as text. Search engines read what they know and pass over the rest in silence,
so a misspelt word is found here or nowhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from saobac.project import HOME

FILE = HOME / "tests" / "node" / "node_modules" / "schema-dts" / "dist" / "schema.d.ts"
SCHEMA_ORG = "https://schema.org/"

_COMMENT = r"(?:/\*\*(?P<comment>(?:(?!\*/).)*)\*/\s*)?"
_BASE = re.compile(r"^interface (\w+)Base extends ([^{]+?) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_PROPERTY = re.compile(
    _COMMENT + r'"(?P<name>\w+)"\?: SchemaValue<(?P<range>[^;\n]*), "\w+">;', re.DOTALL
)
_LEAF = re.compile(r'^export interface \w+Leaf extends (.+?) \{\n\s+"@type": "(\w+)"', re.MULTILINE)
_ROLE = re.compile(r"^export type (\w+)Leaf<.*?> = Omit<(\w+), TProperty>", re.MULTILINE)
_UNION = re.compile(r"^export type (\w+)(?:<.*?>)? = (.+);$", re.MULTILINE)


@dataclass(frozen=True)
class Property:
    """What a property may hold."""

    range: frozenset[str]
    is_superseded: bool


@dataclass(frozen=True)
class Vocabulary:
    """Types with their properties, inherited ones included, and what each is made of."""

    bases: dict[str, tuple[str, ...]]
    own: dict[str, dict[str, Property]]
    base_of: dict[str, tuple[str, ...]]
    members: dict[str, frozenset[str]]

    def properties(self, kind: str) -> dict[str, Property]:
        """Return all that a type may have."""
        found: dict[str, Property] = {}
        waiting = list(self.base_of[kind])
        while waiting:
            base = waiting.pop()
            found = {**self.own.get(base, {}), **found}
            waiting += self.bases.get(base, ())
        return found

    def is_a(self, kind: str, wanted: str) -> bool:
        """Tell whether a type, or a member of an enumeration, is one of the wanted kind."""
        members = self.members.get(wanted, frozenset())
        return kind == wanted or any(
            member == kind or (member != wanted and self.is_a(kind, member)) for member in members
        )


@cache
def vocabulary() -> Vocabulary:
    """Read the vocabulary."""
    text = FILE.read_text(encoding="utf-8")
    bases, own = {}, {}
    for name, parents, body in _BASE.findall(text):
        bases[name] = tuple(re.findall(r"(\w+)Base\b", parents))
        own[name] = {
            match["name"]: Property(
                frozenset(re.findall(r"\w+", match["range"])) - {"IdReference"},
                "@deprecated" in (match["comment"] or ""),
            )
            for match in _PROPERTY.finditer(body)
        }
    base_of = {
        kind: tuple(re.findall(r"(\w+)Base\b", parents)) for parents, kind in _LEAF.findall(text)
    }
    base_of |= {kind: (base.removesuffix("Base"),) for kind, base in _ROLE.findall(text)}
    members = {
        name: frozenset(
            part.strip().strip('"').removeprefix(SCHEMA_ORG).removesuffix("Leaf")
            for part in union.split(" | ")
        )
        for name, union in _UNION.findall(text)
    }
    return Vocabulary(bases, own, base_of, members)


def complaints(item: Any, where: str = "") -> Iterator[str]:
    """Give all that is wrong with an item of JSON-LD, and with the items in it."""
    words = vocabulary()
    kind = item.get("@type")
    if kind not in words.base_of:
        yield f"{where}: there is no type {kind}"
        return
    known = words.properties(kind)
    for name, value in item.items():
        if name in ("@type", "@id"):
            continue
        here = f"{where}/{kind}.{name}"
        if name not in known:
            yield f"{here}: {kind} has no such property"
            continue
        if known[name].is_superseded:
            yield f"{here} is superseded"
        values = value if isinstance(value, list) else [value]
        if not values:
            yield f"{here} is empty"
        for one in values:
            if isinstance(one, dict) and set(one) == {"@id"}:
                continue  # It names an item that is told elsewhere.
            if isinstance(one, dict):
                yield from complaints(one, here)
            if not any(_fits(words, one, wanted) for wanted in known[name].range):
                yield f"{here}: {one!r:.80} is none of {sorted(known[name].range)}"


def _fits(words: Vocabulary, value: Any, wanted: str) -> bool:
    if isinstance(value, dict):
        return words.is_a(value.get("@type", ""), wanted)
    if isinstance(value, bool):
        return wanted == "Boolean"
    if isinstance(value, int | float):
        return wanted in (("Number", "Integer") if isinstance(value, int) else ("Number",))
    if not isinstance(value, str) or not value.strip():
        return False
    if value.startswith(SCHEMA_ORG):
        return words.is_a(value.removeprefix(SCHEMA_ORG), wanted)
    return _text_fits(value, wanted)


def _text_fits(text: str, wanted: str) -> bool:
    match wanted:
        case "Text":
            return True
        case "URL":
            parts = urlsplit(text)
            return parts.scheme in ("http", "https") and bool(parts.netloc)
        case "Date":
            return _reads(date.fromisoformat, text) or bool(
                re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", text)
            )
        case "DateTime":
            return "T" in text and _reads(datetime.fromisoformat, text)
        case _:
            return False


def _reads(read: Any, text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True
