"""The counts of several kiosks become one report; what overlaps is counted once."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

from saobac.cli import COMMANDS
from saobac.commands.counts_command import REPORT, command
from saobac.kiosk.counts import KINDS, as_csv, keyed, read_counts, sums
from saobac.kiosk.counts_words import WORDS
from saobac.project import HOME
from tests.site.test_messages import facts_of
from tests.unit.test_kiosk_counts import counted

HEADING = "kiosk,day,hour,what,key,number"
ONE = f"""{HEADING}
kiosk-b7cd2-1,20261126,9,enter,,12
kiosk-b7cd2-1,20261126,9,look,,30
kiosk-b7cd2-1,20261126,,look,san-pham/mien.html,20
kiosk-b7cd2-1,no-clock,,look,,3
kiosk-b7cd2-1,all,,search,gạo nếp 5,7
"""
LATER = ONE.replace(",12\n", ",15\n").replace(",30\n", ",44\n")
CLEARED = f"{HEADING}\nkiosk-b7cd2-2,20261126,9,enter,,2\n"
OTHER = f"{HEADING}\nkiosk-x9f3k-1,20261127,10,enter,,100\n"


def write(folder: Path, **files: str | bytes) -> list[Path]:
    """Write files, `csv_one` as `one.csv`."""
    paths = []
    for name, content in files.items():
        ending, _, stem = name.partition("_")
        path = folder / f"{stem}.{ending}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    return paths


def merge(*arguments: object) -> tuple[int, str]:
    """Run the command; return its exit code and all that it says."""
    result = CliRunner().invoke(command, [str(argument) for argument in arguments])
    return result.exit_code, result.output


def test_the_command_is_listed() -> None:
    assert "counts" in COMMANDS


def test_files_of_one_series_overlap_and_others_are_added(tmp_path: Path) -> None:
    files = write(tmp_path, csv_a=LATER, csv_b=ONE, csv_c=CLEARED, csv_d=OTHER, csv_e=ONE)
    counts, problems = read_counts(files)
    assert problems == ()
    assert sums(counts) == {"enter": 15 + 2 + 100, "look": 44 + 3}
    assert keyed(counts, "look") == {"san-pham/mien.html": 20}
    assert keyed(counts, "search") == {"gạo nếp 5": 7}


@pytest.mark.parametrize(
    "saved",
    [
        ("\ufeff" + ONE.replace("\n", "\r\n")).encode(),
        ONE.replace(",", ";").encode("utf-8-sig"),
        ONE.replace(",", "\t").encode("utf-16"),
        ONE.replace("gạo nếp", "gao nếp").replace(",", ";").encode("cp1258", "ignore"),
        ("sep=;\n" + ONE.replace(",", ";")).encode(),
        ONE.replace(",gạo nếp 5,", ",'gạo nếp 5,").encode(),
        ONE.replace("20261126", "2026-11-26").encode(),
    ],
    ids=["bom", "semicolons", "utf-16", "cp1258", "sep", "apostrophe", "iso"],
)
def test_files_that_excel_has_saved_are_read(tmp_path: Path, saved: bytes) -> None:
    counts, problems = read_counts(write(tmp_path, csv_a=saved))
    assert problems == ()
    assert sums(counts) == {"enter": 12, "look": 33}
    assert sum(keyed(counts, "search").values()) == 7


def test_a_workbook_and_columns_in_another_order_are_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("number", "key", "what", "hour", "day", "Kiosk"),):
        sheet.append(row)
    sheet.append((12, None, "enter", 9, 20261126, "kiosk-b7cd2-1"))
    sheet.append((5, None, "enter", 0, date(2026, 11, 27), "kiosk-b7cd2-1"))
    book.save(tmp_path / "a.xlsx")
    counts, problems = read_counts([tmp_path / "a.xlsx"])
    assert problems == ()
    assert {(cell.day, cell.hour): number for cell, number in counts.items()} == {
        ("2026-11-26", 9): 12,
        ("2026-11-27", 0): 5,
    }


def test_what_a_kiosk_saves_and_what_it_shows_as_codes_is_the_same(tmp_path: Path) -> None:
    text, parts = counted("""
      for (let hour = 0; hour < 12; hour += 1) {
        now += 3600000;
        visits(3, "look", "san-pham/mien-" + hour + ".html");
        visits(6, "vain", "sầu riêng");
      }
      at("2001-01-01T00:00:00Z");
      visits(2, "take", "list");
      return [counts.csv(), counts.parts()];""")
    assert len(parts) > 1
    csv, txt = write(tmp_path, csv_a=text, txt_b="\n\n".join(f"18:02 QR_CODE {p}" for p in parts))
    saved, problems = read_counts([csv])
    assert problems == ()
    scanned, problems = read_counts([txt])
    assert problems == ()
    assert scanned == saved
    assert sums(saved)["vain"] == 72
    both, _ = read_counts([txt, csv, csv])
    assert both == saved


BAD = {
    "no-columns": (HEADING, "a,b,c", 1),
    "bad-kiosk": ("kiosk-b7cd2-1,20261126,9,enter", "Quầy 1,20261126,9,enter", 2),
    "bad-day": (",20261126,9,enter", ",26/11/2026,9,enter", 2),
    "bad-hour": (",9,enter", ",24,enter", 2),
    "bad-what": (",enter,", ",entered,", 2),
    "bad-number": (",enter,,12", ",enter,,12.5", 2),
    "bad-key": (",all,,search", ",20261126,,search", 6),
}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", BAD)
def test_a_bad_line_is_told_with_its_place_and_nothing_is_written(
    tmp_path: Path, code: str, language: str
) -> None:
    old, new, line = BAD[code]
    assert old in ONE
    [file] = write(tmp_path, csv_a=ONE.replace(old, new, 1))
    exit_code, said = merge(file, "--lang", language)
    assert exit_code == 1
    beginning = WORDS[code][language == "en"].split("“")[0]
    assert said.startswith(f"a.csv:{line}: {beginning}")
    assert said.splitlines()[1:] == [WORDS["not-written"][language == "en"]]
    assert list(tmp_path.iterdir()) == [file]


CODE = "SB1 1/2 kiosk-b7cd2-1 202611261730 3;d20261126;h enter 9:12 10:3;k look a.html 5"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CODE.replace("1/2", "1/1").replace("h enter 9:12 10:3;", ""), "cut-code"),
        (CODE, "missing-codes"),
        (CODE.replace("1/2", "1/1").replace("k look", "x look"), "bad-record"),
        (CODE.replace("1/2", "1/1") + "\nNgày thứ hai", "no-code"),
        (CODE.replace("1/2", "1/1").replace("9:12", "9"), "bad-number"),
    ],
)
def test_a_code_that_was_cut_or_not_scanned_is_told(tmp_path: Path, text: str, code: str) -> None:
    [file] = write(tmp_path, txt_a=text)
    _, problems = read_counts([file])
    assert [getattr(problem, "code", "") for problem in problems] == [code]


def test_a_file_that_is_no_list_is_told_by_name(tmp_path: Path) -> None:
    [file] = write(tmp_path, csv_a=b"\x00\x01\x02" * 50)
    exit_code, said = merge(file)
    assert exit_code == 1
    assert said.startswith("a.csv")


def test_a_damaged_file_is_left_out_whole_and_the_others_are_merged(tmp_path: Path) -> None:
    one, bad, cut, other = write(
        tmp_path,
        csv_a=ONE,
        csv_b=OTHER.replace(",100\n", ",100\nkiosk-x9f3k-1,20261127,25,enter,,7\n"),
        txt_c=CODE.replace("b7cd2", "q2w3x"),
        csv_d=CLEARED,
    )
    exit_code, said = merge(one, bad, cut, other)
    assert exit_code == 1
    assert "b.csv:3: cột hour có “25”" in said
    assert "c.txt:1: kiosk-q2w3x-1: thiếu mã 2 trong 2 mã" in said
    assert "Đã gộp 2 tệp của 1 ki-ốt" in said
    assert "14 lượt chạm vào" in said
    assert said.splitlines()[-1] == "Đã bỏ ra ngoài: b.csv, c.txt. Các tệp khác vẫn được gộp."
    assert (tmp_path / REPORT).is_file()


def test_screens_are_called_by_their_titles_in_one_language(tmp_path: Path) -> None:
    screens = {
        "san-pham/mien-dong-na-ri.html": 4,
        "en/products/mien-dong-na-ri.html": 3,
        "khong-con.html": 2,
    }
    lines = [f"kiosk-b7cd2-1,20261126,,look,{path},{n}" for path, n in screens.items()]
    lines += ["kiosk-b7cd2-1,20261126,,take,list,5"]
    [file] = write(tmp_path, csv_a="\n".join([HEADING, *lines, ""]))
    exit_code, said = merge(file)
    assert exit_code == 0
    shown = said.partition("Trang được xem\n")[2].split("\n\n")[0].splitlines()
    assert shown == ["     7  Miến dong Na Rì", "     2  khong-con.html"]
    book = load_workbook(io.BytesIO((tmp_path / REPORT).read_bytes()))
    rows = [[cell.value for cell in row] for row in book["Trang được xem"]]
    assert ["Danh sách của khách", 0, 5] in rows
    assert "7  Na Rì canna noodles" in merge(file, "--lang", "en")[1]


def test_the_report_has_all_tables_and_the_summary_is_printed(tmp_path: Path) -> None:
    files = write(tmp_path, csv_a=ONE, csv_b=OTHER)
    exit_code, said = merge(*files)
    assert exit_code == 0
    assert "Đã gộp 2 tệp của 2 ki-ốt" in said
    assert "112 lượt chạm vào" in said
    assert "3 lần đếm lúc máy sai ngày giờ" in said
    book = load_workbook(io.BytesIO((tmp_path / REPORT).read_bytes()))
    assert book.sheetnames[:3] == ["Tổng hợp", "Theo ngày", "Theo giờ"]
    overview = [[cell.value for cell in row] for row in book["Tổng hợp"]]
    assert [row[0] for row in overview[1:]] == ["kiosk-b7cd2", "kiosk-x9f3k", "Tất cả"]
    assert [row[3] for row in overview[1:]] == [12, 100, 112]
    assert book["Theo ngày"]["A2"].number_format == "dd/mm/yyyy"
    assert [cell.value for cell in book["Theo giờ"]["A"][1:]] == ["9–10", "10–11"]
    assert [cell.value for cell in book["Từ hay tìm"][2]] == ["gạo nếp 5", 7]


def test_a_list_can_be_merged_again(tmp_path: Path) -> None:
    files = write(tmp_path, csv_a=ONE, csv_b=OTHER)
    merged = tmp_path / "gop.csv"
    assert merge(*files, "--output", merged)[0] == 0
    counts, _ = read_counts(files)
    again, problems = read_counts([merged])
    assert problems == ()
    assert again == counts
    assert as_csv(again) == merged.read_bytes().decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Hãy ghi các tệp"),
        (("khong.csv",), "Không thấy tệp"),
        (("a.csv", "--output", "b.pdf"), "phải kết thúc bằng .xlsx"),
        (("a.csv", "--output", "a.csv"), "là một tệp cần gộp"),
    ],
)
def test_what_is_typed_wrong_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    write(tmp_path, csv_a=ONE)
    monkeypatch.chdir(tmp_path)
    exit_code, told = merge(*arguments)
    assert exit_code == 2
    assert said in told
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == ONE


@pytest.mark.parametrize("key", WORDS)
def test_a_sentence_names_the_same_facts_in_both_languages(key: str) -> None:
    vi, en = WORDS[key]
    assert vi
    assert en
    assert facts_of(vi) == facts_of(en)


def test_the_python_side_knows_the_kinds_of_the_script() -> None:
    script = (HOME / "assets" / "kiosk" / "counts.js").read_text(encoding="utf-8")
    found = re.search(r"var KINDS = \[(.*)\];", script)
    assert found
    assert tuple(re.findall(r'"(\w+)"', found[1])) == KINDS
