"""A day at a fair in a minute: thousands of random touches, and nothing breaks or grows."""

import os
import random

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
GROWTH = 1.25
"""Of heap and DOM from the first visits to the last."""
LONG = 1000 / 60 * 1.5
"""Milliseconds of a frame that was missed at 60 a second."""


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


def walk_away(page: Page) -> None:
    page.clock.run_for((IDLE + 1) * 1000)
    page.clock.run_for(16_000)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_thousands_of_touches(
    page_at: PageFactory, kiosks: Kiosks, size: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    watched = page_at(*size, has_touch=True)
    page = watched.page
    page.context.set_offline(True)
    page.clock.install(time="2026-11-25T09:00:00+07:00")
    page.goto((kiosks.folder / "index.html").as_uri())
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    lot = random.Random(20261124)
    measures = []
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
            measures.append(measure(session))
    first, last = measures[1], measures[-1]
    with capsys.disabled():
        print(
            f"\n{size[0]}x{size[1]}: {TOUCHES} touches;",
            f"heap {first[0] / 1e6:.1f} → {last[0] / 1e6:.1f} MB,",
            f"nodes {first[1]:.0f} → {last[1]:.0f}",
        )
    assert last[0] <= first[0] * GROWTH
    assert last[1] <= first[1] * GROWTH
    assert watched.watch.complaints == []


def test_loop_and_scroll_are_smooth(
    page_at: PageFactory, kiosks: Kiosks, capsys: pytest.CaptureFixture[str]
) -> None:
    page = page_at(*PORTRAIT, has_touch=True).page
    page.goto((kiosks.folder / "index.html").as_uri())
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.wait_for_timeout(1500)
    frames = """time => new Promise(resolve => {
      const taken = []; let last = performance.now(); const end = last + time;
      requestAnimationFrame(function frame(now) {
        taken.push(now - last); last = now;
        const screen = document.querySelector("#loop").hidden && document.querySelector(".screen");
        if (screen) screen.scrollTop += 9;
        now < end ? requestAnimationFrame(frame) : resolve(taken);
      });
    })"""
    shares = {}
    for name in ("loop", "scroll"):
        taken = page.evaluate(frames, 4000)
        shares[name] = sum(time > LONG for time in taken) / len(taken)
        page.locator("#loop").tap(
            force=True, position={"x": 300, "y": 300}
        ) if name == "loop" else None
        page.wait_for_timeout(500)
    with capsys.disabled():
        told = ", ".join(f"{name} {share:.1%}" for name, share in shares.items())
        print(f"\nlong frames at a quarter of the speed: {told}")
    # The script's own work is what is measured; without a graphics card drawing is not.
    assert page.evaluate("performance.getEntriesByType('longtask').length") == 0
