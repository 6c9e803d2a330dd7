"""Writes `content/README.md` and `content/schema/` from what the schema declares.

Run it with `make guide` whenever a field has changed; a test finds a guide that is behind.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from saobac.content_folder import FOLDERS, GUIDE, SCHEMAS_FOLDER
from saobac.editor_schemas import editor_schema
from saobac.fields import Holds, PartialDate
from saobac.programme import terms_of
from saobac.schema import Site
from saobac.validate import KIND_NAMES, SCHEMAS, inner_model, range_of

CONTENT = Path(__file__).parents[1] / "content"
WORDS = Path(__file__).with_suffix(".md")
"""What the schema cannot say, with marks where its tables go."""

MODELS: dict[str, type[BaseModel]] = {**SCHEMAS, "site": Site}
PLAIN = {
    bool: Holds("true hoặc false", "true or false", "false"),
    int: Holds("số nguyên", "a whole number", "1"),
    PartialDate: Holds(
        "ngày, hoặc chỉ tháng, hoặc chỉ năm", "a day, or only a month or a year", "2024-05-30"
    ),
}
Told = dict[type[BaseModel], str]
"""Parts that have their table already, by the field that it is headed with."""

HEAD = (
    "| Trường / Field | Nhãn / Label | Ghi gì / What it holds | Bắt buộc / Required "
    "| Dịch / Translated | Ví dụ / Example |\n|---|---|---|---|---|---|\n"
)


def files() -> dict[str, str]:
    """Return all that is made, by its path in `content/`."""
    schemas = {
        f"{SCHEMAS_FOLDER}/{kind}.json": editor_schema(model) for kind, model in MODELS.items()
    }
    return {GUIDE: guide(), **schemas}


def guide() -> str:
    """Return the guide: our words, and at their marks the tables of the schema."""
    text = WORDS.read_text(encoding="utf-8")
    told: Told = {}
    for kind, model in MODELS.items():
        text = text.replace(f"<!-- {kind} -->", _chapter(kind, model, told))
    return text


def _chapter(kind: str, model: type[BaseModel], told: Told) -> str:
    vi, en = KIND_NAMES[model].split("\t")
    where = f"content/{FOLDERS[kind]}/" if kind in FOLDERS else "content/site.yaml"
    tables = "\n".join(_tables(model, told))
    return f"## {vi} / {en}: `{where}`\n\n{tables}"


def _tables(model: type[BaseModel], told: Told) -> Iterator[str]:
    """Give the table of a model, then those of its parts that are not told yet."""
    parts = {key: part for key in model.model_fields if (part := _part(model, key))}
    new = {part: key for key, part in reversed(parts.items()) if part not in told}
    told |= new
    yield HEAD + "".join(_row(model, key, told) for key in model.model_fields)
    for key, part in parts.items():
        if new.get(part) == key:
            vi, en = _both(model, key, "x-label")
            yield f"### {key}\n\n{vi} / {en}:\n\n```yaml\n{example(model, key)}\n```\n"
            yield from _tables(part, told)


def _row(model: type[BaseModel], key: str, told: Told) -> str:
    info = model.model_fields[key]
    holds = _holds(model, key)
    hint = _both(model, key, "x-hint")
    vi, en = (
        ". ".join(filter(None, (f"{what}{_limits(model, key, index)}", hint[index])))
        for index, what in enumerate((holds.vi, holds.en))
    )
    part = _part(model, key)
    shown = f"[{key}](#{told[part]})" if part else f"`{example(model, key)}`"
    cells = (
        f"`{key}`",
        "<br>".join(_both(model, key, "x-label")),
        f"{vi}<br>*{en}*",
        "có / yes" if info.is_required() else "",
        "có / yes" if _extra(model, key)["x-translatable"] else "",
        shown,
    )
    return f"| {' | '.join(cells)} |\n"


def example(model: type[BaseModel], key: str) -> str:
    """Return a field as authors type it: one line, or lines for the fields of its own."""
    part = _part(model, key)
    typed = _extra(model, key)["x-example"]
    if typed or part is None:
        return f"{key}: {typed or _holds(model, key).example}"
    lines = "\n".join(example(part, name) for name in part.model_fields).split("\n")
    is_list = get_origin(_bare(_hint(model, key))) is tuple
    first, other = ("  - ", "    ") if is_list else ("  ", "  ")
    return f"{key}:\n" + "\n".join(
        (other if number else first) + line for number, line in enumerate(lines)
    )


def _holds(model: type[BaseModel], key: str) -> Holds:
    return _describe(_hint(model, key))


def _describe(kind: Any) -> Holds:
    """Say what a type means to an author."""
    for meta in getattr(kind, "__metadata__", ()):
        if isinstance(meta, Holds):
            return meta
    bare = _bare(kind)
    if bare in PLAIN:
        return PLAIN[bare]
    if get_origin(bare) is Literal:
        return _choices(get_args(bare))
    if get_origin(bare) is tuple:
        item = _describe(get_args(bare)[0])
        return Holds(f"danh sách; mỗi mục: {item.vi}", f"a list; each item: {item.en}")
    return Holds("các trường con", "fields of its own")


def _choices(choices: tuple[object, ...]) -> Holds:
    keys = [str(choice) for choice in choices]
    terms = terms_of(keys)

    def named(language: str) -> str:
        names = {key: terms[key].name(language) if terms else key for key in keys}
        return ", ".join(f"`{key}`" + f" ({n})" * (n != key) for key, n in names.items())

    return Holds(f"một trong: {named('vi')}", f"one of: {named('en')}", keys[0])


def _limits(model: type[BaseModel], key: str, language: int) -> str:
    """Say range, length and number of items, where the field limits them."""
    parts = [range_of(model, (key,))]
    for rule in model.model_fields[key].metadata:
        if most := getattr(rule, "max_length", None):
            parts.append((f"tối đa {most} ký tự", f"at most {most} characters")[language])
        if get_origin(_bare(_hint(model, key))) is tuple and getattr(rule, "min_length", None):
            parts.append((f"ít nhất {rule.min_length}", f"at least {rule.min_length}")[language])
    return "".join(f", {part}" for part in parts if part)


def _hint(model: type[BaseModel], key: str) -> Any:
    """Return a field's type with all that is said of it, without the None of optional fields."""
    kind = get_type_hints(model, include_extras=True)[key]
    if get_origin(kind) in (Union, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _extra(model: type[BaseModel], key: str) -> Mapping[str, Any]:
    extra = model.model_fields[key].json_schema_extra
    assert isinstance(extra, Mapping)
    return extra


def _part(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    return inner_model(model.model_fields[key].annotation)


def _both(model: type[BaseModel], key: str, what: str) -> tuple[str, str]:
    words = _extra(model, key)[what]
    return words["vi"], words["en"]


def write(content: Path) -> None:
    """Write the guide and the schemas into a folder of content."""
    for name, text in files().items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(CONTENT)
