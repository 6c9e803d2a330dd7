/** Show what is in season on a day, whenever the site was built. */
function saobacSeason(root, day) {
  "use strict";
  var month = String(Number(day.slice(5, 7)));
  root.querySelectorAll("[data-months]").forEach(function (tag) {
    tag.hidden = tag.dataset.months.split(",").indexOf(month) < 0;
  });
}
saobacSeason(document, saobacDay(new Date()));
