"""What the pages of all entries share: the author's words, pictures and sources."""

from saobac import prose
from saobac.library import Record
from saobac.outline import places_of
from saobac.present.cards import eyebrow
from saobac.present.contacts import has_qr, qr_path
from saobac.present.edition import Presenter
from saobac.present.frame import breadcrumb
from saobac.present.map_locator import locator
from saobac.present.notices import notices
from saobac.present.pictures import lead_picture, pictures
from saobac.present.prose_blocks import blocks
from saobac.schema import Entry
from saobac.views.frame import Link
from saobac.views.parts import Article, Contents

SECTIONS = {
    "product": "Products",
    "producer": "Producers",
    "destination": "Places to go",
    "story": "OCOP stories",
}


def article(presenter: Presenter, record: Record[Entry], *steps: Link) -> Article:
    """Return the article of an entry; `steps` stand in the breadcrumb between section and title."""
    wording, links = presenter.wording, presenter.links
    version = record.versions[presenter.language]
    fields = version.fields
    path = links.entry(record.kind, record.slug)
    section = Link(wording.say(SECTIONS[record.kind]), links.section(record.kind))
    return Article(
        breadcrumb=breadcrumb(presenter, section, *steps, Link(fields.title, path)),
        eyebrow=eyebrow(presenter, fields),
        title=fields.title,
        summary=fields.summary,
        language=version.language,
        picture=lead_picture(presenter.edition, record, fields.images),
        gallery=pictures(presenter.edition, record, fields.images[1:]),
        notices=notices(presenter, version),
        blocks=blocks(presenter, record),
        contents=tuple(Contents(*heading) for heading in prose.headings(version.body)),
        sources=fields.sources,
        updated=wording.day(fields.updated),
        updated_iso=fields.updated.isoformat(),
        url=presenter.edition.url(path),
        qr=qr_path(record.kind, record.slug, presenter.language) if has_qr(record.kind) else "",
        locator=locator(
            presenter.library.places, links, tuple(place.code for place in places_of(fields))
        ),
    )
