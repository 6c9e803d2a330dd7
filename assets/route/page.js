/*
 * The page of a visitor's own route: its stops in order, notes, the map, and what leaves the page.
 *
 * What it shows is cut from the page's template. What is printed is the page itself, on paper of
 * its own (assets/route/page.css); fields are there as plain text.
 */
(function () {
  "use strict";
  var TRIP = ""; /* By which the note for all of the trip is kept. */
  var page = document.querySelector("[data-route-page]");
  var words = page.dataset;
  var root = new URL(".", new URL(words.root, location.href)).href;
  var known = window.saobacStops.stops;
  var products = window.saobacStops.products;
  var today = saobacDay(new Date());
  var month = Number(today.slice(5, 7));
  var parts = saobacListPage(page, saobacRoute);
  var notes = saobacNotes("saobac-route-notes-1", 240);
  var box = page.querySelector("[data-lines]");
  var map = page.querySelector(".map-over");
  var share = page.querySelector("[data-share-route]");

  function part(name) {
    return page.querySelector("[data-" + name + "]");
  }

  function distance(leg) {
    return saobacFill(words.km, (leg.rough ? "≈ " : "") + leg.km);
  }

  /** A field whose words are kept, and stand as text on paper. */
  function keepNote(field, paper, slug) {
    function show() {
      paper.textContent = field.value;
    }
    field.value = notes.of(slug);
    field.addEventListener("input", function () {
      notes.keep(slug, field.value.trim());
      show();
    });
    show();
  }

  function links(place, found) {
    found.forEach(function (product, index) {
      var link = document.createElement("a");
      link.href = root + product.path;
      link.textContent = product.title;
      place.append(index ? ", " : "", link);
    });
    place.parentNode.hidden = !found.length;
  }

  function stopOf(stop, index, stops) {
    var made = parts.cut("route-stop", stop.title);
    var slots = made.slots;
    var found = saobacWay.around(stop, products, month);
    var leg = index && saobacWay.legs(stops)[index - 1];
    if (leg) slots.leg.textContent = leg.km ? distance(leg) : words.near;
    slots.leg.hidden = !leg;
    slots.number.textContent = index + 1;
    slots.title.textContent = stop.title;
    slots.title.href = root + stop.path;
    slots.title.lang = stop.language || document.documentElement.lang;
    slots.local.textContent = stop.local || "";
    slots.place.textContent = [stop.kind, stop.place, stop.sample && words.sample]
      .filter(Boolean)
      .join(" · ");
    slots.when.textContent = stop.when || "";
    slots.when.hidden = !stop.when;
    slots.month.textContent = words.monthNames.split("|")[month - 1];
    links(slots.now, found.now);
    links(slots.other, found.other);
    slots.call.hidden = !stop.phone;
    slots.call.href = "tel:" + stop.phone;
    slots.phone.textContent = stop.phoneText || "";
    slots.way.href = words.directions + stop.lat + "," + stop.lon;
    slots.way.dataset.label = stop.local || stop.title;
    slots.rough.hidden = !stop.rough;
    slots.advice.hidden = !stop.advice;
    slots.advice.href = root + (stop.advice || "");
    keepNote(slots.note, slots.paper, stop.slug);
    slots.up.disabled = !index;
    slots.down.disabled = index === stops.length - 1;
    slots.up.addEventListener("click", function () {
      move(stop, -1);
    });
    slots.down.addEventListener("click", function () {
      move(stop, 1);
    });
    slots.remove.addEventListener("click", function () {
      parts.undoable(saobacFill(words.removed, stop.title), function () {
        saobacRoute.remove(stop.slug);
      });
    });
    return made.part;
  }

  /** Move a stop, and stay with it: at an end the other button is the one to press. */
  function move(stop, by) {
    saobacRoute.move(stop.slug, by);
    var stops = saobacRoute.lines();
    var index = stops.findIndex(function (one) {
      return one.slug === stop.slug;
    });
    var buttons = box.children[index].querySelectorAll(".stop-order button");
    var wanted = buttons[by < 0 ? 0 : 1];
    (wanted.disabled ? buttons[by < 0 ? 1 : 0] : wanted).focus();
    part("moved").textContent = [index + 1, stops.length, stop.title].reduce(
      saobacFill, words.moved);
  }

  /** A thread from pin to pin; a pin's shape tells the kind of its stop. */
  function draw(stops) {
    var size = map.viewBox.baseVal;
    var pins = saobacWay.spread(stops, size.width, size.height);
    var thread = pins.map(function (pin) {
      return pin.x + " " + pin.y;
    });
    var made = pins.map(function (pin, index) {
      var kind = stops[index].pin;
      return (
        '<g class="pin pin-' + kind + '" transform="translate(' + thread[index] + ')">' +
        '<use href="#pin-' + kind + '"/><text>' + (index + 1) + "</text></g>"
      );
    });
    part("pins").innerHTML = made.join("");
    part("thread").setAttribute("d", "M" + thread.join("L"));
    map.setAttribute(
      "aria-label",
      words.map + stops.map(function (stop, index) {
        return (index ? ", " : " ") + (index + 1) + " " + stop.title;
      }).join("")
    );
  }

  function show() {
    var stops = saobacRoute
      .lines()
      .filter(function (line) {
        return Object.prototype.hasOwnProperty.call(known, line.slug);
      })
      .map(function (line) {
        return Object.assign({ slug: line.slug }, known[line.slug]);
      });
    var all = saobacWay.sum(stops);
    box.replaceChildren.apply(box, stops.map(stopOf));
    page.querySelector(".route-list").hidden = !stops.length;
    page.querySelector(".route-empty").hidden = stops.length > 0;
    part("full").hidden = !saobacRoute.isFull();
    if (!stops.length) return;
    part("sum").textContent =
      (stops.length === 1 ? words.one : saobacFill(words.many, stops.length)) +
      (all.km ? ", " + distance(all) : "");
    part("open").href = saobacWay.address(stops, words.directions);
    draw(stops);
  }

  keepNote(part("trip"), part("trip-paper"), TRIP);
  part("today").textContent = new Date(today).toLocaleDateString(document.documentElement.lang, {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric"
  });
  part("print").addEventListener("click", function () {
    print();
  });
  share.hidden = !navigator.share;
  share.addEventListener("click", function () {
    var url = saobacRoute.address(words.url, true);
    navigator.share({ title: document.title, url: url }).catch(function () {});
  });
  parts.start(known, show);
})();
