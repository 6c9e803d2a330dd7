/*
 * Stands inside the page itself, before all other files: where the kiosk cannot go on without
 * one of them, or has not begun, it says so over a drawing, and begins anew after a while.
 */
var saobacStandIn = (function () {
  "use strict";
  var AGAIN = 20; /* seconds */
  var STYLE =
    "position:fixed;inset:0;z-index:99;display:flex;flex-direction:column;align-items:center;justify-content:center;" +
    "gap:3vmin;padding:6vmin;background:#1b1f3b;color:#f4ead5;font:600 3.2vmin/1.5 sans-serif;text-align:center";
  var STAR =
    '<svg viewBox="0 0 11 11" style="width:24vmin" shape-rendering="crispEdges" aria-hidden="true">' +
    '<path fill="#d8a021" d="M5 0h1v2h1v2h4v1H9v1H8v2h1v2H8V9H7V8H4v1H3v1H2V8h1V6H2V5H0V4h4V2h1z"/></svg>';
  var missing = [];
  var hasBegun = false;

  /** Another address than this one: what is wrong may stand in it. */
  function beginAnew() {
    location.replace(location.href.split(/[?#]/)[0]);
  }

  function words(vietnamese, english) {
    return "<p style='margin:0;max-width:30em'>" + vietnamese + "<br><span lang='en'>" + english + "</span></p>";
  }

  function show() {
    if (document.getElementById("stand-in")) return;
    var names = missing.join(", ");
    var place = document.createElement("div");
    var left = AGAIN;
    place.id = "stand-in";
    place.lang = "vi";
    place.style.cssText = STYLE;
    place.innerHTML =
      STAR +
      words("Màn hình chưa mở được", "This screen cannot open") +
      (names && words("Thiếu tệp: " + names + ". Hãy chép lại cả thư mục vào máy.", "Missing: " + names + ". Copy the whole folder again.")) +
      words("Tự mở lại sau <b></b> giây", "It opens again in <b></b> seconds");
    document.body.append(place);
    (function count() {
      place.querySelectorAll("b").forEach(function (number) {
        number.textContent = left;
      });
      if (!left) return beginAnew();
      left -= 1;
      setTimeout(count, 1000);
    })();
  }

  addEventListener(
    "error",
    function (event) {
      var file = event.target;
      if (file.tagName === "SCRIPT" || file.rel === "stylesheet") {
        missing.push(file.getAttribute("src") || file.getAttribute("href"));
      }
    },
    true
  );
  addEventListener("load", function () {
    var isBare = missing.some(function (name) {
      return /\.css$/.test(name);
    });
    if (isBare || !hasBegun) show();
  });

  return {
    show: show,
    begun: function () {
      hasBegun = true;
    }
  };
})();
