"""A plan of import as lines to read: row by row what is new, changed, left or wrong."""

from collections.abc import Iterator

from saobac.spreadsheet.cells import Value, spans
from saobac.spreadsheet.changes import Fate, ImportPlan, RowPlan
from saobac.spreadsheet.drafts import FieldChange
from saobac.spreadsheet.findings import say
from saobac.spreadsheet.showing import as_shown

LONGEST = 60
"""Letters of a value that a line shows."""
IF_MENDED = {Fate.CREATED: "created-if-mended", Fate.CHANGED: "changed-if-mended"}
"""What is not done, and not announced as if it were, while anything is wrong."""


def told(plan: ImportPlan, language: str) -> Iterator[str]:
    """Give the lines, sheet by sheet."""
    by_sheet: dict[str, list[RowPlan]] = {}
    for row in sorted(plan.rows, key=lambda row: row.place.row):
        by_sheet.setdefault(row.place.sheet, []).append(row)
    for sheet in plan.headings:
        rows = by_sheet.get(sheet, [])
        if sheet and rows:
            yield sheet
        yield from _sheet(rows, plan.failed, language)
        if absent := plan.absent.get(sheet):
            yield say("not-in-list", language, count=absent)


def _sheet(rows: list[RowPlan], failed: bool, language: str) -> Iterator[str]:
    for row in rows:
        if row.fate is not Fate.LEFT:
            page = row.page if row.fate is Fate.WRONG else f"{row.page}  {row.file}"
            fate = say(IF_MENDED.get(row.fate, row.fate) if failed else row.fate, language)
            yield say("row", language, row=row.place.row, fate=fate, page=page)
        if row.fate is Fate.CHANGED:
            yield from (_field(change, language) for change in row.changes)
    if left := tuple(row.place.row for row in rows if row.fate is Fate.LEFT):
        yield say("left-rows", language, count=len(left), rows=spans(left))


def _field(change: FieldChange, language: str) -> str:
    return say(
        "field",
        language,
        cell=change.place.address,
        label=change.label,
        before=_short(change.before, language),
        after=_short(change.after, language),
    )


def _short(value: Value, language: str) -> str:
    text = as_shown(value).replace("\n", "; ")
    if not text:
        return say("nothing", language)
    return f"“{text[:LONGEST]}…”" if len(text) > LONGEST else f"“{text}”"


def counted(plan: ImportPlan, language: str) -> str:
    """Return how many pages and rows there are of each fate."""
    fates = [row.fate for row in plan.rows]
    created = sum(edit.before is None for edit in plan.edits)
    return say(
        "summary-if-mended" if plan.failed else "summary",
        language,
        created=created,
        changed=len(plan.edits) - created,
        left=fates.count(Fate.LEFT),
        wrong=fates.count(Fate.WRONG),
    )
