"""What a kiosk counts, in Node: bounded, kept, nobody recognised, and never in the way."""

import json
import re
from collections import Counter
from typing import Any

import pytest

from saobac.kiosk.counts import KINDS
from saobac.project import HOME
from tests.in_node import run

SCRIPTS = ("js/day.js", "search/words.js", "kiosk/counts.js")
KIOSK = """
const kept = new Map(Object.entries(given.kept || {}));
let names = [];
const storage = {
  get length() { return kept.size; },
  key: (index) => {
    if (index === 0) names = [...kept.keys()];
    return names[index] ?? null;
  },
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => {
    if (given.full) throw new Error("full");
    kept.set(key, String(value));
  },
  removeItem: (key) => kept.delete(key),
};
const broken = () => { throw new Error("no"); };
const access = given.broken ? { get: broken } : { value: storage };
Object.defineProperty(globalThis, "localStorage", access);
const RealDate = Date;
let now = RealDate.parse(given.now || "2026-11-26T02:30:00Z");
globalThis.Date = class extends RealDate {
  constructor(...values) { values.length ? super(...values) : super(now); }
  static now() { return now; }
};
const at = (time) => (now = RealDate.parse(time));
globalThis.saobacKiosk = { built: "2026-11-24" };
const fresh = () => new Function(`${given.script}; return saobacCounts;`)();
const counts = fresh();
const rows = (told = counts) => told.csv().slice(1).trim().split("\\r\\n").slice(1)
  .map((line) => line.split(",").slice(1).join(","));
const visits = (times, what, key) => {
  for (let time = 0; time < times; time += 1) {
    counts.note("enter", "touch");
    counts.note(what, key);
  }
};
"""


