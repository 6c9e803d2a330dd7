"""A day at a fair in a minute: thousands of random touches, and nothing breaks or grows."""

import os
import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import CDPSession, Page

from tests.browser.test_kiosk import IDLE, LANDSCAPE, PORTRAIT, Kiosks, kiosks
from tests.conftest import PageFactory

__all__ = ["kiosks"]

TOUCHES = int(os.environ.get("SAOBAC_SOAK", "1500"))
"""In each orientation; an evening's run may ask for many more."""
BATCH = 50
VISIT = 250
"""Touches after which a visitor walks away."""
GROWTH = 1.1
"""Of heap and DOM from the first half of the visits to the last."""
LONG = 1000 / 60 * 1.5
"""Milliseconds of a frame that was missed at 60 a second."""
SLIDE = 10_000
"""Milliseconds in which a slide goes and another comes."""
SLIDES = 5
"""Measured after each visit."""
LONGEST_TASK = 200
"""Milliseconds at a quarter of the speed: 50 on a kiosk, where a wait is not felt yet.

How many frames are drawn is told, not bounded: without a graphics card the processor paints.
"""
Recorder = Callable[[str, object], None]


def touch(session: CDPSession, x: int, y: int) -> None:
    point = [{"x": x, "y": y}]
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": point})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def measure(session: CDPSession) -> tuple[float, float]:
    """Return bytes of heap and number of nodes, after what is unused has gone."""
    session.send("HeapProfiler.collectGarbage")
    metrics = {
        item["name"]: item["value"] for item in session.send("Performance.getMetrics")["metrics"]
    }
    return metrics["JSHeapUsedSize"], metrics["Nodes"]


def least(measures: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the least heap and the least nodes: slides differ by half, what leaks is in all."""
    heaps, nodes = zip(*measures, strict=True)
    return min(heaps), min(nodes)


def walk_away(page: Page) -> None:
    page.clock.run_for((IDLE + 1) * 1000)
    page.clock.run_for(16_000)


def measure_slides(page: Page, session: CDPSession) -> Iterator[tuple[float, float]]:
    for _ in range(SLIDES):
        yield measure(session)
        page.clock.run_for(SLIDE)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_thousands_of_touches(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int], record_property: Recorder
) -> None:
    watched = page_at(*size, has_touch=True)
    page = watched.page
    page.context.set_offline(True)
    page.clock.install(time="2026-11-25T09:00:00+07:00")
    page.goto((kiosks.folder / "index.html").as_uri())
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    lot = random.Random(20261124)
    measures: list[tuple[float, float]] = []
    for number in range(TOUCHES):
        touch(session, lot.randrange(size[0]), lot.randrange(size[1]))
        if number % BATCH == BATCH - 1:
            page.clock.run_for(700)
            assert page.url.startswith((kiosks.folder / "index.html").as_uri())
        if number % VISIT == VISIT - 1:
            walk_away(page)
            assert page.locator("#loop").is_visible(), "a visit that ended nowhere"
            assert page.evaluate("[saobacShell.path(), saobacKioskList.text()]") == [
                "index.html",
                "",
            ]
            measures += measure_slides(page, session)
    half = len(measures) // 2
    first, last = least(measures[:half]), least(measures[half:])
    record_property(
        f"{TOUCHES} touches at {size[0]} × {size[1]}",
        f"heap {first[0] / 1e6:.1f} → {last[0] / 1e6:.1f} MB, {first[1]:.0f} → {last[1]:.0f} nodes",
    )
    assert last[0] <= first[0] * GROWTH
    assert last[1] <= first[1] * GROWTH
    assert watched.watch.complaints == []


FRAMES = """time => new Promise(resolve => {
  const frames = [], tasks = [];
  const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()));
  observer.observe({type: "longtask"});
  const screen = document.querySelector("#loop").hidden && document.querySelector(".screen");
  let last = performance.now();
  const end = last + time;
  requestAnimationFrame(function frame(now) {
    frames.push(now - last);
    last = now;
    if (screen) screen.scrollTop += 9;
    if (now < end) return requestAnimationFrame(frame);
    resolve([frames, tasks.concat(observer.takeRecords()).map(task => task.duration)]);
  });
})"""


@pytest.mark.parametrize("part", ["loop", "scroll"])
def test_loop_and_scroll_are_smooth(
    page_at: PageFactory, kiosks: Kiosks, part: str, record_property: Recorder
) -> None:
    page = page_at(*PORTRAIT, has_touch=True).page
    page.goto((kiosks.folder / "index.html").as_uri())
    if part == "scroll":
        page.touchscreen.tap(300, 300)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.wait_for_timeout(1500)
    # As long as it takes for one slide to follow another.
    frames, tasks = page.evaluate(FRAMES, SLIDE)
    share = sum(time > LONG for time in frames) / len(frames)
    record_property(
        f"{part} at a quarter of the speed",
        f"{share:.1%} of {len(frames)} frames long, longest task {max(tasks, default=0):.0f} ms",
    )
    assert max(tasks, default=0) <= LONGEST_TASK
