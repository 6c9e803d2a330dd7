/*
 * Lets pages be read without network: starts the worker (assets/sw/worker.js), which lies at the
 * root, one folder above this script. From disk there is no network to miss.
 *
 * What only makes sense with a worker is marked `data-offline` and shown. Where that names a
 * script, it is loaded when its part comes into view, so that who does not look pays nothing.
 */
(function () {
  "use strict";
  var workers = navigator.serviceWorker;
  var script = document.currentScript.src;
  var connection = navigator.connection || {};
  if (!workers || location.protocol === "file:") return;

  /** The worker's registration, as soon as it answers for the site. */
  window.saobacWorker = function () {
    return workers.register(new URL("../sw.js", script)).then(function () {
      return workers.ready;
    });
  };

  var watcher = new IntersectionObserver(function (seen) {
    var part = seen.find(function (entry) {
      return entry.isIntersecting;
    });
    if (!part) return;
    watcher.disconnect();
    saobacLoad([part.target.dataset.offline], function () {});
  });
  document.querySelectorAll("[data-offline]").forEach(function (part) {
    part.hidden = false;
    if (part.dataset.offline) watcher.observe(part);
  });

  if (connection.saveData && !workers.controller) return;
  addEventListener("load", function () {
    var first = !workers.controller;
    saobacWorker().then(
      function (registration) {
        // What this page has loaded before there was a worker to see it.
        var loaded = performance.getEntriesByType("resource").map(function (entry) {
          return entry.name;
        });
        if (first) registration.active.postMessage({ ask: "see", urls: loaded.concat(location.href) });
      },
      function () {}
    );
  });
})();
