/*
 * Shows the button that hands the page to the phone's own sharing, where there is one. A page on
 * a stick is shared by its address on the web; what the visitor has chosen is not shared along.
 */
(function () {
  "use strict";
  var button = document.querySelector("[data-share]");
  if (!button || !navigator.share) return;
  button.parentNode.hidden = false;
  button.addEventListener("click", function () {
    var onStick = location.protocol === "file:";
    var url = onStick ? document.querySelector("[rel=canonical]").href : location.href.split("?")[0];
    navigator.share({ title: document.title, url: url }).catch(function () {});
  });
})();
