/*
 * Has its say before anything is drawn, so it lies in every page itself: no time is lost until it
 * comes.
 *
 * It asks for the web fonts at once. A browser would do so when the stylesheet has come, draw all
 * text in another font meanwhile, and set it a second time: on a slow phone one waits for both.
 * From disk they are there at once anyway.
 *
 * Visitors who save data are spared them (`saves-data` in css/tokens.css), and half the pixels of
 * the photographs that are not at the head of a page: browsers leave that to the page.
 */
(function () {
  "use strict";
  var fonts = document.currentScript.dataset.fonts.split(" ");

  function ask(font) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.type = "font/woff2";
    link.crossOrigin = "anonymous";
    link.href = font;
    document.head.append(link);
  }

  function spare(image) {
    var pixels = image.closest(".card") ? 240 : 320;
    image.parentNode.querySelectorAll("source").forEach(function (source) {
      source.sizes = pixels / devicePixelRatio + "px";
    });
  }

  function spareAll(part) {
    part.querySelectorAll("picture > [loading]").forEach(spare);
  }

  if (navigator.connection && navigator.connection.saveData) {
    document.documentElement.classList.add("saves-data");
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        /* An image comes after its sources. */
        if (change.target.matches("picture")) spareAll(change.target.parentNode);
      });
    }).observe(document, { childList: true, subtree: true });
  } else if (location.protocol !== "file:" && !matchMedia("(prefers-reduced-data: reduce)").matches) {
    fonts.forEach(ask);
  }
})();
