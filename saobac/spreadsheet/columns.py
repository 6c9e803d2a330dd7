"""Sheets and columns, read from the schema: a new field there is a new column here.

A page is a row of its kind's sheet. A field that holds fields of its own (`price`) gives a
column for each of them; a list of such (`recognitions`) is a sheet of its own, one item a row.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from saobac.admin_choices import sign_choices
from saobac.fields import Holds
from saobac.loom.signs import SIGNS
from saobac.schema import Entry, Image, Recognition, label_of
from saobac.spreadsheet.field_kinds import CellKind, has_fields, kind_of, page_named, unwrap
from saobac.spreadsheet.words import Words, join
from saobac.validate import SCHEMAS

Path = tuple[str, ...]
"""A way into a page's fields, such as `("price", "amount")`."""

PAGE, ITEM = ("*page",), ("*item",)
"""The columns that say which page a row is of, and which item of its list; no fields."""
PAGE_CODE, ITEM_NUMBER = Words("Mã trang", "Page code"), Words("Thứ tự", "Item no.")

SHEET_NAMES = {
    "product": Words("Sản phẩm", "Products"),
    "producer": Words("Cơ sở", "Producers"),
    "destination": Words("Điểm đến", "Destinations"),
}
"""The kinds of page that are lists by nature; a story is not."""

ONE_OF = {
    "product": Words("Sản phẩm", "Product"),
    "producer": Words("Cơ sở", "Producer"),
    "destination": Words("Điểm đến", "Destination"),
}
LIST_NAMES = {Recognition: Words("Công nhận sao", "Stars")}
"""Where the label of a list is not what staff would look for on a tab."""

NO_WORDS = Words("", "")

FIRST_FIELDS = ("title", "summary")
"""Of the fields that every page has, those that come first; the others come last."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: what its cells hold, and of which field."""

    path: Path
    heading: Words
    """One of a kind in its sheet."""
    label: Words
    kind: CellKind
    many: bool = False
    """Whether a cell holds several values."""
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    """The kind of page that is named."""
    required: bool = False
    hint: Words = NO_WORDS
    holds: Words = NO_WORDS
    """What kind of text it is."""
    example: str = ""
    """As authors type it into a file."""
    of: Words = NO_WORDS
    """The label of the field that this one is a part of."""
    default: Any = None
    adapter: TypeAdapter[Any] | None = field(default=None, compare=False, repr=False)

    def meaning(self, raw: Any) -> Any:
        """Return what a written value means, so that two spellings of it compare equal.

        A value that the field refuses means itself; none means the field's default.
        """
        if raw is None or self.adapter is None:
            return self.default if raw is None else raw
        try:
            return self.adapter.validate_python(raw)
        except ValidationError:
            return raw


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook: pages of a kind, or the items of a list that they have."""

    kind: str
    list_path: Path
    """Of the list; empty where a row is a page."""
    name: Words
    columns: tuple[Column, ...]
    model: type[BaseModel] = field(compare=False)

    @property
    def of_pages(self) -> bool:
        """Whether a row is a page."""
        return not self.list_path


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return all sheets: those of pages, then those of lists, photographs last."""
    pages = tuple(_page_sheet(kind, SCHEMAS[kind], name) for kind, name in SHEET_NAMES.items())
    lists = (sheet for kind in SHEET_NAMES for sheet in _list_sheets(kind, SCHEMAS[kind], ()))
    ordered = tuple(sorted(lists, key=lambda sheet: sheet.model is Image))
    return (*pages, *_with_names_of_their_own(ordered))


def sheet_of(kind: str, list_path: Path = ()) -> Sheet:
    """Return the sheet of a kind of page, or of one of its lists."""
    return next(s for s in sheets() if (s.kind, s.list_path) == (kind, list_path))


def lists_of(kind: str) -> tuple[Sheet, ...]:
    """Return the sheets of the lists that a kind of page has."""
    return tuple(sheet for sheet in sheets() if sheet.kind == kind and sheet.list_path)


def star_sheet(kind: str) -> Sheet | None:
    """Return the sheet of recognitions, whose columns a list of products may hold as well."""
    return next((sheet for sheet in lists_of(kind) if sheet.model is Recognition), None)


