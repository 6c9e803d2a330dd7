/*
 * Narrows the catalogue by several properties at once, without a reload.
 *
 * The rows of the search are the data (saobac/present/search_rows.py); they are loaded with the
 * first choice. Choices of one property widen, properties narrow. What is chosen is in the
 * address, so that it can be shared and the way back works; beside every choice stands how
 * many products it would leave.
 */
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var root = new URL(".", new URL(form.dataset.root, location.href)).href;
  var today = saobacDay(new Date());
  var controls = Array.from(form.querySelectorAll("[data-property]"));
  var plain = document.querySelector("[data-unfiltered]");
  var wall = form.querySelector("[data-filtered]");
  var found = form.querySelector("[data-found]");
  var chosenWords = form.querySelector("[data-chosen]");
  var products = null;

  /** The values that a row has of each property. */
  function valuesOf(row) {
    var facets = row[9] || [];
    return {
      group: [facets[0]],
      month: facets[1],
      district: facets[2],
      commune: facets[3],
      maker: facets[4],
      protected: facets[5] ? [1] : [],
      stars: facets[6]
        .filter(function (pair) {
          return pair[1] >= today;
        })
        .map(function (pair) {
          return pair[0];
        })
    };
  }

  function prepare() {
    products = window.saobacRows
      .filter(function (row) {
        return row[0] === "product";
      })
      .map(function (row) {
        var values = valuesOf(row);
        Object.keys(values).forEach(function (name) {
          values[name] = values[name].map(String);
        });
        return { row: row, values: values };
      });
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

  function fits(product, by, except) {
    return Object.keys(by).every(function (name) {
      if (name === except) return true;
      return by[name].some(function (value) {
        return product.values[name].indexOf(value) >= 0;
      });
    });
  }

  /** How many products a choice would leave, the others staying as they are. */
  function countFor(by, name, value) {
    return products.filter(function (product) {
      return fits(product, by, name) && product.values[name].indexOf(value) >= 0;
    }).length;
  }

  function showCounts(by) {
    controls.forEach(function (control) {
      var name = control.dataset.property;
      if (control.type === "checkbox") {
        var number = countFor(by, name, control.value);
        var label = control.closest("label");
        label.querySelector("[data-count-of]").textContent = number;
        label.classList.toggle("filter-none", !number && !control.checked);
        return;
      }
      Array.from(control.options).forEach(function (option) {
        if (!option.value) return;
        option.textContent =
          option.dataset.label + " (" + countFor(by, name, option.value) + ")";
      });
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** The card of a product, as templates/macros/card.html makes it. */
  function card(product) {
    var row = product.row;
    var made = element("li", "card card-product");
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
    var title = element("h2", "card-title");
    var link = element("a", "", row[2]);
    link.href = root + row[1];
    title.append(link);
    made.append(holder, title, element("p", "card-place", row[3]));
    if (row[5]) {
      var ended = row[5][1] < today;
      var badge = element("p", "badge");
      if (!ended) badge.append(element("span", "stars stars-" + row[5][0]));
      badge.append(element("span", "", ended ? row[5][3] : row[5][2]));
      made.append(badge);
    }
    if (row[9][5]) made.append(element("p", "card-mark", row[9][5]));
    return made;
  }

  function show() {
    var by = chosen();
    var number = Object.keys(by).length;
    chosenWords.textContent = number ? "(" + number + ")" : "";
    plain.hidden = number > 0;
    wall.hidden = found.hidden = !number;
    wall.replaceChildren();
    showCounts(by);
    if (!number) return;
    var left = products.filter(function (product) {
      return fits(product, by);
    });
    var words = form.dataset;
    found.textContent = !left.length
      ? words.none
      : left.length === 1
        ? words.one
        : words.many.replace("#", left.length);
    left.forEach(function (product) {
      wall.append(card(product));
    });
  }

  function apply() {
    if (products) return show();
    saobacLoad([form.dataset.rows], function () {
      prepare();
      show();
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
    form.querySelector("details").open = false;
    form.scrollIntoView();
  });
  window.addEventListener("popstate", function () {
    read();
    apply();
  });
  if (read()) apply();
})();
