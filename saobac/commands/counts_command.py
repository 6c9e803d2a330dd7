"""`build.py counts FILE…`: what several kiosks have counted, as one report."""

import sys
from pathlib import Path

import click

from saobac.command_options import help_option, vietnam_today
from saobac.commands.printing import EXIT_CONTENT
from saobac.kiosk.counts import NO_CLOCK, Counts, Mistake, as_csv, name_of, read_counts, sums
from saobac.kiosk.counts_tables import tables
from saobac.kiosk.counts_words import tell
from saobac.kiosk.titles import screen_titles
from saobac.project import Project
from saobac.report.tables import Table
from saobac.report.workbook import workbook
from saobac.spreadsheet.findings import Finding
from saobac.spreadsheet.write_pages import write_whole

EXIT_USAGE = 2
REPORT = "so-dem-ki-ot.xlsx"
"""The report beside the first file."""
NAMED = 10
"""Mistakes, and rows of a table, that are printed."""


@click.command("counts")
@click.argument("words", nargs=-1)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Tệp .xlsx hay .csv cần ghi. / The .xlsx or .csv to write.",
)
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    help="Ngôn ngữ của báo cáo. / Language of the report.",
)
@help_option
def command(words: tuple[str, ...], output: Path | None, lang: str) -> None:
    """Gộp số đếm của các ki-ốt / Merge the counts of kiosks.

    Nhận tệp .csv do ki-ốt lưu và tệp .txt có chữ quét từ mã QR. / Takes the .csv that kiosks
    save, and a .txt with the texts of scanned QR codes, one a line.
    """
    if not words:
        _refuse("which", lang)
    files = [Path(word) for word in words]
    output = output or files[0].parent / REPORT
    _check_names(files, output, lang)
    counts, problems = read_counts(files)
    damaged = _complain(problems, lang)
    if damaged and not counts:
        click.echo(tell("not-written", lang), err=True)
        sys.exit(EXIT_CONTENT)
    project = Project(Path.cwd(), output, vietnam_today())
    shown = tables(counts, screen_titles(project, lang), lang)
    is_list = output.suffix.casefold() == ".csv"
    write_whole(output, as_csv(counts).encode() if is_list else workbook(shown))
    _print(counts, shown, len(files) - len(damaged), lang)
    click.secho(tell("wrote", lang, file=output), fg="green")
    if damaged:
        click.secho(tell("left-out", lang, files=", ".join(damaged)), fg="red", err=True)
        sys.exit(EXIT_CONTENT)


def _check_names(files: list[Path], output: Path, language: str) -> None:
    for file in files:
        if not file.is_file():
            _refuse("no-file", language, file=file)
    if output.suffix.casefold() not in (".xlsx", ".csv"):
        _refuse("ending", language, found=output.name)
    if output.resolve() in [file.resolve() for file in files]:
        _refuse("over-input", language, file=output)


def _refuse(key: str, language: str, **facts: object) -> None:
    click.secho(tell(key, language, **facts), fg="red", err=True)
    sys.exit(EXIT_USAGE)


def _complain(problems: tuple[Mistake | Finding, ...], language: str) -> tuple[str, ...]:
    """Say what is wrong; return the names of the files that it is wrong in."""
    complaints = [problem.text(language) for problem in problems]
    for complaint in complaints[:NAMED]:
        click.secho(complaint, fg="red", err=True)
    if len(complaints) > NAMED:
        click.echo(tell("and-more", language, n=len(complaints) - NAMED), err=True)
    names = (item.file if isinstance(item, Mistake) else item.place.file for item in problems)
    return tuple(dict.fromkeys(names))


def _print(counts: Counts, shown: tuple[Table, ...], files: int, language: str) -> None:
    found = sums(counts)
    kiosks = len({name_of(cell) for cell in counts})
    click.echo(tell("merged", language, files=files, kiosks=kiosks))
    names = ("enter", "look", "search", "vain", "take")
    click.echo(tell("sums", language, **{name: found[name] for name in names}))
    unset = sum(n for cell, n in counts.items() if cell.day == NO_CLOCK and not cell.key)
    if unset:
        click.echo(tell("unset", language, n=unset))
    for table in shown[3:]:
        # A list is scanned, but it is no screen that is looked at.
        rows = [row for row in table.rows[:NAMED] if row[1]]
        if rows:
            click.secho(f"\n{table.title}", bold=True)
            for name, number, *_ in rows:
                click.echo(f"{number:>6}  {name}")
    click.echo()
