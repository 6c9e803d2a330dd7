"""The merged counts of kiosks as tables, for the terminal and the workbook."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from saobac.kiosk.counts import ALWAYS, NO_CLOCK, Cell, Counts, keyed, name_of, sums
from saobac.kiosk.counts_words import tell
from saobac.report.tables import Cell as Value
from saobac.report.tables import Table

SHOWN = ("enter", "look", "search", "vain", "take", "back", "fault")
"""Kinds in the order in which an organiser asks for them."""


OWN_KEYS = ("list", "other")
"""Keys of no screen: a visitor's list; screens beyond what a kiosk counts one by one."""


def tables(counts: Counts, titles: Mapping[str, str], language: str) -> tuple[Table, ...]:
    """Return the tables of a report; a screen without a title is named by its path."""
    names = {**titles, **{key: tell(key, language) for key in OWN_KEYS}}
    looks, takes = (_named(keyed(counts, what), names) for what in ("look", "take"))
    screens = sorted(looks.keys() | takes.keys(), key=lambda name: (-looks[name], name))
    return (
        _table(
            "overview", ("kiosk", "first", "last", *SHOWN), _overview(counts, language), language
        ),
        _table("days", ("day", *SHOWN), _days(counts, language), language),
        _table("hours", ("hour", *SHOWN), _hours(counts), language),
        _table(
            "screens",
            ("screen", "look", "take"),
            ((name, looks[name], takes[name]) for name in screens),
            language,
        ),
        _table("words", ("word", "times"), _words(keyed(counts, "search")), language),
        _table("vain-words", ("word", "times"), _words(keyed(counts, "vain")), language),
    )


def _named(found: Counter[str], names: Mapping[str, str]) -> Counter[str]:
    """Return numbers by title: those of one thing in two languages are one."""
    named: Counter[str] = Counter()
    for key, number in found.items():
        named[names.get(key, key)] += number
    return named


def _table(
    title: str, columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]], language: str
) -> Table:
    headings = tuple(tell(column, language) for column in columns)
    return Table(tell(title, language), headings, tuple(rows), tell("none", language))


def _numbers(found: Counter[str]) -> tuple[int, ...]:
    return tuple(found[what] for what in SHOWN)


def _overview(counts: Counts, language: str) -> Iterable[tuple[Value, ...]]:
    kiosks = sorted({name_of(cell) for cell in counts})
    for kiosk in kiosks:
        yield _kiosk(kiosk, {cell: n for cell, n in counts.items() if name_of(cell) == kiosk})
    if len(kiosks) > 1:
        yield _kiosk(tell("all-kiosks", language), counts)


def _kiosk(name: str, counts: Counts) -> tuple[Value, ...]:
    days = sorted({cell.day for cell in counts} - {NO_CLOCK, ALWAYS})
    first, last = (date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else ("", "")
    return name, first, last, *_numbers(sums(counts))


def _days(counts: Counts, language: str) -> Iterable[tuple[Value, ...]]:
    for day in sorted({cell.day for cell in counts} - {ALWAYS}):
        name = tell("no-clock", language) if day == NO_CLOCK else date.fromisoformat(day)
        yield name, *_numbers(sums({cell: n for cell, n in counts.items() if cell.day == day}))


def _hours(counts: Counts) -> Iterable[tuple[Value, ...]]:
    by_hour: dict[int, dict[Cell, int]] = {}
    for cell, number in counts.items():
        if cell.hour is not None:
            by_hour.setdefault(cell.hour, {})[cell] = number
    for hour, found in sorted(by_hour.items()):
        yield f"{hour}–{hour + 1}", *_numbers(sums(found))


def _words(found: Counter[str]) -> Iterable[tuple[Value, ...]]:
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
