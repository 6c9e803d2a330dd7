"""The sentences that the law or honesty asks for above a text."""

from collections.abc import Iterator

from saobac.library import Version
from saobac.present.edition import Presenter
from saobac.schema import Entry, Product
from saobac.views.parts import Notice


def notices(presenter: Presenter, version: Version[Entry]) -> tuple[Notice, ...]:
    """Return the notices of an entry, the most important first."""
    return tuple(
        Notice(kind, text, presenter.language) for kind, text in _sentences(presenter, version)
    )


def _sentences(presenter: Presenter, version: Version[Entry]) -> Iterator[tuple[str, str]]:
    say, fields = presenter.wording.say, version.fields
    if fields.draft:
        yield "draft", say("Draft: seen in this preview alone.")
    elif fields.publish_on and fields.publish_on > presenter.edition.today:
        day = presenter.wording.day(fields.publish_on)
        yield (
            "draft",
            say("To be published on {day}; until then seen in this preview alone.", day=day),
        )
    if fields.sample:
        yield "sample", say("Sample data: this entry is invented to show how the catalogue works.")
    if version.language != presenter.language:
        yield "untranslated", say("This page is not translated yet; the text is in Vietnamese.")
    if isinstance(fields, Product) and fields.is_alcoholic:
        # Law 44/2019/QH14: not for people under 18, and never praised.
        yield "alcohol", say("Alcohol. Not for sale to people under 18.")
    if isinstance(fields, Product) and fields.supplement:
        yield "supplement", say("This product is not a medicine and does not replace medicines.")
