/*
 * A list that a visitor makes, kept in this browser alone: `saobacList` of what to ask about,
 * `saobacRoute` of where to go.
 *
 * It is written as its lines with commas between, in storage as in an address. A list in the
 * address is the truth. Storage takes it over; where there is none, or pages on a stick do not
 * share it, links carry the list.
 *
 * `kind` has its `key` in storage, its `name` in an address and how many lines it has at `most`;
 * `pattern` parts a line into what `line` makes it from, slug first, and `text` writes it again.
 */
function saobacKeptList(kind) {
  "use strict";
  var watchers = [];
  var stored = true;
  var lines = [];

  function parse(text) {
    var found = [];
    text.split(",").forEach(function (part) {
      var parts = kind.pattern.exec(part);
      if (!parts || find(parts[1], found) || found.length === kind.most) return;
      found.push(kind.line.apply(null, parts.slice(1)));
    });
    return found;
  }

  function find(slug, among) {
    return among.find(function (one) {
      return one.slug === slug;
    });
  }

  function text() {
    return lines.map(kind.text).join();
  }

  function read() {
    try {
      return localStorage.getItem(kind.key) || "";
    } catch (error) {
      stored = false;
      return "";
    }
  }

  /** An address with the list in it, or without. */
  function address(href, withList) {
    var url = new URL(href);
    /* To delete what is not there would write the rest anew. */
    if (url.searchParams.has(kind.name)) url.searchParams.delete(kind.name);
    if (withList && lines.length) url.search += (url.search ? "&" : "?") + kind.name + "=" + text();
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
      localStorage.setItem(kind.key, text());
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
    if (stored && (event.persisted || event.key === kind.key)) take(parse(read()));
  }

  /** Links to other pages of the site carry the list where it would be lost. */
  function carry(event) {
    var link = event.target.closest("a[href]");
    if (!link || (stored && location.protocol !== "file:")) return;
    if (link.host !== location.host || link.pathname === location.pathname) return;
    if (/\.html$/.test(link.pathname)) link.href = address(link.href, true);
  }

  var asked = new URLSearchParams(location.search).get(kind.name);
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
      return lines.length >= kind.most;
    },
    /** Put a line in, or in place of the one with its slug; a full list stays as it is. */
    put: function (slug) {
      var next = lines.slice();
      var at = next.indexOf(find(slug, lines));
      next[at < 0 ? next.length : at] = kind.line.apply(null, arguments);
      if (next.length <= kind.most) keep(next);
    },
    /** Move a line by so many places. */
    move: function (slug, by) {
      var next = lines.slice();
      var at = next.indexOf(find(slug, lines));
      next.splice(at + by, 0, next.splice(at, 1)[0]);
      keep(next);
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
}
