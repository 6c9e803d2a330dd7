"""`build.py kiosk`: makes the stand's edition: a folder, a .zip, or one HTML file."""

import sys
import time
from pathlib import Path
from typing import Any

import click

from saobac.command_options import project_of, shared_options
from saobac.command_words import say
from saobac.commands.printing import EXIT_CONTENT, bar, print_problems
from saobac.diagnostics import has_errors
from saobac.kiosk.build import Carrier, Order, build_kiosk
from saobac.kiosk.bundle import INDEX
from saobac.misuse import Misuse

PIN = click.IntRange(0)


@click.command("kiosk", context_settings={"allow_extra_args": True})
@shared_options(output_is_folder=False)
@click.option(
    "--only",
    multiple=True,
    help="Chỉ nhóm, cơ sở, sản phẩm này, hoặc tệp danh sách .yaml. / Only these, or a list file.",
)
@click.option("--title", default=None, help="Tên hội chợ. / Name of the fair.")
@click.option("--title-en", default=None, help="Tên tiếng Anh. / The same in English.")
@click.option("--stand", default=None, help="Số gian hàng. / Stand number.")
@click.option(
    "--from",
    "first_day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="Ngày mở hội chợ. / First day of the fair.",
)
@click.option(
    "--until",
    "last_day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="Ngày đóng hội chợ. / Last day of the fair.",
)
@click.option(
    "--idle",
    type=click.IntRange(15, 600),
    default=60,
    help="Giây không ai chạm thì hỏi. / Seconds without a touch.",
)
@click.option(
    "--pin", default="2468", help="Mã số của cán bộ, 4–8 chữ số. / Staff PIN, 4 to 8 digits."
)
@click.option(
    "--single-file",
    is_flag=True,
    help="Một tệp HTML cho máy Android. / One HTML file, for Android.",
)
@click.option(
    "--limit-mb",
    type=click.IntRange(1, 200),
    default=25,
    help="Cỡ lớn nhất của một tệp ấy. / Its largest size.",
)
def command(
    lang: str,
    only: tuple[str, ...],
    title: str | None,
    title_en: str | None,
    stand: str | None,
    first_day: Any,
    last_day: Any,
    idle: int,
    pin: str,
    single_file: bool,
    limit_mb: int,
    output: Path | None,
    **options: Any,
) -> None:
    """Dựng bản cho màn hình ở hội chợ / Build the edition for a stand."""
    started = time.monotonic()
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 8):
        raise Misuse("bad-pin", option="--pin", found=pin)
    root = options["root"].resolve()
    target = (output or root / ("kiosk.html" if single_file else "kiosk")).resolve()
    carrier = _carrier(target, single_file)
    if target.suffix == ".zip" and single_file:
        raise Misuse("zip-or-file")
    project = project_of(**options, output=carrier.target)
    first, last = (day.date() if day else None for day in (first_day, last_day))
    if first and last and last < first:
        raise Misuse("ends-before-it-begins", option="--until", found=last.isoformat())
    names = (title, title_en or title) if title else None
    order = Order(only, names, stand, first, last, pin, idle, limit_mb * 1_000_000)
    report = build_kiosk(project, order, carrier, bar(lang))
    print_problems(report.problems, lang)
    if has_errors(report.problems):
        sys.exit(EXIT_CONTENT)
    seconds = f"{time.monotonic() - started:.1f}"
    size = f"{report.size / 1e6:.1f}"
    if lang == "vi":
        seconds, size = seconds.replace(".", ","), size.replace(".", ",")
    click.echo(
        say("kiosk-built", lang, products=report.products, size=size, seconds=seconds, file=target)
    )
    if report.photo_width:
        click.echo(say("kiosk-photos", lang, width=report.photo_width))
    if carrier.kind == "zip":
        click.echo(say("kiosk-unpack", lang))
    else:
        page = carrier.target / INDEX if carrier.kind == "folder" else carrier.target
        click.echo(say("kiosk-next", lang, page=page.as_uri()))
    click.echo(say("kiosk-sheet", lang, sheet=carrier.sheet))


def _carrier(target: Path, single_file: bool) -> Carrier:
    if single_file:
        file = target if target.suffix.lower() in (".html", ".htm") else target / "kiosk.html"
        return Carrier("file", file)
    if target.suffix.lower() == ".zip":
        return Carrier("zip", target)
    if target.is_file():
        raise Misuse("not-a-folder", option="--output", found=target)
    return Carrier("folder", target)
