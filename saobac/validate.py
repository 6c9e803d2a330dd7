"""Front matter + schema to typed values, or diagnostics that say where and how to mend."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError, create_model
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from saobac.diagnostics import Diagnostic, capped, nearest
from saobac.fields import Holds
from saobac.front_matter import FrontMatter, Path
from saobac.messages import MESSAGES
from saobac.programme import terms_of
from saobac.schema import Destination, Entry, Gazetteer, Producer, Product, Site, Story

SCHEMAS: dict[str, type[Entry]] = {
    "product": Product,
    "producer": Producer,
    "destination": Destination,
    "story": Story,
}

KIND_NAMES = {
    Product: "Sản phẩm\tA product",
    Producer: "Cơ sở\tA producer",
    Destination: "Điểm đến\tA destination",
    Story: "Bài viết\tA story",
    Site: "Trang web\tThe site",
    Gazetteer: "Bảng địa danh\tThe table of places",
}

CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "not-a-choice",
    "string_too_long": "too-long",
    "too_short": "too-few",
    "string_type": "not-a-text",
    "tuple_type": "not-a-list",
    "model_type": "not-fields",
    "model_attributes_type": "not-fields",
    "bool_parsing": "not-yes-or-no",
    "int_parsing": "not-a-number",
    "decimal_parsing": "not-a-number",
    "greater_than": "out-of-range",
    "greater_than_equal": "out-of-range",
    "less_than": "out-of-range",
    "less_than_equal": "out-of-range",
}
"""Pydantic's error types in our words; our own types are the same with dashes."""

ONE_VALUE = frozenset(code for code in MESSAGES if code.startswith(("not-a-", "not-an-"))) - {
    "not-a-list",
    "not-a-list-of-fields",
    "not-a-month",
} | {"wrong-value", "not-yes-or-no"}
"""What is said of one value; of a list or of fields in its place, that they are too many."""

RULE_FIELDS: Mapping[str, frozenset[str]] = {
    "abv_missing": frozenset({"abv"}),
    "consent_missing": frozenset({"consent"}),
}
"""What a rule of a whole entry asks for: where that is there but wrong, it is not missing too."""

PARTLY = (
    "; chỉ năm-tháng (2027-11) hay chỉ năm (2027) cũng được"
    "\t; year-month (2027-11) or the year alone (2027) is enough"
)
FLOW_SIGNS = re.compile(r"[\[\]{},:#]|^[&*!|>'\"%@`-]")
"""What would mean something else in a text between braces."""

BOUNDS = (("gt", ">"), ("ge", "≥"), ("lt", "<"), ("le", "≤"))
M = TypeVar("M", bound=BaseModel)


def check(model: type[M], matter: FrontMatter) -> tuple[M | None, list[Diagnostic]]:
    """Give front matter its types, or say all that is wrong with it."""
    try:
        return model.model_validate(matter.data), []
    except ValidationError as error:
        details = error.errors()
        if issubclass(model, Entry):
            details += _broken_rules(model, matter, details)
        problems = [_problem(model, matter, detail) for detail in details]
        return None, capped(sorted(_without_echoes(problems)))


def _broken_rules(model: type[Entry], matter: FrontMatter, details: Sequence[Any]) -> Iterator[Any]:
    """Give the rules of the whole entry that its right fields break.

    Pydantic asks one after the other, and none before every field is right: an author would be
    told of the next mistake when the last is mended.
    """
    part = sound_part(model, matter)
    told = {detail["type"] for detail in details}
    wrong = {detail["loc"][0] for detail in details if detail["loc"]}
    for name, rule in model.__pydantic_decorators__.model_validators.items():
        if rule.info.mode != "after":
            continue
        try:
            getattr(part, name)()
        except AttributeError:
            continue  # It asks for a field that is missing or wrong.
        except PydanticCustomError as broken:
            if broken.type not in told and not wrong & RULE_FIELDS[broken.type]:
                yield {"type": broken.type, "loc": (), "input": None, "ctx": broken.context or {}}


