"""Fixtures that drive a real browser."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tools.find_browser import find_browser

QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
LOCAL_SCHEMES = {"file", "data", "blob", "about"}
LOCAL_HOSTS = {"127.0.0.1", "localhost", "::1"}


@dataclass
class Watch:
    """What a page did that it should not."""

    console_errors: list[str] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    @property
    def complaints(self) -> list[str]:
        return self.console_errors + self.page_errors + self.foreign_requests


@dataclass(frozen=True)
class WatchedPage:
    page: Page
    watch: Watch


def pytest_sessionstart() -> None:
    """Answer Ctrl+C: who is started in the background does not, nor what is started by it."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have measured (`record_property`), whichever process ran them."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    for name, text in sorted(
        {tuple(item) for report in reports for item in report.user_properties}
    ):
        terminalreporter.write_line(f"{name}: {text}")


class PageFactory(Protocol):
    def __call__(self, width: int, height: int, **options: Any) -> WatchedPage: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Found first: finding may start Playwright too, which runs only once in a thread.
    executable = find_browser()
    # Chromium's sandbox refuses to run as root, which is how containers run the tests.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*QUIET, "--no-sandbox"] if as_root else list(QUIET)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=executable, headless=True, args=arguments
        )
        yield running
        running.close()


def is_foreign(url: str) -> bool:
    """Whether a request leaves this machine."""
    parts = urlsplit(url)
    if parts.scheme in LOCAL_SCHEMES:
        return False
    return parts.scheme not in {"http", "ws"} or parts.hostname not in LOCAL_HOSTS


def watch_context(context: BrowserContext) -> Watch:
    watch = Watch()

    def note_request(request: Request) -> None:
        if is_foreign(request.url):
            watch.foreign_requests.append(f"{request.method} {request.url}")

    context.on("request", note_request)
    context.on(
        "console",
        lambda message: (
            watch.console_errors.append(message.text) if message.type == "error" else None
        ),
    )
    context.on("weberror", lambda error: watch.page_errors.append(str(error.error)))
    return watch


def address_of(page: Page) -> str:
    """Return the address as it is: `page.url` may not yet know what a script has changed."""
    return str(page.evaluate("location.href"))


@pytest.fixture
def page_at(browser: Browser) -> Iterator[PageFactory]:
    """Opens pages of a given size; `options` go to the browser context."""
    contexts: list[BrowserContext] = []

    def open_page(width: int, height: int, **options: Any) -> WatchedPage:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        return WatchedPage(watch=watch_context(context), page=context.new_page())

    yield open_page
    for context in contexts:
        context.close()
