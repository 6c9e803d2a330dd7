"""`build.py serve`: the preview."""

import errno
from typing import Any

import click

from saobac import pipeline
from saobac.command_options import project_of, shared_options
from saobac.command_words import say
from saobac.commands.printing import bar, print_problems
from saobac.misuse import Misuse
from saobac.serve import serve_site


@click.command("serve", context_settings={"allow_extra_args": True})
@shared_options
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Cổng trên máy này. / Port on this machine.",
)
def command(lang: str, port: int, **options: Any) -> None:
    """Xem thử, tự nạp lại khi sửa / Preview with live reload."""
    project = project_of(**options)

    def rebuild() -> None:
        print_problems(pipeline.build(project, bar(lang)).problems, lang)

    rebuild()
    click.echo(say("serving", lang, url=f"http://127.0.0.1:{port}/"))
    try:
        serve_site(project, rebuild, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise Misuse("port-taken", port=port, other=port + 1) from None
