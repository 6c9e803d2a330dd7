"""`build.py report`: what the office has to do, on the terminal, as a workbook, as a calendar."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from saobac.command_options import project_of, shared_options
from saobac.commands.printing import EXIT_CONTENT, print_problems
from saobac.content import read
from saobac.report.calendar import calendar
from saobac.report.report import report
from saobac.report.tables import Cell, Table, tables
from saobac.report.words import tell
from saobac.report.workbook import workbook

EXIT_USAGE = 2
SHOWN = 15
"""Rows of a table on a terminal; the workbook has all of them."""


@click.command("report", context_settings={"allow_extra_args": True})
@shared_options
@click.option(
    "--xlsx",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Ghi thành tệp Excel. / Write as a workbook.",
)
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Ghi ngày hết hạn thành tệp lịch. / Write the last days as a calendar.",
)
def command(lang: str, xlsx: Path | None, ics: Path | None, **options: Any) -> None:
    """Việc cần làm: giấy sắp hết hạn, chỗ còn thiếu / What is to be done."""
    project = project_of(**options)
    for file in (xlsx, ics):
        if file and file.exists():
            # It may be anything: a name is mistyped sooner than a report is missed.
            click.secho(tell("there-already", lang, file=file), fg="red", err=True)
            sys.exit(EXIT_USAGE)
    library, problems = read(project)
    if library is None:
        print_problems(problems, lang)
        sys.exit(EXIT_CONTENT)
    found = report(library, project.today, lang)
    shown = tables(found)
    click.echo(tell("as-of", lang, day=f"{project.today:%d/%m/%Y}"))
    for table in shown:
        _print(table, lang)
    if xlsx:
        xlsx.write_bytes(workbook(shown))
        click.echo(tell("wrote", lang, file=xlsx))
    if ics:
        ics.write_text(calendar(found), encoding="utf-8", newline="")
        click.echo(tell("wrote", lang, file=ics))


def _print(table: Table, language: str) -> None:
    click.secho(f"\n{table.title}", bold=True)
    if not table.rows:
        click.echo(f"  {table.empty}")
    for number, row in enumerate(table.rows[:SHOWN], start=1):
        # A terminal of an office is narrow: the file is on the line below.
        *words, file = (_word(cell) for cell in row)
        click.echo(f"{number:>3}. " + " · ".join(filter(None, words)))
        click.secho(f"     {file}", dim=True)
    more = len(table.rows) - SHOWN
    if more > 0:
        click.echo("     " + tell("and-more", language, n=more))


def _word(cell: Cell) -> str:
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell) if cell is not None else ""
