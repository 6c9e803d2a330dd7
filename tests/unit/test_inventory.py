"""The inventory of a site, and what is planned from it."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from saobac.inventory import Inventory, Item, fingerprint
from saobac.manifest import Manifest, Written
from saobac.plan import ClashError, Output, Plan
from saobac.write import Workshop, stage, swap, take_inventory


def give(content: bytes) -> tuple[bytes, ...]:
    return (content,)


def output(path: str, content: bytes) -> Output:
    return Output((path,), (), partial(give, content))


def listing(inventory: Inventory) -> Iterator[Output]:
    text = "".join(f"{item.digest}  {item.path}\n" for item in inventory.items)
    yield output("SHA256SUMS", text.encode())


def test_a_fingerprint_is_what_other_programs_compute() -> None:
    assert fingerprint(b"Ba B\xe1\xbb\x83") == sha256("Ba Bể".encode()).hexdigest()


def test_items_stand_in_the_order_of_their_paths() -> None:
    items = (Item("b", 1, "x"), Item("a", 2, "y"))
    assert Inventory.of(items) == Inventory.of(reversed(items))
    assert [item.path for item in Inventory.of(items).items] == ["a", "b"]


def test_an_inventory_is_of_what_is_staged_and_of_what_stays(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "public")
    workshop.open()
    staged = stage(output("new.html", b"new!"), 0, str(workshop.staging))
    old = Manifest(
        {
            "kept.html": Written("key", fingerprint(b"kept"), 4, 0),
            "new.html": Written("key", fingerprint(b"old"), 3, 0),
            "gone.html": Written("key", fingerprint(b"gone"), 4, 0),
        }
    )
    inventory = take_inventory(("kept.html", "new.html"), staged, old)
    assert inventory.items == (
        Item("kept.html", 4, fingerprint(b"kept")),
        Item("new.html", 4, fingerprint(b"new!")),
    )
    written, _ = swap(workshop, staged, ("gone.html",), old)
    assert take_inventory(("kept.html", "new.html"), (), written) == inventory


def test_what_closes_a_build_is_planned_from_its_files() -> None:
    inventory = Inventory.of((Item("a.html", 1, fingerprint(b"a")),))
    plan = Plan.of((output("a.html", b"a"),), (listing,))
    assert plan.paths == {"a.html"}
    closing = plan.close(inventory)
    assert closing.paths == {"SHA256SUMS"}
    assert closing.outputs[0].render() == (f"{fingerprint(b'a')}  a.html\n".encode(),)
    assert Plan.of(plan.outputs).close(inventory).outputs == ()


def test_what_closes_a_build_may_not_stand_on_another_file() -> None:
    plan = Plan.of((output("SHA256SUMS", b"mine"),), (listing,))
    with pytest.raises(ClashError):
        plan.close(Inventory.of(()))
