/* A corner answers to a finger that stays: visitors do not find it by chance. */
(function () {
  "use strict";
  var HOLD = 5000;
  var timer = 0;
  var hasAnswered = false;

  function answer(corner) {
    hasAnswered = true;
    saobacShell.actions[corner.dataset.hold]();
  }

  addEventListener("pointerdown", function (event) {
    var corner = event.target.closest(".corner");
    clearTimeout(timer);
    hasAnswered = false;
    if (corner) timer = setTimeout(answer, HOLD, corner);
  });
  ["pointerup", "pointercancel", "pointerout"].forEach(function (kind) {
    addEventListener(kind, function () {
      clearTimeout(timer);
    });
  });
  addEventListener("keydown", function () {
    hasAnswered = false;
  });

  /* The finger that goes would press what has come to lie below it. */
  addEventListener(
    "click",
    function (event) {
      if (hasAnswered) event.stopPropagation();
      hasAnswered = false;
    },
    true
  );
})();
