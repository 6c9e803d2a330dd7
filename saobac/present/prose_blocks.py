"""An author's text as blocks: links lead to pages, pictures have derivatives, charts are drawn."""

import posixpath

from markupsafe import Markup

from saobac import prose
from saobac.library import Record, Version
from saobac.present.charts import chart_view
from saobac.present.edition import Presenter
from saobac.present.pictures import photo_picture, picture_html
from saobac.references import resolve_link
from saobac.schema import Entry, Story
from saobac.theme import mark_link
from saobac.views.parts import Block


def blocks(presenter: Presenter, record: Record[Entry]) -> tuple[Block, ...]:
    """Return the body of an entry in the page's language, ready to be shown."""
    version = record.versions[presenter.language]
    by_file = presenter.library.by_file
    charts = version.fields.charts if isinstance(version.fields, Story) else ()

    def resolve(target: str) -> str:
        file = resolve_link(target, record.file, by_file)
        if file is None or file not in by_file:
            return target
        linked = by_file[file]
        anchor = target.partition("#")[2]
        # A text shown in Vietnamese may mean a heading of a page that has been translated.
        fragment = f"#{anchor}" if anchor in _anchors(linked.versions[presenter.language]) else ""
        return str(mark_link(presenter.links.entry(linked.kind, linked.slug) + fragment))

    def picture(file: str, alt: str) -> str:
        photograph = record.photographs[posixpath.basename(file)]
        return picture_html(
            photo_picture(presenter.edition, record, file, photograph, alt, credit=None)
        )

    made: list[Block] = []
    for part in version.body.parts:
        if part.chart:
            chart = next(chart for chart in charts if chart.id == part.chart)
            made.append(Block(chart=chart_view(chart)))
        else:
            html = prose.place_images(prose.place_links(part.html, resolve), picture)
            made.append(Block(html=Markup(html)))
    return tuple(made)


def linked_records(presenter: Presenter, record: Record[Entry]) -> tuple[Record[Entry], ...]:
    """Return the entries that an author's text leads to, in the page's language."""
    by_file = presenter.library.by_file
    targets = record.versions[presenter.language].links
    files = dict.fromkeys(resolve_link(target, record.file, by_file) for target in targets)
    return tuple(by_file[file] for file in files if file is not None and file in by_file)


def _anchors(version: Version[Entry]) -> tuple[str, ...]:
    """Return what links may lead to in a text: its headings and its charts."""
    charts = version.fields.charts if isinstance(version.fields, Story) else ()
    return (*prose.anchors(version.body), *(chart.id for chart in charts))
