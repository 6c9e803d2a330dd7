"""Plans the pages of an entry of any kind, be it one among all or looked at alone."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from saobac.library import Record
from saobac.outputs.destinations import destination_output
from saobac.outputs.producers import producer_output
from saobac.outputs.products import product_output
from saobac.outputs.stories import story_output
from saobac.plan import Output
from saobac.present.edition import Edition, Presenter

_PAGE: Mapping[str, Callable[[Presenter, Record[Any]], Output]] = {
    "product": product_output,
    "producer": producer_output,
    "destination": destination_output,
    "story": story_output,
}


def entry_pages(edition: Edition, record: Record[Any]) -> Iterator[Output]:
    """Plan the page of an entry in each language."""
    for presenter in edition.presenters():
        yield _PAGE[record.kind](presenter, record)
