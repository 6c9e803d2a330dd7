/*
 * Spares visitors who save data the web fonts (`saves-data` in css/tokens.css), and half the pixels
 * of the photographs that are not at the head of a page: browsers leave that to the page.
 *
 * Apart from the other scripts: a font is asked for when the first letter is drawn, a picture when
 * its place is known, so this must be done by then (`blocking`). It is asked for first and is
 * small: the stylesheet takes longer. The photograph at the head has been asked for before that.
 */
if (navigator.connection && navigator.connection.saveData) {
  document.documentElement.classList.add("saves-data");
  (function () {
    "use strict";
    function spare(image) {
      var pixels = image.closest(".card") ? 240 : 320;
      image.parentNode.querySelectorAll("source").forEach(function (source) {
        source.sizes = pixels / devicePixelRatio + "px";
      });
    }

    function spareAll(part) {
      part.querySelectorAll("picture > [loading]").forEach(spare);
    }

    spareAll(document);
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        /* An image comes after its sources. */
        if (change.target.matches("picture")) spareAll(change.target.parentNode);
      });
    }).observe(document, { childList: true, subtree: true });
  })();
}
