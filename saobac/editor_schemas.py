"""JSON Schemas for the editors of YAML, from what the schema declares.

An editor reads YAML with its types where we read text: it takes `2018` and `02185` for
numbers. So wherever a text is asked for, a number passes too; the build has the last word.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

DRAFT = "http://json-schema.org/draft-07/schema#"
"""What the YAML language server understands."""

KEPT = frozenset(
    (
        *("$ref", "additionalProperties", "allOf", "anyOf", "enum", "format", "items"),
        *("maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern"),
        *("exclusiveMinimum", "properties", "required", "type"),
    )
)
LOOSE_TYPES = {"string": ["string", "number"], "integer": ["integer", "string"]}


def editor_schema(model: type[BaseModel]) -> str:
    """Return the JSON Schema of a model, labels and hints in both languages, as text."""
    schema = model.model_json_schema()
    parts = {name: _adapt(part) for name, part in schema.get("$defs", {}).items()}
    whole = {"$schema": DRAFT, **_adapt(schema), "$defs": parts}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _adapt(node: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what editors use, loosen types, and put both languages into title and description."""
    adapted = {key: _inside(key, value) for key, value in node.items() if key in KEPT}
    if not {"enum", "format", "pattern"} & set(node) and node.get("type") in LOOSE_TYPES:
        adapted["type"] = LOOSE_TYPES[node["type"]]
    if label := node.get("x-label"):
        adapted |= {"title": f"{label['vi']} / {label['en']}"}
        hints = [node["x-hint"][language] for language in ("vi", "en") if node["x-hint"][language]]
        adapted |= {"description": " / ".join(hints)} if hints else {}
    if "$ref" in adapted and len(adapted) > 1:
        # Before 2019 nothing beside a reference was read.
        adapted["allOf"] = [{"$ref": adapted.pop("$ref")}]
    return adapted


def _inside(key: str, value: Any) -> Any:
    match value:
        case dict() if key == "properties":
            return {name: _adapt(item) for name, item in value.items()}
        case dict():
            return _adapt(value)
        case list() if key in ("anyOf", "allOf"):
            return [_adapt(item) for item in value]
        case _:
            return value
