"""Work is spread over processes, the first one included; what becomes of it comes in order."""

import os
import time
from pathlib import Path

import pytest

from saobac.processes import spread

ITEMS = tuple(range(40))


def doubled(shared: int, item: int) -> int:
    return shared * item


def done_by(shared: float, item: int) -> tuple[int, int]:
    """Return an item and which process had it, after some time."""
    time.sleep(shared)
    return item, os.getpid()


def noted(folder: Path, item: int) -> int:
    time.sleep(0.01)
    (folder / str(item)).touch()
    return item


def refused(shared: int, item: int) -> int:
    if item == shared:
        raise ValueError(item)
    return item


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("chunk", [1, 7, 40, 100])
def test_results_come_in_the_order_of_the_items(jobs: int, chunk: int) -> None:
    assert list(spread(doubled, 2, ITEMS, jobs, 2, chunk)) == [2 * item for item in ITEMS]


def test_the_first_process_works_too() -> None:
    done = list(spread(done_by, 0.01, ITEMS, 2, 2, 1))
    assert [item for item, _ in done] == list(ITEMS)
    processes = {process for _, process in done}
    assert os.getpid() in processes
    assert len(processes) == 2


def test_few_items_are_done_by_this_process_alone() -> None:
    assert {process for _, process in spread(done_by, 0, ITEMS[:3], 2, 4, 1)} == {os.getpid()}


@pytest.mark.parametrize("where", [ITEMS[0], ITEMS[20], ITEMS[-1]])
def test_what_an_item_raises_ends_the_work(where: int) -> None:
    with pytest.raises(ValueError, match=str(where)):
        list(spread(refused, where, ITEMS, 2, 2, 3))


def test_who_has_seen_enough_leaves_undone_what_nobody_has_begun(tmp_path: Path) -> None:
    results = spread(noted, tmp_path, tuple(range(400)), 2, 2, 1)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert len(list(tmp_path.iterdir())) < 400
