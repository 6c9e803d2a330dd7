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
    var seen = new Set();
    return text
      .split(",")
      .map(function (part) {
        return LINE.exec(part);
      })
      .filter(function (found) {
        return found && !seen.has(found[1]) && seen.add(found[1]);
      })
      .slice(0, MOST)
      .map(function (found) {
        return line(found[1], found[2], found[3]);
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

  function tell() {
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
    var here = address(location.href, !stored);
    try {
      if (here !== location.href) history.replaceState(history.state, "", here);
    } catch (error) {
      /* From disk some browsers keep the address as it is. */
    }
    tell();
  }

  function find(slug) {
    return lines.find(function (one) {
      return one.slug === slug;
    });
  }

  /** Another tab, or the way back, may show what has changed meanwhile. */
  function again(event) {
    if (!stored || (event.type === "pageshow" ? !event.persisted : event.key && event.key !== KEY)) return;
    lines = parse(read());
    tell();
  }

  /** Links to other pages of the site carry the list where it would be lost. */
  function carry(event) {
    var link = event.target.closest("a[href]");
    if (!link || (stored && location.protocol !== "file:")) return;
    if (link.protocol + link.host !== location.protocol + location.host) return;
    if (link.pathname === location.pathname || !/\.html$/.test(link.pathname)) return;
    link.href = address(link.href, true);
  }

  var asked = new URLSearchParams(location.search).get("list");
  var before = read();
  if (asked) keep(parse(asked));
  else lines = parse(before);
  window.addEventListener("storage", again);
  window.addEventListener("pageshow", again);
  document.addEventListener("click", carry, true);

  return {
    /** What was stored when an address brought another list. */
    before: asked && stored && before !== text() ? before : "",
    text: text,
    address: address,
    lines: function () {
      return lines.slice();
    },
    has: function (slug) {
      return !!find(slug);
    },
    isFull: function () {
      return lines.length >= MOST;
    },
    /** Put a product in, or change how many and whom to ask; a full list stays as it is. */
    put: function (slug, quantity, producer) {
      var put = line(slug, quantity, producer);
      if (find(slug)) {
        keep(
          lines.map(function (one) {
            return one.slug === slug ? put : one;
          })
        );
      } else if (lines.length < MOST) keep(lines.concat(put));
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
