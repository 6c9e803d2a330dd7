"""Plans a calendar file for each feast whose day in the sun's calendar the office has set."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from saobac.content_lines import escape, write_lines
from saobac.library import Record
from saobac.plan import Input, Output
from saobac.present.days import calendar_path, days_to_come
from saobac.present.edition import Edition, Presenter
from saobac.schema import Destination


def plan_calendars(edition: Edition) -> Iterator[Output]:
    """Plan the calendar of each destination with days to come, in each language."""
    for presenter in edition.presenters():
        for record in edition.library.destinations:
            if days_to_come(presenter, record.fields):
                text = calendar(presenter, record)
                path = calendar_path(presenter.language, record.slug)
                yield Output((path,), (Input.of("calendar", text),), partial(_encode, text))


def calendar(presenter: Presenter, record: Record[Destination]) -> str:
    """Write the days of a feast as an iCalendar file (RFC 5545), one whole-day event each."""
    fields = record.versions[presenter.language].fields
    url = presenter.edition.url(presenter.links.entry(record.kind, record.slug))
    places = presenter.library.places
    where = ", ".join(presenter.wording.place_now(places, place) for place in fields.places[:1])
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sao Bac//Feasts//VI"]
    for day in days_to_come(presenter, fields):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{record.slug}-{day:%Y%m%d}@saobac",
            # The same for the same content: when it was written, not when it was built.
            f"DTSTAMP:{fields.updated:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{escape(fields.title)}",
            f"DESCRIPTION:{escape(fields.summary)}",
            *([f"LOCATION:{escape(where)}"] if where else []),
            f"URL:{url}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return write_lines([*lines, "END:VCALENDAR"])


def _encode(text: str) -> tuple[bytes, ...]:
    return (text.encode(),)
