"""Knows the last build and every open page, and tells the pages what they need to know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from saobac.admin_addresses import FORMS, form_of
from saobac.build_report import Report
from saobac.preview.dressing import Version, is_at_work
from saobac.preview.outcome import Glimpsed, Outcome, Progress
from saobac.preview.requested import page_path
from saobac.preview.shortcuts import Shortcut
from saobac.preview.site import BuiltSite
from saobac.preview.words import browser_words

GOING_AWAY = 1001
"""The WebSocket's word for a server that ends."""


class Listener(Protocol):
    """One open page."""

    path: str
    """Of the page, without its first slash."""
    version: Version
    """As the browser has it."""

    def send_message(self, message: dict[str, object]) -> None:
        """Send a message as JSON."""

    def close(self, code: int | None = None, reason: str | None = None) -> None:
        """End the connection."""


@dataclass(slots=True)
class Desk:
    """What was built last, and who is listening."""

    site: BuiltSite
    language: str
    shortcuts: tuple[Shortcut, ...]
    outcome: Outcome | None = None
    """None until the first build has ended."""
    progress: Progress | None = None
    """None while nothing is being built."""
    sources: Mapping[str, str] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    listeners: set[Listener] = field(default_factory=set)
    asked_last: str = ""
    """The path of a page, without its first slash."""

    def welcome(self, listener: Listener) -> None:
        """Take in a page and tell it how things are; it may have been built anew meanwhile."""
        self.listeners.add(listener)
        self._tell(listener)
        self._bring_up_to_date(listener, frozenset())

    def forget(self, listener: Listener) -> None:
        """Strike out a page that was closed."""
        self.listeners.discard(listener)

    def dismiss(self) -> None:
        """Tell every page that the preview ends."""
        for listener in tuple(self.listeners):
            listener.close(GOING_AWAY)

    @property
    def looked_at(self) -> frozenset[str]:
        """The pages that are open, and the one that was asked for last."""
        paths = {listener.path for listener in self.listeners} | {self.asked_last}
        return frozenset(page_path(path) for path in paths)

    def note(self, told: Progress | Glimpsed) -> None:
        """Pass on what a build tells before its end."""
        if isinstance(told, Progress):
            self.note_progress(told)
        else:
            for listener in tuple(self.listeners):
                self._bring_up_to_date(listener, told.changed)

    def note_progress(self, progress: Progress) -> None:
        """Tell every page how far a build is."""
        self.progress = progress
        for listener in tuple(self.listeners):
            listener.send_message(self._progress())

    def note_outcome(self, outcome: Outcome) -> None:
        """Tell every page what a build came to, and bring those up to date that it changed."""
        self.outcome, self.progress = outcome, None
        if outcome.sources is not None:
            self.sources, self.drafts = outcome.sources, outcome.drafts
        for listener in tuple(self.listeners):
            self._tell(listener)
            self._bring_up_to_date(listener, outcome.changed)

    def _progress(self) -> dict[str, object]:
        progress = self.progress or Progress(0, 0)
        return {"command": "progress", "done": progress.done, "total": progress.total}

    def _tell(self, listener: Listener) -> None:
        outcome = self.outcome or Outcome(Report(()), 0.0)
        source = self.sources.get(page_path(listener.path), "")
        listener.send_message(
            {
                "command": "state",
                "language": self.language,
                "words": browser_words(self.language),
                "source": source,
                "drafts": sorted(self.drafts),
                "shortcuts": list(self._ways(source)),
                "building": self.outcome is None or self.progress is not None,
                **outcome.as_message(self.language),
            }
        )
        if self.progress:
            listener.send_message(self._progress())

    def _ways(self, source: str) -> Iterator[dict[str, str]]:
        """Give the ways from a page; the one to the forms leads to that of its own file."""
        for shortcut in self.shortcuts:
            if shortcut.is_own or self.site.file(shortcut.href.lstrip("/")):
                form = form_of(source) if shortcut.href == FORMS else ""
                yield {"href": form or shortcut.href, "label": shortcut.label(self.language)}

    def _bring_up_to_date(self, listener: Listener, changed: frozenset[str]) -> None:
        if is_at_work(listener.path):
            return
        before, now = listener.version, self.site.version(listener.path)
        listener.version = now
        if now.is_restyled(before) and not self.site.shows(listener.path, changed):
            for old, new in zip(before.styles, now.styles, strict=True):
                if new != old:
                    listener.send_message(_reload(new, original=old))
        elif now != before or self.site.shows(listener.path, changed):
            listener.send_message(_reload(listener.path))


def _reload(path: str, original: str = "") -> dict[str, object]:
    """Return livereload's command for a page, or for a stylesheet that had another name."""
    return {"command": "reload", "path": path, "originalPath": original, "liveCSS": bool(original)}
