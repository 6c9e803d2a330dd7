/*
 * What the organiser may know of a day at the fair: how often, never who.
 *
 * Counted are things that happen (`KINDS`), for each hour; and for each day, which screens were
 * looked at. Screens have no hour and searched words have not even a day, so that in a quiet hour
 * nobody's way through the catalogue can be put together again. A word is told only when it was
 * typed in 5 visits, and counts once a visit.
 *
 * Every number is a small entry of its own in this device's storage: a power cut loses what the
 * browser had not written yet, some seconds. Bounds: 31 days; 500 entries a day, then screens
 * that are new count as `other`; 300 words of each kind. The oldest day goes, and the rarest
 * word. Where storage fails, numbers live until the page is closed (`isKept`).
 *
 * A kiosk has a name by lot and a series. Clearing begins a new series, so that files saved
 * before and after can be added up, and files of one series overlap: there the largest holds.
 */
var saobacCounts = (function () {
  "use strict";
  var STORE = "saobac-counts:";
  var NAME = STORE + "kiosk";
  var NAMED = /^kiosk-[a-z0-9]{5}-[1-9]\d{0,5}$/;
  var LETTERS = "bcdfghjkmnpqrstvwxz23456789";
  var KINDS = ["enter", "look", "search", "vain", "take", "fault", "back"];
  var WITH_SCREEN = ["look", "take", "fault"];
  var WITH_WORD = ["search", "vain"];
  var NO_CLOCK = "no-clock"; /* the day of a clock that stands before the day of the data */
  var ALWAYS = "all"; /* the day of words */
  var OTHER = "other"; /* screens beyond the bound */
  var DAYS = 31;
  var ENTRIES = 500;
  var WORDS = 300;
  var LETTERS_OF_WORD = 40;
  var TOLD_FROM = 5;
  var HEARD = 100; /* words of one visit that are remembered, in memory only */
  var HOUR = 3600000;
  var PART = 650; /* bytes of a QR code of 85 squares, that phones read at once */
  var PARTS = 24;
  var HEAD = 60;
  var SPARE = 200; /* bytes that stay free where the next record does not fit */

  var name = "";
  var days = new Map(); /* of day to Map of `hour|what|` or `|what|screen` to number */
  var words = { search: new Map(), vain: new Map() };
  var heard = new Set();
  var isKept = true;

  /* --- Storage ------------------------------------------------------------------------------ */

  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch (refused) {
      isKept = false;
    }
  }

  function drop(key) {
    try {
      localStorage.removeItem(key);
    } catch (refused) {
      isKept = false;
    }
  }

  /** What is stored by us, as pairs of name and text. */
  function stored() {
    var found = [];
    try {
      for (var index = 0; index < localStorage.length; index += 1) {
        var key = localStorage.key(index);
        if (key.indexOf(STORE) === 0) found.push([key, localStorage.getItem(key)]);
      }
    } catch (refused) {
      isKept = false;
    }
    return found;
  }

  function newName() {
    var made = "";
    while (made.length < 5) made += LETTERS[Math.floor(Math.random() * LETTERS.length)];
    return "kiosk-" + made + "-1";
  }

  /** Take up what is stored. Numbers of a series that has lost its name could count double: out. */
  function read() {
    var found = stored();
    var named = found.find(function (pair) {
      return pair[0] === NAME && NAMED.test(pair[1]);
    });
    name = named ? named[1] : newName();
    if (!named) keep(NAME, name);
    found.forEach(function (pair) {
      if (pair[0] !== NAME && !(named && take(pair[0].slice(STORE.length), pair[1]))) drop(pair[0]);
    });
  }

  /** Take one number; false where it makes no sense. */
  function take(cell, value) {
    var parts = cell.split("|");
    var number = Number(value);
    if (parts.length !== 4 || KINDS.indexOf(parts[2]) < 0) return false;
    if (!/^[1-9]\d{0,8}$/.test(value)) return false;
    if (parts[0] === ALWAYS) {
      if (!words[parts[2]] || !parts[3]) return false;
      words[parts[2]].set(parts[3], number);
    } else {
      if (parts[0] !== NO_CLOCK && !/^\d{4}-\d\d-\d\d$/.test(parts[0])) return false;
      if (!/^(1?\d|2[0-3])?$/.test(parts[1])) return false;
      cellsOf(parts[0]).set(parts.slice(1).join("|"), number);
      return days.has(parts[0]);
    }
    return true;
  }

  /* --- Counting ----------------------------------------------------------------------------- */

  /** The day and the hour in Việt Nam, or that nobody knows. */
  function moment() {
    var now = new Date();
    var day = saobacDay(now);
    if (day < saobacKiosk.built) return { day: NO_CLOCK, hour: "" };
    return { day: day, hour: new Date(now.getTime() + 7 * HOUR).getUTCHours() };
  }

  function cellsOf(day) {
    if (!days.has(day)) {
      days.set(day, new Map());
      if (realDays().length > DAYS) forget(realDays()[0]);
    }
    // A clock set back may ask for a day that has just gone.
    return days.get(day) || new Map();
  }

  function realDays() {
    return Array.from(days.keys())
      .filter(function (day) {
        return day !== NO_CLOCK;
      })
      .sort();
  }

  function forget(day) {
    days.get(day).forEach(function (number, cell) {
      drop(STORE + day + "|" + cell);
    });
    days.delete(day);
  }

  function count(day, cell) {
    var cells = cellsOf(day);
    if (!days.has(day)) return;
    var number = (cells.get(cell) || 0) + 1;
    cells.set(cell, number);
    keep(STORE + day + "|" + cell, String(number));
  }

  function countScreen(day, what, screen) {
    var cell = "|" + what + "|" + screen;
    var cells = cellsOf(day);
    if (!cells.has(cell) && cells.size >= ENTRIES) cell = "|" + what + "|" + OTHER;
    count(day, cell);
  }

  function countWord(what, word) {
    var known = words[what];
    if (!known.has(word) && known.size >= WORDS) forgetRarest(what);
    var number = (known.get(word) || 0) + 1;
    known.set(word, number);
    keep(STORE + ALWAYS + "||" + what + "|" + word, String(number));
  }

  /** Of the rarest, the one that is here for longest. */
  function forgetRarest(what) {
    var rarest = "";
    words[what].forEach(function (number, word) {
      if (!rarest || number < words[what].get(rarest)) rarest = word;
    });
    words[what].delete(rarest);
    drop(STORE + ALWAYS + "||" + what + "|" + rarest);
  }

  /** Letters and digits only, without case and marks: no formula, no mark of ours. */
  function wordOf(text) {
    var plain = saobacWords.fold(String(text)).replace(/[^\p{L}\p{N}]+/gu, " ");
    return Array.from(plain.trim()).slice(0, LETTERS_OF_WORD).join("").trim();
  }

  function screenOf(key) {
    return String(key || "").replace(/[^\w./-]+/g, "_").slice(0, 120);
  }

  /** In another language the same word may be in vain, and is still the same. */
  function isNew(word) {
    if (heard.has(word)) return false;
    if (heard.size === HEARD) heard.clear();
    heard.add(word);
    return true;
  }

  function note(what, key) {
    if (KINDS.indexOf(what) < 0) return;
    if (what === "enter" || what === "back") heard.clear();
    var isWord = WITH_WORD.indexOf(what) >= 0;
    var text = isWord ? wordOf(key) : screenOf(key);
    if (isWord && (!text || !isNew(text))) return;
    var now = moment();
    count(now.day, now.hour + "|" + what + "|");
    if (isWord) countWord(what, text);
    else if (text && WITH_SCREEN.indexOf(what) >= 0) countScreen(now.day, what, text);
  }

  /* --- Telling ------------------------------------------------------------------------------ */

  function byNumber(one, other) {
    return other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
  }

  function toldWords(what) {
    return Array.from(words[what])
      .filter(function (pair) {
        return pair[1] >= TOLD_FROM;
      })
      .sort(byNumber);
  }

  /** All that may be told, as rows of day, hour, what, key, number. */
  function rows() {
    var found = [];
    Array.from(days.keys())
      .sort()
      .forEach(function (day) {
        days.get(day).forEach(function (number, cell) {
          found.push([day].concat(cell.split("|"), number));
        });
      });
    WITH_WORD.forEach(function (what) {
      toldWords(what).forEach(function (pair) {
        found.push([ALWAYS, "", what, pair[0], pair[1]]);
      });
    });
    return found.sort(inOrder);
  }

  function inOrder(one, other) {
    if (one[0] !== other[0]) return one[0] < other[0] ? -1 : 1;
    if (!one[3] !== !other[3]) return one[3] ? 1 : -1;
    if (one[1] !== other[1]) return one[1] - other[1];
    return KINDS.indexOf(one[2]) - KINDS.indexOf(other[2]) || other[4] - one[4];
  }

  /** A day as Excel leaves it alone: 20261124. */
  function plainDay(day) {
    return /^\d/.test(day) ? day.replace(/-/g, "") : day;
  }

  /** A key that no program takes for a formula, a number or a date. */
  function harmless(key, what) {
    var isRisky = /^[=+\-@'\t\r]/.test(key) || (words[what] && /\d/.test(key));
    return isRisky ? "'" + key : key;
  }

  /** For Excel and `build.py counts`: kiosk and series; day, `no-clock`, or `all` for words; the
      hour, where no key is; what has happened; which screen or word, empty for all; how often. */
  function csv() {
    var lines = rows().map(function (row) {
      return [name, plainDay(row[0]), row[1], row[2], harmless(row[3], row[2]), row[4]].join(",");
    });
    return "\ufeff" + ["kiosk,day,hour,what,key,number"].concat(lines).join("\r\n") + "\r\n";
  }

  /* A code holds `SB1 2/5 kiosk-abcde-1 202611241730 31;` and 31 records, parted by semicolons:
     `d20261124` the day of what follows, `h look 9:12 10:3` hours with their numbers,
     `k look san-pham/mien.html 5` a screen, `w search mien dong 7` a word. */

  function size(text) {
    return new TextEncoder().encode(text).length;
  }

  /** Bytes of a record, with that of its day before it. */
  function cost(record) {
    return size(record) + 1 + "d20261124;".length;
  }

  function screenRecord(row) {
    return "k " + row[2] + " " + row[3] + " " + row[4];
  }

  /** As much as there is room for: hours of the newest days in one half, words, screens. */
  function records() {
    var all = rows();
    var hours = new Map();
    var found = [];
    var room = PARTS * (PART - HEAD - SPARE);
    var half = room / 2;
    var chosen = new Set();
    all.forEach(function (row) {
      if (row[3]) return;
      var line = row[0] + "|" + row[2];
      hours.set(line, (hours.get(line) || "h " + row[2]) + " " + row[1] + ":" + row[4]);
    });
    Array.from(hours)
      .reverse()
      .forEach(function (pair) {
        half -= cost(pair[1]);
        if (half < 0) hours.delete(pair[0]);
        else room -= cost(pair[1]);
      });
    all
      .filter(function (row) {
        return row[3];
      })
      .sort(function (one, other) {
        // Words are few and come before screens.
        return (other[0] === ALWAYS) - (one[0] === ALWAYS) || other[4] - one[4];
      })
      .forEach(function (row) {
        room -= cost(screenRecord(row));
        if (room >= 0) chosen.add(row);
      });
    Array.from(days.keys())
      .sort()
      .forEach(function (day) {
        KINDS.forEach(function (what) {
          if (hours.has(day + "|" + what)) found.push([day, hours.get(day + "|" + what)]);
        });
      });
    all.forEach(function (row) {
      if (chosen.has(row)) found.push([row[0], screenRecord(row).replace(/^k/, row[0] === ALWAYS ? "w" : "k")]);
    });
    return found;
  }

  /** Texts that each fit a QR code and can be read in any order. */
  function parts() {
    var packs = [];
    var pack = [];
    var day = "";
    var room = 0;
    records().forEach(function (pair) {
      var opening = pair[0] === ALWAYS ? [] : ["d" + plainDay(pair[0])];
      var adds = (day === pair[0] ? [] : opening).concat(pair[1]);
      if (!pack.length || size(adds.join(";")) + 1 > room) {
        pack = [];
        packs.push(pack);
        adds = opening.concat(pair[1]);
        room = PART - HEAD;
      }
      day = pair[0];
      pack.push.apply(pack, adds);
      room -= size(adds.join(";")) + 1;
    });
    var saved = stamp();
    return packs.map(function (records, index) {
      var place = index + 1 + "/" + packs.length;
      return ["SB1 " + [place, name, saved, records.length].join(" ")].concat(records).join(";");
    });
  }

  /** When the codes were made, to the minute: codes of two times are not mixed. */
  function stamp() {
    return new Date(Date.now() + 7 * HOUR).toISOString().replace(/\D/g, "").slice(0, 12);
  }

  /** For charts: days with their numbers by kind and hour, screens, words. */
  function summary() {
    var screens = new Map();
    var byDay = Array.from(days.keys())
      .sort()
      .map(function (day) {
        var told = { day: day, isKnown: day !== NO_CLOCK, sums: {}, hours: {} };
        days.get(day).forEach(function (number, cell) {
          var parts = cell.split("|");
          if (!parts[2]) {
            told.sums[parts[1]] = (told.sums[parts[1]] || 0) + number;
            told.hours[parts[1]] = told.hours[parts[1]] || {};
            told.hours[parts[1]][parts[0]] = number;
          } else if (parts[1] === "look") {
            screens.set(parts[2], (screens.get(parts[2]) || 0) + number);
          }
        });
        return told;
      });
    return {
      kiosk: name,
      isKept: isKept,
      days: byDay,
      screens: Array.from(screens).sort(byNumber),
      search: toldWords("search"),
      vain: toldWords("vain")
    };
  }

  /** Begin a new series with nothing in it. */
  function clear() {
    var series = name.split("-");
    stored().forEach(function (pair) {
      drop(pair[0]);
    });
    days.clear();
    words.search.clear();
    words.vain.clear();
    heard.clear();
    name = [series[0], series[1], (Number(series[2]) % 999999) + 1].join("-");
    keep(NAME, name);
  }

  read();
  return { note: note, csv: csv, parts: parts, summary: summary, clear: clear };
})();
