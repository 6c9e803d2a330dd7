"""Measures how long a saved edit takes to be served by a generator's own server."""

import http.client
import socket
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import edit_sentence
from benchmarks.measure import Cost, FailedError, cpu_of, family, memory_of, share_of, start, stop
from benchmarks.scenarios import Ground, edit, edited_product

HOST = "127.0.0.1"
POLL = 0.005
"""Seconds between two requests: the finest difference that is seen."""
CALM, CALM_SHARE, PATIENCE = 1.0, 0.03, 120.0
"""A server has come to rest when for so many seconds it used less than such a share of a core."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A server that runs."""

    process: subprocess.Popen[bytes]
    port: int

    def page(self, path: str) -> str:
        """Return a page as it is served; empty where it is not."""
        with suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection(HOST, self.port, timeout=60)
            try:
                connection.request("GET", f"/{path}")
                answer = connection.getresponse()
                if answer.status == http.HTTPStatus.OK:
                    return answer.read().decode()
            finally:
                connection.close()
        return ""

    def rest(self) -> None:
        """Wait until the server has nothing more to do."""
        until = time.monotonic() + PATIENCE
        before = cpu_of(self.process.pid)
        while time.monotonic() < until:
            time.sleep(CALM)
            now = cpu_of(self.process.pid)
            if now - before < CALM_SHARE * CALM:
                return
            before = now

    def close(self) -> None:
        """End the server."""
        stop(self.process)


def open_preview(ground: Ground, log: Path, limit: float) -> Preview:
    """Start a generator's server and wait until it serves what will be edited.

    Raises:
        FailedError: it ends, or serves nothing within the limit in seconds.
    """
    port = _free_port()
    with log.open("wb") as output:
        process = start(
            ground.peer.serve_command(ground.site, port),
            folder=ground.peer.working_folder(ground.site),
            environment=ground.peer.environment,
            output=output.fileno(),
        )
    preview = Preview(process, port)
    product = edited_product(ground.corpus)
    until = time.monotonic() + limit
    while product.title not in preview.page(ground.peer.product_path(product)):
        if process.poll() is not None or time.monotonic() > until:
            preview.close()
            raise FailedError(f"{ground.peer.label} serves nothing:\n{log.read_text()[-2000:]}")
        time.sleep(0.2)
    preview.rest()
    return preview


def measure_edit(ground: Ground, preview: Preview, number: int, limit: float) -> Cost:
    """Save an edit of a number and ask for the page until it shows.

    The processor time is all that the server uses until it rests: answers to our asking are in it.

    Raises:
        FailedError: it does not show within the limit in seconds.
    """
    before = cpu_of(preview.process.pid)
    product = edit(ground, number)
    started = time.monotonic()
    path = ground.peer.product_path(product)
    while edit_sentence(number) not in preview.page(path):
        if time.monotonic() - started > limit:
            raise FailedError(f"{ground.peer.label}: edit {number} is not served")
        time.sleep(POLL)
    wall = time.monotonic() - started
    preview.rest()
    processes = tuple(family(preview.process.pid))
    largest, together = max(map(memory_of, processes)), sum(map(share_of, processes))
    return Cost(wall, cpu_of(preview.process.pid) - before, largest, together)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])
