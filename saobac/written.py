"""What every piece of front matter is: frozen, strict, and small where thousands are kept."""

from collections.abc import Callable
from functools import cache
from itertools import compress

from pydantic import BaseModel, ConfigDict


class Written(BaseModel):
    """A frozen piece of front matter; a key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __reduce__(self) -> tuple[Callable[..., "Written"], tuple[object, ...]]:
        """Pickle values without the names of their fields, of which each page would have its own.

        They are a third of the memory of a large catalogue.
        """
        model, values = type(self), self.__dict__
        names = _all_names(model)
        # Of an entry with mistakes only the right fields are there.
        held = tuple(map(values.__contains__, names))
        given = tuple(map(self.model_fields_set.__contains__, names))
        return _unpickled, (model, held, tuple(map(values.get, compress(names, held))), given)


def _unpickled(
    model: type[Written],
    held: tuple[bool, ...],
    values: tuple[object, ...],
    given: tuple[bool, ...],
) -> Written:
    names, names_given = _names(model, held, given)
    written = model.__new__(model)
    written.__setstate__(
        {
            "__dict__": dict(zip(names, values, strict=True)),
            "__pydantic_fields_set__": names_given,
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return written


@cache
def _names(
    model: type[Written], held: tuple[bool, ...], given: tuple[bool, ...]
) -> tuple[tuple[str, ...], set[str]]:
    """Return the names of the fields that are held, and of those that were given."""
    names = _all_names(model)
    return tuple(compress(names, held)), set(compress(names, given))


@cache
def _all_names(model: type[Written]) -> tuple[str, ...]:
    return tuple(model.model_fields)
