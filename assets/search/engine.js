/*
 * Finds entries as one types: without marks, in one word, with a letter wrong.
 *
 * A linear scan over folded rows, so that it needs no index of its own and works from disk. Only
 * when nothing fits, names that are near: Vietnamese syllables are short, and near ones are
 * mostly other words. A row is made ready when it is first looked at; what a row holds is said in
 * saobac/present/search_rows.py.
 *
 * `saobacSearch.prepare(rows)` makes a catalogue, which can be asked at once (`find`, `suggest`)
 * or a little at a time (`search`), as in a page.
 */
var saobacSearch = (function () {
  "use strict";
  var MOST_NEAR = 3;
  var MOST_WRONG = 4;
  var LOOSE_LEVELS = 3; /* no letter may be wrong in a text */

  /** How many letters may be wrong in a result: none of a short word, which would be another. */
  function tolerance(length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  /** In a name that is offered a third may be wrong; what is short is not guessed at there either. */
  function distance(length) {
    return tolerance(length) && Math.min(MOST_WRONG, Math.floor(length / 3));
  }

  function atOnce(items, work, done) {
    items.forEach(work);
    done();
  }

  function byRank(one, other) {
    return other.rank - one.rank || one.order - other.order;
  }

  function byLikeness(one, other) {
    return other.words - one.words || one.wrong - other.wrong || one.order - other.order;
  }

  function prepare(rows) {
    var entries = [];
    var fields = new Map();
    var last = null;

    function field(text) {
      if (!fields.has(text)) fields.set(text, saobacWords.field(text));
      return fields.get(text);
    }

    function levelsOf(entry) {
      var row = entry.row;
      if (!entry.levels) {
        var lists = [[row.title], row.names, row.near, row.text ? [row.text] : []];
        entry.levels = lists.map(function (texts) {
          return texts.map(field);
        });
      }
      return entry.levels;
    }

    function add(more) {
      more.forEach(function (row) {
        entries.push({ row: row, order: entries.length, levels: null });
      });
    }

    /** Tell the rows that fit, the best first; where none does, titles that look alike. */
    function look(walk, text, tell) {
      var asked = saobacWords.query(text);
      var far = distance(asked.joined.length);
      var found = [];
      var near = [];

      function fits(entry) {
        var rank = saobacFit(levelsOf(entry), asked);
        if (rank) found.push({ rank: rank, order: entry.order, row: entry.row });
      }

      function isNear(entry) {
        var wrong = levelsOf(entry)
          .slice(0, LOOSE_LEVELS)
          .map(function (list) {
            return list.reduce(function (least, one) {
              return Math.min(least, saobacNear(one, asked, far));
            }, far + 1);
          });
        var level = wrong.findIndex(function (number) {
          return number <= tolerance(asked.joined.length);
        });
        if (level >= 0) {
          found.push({ rank: -level * 10 - wrong[level], order: entry.order, row: entry.row });
        }
        var words = saobacFit.manyWords(entry.levels, asked);
        var least = Math.min(wrong[0], wrong[1]);
        if (!words && least > far) return;
        near.push({ words: words, wrong: least, order: entry.order, row: entry.row });
      }

      function finish() {
        found.sort(byRank);
        near = found.length ? [] : near.sort(byLikeness);
        var titles = near.map(function (item) {
          return item.row.title;
        });
        tell(
          found.map(function (item) {
            return item.row;
          }),
          Array.from(new Set(titles)).slice(0, MOST_NEAR)
        );
      }

      if (!asked.joined) return finish();
      walk(entries, fits, function () {
        if (found.length || !catalogue.isWhole) return finish();
        walk(entries, isNear, finish);
      });
    }

    var catalogue = {
      /** Whether all rows are there; before, it is too early to look for what is near. */
      isWhole: true,
      add: add,
      find: function (text) {
        var all = [];
        look(atOnce, text, function (found) {
          all = found;
        });
        return all;
      },
      suggest: function (text) {
        var all = [];
        look(atOnce, text, function (found, near) {
          all = near;
        });
        return all;
      },
      /** Look in slices; who asks again, or stops it, hears no more of what was asked before. */
      search: function (text, tell) {
        var mine = (last = {});
        look(
          function (items, work, done) {
            saobacSlices(items, work, done, function () {
              return last !== mine;
            });
          },
          text,
          tell
        );
      },
      stop: function () {
        last = null;
      }
    };
    add(rows);
    return catalogue;
  }

  return { fold: saobacWords.fold, prepare: prepare };
})();
