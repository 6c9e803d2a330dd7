/**
 * Work through items a few milliseconds at a time, so that the page answers in between; go on
 * with `done`, unless `isStale` says that nobody waits for it any more.
 */
function saobacSlices(items, work, done, isStale) {
  "use strict";
  var SLICE = 8;
  var AT_ONCE = 8;
  var at = 0;

  function slice() {
    if (isStale()) return;
    var end = performance.now() + SLICE;
    while (at < items.length) {
      if (at % AT_ONCE === 0 && performance.now() > end) return setTimeout(slice);
      work(items[at]);
      at += 1;
    }
    done();
  }

  slice();
}
