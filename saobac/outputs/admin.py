"""Plans the forms in the browser, under `admin/`: page, configuration and the files they run on.

Nothing is loaded from elsewhere. Sveltia CMS comes in its build for self-hosting: what it
imports by name the import map says, what the map does not say cannot be had, and the
page's policy lets no request leave but to the host of the repository.
"""

import json
from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

from saobac.admin_config import Repository, admin_yaml
from saobac.content_security import hash_source
from saobac.library import Library
from saobac.plan import Input, Output, known_output

FOLDER = "admin"
VENDORED = "sveltia-cms"
RECORD = "vendored.json"

IMPORTS = {"imports": {f"./{VENDORED}/locales/vi.json": "./words.js"}}
"""Browsers take no JSON for a module; ours also says in Vietnamese what Sveltia's does not."""

PICTURES = {
    "github": ("https://avatars.githubusercontent.com",),
    "gitlab": ("https://gitlab.com", "https://secure.gravatar.com"),
    "gitea": ("https://gitea.com", "https://secure.gravatar.com"),
}
"""Where each host keeps the portraits of who signs in."""

Files = tuple[tuple[str, bytes], ...]


def read_admin_files(home: Path) -> Files:
    """Read the files that the forms run on, from the project's own folders."""
    ours, theirs = home / "assets" / FOLDER, home / "vendor" / VENDORED
    return (
        *(
            (file.name, file.read_bytes())
            for file in sorted(ours.iterdir())
            if file.suffix in (".css", ".js")
        ),
        *(
            (f"{VENDORED}/{file.relative_to(theirs).as_posix()}", file.read_bytes())
            for file in sorted(theirs.rglob("*"))
            if file.is_file() and file.name != RECORD
        ),
    )


def plan_admin(library: Library, files: Files, repository: Repository | None) -> Iterator[Output]:
    """Plan the forms; without a repository they edit a folder on this machine alone."""
    # All that the choices in the forms are made from: to write them out takes a while.
    choices = (library.site, library.places.gazetteer, library.signs, repository)
    yield Output(
        (f"{FOLDER}/config.yml",),
        (Input.of("choices", choices),),
        partial(_config, library, repository),
    )
    page = admin_page(library.site.name, repository).encode()
    for name, content in (("index.html", page), *files):
        path = f"{FOLDER}/{name}"
        yield known_output(path, content)


def admin_page(site_name: str, repository: Repository | None) -> str:
    """Return the page that starts the forms, with a policy of its own."""
    imports = json.dumps(IMPORTS, separators=(",", ":"))
    folder_only = "" if repository else " data-folder-only"
    return f"""\
<!doctype html>
<html lang="vi"{folder_only}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy(imports, repository)}">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>{escape(site_name)}: biểu mẫu</title>
<link rel="icon" href="../static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="admin.css">
<script type="importmap">{imports}</script>
<script type="module" src="start.js"></script>
</head>
<body>
<div class="waiting">
<p>Đang mở biểu mẫu… Nếu trang này cứ đứng yên: biểu mẫu cần Chrome hoặc Edge bản mới,
và cần được mở qua máy chủ (<code>build.py serve</code>), không mở thẳng từ tệp.</p>
<p lang="en">Opening the forms… If this page stays: they need a recent Chrome or Edge, and
a server (<code>build.py serve</code>); they cannot be opened straight from disk.</p>
</div>
</body>
</html>
"""


def policy(imports: str, repository: Repository | None) -> str:
    """Return the Content-Security-Policy: this site alone, and the repository's host."""
    hosts, pictures = _hosts(repository)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {hash_source(imports)}",
            # Sveltia writes its styles into the page.
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            f"img-src 'self' data: blob:{pictures}",
            f"connect-src 'self' blob: data:{hosts}",
            "manifest-src blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hosts(repository: Repository | None) -> tuple[str, str]:
    """Return what may be asked, and what may be shown, beside the site itself."""
    if repository is None:
        return "", ""
    pictures = PICTURES[repository.backend]
    return f" {repository.origin}", "".join(f" {host}" for host in (repository.origin, *pictures))


def _config(library: Library, repository: Repository | None) -> tuple[bytes, ...]:
    return (admin_yaml(library, repository).encode(),)
