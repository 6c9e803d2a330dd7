/* Begins: at the screen that the address asks for, on the stage, or in the loop. */
(function () {
  "use strict";
  var asked = new URLSearchParams(location.search);
  // What was right at opening may not be after midnight.
  setInterval(saobacShell.dates, 60000);
  var isAsked = saobacShell.start();
  if (asked.get("list")) saobacKioskList.take(asked.get("list"));
  if (asked.get("present") === "1") saobacPresent.start();
  else if (!isAsked) saobacLoop.start();
  saobacIdle.wait();
  saobacStandIn.begun();
})();
