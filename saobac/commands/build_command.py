"""`build.py build`: makes the site."""

import sys
import time
from typing import Any

import click

from saobac import pipeline
from saobac.command_options import project_of, shared_options
from saobac.command_words import say
from saobac.commands.printing import EXIT_CONTENT, bar, print_changes, print_problems


@click.command("build", context_settings={"allow_extra_args": True})
@shared_options
def command(lang: str, **options: Any) -> None:
    """Dựng trang vào thư mục public / Build the site."""
    started = time.monotonic()
    project = project_of(**options)
    report = pipeline.build(project, bar(lang))
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
