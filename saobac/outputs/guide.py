"""Plans the guide for staff, for the preview alone: how to publish, and every field.

It is read from the project's `docs/huong-dan.md` and `content/README.md`, so that what the
preview shows and what lies in the folder is one text.
"""

import posixpath
from collections.abc import Iterator
from functools import lru_cache, partial

import markdown
import nh3
from markupsafe import Markup

from saobac import prose
from saobac.outputs.pages import page_output
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import head
from saobac.project import HOME
from saobac.theme import mark_link
from saobac.views.pages import GuidePage
from saobac.views.parts import Contents

GUIDE, FIELDS = "docs/huong-dan.md", "content/README.md"
PAGES = {GUIDE: "-/guide/index.html", FIELDS: "-/guide/fields.html"}
STYLE, STYLESHEET = "assets/guide/page.css", "-/guide/guide.css"
PICTURES = "docs/pictures"
PICTURE_SIZE = (1366, 768)
"""As tools/guide_pictures.py takes them."""


def plan_guide(edition: Edition) -> Iterator[Output]:
    """Plan the pages of the guide, in Vietnamese, and their pictures."""
    presenter = edition.presenters()[0]
    for source, path in PAGES.items():
        if (HOME / source).is_file():
            yield _page(presenter, source, path)
    style = (HOME / STYLE).read_bytes()
    yield Output((STYLESHEET,), (Input.of("css", style),), partial(_pass_on, style))
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
    body = _render(rest)
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


@lru_cache(maxsize=4)
def _render(text: str) -> prose.Body:
    """Turn Markdown into HTML as authors' texts are, with blocks to be typed letter by letter."""
    html = markdown.markdown(
        text,
        extensions=["tables", "toc", "sane_lists", "fenced_code"],
        extension_configs={"toc": {"slugify": lambda value, separator: prose.fold_id(value)}},
    )
    clean = nh3.clean(html, tags={*prose.TAGS, "pre"}, attributes=prose.ATTRIBUTES, link_rel=None)
    # What can be moved sideways must be in reach of the keyboard.
    return prose.Body((prose.Part(clean.replace("<pre>", '<pre tabindex="0">').encode()),))


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
