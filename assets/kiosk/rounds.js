/*
 * The order of the loop, in which every producer has the same share of time.
 *
 * A slide counts for all who make it. In a round every producer that has been shown less often
 * than the others has a turn, in an order drawn by lot from a seed; whoever came in with another's
 * slide waits. Of its products each takes what was shown least; one in season counts half, and so
 * comes twice as often. Products that no producer is named for share one turn.
 *
 * A round begins with the fair itself, then what is in season; after every third product comes a
 * place to go.
 */
function saobacRounds(slides, seed) {
  "use strict";
  var PLACE_AFTER = 3;
  var NOBODY = [""];
  var goods = {}; /* of maker to the numbers of its slides */
  var turns = {}; /* of maker to how often it was shown */
  var times = {}; /* of slide to how often it was shown */
  var places = [];
  var fair = null;
  var waiting = [];
  var round = 0;
  var nextPlace = 0;

  slides.forEach(function (slide, index) {
    if (slide.kind === "fair") fair = index;
    else if (slide.kind === "destination") places.push(index);
    else makers(index).forEach(function (maker) {
      goods[maker] = (goods[maker] || []).concat(index);
      turns[maker] = times[index] = 0;
    });
  });

  function makers(index) {
    return slides[index].makers.length ? slides[index].makers : NOBODY;
  }

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

  function begin(month) {
    round += 1;
    var chosen = shuffle(Object.keys(goods)).map(take).filter(isSlide);
    waiting = fair === null ? [] : [fair];
    chosen.filter(isInSeason).concat(chosen.filter(isNot)).forEach(function (index, number) {
      waiting.push(index);
      if (number % PLACE_AFTER === PLACE_AFTER - 1) visit();
    });
    if (chosen.length < PLACE_AFTER) visit();

    /** The slide of a maker's turn; none where it has been shown already. */
    function take(maker) {
      if (turns[maker] >= round) return null;
      var index = goods[maker].reduce(function (one, other) {
        return due(other) < due(one) ? other : one;
      });
      times[index] += isInSeason(index) ? 0.5 : 1;
      makers(index).forEach(function (each) {
        turns[each] += 1;
      });
      return index;
    }

    /** The smaller, the sooner. */
    function due(index) {
      return times[index] - (isInSeason(index) ? 0.25 : 0);
    }

    function isInSeason(index) {
      return (slides[index].months || []).indexOf(month) >= 0;
    }

    function isNot(index) {
      return !isInSeason(index);
    }
  }

  function isSlide(index) {
    return index !== null;
  }

  function visit() {
    if (places.length) waiting.push(places[nextPlace++ % places.length]);
  }

  return {
    /** The number of the next slide in a month. */
    next: function (month) {
      while (!waiting.length) begin(month);
      return waiting.shift();
    }
  };
}
