"""What all page planners share: a page with its head becomes one output."""

from saobac.plan import Output
from saobac.present.edition import Presenter
from saobac.present.frame import chrome
from saobac.theme import PageTask
from saobac.views.frame import Head
from saobac.views.pages import Page


def page_output(presenter: Presenter, layout: str, head: Head, page: Page) -> Output:
    """Plan one page."""
    task = PageTask(
        presenter.edition.theme, f"layouts/{layout}.html", head, chrome(presenter), page
    )
    name = head.title.removesuffix(f" · {task.chrome.site_name}")
    return Output((head.path,), task.inputs, task, name)
