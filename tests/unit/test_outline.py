"""The outline of an entry tells what its fields do, and nothing else is asked of most entries."""

import pickle
from datetime import date

import pytest

from saobac.library import Record, Version
from saobac.outline import MISSING, outline_of, places_of
from saobac.present.edition import Presenter
from saobac.prose import Body, render
from saobac.schema import Destination, Entry, PlaceReference, Product
from tests.unit.test_nearby import presenter

__all__ = ["presenter"]


def test_an_outline_says_what_the_fields_say(presenter: Presenter) -> None:
    for record in presenter.library.records():
        outline, fields = record.outline, record.fields
        assert outline.places == places_of(fields)
        assert outline.images == tuple(image.file for image in fields.images)
        for name in set(outline._fields) & set(type(fields).model_fields) - {
            "images",
            "recognitions",
        }:
            assert getattr(outline, name) == getattr(fields, name), (record.file, name)


def test_it_knows_which_products_are_spirits_and_whose_name_is_protected(
    presenter: Presenter,
) -> None:
    products = presenter.library.products
    assert any(record.outline.is_alcoholic for record in products)
    assert any(record.outline.is_protected for record in products)
    for record in products:
        assert record.outline.is_alcoholic == record.fields.is_alcoholic
        assert record.outline.is_protected == bool(record.fields.indications)


def test_makers_come_before_those_who_were_recognised_and_none_twice(presenter: Presenter) -> None:
    for record in presenter.library.products:
        holders = [item.producer for item in record.fields.recognitions if item.producer]
        expected = list(dict.fromkeys([*record.fields.producers, *holders]))
        assert list(record.outline.makers) == expected


@pytest.mark.parametrize(
    "fields",
    [
        model.model_construct(places=(PlaceReference(code="01840"),))
        for model in (Product, Destination)
    ],
    ids=["product", "destination"],
)
def test_a_page_with_mistakes_has_an_outline_of_what_is_right(fields: Entry) -> None:
    outline = outline_of(fields)
    assert [place.code for place in outline.places] == ["01840"]
    assert (outline.updated, outline.group, outline.is_alcoholic) == (MISSING, "", False)


def test_a_place_that_many_entries_name_is_held_once() -> None:
    one, other = (
        pickle.loads(pickle.dumps(PlaceReference(code="01840", former="Huyền Tụng")))
        for _ in range(2)
    )
    assert one is other
    assert one == PlaceReference(code="01840", former="Huyền Tụng")


def test_a_version_gives_back_what_was_packed() -> None:
    fields = Product.model_construct(title="Miến", summary="Ngon.", updated=date(2026, 11, 24))
    body: Body = render("Xem [hồ](../destinations/ho-ba-be.md).")
    version = Version.of(fields, body, "vi")
    assert (version.title, version.links) == ("Miến", ("../destinations/ho-ba-be.md",))
    again = pickle.loads(pickle.dumps(version))
    assert (again.fields, again.body) == (fields, body)


def test_records_are_the_same_however_often_they_are_unpacked(presenter: Presenter) -> None:
    record: Record[Product] = presenter.library.products[0]
    assert record.fields == record.versions["vi"].fields
    assert record.title == record.fields.title
