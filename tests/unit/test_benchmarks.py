"""The benchmarks' corpus, arithmetic and report; nothing here is timed."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks.bench import GAZETTEER
from benchmarks.bodies import WORDS
from benchmarks.charts import number
from benchmarks.corpus import (
    PER_PAGE,
    TODAY,
    Corpus,
    edit_sentence,
    edited,
    make_corpus,
)
from benchmarks.goals import GOALS, growth_factor
from benchmarks.machine import is_same_machine
from benchmarks.pages import OtherPagesError, check_pages
from benchmarks.peers.ours import Ours
from benchmarks.photographs import photograph
from benchmarks.report import NOT_MEASURED, report, write_report
from benchmarks.results import Results, Run, Series, Span, load, save, together
from benchmarks.vocabulary import GOODS, NAMES
from saobac.content import read
from saobac.project import Project
from saobac.vietnamese import slugify
from tests.unit.test_imports import imports_of

PACKAGE = Path(__file__).parents[2] / "benchmarks"


def corpus(count: int, seed: int = 1) -> Corpus:
    return make_corpus(count, seed=seed, gazetteer=GAZETTEER, photographs=None)


def series(scenario: str, size: int, walls: dict[str, list[float]]) -> Series:
    runs = tuple(
        Run(peer, index, value, value, 1 << 20, round(value * 2**20))
        for peer, values in walls.items()
        for index, value in enumerate(values)
    )
    return Series(
        scenario,
        size,
        0,
        "ext4",
        {peer: f"{peer} 1" for peer in walls},
        {"Kernel": "6.1"},
        {},
        runs,
    )


def test_same_seed_makes_the_same_corpus() -> None:
    assert corpus(30) == corpus(30)
    assert corpus(30).products[7].body != corpus(30, seed=2).products[7].body


def test_titles_and_addresses_are_unique() -> None:
    assert len({slugify(name) for name in NAMES}) == len(NAMES)
    goods = [name for names in GOODS.values() for name in names]
    assert len({slugify(name) for name in goods}) == len(goods)
    products = corpus(3000).products
    assert len({product.slug for product in products}) == 3000
    assert [product.rank for product in sorted(products, key=lambda one: one.rank)] == list(
        range(1, 3001)
    )


def test_bodies_are_as_long_as_promised() -> None:
    for product in corpus(60).products:
        words = [word for word in product.body.split() if any(map(str.isalnum, word))]
        assert WORDS[0] <= len(words) <= WORDS[1]


def test_lists_hold_every_product_and_24_a_page() -> None:
    made = corpus(200)
    lists = made.lists()
    for taxonomy in ("all", "group", "district"):
        held = [product for each in lists if each.taxonomy == taxonomy for product in each.products]
        assert sorted(product.slug for product in held) == sorted(
            product.slug for product in made.products
        )
    assert all(len(page) == PER_PAGE for each in lists for page in each.pages[:-1])
    assert {each.term for each in lists if each.taxonomy == "stars"} == {"3-sao", "4-sao", "5-sao"}


def test_products_pass_the_projects_own_check(tmp_path: Path) -> None:
    made = corpus(40)
    peer = Ours(tmp_path)
    site = tmp_path / "site"
    peer.prepare(site, made)
    peer.write(site, edited(made.products[3], 1))
    library, problems = read(Project(site, site / "public", TODAY))
    assert not problems, [problem.text("en") for problem in problems]
    assert library is not None
    assert len(library.products) == 40


def test_edit_changes_sentence_summary_and_price() -> None:
    product = corpus(1).products[0]
    first, second = edited(product, 1), edited(product, 2)
    assert edit_sentence(2) in second.body
    assert len({product.summary, first.summary, second.summary}) == 3
    assert len({product.price, first.price, second.price}) == 3
    assert len(second.summary) <= 220


def test_missing_page_is_told(tmp_path: Path) -> None:
    with pytest.raises(OtherPagesError, match=r"index\.html: missing"):
        check_pages(Ours(tmp_path), tmp_path / "site", corpus(5))


def test_photograph_follows_from_its_number() -> None:
    small = (80, 60)
    one, again, other = (photograph(1, index).resize(small) for index in (0, 0, 3))
    assert one.tobytes() == again.tobytes()
    assert one.tobytes() != other.tobytes()


def test_median_and_ratio() -> None:
    measured = series("cold", 10_000, {"ours": [2.0, 9.0, 4.0], "hugo": [8.0, 6.0]})
    assert measured.span("ours") == Span(4.0, 2.0, 9.0, 3)
    assert measured.ratio("hugo", "ours") == 7.0 / 4.0
    assert measured.ratio("hugo", "ours", together) == pytest.approx(7.0 / 4.0)
    assert measured.ratio("pelican", "ours") is None


def test_failed_runs_are_no_numbers() -> None:
    measured = series("cold", 10_000, {"ours": [1.0]})
    failed = Run("hugo", 0, 0.0, 0.0, 0, 0, "took longer than 5 s")
    measured = replace(measured, runs=(*measured.runs, failed))
    assert measured.span("hugo") is None
    assert measured.ratio("hugo", "ours") is None
    assert "took longer than 5 s" in report(Results((measured,)))


def test_growth_is_the_cost_of_a_product() -> None:
    both = (series("growth-cold", size, {"ours": [size / 500]}) for size in (1_000, 17_000))
    assert growth_factor(Results(tuple(both))) == pytest.approx(1.0)
    assert growth_factor(Results()) is None


def test_results_survive_their_file(tmp_path: Path) -> None:
    results = Results((series("cold", 100, {"ours": [1.0]}),))
    save(results, tmp_path / "results.json")
    assert load(tmp_path / "results.json") == results
    assert load(tmp_path / "none.json") == Results()


def test_a_series_is_of_one_machine_on_whatever_day() -> None:
    one = {"Kernel": "6", "Day": "2026-11-28", "Load before": "1"}
    assert is_same_machine(one, {"Kernel": "6", "Day": "2026-11-29", "Load before": "0"})
    assert not is_same_machine(one, {**one, "Kernel": "7"})
    assert not is_same_machine(one, {**one, "Processor": "another"})


def test_report_names_every_row_and_invents_no_number(tmp_path: Path) -> None:
    measured = (
        series("cold", 10_000, {"ours": [10.0], "hugo": [8.0], "pelican": [40.0]}),
        series("unchanged", 1_000, {"ours": [0.1], "hugo": [0.9]}),
        series("growth-cold", 100, {"ours": [0.2]}),
        series("whole-cold", 100, {"whole": [3.0]}),
    )
    write_report(Results(measured), tmp_path / "benchmarks.md")
    page = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("|")]
    for goal in GOALS:
        assert sum(row.startswith(f"| {goal.label} |") for row in rows) >= 1
    assert "| Nothing changed, 1,000 | Hugo | ≥ 8 × | 9.0 × | yes |" in rows
    assert "| Text from nothing, 10,000 | Hugo | ≥ 0.7 × | 0.8 × | yes |" in rows
    assert f"| Text from nothing, 10,000 | Eleventy | ≥ 1.2 × | {NOT_MEASURED} |  |" in rows
    assert "From nothing, 10,000 products: Hugo needs 1.2 times less" in page
    assert "All of it, from nothing, 100" in page
    assert "- Kernel: 6.1\n" in page
    for name in ("benchmarks.svg", "benchmarks-growth.svg"):
        chart = ET.parse(tmp_path / "pictures" / name).getroot()
        tags = [element.tag.rpartition("}")[2] for element in chart]
        assert tags[:2] == ["title", "desc"]
        assert f"(pictures/{name})" in page


def test_empty_report_has_no_charts(tmp_path: Path) -> None:
    write_report(Results(), tmp_path / "benchmarks.md")
    assert list((tmp_path / "pictures").iterdir()) == []
    assert "](pictures/" not in (tmp_path / "benchmarks.md").read_text(encoding="utf-8")


def test_numbers_have_the_digits_that_they_are_good_for() -> None:
    assert [number(value) for value in (1234.5, 12.34, 3.44, 0.517, 1.0)] == [
        *("1,230", "12", "3.4", "0.52", "1.0"),
    ]


def test_benchmarks_import_without_ring() -> None:
    modules = {
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts): file
        for file in PACKAGE.rglob("*.py")
        if file.name != "__init__.py" and "skeletons" not in file.parts
    }
    graph = {name: imports_of(file, modules) for name, file in modules.items()}
    while leaves := {name for name, used in graph.items() if not used & set(graph)}:
        graph = {name: used for name, used in graph.items() if name not in leaves}
    assert graph == {}
