"""What the rows of one page make of its front matter, field by field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile
from typing import Any

from saobac.spreadsheet.cells import Place, Value
from saobac.spreadsheet.columns import Column, sheet_of
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.findings import Fact, Finding, finding
from saobac.spreadsheet.lists import List
from saobac.spreadsheet.nested import Path, copied, drop, get, put
from saobac.spreadsheet.restyle import in_style
from saobac.spreadsheet.rows import RowSaid, Said
from saobac.spreadsheet.showing import Shower, as_shown, same
from saobac.spreadsheet.words import Words

LEAST_PRICE = 1000
"""Đồng; what is less was surely counted in thousands, as titles of tables say: `ĐVT: 1.000đ`."""

TELLING = ("decision", "number", "url", "label", "file")
"""What an item is known by, where two items have it."""

FROM_THE_PAGE = {"name": "title", "source": "sources", "producer": "producers"}
"""What a recognition beside a product leaves to the product's own columns."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that becomes another."""

    place: Place
    label: Words
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Draft:
    """A page as its rows would have it."""

    kind: str
    slug: str
    data: Mapping[str, Any]
    changes: Mapping[tuple[str, int], tuple[FieldChange, ...]]
    """By sheet and number of the row."""
    rows: Mapping[Path, tuple[tuple[List, int], ...]]
    """Which rows speak of the page, `()`, and of the items of its lists."""
    findings: tuple[Finding, ...]


def draft(
    kind: str, slug: str, old: Mapping[str, Any] | None, rows: Iterable[RowSaid], today: date,
    shower: Shower,
) -> Draft:  # fmt: skip
    """Apply rows to a page; to none, where they make it."""
    work = _Work(shower, copied(old) if old is not None else {})
    for row in rows:
        work.take(row)
    if old is None:
        # Of a page that is made now, this is when it was last edited.
        work.data.setdefault("updated", today.isoformat())
    work.close_gaps()
    changes = {name: tuple(made) for name, made in work.changes.items()}
    where = {path: tuple(numbers) for path, numbers in work.rows.items()}
    return Draft(kind, slug, work.data, changes, where, tuple(work.findings))


