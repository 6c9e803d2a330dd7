"""Runs scenarios in rounds over the generators, and keeps every run as soon as it has ended."""

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.corpus import Corpus, make_corpus
from benchmarks.live import Preview, measure_edit, open_preview
from benchmarks.machine import describe_machine, file_system, is_same_machine
from benchmarks.measure import Cost, FailedError, run
from benchmarks.pages import check_pages
from benchmarks.peers.peer import Peer
from benchmarks.photographs import make_photographs
from benchmarks.results import Results, Run, Series, load, save
from benchmarks.scenarios import LIVE, Ground, Scenario
from saobac.project import HOME

SEED = 20261124
GAZETTEER = HOME / "content" / "places.yaml"


@dataclass(slots=True)
class Bench:
    """A folder to measure in, and what has been measured there."""

    work: Path
    file: Path
    """Of the results."""
    limit: float
    """Seconds that one build may take, or one server may need to start."""
    tell: Callable[[str], None]
    results: Results
    machine: Mapping[str, str]

    @classmethod
    def at(cls, work: Path, file: Path, limit: float, tell: Callable[[str], None]) -> "Bench":
        """Open a folder; what is in its results already is not measured again."""
        (work / "logs").mkdir(parents=True, exist_ok=True)
        return cls(work, file, limit, tell, load(file), describe_machine())

    def measure(
        self,
        scenarios: Mapping[Scenario, int],
        peers: Sequence[Peer],
        *,
        size: int,
        photographs: int = 0,
    ) -> None:
        """Measure builds of one size: each scenario in its number of rounds."""
        waiting = {
            scenario: runs
            for scenario, runs in scenarios.items()
            if _is_missing(self._series(scenario.name, peers, size, photographs), runs)
        }
        if not waiting:
            return
        grounds = self._prepare(peers, self._corpus(size, photographs))
        for scenario, runs in waiting.items():
            series = self._series(scenario.name, peers, size, photographs)
            self._settle(self._measure(scenario, grounds, series, runs), peers)
        self._clear(grounds)

    def measure_live(self, peers: Sequence[Peer], *, size: int, runs: int) -> None:
        """Measure edits while every generator's server runs."""
        peers = [peer for peer in peers if peer.serves]
        series = self._series(LIVE, peers, size, 0)
        if not _is_missing(series, runs):
            return
        grounds = self._prepare(peers, self._corpus(size, 0))
        previews: dict[str, Preview] = {}
        try:
            for number in range(_next_round(series), runs):
                for ground in grounds:
                    series = self._try_live(series, ground, previews, number)
        finally:
            for preview in previews.values():
                preview.close()
        self._settle(series, peers)
        self._clear(grounds)

    def _try_live(
        self, series: Series, ground: Ground, previews: dict[str, Preview], number: int
    ) -> Series:
        """Edit once, and keep how long it took; the server is started for the first edit."""
        name = ground.peer.name
        if series.failure(name):
            return series
        try:
            if name not in previews:
                previews[name] = open_preview(ground, self._log(LIVE, ground.peer), self.limit)
            cost = measure_edit(ground, previews[name], number + 1, self.limit)
        except FailedError as error:
            return self._keep(series, Run(name, number, 0.0, 0.0, 0, 0, str(error)))
        return self._keep(series, _run(ground.peer, number, cost))

    def _series(self, scenario: str, peers: Iterable[Peer], size: int, photographs: int) -> Series:
        """Return what there is of a series; an empty one where a version or a machine is new."""
        disk = file_system(self.work)
        fresh = Series(scenario, size, photographs, disk, _versions(peers), self.machine)
        known = next((item for item in self.results.series if item.key == fresh.key), fresh)
        is_of_now = (known.versions, known.file_system) == (fresh.versions, disk)
        if not is_of_now or not is_same_machine(known.machine, self.machine):
            return fresh
        whole = _next_round(known)
        return replace(
            known, runs=tuple(run for run in known.runs if run.failure or run.round < whole)
        )

    def _corpus(self, size: int, photographs: int) -> Corpus:
        self.tell(f"making {size} products, {photographs} photographs")
        folder = self.work / "photographs"
        made = (folder, make_photographs(folder, photographs, SEED)) if photographs else None
        return make_corpus(size, seed=SEED, gazetteer=GAZETTEER, photographs=made)

    def _prepare(self, peers: Iterable[Peer], corpus: Corpus) -> tuple[Ground, ...]:
        grounds = []
        for peer in peers:
            site = self.work / "sites" / peer.name
            shutil.rmtree(site, ignore_errors=True)
            site.parent.mkdir(parents=True, exist_ok=True)
            peer.prepare(site, corpus)
            grounds.append(Ground(peer, site, corpus))
        return tuple(grounds)

    def _clear(self, grounds: Iterable[Ground]) -> None:
        for ground in grounds:
            shutil.rmtree(ground.site)

    def _measure(
        self, scenario: Scenario, grounds: Sequence[Ground], series: Series, runs: int
    ) -> Series:
        for ground in grounds:
            is_ready = ground.peer.output(ground.site).is_dir()
            # With several runs the first is not counted: it reads from disk what later ones find
            # in memory, and compiles Python.
            if series.failure(ground.peer.name) or (runs == 1 and scenario.from_nothing):
                continue
            if scenario.from_nothing or not is_ready:
                series = self._try(series, scenario, ground, -1)
        for number in range(_next_round(series), runs):
            for ground in grounds:
                if not series.failure(ground.peer.name):
                    series = self._try(series, scenario, ground, number)
        return series

    def _settle(self, series: Series, peers: Iterable[Peer]) -> None:
        """Throw a series away whose runs are not all of one version."""
        if series.versions != _versions(peers):
            self.tell(f"{series.scenario} {series.size}: thrown away, the code has changed")
            self.results = self.results.without(series.key)
            save(self.results, self.file)

    def _try(self, series: Series, scenario: Scenario, ground: Ground, number: int) -> Series:
        """Run once and keep it; a round before the first is for the ground's sake alone."""
        peer = ground.peer
        # A site that lies here anew knows none of the edits before.
        scenario.before(ground, number + 1)
        try:
            cost = run(
                peer.build_command(ground.site),
                folder=peer.working_folder(ground.site),
                environment=peer.environment,
                log=self._log(scenario.name, peer),
                limit=self.limit,
            )
        except FailedError as error:
            return self._keep(series, Run(peer.name, number, 0.0, 0.0, 0, 0, str(error)))
        scenario.after(ground, number + 1)
        if peer.is_compared and peer.name not in series.written:
            found = asdict(check_pages(peer, ground.site, ground.corpus))
            series = replace(series, written={**series.written, peer.name: found})
        return self._keep(series, _run(peer, number, cost)) if number >= 0 else series

    def _keep(self, series: Series, run: Run) -> Series:
        series = replace(series, runs=(*series.runs, run))
        self.results = self.results.put(series)
        save(self.results, self.file)
        told = run.failure or f"{run.wall:.2f} s, cpu {run.cpu:.2f} s, {run.together >> 20} MiB"
        self.tell(f"{series.scenario} {series.size}, round {run.round + 1}, {run.peer}: {told}")
        return series

    def _log(self, scenario: str, peer: Peer) -> Path:
        return self.work / "logs" / f"{scenario}-{peer.name}.log"


def _versions(peers: Iterable[Peer]) -> dict[str, str]:
    return {peer.name: peer.version() for peer in peers}


def _run(peer: Peer, number: int, cost: Cost) -> Run:
    return Run(peer.name, number, cost.wall, cost.cpu, cost.largest, cost.together)


def _next_round(series: Series) -> int:
    """Return the first round that is not whole: what is there of it is measured again."""
    whole = [
        sum(run.peer == peer for run in series.runs) if not series.failure(peer) else None
        for peer in series.versions
    ]
    return min((count for count in whole if count is not None), default=10**6)


def _is_missing(series: Series, runs: int) -> bool:
    return _next_round(series) < runs
