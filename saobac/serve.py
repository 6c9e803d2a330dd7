"""The preview: serves the output on this machine alone, rebuilds and reloads on a change."""

import logging
from collections.abc import Callable

from livereload import Server

from saobac.pipeline import HOME, Project

WATCHED = ("content", "templates", "assets", "locale")


def serve_site(project: Project, rebuild: Callable[[], None], port: int) -> None:
    """Serve until interrupted; a build with errors leaves the last good site in place."""
    # Its reports of every request are no news, and English.
    logging.getLogger("livereload").disabled = True
    server = Server()
    for base in dict.fromkeys((project.root, HOME)):
        for name in WATCHED:
            if (base / name).is_dir():
                server.watch(f"{base / name}/**/*", rebuild)
    server.serve(root=str(project.output), host="127.0.0.1", port=port)
