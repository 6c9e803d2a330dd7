"""What staff should know on the day of the build, though it stops nothing."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from saobac.diagnostics import Diagnostic
from saobac.front_matter import FrontMatter
from saobac.library import Library, Record
from saobac.originals import Originals
from saobac.outline import Outline
from saobac.programme import State, expiry, state_of
from saobac.references import MatterReader
from saobac.schema import Entry


def advise(library: Library, originals: Originals, today: date) -> Iterator[Diagnostic]:
    """Give advice on products: certificates that end soon, dates to come, missing strength."""
    for record in library.products:
        matter = partial(_matter, originals, record)
        yield from _on_recognitions(record.outline, matter, today)
        if record.outline.has_unknown_strength:
            yield matter().problem(("abv",), "strength-unknown")


def _matter(originals: Originals, record: Record[Entry]) -> FrontMatter:
    return originals.source(record.file).matter


def _on_recognitions(outline: Outline, matter: MatterReader, today: date) -> Iterator[Diagnostic]:
    for index, recognition in enumerate(outline.recognitions):
        decided = recognition.decided
        if decided is None:
            continue
        where = ("recognitions", index, "decided")
        state = state_of(
            stars=recognition.stars,
            score=recognition.score,
            decided=decided,
            decision=recognition.decision,
            today=today,
        )
        if state is State.EXPIRING and not outline.sample:
            yield matter().problem(where, "expiring", until=f"{expiry(decided):%d/%m/%Y}")
        if decided.exact is not None and decided.exact > today:
            yield matter().problem(where, "future-decision", found=f"{decided.exact:%d/%m/%Y}")


def refuse_release(library: Library, originals: Originals) -> Iterator[Diagnostic]:
    """Give an error for what a release must not hold: samples, and pages that give no source."""
    for record in library.records():
        if record.outline.sample:
            yield _matter(originals, record).problem(("sample",), "samples-in-release")
        elif not record.fields.sources:
            yield _matter(originals, record).key_problem(("sources",), "sources-missing-in-release")
