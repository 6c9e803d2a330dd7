"""Builds with Sao Bắc what the other generators make too: `python -m benchmarks.ours`."""

import argparse
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from saobac.build_report import Report
from saobac.project import Project
from saobac.rebuild import build_where_changed

if TYPE_CHECKING:
    from saobac.edited import Edited


def main() -> None:
    """Build, or say why not and fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--today", type=date.fromisoformat, required=True)
    asked = parser.parse_args()
    project = Project(asked.root, asked.output, asked.today, jobs=asked.jobs)
    report = build_where_changed(project, partial(_build, project))
    if report.failed:
        sys.exit("\n".join(problem.text("en") for problem in report.problems if problem.is_error))


def _build(project: Project, *, edited: "Edited | None") -> Report:
    # Heavy, and as in `build.py build` not needed where nothing changed.
    from benchmarks.our_pages import TEXT  # noqa: PLC0415
    from saobac.pipeline import build  # noqa: PLC0415

    return build(project, planners=TEXT, edited=edited)


if __name__ == "__main__":
    main()
