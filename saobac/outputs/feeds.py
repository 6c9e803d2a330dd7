"""Plans one Atom feed a language (RFC 4287): what was changed last, never the clock."""

from collections.abc import Iterator
from functools import partial
from xml.etree import ElementTree as ET

from saobac.library import Record
from saobac.plan import Input, Output
from saobac.present.edition import Edition, Presenter
from saobac.schema import Entry

ATOM = "http://www.w3.org/2005/Atom"
LIMIT = 30


def plan_feeds(edition: Edition) -> Iterator[Output]:
    """Plan the feed of each language: entries written in it, newest first."""
    for presenter in edition.presenters():
        text = feed(presenter)
        yield Output(
            (presenter.links.file("feed.xml"),), (Input.of("feed", text),), partial(_encode, text)
        )


def feed(presenter: Presenter) -> str:
    """Write the feed of a language."""
    library, site = presenter.library, presenter.library.site
    entries = sorted(
        (
            record
            for record in library.records()
            if record.versions[presenter.language].language == presenter.language
        ),
        key=lambda record: (-record.outline.updated.toordinal(), record.kind, record.slug),
    )[:LIMIT]
    url = presenter.edition.url
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": presenter.language})
    _add(root, "title", f"{site.name}: {getattr(site.tagline, presenter.language)}")
    _add(root, "id", url(presenter.links.home()))
    home = {"rel": "alternate", "href": url(presenter.links.home())}
    _add(root, "link", **home)
    _add(root, "link", rel="self", href=url(presenter.links.file("feed.xml")))
    author = _add(root, "author")
    _add(author, "name", getattr(site.publisher, presenter.language))
    newest = max((record.outline.updated for record in entries), default=presenter.edition.today)
    _add(root, "updated", f"{newest.isoformat()}T00:00:00+07:00")
    for record in entries:
        _add_entry(root, presenter, record)
    ET.indent(root, space="")
    return ET.tostring(root, encoding="unicode")


def _add_entry(root: ET.Element, presenter: Presenter, record: Record[Entry]) -> None:
    fields = record.versions[presenter.language].fields
    url = presenter.edition.url(presenter.links.entry(record.kind, record.slug))
    entry = _add(root, "entry")
    _add(entry, "title", fields.title)
    _add(entry, "id", url)
    _add(entry, "link", rel="alternate", href=url)
    _add(entry, "updated", f"{fields.updated.isoformat()}T00:00:00+07:00")
    _add(entry, "summary", fields.summary)


def _add(
    parent: ET.Element, name: str, text: str | None = None, /, **attributes: str
) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child


def _encode(text: str) -> tuple[bytes, ...]:
    return (b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode() + b"\n",)
