/*
 * The page of the staff: numbers of the fair, and whether the device is in order.
 *
 * A PIN stands before it. It keeps children out, no more: who holds the device can read all that
 * is on it. Five wrong tries make a minute's pause. Nobody touches it for five minutes, and it
 * closes, for staff are called away too.
 */
var saobacStaff = (function () {
  "use strict";
  var SALT = "sao-bac-kiosk:"; /* the same as saobac/kiosk/stand.py */
  var TRIES = 5;
  var PAUSE = 60000;
  var LEFT_ALONE = 300000;
  var LONGEST_PIN = 12;
  var BARS = 12;
  var DAYS = 14;
  var HOUR = 3600000;
  var OPEN_HOURS = [8, 18]; /* shown even when nothing was counted */
  var root = null;
  var language = "vi";
  var tell = null;
  var typed = "";
  var tries = 0;
  var paused = 0; /* by a clock that nobody can set */
  var ticking = 0;
  var leaving = 0;
  var pointer = ""; /* `touch`, `pen` or `mouse` */
  var codes = [];
  var at = 0;

  function find(selector) {
    return root.querySelector(selector);
  }

  function all(selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  /** A sentence with its `#` filled in, one after another. */
  function fill(words) {
    var values = Array.prototype.slice.call(arguments, 1);
    return words.replace(/#/g, function () {
      return values.length ? values.shift() : "";
    });
  }

  function dayOf(iso) {
    var parts = iso.split("-").map(Number);
    if (language === "vi") return parts[2] + "/" + parts[1] + "/" + parts[0];
    return new Date(Date.UTC(parts[0], parts[1] - 1, parts[2])).toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC"
    });
  }

  function number(value) {
    return Number(value).toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
  }

  /* --- PIN ---------------------------------------------------------------------------------- */

  function digest(pin) {
    return saobacSha256(new TextEncoder().encode(SALT + pin));
  }

  function waiting() {
    return Math.max(0, Math.ceil((paused - performance.now()) / 1000));
  }

  function drawPin() {
    find(".pin-dots").textContent = "•".repeat(typed.length);
    if (typed) find(".pin-told").textContent = fill(find(".pin-told").dataset.digits, typed.length);
  }

  function press(digit) {
    if (waiting() || typed.length === LONGEST_PIN) return;
    typed += digit;
    drawPin();
  }

  function erase() {
    typed = typed.slice(0, -1);
    drawPin();
  }

  function enter() {
    var told = find(".pin-told");
    if (waiting() || !typed) return;
    var isRight = digest(typed) === saobacKiosk.pin;
    typed = "";
    drawPin();
    if (isRight) {
      tries = 0;
      return show();
    }
    tries += 1;
    var left = TRIES - tries;
    told.textContent = left === 1 ? told.dataset.last : fill(told.dataset.wrong, left);
    if (left > 0) return;
    tries = 0;
    paused = performance.now() + PAUSE;
    tick();
  }

  /** Count the pause down. */
  function tick() {
    clearTimeout(ticking);
    if (!root || !find(".pin-told")) return;
    var seconds = waiting();
    var told = find(".pin-told");
    all(".pin-pad button").forEach(function (button) {
      button.disabled = seconds > 0;
    });
    told.textContent = seconds ? fill(told.dataset.pause, seconds) : "";
    if (seconds) ticking = setTimeout(tick, 500);
  }

  /* --- Numbers ------------------------------------------------------------------------------ */

  function show() {
    find(".staff-lock").hidden = true;
    find(".staff-page").hidden = false;
    drawNumbers();
    check();
  }

  function drawNumbers() {
    var counted = saobacCounts.summary();
    var today = saobacDay(new Date());
    var now = counted.days.find(function (day) {
      return day.day === today;
    }) || { sums: {}, hours: {} };
    find(".staff-kiosk").textContent = counted.kiosk;
    find(".staff-memory").hidden = counted.isKept;
    all("[data-sum]").forEach(function (place) {
      place.textContent = number(now.sums[place.dataset.sum] || 0);
    });
    drawHours(now.hours.enter || {});
    drawUnset(counted.days);
    drawBars("days", counted.days.filter(isKnown).slice(-DAYS).map(function (day) {
      return [dayOf(day.day), day.sums.enter || 0];
    }));
    drawBars("screens", named(counted.screens).slice(0, BARS));
    drawBars("search", counted.search.slice(0, BARS));
    drawBars("vain", counted.vain.slice(0, BARS));
  }

  function isKnown(day) {
    return day.isKnown;
  }

  function drawHours(hours) {
    var counted = Object.keys(hours).map(Number);
    var first = Math.min.apply(null, counted.concat(OPEN_HOURS[0]));
    var last = Math.max.apply(null, counted.concat(OPEN_HOURS[1]));
    var most = Math.max.apply(null, Object.values(hours).concat(1));
    var chart = find(".hours");
    chart.replaceChildren();
    for (var hour = first; hour <= last; hour += 1) {
      var bar = element("li");
      var times = hours[hour] || 0;
      bar.style.setProperty("--share", times / most);
      bar.append(element("b", "", times ? number(times) : ""), element("i"), element("span", "", String(hour)));
      chart.append(bar);
    }
    chart.hidden = !counted.length;
    find('[data-none="hours"]').hidden = counted.length > 0;
  }

  function drawUnset(days) {
    var unset = days.find(function (day) {
      return !day.isKnown;
    });
    var told = find(".staff-unset");
    told.hidden = !unset;
    if (!unset) return;
    var sum = Object.values(unset.sums).reduce(function (one, other) {
      return one + other;
    }, 0);
    told.textContent = fill(told.dataset.words, number(sum));
  }

  function drawBars(name, pairs) {
    var most = Math.max.apply(null, pairs.map(second).concat(1));
    find('[data-bars="' + name + '"]').replaceChildren.apply(
      find('[data-bars="' + name + '"]'),
      pairs.map(function (pair) {
        var row = element("li");
        row.style.setProperty("--share", pair[1] / most);
        row.append(element("span", "bar-name", pair[0]), element("b", "", number(pair[1])), element("i"));
        return row;
      })
    );
    find('[data-none="' + name + '"]').hidden = pairs.length > 0;
  }

  function second(pair) {
    return pair[1];
  }

  /** Screens by title; those of one thing in two languages are one. */
  function named(screens) {
    var sums = new Map();
    screens.forEach(function (pair) {
      var screen = saobacKiosk.screens[pair[0]];
      var twin = screen && screen.twins && saobacKiosk.screens[screen.twins[language]];
      var title = twin ? twin.title : screen ? screen.title : pair[0];
      sums.set(title, (sums.get(title) || 0) + pair[1]);
    });
    return Array.from(sums).sort(function (one, other) {
      return other[1] - one[1];
    });
  }

  /* --- Taking numbers along ----------------------------------------------------------------- */

  function told(words) {
    find(".staff-told").textContent = words;
  }

  function save() {
    var now = new Date(Date.now() + 7 * HOUR).toISOString().replace(/\D/g, "");
    var name = [saobacCounts.summary().kiosk, now.slice(0, 8), now.slice(8, 12)].join("-") + ".csv";
    var link = element("a");
    link.href = URL.createObjectURL(new Blob([saobacCounts.csv()], { type: "text/csv" }));
    link.download = name;
    // It is not part of the document, where links of visitors are caught.
    link.click();
    setTimeout(URL.revokeObjectURL, 60000, link.href);
    told(fill(find(".staff-told").dataset.saved, name));
  }

  function showCodes() {
    codes = saobacCounts.parts();
    at = 0;
    if (!codes.length) return told(find(".staff-told").dataset.empty);
    find(".staff-codes").hidden = false;
    drawCode();
  }

  function turn(step) {
    at = Math.min(codes.length - 1, Math.max(0, at + step));
    drawCode();
  }

  function drawCode() {
    var heading = find(".codes-number");
    var place = find(".codes-place");
    heading.textContent = fill(heading.dataset.words, at + 1, codes.length);
    var drawing = saobacQr.svg(codes[at], place.dataset.label);
    var squares = drawing.viewBox.baseVal.width;
    // Whole pixels for a square: phones see sharp edges best.
    var side = Math.floor(Math.min(innerWidth * 0.88, innerHeight * 0.6) / squares) * squares;
    drawing.style.width = drawing.style.height = side + "px";
    place.replaceChildren(drawing);
    find('[data-staff="before"]').disabled = at === 0;
    find('[data-staff="after"]').disabled = at === codes.length - 1;
  }

  function back() {
    all(".staff-over").forEach(function (over) {
      over.hidden = true;
    });
  }

  function clear() {
    saobacCounts.clear();
    back();
    drawNumbers();
    told(find(".staff-told").dataset.cleared);
  }

  /* --- Self-check --------------------------------------------------------------------------- */

  function words(name) {
    return find('[data-check="' + name + '"]').dataset;
  }

  /** Say how a check went: `fine`, `look`, `busy`, or `ready` where staff have to begin it. */
  function say(name, state, text) {
    // The page may have been closed while something was looked at.
    if (!root) return;
    var row = find('[data-check="' + name + '"]');
    row.className = "check check-" + state;
    row.querySelector(".check-state").textContent = find(".staff").dataset[state] || "";
    row.querySelector(".check-said").textContent = text;
    warn();
  }

  /** Name what is not in order at the top, where it is seen first. */
  function warn() {
    var names = all(".check-look .check-name").map(function (name) {
      return name.textContent;
    });
    var alert = find(".staff-alert");
    alert.hidden = !names.length;
    alert.textContent = fill(alert.dataset.words, names.join(", "));
  }

  function check() {
    checkData();
    checkClock();
    checkScreen();
    checkStorage();
    if (navigator.maxTouchPoints) say("touch", "ready", words("touch").ready);
    else say("touch", "look", words("touch").none);
    say("browser", "fine", browser());
    checkFiles();
    find(".folder-choice").hidden = find('[data-check="folder"]').hidden = !saobacKiosk.files.length;
    say("folder", "ready", words("folder").ready);
  }

  function checkData() {
    var built = saobacKiosk.built;
    var ends = saobacKiosk.expires;
    var today = saobacDay(new Date());
    var own = words("data");
    if (ends && ends < today) say("data", "look", fill(own.ended, dayOf(built), dayOf(ends)));
    else if (oldest(today) > built) say("data", "look", fill(own.old, dayOf(built)));
    else if (ends) say("data", "fine", fill(own.good, dayOf(built), dayOf(ends)));
    else say("data", "fine", fill(own.none, dayOf(built)));
  }

  /** The day of data that no certificate of today can be in: they hold for 36 months. */
  function oldest(today) {
    return Number(today.slice(0, 4)) - 3 + today.slice(4);
  }

  function checkClock() {
    var now = new Date();
    var own = words("clock");
    var zone = -now.getTimezoneOffset() / 60;
    var name = "UTC" + (zone < 0 ? "−" : "+") + Math.abs(zone);
    var minutes = String(now.getMinutes()).padStart(2, "0");
    var time = now.getHours() + ":" + minutes + ", " + dayOf(localDay(now));
    var fault = saobacClock.fault();
    if (fault) say("clock", "look", fill(own[fault], time, dayOf(saobacKiosk.built)));
    else if (zone !== 7) say("clock", "look", fill(own.zone, time, name));
    else say("clock", "fine", fill(own.good, time, name));
  }

  function localDay(moment) {
    return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].join("-");
  }

  function checkScreen() {
    var own = words("screen");
    var least = Math.min(innerWidth, innerHeight) * devicePixelRatio;
    var ratio = number(Math.round(devicePixelRatio * 100) / 100);
    var size = innerHeight > innerWidth ? own.upright : own.lying;
    // A few rows may go to a bar of the system.
    if (least < 1000) say("screen", "look", fill(own.bad, innerWidth, innerHeight));
    else say("screen", "fine", fill(size, innerWidth, innerHeight, ratio));
  }

  function checkStorage() {
    var name = "saobac-self-check";
    var isRead = false;
    try {
      localStorage.setItem(name, "1");
      isRead = localStorage.getItem(name) === "1";
      localStorage.removeItem(name);
    } catch (refused) {
      /* Told below. */
    }
    say("storage", isRead ? "fine" : "look", isRead ? words("storage").good : words("storage").bad);
  }

  function browser() {
    var found = /(Edg|OPR|Firefox|SamsungBrowser|Chrome|Version)\/([\d.]+)/g;
    var names = { Edg: "Edge", OPR: "Opera", Version: "Safari" };
    var all = Array.from(navigator.userAgent.matchAll(found));
    var best = all[all.length - 1];
    return best ? (names[best[1]] || best[1]) + " " + best[2] : navigator.userAgent;
  }

  /* Files are looked at by loading them: nothing else is allowed from disk. */

  var LOADERS = {
    image: /\.(svg|png|jpe?g|webp|avif|gif|ico)$/,
    font: /\.woff2?$/,
    script: /\.js$/,
    style: /\.css$/
  };

  function loaderOf(path) {
    return Object.keys(LOADERS).find(function (kind) {
      return LOADERS[kind].test(path);
    });
  }

  /** Load a file; `done` is told whether it is there. */
  function probe(path, kind, done) {
    var address = encodeURI(path);
    if (kind === "font") {
      return new FontFace("probe", 'url("' + address + '")').load().then(done.bind(null, true), done.bind(null, false));
    }
    var loader = element(kind === "image" ? "img" : "link");
    loader.onload = function () {
      loader.remove();
      done(true);
    };
    loader.onerror = function () {
      loader.remove();
      done(false);
    };
    if (kind === "image") {
      loader.src = address;
    } else {
      loader.rel = "preload";
      loader.as = kind;
      loader.href = address;
      document.head.append(loader);
    }
  }

  function checkFiles() {
    var AT_ONCE = 6;
    var own = words("files");
    var files = saobacKiosk.files.map(function (file) {
      return file[0];
    });
    var waiting = files.filter(loaderOf);
    var total = waiting.length;
    var seen = 0;
    var missing = [];
    if (!files.length) return say("files", "fine", own.single);
    say("files", "busy", fill(own.busy, 0, number(total)));
    for (var lane = 0; lane < AT_ONCE; lane += 1) next();

    function next() {
      var path = waiting.shift();
      if (!root || !path) return;
      probe(path, loaderOf(path), function (isThere) {
        seen += 1;
        if (!isThere) missing.push(path);
        if (seen === total) return done();
        if (seen % 10 === 0) say("files", "busy", fill(own.busy, number(seen), number(total)));
        next();
      });
    }

    function done() {
      if (missing.length) say("files", "look", fill(own.bad, listed(missing)));
      else say("files", "fine", fill(own.good, number(total), number(files.length - total)));
    }
  }

  /** Names, as many as one reads. */
  function listed(paths) {
    var more = paths.length - BARS;
    var shown = paths.sort().slice(0, BARS).join(", ");
    return more > 0 ? shown + " " + fill(find(".staff").dataset.more, more) : shown;
  }

  var OF_SYSTEMS = /(^|\/)(Thumbs\.db|desktop\.ini|\.DS_Store|\._[^/]*|System Volume Information\/.*)$/i;
  var OF_THE_LIST = ["SHA256SUMS", "kiosk/files.js"]; /* written after the list, so not in it */

  /** Compare every file of the chosen folder with the list of the build. */
  function checkFolder(chosen) {
    var own = words("folder");
    var files = pathsOf(chosen);
    var wanted = saobacKiosk.files;
    if (!files) return say("folder", "look", own.other);
    var missing = [];
    var changed = [];
    compare(0);

    function compare(index) {
      if (!root) return;
      if (index === wanted.length) return done();
      if (index % 20 === 0) say("folder", "busy", fill(own.busy, number(index), number(wanted.length)));
      var path = wanted[index][0];
      var file = files.get(path);
      if (!file) missing.push(path);
      else if (file.size !== wanted[index][1]) changed.push(path);
      else {
        return file.arrayBuffer().then(
          function (bytes) {
            if (saobacSha256(new Uint8Array(bytes)) !== wanted[index][2]) changed.push(path);
            compare(index + 1);
          },
          function () {
            missing.push(path);
            compare(index + 1);
          }
        );
      }
      return setTimeout(compare, 0, index + 1);
    }

    function done() {
      var known = new Set(OF_THE_LIST);
      wanted.forEach(function (file) {
        known.add(file[0]);
      });
      var extra = Array.from(files.keys()).filter(function (path) {
        return !known.has(path) && !OF_SYSTEMS.test(path);
      });
      var said = [];
      if (missing.length) said.push(fill(own.missing, listed(missing)));
      if (changed.length) said.push(fill(own.changed, listed(changed)));
      if (extra.length) said.push(fill(own.extra, listed(extra)));
      if (said.length) say("folder", "look", said.join(" "));
      else say("folder", "fine", fill(own.good, number(wanted.length)));
    }
  }

  /** Files by their path in the kiosk, whichever folder above it was chosen; null if none. */
  function pathsOf(chosen) {
    var index = chosen
      .map(function (file) {
        return file.webkitRelativePath;
      })
      .filter(function (path) {
        return /(^|\/)index\.html$/.test(path);
      })
      .sort(function (one, other) {
        return one.length - other.length;
      })[0];
    if (!index) return null;
    var start = index.slice(0, -"index.html".length);
    var files = new Map();
    chosen.forEach(function (file) {
      var path = file.webkitRelativePath;
      if (path.indexOf(start) === 0) files.set(path.slice(start.length), file);
    });
    return files;
  }

  /* A square in each corner, for that is where a touch frame fails first. */

  function startTouch() {
    all(".touch-corner").forEach(function (corner) {
      corner.classList.remove("touched", "clicked");
    });
    find(".staff-touch").hidden = false;
  }

  function touchCorner(corner, kind) {
    corner.classList.add(kind === "mouse" ? "clicked" : "touched");
    if (untouched().length) return;
    var isMouse = Boolean(find(".touch-corner.clicked"));
    say("touch", isMouse ? "look" : "fine", isMouse ? words("touch").mouse : words("touch").good);
    back();
  }

  function untouched() {
    return all(".touch-corner:not(.touched):not(.clicked)");
  }

  function endTouch() {
    var names = untouched().map(function (corner) {
      return corner.getAttribute("aria-label");
    });
    say("touch", "look", fill(words("touch").bad, names.join(", ")));
    back();
  }

  /* --- Opening and closing ------------------------------------------------------------------ */

  var DOING = {
    erase: erase,
    enter: enter,
    close: close,
    save: save,
    codes: showCodes,
    before: turn.bind(null, -1),
    after: turn.bind(null, 1),
    back: back,
    ask: function () {
      find(".staff-ask").hidden = false;
    },
    clear: clear,
    check: function () {
      check();
      var body = find(".staff-body");
      var below = find(".staff-checks").getBoundingClientRect().top - body.getBoundingClientRect().top;
      body.scrollTop += below;
    },
    touch: startTouch,
    untouched: endTouch
  };

  function click(event) {
    var button = event.target.closest("button");
    if (!button || button.disabled) return;
    // Not before the finger is up again, else it would press what lies below.
    if (button.dataset.corner) touchCorner(button, pointer);
    else if (button.dataset.digit) press(button.dataset.digit);
    else if (button.dataset.staff) DOING[button.dataset.staff]();
  }

  function point(event) {
    pointer = event.pointerType;
  }

  /** A keyboard that is there may be used; the system's own never opens. */
  function key(event) {
    if (!root || find(".staff-lock").hidden) return;
    if (/^\d$/.test(event.key)) press(event.key);
    else if (event.key === "Backspace") erase();
    else if (event.key === "Enter") enter();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  }

  function stay() {
    clearTimeout(leaving);
    leaving = setTimeout(close, LEFT_ALONE);
  }

  function open(speech, place, whenClosed) {
    if (root) close();
    language = speech;
    root = place;
    tell = whenClosed;
    typed = "";
    var page = saobacKiosk.staff[speech];
    root.innerHTML = page.html || page;
    root.hidden = false;
    root.addEventListener("click", click);
    root.addEventListener("pointerdown", point);
    root.addEventListener("pointerdown", stay);
    document.addEventListener("keydown", key);
    find(".folder-choice input").addEventListener("change", function (event) {
      checkFolder(Array.from(event.target.files));
      // The same folder may be chosen again after it was mended.
      event.target.value = "";
    });
    stay();
    tick();
  }

  function close() {
    if (!root) return;
    var place = root;
    var after = tell;
    clearTimeout(ticking);
    clearTimeout(leaving);
    root = tell = null;
    place.removeEventListener("click", click);
    place.removeEventListener("pointerdown", point);
    place.removeEventListener("pointerdown", stay);
    document.removeEventListener("keydown", key);
    place.replaceChildren();
    place.hidden = true;
    if (after) after();
  }

  return {
    open: open,
    close: close,
    isOpen: function () {
      return root !== null;
    },
    isUnlocked: function () {
      return root !== null && find(".staff-lock").hidden;
    }
  };
})();
