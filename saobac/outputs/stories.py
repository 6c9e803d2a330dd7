"""Plans the pages to read, in the order that their authors give."""

from collections.abc import Iterator

from saobac.library import Record
from saobac.outputs.pages import EntryLook, entry_output
from saobac.plan import Output
from saobac.present.articles import article
from saobac.present.cards import cards
from saobac.present.edition import Edition, Presenter
from saobac.present.linked_data import article_item
from saobac.schema import Story
from saobac.views.pages import StoryPage

READ_ON = 3
"""How many stories a page leads on to: those after it, then from the first again."""


def in_order(stories: tuple[Record[Story], ...]) -> tuple[Record[Story], ...]:
    """Return stories in the order that their authors give."""
    return tuple(sorted(stories, key=lambda story: story.outline.order))


def plan_stories(edition: Edition) -> Iterator[Output]:
    """Plan a page for each story in each language."""
    for presenter in edition.presenters():
        for record in edition.library.stories:
            yield story_output(presenter, record)


def story_output(presenter: Presenter, record: Record[Story]) -> Output:
    """Plan the page of a story."""
    return entry_output(presenter, LOOK, record, _following(presenter.edition, record))


def _following(edition: Edition, record: Record[Story]) -> tuple[Record[Story], ...]:
    stories = in_order(edition.library.stories)
    here = next(at for at, story in enumerate(stories) if story.slug == record.slug)
    return (stories[here + 1 :] + stories[:here])[:READ_ON]


def story_page(presenter: Presenter, record: Record[Story]) -> StoryPage:
    """Return all that a story's page shows."""
    following = _following(presenter.edition, record)
    return StoryPage(article(presenter, record), cards(presenter, following))


LOOK = EntryLook("article", story_page, article_item)
