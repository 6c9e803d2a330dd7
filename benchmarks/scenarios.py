"""What is measured: what is done to a site before a build, and what must hold after it."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Corpus, Product, edit_sentence, edited
from benchmarks.peers.peer import Peer

REST = 1.0
"""Seconds after files were removed: the kernel does not give freed inodes out again at once, and
whoever comes next would pay for it."""


class StaleError(Exception):
    """A build ended well and left the old page standing."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A generator's site that is built again and again."""

    peer: Peer
    site: Path
    corpus: Corpus


Step = Callable[[Ground, int], None]


def _leave_alone(ground: Ground, number: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of build."""

    name: str
    label: str
    before: Step
    """Done before a run of a number, and not measured."""
    from_nothing: bool = False
    """Whether it needs no earlier build."""
    after: Step = _leave_alone


def _forget_all(ground: Ground, number: int) -> None:
    _remove(ground.peer.output(ground.site), *ground.peer.caches(ground.site))


def _lose_output(ground: Ground, number: int) -> None:
    _remove(ground.peer.output(ground.site))


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    os.sync()
    time.sleep(REST)


def edit(ground: Ground, number: int) -> Product:
    """Save an edit of one product, as its author would."""
    product = edited(edited_product(ground.corpus), number)
    ground.peer.write(ground.site, product)
    return product


def edited_product(corpus: Corpus) -> Product:
    """Return the product that is edited: one from the middle of the lists."""
    return corpus.products[len(corpus.products) // 2]


def _edit(ground: Ground, number: int) -> None:
    edit(ground, number)


def _shows_edit(ground: Ground, number: int) -> None:
    product = edited(edited_product(ground.corpus), number)
    page = ground.peer.output(ground.site) / ground.peer.product_path(product)
    text = page.read_text(encoding="utf-8")
    if edit_sentence(number) not in text or product.price_text not in text:
        raise StaleError(f"{ground.peer.label}: {page} does not show edit {number}")


COLD = Scenario("cold", "From nothing", _forget_all, from_nothing=True)
UNCHANGED = Scenario("unchanged", "Nothing changed", _leave_alone)
EDITED = Scenario("edited", "One product edited", _edit, after=_shows_edit)
LOST = Scenario("lost", "Output lost, cache kept", _lose_output)
TEXT = (COLD, UNCHANGED, EDITED, LOST)

PHOTOGRAPHS_COLD = Scenario(
    "photographs-cold", "With photographs, from nothing", _forget_all, from_nothing=True
)
PHOTOGRAPHS_WARM = Scenario("photographs-warm", "With photographs, nothing changed", _leave_alone)
PHOTOGRAPHS = (PHOTOGRAPHS_COLD, PHOTOGRAPHS_WARM)

WHOLE = (
    Scenario("whole-cold", "All of it, from nothing", _forget_all, from_nothing=True),
    Scenario("whole-unchanged", "All of it, nothing changed", _leave_alone),
    Scenario("whole-edited", "All of it, one product edited", _edit, after=_shows_edit),
)
GROWTH = (
    Scenario("growth-cold", "From nothing", _forget_all, from_nothing=True),
    Scenario("growth-unchanged", "Nothing changed", _leave_alone),
)
LIVE, LIVE_LABEL = "live", "Saved, until the changed page is served"
"""No build, but a server: see `live.py`."""
NAMES = (*(scenario.name for scenario in (*TEXT, *PHOTOGRAPHS, *WHOLE, *GROWTH)), LIVE)
