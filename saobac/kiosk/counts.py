"""The counts of kiosks: read from what the staff's page saves or shows as QR codes, and merged.

A kiosk counts in a series that only grows; clearing begins another. So files of one series
overlap, and of each cell the largest number holds, whichever file is newer; series are added.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from saobac.kiosk.counts_words import tell
from saobac.spreadsheet.cells import Place, Row, Value
from saobac.spreadsheet.csv_in import decode, read_csv
from saobac.spreadsheet.findings import Finding, UnusableFileError, finding
from saobac.spreadsheet.workbook_in import read_workbook

COLUMNS = ("kiosk", "day", "hour", "what", "key", "number")
"""Kiosk and series; day; hour, where there is no key; kind; screen or word; how often."""
KINDS = ("enter", "look", "search", "vain", "take", "fault", "back")
WORD_KINDS = ("search", "vain")
NO_CLOCK, ALWAYS = "no-clock", "all"
"""Days that are none: of a clock that stood before the day of the data; of searched words."""
KIOSK = re.compile(r"kiosk-[a-z0-9]{5}-[1-9]\d{0,5}")
CODE = re.compile(r"SB1 (\d+)/(\d+) (\S+) (\d{12}) (\d+);?(.*)")
DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
NUMBER = re.compile(r"[1-9]\d{0,8}")
SHOWN = 60
"""Letters of what was found that a message repeats."""


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """What a number counts."""

    kiosk: str
    """With its series: `kiosk-b7cd2-1`."""
    day: str
    """`2026-11-24`, NO_CLOCK or ALWAYS."""
    hour: int | None
    what: str
    key: str
    """A screen's path or a word; empty where all are counted together."""


Counts = Mapping[Cell, int]


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Something to mend in a file."""

    file: str
    line: int
    code: str
    facts: tuple[tuple[str, str], ...]

    def text(self, language: str) -> str:
        """Return place, what was found and expected, and what to do."""
        return f"{self.file}:{self.line}: {tell(self.code, language, **dict(self.facts))}"


class UnreadableError(Exception):
    """A line that cannot be understood; carries a key of the words, and facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = tuple((key, str(value)[:SHOWN]) for key, value in facts.items())


@dataclass(frozen=True, slots=True)
class Code:
    """One scanned QR code: which of how many, of which kiosk, made when."""

    file: Path
    line: int
    kiosk: str
    made: str
    part: int
    parts: int


@dataclass(slots=True)
class _Part:
    """What one file holds."""

    file: Path
    counts: dict[Cell, int] = field(default_factory=dict)
    codes: list[Code] = field(default_factory=list)
    problems: list[Mistake | Finding] = field(default_factory=list)


def read_counts(files: Iterable[Path]) -> tuple[Counts, tuple[Mistake | Finding, ...]]:
    """Read and merge files; one that is damaged is left out whole, and told of.

    Half of a file would be a number too small that nobody sees.
    """
    parts = [_take(file) for file in files]
    sets = _incomplete(code for part in parts if not part.problems for code in part.codes)
    for part in parts:
        part.problems += [_missing(codes) for codes in sets if codes[-1].file == part.file]
    lacking = {code.file for codes in sets for code in codes}
    counts: dict[Cell, int] = {}
    for part in parts:
        if not part.problems and part.file not in lacking:
            _merge(counts, part.counts.items())
    return counts, tuple(problem for part in parts for problem in part.problems)


def _take(file: Path) -> _Part:
    part = _Part(file)
    try:
        for line, found in _lines(file):
            try:
                _merge(part.counts, _read(found, file, line, part.codes))
            except UnreadableError as error:
                part.problems.append(Mistake(file.name, line, error.code, error.facts))
    except UnusableFileError as error:
        part.problems.append(finding(Place(file.name), error.code, **error.facts))
    return part


def _merge(counts: dict[Cell, int], found: Iterable[tuple[Cell, int]]) -> None:
    for cell, number in found:
        counts[cell] = max(number, counts.get(cell, 0))


def as_csv(counts: Counts) -> str:
    """Write counts as kiosks do, so that they can be merged again."""
    lines = [",".join(COLUMNS)]
    for cell, number in sorted(counts.items(), key=lambda item: str(item[0])):
        day = cell.day.replace("-", "") if cell.day[0].isdigit() else cell.day
        hour = "" if cell.hour is None else cell.hour
        is_risky = cell.what in WORD_KINDS and re.search(r"\d", cell.key)
        key = f"'{cell.key}" if is_risky or cell.key[:1] in tuple("=+-@'\t\r") else cell.key
        quoted = '"' + key.replace('"', '""') + '"' if re.search(r'[",\n;]', key) else key
        lines.append(f"{cell.kiosk},{day},{hour},{cell.what},{quoted},{number}")
    return "\ufeff" + "\r\n".join(lines) + "\r\n"


# --- Lines ------------------------------------------------------------------------------------

Found = tuple[str, ...] | str | Row
"""The values of a line in the order of COLUMNS, the text of a code, or a heading without these."""


def _lines(file: Path) -> Iterator[tuple[int, Found]]:
    is_workbook = file.suffix.casefold() in (".xlsx", ".xlsm")
    if not is_workbook:
        text, _ = decode(file.read_bytes())
        if "SB1 " in text:
            lines = enumerate(text.split("\n"), start=1)
            yield from ((number, line.strip()) for number, line in lines if line.strip())
            return
    tables = read_workbook(file) if is_workbook else read_csv(file)
    rows = next((table.rows for table in tables if table.rows), (Row(1, {}),))
    columns = _columns(rows[0])
    if columns is None:
        yield rows[0].number, rows[0]
        return
    for row in rows[1:]:
        cells = (row.cells.get(column) for column in columns)
        yield row.number, tuple(_text(cell.value) if cell else "" for cell in cells)


