/*
 * For the stage: a chosen list, one product after another, over the whole screen.
 *
 * `?present=1` in the address, or a hand that holds the upper left corner. It shows the visitor's
 * list, or `&list=` of the address, or all products. Arrows, Page keys and the buttons of a
 * presenter's remote turn the slides; Escape, or the corner again, ends it.
 */
var saobacPresent = (function () {
  "use strict";
  var place = document.getElementById("over");
  var chosen = [];
  var at = 0;

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

  function draw() {
    place.innerHTML = '<div class="slide-place-holder">' + chosen[at].html + "</div>";
    place.append(Object.assign(document.createElement("p"), {
      className: "present-number",
      textContent: at + 1 + " / " + chosen.length
    }));
    place.append(saobacShell.find(".status").cloneNode(true));
    saobacShell.dress(place);
  }

  function turn(step) {
    at = (at + step + chosen.length) % chosen.length;
    draw();
  }

  function start() {
    chosen = choose();
    if (!chosen.length) return;
    at = 0;
    saobacLoop.stop();
    place.hidden = false;
    place.className = "presenting";
    draw();
  }

  function stop() {
    place.hidden = true;
    place.innerHTML = "";
    place.className = "";
  }

  addEventListener("keydown", function (event) {
    if (!runs()) return;
    if (["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"].indexOf(event.key) >= 0) turn(1);
    else if (["ArrowLeft", "ArrowUp", "PageUp"].indexOf(event.key) >= 0) turn(-1);
    else if (event.key === "Escape") return stop();
    else return;
    event.preventDefault();
  });
  place.addEventListener("click", function (event) {
    if (runs()) turn(event.clientX < innerWidth / 3 ? -1 : 1);
  });

  function runs() {
    return place.className === "presenting";
  }

  saobacShell.actions.present = start;
  return { start: start, stop: stop, runs: runs };
})();
