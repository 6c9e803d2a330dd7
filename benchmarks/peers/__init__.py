"""The generators: each installs itself, writes its site, and says its commands."""

from pathlib import Path

from benchmarks.peers.eleventy import Eleventy
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.ours import Ours
from benchmarks.peers.peer import Peer
from benchmarks.peers.pelican import Pelican

OURS = Ours.name


def all_peers(tools: Path) -> tuple[Peer, ...]:
    """Return every generator, ours first."""
    return Ours(tools), Hugo(tools), Eleventy(tools), Pelican(tools)
