"""What staff should know on the day of the build, though it stops nothing."""

from collections.abc import Iterator
from datetime import date

from saobac.diagnostics import Diagnostic
from saobac.front_matter import FrontMatter
from saobac.library import Library
from saobac.programme import State, expiry, state_of
from saobac.schema import Product
from saobac.source import Sources


def advise(library: Library, sources: Sources, today: date) -> Iterator[Diagnostic]:
    """Give advice on products: certificates that end soon, dates to come, missing strength."""
    matters = {source.file: source.matter for source in sources.entries}
    for record in library.products:
        matter = matters[record.file]
        yield from _on_recognitions(record.fields, matter, today)
        if record.fields.abv == "unknown":
            yield matter.problem(("abv",), "strength-unknown")


def _on_recognitions(fields: Product, matter: FrontMatter, today: date) -> Iterator[Diagnostic]:
    for index, recognition in enumerate(fields.recognitions):
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
        if state is State.EXPIRING and not fields.sample:
            yield matter.problem(where, "expiring", until=f"{expiry(decided):%d/%m/%Y}")
        if decided.exact is not None and decided.exact > today:
            yield matter.problem(where, "future-decision", found=f"{decided.exact:%d/%m/%Y}")


def refuse_release(library: Library, sources: Sources) -> Iterator[Diagnostic]:
    """Give an error for what a release must not hold: samples, and pages that give no source."""
    matters = {source.file: source.matter for source in sources.entries}
    for record in library.records():
        if record.fields.sample:
            yield matters[record.file].problem(("sample",), "samples-in-release")
        elif not record.fields.sources:
            yield matters[record.file].problem((), "sources-missing-in-release")
