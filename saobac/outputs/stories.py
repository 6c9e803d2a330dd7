"""Plans the pages to read, in the order that their authors give."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import page_output
from saobac.plan import Output
from saobac.present.cards import cards
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import breadcrumb, entry_head
from saobac.present.linked_data import breadcrumb_list
from saobac.present.notices import notices
from saobac.present.pictures import lead_picture
from saobac.present.prose_blocks import blocks
from saobac.schema import Story
from saobac.views import StoryPage


def in_order(stories: tuple[Record[Story], ...]) -> tuple[Record[Story], ...]:
    """Return stories in the order that their authors give."""
    return tuple(sorted(stories, key=lambda story: story.fields.order))


def plan_stories(edition: Edition) -> Iterator[Output]:
    """Plan a page for each story in each language."""
    for presenter in edition.presenters():
        for record in edition.library.stories:
            page = story_page(presenter, record)
            way = breadcrumb_list(presenter, page.breadcrumb)
            items = (way,)
            yield page_output(
                presenter, "story", entry_head(presenter, record, "article", items), page
            )


def story_page(presenter: Presenter, record: Record[Story]) -> StoryPage:
    """Return all that a story's page shows."""
    wording, links = presenter.wording, presenter.links
    version = record.versions[presenter.language]
    fields = version.fields
    others = tuple(
        story for story in in_order(presenter.library.stories) if story.slug != record.slug
    )
    return StoryPage(
        breadcrumb=breadcrumb(
            presenter,
            (wording.say("OCOP stories"), links.section("story")),
            (fields.title, links.entry("story", record.slug)),
        ),
        title=fields.title,
        summary=fields.summary,
        language=version.language,
        picture=lead_picture(presenter.edition, record, fields.images),
        notices=notices(presenter, version),
        blocks=blocks(presenter, record),
        others=cards(presenter, others),
        sources=fields.sources,
        updated=wording.day(fields.updated),
        updated_iso=fields.updated.isoformat(),
    )
