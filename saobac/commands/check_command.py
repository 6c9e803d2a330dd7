"""`build.py check`: checks the content and writes nothing."""

import sys
from typing import Any

import click

from saobac.command_options import project_of, shared_options
from saobac.command_words import say
from saobac.commands.printing import EXIT_CONTENT, print_problems
from saobac.content import read


@click.command("check", context_settings={"allow_extra_args": True})
@shared_options
def command(lang: str, **options: Any) -> None:
    """Kiểm tra nội dung, không ghi gì / Check the content, write nothing."""
    library, problems = read(project_of(**options))
    print_problems(problems, lang)
    if library is None:
        sys.exit(EXIT_CONTENT)
    click.echo(say("fine", lang, pages=len(library.records())))
