/*
 * SHA-256 of bytes, as 64 letters: `saobacSha256(Uint8Array)`.
 *
 * Browsers have their own, but only where they trust the page: not in what Android opens as
 * `content://`. One way for all is shorter, and quick enough for the files of a kiosk.
 */
var saobacSha256 = (function () {
  "use strict";
  var ROUNDS = [];
  var BEGIN = [];

  /* The first 32 bits of the fractional parts of cube and square roots of primes. */
  (function () {
    for (var number = 2; ROUNDS.length < 64; number += 1) {
      var divisor = 2;
      while (number % divisor) divisor += 1;
      if (divisor < number) continue;
      if (BEGIN.length < 8) BEGIN.push(fraction(Math.sqrt(number)));
      ROUNDS.push(fraction(Math.cbrt(number)));
    }
  })();

  function fraction(number) {
    return ((number - Math.floor(number)) * 4294967296) | 0;
  }

  function turned(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  /** Mix a block of 64 bytes into the state. */
  function mix(state, view, offset, words) {
    for (var index = 0; index < 64; index += 1) {
      if (index < 16) words[index] = view.getInt32(offset + 4 * index);
      else {
        var early = words[index - 15];
        var late = words[index - 2];
        words[index] =
          words[index - 16] +
          words[index - 7] +
          (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
          (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
      }
    }
    var a = state[0], b = state[1], c = state[2], d = state[3];
    var e = state[4], f = state[5], g = state[6], h = state[7];
    for (index = 0; index < 64; index += 1) {
      var one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[index] + words[index]) | 0;
      var two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach(function (word, index) {
      state[index] += word;
    });
  }

  return function (bytes) {
    var state = Int32Array.from(BEGIN);
    var words = new Int32Array(64);
    var whole = bytes.length - (bytes.length % 64);
    var view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (var offset = 0; offset < whole; offset += 64) mix(state, view, offset, words);
    // What is left, a bit that is set, and the length in bits at the end of the last block.
    var rest = bytes.length - whole;
    var last = new Uint8Array(rest < 56 ? 64 : 128);
    last.set(bytes.subarray(whole));
    last[rest] = 128;
    var end = new DataView(last.buffer);
    end.setUint32(last.length - 8, Math.floor(bytes.length / 536870912));
    end.setUint32(last.length - 4, (bytes.length << 3) >>> 0);
    for (offset = 0; offset < last.length; offset += 64) mix(state, end, offset, words);
    return Array.from(state, function (word) {
      return (word >>> 0).toString(16).padStart(8, "0");
    }).join("");
  };
})();
