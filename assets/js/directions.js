/*
 * Lets the way to a place open in the phone's own map app. The links lead to a map on the web,
 * which works everywhere (saobac/present/contacts.py); a tap on a phone that is known by name
 * exchanges the address for a moment, so that to copy or share a link still gives the one of the
 * web. It works from disk too.
 */
var saobacDirections = (function () {
  "use strict";
  var WAY = /^https:\/\/www\.google\.com\/maps\/dir\/\?api=1&destination=(-?[\d.]+),(-?[\d.]+)$/;
  /* Browsers inside of other apps know no addresses but those of the web, and show an error. */
  var INSIDE = /; wv\)|FBAN|FBAV|Zalo|Instagram|Line\//;
  var PATIENCE = 1500;

  /** The address by which this phone opens its map app; the one of the web on all others. */
  function address(href, label, agent, touches) {
    var found = WAY.exec(href);
    var isApple = /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touches > 1);
    if (!found || INSIDE.test(agent)) return href;
    var point = found[1] + "," + found[2];
    /* Where the app was taken off an iPhone, this is a page. */
    if (isApple) return "https://maps.apple.com/?daddr=" + point;
    if (!/Android/.test(agent)) return href;
    return "geo:0,0?q=" + point + (label ? "(" + encodeURIComponent(label.replace(/[()]/g, "")) + ")" : "");
  }

  /** Go on to the web where no app comes up: then the page stays in front. */
  function fallBack(href) {
    var waiting = setTimeout(function () {
      location.href = href;
    }, PATIENCE);
    ["blur", "visibilitychange", "pagehide"].forEach(function (event) {
      addEventListener(
        event,
        function () {
          clearTimeout(waiting);
        },
        { once: true }
      );
    });
  }

  if (typeof document === "undefined") return { address: address };
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href*='/maps/dir/']");
    if (!link || event.defaultPrevented) return;
    var web = link.href;
    var own = address(web, link.dataset.label, navigator.userAgent, navigator.maxTouchPoints);
    if (own === web) return;
    link.href = own;
    setTimeout(function () {
      link.href = web;
    });
    if (own.indexOf("geo:") === 0) fallBack(web);
  });
})();

if (typeof module !== "undefined") module.exports = saobacDirections;
