"""Where the forms in the browser open a content file."""

from pathlib import PurePosixPath
from urllib.parse import quote

from saobac.content_folder import KINDS

FORMS = "/admin/"


def form_of(file: str) -> str:
    """Return the address of a file's form, from the server's root; empty where it has none."""
    path = PurePosixPath(file)
    match path.parts:
        case ("content", "site.yaml"):
            return f"{FORMS}#/collections/_singletons/entries/site"
        case ("content", folder, name) if folder in KINDS and name.endswith(".md"):
            return _entry(KINDS[folder], name.partition(".")[0])
        case _:
            # Of a page in a folder of its own the forms know nothing.
            return ""


def _entry(kind: str, slug: str) -> str:
    return f"{FORMS}#/collections/{kind}/entries/{quote(slug)}"
