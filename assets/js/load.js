/*
 * Loads classic scripts one after another, each once however many ask for it, then goes on;
 * `each` is told the number of every one that has come. The first that fails ends it, and may be
 * asked for again.
 */
var saobacLoad = (function () {
  "use strict";
  var coming = {};

  function load(url) {
    coming[url] =
      coming[url] ||
      new Promise(function (come, fail) {
        var script = document.createElement("script");
        script.src = url;
        script.onload = come;
        script.onerror = function () {
          script.remove();
          delete coming[url];
          fail();
        };
        document.head.append(script);
      });
    return coming[url];
  }

  return function (urls, done, each, failed) {
    urls
      .reduce(function (before, url, number) {
        return before
          .then(function () {
            return load(url);
          })
          .then(function () {
            if (each) each(number);
          });
      }, Promise.resolve())
      .then(done, failed || function () {});
  };
})();
