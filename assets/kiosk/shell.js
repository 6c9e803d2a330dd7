/*
 * The document around the screens: which screen is shown, in which language, and the way back.
 *
 * The address holds what a visitor has made: `#san-pham/mien-dong.html?list=mien-dong*2`. A
 * reload, or a browser that loses its storage, loses nothing. `saobacShell.reset()` is how every
 * visit ends: nothing of it is left.
 */
var saobacShell = (function () {
  "use strict";
  var DEEP = 40;
  var root = document.getElementById("kiosk");
  var actions = {};
  var watchers = { screen: [], language: [], reset: [] };
  /* A file of one language may be missing on a stick; the other goes on. */
  var languages = saobacKiosk.languages.filter(function (one) {
    return saobacKiosk.screens[saobacKiosk.homes[one]] && saobacKiosk.rows[one];
  });
  var language = languages[0];
  var path = "";
  var way = []; /* places, as here() tells them */
  var code = 0; /* the number of the one shown large */
  var frame = null;

  /* --- Pictures: one that is missing is drawn ------------------------------------------- */

  var STAND_IN =
    "data:image/svg+xml," +
    encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 15"><path fill="#1b1f3b" d="M0 0h12v15H0z"/>' +
        '<path fill="#d8a021" d="M5 3h2v2h3v2H9v1h1v3H8v-1H4v1H2V8h1V7H2V5h3z"/></svg>'
    );

  /** Put in the pictures of what was added to the page. */
  function pictures(part) {
    part.querySelectorAll("img[data-src]").forEach(function (image) {
      var file = image.dataset.src;
      image.onerror = function () {
        image.onerror = null;
        image.src = STAND_IN;
        image.classList.add("stand-in");
      };
      image.draggable = false;
      image.decoding = "async";
      image.src = saobacKiosk.pictures[file] || file;
      image.removeAttribute("data-src");
    });
  }

  /** Make HTML of the kiosk's own live: pictures, stars and seasons of today. */
  function dress(part) {
    pictures(part);
    saobacBadges(part, saobacClock.today());
    saobacSeason(part, saobacClock.today());
  }

  /* --- Screens -------------------------------------------------------------------------- */

  function screen() {
    return frame.querySelector(".screen");
  }

  /** The screen of a path; none for what every object answers to (`constructor`). */
  function known(name) {
    return Object.prototype.hasOwnProperty.call(saobacKiosk.screens, name) ? saobacKiosk.screens[name] : null;
  }

  function draw() {
    var shown = known(path);
    var place = screen();
    closePanels();
    place.innerHTML = shown.html;
    place.className = "screen screen-" + shown.kind;
    place.scrollTop = 0;
    dress(place);
    document.title = shown.title;
    tell("screen", shown);
  }

  function tell(kind, value) {
    watchers[kind].forEach(function (watcher) {
      watcher(value);
    });
  }

  /** Show a screen; what is no screen leads to the start. */
  function show(next, isBack) {
    if (!known(next)) next = saobacKiosk.homes[language];
    if (path && path !== next && !isBack) way.push(here());
    if (way.length > DEEP) way.shift();
    if (next === saobacKiosk.homes[language]) way = [];
    path = next;
    write();
    draw();
    if (next !== saobacKiosk.homes[language]) {
      saobacCounts.note("look", next);
    }
  }

  /** Where a visitor is: the screen as it was left, what lies over it and the words typed there. */
  function here() {
    var panel = ["search", "list", "code"].find(isOver);
    var chosen = choices().map(function (one) {
      return one[stateOf(one)];
    });
    return { path: path, chosen: chosen, top: screen().scrollTop, panel: panel, words: field().value };
  }

  /** What can be unfolded or chosen on a screen: it stands there in the same order each time. */
  function choices() {
    return Array.from(screen().querySelectorAll("details, input"));
  }

  function stateOf(choice) {
    return choice.tagName === "DETAILS" ? "open" : "checked";
  }

  function field() {
    return frame.querySelector(".asked input");
  }

  function write() {
    var list = saobacKioskList.text();
    var address = "#" + path + (list ? "?list=" + list : "");
    if (location.hash !== address) location.replace(address);
  }

  /** The screen and the list that an address asks for; none where it is malformed. */
  function read() {
    var parts = ["", ""];
    try {
      parts = decodeURIComponent(location.hash.slice(1)).split("?list=");
    } catch (malformed) {
      /* Begins as if nothing was asked for. */
    }
    return { path: parts[0], list: parts[1] || "" };
  }

  /** Somebody has changed the address by hand, or a link was touched. */
  function follow() {
    var asked = read();
    if (asked.path !== path) show(asked.path);
    else write();
  }

  /* --- Language and frame --------------------------------------------------------------- */

  function speak(next) {
    language = next;
    document.documentElement.lang = next;
    root.innerHTML = saobacKiosk.frames[next].html;
    frame = root.querySelector(".frame");
    var other = frame.querySelector('[data-do="language"]');
    if (other) other.hidden = languages.length < 2;
    dress(frame);
    press();
    dates();
    tell("language", next);
  }

  /** In the bar, and wherever else its first line is shown: in the loop, on the stage. */
  function dates() {
    var last = saobacKiosk.fair.last;
    var fault = saobacClock.fault();
    document.querySelectorAll(".status").forEach(function (status) {
      var clock = status.querySelector(".status-clock");
      status.querySelector(".status-over").hidden = !last || saobacClock.today() <= last;
      clock.hidden = !fault;
      clock.textContent = clock.dataset[fault] || "";
    });
  }

  /* --- Panels: one at a time, over the screen -------------------------------------------- */

  function panels() {
    return Array.from(frame.querySelectorAll(".panel"));
  }

  function openPanel(name) {
    closePanels();
    var panel = frame.querySelector("." + name + "-panel");
    panel.hidden = false;
    allowBack();
    return panel;
  }

  function closePanels() {
    panels().forEach(function (panel) {
      panel.hidden = true;
    });
    allowBack();
  }

  function isOver(name) {
    return !frame.querySelector("." + name + "-panel").hidden;
  }

  /** There is a way back from a screen, and out of a panel. */
  function allowBack() {
    frame.querySelector('[data-do="back"]').disabled = !way.length && !panels().some(isOpen);
  }

  /* --- What the buttons do --------------------------------------------------------------- */

  actions.home = function () {
    show(saobacKiosk.homes[language]);
  };

  actions.back = function () {
    if (panels().some(isOpen)) closePanels();
    else if (way.length) goBack(way.pop());
  };

  /** To a screen as it was left: unfolded, at its row, and what was found lies over it again. */
  function goBack(place) {
    show(place.path, true);
    choices().forEach(function (one, index) {
      one[stateOf(one)] = place.chosen[index];
    });
    screen().scrollTop = place.top;
    if (place.panel !== "search") return;
    if (field().value === place.words) {
      openPanel("search");
      return field().focus();
    }
    field().value = place.words;
    actions.search();
  }

  actions.close = closePanels;

  actions.jump = function (button) {
    var goal = screen().querySelector("#" + CSS.escape(button.dataset.to));
    if (goal) goal.scrollIntoView();
  };

  actions.language = function (button) {
    var next = button.dataset.language;
    var twin = known(path).twins[next];
    var place = here();
    speak(next);
    way = [];
    path = "";
    show(twin || saobacKiosk.homes[next]);
    field().value = place.words;
    reopen(place.panel);
  };

  /** What was open, in another language: nothing has been asked for anew, nothing counts. */
  function reopen(panel) {
    var button = codes()[code];
    if (panel === "code" && button) openCode(button);
    else if (panel === "list") openPanel("list");
    else if (panel === "search") actions.search();
  }

  actions.low = function () {
    document.body.classList.toggle("low");
    press();
  };

  function press() {
    var isLow = document.body.classList.contains("low");
    frame.querySelector('[data-do="low"]').setAttribute("aria-pressed", isLow);
  }

  actions.code = function (button) {
    openCode(button);
    saobacCounts.note("take", path);
  };

  function openCode(button) {
    var image = button.querySelector("img");
    var panel = openPanel("code");
    var large = panel.querySelector(".code-large");
    large.replaceChildren(image.cloneNode());
    panel.querySelector("figcaption").replaceChildren(button.querySelector(".code-words").cloneNode(true));
    code = codes().indexOf(button);
  }

  function codes() {
    return Array.from(screen().querySelectorAll('[data-do="code"]'));
  }

  function isOpen(panel) {
    return !panel.hidden;
  }

  document.addEventListener("click", function (event) {
    var doing = event.target.closest("[data-do]");
    var link = event.target.closest("a[href]");
    if (doing && !doing.disabled && actions[doing.dataset.do]) actions[doing.dataset.do](doing);
    if (!link) return;
    event.preventDefault();
    // SVG links have no `hash`.
    var href = link.getAttribute("href");
    if (href.charAt(0) === "#") show(decodeURIComponent(href.slice(1)));
  });
  addEventListener("hashchange", follow);

  return {
    actions: actions,
    dress: dress,
    open: openPanel,
    close: closePanels,
    show: show,
    write: write,
    dates: dates,
    find: function (selector) {
      return frame.querySelector(selector);
    },
    path: function () {
      return path;
    },
    language: function () {
      return language;
    },
    languages: languages,
    /** Be told of a `screen`, a `language` or a `reset`. */
    on: function (kind, watcher) {
      watchers[kind].push(watcher);
    },
    /** Begin, at the screen that the address asks for. */
    start: function () {
      var asked = read();
      var shown = known(asked.path);
      saobacKioskList.take(asked.list);
      speak(shown ? shown.language : languages[0]);
      show(asked.path);
      return Boolean(shown);
    },
    /** End a visit: nothing of it is left. */
    reset: function () {
      document.body.classList.remove("low");
      way = [];
      path = "";
      tell("reset");
      speak(languages[0]);
      show(saobacKiosk.homes[language]);
      scrollTo(0, 0);
    }
  };
})();
