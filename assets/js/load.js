/** Load classic scripts one after another, then go on; one that fails ends it. */
function saobacLoad(urls, done) {
  "use strict";
  if (!urls.length) return done();
  var script = document.createElement("script");
  script.src = urls[0];
  script.onload = function () {
    saobacLoad(urls.slice(1), done);
  };
  document.head.append(script);
}
