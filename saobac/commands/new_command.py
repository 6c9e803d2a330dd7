"""`build.py new`: makes a page to fill in, or takes more photographs into one that is there."""

import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import NoReturn

import click

from saobac import command_words
from saobac.command_options import help_option, vietnam_today
from saobac.diagnostics import Diagnostic, nearest
from saobac.misuse import Misuse
from saobac.scaffold.intake import Given, files_in, folders_below, is_photograph
from saobac.scaffold.making import PagePlan, RefusedError, Wish, plan_page
from saobac.scaffold.words import say
from saobac.spreadsheet.write_pages import ChangedMeanwhileError, write_pages
from saobac.validate import KIND_NAMES, SCHEMAS
from saobac.vietnamese import compose

EXIT_CONTENT, EXIT_USAGE = 1, 2
NAMED = 8
"""Files without use that are named; the rest is counted."""


@click.command("new")
@click.argument("kind", default="", metavar="KIND")
@click.argument("words", nargs=-1, metavar="NAME")
@click.option(
    "--photos",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Thư mục ảnh cần đưa vào trang. / Folder of photographs to take in.",
)
@click.option("--credit", default="", help="Ai chụp các ảnh ấy. / Who took them.")
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
def command(
    kind: str, words: tuple[str, ...], photos: Path | None, credit: str, root: Path, lang: str
) -> None:
    """Tạo trang mới: product, producer, destination hay story, rồi tên / Make a new page.

    Trang đã có thì chỉ thêm ảnh. / A page that is there only gets the photographs.

    Ví dụ / Such as: python build.py new product Lạp sườn gác bếp --photos D:/anh
    """
    title = compose(" ".join(" ".join(words).split()))
    root = root.resolve()
    if not (root / "content").is_dir():
        raise Misuse("no-content", root=root)
    _check_kind(kind, title, lang)
    files = _photographs_in(photos, lang) if photos else ()
    wish = Wish(kind, title, compose(credit.strip()), files)
    try:
        plan = plan_page(root, wish, vietnam_today(), lang)
        write_pages(plan.edits)
    except RefusedError as error:
        _refuse(error.key, lang, error.problems, **error.facts)
    except ChangedMeanwhileError as error:
        _refuse("changed-meanwhile", lang, file=error.file)
    _tell(plan, root, lang)


def _refuse(
    key: str, language: str, problems: Iterable[Diagnostic] = (), /, **facts: object
) -> NoReturn:
    guess = command_words.say("guess", language, **facts) if facts.get("guess") else ""
    click.secho(say(key, language, **facts) + guess, fg="red", err=True)
    for problem in problems:
        # A photograph is named by its sentence; a page, with the line, by the whole message.
        told = problem.text(language) if problem.position.line else problem.sentence(language)
        click.echo(f"  {told}", err=True)
    sys.exit(EXIT_CONTENT if problems else EXIT_USAGE)


def _photographs_in(folder: Path, language: str) -> tuple[Given, ...]:
    """Return the files of a folder; one without photographs is refused, and those below named."""
    files = files_in(folder)
    if any(is_photograph(file.name) for file in files):
        return files
    below = [f'--photos "{found}"' for found in islice(folders_below(folder), NAMED)]
    if below:
        choice = say("or", language).join(below)
        _refuse("photos-below", language, folder=folder, choice=choice)
    _refuse("no-photos-in", language, folder=folder)


def _check_kind(kind: str, title: str, language: str) -> None:
    index = 0 if language == "vi" else 1
    known = ", ".join(
        f"{name} ({KIND_NAMES[model].split(chr(9))[index]})" for name, model in SCHEMAS.items()
    )
    if kind and kind not in SCHEMAS:
        _refuse("no-kind", language, found=kind, known=known, guess=nearest(kind, SCHEMAS))
    if not kind or not title:
        _refuse("say-what", language, known=known)


def _tell(plan: PagePlan, root: Path, language: str) -> None:
    """Say what was written, what is the matter with the photographs, and what to do next."""
    click.secho(say("made" if plan.is_new else "added", language, file=plan.file), fg="green")
    intake = plan.intake
    if intake.photographs:
        click.echo(say("took", language, n=len(intake.photographs)))
        for photo in intake.photographs:
            click.echo(say("renamed", language, new=photo.name, old=photo.given))
    if intake.left_out:
        names = ", ".join(intake.left_out[:NAMED])
        more = len(intake.left_out) - NAMED
        names += say("and-more", language, n=more) if more > 0 else ""
        click.echo(say("left-out", language, names=names))
    if advice := tuple(plan.advice):
        click.secho(say("advice", language), fg="yellow")
        for item in advice:
            click.echo(f"  {item.sentence(language)}")
    elsewhere = f' --root "{root}"' if root != Path.cwd() else ""
    click.echo(say("next", language))
    if plan.to_fill:
        click.echo(say("write", language, file=plan.file, fields=", ".join(plan.to_fill)))
    else:
        click.echo(say("describe", language, file=plan.file))
    click.echo(say("check", language, root=elsewhere))
    click.echo(say("see", language, root=elsewhere))
