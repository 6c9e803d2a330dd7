"""Values to the text of front matter, in the style of the house: plain where plain is safe."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import yaml

from saobac.front_matter import LOADER

Order = Callable[[tuple[str, ...]], Sequence[str]]
"""Returns the keys of the mapping at a way (indexes left out), in the order of the schema."""

STEP = 2
"""Columns of an indent."""

SHORT_LINE = 80
"""A mapping of few plain values that fits is written on one line: `{code: 01906, former: …}`."""
FEW = 2

_SAFE = re.compile(r"[^\W_][\w .%/()°×“”–…-]*")
"""Plain in every place: begins with a letter or digit, and none of YAML's marks."""
_SAFE_ALONE = re.compile(r"[^\W_][\w .,%/()°×“”–…-]*")
"""Plain but in a mapping or list on one line, whose items commas part."""
_LIKE_A_CODE = re.compile(r"\d{8,}")
"""Bar codes and tax codes: other readers of YAML would make numbers of them."""
_UNPRINTABLE = re.compile(
    "[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MONTH = re.compile(r"\d{1,2}(-\d{1,2})?")


def scalar(text: str, *, in_flow: bool = False, quote: str = "") -> str:
    """Return a text on one line; `quote` is the mark that the author has used before."""
    if quote == "'" and "\n" not in text and not _UNPRINTABLE.search(text):
        return "'" + text.replace("'", "''") + "'"
    if quote == '"' or _LIKE_A_CODE.fullmatch(text) or not _is_plain(text, in_flow):
        return _double_quoted(text)
    return text


def _double_quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)


def _is_plain(text: str, in_flow: bool) -> bool:
    """Ask the reader itself, where a glance does not settle it."""
    if (_SAFE if in_flow else _SAFE_ALONE).fullmatch(text):
        return True
    if "\n" in text or _UNPRINTABLE.search(text):
        return False
    try:
        node = yaml.compose(f"{{k: {text}}}" if in_flow else f"k: {text}", Loader=LOADER)
    except yaml.YAMLError:
        return False
    match node:
        case yaml.MappingNode(value=[(_, yaml.ScalarNode(value=value, style="" | None))]):
            return bool(value == text)
        case _:
            return False


def is_flow(value: Any) -> bool:
    """Tell whether a list or mapping is written on one line: months, and short mappings."""
    if isinstance(value, Mapping):
        plain = all(isinstance(item, str) and "\n" not in item for item in value.values())
        return plain and len(value) <= FEW and len(flow(value)) <= SHORT_LINE
    return isinstance(value, list) and all(
        isinstance(item, str) and _MONTH.fullmatch(item) for item in value
    )


def flow(value: Any) -> str:
    """Return any value on one line."""
    if isinstance(value, Mapping):
        pairs = (f"{key}: {flow(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, in_flow=True)


def pair(key: str, value: Any, path: tuple[str, ...], order: Order) -> list[str]:
    """Return the lines of a key and its value, without indent."""
    if isinstance(value, str):
        return text_lines(f"{key}:", value)
    if is_flow(value):
        return [f"{key}: {flow(_ordered(value, (*path, key), order))}"]
    return [f"{key}:", *(" " * STEP + line for line in block(value, (*path, key), order))]


def block(value: Any, path: tuple[str, ...], order: Order) -> list[str]:
    """Return the lines of a mapping or list, without indent."""
    if isinstance(value, Mapping):
        ordered = _ordered(value, path, order)
        return [line for key, item in ordered.items() for line in pair(key, item, path, order)]
    return [line for item in value for line in list_item(item, path, order)]


def list_item(item: Any, path: tuple[str, ...], order: Order) -> list[str]:
    """Return the lines of one item of a list, without indent."""
    if isinstance(item, str):
        return text_lines("-", item)
    if is_flow(item):
        return [f"- {flow(_ordered(item, path, order))}"]
    first, *rest = block(item, path, order)
    return [f"- {first}", *(" " * STEP + line for line in rest)]


def text_lines(start: str, text: str, quote: str = "") -> list[str]:
    """Return a text after `key:` or `-`, over several lines where it has several."""
    lines = text.split("\n")
    is_odd = bool(_UNPRINTABLE.search(text)) or any(line.startswith((" ", "\t")) for line in lines)
    if len(lines) > 1 and not quote and not is_odd:
        return [f"{start} |-", *(" " * STEP + line if line else "" for line in lines)]
    return [f"{start} {scalar(text, quote=quote)}"]


def _ordered(value: Any, path: tuple[str, ...], order: Order) -> Any:
    """Return a mapping with its keys in the order of the schema; anything else as it is."""
    if not isinstance(value, Mapping):
        return value
    known = {key: rank for rank, key in enumerate(order(path))}
    return {key: value[key] for key in sorted(value, key=lambda key: known.get(key, len(known)))}
