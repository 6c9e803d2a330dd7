"""The JSON Schema of what is given away, from its declaration; labels in both languages."""

import json
from typing import Any

from saobac.open_data.records import OpenCatalogue

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(url: str) -> str:
    """Return the schema of `products.json`, as text; `url` is where it will lie."""
    schema = OpenCatalogue.model_json_schema(mode="serialization")
    whole = {"$schema": DRAFT, "$id": url, **_in_both_languages(schema)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _in_both_languages(node: Any) -> Any:
    """Turn our own keys of labels and hints into those that every tool shows."""
    if isinstance(node, list):
        return [_in_both_languages(item) for item in node]
    if not isinstance(node, dict):
        return node
    told = {key: value for key, value in node.items() if not key.startswith("x-")}
    if label := node.get("x-label"):
        hints = [hint for hint in node["x-hint"].values() if hint]
        told |= {"title": f"{label['vi']} / {label['en']}"}
        told |= {"description": " / ".join(dict.fromkeys(hints))} if hints else {}
    return {key: _in_both_languages(value) for key, value in told.items()}
