"""The command line: arguments, printing and exit codes; the only place that prints."""

import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from saobac import __version__

EXIT_CONTENT, EXIT_USAGE, EXIT_BUG = 1, 2, 3
VIETNAM = timezone(timedelta(hours=7))
"""No time zone data is needed: Việt Nam has had one offset, and no summer time, since 1975."""

SENTENCES = {
    "built": (
        "Đã dựng xong: {pages} trang, {images} ảnh, {written} tệp mới ghi, {seconds} giây.",
        "Built: {pages} pages, {images} images, {written} files written, {seconds} s.",
    ),
    "open": ("Mở trang: {page}", "Open: {page}"),
    "counted": ("{errors} lỗi, {warnings} cảnh báo.", "{errors} errors, {warnings} warnings."),
    "kept": (
        "Chưa ghi gì; bản cũ của trang web vẫn nguyên vẹn.",
        "Nothing was written; the last good site is untouched.",
    ),
    "fine": ("Nội dung ổn: {pages} trang sẵn sàng.", "The content is fine: {pages} pages ready."),
    "working": ("Đang dựng", "Building"),
    "bad-output": (
        "Thư mục --output không được trùng với hoặc chứa thư mục nội dung.",
        "--output must not be or hold the content's folder.",
    ),
    "no-content": (
        "Không thấy thư mục content trong {root}. Hãy chỉ đúng thư mục bằng --root.",
        "There is no folder content in {root}. Give the right folder with --root.",
    ),
    "bug": (
        "Chương trình gặp lỗi của chính nó, không phải lỗi của bạn. Chi tiết ở {log}; hãy gửi tệp này cho người phụ trách.",  # noqa: E501
        "The program has a fault of its own, not yours. Details are in {log}; please send that file to the maintainers.",  # noqa: E501
    ),
    "serving": ("Xem thử tại {url} (bấm Ctrl+C để dừng).", "Preview at {url} (Ctrl+C stops it)."),
}


def say(key: str, language: str, **facts: object) -> str:
    """Return a sentence of the command line."""
    return SENTENCES[key][0 if language == "vi" else 1].format(**facts)


def _shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every command has."""
    options = (
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=Path(),
            help="Thư mục của trang (có content/). / Folder of the site.",
        ),
        click.option(
            "--output",
            type=click.Path(file_okay=False, path_type=Path),
            default=None,
            help="Nơi ghi trang, mặc định ROOT/public. / Where to write the site.",
        ),
        click.option(
            "--base-url", default=None, help="Địa chỉ web của trang. / Web address of the site."
        ),
        click.option(
            "--release",
            is_flag=True,
            help="Bản phát hành: cấm dữ liệu minh hoạ. / Release build: no sample data.",
        ),
        click.option(
            "--without-samples",
            is_flag=True,
            help="Bỏ dữ liệu minh hoạ. / Leave sample data out.",
        ),
        click.option(
            "--today",
            type=click.DateTime(["%Y-%m-%d"]),
            default=None,
            help="Tính sao theo ngày này. / The day for which stars are computed.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(0),
            default=0,
            help="Số tiến trình, 0 là tự chọn. / Processes, 0 for one a core.",
        ),
        click.option(
            "--lang",
            type=click.Choice(["vi", "en"]),
            default="vi",
            help="Ngôn ngữ của thông báo. / Language of messages.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Sao Bắc: dựng trang danh mục OCOP từ Markdown. / Builds the OCOP catalogue.

    Không ghi lệnh nào thì hiểu là “build”. / Without a command, “build” is meant.
    """


if TYPE_CHECKING:
    from saobac.pipeline import Project, Report


def _project(
    root: Path,
    output: Path | None,
    base_url: str | None,
    release: bool,
    without_samples: bool,
    today: datetime | None,
    jobs: int,
    lang: str,
) -> "Project":
    from saobac.pipeline import Project

    root = root.resolve()
    target = (output or root / "public").resolve()
    if not (root / "content").is_dir():
        raise click.UsageError(say("no-content", lang, root=root))
    if (
        target == root
        or target in (root / "content").parents
        or root / "content"
        in (
            target,
            *target.parents,
        )
    ):
        raise click.UsageError(say("bad-output", lang))
    return Project(
        root, target, today.date() if today else vietnam_today(), base_url, release,
        without_samples, jobs,
    )  # fmt: skip


def vietnam_today() -> date:
    """Return today's date in Việt Nam, wherever the build runs."""
    return datetime.now(UTC).astimezone(VIETNAM).date()


@main.command()
@_shared_options
def build(lang: str, **options: Any) -> None:
    """Dựng trang vào thư mục public. / Build the site."""
    from saobac import pipeline

    started = time.monotonic()
    project = _project(lang=lang, **options)
    report = pipeline.build(project, _bar(lang))
    _print_problems(report, lang)
    if report.failed:
        click.echo(say("kept", lang))
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


@main.command()
@_shared_options
def check(lang: str, **options: Any) -> None:
    """Kiểm tra nội dung, không ghi gì. / Check the content, write nothing."""
    from saobac import pipeline

    plan, problems = pipeline.prepare(_project(lang=lang, **options))
    report = pipeline.Report(problems)
    _print_problems(report, lang)
    if report.failed or plan is None:
        sys.exit(EXIT_CONTENT)
    pages = sum(path.endswith(".html") for path in plan.paths)
    click.echo(say("fine", lang, pages=pages))


@main.command()
@_shared_options
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(lang: str, port: int, **options: Any) -> None:
    """Xem thử trong trình duyệt, tự nạp lại khi sửa. / Preview with live reload."""
    from saobac import pipeline
    from saobac.serve import serve_site

    project = _project(lang=lang, **options)

    def rebuild() -> None:
        _print_problems(pipeline.build(project, _bar(lang)), lang)

    rebuild()
    click.echo(say("serving", lang, url=f"http://127.0.0.1:{port}/"))
    serve_site(project, rebuild, port)


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


def run(arguments: list[str] | None = None) -> None:
    """Run the command line; a fault of the program ends in one calm line and a log."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles may still speak cp1258 or cp437.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    wants_help = arguments[:1] in (["-h"], ["--help"], ["--version"])
    if not arguments or (arguments[0].startswith("-") and not wants_help):
        arguments = ["build", *arguments]
    try:
        main.main(arguments, prog_name="build.py")
    except Exception:
        log = Path(".cache") / "fault.log"
        log.parent.mkdir(exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
        language = "en" if "en" in arguments else "vi"
        click.secho(say("bug", language, log=log), fg="red", err=True)
        sys.exit(EXIT_BUG)
