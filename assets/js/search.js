/*
 * Fetches the search when a field is first touched, so that who only reads pays nothing for it.
 *
 * A form with `data-search` names its script, and `data-rows` those with what is searched; they
 * are classic scripts, for modules and requests do not work from disk. A query in the address is
 * taken up. `/` leads to the field, or to the search page.
 */
(function () {
  "use strict";
  var forms = document.querySelectorAll("form[data-search]");
  var asked = new URLSearchParams(location.search).get("q");
  var started = false;

  function start() {
    if (started) return;
    started = true;
    saobacLoad(
      [forms[0].dataset.search],
      function () {
        forms.forEach(window.saobacAttachSearch);
      },
      null,
      function () {
        started = false;
      }
    );
  }

  forms.forEach(function (form) {
    var input = form.elements.q;
    if (asked) input.value = asked;
    input.addEventListener("focus", start);
    input.addEventListener("input", start);
    if (input.value || document.activeElement === input) start();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    var way = document.querySelector("[data-search-link]");
    if (!forms.length && !way) return;
    event.preventDefault();
    if (forms.length) forms[0].elements.q.focus();
    else location.href = way.href;
  });
})();