def sound_part(model: type[Entry], matter: FrontMatter) -> Entry:
    """Return an entry of its right fields alone, for checks that ask for none but optional ones.

    So one wrong field does not put off what is to be said of the others.
    """
    try:
        return model.model_validate(matter.data)
    except ValidationError as error:
        wrong = {detail["loc"][0] for detail in error.errors() if detail["loc"]}
    right = {
        key: (info.annotation, info)
        for key, info in model.model_fields.items()
        if key in matter.data and key not in wrong
    }
    part = create_model("Part", **right)  # type: ignore[call-overload]
    values = part.model_validate({key: matter.data[key] for key in right})
    return model.model_construct(**{key: getattr(values, key) for key in right})


def _without_echoes(problems: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out that a field is missing where its name was only mistyped: one mistake, one line."""
    mistyped = {problem.fact("guess") for problem in problems if problem.code == "unknown-field"}
    return [
        problem
        for problem in problems
        if problem.code != "missing-field" or problem.fact("field") not in mistyped
    ]


def merge_translation(
    model: type[Entry], base: FrontMatter, translation: FrontMatter
) -> tuple[FrontMatter, list[Diagnostic]]:
    """Lay a translation over its page; only fields that the schema marks may differ."""
    problems = [
        translation.key_problem((key,), "not-translatable", **_names(model, (key,)))
        if key in model.model_fields
        else _unknown_field(model, translation, (key,))
        for key in translation.data
        if not is_translatable(model, key)
    ]
    data = dict(base.data)
    marks = dict(base.marks)
    for key, value in translation.data.items():
        if is_translatable(model, key):
            data[key] = _overlay(data.get(key), value)
            marks.update(
                {path: mark for path, mark in translation.marks.items() if path[:1] == (key,)}
            )
    marks[()] = translation.marks[()]
    return FrontMatter(data, marks, translation.lines), problems


@cache
def translatable_fields(model: type[Entry]) -> frozenset[str]:
    """Return the fields that a translation may give anew."""
    return frozenset(key for key in model.model_fields if is_translatable(model, key))


def is_translatable(model: type[Entry], key: str) -> bool:
    """Tell whether a translation may give a field anew: people read it as text."""
    info = model.model_fields.get(key)
    return info is not None and bool(_extra(info).get("x-translatable"))


def _overlay(base: Any, value: Any) -> Any:
    """Merge mappings key by key; items of a list that name a `file` by that file."""
    if isinstance(base, Mapping) and isinstance(value, Mapping):
        return {**base, **{key: _overlay(base.get(key), item) for key, item in value.items()}}
    if isinstance(base, list) and isinstance(value, list) and _have_files(base, value):
        by_file = {item["file"]: item for item in value}
        return [{**item, **by_file.get(item["file"], {})} for item in base]
    return value


def _have_files(*lists: list[Any]) -> bool:
    return all(isinstance(item, Mapping) and "file" in item for items in lists for item in items)


def _extra(info: FieldInfo) -> Mapping[str, Any]:
    return info.json_schema_extra if isinstance(info.json_schema_extra, Mapping) else {}


def _problem(model: type[BaseModel], matter: FrontMatter, detail: Any) -> Diagnostic:
    path = _known_path(matter, detail["loc"])
    code = _code_of(detail)
    if code == "unknown-field":
        return _unknown_field(model, matter, path)
    if code == "missing-field":
        return _missing_field(model, matter, path)
    part = _part(model, path)
    if code == "not-a-list" and part:
        code = "not-a-list-of-fields"
    facts = _facts(model, matter, path, code, detail)
    if part and code in ("not-fields", "not-a-list-of-fields"):
        facts |= {
            "fields": ", ".join(part.model_fields),
            "example": _example(path, part, str(facts["found"]), is_list=code != "not-fields"),
        }
    if code == "not-a-month" and isinstance(detail["input"], list):
        path = (*path, [str(item) for item in detail["input"]].index(str(facts["found"])))
    return matter.problem(path, code, **_names(model, path), **facts)


def _code_of(detail: Any) -> str:
    """Return our word for what pydantic says."""
    kind, typed = detail["type"], detail["input"]
    code = CODES.get(kind, kind.replace("_", "-"))
    if code not in MESSAGES:
        code = "wrong-value"
    if isinstance(typed, list | dict) and code in ONE_VALUE:
        code = "not-a-text"
    if code == "not-a-text" and isinstance(typed, dict) and _is_sentence(typed):
        return "text-with-colon"
    return "not-stars" if code == "not-a-choice" and detail["loc"][-1] == "stars" else code


def _facts(
    model: type[BaseModel], matter: FrontMatter, path: Path, code: str, detail: Any
) -> dict[str, object]:
    """Return what the sentence of a code needs."""
    given, context = detail["input"], detail.get("ctx", {})
    typed = _as_typed(matter, path) or (given if isinstance(given, str | int) else "")
    facts: dict[str, object] = {"found": typed, "guess": context.get("guess") or None}
    match code:
        case "not-a-choice":
            choices = _choices_of(model, path)
            facts |= {"choices": _named(choices), "guess": _meant(str(typed), choices)}
        case "too-long":
            facts |= {"length": len(given), "limit": context["max_length"]}
        case "too-few":
            facts |= {"limit": context["min_length"]}
        case "out-of-range":
            facts |= {"range": range_of(model, path)}
        case "not-a-month":
            facts |= {"found": context["month"]}
        case "not-a-day":
            facts |= {"partly": PARTLY if context.get("partial") else ""}
        case "not-a-tax-code":
            facts |= {"length": context.get("length")}
        case "text-with-colon":
            facts |= {"found": next(iter(given))}
    return facts


def _missing_field(model: type[BaseModel], matter: FrontMatter, path: Path) -> Diagnostic:
    facts = {**_names(model, path), "value": _wanted(model, path)}
    if path in matter.marks:
        return matter.key_problem(path, "empty-field", **facts)
    return matter.key_problem(path[:-1], "missing-field", **facts)


def _is_sentence(fields: Mapping[str, Any]) -> bool:
    """Tell whether fields are rather a text, of which a colon has made a field."""
    [*keys] = fields
    return len(keys) == 1 and not re.fullmatch(r"[a-z_]+", keys[0])


def _wanted(model: type[BaseModel], path: Path) -> str:
    """Say in both languages what a field takes: one of some choices, or a value like another."""
    info, _ = _field(model, path)
    if info is None:
        return "…"
    if choices := _choices_of(model, path):
        vi, en = _named(choices).split("\t")
        return f"… (một trong: {vi}).\t… (one of: {en})."
    if inner := inner_model(info.annotation):
        parts = (key for key, part in inner.model_fields.items() if part.is_required())
        return "{" + ", ".join(f"{key}: …" for key in parts) + "}"
    example = _typical(info)
    return f"… (ví dụ: {example})\t… (such as: {example})" if example else "…"


def _typical(info: FieldInfo) -> str:
    """Return a good value as authors type it; empty where the schema has none."""
    examples = (rule.example for rule in info.metadata if isinstance(rule, Holds))
    return _extra(info).get("x-example") or next(examples, "")


def _example(path: Path, part: type[BaseModel], typed: str, *, is_list: bool) -> str:
    """Write a field with fields of its own: those that must be, and the one that takes the text.

    Of `150.000 đồng` the number is tried too; where none takes any, the first field shows its own.
    """
    number = re.search(r"\d[\d.,]*\d|\d", typed)
    tried = [typed, number[0]] if number else [typed]
    takers = ((key, text) for text in tried for key in part.model_fields if _takes(part, key, text))
    taker, text = next(takers, (next(iter(part.model_fields)), ""))
    values = (
        f"{key}: {_in_flow(text)}" if key == taker and text else f"{key}: {_shown(part, key)}"
        for key, info in part.model_fields.items()
        if info.is_required() or key == taker
    )
    fields = "{" + ", ".join(values) + "}"
    if isinstance(path[-1], int):
        return f"- {fields}"
    return f"{path[-1]}: [{fields}]" if is_list else f"{path[-1]}: {fields}"


def _takes(part: type[BaseModel], key: str, text: str) -> bool:
    """Tell whether a field can have a text as its value."""
    info = part.model_fields[key]
    one: type[BaseModel] = create_model("One", **{key: (info.annotation, info)})  # type: ignore[call-overload]
    try:
        one.model_validate({key: text})
    except ValidationError:
        return False
    return bool(text)


def _shown(part: type[BaseModel], key: str) -> str:
    """Return a value for an example: what the schema gives as one, or the first choice."""
    typical = _typical(part.model_fields[key])
    if typical.startswith("["):
        return typical
    return _in_flow(typical or next(iter(_choices_of(part, (key,))), "…"))


def _in_flow(text: str) -> str:
    """Return a text as it is typed between braces."""
    return json.dumps(text, ensure_ascii=False) if FLOW_SIGNS.search(text) else text


def _as_typed(matter: FrontMatter, path: Path) -> str:
    value: Any = matter.data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return value if isinstance(value, str) else ""


def _known_path(matter: FrontMatter, location: tuple[str | int, ...]) -> Path:
    """Drop what pydantic adds for unions, so that the way fits the file."""
    path: list[str | int] = []
    for step in location:
        if (*path, step) in matter.marks or step == location[-1]:
            path.append(step)
    return tuple(path)


def _unknown_field(model: type[BaseModel], matter: FrontMatter, path: Path) -> Diagnostic:
    owner = model
    for step in path[:-1]:
        if isinstance(step, str):
            info = owner.model_fields.get(step)
            owner = inner_model(info.annotation) or owner if info else owner
    return matter.key_problem(
        path,
        "unknown-field",
        kind=KIND_NAMES.get(owner) or _owner_name(model, path),
        field=path[-1],
        fields=", ".join(owner.model_fields),
        guess=nearest(str(path[-1]), owner.model_fields) or None,
    )


def _owner_name(model: type[BaseModel], path: Path) -> str:
    names = _names(model, path[:-1])
    vi, en = str(names["label"]).split("\t")
    return f"“{names['field']}” ({vi})\t“{names['field']}” ({en})"


def _field(model: type[BaseModel], path: Path) -> tuple[FieldInfo | None, str]:
    """Return the declaration that a way leads to, and its key."""
    owner: type[BaseModel] | None = model
    info: FieldInfo | None = None
    key = ""
    for step in path:
        if isinstance(step, str) and owner is not None and step in owner.model_fields:
            info, key = owner.model_fields[step], step
            owner = inner_model(info.annotation)
    return info, key


def _names(model: type[BaseModel], path: Path) -> dict[str, object]:
    info, key = _field(model, path)
    labels = _extra(info).get("x-label", {"vi": key, "en": key}) if info else {"vi": "", "en": ""}
    return {"field": key, "label": f"{labels['vi']}\t{labels['en']}"}


def _part(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Return the model of the fields that a field holds, or each of its items."""
    info, _ = _field(model, path)
    return inner_model(info.annotation) if info else None


def inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := inner_model(part))), None)


