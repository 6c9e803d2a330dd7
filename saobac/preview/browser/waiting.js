/* The page before there is a site: cloth that weaves itself, or what keeps it from being woven. */

import { fill, make } from "./make.js";
import { isBroken } from "./overlay.js";
import { listProblems, revealCarets } from "./problems.js";

export function makeWaiting(main) {
  const title = main.querySelector("h1");
  const text = main.querySelector(".text");
  const cloth = main.querySelector(".woven");
  const counted = main.querySelector(".counted");
  const body = main.querySelector(".body");
  let state = null;

  function write(isBrokenNow) {
    const { language, words, errors, stop } = state;
    document.documentElement.lang = language;
    document.title = title.textContent = words[isBrokenNow ? "broken-title" : "first-title"];
    text.textContent = stop ? "" : words[isBrokenNow ? "broken-text" : "first-text"];
    main.classList.toggle("is-broken", isBrokenNow);
    counted.textContent = "";
    cloth.style.clipPath = "";
    body.replaceChildren();
    if (!isBrokenNow) return;
    if (stop) body.append(make("p", { class: "sentence stop" }, stop));
    body.append(listProblems(errors, words, ""));
    revealCarets(body);
  }

  return {
    show(next) {
      state = next;
      write(isBroken(state) && !state.building);
    },
    progress({ done, total }) {
      // A total is known once the content is found to be right.
      if (!state || !total) return;
      if (main.classList.contains("is-broken")) write(false);
      cloth.style.clipPath = `inset(0 0 ${100 - (done / total) * 100}% 0)`;
      counted.textContent = fill(state.words["first-progress"], { done, total });
    },
    lost() {
      if (state) text.textContent = state.words.lost;
    },
  };
}
