"""The plan of a build: every file that will be written, and what each is made from."""

from collections.abc import Callable, Iterable
from dataclasses import InitVar, dataclass, field
from functools import partial
from hashlib import blake2b

from saobac.inventory import Inventory


def digest(value: object) -> str:
    """Return a stable digest of a frozen value; its `repr` is its whole content."""
    data = value if isinstance(value, bytes) else repr(value).encode()
    return blake2b(data, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Input:
    """Something that files are made from: its name, and a digest that changes when it does."""

    name: str
    digest: str

    @classmethod
    def of(cls, name: str, value: object) -> "Input":
        """Name a frozen value as an input."""
        return cls(name, digest(value))


@dataclass(frozen=True, slots=True)
class Output:
    """Files that are made together: where they go, from what, and how."""

    paths: tuple[str, ...]
    inputs: InitVar[tuple[Input, ...]]
    render: Callable[[], tuple[bytes, ...]]
    """Gives the bytes of each path. Picklable, and the same bytes for the same inputs."""
    title: str = ""
    """Of a page, as people call it; empty for what is no page of its own."""
    key: str = field(init=False, repr=False, compare=False)
    """A digest of all that the bytes depend on."""

    def __post_init__(self, inputs: tuple[Input, ...]) -> None:
        lines = (*self.paths, *(f"{item.digest} {item.name}" for item in inputs))
        object.__setattr__(self, "key", digest("\n".join(lines).encode()))


def known_output(path: str, content: bytes) -> Output:
    """Plan a file whose content is known."""
    return Output((path,), (Input.of("content", content),), partial(_give, content))


def _give(content: bytes) -> tuple[bytes, ...]:
    return (content,)


Closing = Callable[[Inventory], Iterable[Output]]
"""Plans what tells of the finished files, when all others are made."""


class ClashError(Exception):
    """Two outputs want one path; a bug in the planners, for authors' clashes are found before."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All outputs of a build, no two on one path."""

    outputs: tuple[Output, ...]
    closing: tuple[Closing, ...] = ()
    standing: frozenset[str] = frozenset()
    """Paths of what an earlier build has made, and this one need not look at."""

    @classmethod
    def of(cls, outputs: Iterable[Output], closing: tuple[Closing, ...] = ()) -> "Plan":
        """Take outputs into a plan.

        Raises:
            ClashError: two outputs want one path.
        """
        outputs = tuple(outputs)
        seen: set[str] = set()
        for path in (path for output in outputs for path in output.paths):
            if path in seen:
                raise ClashError(path)
            seen.add(path)
        return cls(outputs, closing)

    def close(self, inventory: Inventory) -> "Plan":
        """Return the plan of what tells of the finished files.

        Raises:
            ClashError: one of them wants the path of another output.
        """
        last = Plan.of(output for planner in self.closing for output in planner(inventory))
        if clash := self.paths & last.paths:
            raise ClashError(*clash)
        return last

    def made(self) -> "Plan":
        """Return it as it is for a later build, when all outputs are made."""
        return Plan((), self.closing, self.paths)

    @property
    def paths(self) -> frozenset[str]:
        """Every path that the site has."""
        return self.standing.union(path for output in self.outputs for path in output.paths)
