/**
 * Show what is in season on a day, whenever the site was built. A part that was made for another
 * month keeps of its cards those in season still.
 */
function saobacSeason(root, day) {
  "use strict";
  var month = String(Number(day.slice(5, 7)));
  root.querySelectorAll("[data-months]").forEach(function (tag) {
    tag.hidden = tag.dataset.months.split(",").indexOf(month) < 0;
  });
  root.querySelectorAll("[data-month-shown]").forEach(function (part) {
    if (part.dataset.monthShown === month) return;
    part.querySelector("h2").textContent = part.dataset.now;
    part.querySelectorAll(".tag-season[hidden]").forEach(function (tag) {
      tag.closest("li").remove();
    });
  });
}
saobacSeason(document, saobacDay(new Date()));
