"""Writes what was measured as a page and two charts; what was not measured is said to be so."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.charts import Bar, Line, growth_chart, number, ratio_chart
from benchmarks.goals import GOALS, GROWTH_MOST, GROWTH_SIZES, growth_factor
from benchmarks.method import GROWS, METHOD, NOT_COMPARED
from benchmarks.peers import OURS
from benchmarks.results import (
    ENOUGH,
    Measure,
    Results,
    Series,
    Span,
    cpu,
    largest,
    together,
    wall,
)
from benchmarks.scenarios import (
    GROWTH,
    LIVE,
    LIVE_LABEL,
    PHOTOGRAPHS,
    TEXT,
    WHOLE,
)

NOT_MEASURED = "not measured"
LABELS = {
    OURS: "Sao Bắc",
    "hugo": "Hugo",
    "eleventy": "Eleventy",
    "pelican": "Pelican",
    "whole": "Sao Bắc, all of it",
}
SCENARIO_LABELS = {
    **{scenario.name: scenario.label for scenario in (*TEXT, *PHOTOGRAPHS, *WHOLE, *GROWTH)},
    LIVE: LIVE_LABEL,
}
COMPARED = (*(scenario.name for scenario in (*TEXT, *PHOTOGRAPHS)), LIVE)
RATIO_PICTURE, GROWTH_PICTURE = "benchmarks.svg", "benchmarks-growth.svg"


def write_report(results: Results, page: Path) -> None:
    """Write the page, and the charts into `pictures/` beside it."""
    pictures = page.parent / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    charts = {RATIO_PICTURE: _ratio_chart(results), GROWTH_PICTURE: _growth_chart(results)}
    for name, svg in charts.items():
        if svg:
            (pictures / name).write_text(svg, encoding="utf-8")
    drawn = frozenset(name for name, svg in charts.items() if svg)
    page.write_text(report(results, drawn), encoding="utf-8")


def report(results: Results, drawn: frozenset[str] = frozenset()) -> str:
    """Return the page as Markdown; `drawn` are the charts that there are."""
    parts = (
        "# Benchmarks",
        "Made by `make bench`; please do not edit.",
        _summary(results),
        _picture(RATIO_PICTURE, "How many times our cost the peers have", drawn),
        _slower(results),
        "## Every scenario",
        *(tuple(_comparisons(results)) or (f"{NOT_MEASURED.capitalize()}.",)),
        "## Memory",
        _memory(results),
        "## Growth",
        _growth(results),
        _picture(GROWTH_PICTURE, "Seconds by number of products", drawn),
        GROWS,
        "## All that Sao Bắc makes",
        _whole(results),
        "## How it was measured",
        METHOD,
        "What was not compared:",
        NOT_COMPARED,
        "## Machine and versions",
        _machine(results),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def short_report(results: Results) -> str:
    """Return what was compared, without goals, method and growth."""
    parts = (_slower(results), *_comparisons(results), "## Memory", _memory(results))
    return "\n\n".join(part for part in parts if part) + "\n"


def _summary(results: Results) -> str:
    rows = []
    for goal in GOALS:
        ratio = goal.reached(results)
        if ratio is None:
            told = (NOT_MEASURED, "")
        else:
            told = (f"{number(ratio)} ×", "yes" if ratio >= goal.least else "**no**")
        rows.append((goal.label, LABELS[goal.peer], f"≥ {goal.least:g} ×", *told))
    factor = growth_factor(results)
    sizes = " to ".join(f"{size:,}" for size in GROWTH_SIZES)
    told = (NOT_MEASURED, "")
    if factor is not None:
        told = (f"{number(factor)} ×", "yes" if factor <= GROWTH_MOST else "**no**")
    rows.append((f"Growth of a product's cost, {sizes}", "itself", f"≤ {GROWTH_MOST:g} ×", *told))
    head = "The peer's median over ours; above 1, ours needs less.\n\n"
    return head + _table(("", "Peer", "Wanted", "Measured", "Reached"), rows)


def _slower(results: Results) -> str:
    found = [
        f"- {SCENARIO_LABELS[series.scenario]}, {series.size:,} products: {LABELS[peer]} needs"
        f" {number(1 / ratio)} times less"
        for series in results.of(*COMPARED)
        for peer in series.peers
        if peer != OURS and (ratio := series.ratio(peer, OURS)) is not None and ratio < 1
    ]
    if not results.of(*COMPARED):
        return ""
    return "\n".join(("## Where ours is slower", "", *(found or ["Nowhere in what was measured."])))


def _comparisons(results: Results) -> Iterator[str]:
    for series in results.of(*COMPARED):
        photographs = f", {series.photographs:,} photographs" if series.photographs else ""
        yield (
            f"### {SCENARIO_LABELS[series.scenario]}, {series.size:,} products{photographs}"
            f" ({series.file_system})"
        )
        yield _series_table(series)


def _series_table(series: Series) -> str:
    rows = []
    for peer in series.peers:
        span = series.span(peer)
        label = LABELS[peer]
        if span is None:
            reason = series.failure(peer).splitlines()[:1] or [NOT_MEASURED]
            rows.append((label, reason[0], "", "", "", ""))
            continue
        ratio = "" if peer == OURS else _times(series, peer, wall)
        cpu_ratio = "" if peer == OURS else _times(series, peer, cpu)
        rows.append(
            (label, _seconds(span), _seconds(series.span(peer, cpu)), ratio, cpu_ratio, _runs(span))
        )
    head = ("", "Wall, s", "cpu, s", "Wall: peer ÷ ours", "cpu: peer ÷ ours", "Runs")
    return _table(head, rows)


def _memory(results: Results) -> str:
    rows = [
        (
            f"{SCENARIO_LABELS[series.scenario]}, {series.size:,}",
            LABELS[peer],
            _mebibytes(series.span(peer, largest)),
            _mebibytes(series.span(peer, together)),
            "" if peer == OURS else _times(series, peer, together),
        )
        for series in results.of("cold", "photographs-cold", LIVE)
        for peer in series.peers
    ]
    if not rows:
        return f"{NOT_MEASURED.capitalize()}."
    head = ("", "", "Largest process, MiB", "All at once, MiB", "All: peer ÷ ours")
    return _table(head, rows)


def _growth(results: Results) -> str:
    rows = [
        (
            f"{series.size:,}",
            SCENARIO_LABELS[series.scenario],
            _seconds(span) if span else series.failure(OURS).splitlines()[0],
            f"{1000 * span.middle / series.size:.2f}" if span else "",
            _mebibytes(series.span(OURS, largest)),
            _mebibytes(series.span(OURS, together)),
            _runs(span) if span else "",
        )
        for series in results.of(*(scenario.name for scenario in GROWTH))
        for span in (series.span(OURS),)
    ]
    if not rows:
        return f"{NOT_MEASURED.capitalize()}."
    head = ("Products", "", "Wall, s", "ms a product", "Largest, MiB", "All at once, MiB", "Runs")
    return _table(head, rows)


def _whole(results: Results) -> str:
    rows = [
        (
            f"{SCENARIO_LABELS[series.scenario]}, {series.size:,}",
            _seconds(span) if span else series.failure("whole").splitlines()[0],
            _seconds(series.span("whole", cpu)) if span else "",
            _mebibytes(series.span("whole", together)),
            _runs(span) if span else "",
        )
        for series in results.of(*(scenario.name for scenario in WHOLE))
        for span in (series.span("whole"),)
    ]
    if not rows:
        return f"{NOT_MEASURED.capitalize()}."
    head = ("", "Wall, s", "cpu, s", "All at once, MiB", "Runs")
    return "`build.py build`, in its own design.\n\n" + _table(head, rows)


def _machine(results: Results) -> str:
    versions = dict.fromkeys(
        f"- {version}" for series in results.series for version in series.versions.values()
    )
    names = dict.fromkeys(name for series in results.series for name in series.machine)
    facts = {
        name: "; ".join(dict.fromkeys(item.machine.get(name, "") for item in results.series))
        for name in names
    }
    facts["File system"] = ", ".join(sorted({item.file_system for item in results.series}))
    written = {
        (series.size, peer): found
        for series in results.series
        for peer, found in series.written.items()
    }
    rows = [
        (
            f"{size:,}",
            LABELS[peer],
            f"{found['pages']:,}",
            f"{found['more']:,}",
            f"{found['size'] / 1e6:.1f}",
        )
        for (size, peer), found in sorted(written.items(), key=lambda item: item[0][0])
    ]
    head = ("Products", "", "Pages checked", "Pages beside", "MB, last checked")
    return "\n".join(
        (
            *(f"- {name}: {fact}" for name, fact in facts.items() if fact),
            *versions,
            *(("", _table(head, rows)) if rows else ()),
        )
    )


def _ratio_chart(results: Results) -> str:
    bars = [
        Bar(f"{goal.label}, {LABELS[goal.peer]}", ratio, goal.least)
        for goal in GOALS
        if (ratio := goal.reached(results)) is not None
    ]
    told = "; ".join(f"{bar.label}: {number(bar.ratio)}, wanted {bar.wanted:g}" for bar in bars)
    return ratio_chart(bars, "How many times our cost the peers have", f"Peer over ours. {told}.")


def _growth_chart(results: Results) -> str:
    lines = []
    for scenario in GROWTH:
        points = tuple(
            (series.size, span.middle)
            for series in results.of(scenario.name)
            if (span := series.span(OURS)) is not None
        )
        lines.append(Line(scenario.label, points))
    told = "; ".join(
        f"{line.label}: "
        + ", ".join(f"{size:,} products {number(seconds)} s" for size, seconds in line.points)
        for line in lines
        if line.points
    )
    return growth_chart(lines, "Seconds by number of products", f"{told}.")


def _picture(name: str, alt: str, drawn: frozenset[str]) -> str:
    return f"![{alt}](pictures/{name})" if name in drawn else ""


def _times(series: Series, peer: str, measure: Measure) -> str:
    ratio = series.ratio(peer, OURS, measure)
    return f"{number(ratio)} ×" if ratio is not None else NOT_MEASURED


def _seconds(span: Span | None) -> str:
    if span is None:
        return NOT_MEASURED
    digits = 3 if span.middle < 1 else 2 if span.middle < 10 else 1
    middle = f"{span.middle:.{digits}f}"
    if span.count == 1:
        return middle
    return f"{middle} ({span.least:.{digits}f}–{span.most:.{digits}f})"


def _mebibytes(span: Span | None) -> str:
    return f"{span.middle / 2**20:,.0f}" if span else NOT_MEASURED


def _runs(span: Span) -> str:
    return f"{span.count}" if span.count >= ENOUGH else f"{span.count}, too few"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = tuple(head)
    lines = (head, tuple("---" for _ in head), *rows)
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
