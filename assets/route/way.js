/*
 * The way of a route: how far it is from stop to stop, what is made around a stop, where pins find
 * room on the map, and the address that hands it to a map app.
 *
 * Stops are as saobac/present/route.py tells of them. Nothing here touches the page.
 */
var saobacWay = (function () {
  "use strict";
  var KM_A_DEGREE = 111.2;
  var EAST = Math.cos((22.3 * Math.PI) / 180); /* As in saobac/present/nearby.py. */
  var ALL_YEAR = 12;
  var PIN = 104; /* Of a stitch's tenths: what a pin covers. */
  var RING = 26;
  var EDGE = 60;

  function km(one, other) {
    return Math.hypot(one.lat - other.lat, (one.lon - other.lon) * EAST) * KM_A_DEGREE;
  }

  /** From one stop to the next, in whole kilometres; 0 within a commune of which no more is known. */
  function leg(one, other) {
    var rough = !!(one.rough || other.rough);
    var apart = km(one, other);
    if (rough && one.commune === other.commune) return { km: 0, rough: true };
    return { km: Math.max(1, Math.round(apart)), rough: rough || apart < 1 };
  }

  function legs(stops) {
    return stops.slice(1).map(function (stop, index) {
      return leg(stops[index], stop);
    });
  }

  /** All legs together. */
  function sum(stops) {
    return legs(stops).reduce(
      function (all, one) {
        return { km: all.km + one.km, rough: all.rough || one.rough };
      },
      { km: 0, rough: false }
    );
  }

  /** The whole route from where one is; `directions` is the address of the way to one point. */
  function address(stops, directions) {
    var points = stops
      .map(function (stop) {
        return stop.lat + "," + stop.lon;
      })
      .filter(function (point, index, all) {
        return point !== all[index - 1];
      });
    var last = points.pop();
    return directions + last + (points.length ? "&waypoints=" + points.join("%7C") : "");
  }

  /** What is to be had around a stop in a month, what has its season first; and what else is made. */
  function around(stop, products, month) {
    var all = (stop.around || []).map(function (slug) {
      return { title: products[slug][0], path: products[slug][1], months: products[slug].slice(2) };
    });
    var now = all.filter(function (product) {
      return product.months.indexOf(month) >= 0;
    });
    var always = now.filter(function (product) {
      return product.months.length === ALL_YEAR;
    });
    var seasonal = now.filter(function (product) {
      return product.months.length < ALL_YEAR;
    });
    var other = all.filter(function (product) {
      return !product.months.length;
    });
    return { now: seasonal.concat(always).slice(0, 3), other: other.slice(0, 2) };
  }

  /** Places for pins, each as near to its stop as it finds room. */
  function spread(stops, width, height) {
    var placed = [];

    function isFree(spot) {
      if (spot.x < EDGE || spot.x > width - EDGE || spot.y < EDGE || spot.y > height - EDGE) return false;
      return placed.every(function (other) {
        return Math.max(Math.abs(spot.x - other.x), Math.abs(spot.y - other.y)) >= PIN;
      });
    }

    function place(stop) {
      var spot = { x: stop.x, y: stop.y };
      for (var step = 1; !isFree(spot) && step < 800; step += 1) {
        var ring = Math.ceil(step / 16);
        var turn = (step * Math.PI) / 8;
        spot = {
          x: Math.round(stop.x + ring * RING * Math.cos(turn)),
          y: Math.round(stop.y + ring * RING * Math.sin(turn))
        };
      }
      placed.push(spot);
      return spot;
    }

    return stops.map(place);
  }

  return { legs: legs, sum: sum, address: address, around: around, spread: spread };
})();

if (typeof module !== "undefined") module.exports = saobacWay;
