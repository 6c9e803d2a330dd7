"""One preview from start to end: watch, build, tell; the server answers meanwhile."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from saobac.preview.builder import Builder
from saobac.preview.desk import Desk
from saobac.preview.guard import Guard
from saobac.preview.outcome import Outcome, Progress
from saobac.preview.running import noted
from saobac.preview.server import PreviewServer
from saobac.preview.shortcuts import Shortcut
from saobac.preview.site import BuiltSite
from saobac.preview.watching import changes, is_theme, watched_folders
from saobac.project import HOME, Project


@dataclass(frozen=True, slots=True)
class Order:
    """What a preview is asked for."""

    project: Project
    port: int
    """The first to try."""
    language: str
    """Of what staff read: `vi` or `en`."""
    shortcuts: tuple[Shortcut, ...]


@dataclass(slots=True)
class Waiting:
    """Files that were changed and are not built yet: however many, one build takes them all."""

    files: set[Path] = field(default_factory=set)
    there: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, files: frozenset[Path]) -> None:
        """Ask for a build; while one is going on, for one after it."""
        self.files |= files
        self.there.set()

    async def take(self) -> frozenset[Path]:
        """Wait until a build is asked for; return the files."""
        await self.there.wait()
        self.there.clear()
        files, self.files = frozenset(self.files), set()
        return files


def serve_site(
    order: Order, started: Callable[[Guard], None], built: Callable[[Outcome], None]
) -> None:
    """Serve until interrupted; tell when it answers, and what each build came to.

    Raises:
        NoPortError: every port that was tried is taken.
        KeyboardInterrupt: as soon as all is put away.
    """
    project = order.project
    desk = Desk(BuiltSite(project.output), order.language, order.shortcuts)
    server = PreviewServer(desk, project, order.port)
    folders = watched_folders((project.root, HOME))
    builder = Builder(project)

    async def watch(waiting: Waiting) -> None:
        async for files in changes(folders):
            waiting.add(files)

    async def build(waiting: Waiting) -> None:
        while True:
            saved = await waiting.take()
            if any(is_theme(file, folders) for file in saved):
                builder.renew()
            desk.note_progress(Progress(0, 0))
            outcome = await builder.build(desk.note, desk.looked_at, saved)
            desk.note_outcome(outcome)
            built(outcome)

    async def work() -> None:
        waiting = Waiting()
        waiting.add(frozenset())
        started(server.guard)
        async with asyncio.TaskGroup() as group:
            group.create_task(watch(waiting))
            group.create_task(build(waiting))

    try:
        with noted(project.root, server.guard.port):
            server.serve(work)
    finally:
        builder.close()
