"""`build.py build`: makes the site."""

import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from saobac.build_report import Report
from saobac.command_options import project_of, shared_options
from saobac.command_words import say
from saobac.commands.printing import (
    EXIT_CONTENT,
    bar,
    print_changes,
    print_problems,
    print_stages,
)
from saobac.project import Project
from saobac.rebuild import build_where_changed
from saobac.stopwatch import Lap, Stopwatch

if TYPE_CHECKING:
    from saobac.edited import Edited


@click.command("build", context_settings={"allow_extra_args": True})
@click.option(
    "--profile",
    is_flag=True,
    help="Cho biết thời gian từng bước. / Print where the time went, stage by stage.",
)
@shared_options
def command(lang: str, *, profile: bool, **options: Any) -> None:
    """Dựng trang vào thư mục public / Build the site."""
    started = time.monotonic()
    watch = Stopwatch.started()
    project = project_of(**options)
    report = build_where_changed(project, partial(_build, project, lang, watch.lap), watch.lap)
    if profile:
        print_stages(watch.stages, lang)
    print_problems(report.problems, lang)
    if report.failed:
        sys.exit(EXIT_CONTENT)
    seconds = f"{time.monotonic() - started:.1f}"
    click.echo(
        say(
            "built",
            lang,
            pages=report.pages,
            images=report.images,
            written=report.written,
            seconds=seconds.replace(".", ",") if lang == "vi" else seconds,
        )
    )
    print_changes(report.changes, lang)
    click.echo(say("open", lang, page=(project.output / "index.html").as_uri()))


def _build(project: Project, language: str, lap: Lap, *, edited: "Edited | None" = None) -> Report:
    from saobac import pipeline  # noqa: PLC0415 - heavy, and not needed where nothing changed

    return pipeline.build(project, bar(language), lap=lap, edited=edited)
