/* Marks drafts on cards: their own pages have a ribbon, and in a list they look like any other. */

import { make } from "./make.js";

const MARK = "preview-draft";

export function markDrafts({ drafts, words }) {
  const waiting = new Set(drafts.map((path) => `/${path}`));
  for (const card of document.querySelectorAll(".card")) {
    const link = card.querySelector("a[href]");
    const picture = card.querySelector(".card-picture");
    card.querySelector(`.${MARK}`)?.remove();
    if (link && picture && waiting.has(new URL(link.href).pathname)) {
      const mark = make("span", { class: `tag ${MARK}` }, words.draft);
      // Where no other tag is; the page's policy takes a style from a script alone.
      mark.style.inset = "auto auto 0 0";
      picture.append(mark);
    }
  }
}
