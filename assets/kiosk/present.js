/*
 * For the stage: a chosen list, one product after another, over the whole screen.
 *
 * `?present=1` in the address, or a hand that holds the upper left corner. It shows the visitor's
 * list, or `&list=` of the address, or all products. Slides follow by themselves; arrows, Page
 * keys, the buttons of a presenter's remote and fingers turn them sooner. Escape, or the corner
 * again, ends it, and where a hand began it a button too: visitors find that corner as well.
 *
 * Only staff have a remote; fingers are anybody's. Half an hour after it was begun, or a key was
 * pressed, the stage ends even while fingers turn slides: nobody speaks at a stand for longer.
 */
var saobacPresent = (function () {
  "use strict";
  var SHOWN = 9000; /* ms that a slide stands */
  var HELD = 60000; /* after a hand has turned it: somebody speaks about it */
  var STAFF = 1800000; /* after staff have shown themselves */
  var place = document.getElementById("over");
  var stage = document.createElement("div");
  var chosen = [];
  var at = 0;
  var timer = 0;
  var seen = 0; /* when staff have, by a clock that nobody sets */

  function all() {
    var slides = saobacKiosk.slides[saobacShell.language()];
    return Object.keys(slides)
      .map(function (number) {
        return slides[number];
      })
      .filter(function (slide) {
        return slide.kind === "product";
      });
  }

  function choose() {
    var lines = saobacKioskList.lines();
    if (!lines.length) return all();
    return all().filter(function (slide) {
      return saobacKioskList.find(saobacKiosk.screens[slide.path].slug);
    });
  }

  function draw(time) {
    stage.innerHTML = '<div class="slide-place-holder">' + chosen[at].html + "</div>";
    stage.append(Object.assign(document.createElement("p"), {
      className: "present-number",
      textContent: at + 1 + " / " + chosen.length
    }));
    stage.append(saobacShell.find(".status").cloneNode(true));
    saobacShell.dress(stage);
    clearTimeout(timer);
    timer = setTimeout(turn, time, 1, SHOWN);
  }

  function turn(step, time) {
    at = (at + step + chosen.length) % chosen.length;
    draw(time);
  }

  /** By hand: only this keeps the stage from being given up. */
  function step(way) {
    turn(way, HELD);
    saobacIdle.wait();
  }

  /** Staff are here. */
  function see() {
    seen = performance.now();
    saobacIdle.wait();
  }

  /** How long fingers can still keep the stage, in ms. */
  function left() {
    return seen + STAFF - performance.now();
  }

  /** Spirits are not shown to a hall; a list of nothing else is told of. */
  function refuse() {
    saobacShell.actions.list();
    var told = saobacShell.find(".list-told");
    told.textContent = told.dataset.stage;
  }

  function start(isByHand) {
    chosen = choose();
    if (!chosen.length) return refuse();
    saobacLoop.stop();
    place.hidden = false;
    place.className = "presenting";
    place.replaceChildren(stage, corner("present"), corner("staff"));
    if (isByHand) place.append(exit());
    at = 0;
    draw(SHOWN);
    see();
  }

  /** Corners stay while slides change: a finger may rest on one. */
  function corner(name) {
    return saobacShell.find(".corner-" + name).cloneNode();
  }

  function exit() {
    var made = saobacShell.find(".list-panel .panel-close").cloneNode(true);
    made.className = "present-exit";
    made.dataset.do = "present";
    return made;
  }

  function stop() {
    if (!runs()) return;
    clearTimeout(timer);
    place.hidden = true;
    place.replaceChildren();
    place.className = "";
    saobacIdle.wait();
  }

  addEventListener("keydown", function (event) {
    if (!runs()) return;
    if (["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"].indexOf(event.key) >= 0) step(1);
    else if (["ArrowLeft", "ArrowUp", "PageUp"].indexOf(event.key) >= 0) step(-1);
    else if (event.key === "Escape") return stop();
    else return;
    see();
    event.preventDefault();
  });
  place.addEventListener("click", function (event) {
    if (!runs() || event.target.closest(".present-exit")) return;
    step(event.clientX < innerWidth / 3 ? -1 : 1);
  });

  function runs() {
    return place.className === "presenting";
  }

  saobacShell.actions.present = function () {
    if (runs()) stop();
    else start(true);
  };
  return { start: start, stop: stop, runs: runs, left: left };
})();