def _choices_of(model: type[BaseModel], path: Path) -> list[str]:
    info, _ = _field(model, path)
    return [str(choice) for choice in _choices(info)] if info else []


def _choices(info: FieldInfo) -> Iterator[object]:
    def walk(annotation: Any) -> Iterator[object]:
        for part in get_args(annotation):
            if isinstance(part, str | int):
                yield part
            elif part is not type(None):
                yield from walk(part)

    return walk(info.annotation)


def _named(choices: list[str]) -> str:
    """List choices in Vietnamese, with what they mean, and in English: `food (Thực phẩm), …`."""
    terms = terms_of(choices)
    said = (f"{key} ({terms[key].vi})" if key in terms else key for key in choices)
    return f"{', '.join(said)}\t{', '.join(choices)}"


def _meant(typed: str, choices: list[str]) -> str | None:
    """Return the choice that was meant, by its key or by its name in either language."""
    keys = {key: key for key in choices}
    for term in terms_of(choices).values():
        keys |= {term.vi: term.key, term.en: term.key}
    return keys.get(nearest(typed.replace("-", " "), keys) or nearest(typed, keys))


def _rules(annotation: Any) -> Iterator[Any]:
    """Give the rules of the types that a union is made of."""
    for part in get_args(annotation):
        for rule in getattr(part, "__metadata__", ()):
            yield from rule.metadata if isinstance(rule, FieldInfo) else (rule,)
        yield from _rules(part)


def range_of(model: type[BaseModel], path: Path) -> str:
    info, _ = _field(model, path)
    rules = [*info.metadata, *_rules(info.annotation)] if info else []
    parts = (
        f"{sign} {getattr(rule, name)}"
        for name, sign in BOUNDS
        for rule in rules
        if getattr(rule, name, None) is not None
    )
    return ", ".join(parts)
