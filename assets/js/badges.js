/*
 * Ends badges of stars whose last day has passed since the site was built: a copy on a stick
 * or in a kiosk may be months old, and an expired star must not be shown.
 *
 * A badge carries `data-until` (its last day, ISO) and `data-ended` (what it says afterwards).
 * A list with `data-requires-stars` loses the cards whose badge has ended; the count above it
 * is put right, and the sentence marked `data-empty` appears when nothing is left.
 *
 * `saobacBadges(root, day)` does it again in what was added to a page.
 */
var saobacBadges = (function () {
  "use strict";

  /** Whether a recognition with this last day has ended on a day; both as YYYY-MM-DD. */
  function hasEnded(until, day) {
    return until < day;
  }

  /** Replace stars and words of a badge by the sentence for afterwards. */
  function endBadge(badge) {
    badge.className = "badge badge-ended";
    badge.textContent = badge.dataset.ended;
    badge.removeAttribute("data-until");
  }

  function endAll(root, today) {
    var removed = 0;
    root.querySelectorAll("[data-until]").forEach(function (badge) {
      if (!hasEnded(badge.dataset.until, today)) return;
      endBadge(badge);
      var card = badge.closest("[data-requires-stars] > .card");
      if (!card) return;
      card.remove();
      removed += 1;
    });
    if (removed) mendLists(root, removed);
  }

  /** Put right what stands around the cards: the count, the headings, the empty sentence. */
  function mendLists(root, removed) {
    var lists = root.querySelectorAll("[data-requires-stars]");
    var left = root.querySelectorAll("[data-requires-stars] > .card").length;
    var count = root.querySelector("[data-count]");
    if (count) {
      // The count is of all pages of a list, the cards are those of this one.
      left = Math.max(0, parseInt(count.textContent.replace(/\D/g, ""), 10) - removed);
      count.textContent =
        left === 1 ? count.dataset.one : count.dataset.many.replace("#", String(left));
    }
    lists.forEach(function (list) {
      if (!list.children.length) (list.closest(".list-section") || list).hidden = true;
    });
    var empty = root.querySelector("[data-empty]");
    if (empty) empty.hidden = left > 0;
  }

  return endAll;
})();
saobacBadges(document, saobacDay(new Date()));
