/*
 * The day that stars are shown for: `saobacClock.today()`, as YYYY-MM-DD in Việt Nam.
 *
 * A clock that stands before the day of the data is wrong for sure, as after a flat battery.
 * Then the day of the data holds: stars are never older than what they were checked against. One
 * that is long past the fair, or past the time that a recognition holds, is likely wrong; its day
 * holds, for a star too few is better than one too many.
 */
var saobacClock = (function () {
  "use strict";
  var YEARS = 3; /* that a recognition holds */
  var AFTER_THE_FAIR = 90; /* days in which a kiosk may stand elsewhere */

  function now() {
    return saobacDay(new Date());
  }

  /** The last day that can be believed. */
  function latest() {
    var built = saobacKiosk.built;
    var last = saobacKiosk.fair.last;
    var end = Number(built.slice(0, 4)) + YEARS + built.slice(4);
    if (!last) return end;
    var left = saobacDay(new Date(Date.parse(last) + AFTER_THE_FAIR * 86400000));
    return left < end ? left : end;
  }

  /** `behind`, `ahead`, or nothing where the clock may be right. */
  function fault() {
    if (now() < saobacKiosk.built) return "behind";
    return now() > latest() ? "ahead" : "";
  }

  return {
    fault: fault,
    today: function () {
      return fault() === "behind" ? saobacKiosk.built : now();
    }
  };
})();
