"""The command line: arguments, printing and exit codes; the only place that prints."""

import errno
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from saobac import __version__
from saobac.command_options import help_option, project_of, shared_options
from saobac.command_words import say
from saobac.fault_log import keep_fault
from saobac.misuse import Misuse, explain, given

EXIT_CONTENT, EXIT_USAGE, EXIT_BUG, EXIT_STOPPED = 1, 2, 3, 130
NO_ACCESS = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.ENOTDIR)
"""What the machine refuses, whoever is asking."""

if TYPE_CHECKING:
    from saobac.pipeline import Report


@click.group()
@click.version_option(__version__, help="Xem số phiên bản. / Show the version.")
@help_option
def main() -> None:
    """Sao Bắc: dựng trang danh mục OCOP từ Markdown. / Builds the OCOP catalogue.

    Không ghi lệnh nào thì hiểu là “build”. / Without a command, “build” is meant.
    """


@main.command(context_settings={"allow_extra_args": True})
@shared_options
def build(lang: str, **options: Any) -> None:
    """Dựng trang vào thư mục public / Build the site."""
    from saobac import pipeline

    started = time.monotonic()
    project = project_of(**options)
    report = pipeline.build(project, _bar(lang))
    _print_problems(report, lang)
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
    click.echo(say("open", lang, page=(project.output / "index.html").as_uri()))


@main.command(context_settings={"allow_extra_args": True})
@shared_options
def check(lang: str, **options: Any) -> None:
    """Kiểm tra nội dung, không ghi gì / Check the content, write nothing."""
    from saobac import pipeline

    plan, problems = pipeline.prepare(project_of(**options))
    report = pipeline.Report(problems)
    _print_problems(report, lang)
    if report.failed or plan is None:
        sys.exit(EXIT_CONTENT)
    pages = sum(path.endswith(".html") for path in plan.paths)
    click.echo(say("fine", lang, pages=pages))


@main.command(context_settings={"allow_extra_args": True})
@shared_options
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Cổng trên máy này. / Port on this machine.",
)
def serve(lang: str, port: int, **options: Any) -> None:
    """Xem thử, tự nạp lại khi sửa / Preview with live reload."""
    from saobac import pipeline
    from saobac.serve import serve_site

    project = project_of(**options)

    def rebuild() -> None:
        try:
            _print_problems(pipeline.build(project, _bar(lang)), lang)
        except Exception as error:
            # The preview goes on: the next change may mend it.
            _tell_failure(error, project.root, lang)

    rebuild()
    click.echo(say("serving", lang, url=f"http://127.0.0.1:{port}/"))
    try:
        serve_site(project, rebuild, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise Misuse("port-taken", port=port, other=port + 1) from None


def _bar(language: str) -> Any:
    """Return a progress bar on a terminal; silence elsewhere."""
    from saobac.pipeline import no_progress

    if not sys.stdout.isatty():
        return no_progress

    def show(total: int, finished: Iterator[Any]) -> Iterable[Any]:
        with click.progressbar(finished, length=total, label=say("working", language)) as bar:
            yield from bar

    return show


def _print_problems(report: "Report", language: str) -> None:
    for problem in report.problems:
        colour = "red" if problem.is_error else "yellow"
        first, *rest = problem.text(language).split("\n")
        click.secho(first, fg=colour, err=True)
        for line in rest:
            click.echo(line, err=True)
    errors = sum(problem.is_error for problem in report.problems)
    warnings = len(report.problems) - errors
    click.echo(say("counted", language, errors=errors, warnings=warnings), err=bool(errors))
    if report.failed:
        click.echo(say("kept", language), err=True)


def run(arguments: list[str] | None = None) -> None:
    """Run the command line; whatever happens ends in a calm line and an exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles may still speak cp1258 or cp437.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    wants_help = arguments[:1] in (["-h"], ["--help"], ["--version"])
    if not arguments or (arguments[0].startswith("-") and not wants_help):
        arguments = ["build", *arguments]
    language = "en" if given(arguments, "--lang", "vi") == "en" else "vi"
    try:
        main.main(arguments, prog_name="build.py", standalone_mode=False)
    except click.UsageError as error:
        _tell_misuse(error, arguments, language)
        sys.exit(EXIT_USAGE)
    except click.Abort:
        click.echo(say("stopped", language), err=True)
        sys.exit(EXIT_STOPPED)
    except Exception as error:
        sys.exit(_tell_failure(error, Path(given(arguments, "--root", "")), language))


def _complain(sentence: str) -> None:
    click.secho(sentence, fg="red", err=True)


def _tell_misuse(error: click.UsageError, arguments: list[str], language: str) -> None:
    key, facts = explain(error, arguments)
    guess = say("guess", language, **facts) if "guess" in facts else ""
    _complain(say(key, language, **facts) + guess)
    command = error.ctx.command_path if error.ctx else f"build.py {arguments[0]}"
    click.echo(say("help", language, command=command), err=True)


def _tell_failure(error: Exception, root: Path, language: str) -> int:
    """Say what stopped the program, and keep a fault of its own; return the exit code."""
    if isinstance(error, OSError) and error.errno in NO_ACCESS:
        _complain(say("no-access", language, file=error.filename or "--output"))
        return EXIT_USAGE
    log = keep_fault(error, root)
    if log:
        _complain(say("bug", language, log=log))
    else:
        _complain(say("bug-unlogged", language))
        traceback.print_exception(error)
    return EXIT_BUG