@dataclass(slots=True)
class _Work:
    shower: Shower
    data: dict[str, Any]
    said: dict[Path, Said] = field(default_factory=dict)
    changes: dict[tuple[str, int], list[FieldChange]] = field(default_factory=dict)
    rows: dict[Path, list[tuple[List, int]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    emptied: set[Path] = field(default_factory=set)
    lengths: dict[Path, int] = field(default_factory=dict)
    """How many items a list had before."""

    def take(self, row: RowSaid) -> None:
        """Apply one row, and tell of one that only says again what another has said."""
        earlier = [place for place in self.rows.get((), ()) if place[0] is row.found]
        before = (len(self.said), len(self.findings))
        if row.found.sheet.of_pages:
            self.rows.setdefault((), []).append((row.found, row.number))
        for said in row.of_page:
            self.say(row, said.column.path, said)
        if any(said.raw is not None for said in row.of_item) or row.item_number:
            self.take_item(row)
        if earlier and before == (len(self.said), len(self.findings)):
            self.findings.append(finding(row.place, "doubled-row", other=earlier[-1][1]))

    def say(self, row: RowSaid, path: Path, said: Said) -> None:
        """Let a cell speak of a field."""
        column = said.column
        if first := self.said.get(path):
            if column.meaning(first.raw) != column.meaning(said.raw):
                self.findings.append(_conflict(first, said, row, path))
            return
        self.said[path] = said
        old = get(self.data, path)
        shown = self.shower.show(column, old)
        if same(shown, said.cell.value) or column.meaning(old) == column.meaning(said.raw):
            return
        if said.raw is None:
            drop(self.data, path)
            after: Value = None
        else:
            raw = in_style(column, old, said.raw)
            put(self.data, path, raw)
            after = self.shower.show(column, raw)
        if column.kind is CellKind.AMOUNT and isinstance(after, int) and after < LEAST_PRICE:
            self.findings.append(finding(said.place, "price-so-low", found=after))
        change = FieldChange(said.place, column.heading, shown, after)
        self.changes.setdefault((row.found.table.name, row.number), []).append(change)

    def take_item(self, row: RowSaid) -> None:
        """Let a row speak of an item of a list: of its sheet's, or of the stars beside a page."""
        beside = (target.list_path for target in row.found.targets.values() if target.list_path)
        list_path = row.found.sheet.list_path or next(beside)
        items = get(self.data, list_path) or []
        length = self.lengths.setdefault(list_path, len(items))
        if row.item_number > length:
            self.findings.append(_no_such_item(row, length))
            return
        index = row.item_number - 1 if row.item_number else _same_item(items, row.of_item)
        path: Path = (*list_path, index)
        if index == len(items):
            put(self.data, list_path, [*items, {}])
        self.rows.setdefault(path, []).append((row.found, row.number))
        for said in row.of_item:
            self.say(row, (*path, *said.column.path), said)
        if not get(self.data, path):
            self.emptied.add(path)
        if row.found.sheet.of_pages and index >= length:
            self.fill_from_page(path, row.found.sheet.kind, list_path)

    def fill_from_page(self, path: Path, kind: str, list_path: tuple[str, ...]) -> None:
        """Give an item that stands beside its page what the page's own columns say."""
        known = {column.path[0] for column in sheet_of(kind, list_path).columns}
        for name, of_page in FROM_THE_PAGE.items():
            if name in known and get(self.data, (*path, name)) is None:
                values = self.data.get(of_page) or []
                values = [values] if isinstance(values, str) else values
                if len(values) == 1 or (values and name == "source"):
                    put(self.data, (*path, name), "; ".join(values))

    def close_gaps(self) -> None:
        """Take out the items that were emptied; rows move with the items behind them."""
        for path in sorted(self.emptied, key=lambda path: path[-1], reverse=True):
            *above, index = path
            items = get(self.data, tuple(above))
            del items[index]
            if not items:
                drop(self.data, tuple(above))
            self.rows = {
                _moved(way, tuple(above), int(index)): rows
                for way, rows in self.rows.items()
                if way != path
            }


def _moved(way: Path, above: Path, index: int) -> Path:
    if way[:-1] == above and isinstance(way[-1], int) and way[-1] > index:
        return (*above, way[-1] - 1)
    return way


def _same_item(items: list[Any], said: Iterable[Said]) -> int:
    """Return the index of the item that a row means without its number; past the end for none.

    It is one of the same number or decision, or one that says part of the same and nothing else.
    """
    for index, item in enumerate(items):
        both = [
            (one.column, old, one.raw)
            for one in said
            if one.raw is not None and (old := get(item, one.column.path)) is not None
        ]
        agreed = [column.path[0] for column, old, raw in both if _agree(column, old, raw)]
        if set(agreed) & set(TELLING) or (agreed and len(agreed) == len(both)):
            return index
    return len(items)


def _conflict(first: Said, said: Said, row: RowSaid, path: Path) -> Finding:
    shown, before = as_shown(said.cell.value), as_shown(first.cell.value)
    facts: dict[str, Fact] = {"other": first.place.address, "said": before}
    list_path = tuple(takewhile(lambda step: isinstance(step, str), path))
    if list_path == path:
        return finding(said.place, "conflict", shown, **facts)
    sheet = sheet_of(row.found.sheet.kind, tuple(map(str, list_path)))
    return finding(said.place, "conflict-of-items", shown, sheet=sheet.name, **facts)


def _no_such_item(row: RowSaid, length: int) -> Finding:
    facts: dict[str, Fact] = {"length": length, "page": row.identity.page.slug}
    return finding(row.place, "no-such-item", number=row.item_number, **facts)


def _agree(column: Column, old: Any, raw: Any) -> bool:
    return bool(column.meaning(old) == column.meaning(raw))
