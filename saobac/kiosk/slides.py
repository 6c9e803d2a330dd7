"""The slides of the loop: every product that may be promoted, every place to go, and the fair.

Who is shown how often is decided in the kiosk (assets/kiosk/loop.js), for it knows the month.
"""

from collections.abc import Iterator

from saobac.kiosk.stand import Stand
from saobac.library import Record
from saobac.present.badges import leading_badge
from saobac.present.cards import eyebrow, short_place
from saobac.present.edition import Presenter
from saobac.present.pictures import HERO, PANORAMA, lead_picture
from saobac.schema import Destination, Product
from saobac.views.kiosk import Slide
from saobac.views.parts import Picture


def slides(presenter: Presenter, stand: Stand) -> tuple[Slide, ...]:
    """Return the slides of a language, the fair's own first."""
    library = presenter.library
    return (
        _fair(presenter, stand),
        *_products(presenter),
        *(_destination(presenter, record) for record in library.destinations),
    )


def shown_in_loop(record: Record[Product]) -> bool:
    """Tell whether a product may be shown to whoever passes by: no alcohol (Law 44/2019/QH14)."""
    return not record.outline.is_alcoholic


def fair_line(presenter: Presenter, stand: Stand) -> str:
    """Return the fair's name and stand, or the site's tagline where no fair is given."""
    fair, say = stand.fair, presenter.wording.say
    title = fair.title or presenter.library.site.tagline
    parts = [getattr(title, presenter.language)]
    if fair.stand:
        parts.append(say("stand {number}", number=fair.stand))
    return " · ".join(parts)


def _fair(presenter: Presenter, stand: Stand) -> Slide:
    fair, wording, site = stand.fair, presenter.wording, presenter.library.site
    title = fair.title or site.tagline
    days = [wording.day(day) for day in (fair.first_day, fair.last_day) if day]
    number = wording.say("stand {number}", number=fair.stand) if fair.stand else ""
    width, height = PANORAMA
    return Slide(
        "fair",
        presenter.links.home(),
        getattr(title, presenter.language),
        site.name,
        "\u00a0· ".join(part for part in (" – ".join(dict.fromkeys(days)), number) if part),
        picture=Picture(HERO, width, height, alt="", woven=True),
        language=presenter.language,
    )


def _products(presenter: Presenter) -> Iterator[Slide]:
    library = presenter.library
    for record in filter(shown_in_loop, library.products):
        version = record.versions[presenter.language]
        shown = leading_badge(presenter, record)
        makers = record.outline.makers
        names = (library.producer(slug).versions[presenter.language] for slug in makers)
        season = record.outline.season
        yield Slide(
            "product",
            presenter.links.entry("product", record.slug),
            version.title,
            _above(presenter, version.fields),
            short_place(presenter, version.fields),
            tuple(name.title for name in names),
            lead_picture(presenter.edition, record, version.fields.images),
            shown if shown and shown.stars else None,
            version.language,
            () if len(season) == 12 else season,
            makers,
        )


def _above(presenter: Presenter, fields: Product) -> str:
    """Return the words above a product's name, which say so where it does not exist."""
    group = eyebrow(presenter, fields)
    return f"{group} · {presenter.wording.say('Sample data')}" if fields.sample else group


def _destination(presenter: Presenter, record: Record[Destination]) -> Slide:
    version = record.versions[presenter.language]
    return Slide(
        "destination",
        presenter.links.entry("destination", record.slug),
        version.title,
        eyebrow(presenter, version.fields),
        short_place(presenter, version.fields),
        picture=lead_picture(presenter.edition, record, version.fields.images),
        language=version.language,
    )
