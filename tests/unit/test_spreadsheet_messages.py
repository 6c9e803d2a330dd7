"""Every sentence of the round trip exists in both languages, with the same facts."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from saobac import spreadsheet
from saobac.diagnostics import MESSAGES as CONTENT
from saobac.spreadsheet.changes import Fate
from saobac.spreadsheet.checking import IN_SHEET_WORDS
from saobac.spreadsheet.columns import sheets
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.messages import MESSAGES
from saobac.spreadsheet.notes import note

PACKAGE = Path(str(spreadsheet.__file__)).parent
SOURCES = (*PACKAGE.glob("*.py"), *(PACKAGE.parent / "commands").glob("*port_command.py"))
SPEAKERS = {"finding", "say", "UnclearCellError", "UnusableFileError"}


def facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_name_the_same_facts(code: str) -> None:
    message = MESSAGES[code]
    assert message.vi.strip()
    assert message.en.strip()
    assert facts(message.vi) == facts(message.en)


def codes_spoken() -> Iterator[str]:
    """Give the codes that the program names where it speaks."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=words) if name in SPEAKERS:
                    said = (word for word in words[:2] if isinstance(word, ast.Constant))
                    yield from (str(word.value) for word in said)


def test_every_code_that_is_spoken_has_a_sentence() -> None:
    assert set(codes_spoken()) <= MESSAGES.keys()


def test_every_sentence_is_spoken() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in SOURCES if file.stem != "messages")
    by_rule = {*Fate, *(f"note-{kind}" for kind in CellKind)}
    by_rule |= {code for _, code in IN_SHEET_WORDS.values()}
    assert [code for code in MESSAGES if f'"{code}"' not in text and code not in by_rule] == []


OF_FILES = {"doubled-key", "unknown-field"}
"""Are said of keys, which no cell holds."""


@pytest.mark.parametrize("code", [code for code in CONTENT if "{field}" in CONTENT[code].vi])
def test_what_is_said_of_fields_can_be_said_of_columns(code: str) -> None:
    if code not in OF_FILES:
        assert "“{field}” ({label})" in CONTENT[code].vi
        assert "“{field}” ({label})" in CONTENT[code].en


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_column_says_what_it_holds(language: str) -> None:
    for sheet in sheets():
        for column in sheet.columns:
            assert note(sheet, column, language).count("\n") >= 1
