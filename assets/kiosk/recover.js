/* Whatever goes wrong in a script ends at the loop; where that fails too, at the stand-in. */
(function () {
  "use strict";
  var FORGIVEN = 3;
  var WHILE = 10000;
  var faults = [];

  function recover() {
    var now = Date.now();
    saobacCounts.note("fault", "script");
    faults = faults.concat(now).filter(function (when) {
      return now - when < WHILE;
    });
    try {
      if (faults.length > FORGIVEN) throw new Error("again and again");
      saobacIdle.rest();
      saobacStandIn.begun();
    } catch (again) {
      saobacStandIn.show();
    }
  }

  addEventListener("error", function (event) {
    // A picture that does not load is told of there, and drawn.
    if (event.error || event.message) recover();
  });
  addEventListener("unhandledrejection", recover);
})();
