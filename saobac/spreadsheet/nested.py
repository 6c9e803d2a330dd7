"""Values in nested front matter, by the way to them; a list's index is a number."""

from typing import Any

Path = tuple[str | int, ...]


def get(data: Any, path: Path) -> Any:
    """Return the value at a way; None where there is none."""
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def copied(data: Any) -> Any:
    """Return mappings and lists of one's own, which may be changed."""
    if isinstance(data, dict):
        return {key: copied(value) for key, value in data.items()}
    return [copied(item) for item in data] if isinstance(data, list) else data


def put(data: dict[str, Any], path: Path, value: Any) -> None:
    """Set the value at a way, making the mappings above it; an item must be there."""
    here: Any = data
    for step in path[:-1]:
        here = here.setdefault(step, {}) if isinstance(here, dict) else here[step]
    here[path[-1]] = value


def drop(data: dict[str, Any], path: Path) -> None:
    """Take the value at a way out, and the mappings that it leaves empty; items stay."""
    above = get(data, path[:-1])
    if isinstance(above, dict):
        above.pop(str(path[-1]), None)
        if not above and len(path) > 1 and isinstance(path[-2], str):
            drop(data, path[:-1])
