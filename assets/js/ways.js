/*
 * The ways into both lists: buttons that put something on one, and a counter in the header that
 * leads there. Made here, so that nothing is dead without a script; those of cards a few at a
 * time, so that a phone listens meanwhile.
 *
 * The header is calm: of the two counters it shows one, of the list that was changed last, else
 * of the one that this page has buttons for, else of the one that is not empty.
 */
(function () {
  "use strict";
  var PLUS = "M5 1h2v4h4v2h-4v4h-2v-4h-4v-2h4z";
  var CHECK =
    "M0 5h2v1h1v1h2v-1h1v-1h1v-1h1v-1h1v-1h1v-1h2v2h-1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-2v-1h-1v-1h-1v-1h-1z";
  /* Milliseconds; a phone takes some more to show what was made in them. */
  var TURN = 8;
  var lists = { list: saobacList, route: saobacRoute };
  var counters = Array.from(document.querySelectorAll("[data-counter]"));
  var shown = [];
  var first = "";

  var pattern = document.createElement("template");
  pattern.innerHTML = '<svg class="icon" viewBox="0 0 12 12"><path/></svg>';
  var icon = pattern.content.firstChild;

  function counterOf(name) {
    return counters.find(function (counter) {
      return counter.dataset.counter === name;
    });
  }

  /** Make a button that puts something on a list and takes it off; return what shows its state. */
  function attach(button, name, slug, title, way) {
    var list = lists[name];
    var words = counterOf(name).dataset;
    var wayWords = way && way.textContent;
    button.setAttribute("aria-label", words.add.replace("#", title));
    var mark = button.insertBefore(icon.cloneNode(true), button.firstChild).firstChild;
    button.addEventListener("click", function () {
      if (list.has(slug)) list.remove(slug);
      else list.put(slug);
    });
    function showState() {
      var on = list.has(slug);
      button.setAttribute("aria-pressed", on);
      button.disabled = !on && list.isFull();
      button.title = button.disabled ? words.full : "";
      mark.setAttribute("d", on ? CHECK : PLUS);
      if (!way) return;
      way.hidden = !on && !button.disabled;
      way.textContent = button.title || wayWords;
    }
    shown.push(showState);
    return showState;
  }

  /** Give a card its button: of the route if it is a stop of one, else of the other list. */
  function offer(card) {
    var link = card.querySelector("a");
    var stop = card.dataset.stop;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "ask ask-corner";
    var slug = stop || link.pathname.replace(/^.*\/|\.html$/g, "");
    attach(button, stop ? "route" : "list", slug, link.textContent)();
    card.append(button);
  }

  function offerAll(cards) {
    var began = performance.now();
    while (cards.length && performance.now() - began < TURN) offer(cards.shift());
    if (cards.length) setTimeout(offerAll, 0, cards);
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
  Object.keys(lists).forEach(function (name) {
    lists[name].watch(function () {
      first = name;
      show();
    });
  });
  show();
  /** For the card of a product that another script has made. */
  window.saobacOffer = offer;
  var cards = document.querySelectorAll(".card-product, .card-destination[data-stop]");
  setTimeout(offerAll, 0, Array.from(cards));
})();
