"""What the office is told to do: on a library of its own, on a day of its own."""

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from saobac.cli import run
from saobac.content import read
from saobac.fields import PartialDate
from saobac.library import Library, Record, Version
from saobac.outline import outline_of
from saobac.outputs.assets import read_assets
from saobac.outputs.report import plan_report
from saobac.present.edition import edition_of
from saobac.project import HOME, Project
from saobac.report.calendar import calendar
from saobac.report.certificates import STANDINGS, certificates
from saobac.report.completeness import PRODUCER, PRODUCT
from saobac.report.report import report
from saobac.report.tables import tables
from saobac.report.words import WORDS
from saobac.report.workbook import workbook
from saobac.schema import Product

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the real content, with its samples in every state."""
    nowhere = tmp_path_factory.mktemp("output")
    found, problems = read(Project(HOME, nowhere, TODAY))
    assert found is not None, problems
    return found


def test_certificates_stand_in_the_order_of_haste(library: Library) -> None:
    rows = certificates(library, TODAY)
    standings = [STANDINGS.index(row.standing) for row in rows if not row.renewed]
    assert standings == sorted(standings)
    assert {"within-90", "ended", "unverified", "in-force"} <= {row.standing for row in rows}


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (date(2026, 5, 1), "in-force"),
        (date(2026, 7, 1), "within-180"),
        (date(2026, 10, 1), "within-90"),
        (date(2026, 12, 20), "within-90"),
        (date(2026, 12, 21), "ended"),
    ],
)
def test_the_standing_follows_the_day(library: Library, today: date, standing: str) -> None:
    """The sample sausage was recognised on 20/12/2023: its last day is 20/12/2026."""
    (row,) = [row for row in certificates(library, today) if row.product.slug == "mau-lap-suon"]
    assert row.ends == date(2026, 12, 20)
    assert (row.days_left, row.standing) == ((row.ends - today).days, standing)


def test_a_past_star_that_was_given_again_is_no_work(library: Library) -> None:
    rows = [row for row in certificates(library, TODAY) if row.product.slug == "mau-mien-dong"]
    assert [(row.stars, row.standing, row.renewed) for row in rows] == [
        (5, "in-force", False),
        (4, "ended", True),
        (3, "ended", True),
    ]


def test_points_of_a_complete_page_add_up_to_a_hundred() -> None:
    assert sum(criterion.points for criterion in PRODUCT) == 100
    assert sum(criterion.points for criterion in PRODUCER) == 100
    names = {criterion.name for criterion in PRODUCT} | {criterion.name for criterion in PRODUCER}
    assert names <= set(WORDS)


def test_the_least_complete_page_leads_and_says_what_would_raise_it_most(library: Library) -> None:
    found = report(library, TODAY, "vi")
    scores = [item.score for item in found.products]
    assert scores == sorted(scores)
    full = next(item for item in found.products if item.record.slug == "mau-mien-dong")
    assert full.missing[0] == "photo"
    assert full.score == 100 - sum(c.points for c in PRODUCT if c.name in full.missing)


def as_goods(library: Library, slug: str, **recognition: object) -> Library:
    """Return a library in which a sample product is real, with its first recognition changed."""

    def changed(record: Record[Product]) -> Record[Product]:
        if record.slug != slug:
            return record
        first, *others = record.fields.recognitions
        fields = record.fields.model_copy(
            update={
                "sample": False,
                "recognitions": (first.model_copy(update=recognition), *others),
            }
        )
        original = Version.of(fields, record.versions["vi"].body, "vi")
        versions = {**record.versions, "vi": original}
        return replace(record, outline=outline_of(fields), versions=versions)

    return replace(library, products=tuple(map(changed, library.products)))


def test_ten_tasks_at_most_and_a_renewal_first(library: Library) -> None:
    steps = report(as_goods(library, "mau-lap-suon"), TODAY, "vi").steps
    assert len(steps) == 10
    assert "còn 26 ngày" in steps[0].text
    weights = [step.weight for step in steps]
    assert weights == sorted(weights, reverse=True)


def test_samples_are_nobodys_work(library: Library) -> None:
    assert any(record.fields.sample for record in library.records())
    assert not [step for step in report(library, TODAY, "vi").steps if step.record.fields.sample]


def test_a_decision_of_a_day_to_come_is_told_as_such(library: Library) -> None:
    tomorrow = as_goods(library, "mau-lap-suon", decided=PartialDate(2026, 11, 25))
    row, *_ = [row for row in certificates(tomorrow, TODAY) if row.product.slug == "mau-lap-suon"]
    assert row.standing == "future"
    [step] = [step for step in report(tomorrow, TODAY, "vi").steps if "25/11/2026" in step.text]
    assert "còn ở phía trước" in step.text
    assert "Tìm số" not in step.text


def test_how_long_a_certificate_lasts_is_told_in_words(library: Library) -> None:
    found = tables(report(library, TODAY, "vi"))[1]
    lasts = [row[found.columns.index("Còn lại")] for row in found.rows]
    assert "còn 26 ngày" in lasts
    assert any(str(cell).startswith("đã hết hạn ") for cell in lasts)
    assert not any(str(cell).startswith("-") for cell in lasts)


def test_every_row_knows_its_page(library: Library) -> None:
    for table in tables(report(library, TODAY, "vi")):
        assert len(table.records) == len(table.rows)


def test_a_library_without_anything_has_nothing_urgent(library: Library) -> None:
    empty = replace(library, products=(), producers=(), destinations=(), stories=())
    assert all(not table.rows and table.empty for table in tables(report(empty, TODAY, "en")))


def test_the_workbook_holds_every_row_with_days_as_days(library: Library) -> None:
    shown = tables(report(library, TODAY, "vi"))
    book = load_workbook(io.BytesIO(workbook(shown)))
    assert book.sheetnames == [table.title for table in shown]
    for table in shown:
        sheet = book[table.title]
        assert sheet.max_row == len(table.rows) + 1
        assert [cell.value for cell in sheet[1]] == list(table.columns)
    days = {cell.number_format for cell in book["Giấy công nhận OCOP"]["G"][1:] if cell.value}
    assert days == {"dd/mm/yyyy"}


def test_a_text_that_looks_like_a_formula_stays_a_text(library: Library) -> None:
    (first, *_) = tables(report(library, TODAY, "vi"))
    tricked = replace(first, rows=(("=1+1", "@x"),))
    sheet = load_workbook(io.BytesIO(workbook((tricked,)))).worksheets[0]
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [("=1+1", "s"), ("@x", "s")]


def test_the_calendar_has_an_event_for_each_certificate_in_force(library: Library) -> None:
    found = report(library, TODAY, "vi")
    text = calendar(found)
    in_force = [
        row for row in found.certificates if row.standing not in ("ended", "unverified", "future")
    ]
    assert text.count("BEGIN:VEVENT") == len(in_force) > 3
    assert "DTSTART;VALUE=DATE:20261220" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_every_word_is_in_both_languages() -> None:
    assert all(vi.strip() and en.strip() for vi, en in WORDS.values())


def test_the_command_writes_what_it_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets, days = tmp_path / "viec.xlsx", tmp_path / "han.ics"
    arguments = f"report --root {HOME} --today 2026-11-24 --xlsx {sheets} --ics {days} --lang en"
    run(arguments.split())
    assert "10 things to do this week" in capsys.readouterr().out
    assert load_workbook(sheets).sheetnames
    assert days.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


def test_long_tables_of_the_page_are_folded_with_their_counts(library: Library) -> None:
    project = Project(HOME, HOME / "nowhere", TODAY, preview=True)
    edition = edition_of(
        project, library, read_assets(project.layers("assets"), offline=False).paths
    )
    [page] = [out for out in plan_report(edition) if out.paths == ("-/report/index.html",)]
    html = page.render()[0].decode()
    folded = re.findall(r"<details.*?<h2[^>]*>(.*?)</h2>.*?>(\d+) dòng<", html, re.DOTALL)
    shown = {table.title: len(table.rows) for table in tables(report(library, TODAY, "vi"))}
    assert {title: int(count) for title, count in folded} == {
        title: rows for title, rows in shown.items() if rows > 10
    }
    assert "<details open" not in html


@pytest.mark.parametrize("option", ["--xlsx", "--ics"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_file_is_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, language: str
) -> None:
    file = tmp_path / "san-pham.xlsx"
    file.write_bytes(b"an afternoon of edits")
    with pytest.raises(SystemExit) as end:
        run(["report", "--root", str(HOME), option, str(file), "--lang", language])
    assert end.value.code == 2
    assert WORDS["there-already"][language == "en"].format(file=file) in capsys.readouterr().err
    assert file.read_bytes() == b"an afternoon of edits"
