"""What the stars of a recognition are worth on the day of the build, in words."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from saobac.library import Record
from saobac.outline import Standing
from saobac.present.edition import Presenter
from saobac.programme import State, expiry, state_of
from saobac.schema import Entry, Product, Recognition
from saobac.vietnamese import fold
from saobac.views.parts import Badge


def state(recognition: Recognition | Standing, today: date) -> State:
    """Return the state of a recognition on a day."""
    return state_of(
        stars=recognition.stars,
        score=recognition.score,
        decided=recognition.decided,
        decision=recognition.decision,
        today=today,
    )


def badge(presenter: Presenter, recognition: Recognition) -> Badge:
    """Return the badge of one recognition: stars only while they are in force."""
    say = presenter.wording.say
    now = state(recognition, presenter.edition.today)
    stars, decided = recognition.stars, recognition.decided
    if now is State.UNKNOWN or decided is None:
        return Badge(now.value, None, say("OCOP stars being verified"))
    year = decided.year
    if stars is None:
        ended = say("Was a five-star candidate ({year})", year=year)
    else:
        ended = say("Once awarded {stars} stars ({year})", stars=stars, year=year)
    if now is State.EXPIRED:
        return Badge(now.value, None, ended)
    candidate = say("five-star candidate") if now is State.POTENTIAL5 else ""
    last = expiry(decided)
    return Badge(
        state=now.value,
        stars=stars,
        text=say("{stars} OCOP stars", stars=stars) if stars else candidate,
        until=last.isoformat(),
        until_text=say("until {day}", day=presenter.wording.day(last)),
        ended=ended,
        extra=candidate if stars else "",
        decision=say("Decision {number}", number=recognition.decision),
    )


def badge_of(presenter: Presenter, record: Record[Entry], recognition: Recognition) -> Badge:
    """Return the badge that an entry wears: it says what was recognised where that is not itself.

    A page of a kind of rice must not wear the star of one maker's rice as if all had it.
    """
    shown = badge(presenter, recognition)
    name, title = fold(recognition.name), fold(record.fields.title)
    if shown.state == State.UNKNOWN or name in title or title in name:
        return shown
    return replace(
        shown,
        text=_said_of(recognition.name, shown.text),
        ended=_said_of(recognition.name, shown.ended),
    )


def _said_of(name: str, text: str) -> str:
    return f"{name}: {text[:1].lower()}{text[1:]}"


def leading_badge(presenter: Presenter, record: Record[Entry]) -> Badge | None:
    """Return the one badge that there is room for where an entry is one of many."""
    fields = record.fields
    lead = leading(presenter, fields.recognitions) if isinstance(fields, Product) else ()
    return badge_of(presenter, record, lead[0]) if lead else None


def stars_in_force(recognitions: Iterable[Recognition | Standing], today: date) -> frozenset[int]:
    """Return the numbers of stars that a product may show on a day."""
    return frozenset(
        recognition.stars
        for recognition in recognitions
        if recognition.stars and state(recognition, today).shows_stars
    )


def leading(presenter: Presenter, recognitions: Iterable[Recognition]) -> tuple[Recognition, ...]:
    """Return what a page leads with: the best in force of each producer, else the best known."""
    ranked = sorted(
        recognitions,
        key=lambda item: (
            -(item.stars or 0),
            -(item.decided.latest.toordinal() if item.decided else 0),
        ),
    )
    in_force: dict[str | None, Recognition] = {}
    for recognition in ranked:
        if state(recognition, presenter.edition.today).shows_stars:
            in_force.setdefault(recognition.producer, recognition)
    # A higher claim still being verified outranks a past star: neither may read as the whole truth.
    return tuple(in_force.values()) or tuple(ranked[:1])