def counted(script: str, **given: object) -> Any:
    """Return what a script finds out about `counts`."""
    code = "".join((HOME / "assets" / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return run(KIOSK + script, {"script": code, **given})


def test_things_count_by_hour_and_screens_by_day_in_vietnam() -> None:
    rows = counted("""
      at("2026-11-25T17:05:00Z");
      counts.note("look", "san-pham/mien.html");
      at("2026-11-26T02:30:00Z");
      counts.note("look", "san-pham/mien.html");
      counts.note("enter", "touch");
      return rows();""")
    assert rows == [
        "20261126,0,look,,1",
        "20261126,9,enter,,1",
        "20261126,9,look,,1",
        "20261126,,look,san-pham/mien.html,2",
    ]


def test_a_screen_has_no_hour_and_a_word_no_day() -> None:
    """So a visit in a quiet hour cannot be put together again."""
    rows = counted("""
      visits(5, "search", "Miến dong");
      counts.note("look", "a.html");
      counts.note("take", "a.html");
      return rows();""")
    assert [row for row in rows if re.search(r",\d+,\w+,[^,]", row)] == []
    assert "all,,search,mien dong,5" in rows


@pytest.mark.parametrize(("times", "told"), [(4, []), (5, ["all,,search,mien dong,5"])])
def test_a_word_is_told_from_the_fifth_visit_on(times: int, told: list[str]) -> None:
    rows, parts, words = counted(
        f"""visits({times}, "search", "Miến dong");
        return [rows(), counts.parts().join(), counts.summary().search];"""
    )
    assert [row for row in rows if "mien" in row] == told
    assert ("mien" in parts) is bool(told)
    assert bool(words) is bool(told)


def test_a_word_counts_once_a_visit_however_it_is_typed() -> None:
    rows = counted("""
      for (const text of ["mien dong", "Miến Dong", " miến  dong! ", "MIEN-DONG", "mien dong"])
        counts.note("search", text);
      visits(4, "search", "miến dong");
      return rows().filter((row) => row.includes("search"));""")
    assert rows == ["20261126,9,search,,5", "all,,search,mien dong,5"]


def test_a_word_that_another_language_does_not_know_counts_once_too() -> None:
    rows = counted("""
      counts.note("search", "mật ong");
      counts.note("vain", "Mat Ong");
      counts.note("enter", "touch");
      counts.note("vain", "mật ong");
      return rows().filter((row) => /search|vain/.test(row));""")
    assert rows == ["20261126,9,search,,1", "20261126,9,vain,,1"]


def test_a_clock_before_the_data_belongs_to_no_day() -> None:
    rows, known = counted(
        """
      counts.note("look", "a.html");
      at("2026-11-23T17:00:00Z");
      counts.note("look", "a.html");
      return [rows(), counts.summary().days.map((day) => day.isKnown)];""",
        now="2001-01-01T00:00:00Z",
    )
    assert rows == [
        "20261124,0,look,,1",
        "20261124,,look,a.html,1",
        "no-clock,,look,,1",
        "no-clock,,look,a.html,1",
    ]
    assert known == [True, False]


def test_a_restart_goes_on_where_it_was() -> None:
    first, again, kiosks = counted("""
      visits(7, "look", "a.html");
      const later = fresh();
      later.note("look", "a.html");
      return [rows(), rows(later), [counts.summary().kiosk, later.summary().kiosk]];""")
    assert "20261126,,look,a.html,7" in first
    assert "20261126,,look,a.html,8" in again
    assert kiosks[0] == kiosks[1]


def test_each_note_writes_two_small_entries() -> None:
    sizes = counted("""
      visits(50, "search", "miến dong"); visits(50, "look", "san-pham/mien.html");
      const writes = [];
      const write = storage.setItem;
      storage.setItem = (key, value) => {
        writes.push(key.length + value.length);
        write(key, value);
      };
      counts.note("look", "san-pham/mien.html");
      return writes;""")
    assert len(sizes) == 2
    assert max(sizes) < 80


def test_a_hundred_thousand_notes_stay_within_bounds() -> None:
    found = counted(f"""
      let seed = 7;
      const lot = (most) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
      const kinds = {json.dumps(KINDS)};
      for (let index = 0; index < 100000; index += 1) {{
        now += lot(120) * 1000;
        const what = kinds[lot(kinds.length)];
        const isWord = ["search", "vain"].includes(what);
        counts.note(what, isWord ? "từ " + lot(5000) : lot(3000) + ".html");
      }}
      const size = [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      const days = new Set([...kept.keys()].map((key) => key.split(":")[1].split("|")[0]));
      const words = [...kept.keys()].filter((key) => key.startsWith("saobac-counts:all|"));
      const cells = {{}};
      for (const key of kept.keys()) {{
        const day = key.split("|")[0];
        cells[day] = (cells[day] || 0) + 1;
      }}
      return {{ size, days: days.size, words: words.length, most: Math.max(...Object.values(cells)),
        parts: counts.parts().length, again: fresh().csv() === counts.csv(),
        other: rows().filter((row) => row.includes(",other,")).length }};""")
    assert found["days"] == 31 + 2, "31 days, the words, and the name"
    assert found["words"] == 600
    assert found["most"] <= 600
    assert found["size"] < 2_000_000, "browsers give 5 million letters"
    assert found["parts"] <= 24
    assert found["other"] > 0
    assert found["again"]


def test_the_oldest_day_goes_and_the_rarest_word() -> None:
    days, words = counted("""
      visits(9, "search", "hay");
      for (let index = 0; index < 400; index += 1) counts.note("search", "từ " + index);
      for (let day = 0; day < 40; day += 1) { now += 86400000; counts.note("back", "idle"); }
      return [counts.summary().days.map((day) => day.day), counts.summary().search];""")
    assert len(days) == 31
    assert (days[0], days[-1]) == ("2026-12-06", "2027-01-05")
    assert words == [["hay", 9]]


@pytest.mark.parametrize("state", ["broken", "full"])
def test_without_storage_it_counts_in_memory_and_says_so(state: str) -> None:
    rows, is_kept = counted(
        'visits(2, "look", "a.html"); counts.clear(); visits(3, "look", "a.html");'
        "return [rows(), counts.summary().isKept];",
        **{state: True},
    )
    assert "20261126,,look,a.html,3" in rows
    assert is_kept is False


def test_spoilt_storage_begins_anew() -> None:
    spoilt = {
        "saobac-counts:kiosk": "kiosk-b7cd2-1",
        "saobac-counts:2026-11-26|9|look|": "4",
        "saobac-counts:2026-11-26|10|look|": "NaN",
        "saobac-counts:2026-11-26|99|look|": "4",
        "saobac-counts:2026-11-26": "{",
        "saobac-counts:hôm nay|9|look|": "4",
        "saobac-counts:all||look|a": "4",
        "saobac-counts:all||search|": "9",
        "saobac-counts:2026-11-26|9|hack|": "-1",
        "other": "x",
    }
    rows, keys = counted(
        'counts.note("look", ""); return [rows(), [...kept.keys()].sort()];', kept=spoilt
    )
    assert rows == ["20261126,9,look,,5"]
    assert keys == ["other", "saobac-counts:2026-11-26|9|look|", "saobac-counts:kiosk"]


def test_numbers_that_have_lost_their_series_are_dropped() -> None:
    """They may be in a file already, under another name, and would count twice."""
    kept = {"saobac-counts:kiosk": "<b>", "saobac-counts:2026-11-26|9|look|": "4"}
    rows, kiosk = counted("return [rows(), counts.summary().kiosk];", kept=kept)
    assert rows == []
    assert re.fullmatch(r"kiosk-[a-z0-9]{5}-1", kiosk)


def test_clearing_begins_a_new_series() -> None:
    before, after, left = counted("""
      visits(6, "search", "miến"); counts.note("look", "a.html");
      const before = counts.summary().kiosk;
      counts.clear();
      return [before, counts.summary().kiosk, [...kept.keys()]];""")
    assert after == re.sub(r"-1$", "-2", before)
    assert left == ["saobac-counts:kiosk"]


def test_nothing_that_is_noted_is_a_formula_or_breaks_a_line() -> None:
    text = counted("""
      for (const key of ["=1+1", "@SUM(A1)", "-2", "a,b\\nc", '"x"', null, undefined, 12]) {
        counts.note("look", key);
        visits(5, "vain", key);
      }
      visits(5, "vain", "5 sao");
      return counts.csv();""")
    assert text.startswith("\ufeffkiosk,day,hour,what,key,number\r\n")
    lines = text[1:].splitlines()
    assert {line.count(",") for line in lines} == {5}
    keys = [line.split(",")[4] for line in lines[1:]]
    assert [key for key in keys if key[:1] in ("=", "+", "-", "@", '"')] == []
    assert {"'=1_1", "'5 sao"} & set(keys) == {"'5 sao"}


def test_unknown_kinds_count_for_nothing() -> None:
    assert counted('counts.note("name", "Lan"); counts.note(); return rows();') == []


def test_codes_are_short_and_hold_every_hour() -> None:
    parts, rows = counted("""
      for (let hour = 0; hour < 48; hour += 1) {
        now += 3600000;
        visits(3, "look", "san-pham/mot-cai-ten-kha-dai-" + hour + ".html");
        visits(2, "search", "gao nep " + hour);
      }
      visits(5, "search", "gạo nếp");
      return [counts.parts(), rows()];""")
    assert len(parts) > 3
    assert max(len(part.encode()) for part in parts) <= 650
    assert [part.split()[1] for part in parts] == [
        f"{number}/{len(parts)}" for number in range(1, len(parts) + 1)
    ]
    sums = Counter(re.findall(r"(?<=h )(?:enter|look|search)", ";".join(parts)))
    days = {row.split(",")[0] for row in rows} - {"all"}
    assert sums == {"enter": len(days), "look": len(days), "search": len(days)}
    assert any("w search gao nep 5" in part for part in parts)
