"""When a feast is: the lunar day by which it goes, and the days that the office has set."""

from datetime import date

from saobac.present.edition import Presenter
from saobac.schema import Destination


def days_to_come(presenter: Presenter, fields: Destination) -> tuple[date, ...]:
    """Return the set days that have not passed on the day of the build."""
    return tuple(day for day in fields.solar_dates if day >= presenter.edition.today)


def when(presenter: Presenter, fields: Destination) -> str:
    """Write when it is, in words; empty where nothing is known."""
    wording = presenter.wording
    parts = [wording.lunar(fields.lunar)] if fields.lunar else []
    parts += [wording.day(day) for day in days_to_come(presenter, fields)]
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def calendar_path(language: str, slug: str) -> str:
    """Return where the calendar file of a feast lies."""
    return f"static/days/{language}/{slug}.ics"
