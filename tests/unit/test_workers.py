"""Outputs are shared out to processes: each is made once, and the slowest are begun first."""

from functools import partial
from pathlib import Path

import pytest

from saobac.plan import Input, Output
from saobac.workers import MIN_PARALLEL, SHARE, stage_all

PAGES = [f"san-pham/{number}.html" for number in range(SHARE * MIN_PARALLEL + 1)]
PHOTOGRAPHS = [f"media/{number}-320.webp" for number in range(5)]


def said(path: str) -> tuple[bytes, ...]:
    return (path.encode(),)


def output(path: str) -> Output:
    return Output((path,), (Input.of("path", path),), partial(said, path))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("paths", [[*PAGES, *PHOTOGRAPHS], PAGES, PHOTOGRAPHS, PAGES[:1], []])
def test_every_output_is_made_once_photographs_first(
    tmp_path: Path, paths: list[str], jobs: int
) -> None:
    outputs = tuple(output(path) for path in paths)
    made = [file for files in stage_all(outputs, tmp_path, jobs) for file in files]
    shown = [path for path in paths if path in PHOTOGRAPHS]
    assert sorted(file.path for file in made) == sorted(paths)
    assert [file.path for file in made[: len(shown)]] == shown
    assert all(Path(file.file).read_bytes() == file.path.encode() for file in made)
