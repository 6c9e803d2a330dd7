"""What counts as alcohol, whose promotion the law bans: it must not slip through by its name."""

import pytest
from pydantic import ValidationError

from saobac.outputs.products import related
from saobac.present.edition import Presenter
from saobac.present.nearby import products_around
from saobac.schema import Product
from tests.unit.test_nearby import presenter

__all__ = ["presenter"]

DRINK = {
    "title": "Nước mơ",
    "summary": "Nước mơ ngâm đường.",
    "updated": "2026-11-24",
    "group": "drink",
    "sources": ["Báo Bắc Kạn"],
}


def product(**fields: object) -> Product:
    return Product.model_validate(DRINK | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Rượu men lá"},
        {"title": "Men lá Bằng Phúc"},
        {"title": "Đặc sản Bằng Phúc", "summary": "Rượu gạo ủ men lá."},
        {"title": "Đặc sản Bằng Phúc", "aliases": ["Rượu Bằng Phúc"]},
        {"title": "Rượu men lá", "group": "food"},
        {"title": "Đặc sản Bằng Phúc", "group": "food", "sign": "spirit-jar"},
        {"title": "Bia mạch"},
    ],
)
def test_alcohol_needs_its_strength_whatever_it_is_called(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="alcohol without strength"):
        product(**fields)
    assert product(**fields, abv="unknown").is_spirit


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"title": "Lạp sườn", "group": "food", "summary": "Thịt ướp rượu, gác bếp."},
        {"title": "Hồng giòn", "group": "food", "aliases": ["Hồng ngâm rượu"]},
        {"title": "Nước mơ, vị rượu", "abv": "0"},
    ],
)
def test_what_only_speaks_of_it_is_none(fields: dict[str, object]) -> None:
    assert not product(**fields).is_alcoholic


def test_no_page_leads_on_to_alcohol_unless_its_author_does(presenter: Presenter) -> None:
    library = presenter.library
    for record in library.products:
        assert not any(other.fields.is_alcoholic for other in related(presenter, record))
    for place in library.destinations:
        for product in products_around(presenter, place):
            assert not product.fields.is_alcoholic or product.slug in place.fields.products
