"""Turns the models of the schema into fields of a form, as Sveltia CMS wants them declared.

Labels, hints, limits and choices are read from the models, whatever fields they have.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from saobac.admin_choices import (
    MONTHS,
    Choice,
    commune_choices,
    former_choices,
    named,
    sign_choices,
)
from saobac.fields import (
    ISO_PARTIAL,
    Day,
    Dong,
    Email,
    Gtin,
    Holds,
    Months,
    Number,
    PartialDate,
    Phone,
    Strength,
    TaxCode,
    Text,
    WebAddress,
)
from saobac.library import Library
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.photographs import FORMATS
from saobac.schema import Destination, Entry, Image, PlaceReference, Product, Recognition, Site

Field = dict[str, Any]
"""A field of Sveltia's configuration."""

Key = tuple[type[BaseModel], str]
"""A field of the schema: the model that declares it, and its name."""

RELATIONS: Mapping[Key, str] = {
    (Product, "producers"): "producer",
    (Recognition, "producer"): "producer",
    (Destination, "products"): "product",
    (Site, "featured"): "destination",
}
"""Fields that hold slugs, and of which kind."""

PATTERNS = (
    (PartialDate, f"^{ISO_PARTIAL.pattern}$"),
    (Phone, r"^\+?[0-9 .()-]{8,}$"),
    (Gtin, r"^[0-9 -]{8,18}$"),
    (TaxCode, r"^[0-9]{10}(-?[0-9]{3})?$"),
    (Strength, r"^(unknown|[0-9]{1,3}([.,][0-9]+)?)$"),
    (Email, r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$"),
    (WebAddress, r"^https?://[^\s/]+\S*$"),
)
"""The form of a text of some kind; the build checks it more closely."""

PARTIAL = "ngày (2024-05-30), hoặc chỉ tháng (2024-05), hoặc chỉ năm (2018)"
CHOSEN = ("select", "relation", "image")
"""Widgets in which nothing is typed, so that hints on how to type do not help."""

SHORT = ("string", "number", *CHOSEN)
"""Widgets whose value fits the line that stands for a folded item."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Makes fields for a library, whose places and signs are choices."""

    library: Library

    def of(self, model: type[BaseModel], *, translated: bool = False) -> list[Field]:
        """Return the fields of a model; `translated` where it is a part of a translated field."""
        keys = [(model, name) for name in model.model_fields]
        marked = {key for key in keys if _said(key, "x-translatable")}
        # A part that marks fields of its own means those alone.
        return [
            self._field(key, translated=key in marked or (translated and not marked))
            for key in keys
        ]

    def _field(self, key: Key, *, translated: bool) -> Field:
        model, name = key
        info, kind = model.model_fields[name], _kind(key)
        translated = translated and _is_words(kind)
        field: Field = {"name": name, "label": _label(key)}
        field |= self._widget(key, kind, translated=translated)
        if hint := _hint(key, kind, field):
            field["hint"] = hint
        if translated:
            field["i18n"] = True
        if not info.is_required():
            field["required"] = False
        elif translated:
            # What a translation leaves out is taken from the page.
            field["required"] = [DEFAULT_LANGUAGE]
        if issubclass(model, Entry) and name == "updated":
            field["default"] = "{{now}}"
        elif isinstance(info.default, str | int):
            field["default"] = info.default
        return field

    def _widget(self, key: Key, kind: Any, *, translated: bool) -> Field:
        """Return what a field is typed or chosen in."""
        if choices := self._choices(key, kind):
            # From five on they fold, and can be searched without marks.
            return {"widget": "select", "options": choices, "dropdown_threshold": 4}
        if key in RELATIONS:
            return _relation(RELATIONS[key], many=_item(kind) is not None)
        if kind == Months:
            return _ticks(MONTHS)
        if item := _item(kind):
            return self._list(key, item, translated=translated)
        if part := _model(kind):
            return {"widget": "object", "fields": self.of(part, translated=translated)}
        if key == (Image, "file"):
            accepted = ",".join(f"image/{name.lower()}" for name in FORMATS)
            return {"widget": "image", "accept": accepted, "choose_url": False}
        return _scalar(kind, _limits(key))

    def _choices(self, key: Key, kind: Any) -> list[Choice]:
        if key == (PlaceReference, "code"):
            return commune_choices(self.library.places)
        if key == (PlaceReference, "former"):
            return former_choices(self.library.places)
        if key == (Product, "sign"):
            return sign_choices(self.library.signs)
        return named(get_args(kind)) if get_origin(kind) is Literal else []

    def _list(self, key: Key, item: Any, *, translated: bool) -> Field:
        label, least = _label(key), _limits(key).get("min_length")
        shared: Field = {"min": least} if least else {}
        if get_origin(item) is Literal:
            return _ticks(named(get_args(item))) | shared
        # The button says “Thêm …”.
        shared |= {"widget": "list", "label_singular": label[:1].lower() + label[1:]}
        part = _model(item)
        if item == Text:
            return shared
        if part is None:
            return shared | {"field": {"name": "item", "label": "Mục", **_scalar(item, {})}}
        fields = self.of(part, translated=translated)
        shown = [field["name"] for field in fields if field["widget"] in SHORT][:3]
        thumbnail = {"thumbnail": "file"} if part is Image else {}
        summary = " · ".join(f"{{{{{name}}}}}" for name in shown)
        return shared | {"collapsed": "auto", "summary": summary, **thumbnail, "fields": fields}


def _relation(kind: str, *, many: bool) -> Field:
    return {
        "widget": "relation",
        "collection": kind,
        "value_field": "{{slug}}",
        "display_fields": ["{{title}}"],
        "search_fields": ["title", "aliases"],
        "multiple": many,
    }


def _ticks(choices: list[Choice]) -> Field:
    return {
        "widget": "select",
        "multiple": True,
        "options": choices,
        "dropdown_threshold": len(choices),
    }


def _scalar(kind: Any, limits: Mapping[str, Any]) -> Field:
    """Return how one value is typed: all are written as text."""
    for form, pattern in PATTERNS:
        if kind == form:
            return {"widget": "string", "pattern": [pattern, f"Hãy ghi {_form(kind)}"]}
    number: Field = {"widget": "number", "value_type": "int/string"}
    number |= {"min": float(limits["ge"])} if "ge" in limits else {}
    number |= {"max": float(limits["le"])} if "le" in limits else {}
    if kind == Day:
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if kind is bool:
        return {"widget": "boolean"}
    if kind is int:
        return number
    if kind == Dong:
        return number | {"min": 1}
    if kind == Number:
        return number | {"value_type": "float/string"}
    if kind == Text and "max_length" in limits:
        return {"widget": "text", "maxlength": limits["max_length"]}
    return {"widget": "string"}


def _kind(key: Key) -> Any:
    """Return a field's type with all that is said of it, without the None of optional fields."""
    model, name = key
    kind = get_type_hints(model, include_extras=True)[name]
    if get_origin(kind) in (Union, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _item(kind: Any) -> Any:
    """Return the type of a list's items; None where it is no list."""
    bare = _bare(kind)
    return get_args(bare)[0] if get_origin(bare) is tuple else None


def _model(kind: Any) -> type[BaseModel] | None:
    bare = _bare(kind)
    return bare if isinstance(bare, type) and issubclass(bare, BaseModel) else None


def _form(kind: Any) -> str:
    """Say what a text of some form is, with an example; nothing where the label says it all."""
    if kind == PartialDate:
        return PARTIAL
    if not any(kind == form for form, _ in PATTERNS):
        return ""
    found = (meta for meta in get_args(kind)[1:] if isinstance(meta, Holds))
    return next((f"{holds.vi}, ví dụ {holds.example}" for holds in found), "")


def _hint(key: Key, kind: Any, field: Field) -> str:
    """Return what helps to fill in a field; where one chooses, the choices say enough."""
    if field["widget"] in CHOSEN and field.get("options") != MONTHS:
        return ""
    hint = str(_said(key, "x-hint")[DEFAULT_LANGUAGE]).removeprefix("true: ")
    # An address in a hint would become a link.
    hint = hint or ("" if kind in (Email, WebAddress) else _form(kind))
    return hint[:1].upper() + hint[1:]


def _label(key: Key) -> str:
    return str(_said(key, "x-label")[DEFAULT_LANGUAGE])


def _said(key: Key, what: str) -> Any:
    model, name = key
    extra = model.model_fields[name].json_schema_extra
    assert isinstance(extra, Mapping)
    return extra[what]


def _limits(key: Key) -> dict[str, Any]:
    """Return what limits a field: `ge`, `le`, `min_length`, `max_length`."""
    model, name = key
    return {
        limit: value
        for rule in model.model_fields[name].metadata
        for limit in ("ge", "le", "min_length", "max_length")
        if (value := getattr(rule, limit, None)) is not None
    }


def _is_words(kind: Any) -> bool:
    """Tell whether a value can be translated in a form, so a list only where its items are texts.

    A list stands in the place of the page's whole list: items with a date or a number too
    would have to be copied by hand, which is for those who write files.
    """
    part = _model(_item(kind))
    return part is None or all(_kind((part, name)) == Text for name in part.model_fields)
