"""What a column's heading says when one points at it: label, what it holds, an example."""

from saobac.spreadsheet.columns import PAGE, Column, Sheet
from saobac.spreadsheet.field_kinds import CellKind
from saobac.spreadsheet.findings import say
from saobac.spreadsheet.words import names_of

EXPLAINED_BY_EXAMPLE = (CellKind.TEXT,)
"""Kinds that the schema's example fits as it stands: the others are typed otherwise in a sheet."""


def note(sheet: Sheet, column: Column, language: str) -> str:
    """Return the note of a column."""
    lines = [column.label.of(language)]
    if column.required:
        lines.append(say("note-required", language))
    if column.of.vi:
        lines.append(say("note-part-of", language, of=column.of))
    lines.append(_what(sheet, column, language))
    if column.kind in EXPLAINED_BY_EXAMPLE and column.hint.of(language):
        lines.append(f"{column.hint.of(language)}.")
    if column.many:
        lines.append(say("note-many", language))
    example = column.example.strip("[]…, ")
    if column.kind in EXPLAINED_BY_EXAMPLE and example:
        lines.append(say("note-example", language, example=example))
    return "\n".join(lines)


def _what(sheet: Sheet, column: Column, language: str) -> str:
    if column.path == PAGE and not sheet.of_pages:
        return say("note-owner", language)
    if column.kind is CellKind.CHOICE:
        example = next(iter(names_of(column.choices).values()))
        return say("note-choice", language, example=example)
    if column.kind is CellKind.TEXT:
        text = column.holds.of(language)
        return f"{text[:1].upper()}{text[1:]}."
    return say(f"note-{column.kind}", language, of=column.label)
