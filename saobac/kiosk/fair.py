"""A fair: its name, its days, its stand, and the products and producers that are there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from saobac.diagnostics import Diagnostic, Position, diagnostic, nearest
from saobac.fields import Day, Text, field
from saobac.front_matter import FrontMatter
from saobac.front_matter import Path as FieldPath
from saobac.library import Library, Record
from saobac.programme import GROUPS
from saobac.schema import Bilingual, Slugs
from saobac.source import read_yaml
from saobac.validate import check
from saobac.vietnamese import fold
from saobac.written import Written


class Fair(Written):
    """What a stand shows. A list that is empty keeps nothing out."""

    title: Bilingual | None = field("Tên hội chợ", "Name of the fair", default=None)
    stand: Text | None = field("Số gian hàng", "Stand number", default=None, example="B12")
    first_day: Day | None = field("Ngày mở", "First day", default=None)
    last_day: Day | None = field("Ngày đóng", "Last day", default=None)
    groups: Slugs = field("Nhóm sản phẩm", "Groups", default=(), example="[food, drink]")
    producers: Slugs = field("Cơ sở", "Producers", default=())
    products: Slugs = field("Sản phẩm", "Products", default=())

    @property
    def is_selection(self) -> bool:
        """Whether it shows a part of the catalogue only."""
        return bool(self.groups or self.producers or self.products)


def read_fair(file: Path, library: Library) -> tuple[Fair | None, list[Diagnostic]]:
    """Read the list of a fair; a fair only where all that it names is there."""
    if not file.is_file():
        return None, [diagnostic(Position(str(file)), "list-missing")]
    matter, problems = read_yaml(file)
    if matter is None:
        return None, problems
    fair, found = check(Fair, matter)
    problems += found
    if fair is not None:
        problems += _unknown(fair, matter, library)
        if fair.first_day and fair.last_day and fair.last_day < fair.first_day:
            problems.append(matter.problem(("last_day",), "ends-before-it-begins"))
    return (None if any(problem.is_error for problem in problems) else fair), problems


def _unknown(fair: Fair, matter: FrontMatter, library: Library) -> Iterator[Diagnostic]:
    for kind, key, known in (
        ("group", "groups", tuple(GROUPS)),
        ("producer", "producers", _slugs(library.producers)),
        ("product", "products", _slugs(library.products)),
    ):
        for index, slug in enumerate(getattr(fair, key)):
            if slug not in known:
                path: FieldPath = (key, index)
                guess = nearest(slug, known) or None
                yield matter.problem(path, f"unknown-{kind}", found=slug, guess=guess)


def fair_of_words(words: Iterable[str], library: Library) -> tuple[Fair, list[Diagnostic]]:
    """Return the fair that `--only` names: groups by key or name, producers, products by slug."""
    groups = {
        fold(name): term.key for term in GROUPS.values() for name in (term.vi, term.en, term.key)
    }
    producers, products = _slugs(library.producers), _slugs(library.products)
    chosen: dict[str, list[str]] = {"groups": [], "producers": [], "products": []}
    problems = []
    for word in words:
        group = groups.get(fold(word)) or groups.get(fold(word.replace("-", " ")))
        if group:
            chosen["groups"].append(group)
        elif word in producers:
            chosen["producers"].append(word)
        elif word in products:
            chosen["products"].append(word)
        else:
            guess = nearest(word, (*groups, *producers, *products)) or None
            where = Position("--only")
            problems.append(diagnostic(where, "unknown-choice", found=word, guess=guess))
    return Fair.model_validate({key: tuple(slugs) for key, slugs in chosen.items()}), problems


def shown_at(library: Library, fair: Fair) -> Library:
    """Return what is shown at a fair: its products with those who make them; all places to go."""
    if not fair.is_selection:
        return library
    products = tuple(
        record
        for record in library.products
        if record.slug in fair.products
        or record.outline.group in fair.groups
        or any(slug in record.outline.makers for slug in fair.producers)
    )
    producers = tuple(
        record
        for record in library.producers
        if record.slug in fair.producers
        or any(record.slug in item.outline.makers for item in products)
    )
    return replace(library, products=products, producers=producers)


def _slugs(records: Iterable[Record[Any]]) -> tuple[str, ...]:
    return tuple(record.slug for record in records)
