"""A phone of few gigabytes on a slow network, and what the first view of a page costs on it.

The first view is what comes until the page has loaded and two seconds more, while nobody scrolls:
with what a browser loads that is not in sight yet, which a visitor pays all the same.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

from tests.conftest import PageFactory

TEXT_BYTES, ALL_BYTES = 60_000, 150_000
AFTERWARDS = 2000
"""Milliseconds after which nothing more comes by itself."""
SINCE_LOAD = "performance.now() - performance.getEntriesByType('navigation')[0].loadEventEnd"
SHIFT = 0.02
SECONDS_TO_SEE, SECONDS_BLOCKED = 1.8, 0.050
VISITS = 8
"""At most; the first that keeps the limits is enough."""

PHONE: dict[str, Any] = {"device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
PHONE_SIZE = (412, 823)
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8,
    "uploadThroughput": 750 * 1024 / 8,
}
"""The phone and the network that Lighthouse has in mind."""
SLOWER_CPU = 4

TEXT_KINDS = {"Document", "Stylesheet", "Script", "Font"}
WATCH = """
  window.seen = { painted: 0, largest: 0, shifted: 0, busy: [] };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
    .observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.painted = entry.startTime; });
  watch("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shifted += entry.value; });
  watch("longtask", (entry) => seen.busy.push([entry.startTime, entry.duration]));
"""
BLOCKED_AFTER = 50
"""Milliseconds that the page may be busy without anyone noticing."""


def wait_until(page: Page, expression: str) -> None:
    """Wait for something of the page; its policy forbids what `wait_for_function` would do."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"waited in vain for {expression}")


@dataclass(frozen=True)
class Visit:
    """How a page came: seconds until its largest part was seen, seconds in which it was deaf."""

    to_see: float
    blocked: float
    shifted: float

    @property
    def is_swift(self) -> bool:
        return self.to_see <= SECONDS_TO_SEE and self.blocked <= SECONDS_BLOCKED


def on_a_phone(
    page_at: PageFactory, size: tuple[int, int] = PHONE_SIZE, density: float = 1.75
) -> tuple[Page, CDPSession]:
    """Open an empty page with empty caches; the worker, which comes after the page, stays out."""
    options = {**PHONE, "device_scale_factor": density}
    page = page_at(*size, **options, service_workers="block").page
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    return page, devtools


def first_views(
    page_at: PageFactory,
    urls: Iterable[str],
    size: tuple[int, int] = PHONE_SIZE,
    density: float = 1.75,
) -> dict[str, Counter[str]]:
    """Return for each address the bytes of a first view, by what they are for."""
    opened = {url: on_a_phone(page_at, size, density) for url in urls}
    views = {url: weighed(devtools) for url, (_, devtools) in opened.items()}
    for url, (page, _) in opened.items():
        page.goto(url, wait_until="networkidle")
    for page, _ in opened.values():
        # While one waits all do, so most have waited by now.
        page.wait_for_timeout(max(0, AFTERWARDS - page.evaluate(SINCE_LOAD)))
        page.context.close()
    return views


def weighed(devtools: CDPSession) -> Counter[str]:
    """Return a count of the bytes that come from now on."""
    kinds: dict[str, str] = {}
    sent: Counter[str] = Counter()
    devtools.on(
        "Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]})
    )
    devtools.on(
        "Network.loadingFinished",
        lambda event: sent.update({kinds[event["requestId"]]: int(event["encodedDataLength"])}),
    )
    return sent


def text_of(sent: Counter[str]) -> int:
    """Return how many bytes are no pictures."""
    return sum(size for kind, size in sent.items() if kind in TEXT_KINDS)


def slow_visit(page_at: PageFactory, url: str) -> Visit:
    page, devtools = on_a_phone(page_at)
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    # A browser that is short of time tells of a painting long after it.
    wait_until(page, "seen.largest > 0")
    seen = page.evaluate("seen")
    page.context.close()
    # As Lighthouse reckons: of each long task what lies after the first painting.
    blocked = sum(
        max(0, start + lasting - max(start, seen["painted"]) - BLOCKED_AFTER)
        for start, lasting in seen["busy"]
    )
    return Visit(seen["largest"] / 1000, blocked / 1000, seen["shifted"])


def shifts_of_swift_visits(page_at: PageFactory, url: str) -> float:
    """Visit a page until it comes in time; return the most that it moved in any visit."""
    visits: list[Visit] = []
    while not any(visit.is_swift for visit in visits):
        assert len(visits) < VISITS, visits
        visits.append(slow_visit(page_at, url))
    return max(visit.shifted for visit in visits)
