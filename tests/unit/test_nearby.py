"""What stands around a place: named first, then in season, then near; no samples."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from saobac.content import read
from saobac.present.edition import AssetPaths, Presenter, edition_of
from saobac.present.nearby import (
    AROUND_KM,
    destinations_around,
    destinations_on_the_way,
    distance_km,
    products_around,
)
from saobac.project import HOME, Project

NOVEMBER = Project(HOME, Path("unused"), date(2026, 11, 24))
NO_ASSETS = AssetPaths(*("" if name != "scripts" else () for name in AssetPaths.__slots__))  # type: ignore[arg-type]


def presenter_on(project: Project) -> Presenter:
    library, problems = read(project)
    assert library is not None, problems
    return edition_of(project, library, NO_ASSETS).presenters()[0]


@pytest.fixture(scope="module")
def presenter() -> Presenter:
    return presenter_on(NOVEMBER)


def test_distances_are_true_to_a_few_hundred_metres() -> None:
    ba_be, cho_ra = (22.439, 105.627), (22.440, 105.726)
    assert distance_km(ba_be, cho_ra) == pytest.approx(10.2, abs=0.2)
    assert distance_km(ba_be, ba_be) == 0


def test_what_an_author_names_comes_first_and_the_rest_is_near(presenter: Presenter) -> None:
    places = {record.slug: record for record in presenter.library.destinations}
    for record in places.values():
        around = [product.slug for product in products_around(presenter, record)]
        named = [slug for slug in around if slug in record.fields.products]
        assert around[: len(named)] == named


def test_no_sample_stands_around_a_real_place(presenter: Presenter) -> None:
    for record in presenter.library.destinations:
        assert not any(product.fields.sample for product in products_around(presenter, record))


def test_what_is_in_season_comes_before_what_is_not(presenter: Presenter) -> None:
    (lake,) = (r for r in presenter.library.destinations if r.slug == "khu-bao-ton-kim-hy")
    free = [p for p in products_around(presenter, lake) if p.slug not in lake.fields.products]
    seasons = [11 in product.fields.season for product in free]
    assert seasons == sorted(seasons, reverse=True)


def test_the_season_is_that_of_the_day(presenter: Presenter) -> None:
    june = presenter_on(replace(NOVEMBER, today=date(2026, 6, 15)))
    orders = {
        tuple(p.slug for p in products_around(which, record))
        for which in (presenter, june)
        for record in which.library.destinations
        if record.slug == "dong-hua-ma"
    }
    assert len(orders) == 2


def test_places_on_the_way_are_named_or_near(presenter: Presenter) -> None:
    (noodles,) = (r for r in presenter.library.products if r.slug == "mien-dong-na-ri")
    slugs = [place.slug for place in destinations_on_the_way(presenter, noodles)]
    assert slugs
    assert "ho-ba-be" not in slugs, "that lake is 50 km away"
    assert AROUND_KM < 20


def test_the_nearest_places_come_first(presenter: Presenter) -> None:
    (cave,) = (r for r in presenter.library.destinations if r.slug == "dong-puong")
    assert "ho-ba-be" in [place.slug for place in destinations_around(presenter, cave)]


def test_what_lies_nowhere_in_particular_has_nothing_near(presenter: Presenter) -> None:
    (song,) = (r for r in presenter.library.destinations if r.slug == "hat-then")
    assert destinations_around(presenter, song) == ()
