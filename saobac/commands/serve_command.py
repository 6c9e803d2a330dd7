"""`build.py serve`: the preview, its words in the console, and the browser."""

import threading
import webbrowser
from dataclasses import replace
from datetime import datetime
from typing import Any

import click

from saobac.admin_folder import make_openable
from saobac.command_options import project_of, shared_options
from saobac.command_words import say
from saobac.misuse import Misuse
from saobac.preview import words
from saobac.preview.guard import LAST_PORT, Guard
from saobac.preview.outcome import Outcome
from saobac.preview.running import running_preview
from saobac.preview.server import MORE_PORTS, NoPortError
from saobac.preview.session import Order, serve_site
from saobac.preview.shortcuts import SHORTCUTS

USUAL_PORT = 8000


@click.command("serve", context_settings={"allow_extra_args": True})
@shared_options
@click.option(
    "--port",
    type=click.IntRange(1, LAST_PORT),
    default=USUAL_PORT,
    show_default=True,
    help="Cổng trên máy này. / Port on this machine.",
)
@click.option(
    "--open", "opens", is_flag=True, help="Mở luôn trình duyệt. / Open the browser as well."
)
def command(lang: str, port: int, opens: bool, **options: Any) -> None:
    """Xem thử, tự nạp lại khi sửa / Preview with live reload."""
    project = project_of(**options)
    # Never where a build writes: that is what gets published, and drafts are seen here.
    folder = project.root / ".cache" / "preview"
    project = replace(project, output=folder, preview=True)

    # The forms want a repository to write into; a folder that came as a zip is none yet.
    make_openable(project.root)
    if url := running_preview(project.root):
        click.echo(words.say("already", lang, url=url))
        _show(url, opens)
        return

    def started(guard: Guard) -> None:
        if guard.port != port:
            click.echo(words.say("moved", lang, wanted=port, port=guard.port))
        click.echo(say("serving", lang, url=guard.url))
        click.echo(words.say("keep-open", lang))
        _show(guard.url, opens)

    def built(outcome: Outcome) -> None:
        _tell(outcome, lang)

    try:
        serve_site(Order(project, port, lang, SHORTCUTS), started, built)
    except NoPortError:
        after = port + MORE_PORTS + 1
        raise Misuse(
            "port-taken", port=port, other=after if after <= LAST_PORT else USUAL_PORT
        ) from None
    except KeyboardInterrupt:
        click.echo(words.say("ended", lang))


def _show(url: str, opens: bool) -> None:
    """Open the browser, beside us: one that runs in the terminal would hold us up."""
    if opens:
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _tell(outcome: Outcome, language: str) -> None:
    """Say what a build came to, in a line or two; the page has room for all of it."""
    problems = outcome.report.problems
    errors = [problem for problem in problems if problem.is_error]
    for problem in errors:
        click.secho(problem.text(language), fg="red", err=True)
    if outcome.stop:
        click.secho(outcome.stop.sentence(language), fg="red", err=True)
    elif errors:
        click.echo(say("kept", language), err=True)
    else:
        seconds = f"{outcome.seconds:.1f}"
        done = words.say(
            "rebuilt",
            language,
            time=f"{datetime.now():%H:%M:%S}",  # noqa: DTZ005 - of the clock on the wall
            seconds=seconds.replace(".", ",") if language == "vi" else seconds,
            written=outcome.report.written,
        )
        counted = say("counted", language, errors=0, warnings=len(problems))
        click.echo(f"{done} {counted}")
