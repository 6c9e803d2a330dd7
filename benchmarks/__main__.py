"""`python -m benchmarks`: measures Sao Bắc beside its peers, and writes what came of it."""

from collections.abc import Sequence
from pathlib import Path

import click

from benchmarks.bench import Bench
from benchmarks.peers import all_peers
from benchmarks.peers.ours import Ours
from benchmarks.peers.peer import Peer
from benchmarks.peers.whole import Whole
from benchmarks.report import short_report, write_report
from benchmarks.results import load
from benchmarks.scenarios import (
    COLD,
    EDITED,
    GROWTH,
    LIVE,
    NAMES,
    PHOTOGRAPHS_COLD,
    PHOTOGRAPHS_WARM,
    TEXT,
    UNCHANGED,
    WHOLE,
    Scenario,
)
from saobac.project import HOME

RESULTS = HOME / "benchmarks" / "results.json"
"""Kept with the code: to measure everything takes longer than a machine may be quiet."""
CACHE = HOME / ".cache" / "bench"
TOOLS = CACHE / "tools"
QUICK_SIZE, QUICK_RUNS, QUICK_LIMIT = 300, 5, 60.0


class Numbers(click.ParamType[tuple[int, ...], str]):
    """Numbers with commas between."""

    name = "numbers"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Read them."""
        try:
            return tuple(int(part) for part in str(value).split(",") if part)
        except ValueError:
            self.fail(f"{value}: numbers with commas between are wanted", param, ctx)


work_option = click.option(
    "--work",
    type=click.Path(file_okay=False, path_type=Path, resolve_path=True),
    default=CACHE,
    show_default=True,
    help="Folder for sites and photographs; its disk is measured too.",
)


@click.group()
def main() -> None:
    """Measure Sao Bắc beside Hugo, Eleventy and Pelican."""


@main.command()
@work_option
def quick(work: Path) -> None:
    """Measure a small catalogue of text against Hugo and Eleventy, and print the table."""
    peers = [peer for peer in all_peers(TOOLS) if peer.name != "pelican"]
    _install(peers)
    file = work / "quick.json"
    file.unlink(missing_ok=True)
    bench = Bench.at(work, file, QUICK_LIMIT, click.echo)
    bench.measure(dict.fromkeys((COLD, UNCHANGED, EDITED), QUICK_RUNS), peers, size=QUICK_SIZE)
    click.echo("\n" + short_report(bench.results))


@main.command()
@work_option
@click.option("--sizes", type=Numbers(), default="1000,10000", show_default=True, help="Of text.")
@click.option("--live", type=Numbers(), default="1000,10000", show_default=True, help="Of edits.")
@click.option(
    "--photographs", type=Numbers(), default="1000", show_default=True, help="One a product."
)
@click.option(
    "--growth",
    type=Numbers(),
    default="100,1000,10000,17000,100000",
    show_default=True,
    help="Of ours alone.",
)
@click.option("--whole", type=Numbers(), default="1000", show_default=True, help="Of build.py.")
@click.option("--runs", type=click.IntRange(1), default=5, show_default=True)
@click.option(
    "--photograph-runs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="With photographs from nothing: Hugo takes an hour for 1,000.",
)
@click.option(
    "--limit",
    type=click.FloatRange(1),
    default=14400.0,
    show_default=True,
    help="Seconds after which a build is given up.",
)
@click.option(
    "--only", type=click.Choice(NAMES), multiple=True, help="A scenario; may be repeated."
)
def full(
    work: Path,
    sizes: tuple[int, ...],
    live: tuple[int, ...],
    photographs: tuple[int, ...],
    growth: tuple[int, ...],
    whole: tuple[int, ...],
    runs: int,
    photograph_runs: int,
    limit: float,
    only: tuple[str, ...],
) -> None:
    """Measure everything; what is in the results already is kept, so it can be broken off."""
    peers = all_peers(TOOLS)
    _install(peers)
    bench = Bench.at(work, RESULTS, limit, click.echo)
    wanted = only or NAMES
    ours, all_of_it = [Ours(TOOLS)], [Whole(TOOLS)]
    for size in sizes:
        bench.measure(_among(TEXT, wanted, runs), peers, size=size)
    for size in live if LIVE in wanted else ():
        bench.measure_live(peers, size=size, runs=runs)
    for size in growth:
        bench.measure(_among(GROWTH, wanted, runs), ours, size=size)
    for size in whole:
        bench.measure(_among(WHOLE, wanted, runs), all_of_it, size=size)
    makers = [peer for peer in peers if peer.makes_photographs]
    slow = _among((PHOTOGRAPHS_COLD,), wanted, photograph_runs)
    fast = _among((PHOTOGRAPHS_WARM,), wanted, runs)
    for size in photographs:
        bench.measure({**slow, **fast}, makers, size=size, photographs=size)


@main.command("report")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=HOME / "docs" / "benchmarks.md",
    show_default=True,
)
def report_command(output: Path) -> None:
    """Write the results as a page, with two charts in `pictures/` beside it."""
    write_report(load(RESULTS), output)
    click.echo(output)


def _among(scenarios: Sequence[Scenario], wanted: Sequence[str], runs: int) -> dict[Scenario, int]:
    return {scenario: runs for scenario in scenarios if scenario.name in wanted}


def _install(peers: Sequence[Peer]) -> None:
    for peer in peers:
        peer.install()
        click.echo(peer.version())


if __name__ == "__main__":
    main()
