/*
 * How many letters of a query are wrong: to change, swap, add or leave out, so that it becomes
 * some words of a field in a row, however it was spaced.
 */
var saobacNear = (function () {
  "use strict";

  /** The letters of a text, a bit each. */
  function letters(text) {
    for (var bits = 0, index = 0; index < text.length; index += 1) {
      bits |= 1 << text.charCodeAt(index) % 31;
    }
    return bits;
  }

  /** Whether more letters are missing than may be wrong: a cheap look that spares most others. */
  function lacksTooMany(one, asked, limit) {
    one.letters = one.letters || letters(one.joined);
    asked.letters = asked.letters || letters(asked.joined);
    for (var missing = asked.letters & ~one.letters; missing; missing &= missing - 1) {
      limit -= 1;
      if (limit < 0) return true;
    }
    return false;
  }

  /** The least number of wrong letters up to the end of a word, from a word on. */
  function from(words, start, typed, limit) {
    var least = limit + 1;
    var before = null;
    var letter = "";
    var above = [];
    for (var j = 0; j <= typed.length; j += 1) above.push(j);
    for (; start < words.length; start += 1) {
      var word = words[start];
      for (var i = 0; i < word.length; i += 1) {
        var line = [above[0] + 1];
        var low = line[0];
        for (j = 1; j <= typed.length; j += 1) {
          var wrong = Math.min(above[j], line[j - 1]) + 1;
          wrong = Math.min(wrong, above[j - 1] + (word[i] === typed[j - 1] ? 0 : 1));
          if (before && j > 1 && word[i] === typed[j - 2] && letter === typed[j - 1]) {
            wrong = Math.min(wrong, before[j - 2] + 1);
          }
          line.push(wrong);
          if (wrong < low) low = wrong;
        }
        /* One more, for a swap looks back over two letters. */
        if (low > limit + 1) return least;
        before = above;
        above = line;
        letter = word[i];
      }
      least = Math.min(least, above[typed.length]);
    }
    return least;
  }

  /** The number of wrong letters, or one more than may be. */
  return function (one, asked, limit) {
    if (one.nearTo === asked) return one.wrong;
    one.nearTo = asked;
    one.wrong = limit + 1;
    if (lacksTooMany(one, asked, limit)) return one.wrong;
    var words = one.folded.trim().split(" ");
    for (var start = 0; start < words.length; start += 1) {
      one.wrong = Math.min(one.wrong, from(words, start, asked.joined, limit));
    }
    return one.wrong;
  };
})();
