/*
 * The order of the loop, in which every producer has the same share of time.
 *
 * In a round each producer has one turn, in an order drawn by lot from a seed; its turns go
 * through its products one after another. Products that no producer is named for share one turn.
 * After every third turn comes a place to go, and each round begins with the fair itself.
 */
function saobacRounds(slides, seed) {
  "use strict";
  var PLACE_AFTER = 3;
  var turns = {};
  var order = [];
  var places = [];
  var fair = null;
  var waiting = [];
  var round = 0;
  var nextPlace = 0;

  slides.forEach(function (slide, index) {
    if (slide.kind === "fair") fair = index;
    else if (slide.kind === "destination") places.push(index);
    else {
      (slide.makers.length ? slide.makers : [""]).forEach(function (maker) {
        if (!turns[maker]) order.push(maker);
        (turns[maker] = turns[maker] || []).push(index);
      });
    }
  });

  /** A number from 0 to 1, by lot but the same for the same seed (mulberry32). */
  function lot() {
    seed = (seed + 0x6d2b79f5) | 0;
    var mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function shuffle(items) {
    for (var last = items.length - 1; last > 0; last -= 1) {
      var other = Math.floor(lot() * (last + 1));
      var kept = items[last];
      items[last] = items[other];
      items[other] = kept;
    }
    return items;
  }

  function begin() {
    waiting = fair === null ? [] : [fair];
    shuffle(order.slice()).forEach(function (maker, index) {
      waiting.push(turns[maker][round % turns[maker].length]);
      if (places.length && index % PLACE_AFTER === PLACE_AFTER - 1) {
        waiting.push(places[nextPlace++ % places.length]);
      }
    });
    if (places.length && order.length < PLACE_AFTER) waiting.push(places[nextPlace++ % places.length]);
    round += 1;
  }

  return {
    /** The number of the next slide. */
    next: function () {
      if (!waiting.length) begin();
      return waiting.shift();
    }
  };
}
