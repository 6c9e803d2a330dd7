/*
 * Takes the service worker off every visitor's device, with all that it keeps there: put this
 * file on the server as `sw.js`, in place of the one that a build makes. To delete `sw.js` from
 * the server does the same a little later.
 */
addEventListener("install", function () {
  skipWaiting();
});
addEventListener("activate", function (event) {
  var mine = "saobac " + new URL("./", location.href).href + " ";
  event.waitUntil(
    caches
      .keys()
      .then(function (names) {
        return Promise.all(
          names
            .filter(function (name) {
              return name.startsWith(mine);
            })
            .map(function (name) {
              return caches.delete(name);
            })
        );
      })
      .then(function () {
        return registration.unregister();
      })
  );
});
