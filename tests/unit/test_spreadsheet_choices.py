"""Choices are offered in the words that the forms have, and read back by word and by key."""

import pytest

from saobac.admin_choices import named, sign_choices
from saobac.spreadsheet.cells import Cell
from saobac.spreadsheet.columns import Column, sheets
from saobac.spreadsheet.communes import Communes
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.matching import Directory
from saobac.spreadsheet.reading import Known, read
from saobac.spreadsheet.words import names_of

CHOSEN = [
    column for sheet in sheets() for column in sheet.columns if column.kind is CellKind.CHOICE
]
NOTHING = Known(Directory.of(()), Communes.of(None))


@pytest.mark.parametrize("column", CHOSEN, ids=lambda column: ".".join(column.path))
def test_the_words_are_those_of_the_forms(column: Column) -> None:
    is_sign = column.path == ("sign",)
    forms = sign_choices(column.choices) if is_sign else named(column.choices)
    offered = [name.vi for name in names_of(column.choices).values()]
    assert offered == [choice["label"] for choice in forms]


@pytest.mark.parametrize("column", CHOSEN, ids=lambda column: ".".join(column.path))
def test_word_and_key_read_back_as_the_choice(column: Column) -> None:
    for choice, name in names_of(column.choices).items():
        for typed in (choice, name.vi, name.en):
            assert read(column, Cell(typed), NOTHING) == choice


def test_every_choice_has_a_word() -> None:
    """Names of standards and units are the same in all languages."""
    same = {"kg", "vietgap", "haccp", "pgs", "curcumin"}
    keys = {
        choice
        for column in CHOSEN
        for choice, name in names_of(column.choices).items()
        if name.vi.casefold() == choice
    }
    assert keys <= same
