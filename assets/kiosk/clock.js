/*
 * The day that stars are shown for: `saobacClock.today()`, as YYYY-MM-DD in Việt Nam.
 *
 * A clock that stands before the day of the data is wrong for sure, as after a flat battery.
 * Then the day of the data holds: stars are never older than what they were checked against.
 */
var saobacClock = (function () {
  "use strict";

  function isWrong() {
    return saobacDay(new Date()) < saobacKiosk.built;
  }

  return {
    isWrong: isWrong,
    today: function () {
      return isWrong() ? saobacKiosk.built : saobacDay(new Date());
    }
  };
})();
