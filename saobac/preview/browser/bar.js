/* A quiet bar at the page's foot: the page's file, how many problems, the ways to elsewhere. */

import { count, make } from "./make.js";
import { isBroken } from "./overlay.js";
import { isAtWork } from "./wire.js";

const STAR = make("img", { src: new URL("woven/star.svg", import.meta.url), alt: "" });

export function makeBar(root, host, openProblems) {
  const source = make("span", { class: "source" });
  const status = make("span", { class: "status" });
  const name = make("span", { class: "name" });
  const ways = make("nav", { class: "ways" });
  const bar = make("aside", { class: "bar" }, name, source, status, ways);
  root.append(bar);
  // The page's own end must not lie under the bar.
  new ResizeObserver(() => (host.style.height = `${bar.offsetHeight}px`)).observe(bar);

  return {
    show(state) {
      const { words } = state;
      bar.setAttribute("aria-label", words.preview);
      name.replaceChildren(STAR, make("span", {}, words.preview));
      // Left-to-right inside a box that is cut at its left: the end of a path tells most.
      const file = make("bdi", {}, state.source || (isAtWork ? "" : words["made-from-all"]));
      source.replaceChildren(file);
      source.classList.toggle("is-file", Boolean(state.source));
      status.replaceChildren(showStatus(state, openProblems));
      ways.setAttribute("aria-label", words.preview);
      ways.hidden = state.shortcuts.length === 0;
      ways.replaceChildren(
        ...state.shortcuts.map((way) => make("a", { href: way.href }, way.label)),
      );
    },
    say(sentence) {
      status.replaceChildren(make("span", { role: "status" }, sentence));
    },
  };
}

function showStatus(state, openProblems) {
  const { errors, warnings, words, stop } = state;
  if (state.building) return make("span", {}, words.building);
  if (!isBroken(state) && !warnings.length) return make("span", { class: "fine" }, words["no-problem"]);
  const said = [];
  if (stop) said.push(words["stopped-build"]);
  if (errors.length) said.push(count(errors.length, words["short-error"], words["short-errors"]));
  if (warnings.length) said.push(count(warnings.length, words["one-warning"], words.warnings));
  const kind = isBroken(state) ? "broken" : "warned";
  return make("button", { type: "button", class: kind, onclick: openProblems }, said.join(" · "));
}
