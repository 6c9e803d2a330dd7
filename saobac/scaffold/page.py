"""Writes a new page from the schema: what it must have, then what it may have with examples.

Nothing is guessed: what only the person can know is left empty, and `check` asks for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from saobac.authors_guide import example
from saobac.programme import terms_of
from saobac.scaffold.words import say
from saobac.schema import Entry, Image, label_of
from saobac.validate import SCHEMAS

ALSO_REQUIRED = ("sources",)
"""By a rule of the schema, which no field says of itself."""
NOTHING_KNOWN: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class NewPage:
    """The text of a file, and the fields in it that wait for the person."""

    text: str
    to_fill: tuple[str, ...]


def required_fields(kind: str) -> tuple[str, ...]:
    """Return the fields that a page of a kind must have, in the order of the schema."""
    return tuple(
        key
        for key, info in SCHEMAS[kind].model_fields.items()
        if info.is_required() or key in ALSO_REQUIRED
    )


def fields_to_ask(kind: str) -> tuple[str, ...]:
    """Return the required fields that only the person knows, the title aside."""
    return tuple(key for key in required_fields(kind) if key not in ("title", "updated"))


def new_page(
    kind: str,
    title: str,
    today: date,
    photographs: Sequence[str],
    credit: str,
    language: str,
    known: Mapping[str, str] = NOTHING_KNOWN,
) -> NewPage:
    """Write the page of an entry with a title, and with photographs by file name.

    Notes are in `vi` or `en`; `known` are required fields that the person has filled in. An empty
    credit is left for the person, as alt texts always are.
    """
    model = SCHEMAS[kind]
    required = required_fields(kind)
    told = {key: _quoted(known[key]) for key in fields_to_ask(kind) if known.get(key)}
    given = {"title": _quoted(title), "updated": today.isoformat(), **told}
    empty = [key for key in required if key not in given]
    lines = ["---", f"## {say('required', language)}", ""]
    for key in required:
        lines += [_note(model, key, language, example_too=key in empty)]
        lines += [f"{key}: {given[key]}" if key in given else f"{key}:"]
    if photographs:
        lines += _images(photographs, credit, language)
    lines += ["", f"## {say('optional', language)}", ""]
    for key in model.model_fields:
        if key not in required and not (key == "images" and photographs):
            lines += [_note(model, key, language)]
            lines += [f"# {line}" for line in example(model, key).split("\n")]
    lines += ["", f"## {say('body', language)}", "---", ""]
    return NewPage("\n".join(lines), tuple(empty))


def _images(photographs: Sequence[str], credit: str, language: str) -> Iterator[str]:
    yield ""
    yield _note(Image, "alt", language, example_too=True)
    yield _note(Image, "credit", language, example_too=not credit)
    yield "images:"
    for name in photographs:
        yield f"  - file: {name}"
        yield "    alt:"
        yield f"    credit: {_quoted(credit)}" if credit else "    credit:"


def _note(
    model: type[Entry] | type[Image], key: str, language: str, *, example_too: bool = False
) -> str:
    """Say what a field is: its label, its hint, its choices or its limit, and an example."""
    info = model.model_fields[key]
    parts = [label_of(model, key, language), _extra(info)["x-hint"][language]]
    if choices := _choices(info, language):
        parts.append(say("choose", language, choices=choices))
    limits = filter(None, (getattr(rule, "max_length", None) for rule in info.metadata))
    parts += [say("longest", language, limit=limit) for limit in limits]
    if example_too and not choices:
        typed = example(model, key).removeprefix(f"{key}: ")
        parts.append(say("such-as", language, example=typed))
    return "## " + ". ".join(filter(None, parts))


def _choices(info: FieldInfo, language: str) -> str:
    """Name what may be chosen, where a field is a choice: `food (Thực phẩm), …`."""
    found = choices_of(info, language)
    return ", ".join(key if key == name else f"{key} ({name})" for key, name in found)


def choices_of(info: FieldInfo, language: str) -> tuple[tuple[str, str], ...]:
    """Return what may be chosen, and its word, where a field is a choice."""
    kinds = (info.annotation, *get_args(info.annotation))
    keys = next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
    terms = terms_of(keys)
    return tuple(
        (str(key), terms[key].name(language) if key in terms else str(key)) for key in keys
    )


def _extra(info: FieldInfo) -> Mapping[str, Any]:
    assert isinstance(info.json_schema_extra, Mapping)
    return info.json_schema_extra


def _quoted(text: str) -> str:
    """Return a text as a value of YAML: in quotes where it would mean something else."""
    return yaml.safe_dump(text, allow_unicode=True, width=len(text) + 99).split("\n")[0]
