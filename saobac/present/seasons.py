"""The season strip of twelve months."""

from saobac.present.edition import Presenter
from saobac.views.parts import Month, Season


def season(presenter: Presenter, months: tuple[int, ...], note: str | None = None) -> Season | None:
    """Return the strip, with its months in words; None where the season is not known."""
    if not months:
        return None
    wording = presenter.wording
    strip = tuple(
        Month(number, wording.month_short(number), wording.month(number), number in months)
        for number in range(1, 13)
    )
    return Season(strip, wording.months(months), note or "")
