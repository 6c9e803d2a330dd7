"""The command line: finds the command, and ends whatever happens in a calm line and a code."""

import errno
import sys
import traceback
from importlib import import_module
from pathlib import Path

import click

from saobac import __version__
from saobac.command_options import help_option
from saobac.command_words import say
from saobac.fault_log import keep_fault
from saobac.misuse import explain, given

EXIT_USAGE, EXIT_BUG, EXIT_STOPPED = 2, 3, 130
NO_ACCESS = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.ENOTDIR)
"""What the machine refuses, whoever is asking."""

COMMANDS = {
    "build": "Dựng trang vào thư mục public / Build the site",
    "check": "Kiểm tra nội dung, không ghi gì / Check the content, write nothing",
    "serve": "Xem thử, tự nạp lại khi sửa / Preview with live reload",
    "new": "Tạo trang mới, đưa ảnh vào / Make a new page, take photographs in",
    "export": "Xuất danh mục ra Excel / Write the catalogue as a workbook",
    "import": "Nhập từ Excel hay CSV / Take in a workbook or a list",
    "report": "Việc cần làm, giấy sắp hết hạn / What is to be done",
    "counts": "Gộp số đếm của các ki-ốt / Merge the counts of kiosks",
    "kiosk": "Bản cho màn hình ở hội chợ / The edition for a stand at a fair",
}
"""Each is a module of `saobac.commands` and is imported only when it is called for."""


class Commands(click.Group):
    """The commands by name, with what each is for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which staff meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return a command; None where there is none of that name."""
        if name not in COMMANDS:
            return None
        command = import_module(f"saobac.commands.{name}_command").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what each command is for, without importing any."""
        with formatter.section("Lệnh / Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands)
@click.version_option(__version__, help="Xem số phiên bản. / Show the version.")
@help_option
def main() -> None:
    """Sao Bắc: dựng trang danh mục OCOP từ Markdown. / Builds the OCOP catalogue.

    Không ghi lệnh nào thì hiểu là “build”. / Without a command, “build” is meant.
    """


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
