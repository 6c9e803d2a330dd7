/* Keeps many fingers inside: no menu, no marking, no zoom, no dragging, no way out. */
(function () {
  "use strict";
  /* With Ctrl: what mends a word. */
  var MENDING = ["Backspace", "Delete", "ArrowLeft", "ArrowRight"];
  /* Of staff: anew, whole screen. */
  var LEFT_TO_STAFF = ["F5", "F11"];

  var isByHand = false;

  function no(event) {
    event.preventDefault();
  }

  ["contextmenu", "dragstart", "selectstart", "gesturestart", "gesturechange", "submit"].forEach(function (kind) {
    document.addEventListener(kind, no);
  });

  /* In a field fingers mark what they tap twice; what programs for Telex mark, they mark by keys. */
  ["pointerdown", "keydown"].forEach(function (kind) {
    addEventListener(kind, function (event) {
      isByHand = event.type === "pointerdown";
    });
  });
  document.addEventListener("select", function (event) {
    var field = event.target;
    if (isByHand) field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  });

  /* Two fingers, or a wheel with Ctrl, would zoom. */
  document.addEventListener(
    "touchmove",
    function (event) {
      // Where the browser scrolls already it cannot be kept from it.
      if (event.touches.length > 1 && event.cancelable) no(event);
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

  /** Letters that are being composed, by Telex or with AltGr, hold keys down too. */
  function isComposing(event) {
    return event.isComposing || event.key === "Process" || event.getModifierState("AltGraph");
  }

  /** Keys that open, print, save, find or leave. */
  function leadsAway(event) {
    var key = event.key;
    if (isComposing(event)) return false;
    // The only way out that the sheet for staff names.
    if (event.altKey && key === "F4") return false;
    if (event.altKey || event.metaKey) return true;
    if (event.ctrlKey) return MENDING.indexOf(key) < 0;
    if (/^F\d+$/.test(key)) return LEFT_TO_STAFF.indexOf(key) < 0;
    return /^(ContextMenu|Browser|Launch)/.test(key);
  }

  addEventListener("keydown", function (event) {
    if (leadsAway(event)) no(event);
  });
  window.print = window.open = function () {
    return null;
  };
})();
