/* What the pages of both lists share: templates, notes, copying, and to take back what one did. */

/** Put a name where a sentence has its `#`. */
function saobacFill(sentence, name) {
  "use strict";
  return sentence.replace("#", function () {
    return name;
  });
}

/** Notes by slug, kept in this browser. */
function saobacNotes(key, longest) {
  "use strict";
  var notes = {};
  try {
    var kept = JSON.parse(localStorage.getItem(key));
    Object.keys(kept).forEach(function (slug) {
      if (typeof kept[slug] === "string") notes[slug] = kept[slug].slice(0, longest);
    });
  } catch (error) {
    /* Nothing is stored, or nothing that can be read. */
  }
  return {
    of: function (slug) {
      return Object.prototype.hasOwnProperty.call(notes, slug) ? notes[slug] : "";
    },
    /** What was written last. */
    latest: function () {
      var slug = Object.keys(notes).pop();
      return slug === undefined ? "" : notes[slug];
    },
    keep: function (slug, note) {
      delete notes[slug];
      if (note) notes[slug] = note;
      try {
        localStorage.setItem(key, JSON.stringify(notes));
      } catch (error) {
        /* Then it lasts as long as the page. */
      }
    }
  };
}

/** The page of a list; its words are in its data. */
function saobacListPage(page, list) {
  "use strict";
  var words = page.dataset;
  var undoBox = page.querySelector(".undo");

  /** Copy at once, for the click that copies may also open another app; say in a box how it went. */
  function copy(text, box, success) {
    function done(copied) {
      box.textContent = copied ? success : words.notCopied;
    }
    var focused = document.activeElement;
    var area = document.createElement("textarea");
    area.value = text;
    area.readOnly = true; /* No keyboard slides in. */
    area.className = "hidden-words";
    document.body.append(area);
    area.select();
    area.setSelectionRange(0, text.length);
    var copied = false;
    try {
      copied = document.execCommand("copy");
    } catch (error) {
      /* Then the newer way may do. */
    }
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    if (copied || !navigator.clipboard) return done(copied);
    navigator.clipboard.writeText(text).then(
      function () {
        done(true);
      },
      function () {
        done(false);
      }
    );
  }

  /** Say what has happened to the list, and offer the list as it was. */
  function offer(sentence, before) {
    undoBox.hidden = false;
    undoBox.firstElementChild.textContent = sentence;
    undoBox.lastElementChild.hidden = !before;
    undoBox.lastElementChild.onclick = function () {
      undoBox.hidden = true;
      list.replace(before);
      page.querySelector("[data-lines] a").focus();
    };
  }

  /** Do something to the list that can be taken back. */
  function undoable(sentence, act) {
    var before = list.text();
    act();
    offer(sentence, before);
    undoBox.lastElementChild.focus();
  }

  page.querySelector("[data-hand-on]").addEventListener("click", function () {
    copy(list.address(words.url, true), page.querySelector("[data-handed-on]"), words.copied);
  });
  page.querySelector("[data-empty-list]").addEventListener("click", function () {
    undoable(words.emptied, function () {
      list.replace("");
    });
  });

  return {
    copy: copy,
    undoable: undoable,

    /** A copy of a template, and its parts by name; `#` in their labels becomes `name`. */
    cut: function (id, name) {
      var made = document.getElementById(id).content.cloneNode(true);
      var slots = {};
      made.querySelectorAll("[data-slot]").forEach(function (part) {
        slots[part.dataset.slot] = part;
        var label = part.getAttribute("aria-label");
        if (label) part.setAttribute("aria-label", saobacFill(label, name));
      });
      return { part: made, slots: slots };
    },

    /** Show the list, now and whenever it changes, without what the catalogue no longer knows. */
    start: function (known, show) {
      var gone = list.lines().filter(function (line) {
        return !Object.prototype.hasOwnProperty.call(known, line.slug);
      });
      gone.forEach(function (line) {
        list.remove(line.slug);
      });
      list.watch(show);
      show();
      if (list.before) offer(words.brought, list.before);
      else if (gone.length) offer(words.gone);
    }
  };
}

if (typeof module !== "undefined") module.exports = { fill: saobacFill };
