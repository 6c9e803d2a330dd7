/*
 * QR codes that a phone reads from the screen, drawn by qrcode-generator (vendor/).
 *
 * A code shown 640 px wide keeps its squares at 5 px up to version 25: 117 squares and twice the
 * quiet zone of 4 make 125, and 125 × 5 = 625. On a 27-inch screen of 1080 × 1920 that is 19 cm
 * with squares of 1.5 mm, which a phone resolves at arm's length. Version 25 holds 1273 bytes at
 * level L; a screen is neither dirty nor torn, so that level L is enough. Where a text leaves
 * room in its version, the level rises as far as the version stays, against glare.
 */
var saobacQr = (function () {
  "use strict";
  var MOST_BYTES = 1273;
  var QUIET = 4;
  var HIGHER = ["H", "Q", "M"];
  var SVG = "http://www.w3.org/2000/svg";

  // Phones take bytes for UTF-8; the library's own way loses all but Latin letters.
  qrcode.stringToBytes = qrcode.stringToBytesFuncs["UTF-8"];

  function made(text, version, level) {
    var code = qrcode(version, level);
    code.addData(text, "Byte");
    code.make();
    return code;
  }

  /** The smallest code of a text, as safe as its size allows. */
  function codeOf(text) {
    var code = made(text, 0, "L");
    var version = (code.getModuleCount() - 17) / 4;
    for (var index = 0; index < HIGHER.length; index += 1) {
      try {
        return made(text, version, HIGHER[index]);
      } catch (tooLong) {
        /* The next level needs less room. */
      }
    }
    return code;
  }

  /** The dark squares as one path: a stroke for each row of neighbours. */
  function strokes(code) {
    var size = code.getModuleCount();
    var path = "";
    for (var row = 0; row < size; row += 1) {
      for (var column = 0, start; column < size; column += 1) {
        start = column;
        while (column < size && code.isDark(row, column)) column += 1;
        if (column > start) {
          path += "M" + (start + QUIET) + " " + (row + QUIET) + "h" + (column - start) + "v1h-" + (column - start) + "z";
        }
      }
    }
    return path;
  }

  function element(name, attributes) {
    var drawn = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      drawn.setAttribute(key, attributes[key]);
    });
    return drawn;
  }

  return {
    mostBytes: MOST_BYTES,
    fits: function (text) {
      return qrcode.stringToBytes(text).length <= MOST_BYTES;
    },
    /** A code as an SVG element, black on white in any theme; `label` is read aloud. */
    svg: function (text, label) {
      var code = codeOf(text);
      var size = code.getModuleCount() + 2 * QUIET;
      var drawing = element("svg", {
        viewBox: "0 0 " + size + " " + size,
        role: "img",
        "aria-label": label,
        "shape-rendering": "crispEdges",
        "class": "qr"
      });
      drawing.append(
        element("rect", { width: size, height: size, fill: "#fff" }),
        element("path", { d: strokes(code), fill: "#000" })
      );
      return drawing;
    }
  };
})();
