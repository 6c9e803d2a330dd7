"""The forms say all that the schema says, in Vietnamese, and lead nowhere that is not."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest
import yaml
from pydantic import BaseModel

from saobac import fields as kinds
from saobac.admin_config import Repository, admin_config, admin_yaml
from saobac.admin_fields import PATTERNS, Fields
from saobac.content import read
from saobac.fields import Holds
from saobac.library import Library
from saobac.project import HOME, Project
from saobac.schema import Product, Site, label_of
from saobac.validate import SCHEMAS
from saobac.vietnamese import slugify

MODELS: dict[str, type[BaseModel]] = {**SCHEMAS, "site": Site}
GITHUB = Repository("github", "to/trang", base_url="https://auth.example")
GITLAB = Repository("gitlab", "to/trang", base_url="https://git.example/", app_id="abc")
GITEA = Repository("gitea", "to/trang", base_url="https://git.example")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    # A copy: reading keeps a cache beside the content.
    root = tmp_path_factory.mktemp("tiny")
    shutil.copytree(HOME / "tests" / "site" / "tiny", root, dirs_exist_ok=True)
    found, problems = read(Project(root, root / "public", date(2026, 11, 24)))
    assert found is not None, problems
    return found


@pytest.fixture(scope="module")
def config(library: Library) -> dict[str, Any]:
    return admin_config(library, None)


def form(config: dict[str, Any], kind: str) -> dict[str, Any]:
    forms = (*config["collections"], *config["singletons"])
    found: dict[str, Any] = next(form for form in forms if form["name"] == kind)
    return found


def every_field(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every_field([*field.get("fields", []), *filter(None, [field.get("field")])])


def all_fields(config: dict[str, Any]) -> list[dict[str, Any]]:
    forms = (*config["collections"], *config["singletons"])
    return [field for form in forms for field in every_field(form["fields"])]


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_of_the_schema_is_in_its_form(config: dict[str, Any], kind: str) -> None:
    names = [field["name"] for field in form(config, kind)["fields"] if field["name"] != "body"]
    assert sorted(names) == sorted(MODELS[kind].model_fields)


@pytest.mark.parametrize("kind", MODELS)
def test_every_label_is_the_vietnamese_one(config: dict[str, Any], kind: str) -> None:
    labels = {field["name"]: field["label"] for field in form(config, kind)["fields"]}
    labels.pop("body", None)
    assert labels == {name: label_of(MODELS[kind], name, "vi") for name in labels}


@pytest.mark.parametrize("kind", MODELS)
def test_what_the_schema_asks_for_the_form_asks_for(config: dict[str, Any], kind: str) -> None:
    fields = form(config, kind)["fields"]
    asked = {field["name"] for field in fields if field.get("required") is not False}
    model = MODELS[kind]
    assert asked == {name for name, info in model.model_fields.items() if info.is_required()}


def test_every_choice_has_a_vietnamese_name(config: dict[str, Any]) -> None:
    same = {"kg", "vietgap", "haccp", "VietGAP", "HACCP", "curcumin"}
    bare = {
        option["value"]
        for field in all_fields(config)
        for option in field.get("options", [])
        if option["label"] == option["value"]
    }
    assert bare <= same


def test_the_head_of_a_form_is_what_is_used_most(config: dict[str, Any]) -> None:
    names = [field["name"] for field in form(config, "product")["fields"]]
    assert names[:6] == ["title", "summary", "group", "places", "producers", "recognitions"]
    assert names.index("body") < names.index("price") < names.index("sources")


def test_a_relation_leads_to_a_collection(config: dict[str, Any]) -> None:
    collections = {collection["name"] for collection in config["collections"]}
    relations = [field for field in all_fields(config) if field["widget"] == "relation"]
    assert relations
    assert {field["collection"] for field in relations} <= collections


def test_places_can_be_found_by_the_names_they_had(config: dict[str, Any]) -> None:
    [places] = [f for f in form(config, "product")["fields"] if f["name"] == "places"]
    [code, former] = places["fields"]
    assert all(re.fullmatch(r"\d{5}", option["value"]) for option in code["options"])
    assert former["options"]
    assert "gồm" in code["options"][0]["label"]


def test_only_what_may_be_translated_is_open_in_a_translation(config: dict[str, Any]) -> None:
    translated = {f["name"] for f in form(config, "product")["fields"] if f.get("i18n")}
    may_be = {
        name
        for name, info in Product.model_fields.items()
        if isinstance(info.json_schema_extra, dict) and info.json_schema_extra["x-translatable"]
    }
    assert translated == {*may_be, "body"}


def test_certificates_are_not_translated_in_the_form(config: dict[str, Any]) -> None:
    [trade] = [f for f in form(config, "product")["fields"] if f["name"] == "trade"]
    translated = {field["name"] for field in trade["fields"] if field.get("i18n")}
    assert "moq" in translated
    assert "certificates" not in translated


def test_limits_are_those_of_the_schema(config: dict[str, Any]) -> None:
    found = {field["name"]: field for field in all_fields(config)}
    assert found["summary"]["maxlength"] == 220
    assert (found["score"]["min"], found["score"]["max"]) == (0, 100)
    assert (found["lat"]["min"], found["lat"]["max"]) == (-90, 90)
    assert found["languages"]["min"] == 1


@pytest.mark.parametrize(("kind", "pattern"), PATTERNS)
def test_a_pattern_takes_the_example_of_its_kind(kind: Any, pattern: str) -> None:
    examples = [meta.example for meta in get_args(kind)[1:] if isinstance(meta, Holds)]
    for example in examples or ["2024-05-30", "2024-05", "2024"]:
        assert re.search(pattern, example), example


def test_a_field_of_a_kind_still_to_come_is_a_line_of_text(library: Library) -> None:
    class Later(BaseModel):
        note: kinds.Text = kinds.field("Ghi chú", "Note")

    [field] = Fields(library).of(Later)
    assert field == {"name": "note", "label": "Ghi chú", "widget": "string"}


@pytest.mark.parametrize("title", ["Đỗ đen", "Miến dong Na Rì", "Mơ (lên men)"])
def test_a_slug_of_our_own_making_passes(config: dict[str, Any], title: str) -> None:
    pattern, _ = form(config, "product")["slug"]["pattern"]
    assert re.search(pattern, slugify(title))


@pytest.mark.parametrize("slug", ["con", "nul", "index", "trang-2", "page-10", "Đỗ", "a_b", "-a"])
def test_a_slug_that_the_build_would_refuse_does_not_pass(
    config: dict[str, Any], slug: str
) -> None:
    pattern, _ = form(config, "product")["slug"]["pattern"]
    assert not re.search(pattern, slug)


def test_files_are_named_as_the_build_wants_them(config: dict[str, Any]) -> None:
    assert config["i18n"]["structure"] == "multiple_files"
    assert config["i18n"]["omit_default_locale_from_file_path"] is True
    assert form(config, "producer")["folder"] == "content/producers"
    assert form(config, "site")["file"] == "content/site.yaml"


def test_a_photograph_is_named_by_its_bare_file(config: dict[str, Any]) -> None:
    for collection in config["collections"]:
        assert (collection["media_folder"], collection["public_folder"]) == ("", "")


def test_codes_stay_text_in_the_yaml(library: Library) -> None:
    text = admin_yaml(library, None)
    assert not re.search(r"value: \d", text)
    assert yaml.safe_load(text) == admin_config(library, None)


def test_a_folder_alone_asks_no_host(config: dict[str, Any]) -> None:
    assert "api_root" not in config["backend"]


@pytest.mark.parametrize(
    ("repository", "told"),
    [
        (Repository("github", "a/b"), {"name": "github", "auth_methods": ["token"]}),
        (GITHUB, {"name": "github", "base_url": "https://auth.example"}),
        (Repository("gitlab", "a/b"), {"api_root": "https://gitlab.com/api/v4"}),
        (GITLAB, {"api_root": "https://git.example/api/v4", "auth_type": "pkce"}),
        (GITEA, {"api_root": "https://git.example/api/v1", "auth_methods": ["token"]}),
    ],
)
def test_a_repository_tells_sveltia_where_to_sign_in(
    library: Library, repository: Repository, told: dict[str, Any]
) -> None:
    backend = admin_config(library, repository)["backend"]
    assert told.items() <= backend.items()


def test_who_can_sign_in_need_not_paste_a_token(library: Library) -> None:
    assert "auth_methods" not in admin_config(library, GITLAB)["backend"]


def test_every_hint_is_a_sentence_for_a_form(config: dict[str, Any]) -> None:
    hints = [field["hint"] for field in all_fields(config) if "hint" in field]
    assert hints
    assert [hint for hint in hints if not hint[0].isupper() or "://" in hint] == []
