/* Shows what is in season today, whenever the site was built. */
(function () {
  "use strict";
  var month = String(Number(saobacDay(new Date()).slice(5, 7)));
  document.querySelectorAll("[data-months]").forEach(function (tag) {
    tag.hidden = tag.dataset.months.split(",").indexOf(month) < 0;
  });
})();
