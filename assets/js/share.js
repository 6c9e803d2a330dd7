/* Shows the button that hands the page to the phone's own sharing, where there is one. */
(function () {
  "use strict";
  var button = document.querySelector("[data-share]");
  if (!button || !navigator.share) return;
  button.parentNode.hidden = false;
  button.addEventListener("click", function () {
    navigator.share({ title: document.title, url: location.href }).catch(function () {});
  });
})();
