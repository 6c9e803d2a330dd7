"""Makes the configuration of the forms in the browser (Sveltia CMS) from schema and library.

Pure: values in, a dictionary or its YAML text out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from saobac.admin_fields import Field, Fields
from saobac.content_folder import FOLDERS
from saobac.library import Library
from saobac.permalink import DEFAULT_LANGUAGE, SECTIONS
from saobac.photographs import MAX_BYTES
from saobac.schema import Site
from saobac.validate import SCHEMAS
from saobac.vietnamese import RESERVED_NAMES, slugify

COLLECTIONS = {
    "product": ("Sản phẩm", "shopping_basket"),
    "producer": ("Chủ thể", "groups"),
    "destination": ("Điểm đến", "landscape"),
    "story": ("Bài viết", "article"),
}
"""Name and icon (of Material Symbols), the most used first."""

FIRST = (
    *("title", "summary", "group", "type", "kind", "place", "places", "producers"),
    *("recognitions", "images", "body"),
)
LAST = (
    *("sign", "scene", "light", "aliases", "sources", "updated"),
    *("publish_on", "draft", "sample", "redirect_from"),
)
"""What stands at the head and at the foot of a form; the rest keeps the schema's order."""

GROUPED_BY = ("group", "type", "kind")
FILTERED_BY = ("draft", "sample")

BODY: Field = {
    "name": "body",
    "label": "Nội dung",
    "widget": "richtext",
    "required": False,
    "i18n": True,
    "buttons": [
        *("bold", "italic", "code", "link", "heading-two", "heading-three", "heading-four"),
        *("quote", "bulleted-list", "numbered-list"),
    ],
    "editor_components": ["image"],
    "linked_images": False,
    "use_emoji_autocomplete": False,
}
"""The text of a page, with what `saobac.prose` lets through."""

API_VERSIONS = {"gitlab": "v4", "gitea": "v1"}


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the content lies on a host of git repositories, and how staff sign in there."""

    backend: Literal["github", "gitlab", "gitea"]
    repo: str
    """`owner/name`."""
    branch: str = "main"
    base_url: str | None = None
    """GitHub: the server that signs in; GitLab and Gitea: the host, where it is one's own."""
    app_id: str | None = None
    """GitLab and Gitea: the application's id there; without one, staff paste an access token."""

    @property
    def origin(self) -> str:
        """The web address of the host's interface for programs."""
        if self.backend == "github":
            return "https://api.github.com"
        return (self.base_url or f"https://{self.backend}.com").rstrip("/")


class _Dumper(yaml.SafeDumper):
    """Quotes every text that does not begin with a letter: 01912 is a number to YAML 1.2."""


def _quote(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = None if text[:1].isalpha() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _quote)


def admin_yaml(library: Library, repository: Repository | None) -> str:
    """Write the configuration as YAML."""
    config = admin_config(library, repository)
    return yaml.dump(config, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


def admin_config(library: Library, repository: Repository | None) -> dict[str, Any]:
    """Return the whole configuration; without a repository, it is for a folder alone."""
    site, fields = library.site, Fields(library)
    return {
        "load_config_file": False,
        "app_title": site.name,
        "backend": _backend(site, repository),
        # Sveltia must have a common folder; photographs go beside the page that shows them.
        "media_folder": f"content/{FOLDERS['product']}",
        "public_folder": "",
        "media_libraries": {
            "all": {"slugify_filename": True, "max_file_size": MAX_BYTES},
            "stock_assets": False,
        },
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": list(site.languages),
            "default_locale": DEFAULT_LANGUAGE,
            "initial_locales": [DEFAULT_LANGUAGE],
            "omit_default_locale_from_file_path": True,
        },
        "collections": [_collection(kind, fields) for kind in COLLECTIONS],
        "singletons": [
            {
                "name": "site",
                "label": "Trang web",
                "icon": "settings",
                "file": "content/site.yaml",
                "format": "site",
                "fields": fields.of(Site),
            }
        ],
    }


def _collection(kind: str, fields: Fields) -> dict[str, Any]:
    label, icon = COLLECTIONS[kind]
    form = sorted([*fields.of(SCHEMAS[kind]), BODY], key=_rank)
    return {
        "name": kind,
        "label": label,
        "label_singular": label.lower(),
        "icon": icon,
        "folder": f"content/{FOLDERS[kind]}",
        "format": kind,
        "i18n": True,
        "media_folder": "",
        "public_folder": "",
        "slug": _slug(),
        "summary": "{{title}}",
        "sortable_fields": {
            "fields": ["title", "updated"],
            "default": {"field": "title", "direction": "ascending"},
        },
        "view_groups": _views(form, GROUPED_BY),
        "view_filters": [view | {"pattern": True} for view in _views(form, FILTERED_BY)],
        "fields": form,
    }


def _rank(field: Field) -> int:
    name = field["name"]
    if name in FIRST:
        return FIRST.index(name) - len(FIRST)
    return LAST.index(name) + 1 if name in LAST else 0


def _views(form: Iterable[Field], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {"label": field["label"], "field": field["name"]}
        for field in form
        if field["name"] in names
    ]


def _slug() -> dict[str, Any]:
    """Return how a new page's file is named: as `saobac.vietnamese.slugify` would."""
    pages = "|".join(section["page"] for section in SECTIONS.values())
    taken = rf"({'|'.join(sorted(RESERVED_NAMES))}|index|({pages})-[0-9]+)"
    return {
        "template": "{{title}}",
        "editable": ["create"],
        "pattern": [
            rf"^(?!{taken}$)[a-z0-9]+(-[a-z0-9]+)*$",
            "Chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ mien-dong-na-ri",
        ],
        "hint": "Tên tệp và địa chỉ trang. Để trống thì lấy từ tên.",
    }


def _backend(site: Site, repository: Repository | None) -> dict[str, Any]:
    if repository is None:
        # Sveltia wants a host even for a folder; this one is never asked, its sign-in is hidden.
        return {"name": "gitea", "repo": f"local/{slugify(site.name)}", "auth_methods": ["token"]}
    backend: dict[str, Any] = {
        "name": repository.backend,
        "repo": repository.repo,
        "branch": repository.branch,
        "commit_messages": {
            "create": "Thêm {{collection}} “{{slug}}”",
            "update": "Sửa {{collection}} “{{slug}}”",
            "delete": "Xóa {{collection}} “{{slug}}”",
            "uploadMedia": "Thêm ảnh “{{path}}”",
            "deleteMedia": "Xóa ảnh “{{path}}”",
        },
    }
    if version := API_VERSIONS.get(repository.backend):
        backend |= {"api_root": f"{repository.origin}/api/{version}"}
    if repository.base_url:
        backend |= {"base_url": repository.base_url.rstrip("/")}
    if repository.app_id:
        backend |= {"app_id": repository.app_id}
        backend |= {"auth_type": "pkce"} if repository.backend == "gitlab" else {}
    signs_in = repository.base_url if repository.backend == "github" else repository.app_id
    return backend if signs_in else {**backend, "auth_methods": ["token"]}
