"""Plans the guide for staff, for the preview alone: how to publish, and every field.

It is read from the project's `docs/huong-dan.md` and `content/README.md`, so that what the
preview shows and what lies in the folder is one text.
"""

import posixpath
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from markupsafe import Markup

from saobac import prose
from saobac.outputs.pages import page_output
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import head
from saobac.theme import mark_link
from saobac.views.pages import GuidePage
from saobac.views.parts import Contents

HOME = Path(__file__).parents[2]
GUIDE, FIELDS = "docs/huong-dan.md", "content/README.md"
PAGES = {GUIDE: "-/guide/index.html", FIELDS: "-/guide/fields.html"}
PICTURES = "docs/pictures"
PICTURE_SIZE = (1366, 768)
"""As tools/guide_pictures.py takes them."""


def plan_guide(edition: Edition) -> Iterator[Output]:
    """Plan the pages of the guide, in Vietnamese, and their pictures."""
    presenter = edition.presenters()[0]
    for source, path in PAGES.items():
        if (HOME / source).is_file():
            yield _page(presenter, source, path)
    for file in sorted((HOME / PICTURES).glob("*.png")):
        content = file.read_bytes()
        yield Output(
            (_picture_path(file.name),), (Input.of("file", content),), partial(_pass_on, content)
        )


def _picture_path(name: str) -> str:
    return f"-/guide/{name}"


def _page(presenter: Presenter, source: str, path: str) -> Output:
    text = (HOME / source).read_text(encoding="utf-8")
    first, _, rest = text.partition("\n")
    title = first.removeprefix("# ").partition(" / ")[0].strip()
    body = prose.render(rest)
    page = GuidePage(
        title=title,
        html=Markup("".join(_placed(part.html, source) for part in body.parts)),
        contents=tuple(Contents(*heading) for heading in prose.headings(body)),
    )
    return page_output(
        presenter,
        "guide",
        head(presenter, lambda links: path, title=title, description=title, indexable=False),
        page,
    )


def _placed(html: str, source: str) -> str:
    """Lead links between the texts to their pages, and pictures to their place."""

    def resolve(target: str) -> str:
        file, mark, fragment = target.partition("#")
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(source), file))
        return str(mark_link(PAGES[joined] + mark + fragment)) if joined in PAGES else target

    def picture(file: str, alt: str) -> str:
        where = mark_link(_picture_path(posixpath.basename(file)))
        width, height = PICTURE_SIZE
        return (
            f'<img src="{where}" alt="{Markup.escape(alt)}" width="{width}" height="{height}"'
            ' loading="lazy" decoding="async">'
        )

    return prose.place_images(prose.place_links(html, resolve), picture)


def _pass_on(content: bytes) -> tuple[bytes, ...]:
    return (content,)
