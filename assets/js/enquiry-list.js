/*
 * What a visitor wants to ask about, kept in this browser alone: `saobacList`.
 *
 * It is written `slug*2,slug@producer`, in storage as in an address: no number is one, no
 * producer the first who can be reached. A list in the address (`?list=`) is the truth. Storage
 * takes it over; where there is none, or pages on a stick do not share it, links carry the list.
 */
var saobacList = (function () {
  "use strict";
  var KEY = "saobac-list-1";
  var MOST = 50;
  var LINE = /^([a-z0-9-]+)(?:\*(\d+))?(?:@([a-z0-9-]+))?$/;
  var watchers = [];
  var stored = true;
  var lines = [];

  function line(slug, quantity, producer) {
    quantity = Math.min(9999, Math.max(1, Math.floor(quantity) || 1));
    return { slug: slug, quantity: quantity, producer: producer || "" };
  }

  function parse(text) {
    var found = [];
    text.split(",").forEach(function (part) {
      var parts = LINE.exec(part);
      if (!parts || find(parts[1], found) || found.length === MOST) return;
      found.push(line(parts[1], parts[2], parts[3]));
    });
    return found;
  }

  function find(slug, among) {
    return among.find(function (one) {
      return one.slug === slug;
    });
  }

  function text() {
    return lines
      .map(function (one) {
        var number = one.quantity > 1 ? "*" + one.quantity : "";
        return one.slug + number + (one.producer && "@" + one.producer);
      })
      .join();
  }

  function read() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch (error) {
      stored = false;
      return "";
    }
  }

  /** An address with the list in it, or without. */
  function address(href, withList) {
    var url = new URL(href);
    url.searchParams.delete("list");
    if (withList && lines.length) url.search += (url.search ? "&" : "?") + "list=" + text();
    return url.href;
  }

  function take(next) {
    lines = next;
    watchers.forEach(function (watcher) {
      watcher();
    });
  }

  function keep(next) {
    lines = next;
    try {
      localStorage.setItem(KEY, text());
      stored = true;
    } catch (error) {
      stored = false;
    }
    try {
      history.replaceState(history.state, "", address(location.href, !stored));
    } catch (error) {
      /* From disk some browsers keep the address as it is. */
    }
    take(lines);
  }

  /** Another tab, or the way back, may show what has changed meanwhile. */
  function again(event) {
    if (stored && (event.persisted || event.key === KEY)) take(parse(read()));
  }

  /** Links to other pages of the site carry the list where it would be lost. */
  function carry(event) {
    var link = event.target.closest("a[href]");
    if (!link || (stored && location.protocol !== "file:")) return;
    if (link.host !== location.host || link.pathname === location.pathname) return;
    if (/\.html$/.test(link.pathname)) link.href = address(link.href, true);
  }

  var asked = new URLSearchParams(location.search).get("list");
  var before = read();
  lines = parse(asked || before);
  if (asked) keep(lines);
  addEventListener("storage", again);
  addEventListener("pageshow", again);
  document.addEventListener("click", carry, true);

  return {
    /** What was stored when an address brought another list. */
    before: asked && before !== text() ? before : "",
    text: text,
    address: address,
    lines: function () {
      return lines.slice();
    },
    has: function (slug) {
      return !!find(slug, lines);
    },
    isFull: function () {
      return lines.length >= MOST;
    },
    /** Put a product in, or change how many and whom to ask; a full list stays as it is. */
    put: function (slug, quantity, producer) {
      var next = lines.slice();
      var at = next.indexOf(find(slug, lines));
      next[at < 0 ? next.length : at] = line(slug, quantity, producer);
      if (next.length <= MOST) keep(next);
    },
    remove: function (slug) {
      keep(
        lines.filter(function (one) {
          return one.slug !== slug;
        })
      );
    },
    /** Take another list in place of this one; an empty text empties it. */
    replace: function (text) {
      keep(parse(text));
    },
    watch: function (watcher) {
      watchers.push(watcher);
    }
  };
})();
