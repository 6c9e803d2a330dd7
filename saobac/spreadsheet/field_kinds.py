"""What a field of the schema holds, found from its type: text, a date, a place, a page by name."""

from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from saobac.fields import (
    Day,
    Dong,
    Gtin,
    Months,
    Number,
    PartialDate,
    Phone,
    Strength,
    TaxCode,
)
from saobac.schema import PlaceReference
from saobac.validate import SCHEMAS


class CellKind(StrEnum):
    """How a cell is read and shown."""

    PAGE = "page"
    ITEM = "item"
    TEXT = "text"
    PHONE = "phone"
    DIGITS = "digits"
    DAY = "day"
    PARTIAL_DAY = "partial-day"
    NUMBER = "number"
    AMOUNT = "amount"
    STRENGTH = "strength"
    MONTHS = "months"
    YES_NO = "yes-no"
    CHOICE = "choice"
    STARS = "stars"
    PLACE = "place"
    REFERENCE = "reference"


_KINDS: tuple[tuple[Any, CellKind], ...] = (
    (Phone, CellKind.PHONE),
    (Gtin, CellKind.DIGITS),
    (TaxCode, CellKind.DIGITS),
    (Day, CellKind.DAY),
    (Dong, CellKind.AMOUNT),
    (Strength, CellKind.STRENGTH),
    (Months, CellKind.MONTHS),
    (Number, CellKind.NUMBER),
)
_BY_VALIDATOR = {known.__metadata__[0]: kind for known, kind in _KINDS}
_BY_TYPE = {bool: CellKind.YES_NO, int: CellKind.NUMBER, PartialDate: CellKind.PARTIAL_DAY}


def kind_of(base: Any, marks: tuple[Any, ...], key: str) -> CellKind:
    """Return how cells of a field are read, from its bare type and what that is annotated with."""
    if base is PlaceReference:
        return CellKind.PLACE
    if kind := next((_BY_VALIDATOR[m] for m in marks if _known(m)), None):
        return kind
    if get_origin(base) is Literal:
        return CellKind.STARS if isinstance(get_args(base)[0], int) else CellKind.CHOICE
    if base in _BY_TYPE:
        return _BY_TYPE[base]
    return CellKind.REFERENCE if page_named(key) else CellKind.TEXT


def _known(mark: Any) -> bool:
    try:
        return mark in _BY_VALIDATOR
    except TypeError:
        return False


def page_named(key: str) -> str:
    """Return the kind of page that a field names by slug: `producers` and `producer` say so."""
    kind = key.removesuffix("s")
    return kind if kind in SCHEMAS else ""


def unwrap(annotation: Any, marks: tuple[Any, ...] = ()) -> tuple[Any, tuple[Any, ...], bool]:
    """Return the bare type of a field, what it is annotated with, and whether it is a list."""
    if get_origin(annotation) is Annotated:
        return unwrap(annotation.__origin__, (*annotation.__metadata__, *marks))
    parts = get_args(annotation)
    if NoneType in parts and len(parts) == 2:
        return unwrap(parts[parts[0] is NoneType], marks)
    if get_origin(annotation) is tuple and not any(_known(mark) for mark in marks):
        base, inner_marks, _ = unwrap(parts[0], marks)
        return base, inner_marks, True
    return annotation, marks, False


def has_fields(base: Any) -> bool:
    """Whether a value has columns of its own; a place is one cell."""
    is_model = isinstance(base, type) and issubclass(base, BaseModel)
    return is_model and base is not PlaceReference
