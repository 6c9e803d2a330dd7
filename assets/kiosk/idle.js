/*
 * Sees when a visitor has gone: asks, counts down, and begins anew for the next. On the stage
 * nobody is asked: who speaks there touches seldom, and it ends by itself much later, counted
 * from the last slide that was turned by hand. Passers-by turn slides too, so fingers alone keep
 * a stage only so long.
 */
var saobacIdle = (function () {
  "use strict";
  var COUNT = 15; /* seconds in which a touch goes on */
  var STAGE = 900000; /* ms */
  var left = 0;
  var timer = 0;

  function wait() {
    clearTimeout(timer);
    if (saobacLoop.runs()) return;
    if (saobacPresent.runs()) timer = setTimeout(leave, Math.min(STAGE, saobacPresent.left()));
    else timer = setTimeout(ask, saobacKiosk.idle * 1000);
  }

  function ask() {
    if (saobacStaff.isUnlocked()) return wait();
    // Who came upon the page of the PIN and has gone is asked like everybody.
    saobacStaff.close();
    clearTimeout(timer);
    left = COUNT;
    saobacShell.find(".idle-panel").hidden = false;
    count();
  }

  function count() {
    if (!left) return leave();
    saobacShell.find(".idle-count").textContent = left;
    left -= 1;
    timer = setTimeout(count, 1000);
  }

  function isAsking() {
    return !saobacShell.find(".idle-panel").hidden;
  }

  function leave() {
    saobacCounts.note("back", "idle");
    rest();
  }

  /** Back to the loop; nothing of the visit is left. */
  function rest() {
    saobacStaff.close();
    saobacPresent.stop();
    saobacShell.reset();
    saobacLoop.start();
    wait();
  }

  /** Any sign of life. The touch that wakes the screen does nothing else. */
  function alive(event) {
    if (saobacPresent.runs()) return;
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
    if (event.cancelable) event.preventDefault();
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
    saobacPresent.stop();
    saobacStaff.open(saobacShell.language(), document.getElementById("over"), wait);
  };

  ["pointerdown", "keydown", "wheel", "touchmove"].forEach(function (kind) {
    addEventListener(kind, alive, { capture: true, passive: false });
  });

  return { wait: wait, rest: rest };
})();
