/*
 * Shows what the engine finds below a form, as one types.
 *
 * The words that it says come from the form's `data-` attributes, in the page's language. Arrow
 * keys walk through the results, Escape empties the field. On the search page the query is in
 * the address, so that it can be shared and the way back works.
 */
(function () {
  "use strict";
  var SHOWN = 12;
  var KEYS = ["kind", "path", "title", "place", "picture", "stars", "names", "near", "text", "facets"];
  var LISTS = ["names", "near", "facets"];
  var catalogue = null;

  function unpack(row) {
    var item = {};
    KEYS.forEach(function (key, index) {
      item[key] = row[index] || (LISTS.indexOf(key) >= 0 ? [] : "");
    });
    return item;
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** A result: a link with picture, title, place, and stars while they are in force. */
  function result(item, root, today) {
    var made = element("li", "found");
    var link = element("a", "found-link");
    link.href = root + item.path;
    if (item.picture) {
      var picture = element("img", "found-picture found-" + item.kind);
      picture.src = root + item.picture;
      picture.alt = "";
      picture.loading = "lazy";
      picture.width = picture.height = 64;
      link.append(picture);
    }
    var words = element("span", "found-words");
    words.append(element("span", "found-title", item.title));
    if (item.place) words.append(element("span", "found-place", item.place));
    if (item.stars) {
      var ended = item.stars[1] < today;
      var badge = element("span", "badge found-badge");
      if (!ended) badge.append(element("span", "stars stars-" + item.stars[0]));
      badge.append(element("span", "", ended ? item.stars[3] : item.stars[2]));
      words.append(badge);
    }
    link.append(words);
    made.append(link);
    return made;
  }

  function attach(form) {
    var root = new URL(".", new URL(form.dataset.root, location.href)).href;
    var words = form.dataset;
    var input = form.elements.q;
    var box = form.querySelector(".search-found");
    var count = form.querySelector(".search-count");
    var list = form.querySelector(".search-results");
    var near = form.querySelector(".search-near");
    var today = saobacDay(new Date());
    var onPage = form.hasAttribute("data-search-page");

    function show() {
      var text = input.value.trim();
      list.replaceChildren();
      near.replaceChildren();
      box.hidden = !text;
      if (onPage) remember(text);
      if (!text) return;
      var found = catalogue.find(text);
      count.textContent = counted(found.length, text);
      found.slice(0, SHOWN).forEach(function (item) {
        list.append(result(item, root, today));
      });
      if (found.length > SHOWN) list.append(rest(found));
      if (!found.length) suggest(text);
    }

    function counted(number, text) {
      if (!number) return words.none.replace("#", text);
      return number === 1 ? words.one : words.many.replace("#", number);
    }

    /** The button that shows all results. */
    function rest(found) {
      var made = element("li", "found-rest");
      var button = element("button", "button", words.more.replace("#", found.length - SHOWN));
      button.type = "button";
      button.addEventListener("click", function () {
        var next = found.slice(SHOWN).map(function (item) {
          return result(item, root, today);
        });
        made.replaceWith.apply(made, next);
        next[0].firstChild.focus();
      });
      made.append(button);
      return made;
    }

    /** Names that look like what was typed. */
    function suggest(text) {
      var names = catalogue.suggest(text, 3);
      if (!names.length) return;
      near.append(words.near + " ");
      names.forEach(function (name) {
        var button = element("button", "pill", name);
        button.type = "button";
        button.addEventListener("click", function () {
          input.value = name;
          input.focus();
          show();
        });
        near.append(button, " ");
      });
    }

    function remember(text) {
      var url = new URL(location.href);
      if (text) url.searchParams.set("q", text);
      else url.searchParams.delete("q");
      try {
        history.replaceState(null, "", url);
      } catch (error) {
        /* From disk some browsers keep the address as it is. */
      }
    }

    /** Walk with the arrow keys from the field through the results and back. */
    function walk(event) {
      if (event.key === "Escape") {
        input.value = "";
        input.focus();
        return show();
      }
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || box.hidden) return;
      var stops = [input].concat(Array.from(box.querySelectorAll("a, button")));
      var next = stops[stops.indexOf(document.activeElement) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }

    input.addEventListener("input", show);
    form.addEventListener("keydown", walk);
    if (onPage) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        show();
      });
    }
    if (input.value) show();
  }

  window.saobacAttachSearch = function (form) {
    if (!catalogue) catalogue = saobacSearch.prepare(window.saobacRows.map(unpack));
    attach(form);
  };
})();
