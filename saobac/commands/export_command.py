"""`build.py export FILE.xlsx`: the catalogue as a workbook for staff."""

import sys
from pathlib import Path

import click

from saobac.command_options import help_option
from saobac.commands.printing import EXIT_CONTENT
from saobac.misuse import Misuse
from saobac.source import load
from saobac.spreadsheet.collecting import not_collecting
from saobac.spreadsheet.columns import sheets
from saobac.spreadsheet.findings import say
from saobac.spreadsheet.workbook_out import workbook_of
from saobac.spreadsheet.write_pages import write_whole

EXIT_USAGE = 2


@click.command("export")
@click.argument("words", nargs=-1)
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Thư mục của trang (có content/). / Folder of the site.",
)
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    help="Ngôn ngữ của bảng và thông báo. / Language of the workbook and of messages.",
)
@help_option
@not_collecting()
def command(words: tuple[str, ...], root: Path, lang: str) -> None:
    """Xuất danh mục ra tệp Excel / Write the catalogue as a workbook.

    Ví dụ / Such as: python build.py export danh-muc.xlsx
    """
    root = root.resolve()
    if not (root / "content").is_dir():
        raise Misuse("no-content", root=root)
    # A name with a space that was not quoted comes in several words.
    file = Path(" ".join(words))
    if file.suffix.casefold() != ".xlsx":
        click.secho(say("not-xlsx" if words else "which-export", lang), fg="red", err=True)
        sys.exit(EXIT_USAGE)
    if file.exists():
        # It may hold an afternoon of somebody's edits.
        click.secho(say("there-already", lang, file=str(file)), fg="red", err=True)
        sys.exit(EXIT_USAGE)
    sources, problems = load(root)
    errors = [problem for problem in problems if problem.is_error]
    for problem in errors:
        click.secho(problem.text(lang), fg="red", err=True)
    if errors:
        click.echo(say("not-exported", lang), err=True)
        sys.exit(EXIT_CONTENT)
    content, pages = workbook_of(sources, lang)
    write_whole(file, content)
    click.echo(say("exported", lang, file=str(file), pages=pages, sheets=len(sheets())))
