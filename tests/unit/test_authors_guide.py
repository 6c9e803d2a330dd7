"""The guide for authors and the schemas for editors say what the schema says."""

import json
import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError

from saobac.authors_guide import CONTENT, MODELS, example, files
from saobac.front_matter import FrontMatter, parse, split
from saobac.schema import Product
from saobac.validate import check, inner_model


@pytest.mark.parametrize("name", files())
def test_what_is_committed_is_what_the_schema_gives(name: str) -> None:
    """If not: run `make guide`."""
    assert (CONTENT / name).read_text(encoding="utf-8") == files()[name]


def with_parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        if part := inner_model(info.annotation):
            yield from with_parts(part)


ALL_MODELS = dict.fromkeys(part for model in MODELS.values() for part in with_parts(model))
EXAMPLES = [(model, key) for model in ALL_MODELS for key in model.model_fields]


def mistakes_in(model: type[BaseModel], matter: FrontMatter) -> list[tuple[str | int, ...]]:
    """Return where the mistakes are, down to the parts of parts."""
    try:
        model.model_validate(matter.data)
    except ValidationError as error:
        return [found["loc"] for found in error.errors() if found["loc"]]
    return []


@pytest.mark.parametrize(
    ("model", "key"), EXAMPLES, ids=lambda item: getattr(item, "__name__", item)
)
def test_an_example_is_good_for_its_field(model: type[BaseModel], key: str) -> None:
    text = example(model, key)
    matter, problems = parse(text, "a.md", 1, tuple(text.split("\n")))
    assert problems == []
    assert matter is not None
    assert [where for where in mistakes_in(model, matter) if where[0] == key] == []


def test_the_page_that_the_guide_shows_is_good() -> None:
    text = re.search(r"```markdown\n(.*?)```", files()["README.md"], re.DOTALL)
    assert text
    matter, _, _, problems = split(text[1], "a.md")
    assert matter is not None
    assert [*problems, *check(Product, matter)[1]] == []


def test_every_link_of_the_guide_leads_to_a_heading() -> None:
    guide = files()["README.md"]
    headings = set(re.findall(r"^### (\w+)$", guide, re.MULTILINE))
    assert set(re.findall(r"\]\(#(\w+)\)", guide)) == headings


@pytest.mark.parametrize("kind", MODELS)
def test_an_editors_schema_knows_every_field_and_no_other(kind: str) -> None:
    schema = json.loads(files()[f"schema/{kind}.json"])
    assert set(schema["properties"]) == set(MODELS[kind].model_fields)
    assert schema["additionalProperties"] is False
