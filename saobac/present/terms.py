"""The words that terms have in addresses: groups, stars and months."""

from saobac.present.edition import Presenter
from saobac.vietnamese import slugify


def group_term(presenter: Presenter, group: str) -> str:
    """Return a group's word: `thuc-pham` in Vietnamese, `food` in English."""
    return slugify(presenter.wording.group(group)) if presenter.language == "vi" else group


def stars_term(presenter: Presenter, stars: int) -> str:
    """Return the word for a number of stars: `4-sao`, `4-stars`."""
    return f"{stars}-sao" if presenter.language == "vi" else f"{stars}-stars"


def month_term(presenter: Presenter, month: int) -> str:
    """Return a month's word: `thang-9`, `september`."""
    return slugify(presenter.wording.month(month))
