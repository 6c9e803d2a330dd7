"""Lists that a page asks for: the same whatever the size of the catalogue, and none forgotten."""

import pytest

from saobac.outline import places_of
from saobac.outputs.listings import shown_pages
from saobac.outputs.products import RELATED, related
from saobac.present.badges import stars_in_force
from saobac.present.edition import Presenter
from saobac.present.taxonomies import taxonomies
from tests.unit.test_nearby import presenter

__all__ = ["presenter"]


def test_a_term_holds_what_has_it_in_the_order_of_the_library(presenter: Presenter) -> None:
    library, found = presenter.library, taxonomies(presenter.edition)
    for key, members in found.groups.items():
        assert members == tuple(item for item in library.products if item.fields.group == key)
    for code, entries in found.communes.items():
        assert entries == tuple(
            item
            for item in library.records()
            if any(place.code == code for place in places_of(item.fields))
        )
    today = presenter.edition.today
    assert set(found.stars) == {
        stars
        for item in library.products
        for stars in stars_in_force(item.fields.recognitions, today)
    }


@pytest.mark.parametrize(
    ("number", "total", "shown"),
    [
        (1, 2, [1, 2]),
        (3, 5, [1, 2, 3, 4, 5]),
        (1, 9, [1, 2, None, 9]),
        (4, 9, [1, 2, 3, 4, 5, None, 9]),
        (5, 9, [1, None, 4, 5, 6, None, 9]),
        (9, 9, [1, None, 8, 9]),
    ],
)
def test_a_long_list_offers_its_ends_and_the_pages_beside(
    number: int, total: int, shown: list[int | None]
) -> None:
    assert list(shown_pages(number, total)) == shown


def test_related_goods_are_kin_first_and_samples_never_before_real_ones(
    presenter: Presenter,
) -> None:
    for record in presenter.library.products:
        others = related(presenter, record)
        assert len(others) == RELATED
        assert record not in others
        if not record.fields.sample:
            samples = [other.fields.sample for other in others]
            assert samples == sorted(samples)
    (rice,) = (r for r in presenter.library.products if r.slug == "gao-nep-khau-nua-lech")
    assert related(presenter, rice)[0].fields.group == rice.fields.group


def test_every_product_of_a_group_is_led_to(presenter: Presenter) -> None:
    library = presenter.library
    led_to = {other.slug for record in library.products for other in related(presenter, record)}
    offered = {
        record.slug
        for record in library.products
        if not record.fields.sample and not record.fields.is_alcoholic
    }
    assert offered <= led_to
