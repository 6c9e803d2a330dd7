/*
 * Narrows the catalogue by several properties at once, without a reload.
 *
 * The rows of the search are the data (saobac/present/search_rows.py); they are loaded with the
 * first choice. Choices of one property widen, properties narrow. What is chosen is in the
 * address, so that it can be shared and the way back works; beside every choice stands how
 * many products it would leave. A few cards are made, and more when they are asked for.
 */
(function () {
  "use strict";
  var MORE = 24; /* fills rows of two, three, four and six */
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var words = form.dataset;
  var root = new URL(".", new URL(words.root, location.href)).href;
  var today = saobacDay(new Date());
  var controls = Array.from(form.querySelectorAll("[data-property]"));
  var box = form.querySelector("details");
  var plain = document.querySelector("[data-unfiltered]");
  var current = document.querySelector(".facets [aria-current]");
  var wall = form.querySelector("[data-filtered]");
  var found = form.querySelector("[data-found]");
  var more = form.querySelector("[data-more-of]");
  var see = form.querySelector("[data-see]");
  var chosenWords = form.querySelector("[data-chosen]");
  var seeAll = see.textContent;
  var products = null;
  var left = [];
  var last = null;
  var before = history.state; /* of a visit that one has come back to */

  // --- What there is, and what of it is left ------------------------------------------------

  function prepare() {
    products = [];
    window.saobacRows.forEach(function (part) {
      part.forEach(function (row) {
        if (row[0] === "product") products.push({ row: row });
      });
    });
  }

  /** The values that a product has of each property. */
  function valuesOf(product) {
    var facets = product.row[9];
    product.values = product.values || {
      group: [facets[0]],
      month: facets[1].map(String),
      district: facets[2],
      commune: facets[3],
      maker: facets[4],
      protected: facets[5] ? ["1"] : [],
      stars: facets[6]
        .filter(function (pair) {
          return pair[1] >= today;
        })
        .map(function (pair) {
          return String(pair[0]);
        })
    };
    return product.values;
  }

  /** What is chosen, by property. */
  function chosen() {
    var by = {};
    controls.forEach(function (control) {
      if (control.type === "checkbox" ? !control.checked : !control.value) return;
      (by[control.dataset.property] = by[control.dataset.property] || []).push(control.value);
    });
    return by;
  }

  /** The properties by which a product is left out. */
  function failures(values, by) {
    return Object.keys(by).filter(function (name) {
      return !by[name].some(function (value) {
        return values[name].indexOf(value) >= 0;
      });
    });
  }

  /** Look through all products a little at a time; a newer choice ends it. */
  function choose() {
    var mine = (last = {});
    var by = chosen();
    var fitting = [];
    var counts = {};

    /* A choice would leave the products that are left out by its own property at most. */
    function look(product) {
      var values = valuesOf(product);
      var failed = failures(values, by);
      if (!failed.length) fitting.push(product);
      if (failed.length > 1) return;
      (failed.length ? failed : Object.keys(values)).forEach(function (name) {
        values[name].forEach(function (value) {
          var key = name + " " + value;
          counts[key] = (counts[key] || 0) + 1;
        });
      });
    }

    saobacSlices(
      products,
      look,
      function () {
        showCounts(counts);
        left = Object.keys(by).length ? fitting : [];
        show(Object.keys(by).length);
      },
      function () {
        return last !== mine;
      }
    );
  }

  // --- Showing ------------------------------------------------------------------------------

  function showCounts(counts) {
    controls.forEach(function (control) {
      var name = control.dataset.property + " ";
      if (control.type === "checkbox") {
        var number = counts[name + control.value] || 0;
        var label = control.closest("label");
        label.querySelector("[data-count-of]").textContent = number;
        label.classList.toggle("filter-none", !number && !control.checked);
        return;
      }
      Array.from(control.options).forEach(function (option) {
        if (!option.value) return;
        option.textContent = option.dataset.label + " (" + (counts[name + option.value] || 0) + ")";
      });
    });
  }

  function numbered(one, many, number) {
    return number === 1 ? one : many.replace("#", number);
  }

  function show(number) {
    chosenWords.textContent = number ? "(" + number + ")" : "";
    plain.hidden = number > 0;
    wall.hidden = found.hidden = !number;
    if (current && number) current.removeAttribute("aria-current");
    else if (current) current.setAttribute("aria-current", "page");
    found.textContent = left.length ? numbered(words.one, words.many, left.length) : words.none;
    see.textContent = number ? numbered(words.seeOne, words.seeMany, left.length) : seeAll;
    wall.replaceChildren();
    append(Math.max(MORE, (history.state && history.state.cards) || 0));
    if (before && before.top) scrollTo(0, before.top);
    before = null;
  }

  /** Make so many cards more; tell the first of them. */
  function append(number) {
    var from = wall.children.length;
    var next = left.slice(from, from + number).map(card);
    wall.append.apply(wall, next);
    var rest = left.length - from - next.length;
    more.parentNode.hidden = rest <= 0;
    more.textContent = words.more.replace("#", Math.min(MORE, rest));
    return next[0];
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** As templates/macros/badge.html makes it, and assets/js/badges.js ends it. */
  function badge(parts) {
    var ended = parts[2] && parts[2] < today;
    var made = element("p", "badge badge-" + (ended ? "ended" : parts[0]), ended ? parts[3] : "");
    if (ended) return made;
    if (parts[1]) made.append(element("span", "stars stars-" + parts[1]));
    var text = element("span", "badge-text");
    var row = element("span", "badge-parts");
    parts.slice(4).forEach(function (words) {
      row.append(element("span", "", words));
    });
    text.append(row);
    made.append(text);
    return made;
  }

  /** The card of a product, as templates/macros/card.html makes it; made once. */
  function card(product) {
    if (product.card) return product.card;
    var row = product.row;
    var months = valuesOf(product).month;
    var made = (product.card = element("li", "card card-product"));
    var holder = element("div", "card-picture");
    var picture = element("span", "picture");
    var image = element("img");
    image.src = root + row[4];
    image.alt = "";
    image.loading = "lazy";
    image.width = 60;
    image.height = 75;
    picture.append(image);
    holder.append(picture);
    if (row[9][7]) holder.append(element("span", "tag", words.sample));
    if (months.length < 12 && months.indexOf(String(Number(today.slice(5, 7)))) >= 0) {
      holder.append(element("span", "tag tag-season", words.season));
    }
    var title = element("h2", "card-title");
    var link = element("a", "", row[2]);
    link.href = root + row[1];
    title.append(link);
    made.append(holder, title, element("p", "card-place", row[3]));
    if (row[9][8].length) made.append(badge(row[9][8]));
    if (row[9][5]) made.append(element("p", "card-mark", row[9][5]));
    if (window.saobacOffer) saobacOffer(made);
    return made;
  }

  // --- Asking, and remembering --------------------------------------------------------------

  function apply() {
    saobacLoad(words.rows.split(" "), function () {
      if (!products) prepare();
      choose();
    });
  }

  /** Put what the address says into the controls; tell whether it says anything. */
  function read() {
    var asked = new URLSearchParams(location.search);
    var any = false;
    controls.forEach(function (control) {
      var values = asked.getAll(control.name);
      if (control.type === "checkbox") control.checked = values.indexOf(control.value) >= 0;
      else control.value = values[0] || "";
      any = any || (control.type === "checkbox" ? control.checked : Boolean(control.value));
    });
    return any;
  }

  function write() {
    var url = new URL(location.href);
    controls.forEach(function (control) {
      url.searchParams.delete(control.name);
    });
    new FormData(form).forEach(function (value, name) {
      if (value) url.searchParams.append(name, value);
    });
    try {
      history.pushState(null, "", url);
    } catch (error) {
      /* From disk some browsers keep the address as it is. */
    }
  }

  /** Keep how many cards there are and where they stand, for the way back. */
  function keep() {
    var state = Object.assign({}, history.state, { cards: wall.children.length, top: scrollY });
    history.replaceState(state, "");
  }

  form.hidden = false;
  /* The filters do all that the short choices of lists do. */
  document.querySelectorAll(".more-facets").forEach(function (choices) {
    choices.hidden = true;
  });
  form.addEventListener("change", function () {
    write();
    apply();
  });
  form.addEventListener("reset", function () {
    setTimeout(function () {
      write();
      apply();
    });
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    box.open = false;
    var first = found.hidden ? plain : found;
    first.focus({ preventScroll: true });
    first.scrollIntoView();
  });
  more.addEventListener("click", function () {
    append(MORE).querySelector("a").focus();
    keep();
  });
  wall.addEventListener("click", keep);
  addEventListener("popstate", function () {
    read();
    apply();
  });
  if (read()) apply();
})();
