"""Who is shown how often: the order of the loop, run in Node as the kiosk runs it."""

from collections import Counter
from typing import Any

import pytest

from saobac.project import HOME
from tests.in_node import run

LOOP = (HOME / "assets/kiosk/rounds.js").read_text(encoding="utf-8")
FAIR = {"kind": "fair", "makers": []}
PLACES = [{"kind": "destination", "makers": []}] * 2
MAKERS = {"a": 5, "b": 1, "c": 2}
"""How many products each producer has."""
SLIDES = [FAIR, *PLACES] + [
    {"kind": "product", "makers": [maker]} for maker, count in MAKERS.items() for _ in range(count)
]


def shown(
    slides: list[dict[str, Any]], number: int, seed: int = 20261124, month: int = 11
) -> list[int]:
    """Return the numbers of the first slides that the loop shows."""
    found: list[int] = run(
        f"{LOOP}; const rounds = saobacRounds(given.slides, given.seed);"
        "return Array.from({length: given.number}, () => rounds.next(given.month));",
        {"slides": slides, "number": number, "seed": seed, "month": month},
    )
    return found


def shares(slides: list[dict[str, Any]], found: list[int]) -> Counter[str]:
    """Return how often each producer was on the screen, alone or with others."""
    return Counter(maker for index in found for maker in slides[index]["makers"])


def test_every_producer_has_the_same_share() -> None:
    # A round: the fair, three turns, one place.
    assert shares(SLIDES, shown(SLIDES, 5 * 60)) == dict.fromkeys(MAKERS, 60)


@pytest.mark.parametrize("seed", [1, 20261124, 20261125])
def test_a_slide_of_two_producers_counts_for_both(seed: int) -> None:
    together = [["d", "e"], ["d", "e"], ["a", "c"], ["b", "f"]]
    slides = SLIDES + [{"kind": "product", "makers": makers} for makers in together]
    found = shown(slides, 1200, seed)
    times = shares(slides, found)
    assert set(times) == set("abcdef")
    # Whoever waits for the others has been shown once more, and the last round may be unfinished.
    assert max(times.values()) - min(times.values()) <= 2
    assert set(found) == set(range(len(slides)))


def test_what_is_in_season_leads_and_comes_twice_as_often_without_a_larger_share() -> None:
    season: list[dict[str, Any]] = [{**slide, "months": []} for slide in SLIDES]
    ripe = next(index for index, slide in enumerate(season) if slide["makers"] == ["a"])
    season[ripe]["months"] = [10, 11]
    found = shown(season, 5 * 60)
    assert shares(season, found) == dict.fromkeys(MAKERS, 60)
    times = Counter(index for index in found if season[index]["makers"] == ["a"])
    [other] = {number for index, number in times.items() if index != ripe}
    assert times[ripe] == 2 * other == 20
    before = {found[place - 1] for place, index in enumerate(found) if index == ripe}
    assert [season[index]["kind"] for index in before] == ["fair"]
    assert Counter(shown(season, 5 * 60, month=3))[ripe] == 12


def test_a_producer_shows_all_its_products_in_turn() -> None:
    times = Counter(index for index in shown(SLIDES, 5 * 50) if SLIDES[index]["makers"] == ["a"])
    assert set(times.values()) == {10}
    assert len(times) == 5


def test_products_without_a_producer_share_one_turn() -> None:
    slides = [*SLIDES, *[{"kind": "product", "makers": []}] * 4]
    made = Counter(
        (slides[index]["makers"] or ["nobody"])[0]
        for index in shown(slides, 6 * 40)
        if slides[index]["kind"] == "product"
    )
    assert set(made.values()) == {40}


def test_the_same_seed_gives_the_same_order_and_another_another() -> None:
    assert shown(SLIDES, 40) == shown(SLIDES, 40)
    assert shown(SLIDES, 40) != shown(SLIDES, 40, seed=1)


def test_places_and_the_fair_come_between() -> None:
    kinds = Counter(SLIDES[index]["kind"] for index in shown(SLIDES, 5 * 20))
    assert kinds == {"fair": 20, "destination": 20, "product": 60}


def test_a_kiosk_without_places_or_producers_runs_too() -> None:
    assert shown([FAIR], 3) == [0, 0, 0]
    assert set(shown([FAIR, {"kind": "product", "makers": []}], 4)) == {0, 1}
