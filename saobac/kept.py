"""What is kept between builds by its bare values: there may be tens of thousands of each."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


class Kept:
    """A dataclass that is pickled as its class and the values that make it.

    The standard library's own way, where there are slots, asks for the names of the fields at
    each value that is written or read.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Tell how to make it again."""
        kind: Any = type(self)
        return kind, _values(kind)(self)


@cache
def _values(kind: Any) -> Callable[[object], tuple[object, ...]]:
    """Return what gives the values that make a dataclass, in their order."""
    names = [each.name for each in fields(kind) if each.init]
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)
