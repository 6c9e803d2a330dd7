/*
 * What a visitor takes home: products and how many, as one QR code that needs no network.
 *
 * The code holds words, not an address: who made it, and the number to call. It is as long as a
 * phone reads at once from this screen; what is more is refused with a sentence.
 */
var saobacKioskList = (function () {
  "use strict";
  var LINE = /^([a-z0-9-]+)(?:\*(\d+))?$/;
  var MOST_OF_ONE = 99;
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
      if (!goods()[parts[1]]) return;
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

  /** The words of the code. */
  function message(names, greeting, fair) {
    var said = lines.map(function (line) {
      var good = names[line.slug];
      var makers = good[1].map(function (maker) {
        return maker.filter(Boolean).join(" ");
      });
      return line.number + " × " + good[0] + (makers.length ? "\n   " + makers.join("\n   ") : "");
    });
    return [greeting, fair].concat(said).join("\n");
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
