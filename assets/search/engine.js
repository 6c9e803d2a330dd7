/*
 * Finds entries as one types: without marks, in one word, with a letter wrong.
 *
 * A linear scan over folded rows, so that it needs no index of its own and works from disk.
 * First whole phrases, then scattered words; only when nothing is found, names that are near:
 * Vietnamese syllables are short, and near ones are mostly other words.
 *
 * `saobacSearch.fold(text)` and `saobacSearch.prepare(rows)`; what a row holds is said in
 * saobac/outputs/search.py, which writes them.
 */
var saobacSearch = (function () {
  "use strict";

  var WEIGHTS = { title: 100, name: 90, near: 50, text: 15 };
  var WHOLE = 1; /* the phrase stands in the field */
  var BEGINS = 0.3; /* … at its beginning */
  var FINISHED = 0.1; /* … and its last word is whole */
  var EQUAL = 0.3; /* … and there is nothing else */
  var MARKED = 0.5; /* … with the very marks that were typed */
  var JOINED = 0.8; /* typed in one word */
  var SCATTERED = 0.3; /* all words, somewhere */
  var NEAR = 0.5; /* a letter or two wrong */

  /** The text without case and marks; the same as `fold` of saobac/vietnamese.py. */
  function fold(text) {
    return text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .replace(/[đð]/g, "d");
  }

  function words(text) {
    return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  /** A text ready to be searched: words with a space before each and one at the end. */
  function field(text, weight) {
    var marked = words(text.toLowerCase().normalize("NFC"));
    var folded = marked.map(fold);
    return {
      weight: weight,
      words: folded,
      folded: " " + folded.join(" ") + " ",
      marked: " " + marked.join(" ") + " ",
      joined: folded.join("")
    };
  }

  /** A query ready to be found. */
  function query(text) {
    var marked = words(text.toLowerCase().normalize("NFC").replace(/ð/g, "đ"));
    var folded = marked.map(fold);
    return {
      words: folded,
      phrase: folded.join(" "),
      marked: marked.join(" "),
      hasMarks: marked.join(" ") !== folded.join(" "),
      joined: folded.join("")
    };
  }

  /** How well a field holds the query as one phrase: 0 to about 2. */
  function phraseScore(one, asked) {
    var at = one.folded.indexOf(" " + asked.phrase);
    if (at < 0) return joinedScore(one, asked);
    var rest = one.folded.slice(at + asked.phrase.length + 1);
    var score = WHOLE;
    if (at === 0) score += BEGINS;
    if (rest[0] === " ") score += FINISHED;
    if (at === 0 && rest === " ") score += EQUAL;
    if (asked.hasMarks && one.marked.indexOf(" " + asked.marked) >= 0) score += MARKED;
    return score;
  }

  /** The same for a phrase typed without spaces, or with too many. */
  function joinedScore(one, asked) {
    if (asked.joined.length < 4) return 0;
    for (var start = 0, index = 0; index < one.words.length; index += 1) {
      if (one.joined.startsWith(asked.joined, start)) return JOINED + (start ? 0 : BEGINS);
      start += one.words[index].length;
    }
    return 0;
  }

  /** Whether a field holds a word; the last one typed may be unfinished. */
  function holds(one, word, unfinished) {
    return one.folded.indexOf(" " + word + (unfinished ? "" : " ")) >= 0;
  }

  function scatteredScore(row, asked) {
    if (asked.words.length < 2) return 0;
    var sum = 0;
    for (var index = 0; index < asked.words.length; index += 1) {
      var last = index === asked.words.length - 1;
      var best = 0;
      row.fields.forEach(function (one) {
        if (one.weight > best && holds(one, asked.words[index], last)) best = one.weight;
      });
      if (!best) return 0;
      sum += best;
    }
    return (SCATTERED * sum) / asked.words.length;
  }

  function score(row, asked) {
    var best = 0;
    row.fields.forEach(function (one) {
      var found = one.weight * phraseScore(one, asked);
      if (found > best) best = found;
    });
    return best || scatteredScore(row, asked);
  }

  /** Letters to change, swap, add or leave out, or more than `limit`. */
  function distance(one, other, limit) {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    var before = null;
    var above = [];
    for (var j = 0; j <= other.length; j += 1) above.push(j);
    for (var i = 1; i <= one.length; i += 1) {
      var line = [i];
      for (j = 1; j <= other.length; j += 1) {
        var same = one[i - 1] === other[j - 1];
        line[j] = Math.min(above[j] + 1, line[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
        if (before && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          line[j] = Math.min(line[j], before[j - 2] + 1);
        }
      }
      before = above;
      above = line;
    }
    return above[other.length];
  }

  /** The least distance of the query to some words of a field in a row, however it was spaced. */
  function nearest(one, asked, limit) {
    var least = limit + 1;
    for (var start = 0; start < one.words.length; start += 1) {
      var part = "";
      for (var end = start; end < one.words.length; end += 1) {
        part += one.words[end];
        if (part.length > asked.joined.length + limit) break;
        least = Math.min(least, distance(asked.joined, part, limit));
      }
    }
    return least;
  }

  /** How many letters may be wrong. */
  function tolerance(length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  function nearScore(row, asked) {
    var limit = tolerance(asked.joined.length);
    if (!limit) return 0;
    var best = 0;
    row.fields.forEach(function (one) {
      if (one.weight === WEIGHTS.text) return;
      var wrong = nearest(one, asked, limit);
      if (wrong > limit) return;
      best = Math.max(best, one.weight * NEAR * (1 - wrong / asked.joined.length));
    });
    return best;
  }

  function ranked(rows, asked, scored) {
    var found = [];
    rows.forEach(function (row) {
      var points = scored(row, asked);
      if (points > 0) found.push({ row: row.row, score: points - row.order / 1e6 });
    });
    return found.sort(function (one, other) {
      return other.score - one.score;
    });
  }

  /** A catalogue ready to be searched; rows keep their order among equals. */
  function prepare(rows) {
    var ready = rows.map(function (row, order) {
      var fields = [field(row.title, WEIGHTS.title)];
      row.names.forEach(function (name) {
        fields.push(field(name, WEIGHTS.name));
      });
      row.near.forEach(function (name) {
        fields.push(field(name, WEIGHTS.near));
      });
      if (row.text) fields.push(field(row.text, WEIGHTS.text));
      return { row: row, order: order, fields: fields };
    });
    return {
      /** Rows that fit, the best first. */
      find: function (text) {
        var asked = query(text);
        if (!asked.joined) return [];
        var found = ranked(ready, asked, score);
        if (!found.length) found = ranked(ready, asked, nearScore);
        return found.map(function (item) {
          return item.row;
        });
      },
      /** Titles that look like what was typed, for when nothing fits. */
      suggest: function (text, count) {
        var asked = query(text);
        var far = Math.ceil(asked.joined.length / 2);
        var near = ready.map(function (row) {
          return { title: row.row.title, far: nearest(row.fields[0], asked, far) };
        });
        return near
          .filter(function (item) {
            return item.far <= far;
          })
          .sort(function (one, other) {
            return one.far - other.far;
          })
          .slice(0, count)
          .map(function (item) {
            return item.title;
          });
      }
    };
  }

  return { fold: fold, prepare: prepare };
})();

if (typeof module !== "undefined") module.exports = saobacSearch;
