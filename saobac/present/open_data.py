"""The fields of the open data as tables, from their declaration."""

from collections.abc import Iterator
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from saobac.open_data.records import (
    Addresses,
    Choice,
    OpenCatalogue,
    OpenProduct,
    WordLists,
    Words,
)
from saobac.validate import inner_model
from saobac.views.open_data import DataField, DataTable

INLINE = (Words, WordLists, Addresses, Choice)
"""Told beside the field that has them: a table each would say little."""
ROOT = "products"
"""Paths count from a product, as the columns of the table do."""
WHOLE = {"vi": "Cả tệp JSON", "en": "The JSON file"}


def data_tables(language: str) -> tuple[DataTable, ...]:
    """Return a table for a product and one for each part with fields; what is around it last."""
    told: set[type[BaseModel]] = set()
    label = _told(OpenCatalogue.model_fields[ROOT], "x-label", language)
    return (
        *_tables(OpenProduct, ROOT, label, language, told),
        *_tables(OpenCatalogue, "", WHOLE[language], language, told),
    )


def _tables(
    model: type[BaseModel], path: str, label: str, language: str, told: set[type[BaseModel]]
) -> Iterator[DataTable]:
    """Give the table of a model, then those of its parts that are not told yet."""
    if model in told:
        return
    told.add(model)
    parts = {}
    fields = []
    for key, info in model.model_fields.items():
        part = inner_model(info.annotation)
        at = key if path in ("", ROOT) else f"{path}.{key}"
        field_label = _told(info, "x-label", language)
        is_inline = part in INLINE
        if part and not is_inline:
            parts[at] = (part, field_label)
        fields.append(
            DataField(
                name=info.alias or key,
                inside=", ".join(part.model_fields) if part and is_inline else "",
                label=field_label,
                hint=_told(info, "x-hint", language),
                table=_id(at) if at in parts else "",
                many=_is_list(info),
            )
        )
    yield DataTable(_id(path), path, label, tuple(fields))
    for at, (part, part_label) in parts.items():
        yield from _tables(part, at, part_label, language, told)


def _id(path: str) -> str:
    return path.replace(".", "-").replace("_", "-") or "file"


def _told(info: FieldInfo, what: str, language: str) -> str:
    extra = info.json_schema_extra
    assert isinstance(extra, dict)
    words = extra[what]
    assert isinstance(words, dict)
    return str(words[language])


def _is_list(info: FieldInfo) -> bool:
    kinds = (info.annotation, *get_args(info.annotation))
    return any(get_origin(kind) is tuple for kind in kinds)
