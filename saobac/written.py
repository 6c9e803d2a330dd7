"""What every piece of front matter is: frozen, strict, and small where thousands are kept."""

from collections.abc import Callable
from functools import cache
from itertools import compress

from pydantic import BaseModel, ConfigDict


class Written(BaseModel):
    """A frozen piece of front matter; a key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __reduce__(self) -> tuple[Callable[..., "Written"], tuple[object, ...]]:
        """Pickle values without the names of their fields, of which each page would have its own.

        They are a third of the memory of a large catalogue.
        """
        model = type(self)
        # Of an entry with mistakes only the right fields are there.
        held, given = (
            tuple(name in names for name in model.model_fields)
            for names in (self.__dict__, self.model_fields_set)
        )
        values = tuple(self.__dict__[name] for name in compress(model.model_fields, held))
        return _unpickled, (model, held, values, given)


def _unpickled(
    model: type[Written],
    held: tuple[bool, ...],
    values: tuple[object, ...],
    given: tuple[bool, ...],
) -> Written:
    written = model.__new__(model)
    written.__setstate__(
        {
            "__dict__": dict(zip(compress(model.model_fields, held), values, strict=True)),
            "__pydantic_fields_set__": _names_given(model, given),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return written


@cache
def _names_given(model: type[Written], given: tuple[bool, ...]) -> set[str]:
    return set(compress(model.model_fields, given))
