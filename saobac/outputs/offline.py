"""Plans the page that lists what a visitor can read without network, and lets it be kept.

The worker shows it too in place of a page that was never read, at that page's own address:
so reloading asks for the wanted page again. It therefore hangs on a base address, which the
worker exchanges (`assets/sw/worker.js`).
"""

import posixpath
from collections.abc import Iterator

from saobac.outputs.pages import page_output
from saobac.plan import Output
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import OFFLINE, chrome, head
from saobac.views.pages import KeptGroup, OfflinePage

HERE = "./"


def plan_offline(edition: Edition) -> Iterator[Output]:
    """Plan the page in each language."""
    for presenter in edition.presenters():
        page = offline_page(presenter)
        yield page_output(
            presenter,
            "offline",
            head(
                presenter,
                lambda links: links.file(OFFLINE),
                title=page.title,
                description=page.title,
                base=HERE,
            ),
            page,
        )


def offline_page(presenter: Presenter) -> OfflinePage:
    """Return the page before its script knows what is kept."""
    say, home = presenter.wording.say, posixpath.dirname(presenter.links.home())
    sections = tuple(
        KeptGroup(link.label, posixpath.dirname(link.path) + "/")
        for link in chrome(presenter).navigation
    )
    rest = KeptGroup(say("Other pages"), f"{home}/" if home else "")
    return OfflinePage(say("Read without network"), (*sections, rest))
