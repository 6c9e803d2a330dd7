"""However often files are saved while a build is going on, one build follows it."""

import asyncio
from pathlib import Path

from saobac.preview.session import Waiting

ONE, OTHER = frozenset({Path("a.md")}), frozenset({Path("b.md")})


def test_all_that_was_saved_meanwhile_is_taken_at_once() -> None:
    async def take() -> frozenset[Path]:
        waiting = Waiting()
        waiting.add(ONE)
        waiting.add(OTHER)
        return await waiting.take()

    assert asyncio.run(take()) == ONE | OTHER


def test_what_was_taken_is_not_taken_again() -> None:
    async def take_twice() -> bool:
        waiting = Waiting()
        waiting.add(ONE)
        await waiting.take()
        second = asyncio.create_task(waiting.take())
        await asyncio.sleep(0.05)
        is_waiting = not second.done()
        waiting.add(OTHER)
        return is_waiting and await second == OTHER

    assert asyncio.run(take_twice())
