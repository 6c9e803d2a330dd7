"""The files of open data are written product by product, and come out as if written at once."""

import pytest

from saobac.open_data.document import Document
from saobac.open_data.gather import catalogue, products
from saobac.open_data.table import Table
from saobac.present.edition import Presenter
from tests.unit.test_nearby import presenter

__all__ = ["presenter"]


@pytest.mark.parametrize("count", [0, 1, 2, None])
def test_the_document_is_what_the_models_make_of_it(
    presenter: Presenter, count: int | None
) -> None:
    whole = catalogue(presenter.edition, lambda links: links.open_data())
    some = tuple(products(presenter.edition))[:count]
    document = Document(whole)
    for product in some:
        document.add(product)
    at_once = whole.model_copy(update={"products": some})
    assert document.content().decode() == at_once.model_dump_json(by_alias=True, indent=1) + "\n"


def test_a_table_without_products_is_its_first_row() -> None:
    text = Table().content().decode("utf-8-sig")
    assert text.startswith("slug,")
    assert text.count("\r\n") == 1