def _columns(heading: Row) -> tuple[int, ...] | None:
    """Return where each column is; None where one is missing."""
    places = {_text(cell.value).casefold(): column for column, cell in heading.cells.items()}
    found = tuple(places[name] for name in COLUMNS if name in places)
    return found if len(found) == len(COLUMNS) else None


def _text(value: Value) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, date):
        return value.isoformat()[:10]
    return "" if value is None else str(value).strip()


def _read(found: Found, file: Path, line: int, codes: list[Code]) -> Iterator[tuple[Cell, int]]:
    if isinstance(found, str):
        return _read_code(found, file, line, codes)
    if isinstance(found, Row):
        names = ", ".join(_text(cell.value) for cell in found.cells.values())
        raise UnreadableError("no-columns", found=names, expected=", ".join(COLUMNS))
    return iter([_cell(*found)])


def _cell(kiosk: str, day: str, hour: str, what: str, key: str, number: str) -> tuple[Cell, int]:
    """Make a cell and its number of six texts."""
    if not KIOSK.fullmatch(kiosk):
        raise UnreadableError("bad-kiosk", found=kiosk)
    if what not in KINDS:
        raise UnreadableError("bad-what", found=what, expected=", ".join(KINDS))
    if hour and not re.fullmatch(r"1?\d|2[0-3]", hour):
        raise UnreadableError("bad-hour", found=hour)
    if not NUMBER.fullmatch(number):
        raise UnreadableError("bad-number", found=number)
    key = key.removeprefix("'")
    real_day = _day(day)
    if (real_day == ALWAYS) != bool(key and what in WORD_KINDS) or (key and hour):
        raise UnreadableError("bad-key", found=key, what=what, day=day)
    return Cell(kiosk, real_day, int(hour) if hour else None, what, key), int(number)


def _day(text: str) -> str:
    if text in (NO_CLOCK, ALWAYS):
        return text
    try:
        year, month, day = DAY.fullmatch(text).groups()  # type: ignore[union-attr]
        return date(int(year), int(month), int(day)).isoformat()
    except (AttributeError, ValueError):
        raise UnreadableError("bad-day", found=text) from None


# --- QR codes (assets/kiosk/counts.js says what they hold) ------------------------------------


def _read_code(text: str, file: Path, line: int, codes: list[Code]) -> Iterator[tuple[Cell, int]]:
    """Read the text of a code; what an app has written before it is left out."""
    match = CODE.search(text)
    if not match:
        raise UnreadableError("no-code", found=text)
    part, parts, kiosk, made, size, rest = match.groups()
    records = [record for record in rest.split(";") if record.strip()]
    if len(records) != int(size):
        place = f"{part}/{parts}"
        raise UnreadableError("cut-code", part=place, found=len(records), expected=size)
    cells = [cell for item in _records(kiosk, records) for cell in item]
    codes.append(Code(file, line, kiosk, made, int(part), int(parts)))
    return iter(cells)


def _records(kiosk: str, records: Iterable[str]) -> Iterator[list[tuple[Cell, int]]]:
    day = ""
    for record in records:
        kind, _, rest = record.strip().partition(" ")
        if kind[:1] == "d":
            day = kind[1:]
        elif kind == "h" and rest.strip():
            what, *pairs = rest.split()
            hours = (pair.partition(":") for pair in pairs)
            yield [_cell(kiosk, day, hour, what, "", number) for hour, _, number in hours]
        elif kind in ("k", "w") and rest.count(" ") >= 2:
            what, _, named = rest.partition(" ")
            key, _, number = named.rpartition(" ")
            yield [_cell(kiosk, day if kind == "k" else ALWAYS, "", what, key, number)]
        else:
            raise UnreadableError("bad-record", found=record, expected="h look 9:12 10:3")


def _incomplete(codes: Iterable[Code]) -> list[list[Code]]:
    """Return the sets of which a code was not scanned: their numbers would be too small."""
    sets: dict[tuple[str, str, int], list[Code]] = {}
    for code in codes:
        sets.setdefault((code.kiosk, code.made, code.parts), []).append(code)
    return [found for found in sets.values() if _absent(found)]


def _absent(codes: list[Code]) -> list[int]:
    return sorted(set(range(1, codes[0].parts + 1)) - {code.part for code in codes})


def _missing(codes: list[Code]) -> Mistake:
    last, numbers = codes[-1], ", ".join(map(str, _absent(codes)))
    facts = (("kiosk", last.kiosk), ("found", numbers), ("expected", str(last.parts)))
    return Mistake(last.file.name, last.line, "missing-codes", facts)


# --- Sums -------------------------------------------------------------------------------------


def name_of(cell: Cell) -> str:
    """Return the kiosk of a cell, whatever the series."""
    return cell.kiosk.rpartition("-")[0]


def sums(counts: Counts) -> Counter[str]:
    """Return how often each kind of thing happened."""
    found: Counter[str] = Counter()
    for cell, number in counts.items():
        if not cell.key:
            found[cell.what] += number
    return found


def keyed(counts: Counts, what: str) -> Counter[str]:
    """Return how often each screen or word was there."""
    found: Counter[str] = Counter()
    for cell, number in counts.items():
        if cell.key and cell.what == what:
            found[cell.key] += number
    return found
