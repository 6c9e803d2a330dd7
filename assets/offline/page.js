/*
 * Shows what of the site is kept on this device, and keeps the whole catalogue if asked to.
 *
 * All is done by the worker (assets/sw/questions.js); this asks and tells. The words stand in
 * `data-` attributes, in the page's language; `#` becomes a size, `##` a second one.
 */
(function () {
  "use strict";
  var LANGUAGE = document.documentElement.lang;
  var PATIENCE = 60000;
  var RHYTHM = 5000;
  var OPEN = 8;
  var ROOT = new URL("..", document.currentScript.src).href;

  /** Whether the browser is to save data, and nothing is kept yet. */
  function mustBeAsked() {
    var connection = navigator.connection || {};
    return connection.saveData && !navigator.serviceWorker.controller;
  }

  /** Ask the worker that is in charge now: a new one may take over at any time. */
  function ask(question) {
    return saobacWorker().then(function (registration) {
      return new Promise(function (resolve, reject) {
        var channel = new MessageChannel();
        channel.port1.onmessage = function (event) {
          channel.port1.close();
          admit();
          resolve(event.data);
        };
        setTimeout(reject, PATIENCE, new Error("no answer"));
        registration.active.postMessage(
          { ask: question, language: LANGUAGE },
          [channel.port2]
        );
      });
    });
  }

  /** There is a worker: now what the page says of it is true. */
  function admit() {
    document.querySelectorAll("[data-with-worker]").forEach(function (part) {
      part.hidden = false;
    });
    document.querySelectorAll("[data-without-worker]").forEach(function (part) {
      part.hidden = true;
    });
  }

  function size(bytes) {
    var digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return Math.max(0.1, bytes / 1e6).toLocaleString(LANGUAGE, digits) + "\u00a0MB";
  }

  /** The control that keeps the whole catalogue. */
  function keeper(box) {
    var words = box.dataset;
    var heading = box.querySelector("[data-told]");
    var told = box.querySelector(".keep-told");
    var going = box.querySelector(".keep-going");
    var bar = going.querySelector("progress");
    var button = box.querySelector("button");
    var act = null;

    function fill(text, first, second) {
      return text.replace("##", size(second || 0)).replace("#", size(first || 0));
    }

    /** Say something, and what the button does now; without `does` there is no button. */
    function show(text, label, does) {
      if (heading) heading.hidden = false;
      told.textContent = text;
      button.hidden = !does;
      button.textContent = label || "";
      act = does;
    }

    function progress(measured) {
      going.hidden = !measured;
      if (!measured) return;
      bar.max = measured.total;
      bar.value = measured.here;
      going.lastChild.textContent = fill(words.going, measured.here, measured.total);
    }

    /** Say how things stand. */
    function stand(measured) {
      progress(null);
      if (measured.whole) return show(fill(words.done, measured.total), words.remove, remove);
      offer(fill(words.size, measured.total, measured.here), measured);
    }

    /** Offer to keep it all; whether there is room is asked when it is wanted. */
    function offer(text, measured) {
      var left = measured.total - measured.here;
      show(text, fill(words.ask, left), function () {
        room().then(function (free) {
          if (free < left) offer(fill(words.room, left, free), measured);
          else start(measured);
        });
      });
    }

    /** Bytes that the browser leaves to the site. */
    function room() {
      if (!navigator.storage || !navigator.storage.estimate) return Promise.resolve(Infinity);
      return navigator.storage.estimate().then(function (estimate) {
        return estimate.quota - estimate.usage;
      });
    }

    function start(measured) {
      var stopped = false;
      progress(measured);
      show("", words.stop, function () {
        stopped = true;
      });

      function next() {
        return ask("keep").then(function (answer) {
          if (answer.error) return stop(answer.error);
          if (answer.whole) return keepForGood(answer);
          if (stopped) return stand(answer);
          progress(answer);
          return next();
        });
      }
      return next().catch(function () {
        stop("network");
      });
    }

    /** Say why it has stopped; what has come is kept. */
    function stop(reason) {
      progress(null);
      ask("measure").then(function (measured) {
        show(words[reason], fill(words.more, measured.total - measured.here), function () {
          start(measured);
        });
      }, function () {
        show(words[reason]);
      });
    }

    /** Ask the browser not to throw it away when the device runs full. */
    function keepForGood(measured) {
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      stand(measured);
    }

    function remove() {
      return ask("forget").then(function (measured) {
        offer(words.removed, measured);
      });
    }

    function measure() {
      ask("measure").then(stand, function () {});
    }

    button.addEventListener("click", function () {
      var now = act;
      act = null; // Until what was asked for has an answer.
      if (now) now();
    });
    if (mustBeAsked()) show(words.saving, words.measure, measure);
    else measure();
  }

  /** The list of the pages that are kept. */
  function lister(head) {
    var groups = Array.from(document.querySelectorAll("[data-folder]"));
    var whole = document.querySelector(".kept");
    var leaving = false;
    var missed = !/\/offline(\.html)?$/.test(location.pathname);

    function groupOf(path) {
      return groups.find(function (group) {
        return group.dataset.folder === path.slice(0, path.lastIndexOf("/") + 1);
      });
    }

    if (missed) {
      admit(); // Nobody else would have shown it.
      document.querySelector("[data-keep]").hidden = true;
      document.title = head.querySelector("h1").dataset.missed;
      head.querySelectorAll("[data-missed]").forEach(function (part) {
        part.textContent = part.dataset.missed;
      });
      head.querySelector(".again").hidden = false;
      head.querySelector("button").addEventListener("click", again);
      addEventListener("online", knock);
      setInterval(knock, RHYTHM);
      // Who has meanwhile chosen another page gets that one.
      addEventListener("beforeunload", leave);
      addEventListener("pageshow", stay);
    }

    function leave() {
      leaving = true;
    }

    function stay() {
      leaving = false;
    }

    function again() {
      location.reload();
    }

    /** Go on to the wanted page once there is a network: phones say so too early, or not at all. */
    function knock() {
      // The worker leaves such a question to the network; any answer is one.
      if (navigator.onLine && !document.hidden) {
        fetch(location.href, { method: "HEAD", cache: "no-store" }).then(
          function () {
            if (!leaving) again();
          },
          function () {}
        );
      }
    }

    if (mustBeAsked()) return;
    ask("list").then(function (pages) {
      pages.forEach(function (page) {
        var group = groupOf(page[0]);
        if (!group || /(^|\/)offline\.html$/.test(page[0])) return;
        var item = document.createElement("li");
        var link = document.createElement("a");
        link.href = ROOT + page[0];
        link.textContent = page[1];
        item.append(link);
        group.querySelector("ul").append(item);
      });
      groups.forEach(function (group) {
        var number = group.querySelectorAll("li").length;
        group.querySelector(".count").textContent = number;
        group.open = number <= OPEN;
        group.hidden = !number;
      });
      whole.hidden = false;
    });
  }

  document.querySelectorAll("[data-keep]").forEach(keeper);
  document.querySelectorAll("[data-kept]").forEach(lister);
})();
