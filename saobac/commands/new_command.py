"""`build.py new`: makes a page to fill in, and takes its photographs in."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

from saobac import command_words
from saobac.command_options import help_option, vietnam_today
from saobac.content_folder import FOLDERS, relative_name, survey
from saobac.diagnostics import Position, diagnostic, nearest
from saobac.join import MAX_SLUG
from saobac.misuse import Misuse
from saobac.permalink import DEFAULT_LANGUAGE, is_list
from saobac.photo_faults import advice_on, repetitions
from saobac.scaffold.intake import Intake, take_in
from saobac.scaffold.page import NewPage, new_page
from saobac.scaffold.words import say
from saobac.validate import KIND_NAMES, SCHEMAS
from saobac.vietnamese import RESERVED_NAMES, compose, slugify

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

    Ví dụ / Such as: python build.py new product Lạp sườn gác bếp --photos D:/anh
    """
    title = compose(" ".join(" ".join(words).split()))
    if not (root / "content").is_dir():
        raise Misuse("no-content", root=root.resolve())
    _check_kind(kind, title, lang)
    slug = slugify(title)
    _check_slug(kind, title, slug, root, lang)
    intake = take_in(photos, slug) if photos else Intake((), (), ())
    _check_photographs(intake, photos, lang)
    names = [photo.name for photo in intake.photographs]
    page = new_page(kind, title, vietnam_today(), names, compose(credit.strip()), lang)
    folder = root / "content" / FOLDERS[kind]
    file = folder / f"{slug}.md"
    try:
        _write_new(
            {folder / photo.name: photo.content for photo in intake.photographs}
            | {file: page.text.encode()}
        )
    except FileExistsError as error:
        _refuse("exists", lang, file=relative_name(Path(error.filename), root))
    _tell(page, relative_name(file, root), intake, root, lang)


def _refuse(key: str, language: str, **facts: object) -> NoReturn:
    guess = command_words.say("guess", language, **facts) if facts.get("guess") else ""
    click.secho(say(key, language, **facts) + guess, fg="red", err=True)
    sys.exit(EXIT_USAGE)


def _check_kind(kind: str, title: str, language: str) -> None:
    index = 0 if language == "vi" else 1
    known = ", ".join(
        f"{name} ({KIND_NAMES[model].split(chr(9))[index]})" for name, model in SCHEMAS.items()
    )
    if kind and kind not in SCHEMAS:
        _refuse("no-kind", language, found=kind, known=known, guess=nearest(kind, SCHEMAS))
    if not kind or not title:
        _refuse("say-what", language, known=known)


def _check_slug(kind: str, title: str, slug: str, root: Path, language: str) -> None:
    """Refuse a name that could not be the file of a page, or is that of a page already."""
    if not slug:
        _refuse("no-slug", language, title=title)
    if slug in RESERVED_NAMES:
        _refuse("reserved-slug", language, slug=slug)
    if is_list(slug):
        _refuse("taken-slug", language, slug=slug)
    if len(slug) > MAX_SLUG:
        _refuse("slug-too-long", language, length=len(slug), limit=MAX_SLUG)
    for page in survey(root)[0].pages:
        is_same = page.kind == kind and slugify(page.name) == slug
        if is_same and page.language == DEFAULT_LANGUAGE:
            _refuse("exists", language, file=page.file)


def _check_photographs(intake: Intake, folder: Path | None, language: str) -> None:
    if intake.unusable:
        click.secho(say("bad-photos", language), fg="red", err=True)
        for name, error in intake.unusable:
            problem = diagnostic(Position(name), error.code, target=name, **error.facts)
            click.echo(f"  {problem.sentence(language)}", err=True)
        sys.exit(EXIT_CONTENT)
    if folder and not intake.photographs:
        _refuse("no-photos", language, folder=folder)


def _write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet: all of them, or none.

    Raises:
        FileExistsError: one of them is there.
    """
    written: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except BaseException:
        for path in written:
            path.unlink()
        raise


def _tell(page: NewPage, file: str, intake: Intake, root: Path, language: str) -> None:
    """Say what was made, what is the matter with the photographs, and what to do next."""
    click.secho(say("made", language, file=file), fg="green")
    if intake.photographs:
        click.echo(say("took", language, n=len(intake.photographs)))
        for photo in intake.photographs:
            old = Path(photo.original.file).name
            click.echo(say("renamed", language, new=photo.name, old=old))
    if intake.left_out:
        names = ", ".join(intake.left_out[:NAMED])
        more = len(intake.left_out) - NAMED
        names += say("and-more", language, n=more) if more > 0 else ""
        click.echo(say("left-out", language, names=names))
    originals = [(photo.name, photo.original) for photo in intake.photographs]
    advice = [found for name, photo in originals if (found := advice_on(photo, name))]
    advice += [found for _, found in repetitions(originals)]
    if advice:
        click.secho(say("advice", language), fg="yellow")
        for item in advice:
            click.echo(f"  {item.sentence(language)}")
    elsewhere = f' --root "{root}"' if root != Path() else ""
    click.echo(say("next", language))
    click.echo(say("write", language, file=file, fields=", ".join(page.to_fill)))
    click.echo(say("check", language, root=elsewhere))
    click.echo(say("see", language, root=elsewhere))
