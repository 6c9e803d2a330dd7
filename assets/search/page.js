/*
 * Shows what the engine finds below a form, as one types.
 *
 * The words that it says come from the form's `data-` attributes, in the page's language. Arrow
 * keys walk through the results, Escape empties the field. The query is in the address, so that
 * it can be shared and the way back works. Of a catalogue in several files the first results are
 * shown while others come, and it is said that there may be more.
 */
(function () {
  "use strict";
  var FIRST = 12;
  var FIRST_ELSEWHERE = 6; /* where a page has more to show than what is found */
  var MORE = 24;
  var PAUSE = 60; /* milliseconds from the last letter on */
  var KEYS = ["kind", "path", "title", "place", "picture", "stars", "names", "near", "text"];
  var LISTS = ["names", "near"];
  /* The pin of templates/macros/icons.html. */
  var PIN =
    "M3 0h6v1h-6zM2 1h8v1h-8zM1 2h4v1h-4zM7 2h4v1h-4zM1 3h3v1h-3zM8 3h3v1h-3zM1 4h3v1h-3zM8 4h3v1h-3zM1 5h4v1h-4zM7 5h4v1h-4zM2 6h8v1h-8zM2 7h8v1h-8zM3 8h6v1h-6zM4 9h4v1h-4zM5 10h2v1h-2zM5 11h2v1h-2z";
  var catalogue = saobacSearch.prepare([]);
  var groups = [];
  var shows = [];
  var isComing = false;
  var hasFailed = false;
  var came = 0;
  catalogue.isWhole = false;

  function unpack(row) {
    var item = {};
    KEYS.forEach(function (key, index) {
      item[key] = row[index] || (LISTS.indexOf(key) >= 0 ? [] : "");
    });
    return item;
  }

  function add(number) {
    if (number < came) return;
    came = number + 1;
    var items = window.saobacRows[number].map(unpack);
    catalogue.add(items);
    groups = groups.concat(
      items.filter(function (item) {
        return item.kind === "group";
      })
    );
  }

  /** Fetch the rows, again if the network was gone; after each file the results are shown anew. */
  function fetchRows(urls) {
    if (isComing || catalogue.isWhole) return;
    isComing = true;
    hasFailed = false;
    function showAll() {
      shows.forEach(function (show) {
        show();
      });
    }
    saobacLoad(
      urls,
      function () {
        catalogue.isWhole = true;
        showAll();
      },
      function (number) {
        add(number);
        if (number < urls.length - 1) showAll();
      },
      function () {
        isComing = false;
        hasFailed = true;
        showAll();
      }
    );
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function picture(item, root) {
    if (!item.picture) {
      var pin = element("span", "found-picture found-pin");
      pin.innerHTML = '<svg class="icon" viewBox="0 0 12 12" aria-hidden="true"><path/></svg>';
      pin.querySelector("path").setAttribute("d", PIN);
      return pin;
    }
    var image = element("img", "found-picture");
    image.src = root + item.picture;
    image.alt = "";
    image.loading = "lazy";
    image.width = image.height = 64;
    return image;
  }

  /** A result: a link with picture, title, place, and stars while they are in force. */
  function result(item, root, today) {
    var made = element("li", "found");
    var link = element("a", "found-link");
    link.href = root + item.path;
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
    link.append(picture(item, root), words);
    made.append(link);
    return made;
  }

  /** Say something, then give choices for it. */
  function offer(place, words, choices) {
    place.replaceChildren();
    if (choices.length) place.append(words);
    choices.forEach(function (choice) {
      place.append(" ", choice);
    });
  }

  function attach(form) {
    var root = new URL(".", new URL(form.dataset.root, location.href)).href;
    var words = form.dataset;
    var input = form.elements.q;
    var box = form.querySelector(".search-found");
    var count = form.querySelector(".search-count");
    var list = form.querySelector(".search-results");
    var near = form.querySelector("[data-near-names]");
    var nearGroups = form.querySelector("[data-near-groups]");
    var today = saobacDay(new Date());
    var isSearchPage = form.hasAttribute("data-search-page");
    var waiting = 0;

    function show() {
      clearTimeout(waiting);
      var text = input.value.trim();
      box.hidden = !text;
      remember(text);
      if (text) return catalogue.search(text, tell);
      catalogue.stop();
      tell([], []);
    }

    function later() {
      clearTimeout(waiting);
      catalogue.stop();
      waiting = setTimeout(show, PAUSE);
    }

    function tell(found, names) {
      var isEmpty = !found.length && catalogue.isWhole && !box.hidden;
      var at = list.contains(document.activeElement) && document.activeElement.href;
      list.replaceChildren();
      count.textContent = box.hidden ? "" : counted(found.length);
      append(found, 0, isSearchPage ? FIRST : FIRST_ELSEWHERE);
      offer(near, words.near, names.map(nearName));
      offer(nearGroups, words.groups, isEmpty ? groups.map(nearGroup) : []);
      var link = Array.from(list.querySelectorAll("a")).find(function (one) {
        return one.href === at;
      });
      if (link) link.focus();
    }

    function counted(number) {
      if (!catalogue.isWhole) {
        if (hasFailed && !number) return words.failed;
        return number ? words.some.replace("#", number) : words.loading;
      }
      if (!number) return words.none.split("#").join(input.value.trim());
      return number === 1 ? words.one : words.many.replace("#", number);
    }

    /** Append some results, and a button for the next ones; tell the first of them. */
    function append(found, from, number) {
      var next = found.slice(from, from + number).map(function (item) {
        return result(item, root, today);
      });
      list.append.apply(list, next);
      var left = found.length - from - number;
      if (left > 0) list.append(rest(found, from + number, left));
      return next[0];
    }

    /** The button that shows more results. */
    function rest(found, from, left) {
      var made = element("li", "found-rest");
      var button = element("button", "button", words.more.replace("#", Math.min(MORE, left)));
      button.type = "button";
      button.addEventListener("click", function () {
        made.remove();
        append(found, from, MORE).firstChild.focus();
      });
      made.append(button);
      return made;
    }

    function nearName(name) {
      var button = element("button", "pill");
      button.type = "button";
      button.append(element("span", "", name));
      button.addEventListener("click", function () {
        input.value = name;
        input.focus();
        show();
      });
      return button;
    }

    function nearGroup(item) {
      var link = element("a", "pill", item.title);
      link.href = root + item.path;
      return link;
    }

    function asked() {
      return new URL(location.href).searchParams.get("q") || "";
    }

    function remember(text) {
      if (text === asked()) return;
      var url = new URL(location.href);
      if (text) url.searchParams.set("q", text);
      else url.searchParams.delete("q");
      try {
        history.replaceState(history.state, "", url);
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

    input.addEventListener("input", function () {
      fetchRows(words.rows.split(" "));
      later();
    });
    form.addEventListener("keydown", walk);
    /* Choices of the catalogue have their places on the way back, each with its query. */
    addEventListener("popstate", function () {
      if (input.value.trim() === asked()) return;
      input.value = asked();
      show();
    });
    if (isSearchPage) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        show();
      });
    }
    shows.push(show);
    if (input.value) show();
    fetchRows(words.rows.split(" "));
  }

  window.saobacAttachSearch = attach;
})();
