/*
 * The ways into the enquiry list: a button on each product, and a counter in the header that
 * leads to the list. Made here, so that nothing is dead without a script.
 */
(function () {
  "use strict";
  var PLUS = "M5 1h2v4h4v2h-4v4h-2v-4h-4v-2h4z";
  var CHECK =
    "M0 5h2v1h1v1h2v-1h1v-1h1v-1h1v-1h1v-1h1v-1h2v2h-1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-2v-1h-1v-1h-1v-1h-1z";
  var counter = document.querySelector("[data-enquiry]");
  var shown = [];
  if (!counter) return;

  /** Make a button that puts a product on the list and takes it off; `path` is of its page. */
  function attach(button, path, name, way) {
    var slug = path.replace(/^.*\/|\.html.*$/g, "");
    button.setAttribute("aria-label", counter.dataset.ask.replace("#", name));
    button.insertAdjacentHTML("afterbegin", '<svg class="icon" viewBox="0 0 12 12"><path/></svg>');
    button.addEventListener("click", function () {
      if (saobacList.has(slug)) saobacList.remove(slug);
      else saobacList.put(slug);
    });
    shown.push(function () {
      var on = saobacList.has(slug);
      button.setAttribute("aria-pressed", on);
      button.disabled = !on && saobacList.isFull();
      button.title = button.disabled ? counter.dataset.full : "";
      button.querySelector("path").setAttribute("d", on ? CHECK : PLUS);
      if (way) way.hidden = !on;
    });
  }

  function show() {
    var number = saobacList.lines().length;
    counter.hidden = !number;
    counter.lastElementChild.textContent = number;
    shown.forEach(function (one) {
      one();
    });
  }

  document.querySelectorAll(".card-product").forEach(function (card) {
    var link = card.querySelector("a");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "ask ask-corner";
    attach(button, link.pathname, link.textContent);
    card.append(button);
  });
  document.querySelectorAll("[data-enquire]").forEach(function (place) {
    var title = document.querySelector("h1").textContent;
    attach(place.firstElementChild, place.dataset.enquire, title, place.lastElementChild);
    place.hidden = false;
  });
  saobacList.watch(show);
  show();
})();
