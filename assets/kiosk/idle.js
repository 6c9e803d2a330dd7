/*
 * Sees when a visitor has gone: asks, counts down, and begins anew for the next.
 */
var saobacIdle = (function () {
  "use strict";
  var COUNT = 15; /* seconds in which a touch goes on */
  var left = 0;
  var timer = 0;

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(ask, saobacKiosk.idle * 1000);
  }

  function ask() {
    if (saobacPresent.runs() || saobacStaff.isOpen()) return wait();
    left = COUNT;
    saobacShell.find(".idle-panel").hidden = false;
    count();
  }

  function count() {
    if (!left) {
      saobacCounts.note("back", "idle");
      return rest();
    }
    saobacShell.find(".idle-count").textContent = left;
    left -= 1;
    timer = setTimeout(count, 1000);
  }

  function isAsking() {
    return !saobacShell.find(".idle-panel").hidden;
  }

  /** Back to the loop; nothing of the visit is left. */
  function rest() {
    clearTimeout(timer);
    saobacPresent.stop();
    saobacShell.reset();
    saobacLoop.start();
  }

  /** Any sign of life. The touch that wakes the screen does nothing else. */
  function alive(event) {
    if (saobacLoop.runs()) {
      if (event.type !== "pointerdown" && event.type !== "keydown") return;
      saobacLoop.stop();
      saobacShell.dates();
      saobacCounts.note("enter", "touch");
      swallow(event);
    } else if (isAsking()) {
      saobacShell.find(".idle-panel").hidden = true;
      swallow(event);
    }
    wait();
  }

  function swallow(event) {
    event.preventDefault();
    event.stopPropagation();
    addEventListener("click", stopOnce, { capture: true, once: true });
    setTimeout(function () {
      removeEventListener("click", stopOnce, { capture: true });
    }, 400);
  }

  function stopOnce(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  saobacShell.actions.staff = function () {
    saobacStaff.open(saobacShell.language(), document.getElementById("over"), wait);
  };

  ["pointerdown", "keydown", "wheel", "touchmove"].forEach(function (kind) {
    addEventListener(kind, alive, { capture: true, passive: false });
  });

  return { wait: wait, rest: rest };
})();
