/*
 * Search for a standing finger: 26 letters are enough, for marks do not count. A real keyboard,
 * with Telex or without, types into the same field; there Enter opens what is found first, and
 * Escape clears the words, then leaves.
 */
(function () {
  "use strict";
  var KEYS = ["kind", "path", "title", "place", "picture", "stars", "names", "near", "text"];
  var SHOWN = 24;
  var SETTLED = 1500;
  var catalogues = {};
  var timer = 0;

  function catalogue() {
    var language = saobacShell.language();
    if (!catalogues[language]) {
      catalogues[language] = saobacSearch.prepare(saobacKiosk.rows[language].map(unpack));
    }
    return catalogues[language];
  }

  function unpack(row) {
    var item = {};
    KEYS.forEach(function (key, index) {
      item[key] = row[index] || (key === "names" || key === "near" ? [] : "");
    });
    return item;
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function result(item) {
    var made = element("li");
    var link = element("a", "hit hit-" + item.kind);
    link.setAttribute("href", "#" + item.path);
    if (item.picture) {
      var picture = element("img");
      picture.dataset.src = item.picture;
      picture.alt = "";
      link.append(picture);
    }
    var words = element("span", "hit-words");
    words.append(element("b", "", item.title), element("span", "", item.place));
    if (item.stars) {
      var badge = element("span", "badge");
      var ended = item.stars[1] < saobacClock.today();
      if (!ended) badge.append(element("span", "stars stars-" + item.stars[0]));
      badge.append(element("span", "", ended ? item.stars[3] : item.stars[2]));
      words.append(badge);
    }
    link.append(words);
    made.append(link);
    return made;
  }

  function look() {
    var asked = field().value.trim();
    clearTimeout(timer);
    catalogue().search(asked, function (found, near) {
      tell(asked, found, near);
      if (asked.length > 1) timer = setTimeout(note, SETTLED, found.length ? "search" : "vain", asked);
    });
  }

  function tell(asked, found, near) {
    var list = saobacShell.find(".found-list");
    var count = saobacShell.find(".found-count");
    var words = count.dataset;
    list.replaceChildren.apply(list, found.slice(0, SHOWN).map(result));
    list.scrollTop = 0;
    saobacShell.dress(list);
    if (!asked) count.textContent = "";
    else if (!found.length) count.textContent = words.none.replace("#", asked);
    else count.textContent = found.length === 1 ? words.one : words.many.replace("#", found.length);
    var more = found.length - SHOWN;
    if (more > 0) list.append(element("li", "found-more", words.more.replace("#", more)));
    if (asked && !found.length) offer(near, count);
    help(!found.length);
  }

  /** Where there is nothing to show: the doors of the home screen, and what is in season. */
  function help(isWanted) {
    var place = saobacShell.find(".found-help");
    place.hidden = !isWanted;
    if (!isWanted || place.firstChild) return;
    var home = element("div");
    home.innerHTML = saobacKiosk.screens[saobacKiosk.homes[saobacShell.language()]].html;
    [".doors", ".more-cards"].forEach(function (part) {
      var found = home.querySelector(part);
      if (found) place.append(found);
    });
    saobacShell.dress(place);
  }

  /** Names that look like what was typed; a touch takes one. */
  function offer(near, count) {
    near.slice(0, 3).forEach(function (title, index) {
      if (!index) count.append(" " + count.dataset.near + " ");
      var take = element("button", "near", title);
      take.type = "button";
      take.addEventListener("click", function () {
        field().value = title;
        look();
      });
      count.append(take);
    });
  }

  function note(what, asked) {
    saobacCounts.note(what, asked);
  }

  function field() {
    return saobacShell.find(".asked input");
  }

  function press(key) {
    var value = field().value;
    if (key === "clear") value = "";
    else if (key === "delete") value = Array.from(value).slice(0, -1).join("");
    else if (value.length < 60) value += key;
    field().value = value;
    look();
  }

  /** Keys that do something, unless they end a letter that is being composed. */
  function obey(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") openFirst();
    else if (event.key !== "Escape") return;
    else if (field().value) press("clear");
    else saobacShell.close();
    event.preventDefault();
  }

  /** Asked anew, at once: who types fast is ahead of what is shown. */
  function openFirst() {
    var first = catalogue().find(field().value)[0];
    if (first) saobacShell.show(first.path);
  }

  saobacShell.actions.search = function () {
    saobacShell.open("search");
    field().focus();
    look();
  };

  saobacShell.on("language", function () {
    field().addEventListener("input", look);
    field().addEventListener("keydown", obey);
    // Whatever else is touched, the field keeps its cursor, for those who type beside it.
    saobacShell.find(".search-panel").addEventListener("mousedown", function (event) {
      if (event.target !== field()) event.preventDefault();
    });
    saobacShell.find(".keyboard").addEventListener("pointerdown", function (event) {
      var key = event.target.closest("[data-key]");
      event.preventDefault();
      if (key) press(key.dataset.key);
    });
  });
  saobacShell.on("reset", function () {
    clearTimeout(timer);
    catalogue().stop();
    field().value = "";
  });
})();
