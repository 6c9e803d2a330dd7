/*
 * The ways into both lists: buttons that put something on one, and a counter in the header that
 * leads there. Made here, so that nothing is dead without a script.
 *
 * The header is calm: of the two counters it shows one, of the list that was changed last, else
 * of the one that this page has buttons for, else of the one that is not empty.
 */
(function () {
  "use strict";
  var PLUS = "M5 1h2v4h4v2h-4v4h-2v-4h-4v-2h4z";
  var CHECK =
    "M0 5h2v1h1v1h2v-1h1v-1h1v-1h1v-1h1v-1h1v-1h2v2h-1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-2v-1h-1v-1h-1v-1h-1z";
  var lists = { list: saobacList, route: saobacRoute };
  var counters = Array.from(document.querySelectorAll("[data-counter]"));
  var shown = [];
  var first = "";

  function counterOf(name) {
    return counters.find(function (counter) {
      return counter.dataset.counter === name;
    });
  }

  /** Make a button that puts something on a list and takes it off. */
  function attach(button, name, slug, title, way) {
    var list = lists[name];
    var words = counterOf(name).dataset;
    var wayWords = way && way.textContent;
    button.setAttribute("aria-label", words.add.replace("#", title));
    button.insertAdjacentHTML("afterbegin", '<svg class="icon" viewBox="0 0 12 12"><path/></svg>');
    button.addEventListener("click", function () {
      if (list.has(slug)) list.remove(slug);
      else list.put(slug);
    });
    shown.push(function () {
      var on = list.has(slug);
      button.setAttribute("aria-pressed", on);
      button.disabled = !on && list.isFull();
      button.title = button.disabled ? words.full : "";
      button.querySelector("path").setAttribute("d", on ? CHECK : PLUS);
      if (!way) return;
      way.hidden = !on && !button.disabled;
      way.textContent = button.title || wayWords;
    });
  }

  function corner(card, name, slug) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "ask ask-corner";
    attach(button, name, slug, card.querySelector("a").textContent);
    card.append(button);
  }

  function show() {
    var names = [first].concat(Object.keys(lists)).filter(function (name) {
      return name && lists[name].lines().length;
    });
    counters.forEach(function (counter) {
      counter.hidden = counter.dataset.counter !== names[0];
    });
    document.querySelectorAll("[data-count-list]").forEach(function (count) {
      count.textContent = lists[count.dataset.countList].lines().length || "";
    });
    shown.forEach(function (one) {
      one();
    });
  }

  if (!counters.length) return;
  document.querySelectorAll("[data-put]").forEach(function (place) {
    var title = place.dataset.title || document.querySelector("h1").textContent;
    first = first || place.dataset.put;
    attach(place.firstElementChild, place.dataset.put, place.dataset.slug, title, place.children[1]);
    place.hidden = false;
  });
  function offer(card) {
    corner(card, "list", card.querySelector("a").pathname.replace(/^.*\/|\.html$/g, ""));
  }

  document.querySelectorAll(".card-product").forEach(offer);
  /** The same for the card of a product that another script has made. */
  window.saobacOffer = function (card) {
    offer(card);
    shown[shown.length - 1]();
  };
  document.querySelectorAll(".card-destination[data-stop]").forEach(function (card) {
    corner(card, "route", card.dataset.stop);
  });
  Object.keys(lists).forEach(function (name) {
    lists[name].watch(function () {
      first = name;
      show();
    });
  });
  show();
})();
