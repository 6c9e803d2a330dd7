"""The options that every command has, and the project that they ask for."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import click

from saobac.misuse import Misuse
from saobac.project import Project

VIETNAM = timezone(timedelta(hours=7))
"""No time zone data is needed: Việt Nam has had one offset, and no summer time, since 1975."""

WEB_ADDRESS = re.compile(r"https?://[^\s/\[\]]+(/\S*)?")

help_option = click.help_option("-h", "--help", help="Xem cách dùng. / Show how to use it.")


def shared_options(
    command: Callable[..., Any] | None = None, *, output_is_folder: bool = True
) -> Callable[..., Any]:
    """Add the options that every command has; `--output` may be a file where a command says so."""
    if command is None:
        return partial(shared_options, output_is_folder=output_is_folder)
    options = (
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=Path(),
            help="Thư mục của trang (có content/). / Folder of the site.",
        ),
        click.option(
            "--output",
            type=click.Path(file_okay=not output_is_folder, path_type=Path),
            default=None,
            help="Nơi ghi trang, mặc định ROOT/public. / Where to write the site.",
        ),
        click.option(
            "--base-url", default=None, help="Địa chỉ web của trang. / Web address of the site."
        ),
        click.option(
            "--release",
            is_flag=True,
            help="Bản phát hành: cấm dữ liệu minh họa. / Release build: no sample data.",
        ),
        click.option(
            "--without-samples",
            is_flag=True,
            help="Bỏ dữ liệu minh họa. / Leave sample data out.",
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
        help_option,
    )
    for option in reversed(options):
        command = option(command)
    return command


def project_of(
    root: Path,
    output: Path | None,
    base_url: str | None,
    release: bool,
    without_samples: bool,
    today: datetime | None,
    jobs: int,
) -> Project:
    # A fifth of what it would take to show help.
    from saobac.write import Workshop

    if extra := click.get_current_context().args:
        raise Misuse("extra-word", found=extra[0])
    root = root.resolve()
    content = root / "content"
    target = (output or root / "public").resolve()
    if not content.is_dir():
        raise Misuse("no-content", root=root)
    if target in (content, *content.parents) or content in target.parents:
        raise Misuse("bad-output")
    if Workshop(target).is_foreign:
        raise Misuse("foreign-output", found=target)
    if base_url is not None and not WEB_ADDRESS.fullmatch(base_url):
        raise Misuse("not-a-web-address", option="--base-url", found=base_url)
    return Project(
        root, target, today.date() if today else vietnam_today(), base_url, release,
        without_samples, jobs,
    )  # fmt: skip


def vietnam_today() -> date:
    """Return today's date in Việt Nam, wherever the build runs."""
    return datetime.now(UTC).astimezone(VIETNAM).date()