def _page_sheet(kind: str, model: type[Entry], name: Words) -> Sheet:
    code = Column(PAGE, PAGE_CODE, PAGE_CODE, CellKind.PAGE, refers_to=kind)
    columns = sorted(_columns(model, ()), key=lambda column: _rank(column.path[0]))
    return Sheet(kind, (), name, _with_headings_of_their_own((code, *columns)), model)


def _rank(key: str) -> int:
    """Put name and summary first, what a kind has of its own next, upkeep last."""
    if key in FIRST_FIELDS:
        return FIRST_FIELDS.index(key)
    return len(FIRST_FIELDS) + (key in Entry.model_fields)


def _list_sheets(kind: str, model: type[BaseModel], above: Path) -> Iterator[Sheet]:
    for key, info in model.model_fields.items():
        base, _, many = unwrap(info.annotation)
        if not has_fields(base):
            continue
        path = (*above, key)
        if not many:
            yield from _list_sheets(kind, base, path)
        else:
            name = LIST_NAMES.get(base, _label(model, key))
            page = Column(PAGE, ONE_OF[kind], ONE_OF[kind], CellKind.PAGE, refers_to=kind)
            item = Column(ITEM, ITEM_NUMBER, ITEM_NUMBER, CellKind.ITEM)
            columns = _with_headings_of_their_own((page, item, *_columns(base, ())))
            yield Sheet(kind, path, name, columns, base)


def _columns(model: type[BaseModel], above: Path) -> Iterator[Column]:
    for key, info in model.model_fields.items():
        base, marks, many = unwrap(info.annotation, tuple(info.metadata))
        path = (*above, key)
        if not has_fields(base):
            column = _column(model, key, info, path, kind_of(base, marks, key), many)
            yield replace(column, **_described(info, marks))
        elif not many:
            of = _label(model, key)
            yield from (replace(column, of=of) for column in _columns(base, path))


def _column(
    model: type[BaseModel], key: str, info: FieldInfo, path: Path, kind: CellKind, many: bool
) -> Column:
    label, choices = _label(model, key), _choices(info, key)
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    return Column(
        path,
        label,
        label,
        CellKind.CHOICE if choices and kind is CellKind.TEXT else kind,
        many,
        choices,
        page_named(key) if kind is CellKind.REFERENCE else "",
        info.is_required() and len(path) == 1,
        default=default,
        adapter=_adapter(info),
    )


def _described(info: FieldInfo, marks: tuple[Any, ...]) -> dict[str, Any]:
    """Return what the schema says of a field, and of the kind of text that it holds."""
    extra: Any = info.json_schema_extra or {}
    hint = extra.get("x-hint", {})
    holds = next((mark for mark in marks if isinstance(mark, Holds)), Holds("", ""))
    return {
        "hint": Words(hint.get("vi", ""), hint.get("en", "")),
        "holds": Words(holds.vi, holds.en),
        "example": extra.get("x-example") or holds.example,
    }


def _adapter(info: FieldInfo) -> TypeAdapter[Any]:
    annotation: Any = info.annotation
    return TypeAdapter(Annotated[(annotation, *info.metadata)] if info.metadata else annotation)


def _choices(info: FieldInfo, key: str) -> tuple[str, ...]:
    base, _, _ = unwrap(info.annotation)
    if get_origin(base) is Literal:
        return tuple(str(choice) for choice in get_args(base))
    return tuple(choice["value"] for choice in sign_choices(SIGNS)) if key == "sign" else ()


def _label(model: type[BaseModel], key: str) -> Words:
    return Words(label_of(model, key, "vi"), label_of(model, key, "en"))


def _with_headings_of_their_own(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give columns of one label the label of what they are a part of as well."""
    vi = Counter(column.label.vi for column in columns)
    en = Counter(column.label.en for column in columns)

    def heading(column: Column) -> Words:
        whole = join((column.of, column.label), " · ")
        return Words(
            whole.vi if column.of.vi and vi[column.label.vi] > 1 else column.heading.vi,
            whole.en if column.of.en and en[column.label.en] > 1 else column.heading.en,
        )

    return tuple(replace(column, heading=heading(column)) for column in columns)


def _with_names_of_their_own(lists: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Give lists of one name the name of their kind of page as well."""
    vi = Counter(sheet.name.vi for sheet in lists)
    return tuple(
        replace(sheet, name=join((sheet.name, ONE_OF[sheet.kind]), " – "))
        if vi[sheet.name.vi] > 1
        else sheet
        for sheet in lists
    )
