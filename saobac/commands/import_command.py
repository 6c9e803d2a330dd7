"""`build.py import FILE`: a workbook or CSV into content files; first shows what would change."""

import sys
from pathlib import Path

import click

from saobac.command_options import help_option, vietnam_today
from saobac.commands.printing import EXIT_CONTENT
from saobac.misuse import Misuse
from saobac.project import Project
from saobac.spreadsheet.cells import Place, Table
from saobac.spreadsheet.changes import ImportPlan, plan_import
from saobac.spreadsheet.collecting import not_collecting
from saobac.spreadsheet.csv_in import read_csv
from saobac.spreadsheet.findings import UnusableFileError, finding, say
from saobac.spreadsheet.marked_copy import marked_copy
from saobac.spreadsheet.telling import counted, told
from saobac.spreadsheet.workbook_in import read_workbook
from saobac.spreadsheet.write_pages import ChangedMeanwhileError, write_pages, write_whole

EXIT_USAGE = 2
READERS = {".xlsx": read_workbook, ".xlsm": read_workbook, ".csv": read_csv}
"""By ending. A workbook with macros is refused by its reader, which says why."""
OPEN_IN_EXCEL = "~$"
"""Begins the name of the file by which Excel tells that another is open."""


@click.command("import")
@click.argument("words", nargs=-1)
@click.option("--yes", is_flag=True, help="Ghi thật, không chỉ xem trước. / Write, not only show.")
@click.option(
    "--marked",
    type=click.Path(path_type=Path),
    help="Ghi một bản có lý do cạnh từng dòng sai. / Save a copy with the reasons beside.",
)
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
    help="Ngôn ngữ của thông báo. / Language of messages.",
)
@help_option
@not_collecting()
def command(words: tuple[str, ...], yes: bool, marked: Path | None, root: Path, lang: str) -> None:
    """Nhập danh sách Excel hay CSV vào nội dung / Take a list into the content.

    Không có --yes thì chỉ xem trước. / Without --yes it only shows what would change.
    """
    root = root.resolve()
    if not (root / "content").is_dir():
        raise Misuse("no-content", root=root)
    if not words:
        _refuse(say("which-import", lang))
    # A name with a space that was not quoted comes in several words.
    file = Path(" ".join(words))
    _check_names(file, marked, lang)
    tables = _read(file, lang)
    project = Project(root, root / "public", vietnam_today())
    plan = plan_import(project, tables, file.name, lang)
    _print(plan, lang)
    if marked:
        _save_marked(marked, file, tables, plan, lang)
    if plan.failed:
        sys.exit(EXIT_CONTENT)
    _finish(plan, yes, lang)


def _check_names(file: Path, marked: Path | None, language: str) -> None:
    if file.name.startswith(OPEN_IN_EXCEL):
        meant = file.name.removeprefix(OPEN_IN_EXCEL)
        _refuse(say("lock-file", language, file=file.name, meant=meant))
    if not file.is_file():
        _refuse(say("no-file", language, file=str(file)))
    if file.suffix.casefold() not in READERS:
        _refuse(say("unknown-ending", language))
    if marked and marked.suffix.casefold() != ".xlsx":
        _refuse(say("not-xlsx", language))


def _refuse(sentence: str) -> None:
    click.secho(sentence, fg="red", err=True)
    sys.exit(EXIT_USAGE)


def _read(file: Path, language: str) -> tuple[Table, ...]:
    try:
        return READERS[file.suffix.casefold()](file)
    except UnusableFileError as error:
        problem = finding(Place(file.name), error.code, **error.facts)
        click.secho(problem.text(language), fg="red", err=True)
        click.echo(say("not-written", language, errors=1, warnings=0), err=True)
        sys.exit(EXIT_CONTENT)


def _print(plan: ImportPlan, language: str) -> None:
    """Print what becomes of the rows, then what to mend and to know."""
    for line in told(plan, language):
        click.echo(line)
    if plan.rows:
        click.echo(counted(plan, language))
    for item in plan.findings:
        first, *rest = item.text(language).split("\n")
        click.secho(first, fg="red" if item.is_error else "yellow", err=True)
        for line in rest:
            click.echo(line, err=True)
    for problem in plan.problems:
        click.secho(problem.text(language), fg="red", err=True)
    if plan.problems:
        click.echo(say("content-first" if plan.were_there else "caused", language), err=True)
    if plan.failed:
        errors = sum(item.is_error for item in plan.findings) + len(plan.problems)
        warnings = sum(not item.is_error for item in plan.findings)
        click.echo(say("not-written", language, errors=errors, warnings=warnings), err=True)


def _save_marked(
    marked: Path, file: Path, tables: tuple[Table, ...], plan: ImportPlan, language: str
) -> None:
    if not plan.findings:
        click.echo(say("no-marked-copy", language))
        return
    write_whole(marked, marked_copy(file, tables, plan, language))
    click.echo(say("marked-copy", language, file=str(marked)))


def _finish(plan: ImportPlan, yes: bool, language: str) -> None:
    """Write, or say that nothing was written and why."""
    if not plan.edits:
        click.echo(say("no-change", language))
    elif not yes:
        click.echo(say("dry-run", language))
    else:
        try:
            write_pages(plan.edits)
        except ChangedMeanwhileError as error:
            problem = finding(Place(error.file), "changed-meanwhile")
            click.secho(problem.text(language), fg="red", err=True)
            sys.exit(EXIT_CONTENT)
        click.secho(say("wrote", language, count=len(plan.edits)), fg="green")
