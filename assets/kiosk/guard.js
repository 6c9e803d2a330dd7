/*
 * Keeps many fingers inside: no menu, no marking, no zoom, no dragging, no way out; and whatever
 * goes wrong in a script ends at the loop, not at a stand-still.
 */
(function () {
  "use strict";
  var FORGIVEN = 3;
  var WHILE = 10000;
  var faults = [];

  function no(event) {
    event.preventDefault();
  }

  ["contextmenu", "dragstart", "selectstart", "gesturestart", "gesturechange"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (!event.target.closest || !event.target.closest("input")) no(event);
    });
  });

  /* Two fingers, or a wheel with Ctrl, would zoom. */
  document.addEventListener(
    "touchmove",
    function (event) {
      if (event.touches.length > 1) no(event);
    },
    { passive: false }
  );
  document.addEventListener(
    "wheel",
    function (event) {
      if (event.ctrlKey) no(event);
    },
    { passive: false }
  );

  /* Keys that open, print, save, find or leave. */
  addEventListener("keydown", function (event) {
    var withControl = (event.ctrlKey || event.metaKey) && "pasourntwjhdlgfe+-=0".indexOf(event.key.toLowerCase()) >= 0;
    var isWay = ["F1", "F3", "F6", "F7", "F10", "F12", "BrowserBack", "BrowserForward"].indexOf(event.key) >= 0;
    var isHistory = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
    if (withControl || isWay || isHistory) no(event);
  });
  document.addEventListener("submit", no);
  window.print = window.open = function () {
    return null;
  };

  /** Go back to the loop; where that fails again and again, begin anew. */
  function recover() {
    var now = Date.now();
    saobacCounts.note("fault", "script");
    faults = faults.concat(now).filter(function (when) {
      return now - when < WHILE;
    });
    if (faults.length > FORGIVEN) return location.replace(location.href.split("#")[0]);
    saobacIdle.rest();
  }

  addEventListener("error", function (event) {
    // A file that does not load is told of there, and drawn.
    if (event.error || event.message) recover();
  });
  addEventListener("unhandledrejection", recover);
})();
