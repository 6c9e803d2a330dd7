/* The visitor's list on the screen: its button, its count, its lines and its code. */
(function () {
  "use strict";

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(label, text, act) {
    var made = element("button", "", text);
    made.type = "button";
    made.setAttribute("aria-label", label);
    made.addEventListener("click", function () {
      act();
      changed();
    });
    return made;
  }

  function names() {
    return saobacKiosk.goods[saobacShell.language()];
  }

  function row(line, words) {
    var name = names()[line.slug][0];
    var made = element("li");
    made.append(
      element("span", "list-name", name),
      button(words.less + ": " + name, "−", function () {
        saobacKioskList.put(line.slug, line.number - 1);
      }),
      element("b", "list-number", String(line.number)),
      button(words.more + ": " + name, "+", function () {
        saobacKioskList.put(line.slug, line.number + 1);
      }),
      button(words.remove + ": " + name, "×", function () {
        saobacKioskList.remove(line.slug);
      })
    );
    return made;
  }

  function draw() {
    var list = saobacShell.find(".list-lines");
    var lines = saobacKioskList.lines();
    var code = saobacShell.find(".list-code");
    var told = saobacShell.find(".list-told");
    list.replaceChildren.apply(
      list,
      lines.map(function (line) {
        return row(line, list.dataset);
      })
    );
    saobacShell.find(".list-empty").hidden = lines.length > 0;
    code.hidden = !lines.length;
    told.textContent = "";
    if (!lines.length) return;
    var message = saobacKioskList.message(names(), code.dataset.greeting, code.dataset.fair);
    code.querySelector(".list-qr").replaceChildren(saobacQr.svg(message, code.dataset.greeting));
  }

  /** The button of a product, and the number in the bar. */
  function mark() {
    var number = saobacKioskList.lines().length;
    var count = saobacShell.find(".tool-count");
    count.hidden = !number;
    count.textContent = number;
    document.querySelectorAll('#kiosk [data-do="add"]').forEach(function (add) {
      var words = add.querySelector("span");
      add.dataset.words = add.dataset.words || words.textContent;
      var isOn = Boolean(saobacKioskList.find(add.dataset.slug));
      add.classList.toggle("added", isOn);
      words.textContent = isOn ? add.dataset.added : add.dataset.words;
    });
  }

  function changed() {
    saobacShell.write();
    mark();
    if (!saobacShell.find(".list-panel").hidden) draw();
  }

  saobacShell.actions.add = function (add) {
    var slug = add.dataset.slug;
    if (saobacKioskList.find(slug)) return saobacShell.actions.list();
    if (saobacKioskList.put(slug, 1)) return changed();
    saobacShell.actions.list();
    var told = saobacShell.find(".list-told");
    told.textContent = told.dataset.full;
  };

  saobacShell.actions.list = function () {
    saobacShell.open("list");
    draw();
    if (saobacKioskList.lines().length) saobacCounts.note("take", "list");
  };

  saobacShell.on("language", draw);
  saobacShell.on("screen", mark);
  saobacShell.on("reset", saobacKioskList.clear);
})();
