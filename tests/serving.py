"""A preview's server that runs beside a test."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from saobac.preview.server import PreviewServer


@contextmanager
def serving(server: PreviewServer) -> Iterator[None]:
    """Let a server answer until the test is done."""
    ends, begun = threading.Event(), threading.Event()

    async def work() -> None:
        begun.set()
        while not ends.is_set():
            await asyncio.sleep(0.02)

    thread = threading.Thread(target=server.serve, args=(work,))
    thread.start()
    begun.wait(10)
    yield
    ends.set()
    thread.join(10)
