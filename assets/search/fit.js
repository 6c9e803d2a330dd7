/*
 * How well an entry fits a query, as a number that is a row of digits. What stands further left
 * decides; nothing further right can make up for it.
 *
 *   form   the phrase as it was typed; typed in one word; its words scattered
 *   marks  with the very marks that were typed
 *   where  in the title; in other names; in its places, makers and kind; in its text
 *   how    alone, at the beginning, whole; of scattered words, how many it is called by
 *   same   without marks, as it was typed
 *
 * An entry has a list of fields for each `where`. Many entries share a field, so a field
 * remembers what it is to a query.
 */
var saobacFit = (function () {
  "use strict";
  var FORM = 1e4;
  var MARKS = 1e3;
  var WHERE = 100;
  var HOW = 10;
  var SAME = 1;
  var PHRASE = 3;
  var JOINED = 2;
  var SCATTERED = 1;
  var SHORTEST_JOINED = 4;
  var NAMES = 1;
  var TEXT = 3;

  /** Whether words stand in a text with these very marks; the last may lack letters, not marks. */
  function standsSo(text, words, tone) {
    for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      var end = at + words.length;
      var rest = text.slice(end, text.indexOf(" ", end));
      if (rest === tone || (!/^\p{Mn}/u.test(rest) && rest.endsWith(tone))) return true;
    }
    return false;
  }

  function phrase(one, asked) {
    var text = one.folded;
    var at = text.indexOf(asked.phrase);
    if (at < 0) return 0;
    var whole = asked.phrase + " ";
    var isWhole = at ? text.indexOf(whole) >= 0 : text.startsWith(whole);
    var how = text === whole ? 4 : (at ? 0 : 2) + (isWhole ? 1 : 0);
    var so = standsSo(one.marked, asked.markedPhrase, asked.tone);
    return PHRASE * FORM + how * HOW + (so ? (asked.hasMarks ? MARKS : SAME) : 0);
  }

  /** The same for a phrase typed without spaces, or with too many. */
  function joined(one, asked) {
    if (asked.joined.length < SHORTEST_JOINED || one.joined.indexOf(asked.joined) < 0) return 0;
    var words = one.folded.trim().split(" ");
    for (var start = 0, index = 0; index < words.length; index += 1) {
      if (one.joined.startsWith(asked.joined, start)) return JOINED * FORM + (start ? 0 : 2 * HOW);
      start += words[index].length;
    }
    return 0;
  }

  /** The words that a text holds, a bit each; the last one typed may be unfinished. */
  function held(text, words, holdsLast) {
    return words.reduce(function (bits, word, index) {
      var last = index === words.length - 1;
      var holds = last ? holdsLast(" " + word) : text.indexOf(" " + word + " ") >= 0;
      return holds ? bits | (1 << index) : bits;
    }, 0);
  }

  function read(one, asked) {
    if (one.asked === asked) return;
    one.asked = asked;
    one.fit = phrase(one, asked) || joined(one, asked);
    one.held = one.so = 0;
    if (one.fit || asked.words.length < 2) return;
    one.held = held(one.folded, asked.words, function (word) {
      return one.folded.indexOf(word) >= 0;
    });
    if (!one.held || !asked.hasMarks) return;
    one.so = held(one.marked, asked.marked, function (word) {
      return standsSo(one.marked, word, asked.tone);
    });
  }

  function count(bits) {
    for (var number = 0; bits; bits &= bits - 1) number += 1;
    return number;
  }

  function scattered(levels, asked) {
    var all = (1 << asked.words.length) - 1;
    var found = 0;
    var so = 0;
    var where = -1;
    var called = 0;
    levels.forEach(function (fields, level) {
      fields.forEach(function (one) {
        found |= one.held;
        so |= one.so;
      });
      if (level === NAMES) called = Math.min(9, count(found));
      if (where < 0 && found === all) where = TEXT - level;
    });
    if (where < 0 || asked.words.length < 2) return 0;
    return SCATTERED * FORM + (so === all ? MARKS : 0) + where * WHERE + called * HOW;
  }

  /** How well an entry's fields fit; 0 for not at all. */
  function fit(levels, asked) {
    var best = 0;
    levels.forEach(function (fields, level) {
      fields.forEach(function (one) {
        read(one, asked);
        var found = one.fit && one.fit + (TEXT - level) * WHERE;
        if (found > best) best = found;
      });
    });
    return best || scattered(levels, asked);
  }

  /** How many words of a query a name of an entry holds, where that says something. */
  fit.manyWords = function (levels, asked) {
    var names = levels[0].concat(levels[NAMES]);
    var most = names.reduce(function (number, one) {
      return Math.max(number, count(one.held));
    }, 0);
    return most > 2 || (most === 2 && asked.words.length <= 4) ? most : 0;
  };

  return fit;
})();
