"""What a build changed for visitors: pages added, changed and removed since the last one."""

from collections.abc import Iterable
from dataclasses import dataclass

from saobac.manifest import Manifest
from saobac.write import Staged


@dataclass(frozen=True, slots=True)
class Changes:
    """Titles of pages, in the order of their addresses."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


NONE = Changes()


def changes(before: Manifest, staged: Iterable[Staged], orphans: Iterable[str]) -> Changes:
    """Compare what was staged with what the last build wrote.

    The first build changes nothing: there was nothing before.
    """
    if not before.files:
        return NONE
    pages = sorted((item for item in staged if item.title), key=lambda item: item.path)
    return Changes(
        added=tuple(item.title for item in pages if item.path not in before.files),
        changed=tuple(
            item.title
            for item in pages
            if item.path in before.files and before.files[item.path].digest != item.digest
        ),
        removed=tuple(before.files[path].title for path in orphans if before.files[path].title),
    )
