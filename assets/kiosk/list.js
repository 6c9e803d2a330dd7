/*
 * What a visitor takes home: products and how many, as one QR code that needs no network.
 *
 * The code holds words, not an address: who made it, and the number to call. It is as long as a
 * phone reads at once from this screen; of a list that is longer, less is said of each product.
 */
var saobacKioskList = (function () {
  "use strict";
  var LINE = /^([a-z0-9-]+)(?:\*(\d+))?$/;
  var MOST_OF_ONE = 99;
  /* From all there is to say, by makers only once, their numbers alone, and products alone, to
     what always fits: the first letters of products, without the fair. */
  var ALL = 0;
  var NUMBERS = 2;
  var NAMES = 3;
  var SHORT = 4;
  var LETTERS = 24;
  var lines = [];

  function text() {
    return lines
      .map(function (line) {
        return line.slug + (line.number > 1 ? "*" + line.number : "");
      })
      .join();
  }

  function take(written) {
    lines = [];
    written.split(",").forEach(function (part) {
      var parts = LINE.exec(part);
      if (!parts || lines.length === saobacKiosk.most || find(parts[1])) return;
      if (!Object.prototype.hasOwnProperty.call(goods(), parts[1])) return;
      lines.push({ slug: parts[1], number: Math.min(MOST_OF_ONE, Number(parts[2]) || 1) });
    });
  }

  function goods() {
    return saobacKiosk.goods[saobacKiosk.languages[0]];
  }

  function find(slug) {
    return lines.find(function (line) {
      return line.slug === slug;
    });
  }

  /** The words of the code, as many as it holds. */
  function message(names, greeting, fair) {
    var text = "";
    for (var manner = ALL; manner <= SHORT && !(text && saobacQr.fits(text)); manner += 1) {
      text = written(names, manner === SHORT ? [greeting] : [greeting, fair], manner);
    }
    return text;
  }

  function written(names, said, manner) {
    var told = new Set();
    lines.forEach(function (line) {
      var title = names[line.slug][0];
      said = said.concat(line.number + " × " + (manner === SHORT ? title.slice(0, LETTERS) : title));
      if (manner >= NAMES) return;
      names[line.slug][1].forEach(function (maker) {
        var words = manner === NUMBERS ? maker[1] : maker.filter(Boolean).join(" ");
        if (!words || (manner > ALL && told.has(words))) return;
        told.add(words);
        said = said.concat("   " + words);
      });
    });
    return said.join("\n");
  }

  return {
    text: text,
    take: take,
    find: find,
    message: message,
    lines: function () {
      return lines.slice();
    },
    put: function (slug, number) {
      var line = find(slug);
      if (line) line.number = Math.min(MOST_OF_ONE, Math.max(1, number));
      else if (lines.length < saobacKiosk.most) lines.push({ slug: slug, number: number });
      return Boolean(find(slug));
    },
    remove: function (slug) {
      lines = lines.filter(function (line) {
        return line.slug !== slug;
      });
    },
    clear: function () {
      lines = [];
    }
  };
})();
