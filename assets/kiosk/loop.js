/* The loop that draws people in: slides over the whole screen, until somebody touches it. */
var saobacLoop = (function () {
  "use strict";
  var SHOWN = 9000; /* ms that a slide stands */
  var SHIFT = 10; /* px that a slide may stand aside, against burnt-in edges */
  var LANGUAGE_EVERY = 1; /* slides in one language before the other */
  var place = document.getElementById("loop");
  var rounds = null;
  var timer = 0;
  var shown = 0;

  function slides(language) {
    var all = saobacKiosk.slides[language];
    return Object.keys(all).map(function (number) {
      return all[number];
    });
  }

  /** Languages take turns: visitors from abroad pass by too. */
  function language() {
    var all = saobacShell.languages;
    return all[Math.floor(shown / LANGUAGE_EVERY) % all.length];
  }

  function aside() {
    return Math.round(Math.sin(shown * 2.4) * SHIFT) + "px";
  }

  function turn() {
    var speech = language();
    var slide = slides(speech)[rounds.next(month())];
    var made = document.createElement("div");
    made.className = "slide-place-holder";
    made.lang = speech;
    made.innerHTML = slide.html;
    made.style.setProperty("--aside", aside());
    made.style.setProperty("--below", Math.round(Math.cos(shown * 1.7) * SHIFT) + "px");
    made.dataset.path = slide.path;
    saobacShell.dress(made);
    place.querySelector(".loop-slides").append(made);
    // Two stand for the time of the change; all before them go.
    var old = place.querySelectorAll(".slide-place-holder");
    for (var index = 0; index < old.length - 2; index += 1) old[index].remove();
    shown += 1;
    timer = setTimeout(turn, SHOWN);
  }

  function start() {
    stop();
    rounds = rounds || saobacRounds(slides(saobacShell.languages[0]), daySeed());
    place.hidden = false;
    place.innerHTML =
      '<div class="loop-slides"></div><div class="loop-call"><p class="loop-invite"></p><div class="loop-day"></div></div>';
    place.querySelector(".loop-invite").append(invitation());
    place.querySelector(".loop-day").append(saobacShell.find(".status").cloneNode(true));
    turn();
  }

  /** In all languages, side by side. */
  function invitation() {
    var all = document.createDocumentFragment();
    saobacShell.languages.forEach(function (one) {
      var words = document.createElement("span");
      words.lang = one;
      words.textContent = saobacKiosk.frames[one].invite;
      all.append(words);
    });
    return all;
  }

  /** Each day begins elsewhere. */
  function daySeed() {
    return Number(saobacClock.today().replace(/-/g, ""));
  }

  function month() {
    return Number(saobacClock.today().slice(5, 7));
  }

  function stop() {
    clearTimeout(timer);
    place.hidden = true;
    place.innerHTML = "";
  }

  return {
    start: start,
    stop: stop,
    runs: function () {
      return !place.hidden;
    }
  };
})();
