/*
 * Texts made ready to be compared: their words without case and marks, and with their marks.
 *
 * With marks the tone stands at the end of its word: `hoà` and `hòa` are the same, and who has
 * typed `hôn` may be on the way to `hồng`. An `s` at the end of a word is left out: English
 * plurals have one, and no Vietnamese word does.
 */
var saobacWords = (function () {
  "use strict";
  var TONES = "\u0300\u0301\u0303\u0309\u0323";
  var TONE = new RegExp("([" + TONES + "])([^ ]*)", "g");
  var MOST_LETTERS = 100;
  var MOST_WORDS = 30; /* as many as a number has bits */

  /** The text without case and marks; the same as `fold` of saobac/vietnamese.py. */
  function fold(text) {
    return text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .replace(/[đð]/g, "d");
  }

  /** Words with a space before each and one at the end, their tones moved. */
  function marked(text) {
    var words = text
      .toLowerCase()
      .replace(/ð/g, "đ")
      .normalize("NFD")
      .split(/[^\p{L}\p{N}\p{Mn}]+/u)
      .filter(Boolean)
      .map(function (word) {
        return word.replace(/(...)s$/, "$1");
      });
    return (" " + words.join(" ") + " ").replace(TONE, "$2$1");
  }

  function unspaced(text) {
    return text.replace(/ /g, "");
  }

  /** A text ready to be searched. */
  function field(text) {
    var withMarks = marked(text);
    var folded = fold(withMarks);
    return { folded: folded, marked: withMarks, joined: unspaced(folded) };
  }

  /** A query ready to be found. */
  function query(text) {
    var one = field(text.slice(0, MOST_LETTERS));
    var words = one.folded.trim().split(" ").slice(0, MOST_WORDS);
    var withMarks = one.marked.trim().split(" ").slice(0, MOST_WORDS);
    var hasMarks = withMarks.join(" ") !== words.join(" ");
    /* The last word may be unfinished: its letters are to be begun with, its tone to be ended. */
    var last = /^(.*?)(\p{Mn}?)$/u.exec(withMarks.pop());
    var tone = TONES.indexOf(last[2]) < 0 ? "" : last[2];
    withMarks.push(tone ? last[1] : last[0]);
    return {
      words: words,
      marked: withMarks,
      tone: tone,
      phrase: " " + words.join(" "),
      markedPhrase: " " + withMarks.join(" "),
      hasMarks: hasMarks,
      joined: words.join("")
    };
  }

  return { fold: fold, field: field, query: query };
})();
