"""The order in which front matter gives its keys: that of the schema."""

from pydantic import BaseModel

from saobac.spreadsheet.field_kinds import unwrap
from saobac.spreadsheet.yaml_text import Order
from saobac.validate import SCHEMAS


def order_of(kind: str) -> Order:
    """Return what tells, for a way within a page of a kind, the keys that may stand there."""

    def keys(path: tuple[str, ...]) -> tuple[str, ...]:
        model: type[BaseModel] = SCHEMAS[kind]
        for step in path:
            info = model.model_fields.get(step)
            base, _, _ = unwrap(info.annotation if info else None)
            if not (isinstance(base, type) and issubclass(base, BaseModel)):
                return ()
            model = base
        return tuple(model.model_fields)

    return keys
